using Fiscal.Api.Features.Debts;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Regions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.MonthlyReports;

/// <summary>Reads what a month's report is written from (月报取数).</summary>
internal static class MonthlyFactsReading
{
    public static async Task<MonthlyFacts> MonthlyFactsOf(this FiscalDbContext db, Region region, LocalDate month, Instant knownAt, CancellationToken ct)
    {
        var asOf = month.PlusMonths(1).PlusDays(-1);
        var opened = await db.LedgerEntries.Where(e => e.RegionCode == region.Code && e.RecordedAt <= knownAt && e.Kind == EntryKind.Opening)
            .MinAsync(e => (LocalDate?)e.EffectiveOn, ct);
        async Task<Comparison?> On(LocalDate day) =>
            opened <= day ? new(day, await db.PositionsOf(region.Code, day, knownAt, ct)) : null;

        var positions = await db.PositionsOf(region.Code, asOf, knownAt, ct);
        return new MonthlyFacts(
            region.Code, region.Name, month, knownAt,
            positions,
            await On(month.PlusDays(-1)),
            await On(month.PlusMonths(-11).PlusDays(-1)),
            await On(new LocalDate(month.Year - 1, 12, 31)),
            await db.DueItemsOf(region.Code, asOf, knownAt, positions.Select(p => p.DebtId).ToHashSet(), ct),
            await db.PaymentsIn(region.Code, month, asOf, knownAt, ct));
    }

    private static Task<List<DebtPosition>> PositionsOf(this FiscalDbContext db, string regionCode, LocalDate day, Instant knownAt, CancellationToken ct) =>
        db.PositionsAt(day, knownAt)
            .Where(p => p.Debt.RegionCode == regionCode && (p.OutstandingYuan != 0 || p.Status == DebtStatus.Overdue))
            .OrderBy(p => p.Debt.Id)
            .Select(p => new DebtPosition(
                p.Debt.Id, p.Contract.Number, p.Debt.DrawdownNumber, p.Debtor.Name, p.Debtor.Kind, p.Creditor.Name, p.Creditor.Kind,
                p.Class, p.Terms.Instrument, p.Terms.PrincipalYuan, p.OutstandingYuan, p.Terms.AnnualRatePercent,
                p.Terms.StartDate, p.Terms.MaturityDate, p.Terms.ExtensionCount, p.Terms.RiskFlags))
            .ToListAsync(ct);

    /// <summary>
    /// What was unpaid on the day: what is unpaid now, and what has been paid since. Its principal sums to the day's balance.
    /// </summary>
    private static async Task<List<DueItem>> DueItemsOf(
        this FiscalDbContext db, string regionCode, LocalDate asOf, Instant knownAt, HashSet<int> debts, CancellationToken ct)
    {
        var unpaid = await db.DuePayments.Where(d => d.RegionCode == regionCode)
            .Select(d => new DueItem(d.DebtId, d.DueOn, d.PrincipalYuan, d.InterestYuan, d.IsForecast, d.DueOn <= asOf && d.Origin != DueOrigin.Arrears))
            .ToListAsync(ct);
        var paidSince = await db.LedgerEntries
            .Where(e => e.RegionCode == regionCode && e.EffectiveOn > asOf && e.RecordedAt <= knownAt && e.PaymentKind != null && e.Kind != EntryKind.PenaltyPayment)
            .Select(e => new { e.DebtId, DueOn = e.DueOn ?? e.EffectiveOn, e.Kind, e.AmountYuan })
            .ToListAsync(ct);
        var sincePaid = paidSince.GroupBy(e => (e.DebtId, e.DueOn)).Select(g => new DueItem(
            g.Key.DebtId, g.Key.DueOn,
            g.Where(e => e.Kind != EntryKind.InterestPayment).Sum(e => e.AmountYuan),
            g.Where(e => e.Kind == EntryKind.InterestPayment).Sum(e => e.AmountYuan),
            IsForecast: false));
        return unpaid.Concat(sincePaid)
            .Where(d => debts.Contains(d.DebtId) && (d.PrincipalYuan != 0 || d.InterestYuan != 0))
            .OrderBy(d => d.DueOn).ThenBy(d => d.DebtId)
            .ToList();
    }

    // A payment is up to three entries of one debt, kind and pair of days; a reversed one sums to nothing.
    private static async Task<List<PaymentItem>> PaymentsIn(this FiscalDbContext db, string regionCode, LocalDate first, LocalDate last, Instant knownAt, CancellationToken ct)
    {
        var classes = await db.PositionsAt(last, knownAt).Where(p => p.Debt.RegionCode == regionCode)
            .Select(p => new { p.Debt.Id, Debtor = p.Debtor.Name, Creditor = p.Creditor.Name, p.Class })
            .ToDictionaryAsync(p => p.Id, ct);
        var entries = await db.LedgerEntries
            .Where(e => e.RegionCode == regionCode && e.EffectiveOn >= first && e.EffectiveOn <= last && e.RecordedAt <= knownAt && e.PaymentKind != null)
            .Select(e => new { e.DebtId, e.Kind, e.AmountYuan, e.EffectiveOn, DueOn = e.DueOn ?? e.EffectiveOn, PaymentKind = e.PaymentKind!.Value })
            .ToListAsync(ct);
        return entries
            .Where(e => classes.ContainsKey(e.DebtId))
            .GroupBy(e => (e.DebtId, e.DueOn, e.EffectiveOn, e.PaymentKind))
            .OrderBy(g => g.Key.EffectiveOn).ThenBy(g => g.Key.DebtId)
            .Select(g => new PaymentItem(
                g.Key.DebtId, classes[g.Key.DebtId].Debtor, classes[g.Key.DebtId].Creditor, classes[g.Key.DebtId].Class, g.Key.DueOn, g.Key.EffectiveOn,
                g.Where(e => e.Kind is EntryKind.PrincipalRepayment or EntryKind.RefinancedOut).Sum(e => e.AmountYuan),
                g.Where(e => e.Kind == EntryKind.InterestPayment).Sum(e => e.AmountYuan),
                g.Where(e => e.Kind == EntryKind.PenaltyPayment).Sum(e => e.AmountYuan),
                g.Key.PaymentKind))
            .Where(p => p.PrincipalYuan != 0 || p.InterestYuan != 0 || p.PenaltyYuan != 0)
            .ToList();
    }
}
