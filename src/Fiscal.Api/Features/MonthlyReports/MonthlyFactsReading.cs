using Fiscal.Api.Features.Assets;
using Fiscal.Api.Features.AuthenticityFindings;
using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.Bonds;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.EnterpriseArrears;
using Fiscal.Api.Features.Exports;
using Fiscal.Api.Features.Measures;
using Fiscal.Api.Features.Movements;
using Fiscal.Api.Features.Platforms;
using Fiscal.Api.Features.ReserveFunds;
using Fiscal.Api.Features.ResolutionProgress;
using Fiscal.Api.Features.SanBao;
using Fiscal.Api.Features.RiskRatings;
using Fiscal.Api.Features.RiskRegister;
using Fiscal.Api.Features.Targets;
using Fiscal.Api.Features.TreasuryCash;
using Fiscal.Api.Features.Warnings;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reports;
using Fiscal.Domain;
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
        // What the reader last saw of the month before; its latest report stands.
        var openingKnownAt = await db.MonthlyReportIssues
            .Where(i => i.RegionCode == region.Code && i.Month == month.PlusMonths(-1) && i.KnownAt <= knownAt)
            .OrderByDescending(i => i.Id).Select(i => (Instant?)i.KnownAt).FirstOrDefaultAsync(ct);
        return new MonthlyFacts(
            region.Code, region.Name, month, knownAt,
            positions,
            await On(ReportDay.MonthBefore.In(month)),
            await On(ReportDay.YearBefore.In(month)),
            await On(ReportDay.YearStart.In(month)),
            await db.DueItemsOf(region.Code, asOf, knownAt, ct),
            await db.PaymentsIn(region.Code, month, asOf, knownAt, ct))
        {
            Movements = await db.ClassMovementsOf(region.Code, new(month, asOf, knownAt, openingKnownAt ?? knownAt), ct),
            OpeningKnownAt = openingKnownAt,
            Measures = await db.MeasureLinesOf(region.Code, asOf, knownAt, ct),
            Resolution = await db.ResolutionLinesOf(region.Code, new(asOf, knownAt), ct),
            Doubts = await db.DoubtLineOf(region.Code, new(asOf, knownAt), ct),
            Targets = await db.TargetLinesOf(region.Code, new(asOf, knownAt), ct),
            TreasuryCash = await db.TreasuryCashLineOf(region.Code, new(asOf, knownAt), ct),
            SanBao = await db.SanBaoCategoriesOf(region.Code, new(asOf, knownAt), ct),
            Warnings = await db.WarningLinesOf(region.Code, month, new(asOf, knownAt), ct),
            Platforms = await db.PlatformLineOf(region.Code, new(asOf, knownAt), ct),
            Risk = await db.RiskFactsOf(region.Code, new(asOf, knownAt), ct),
            Bonds = await db.BondLinesOf(region.Code, new(asOf, knownAt), ct),
            Assets = await db.AssetLinesOf(region.Code, new(asOf, knownAt), ct),
            Reserve = await db.ReserveLineOf(region.Code, new(asOf, knownAt), ct),
            Claims = await db.ClaimLinesOf(region.Code, new(asOf, knownAt), ct),
            RiskRegister = RiskKindLines.Of(await db.RisksAt([region.Code], new(asOf, knownAt), ct), month, asOf),
            JournalRoot = await db.JournalEntries.Where(e => e.Chain == region.Code && e.At <= knownAt).OrderByDescending(e => e.Sequence)
                .Select(e => $"第{e.Sequence}号 {e.Hash}").FirstOrDefaultAsync(ct),
            Sources = await db.SourcesOf(region.Code, positions, asOf, knownAt, ct),
        };
    }

    private static async Task<List<ClassMovement>> ClassMovementsOf(this FiscalDbContext db, string regionCode, MovementPeriod period, CancellationToken ct)
    {
        var movements = await db.MovementsOf(new([regionCode]), period, ct);
        var debts = await db.Debts.Where(d => d.RegionCode == regionCode)
            .Select(d => new { d.Id, d.Contract.Number, d.DrawdownNumber, Debtor = d.Contract.Debtor.Name, Creditor = d.Contract.Creditor.Name })
            .ToDictionaryAsync(d => d.Id, ct);
        return [.. movements.GroupBy(m => (m.DebtId, m.Group.Class)).Select(g => (g.Key.DebtId, g.Key.Class, Debt: debts[g.Key.DebtId], Sum: g.Select(m => m.Movement).Sum()))
            .Select(m => new ClassMovement(m.DebtId, m.Debt.Number, m.Debt.DrawdownNumber, m.Debt.Debtor, m.Debt.Creditor, m.Class, m.Sum))];
    }

    // A debt of two measures counts in the item of each.
    private static async Task<List<MeasureLine>> MeasureLinesOf(this FiscalDbContext db, string regionCode, LocalDate asOf, Instant knownAt, CancellationToken ct)
    {
        var effects = (await db.EffectsOf(regionCode, new LocalDate(asOf.Year, 1, 1), asOf, knownAt, ct)).FindAll(e => e.Effect.RegionCode == regionCode);
        var lists = await db.ListsOf(effects, knownAt, ct);
        return [.. effects.GroupBy(e => e.ItemIn(lists)).OrderBy(g => g.Key.Order).ThenBy(g => g.Key.Name, StringComparer.Ordinal).Select(g =>
        {
            var sums = MeasureSums.Of([.. g.Select(e => e.Effect)]);
            var mark = g.Any(e => lists[(e.Effect.RegionCode, e.Effect.EffectiveOn)]?.IsUnverified == true) ? BasisReading.NotYetChecked : null;
            return new MeasureLine(
                g.Key.Name, sums.DebtCount, sums.EasedYuan, sums.ReducedYuan, sums.RatedYuan, sums.OldRatePercent, sums.NewRatePercent, sums.SavedPerYearYuan, mark);
        })];
    }

    private static async Task<List<ResolutionLine>> ResolutionLinesOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct) =>
        [.. (await db.ProgressOf(regionCode, [regionCode], clocks.AsOf.Year, clocks, ct)).Where(p => p.Region == regionCode && p.ReducesHiddenDebt)
            .GroupBy(p => p.Unit).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ResolutionLine(g.Key, g.Sum(p => p.PlannedYuan), g.Sum(p => p.DoneYuan)))
            .Where(l => l.PlannedYuan != 0 || l.DoneYuan != 0)];

    private static async Task<List<TargetLine>> TargetLinesOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct) =>
        (await new TargetReading(db, clocks).Judged([regionCode], ct)).ConvertAll(j => new TargetLine(
            j.Target.Terms.Name, TargetWords.Requirement(j.Target.Terms, j.Required), TargetWords.Amount(j.Actual, j.Target.Terms), j.ElapsedPercent,
            j.Verdict.State, ListTargetsHandler.StateName(j.Verdict.State), j.Target.Source.Document ?? "", j.Target.IsUnverified ? BasisReading.NotYetChecked : null));

    private static async Task<List<DebtSource>> SourcesOf(
        this FiscalDbContext db, string regionCode, List<DebtPosition> positions, LocalDate asOf, Instant knownAt, CancellationToken ct)
    {
        var debts = positions.Where(p => p.OutstandingYuan != 0).Select(p => p.DebtId).ToHashSet();
        var facts = new List<FactSourceRow>();
        foreach (var kind in db.SourceQueries(db.Debts.Where(d => d.RegionCode == regionCode).Select(d => d.Id), new(asOf, knownAt)))
            facts.AddRange((await kind.Where(f => f.Kind == FactSources.Terms || f.Kind == FactSources.Balance).ToListAsync(ct)).Where(f => debts.Contains(f.DebtId)));
        return [.. facts.OrderBy(f => f.DebtId).ThenBy(f => f.Kind, StringComparer.Ordinal).Select(f => new DebtSource(
            f.Kind, f.ContractNumber, f.DrawdownNumber, f.FileName, f.Sha256, f.Source.Sheet, f.Source.Cell, f.Source.RawText, f.Source.Document))];
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

    /// <summary>What was unpaid on the day. Its principal sums to the day's balance.</summary>
    private static Task<List<DueItem>> DueItemsOf(this FiscalDbContext db, string regionCode, LocalDate asOf, Instant knownAt, CancellationToken ct) =>
        db.DutiesAt(asOf, knownAt)
            .Where(d => d.RegionCode == regionCode && (d.PrincipalYuan != 0 || d.InterestYuan != 0))
            .OrderBy(d => d.DueOn).ThenBy(d => d.DebtId)
            .Select(d => new DueItem(d.DebtId, d.DueOn, d.PrincipalYuan, d.InterestYuan, d.IsForecast, d.DueOn <= asOf && d.Origin != DueOrigin.Arrears))
            .ToListAsync(ct);

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
