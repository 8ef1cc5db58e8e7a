using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Ledger;
using Fiscal.Api.Features.Movements;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reports;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Fiscal.Domain.RiskIndicators;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using DebtGroup = Fiscal.Domain.RiskIndicators.DebtGroup;

namespace Fiscal.Api.Features.RiskIndicators;

/// <summary>
/// What the ledger has of some regions on a day (指标台账数): balances, arrears, and what moved since 1 January. A year that the book does not cover from
/// its first day on has no flows and no opening: they are missing, never zero.
/// </summary>
internal sealed class RiskLedger
{
    private sealed record Owed(DebtClass Class, bool OfPlatform, decimal Yuan, decimal OverdueYuan, decimal OverdueInterestYuan);

    private sealed record Moved(DebtClass Class, bool OfPlatform, decimal DrawnYuan, decimal RepaidYuan, decimal InterestYuan);

    private List<Owed> _owed = [];
    private List<Owed>? _opening;
    private List<Moved>? _moved;

    private RiskLedger(LocalDate? opened) => Opened = opened;

    /// <summary>Null: the book is empty, or opened later than the day.</summary>
    public LocalDate? Opened { get; }

    public decimal NonStandardYuan { get; private set; }

    /// <summary>Null where no rate is on record.</summary>
    public decimal? WeightedRatePercent { get; private set; }

    /// <summary>Principal due in the twelve months after the day.</summary>
    public decimal DueWithinYearYuan { get; private set; }

    public static async Task<RiskLedger> Of(FiscalDbContext db, IReadOnlyCollection<string> regions, TwoClocks clocks, CancellationToken ct)
    {
        var (asOf, knownAt) = clocks;
        if (await db.BookOpenedOn(regions, knownAt, ct) is not { } opened || opened > asOf) return new(null);
        var ledger = new RiskLedger(opened);
        var first = new LocalDate(asOf.Year, 1, 1);
        var rows = await db.PositionsAt(asOf, knownAt).Where(p => regions.Contains(p.Debt.RegionCode))
            .Select(p => new { p.Class, p.Debtor.Kind, p.OutstandingYuan, p.OverduePrincipalYuan, p.OverdueInterestYuan, p.Terms.Instrument, p.Terms.AnnualRatePercent }).ToListAsync(ct);
        ledger._owed = rows.ConvertAll(r => new Owed(r.Class, r.Kind == PartyKind.Platform, r.OutstandingYuan, r.OverduePrincipalYuan, r.OverdueInterestYuan));
        ledger.NonStandardYuan = rows.Where(r => NonStandardFinancing.Usual.Instruments.Contains(r.Instrument)).Sum(r => r.OutstandingYuan);
        ledger.WeightedRatePercent = WeightedRate.PercentOf(rows.Select(r => (r.OutstandingYuan, r.AnnualRatePercent)));
        var end = asOf.PlusYears(1);
        ledger.DueWithinYearYuan = await db.DutiesAt(asOf, knownAt).Where(d => regions.Contains(d.RegionCode) && d.DueOn > asOf && d.DueOn <= end).SumAsync(d => d.PrincipalYuan, ct);
        if (opened > first) return ledger;

        if (opened < first)
            ledger._opening = (await db.PositionsAt(first.PlusDays(-1), knownAt).Where(p => regions.Contains(p.Debt.RegionCode) && p.OutstandingYuan != 0)
                .Select(p => new { p.Class, p.Debtor.Kind, p.OutstandingYuan }).ToListAsync(ct)).ConvertAll(r => new Owed(r.Class, r.Kind == PartyKind.Platform, r.OutstandingYuan, 0, 0));
        var platforms = (await db.Debts.Where(d => regions.Contains(d.RegionCode) && d.Contract.Debtor.Kind == PartyKind.Platform).Select(d => d.Id).ToListAsync(ct)).ToHashSet();
        ledger._moved = (await db.MovementsOf(new(regions), new(first, asOf, knownAt, knownAt), ct))
            .ConvertAll(m => new Moved(m.Group.Class, platforms.Contains(m.DebtId), m.Movement.DrawnYuan, m.Movement.RepaidYuan, m.Movement.InterestPaidYuan));
        return ledger;
    }

    /// <summary>Null: the book does not cover it, for the reason that <see cref="WhyMissing"/> gives.</summary>
    public decimal? Of(LedgerMeasure measure, DebtGroup group) => Opened is null ? null : measure switch
    {
        LedgerMeasure.Balance => Sum(_owed, group, o => o.Yuan),
        LedgerMeasure.Overdue => Sum(_owed, group, o => o.OverdueYuan),
        LedgerMeasure.OpeningBalance => _opening is null ? null : Sum(_opening, group, o => o.Yuan),
        LedgerMeasure.Drawn => Moves(group, m => m.DrawnYuan),
        LedgerMeasure.Repaid => Moves(group, m => m.RepaidYuan),
        _ => Moves(group, m => m.InterestYuan),
    };

    public decimal? OverdueInterestYuan(DebtGroup group) => Opened is null ? null : Sum(_owed, group, o => o.OverdueInterestYuan);

    public string WhyMissing(LocalDate asOf) => Opened is not { } opened ? $"{asOf:uuuu-MM-dd} 台账尚未建账" : $"台账自 {opened:uuuu-MM-dd} 起建账，没有全年的数";

    private decimal? Moves(DebtGroup group, Func<Moved, decimal> of) => _moved?.Where(m => group.Takes(m.Class, m.OfPlatform)).Sum(of);

    private static decimal Sum(List<Owed> owed, DebtGroup group, Func<Owed, decimal> of) => owed.Where(o => group.Takes(o.Class, o.OfPlatform)).Sum(of);
}
