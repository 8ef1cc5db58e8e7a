using Fiscal.Api.Features.DebtStrategies;
using Fiscal.Api.Reports;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Warnings.Evaluators;

/// <summary>Payments of the next days for which no plan, measure or money of the unit is named.</summary>
internal sealed class FundsUnnamedEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.FundsUnnamed];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var (debts, last) = (await book.ById(ct), book.Day.PlusDays(terms.Days!.Value));
        var ahead = (await book.Duties(ct)).Where(d => d.DueOn >= book.Day && d.DueOn <= last && debts.ContainsKey(d.DebtId))
            .GroupBy(d => (d.DebtId, d.DueOn)).Select(g => new PaymentAhead(g.Key.DebtId, debts[g.Key.DebtId].DebtorId, g.Key.DueOn, g.Sum(d => d.PrincipalYuan), g.Sum(d => d.InterestYuan))).ToList();
        if (ahead.Count == 0) return [];
        var steps = (await book.Db.StrategiesAt(book.Clocks, book.RegionCode, ct)).SelectMany(s => s.Figures.StepsOf(), (s, step) => (s.DebtId, step)).ToLookup(s => s.DebtId, s => s.step);
        return FundingCover.Without(ahead, steps, await Measured(book, ct), await UnitFunds(book, last.Year, ct))
            .Where(u => u.MissingYuan > terms.Threshold.GetValueOrDefault()).Select(u => Hit(u, debts[u.Payment.DebtId], book));
    }

    private static WarningHit Hit(UnfundedPayment unfunded, BookDebt debt, WarningBook book)
    {
        var (payment, days) = (unfunded.Payment, Period.DaysBetween(book.Day, unfunded.Payment.DueOn));
        return new(
            $"debt/{debt.DebtId}/{payment.DueOn:uuuu-MM-dd}", debt.Name, days,
            $"{debt.Name}应于 {payment.DueOn:uuuu-MM-dd} 支付{ReportText.PrincipalAndInterest(payment.PrincipalYuan, payment.InterestYuan)}，距到期 {days} 天，其中{ReportText.Amount(unfunded.MissingYuan)}尚未落实资金来源。",
            $"/api/repayment-plans?{book.Seen}&fromYear={payment.DueOn.Year}&toYear={payment.DueOn.Year}", debt.DebtId, debt.DebtorId, payment.DueOn);
    }

    /// <summary>Debts that a measure signed by then, and neither carried out nor ended, deals with.</summary>
    private static async Task<HashSet<int>> Measured(WarningBook book, CancellationToken ct)
    {
        var (day, known) = book.Clocks;
        var measures = await book.Db.Measures.Where(m => m.RegionCode == book.RegionCode && m.Steps.Any(s => s.Stage == MeasureStage.Signed && s.StepOn <= day && s.RecordedAt <= known))
            .Include(m => m.Steps).Include(m => m.Proposals).AsNoTracking().AsSplitQuery().ToListAsync(ct);
        return [.. measures.Where(m => m.Steps.LastOrDefault(s => s.StepOn <= day && s.RecordedAt <= known)?.Stage == MeasureStage.Signed
                && (m.Kind.IsRepayment() ? m.FundSource is not null : m.Kind.IsSwap() || m.Kind is ActionKind.Extension or ActionKind.Restructuring))
            .SelectMany(m => m.Planned.Actions).Select(a => a.DebtId)];
    }

    /// <summary>What units count on in the years, less what they paid of it by the day.</summary>
    private static async Task<Dictionary<(int, int), decimal>> UnitFunds(WarningBook book, int lastYear, CancellationToken ct)
    {
        var (db, region, (day, known)) = (book.Db, book.RegionCode, book.Clocks);
        var stated = await db.YearlyFundings.Where(f => f.RegionCode == region && f.Year >= day.Year && f.Year <= lastYear).StatedBy(book.Clocks).AsNoTracking().ToListAsync(ct);
        var yearStart = new LocalDate(day.Year, 1, 1);
        var paid = await db.LedgerEntries.Where(e => e.RegionCode == region && e.EffectiveOn >= yearStart && e.EffectiveOn <= day && e.RecordedAt <= known
                && (e.Kind == EntryKind.PrincipalRepayment || e.Kind == EntryKind.InterestPayment))
            .GroupBy(e => e.Debt.Contract.DebtorId).Select(g => new { g.Key, Yuan = g.Sum(e => e.AmountYuan) }).ToDictionaryAsync(p => p.Key, p => p.Yuan, ct);
        return stated.GroupBy(f => (f.PartyId, f.Year)).ToDictionary(g => g.Key, g =>
            Math.Max(0, g.Latest()!.Figures.TotalYuan - (g.Key.Year == day.Year ? paid.GetValueOrDefault(g.Key.PartyId) : 0)));
    }
}
