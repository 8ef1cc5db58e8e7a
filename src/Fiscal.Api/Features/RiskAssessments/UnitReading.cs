using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Guarantees;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.RiskIndicators;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.RiskAssessments;

internal static class UnitReading
{
    private sealed record UnitDebt(
        int DebtId, int DebtorId, DebtClass Class, DebtInstrument Instrument, decimal Yuan, decimal OverdueYuan, decimal OverdueInterestYuan, decimal? RatePercent, int Extensions);

    /// <summary>Every debtor unit of a region that owed anything on the day, with its figures (单位取数), by id.</summary>
    public static async Task<List<AssessedUnit>> AssessedUnits(this FiscalDbContext db, string regionCode, TwoClocks clocks, Scorecard scorecard, CancellationToken ct)
    {
        var (asOf, knownAt) = clocks;
        var debts = await db.PositionsAt(asOf, knownAt).Where(p => p.Debt.RegionCode == regionCode && (p.OutstandingYuan != 0 || p.OverduePrincipalYuan != 0 || p.OverdueInterestYuan != 0))
            .Select(p => new UnitDebt(
                p.Debt.Id, p.Debtor.Id, p.Class, p.Terms.Instrument, p.OutstandingYuan, p.OverduePrincipalYuan, p.OverdueInterestYuan, p.Terms.AnnualRatePercent, p.Terms.ExtensionCount))
            .ToListAsync(ct);
        var end = asOf.PlusYears(1);
        var due = await db.DutiesAt(asOf, knownAt).Where(d => d.RegionCode == regionCode && d.DueOn > asOf && d.DueOn <= end)
            .GroupBy(d => d.DebtId).Select(g => new { g.Key, Yuan = g.Sum(d => d.PrincipalYuan) }).ToDictionaryAsync(g => g.Key, g => g.Yuan, ct);
        var guarantees = await db.GuaranteesOf(regionCode, clocks, ct);
        var guaranteed = guarantees.Guarantees.ToLookup(g => g.GuarantorId, guarantees.YuanOf);
        return [.. debts.GroupBy(d => d.DebtorId).OrderBy(g => g.Key).Select(g => Unit(g.Key, [.. g], due, guaranteed, scorecard))];
    }

    private static AssessedUnit Unit(int partyId, List<UnitDebt> debts, Dictionary<int, decimal> due, ILookup<int, decimal> guaranteed, Scorecard scorecard)
    {
        var rate = WeightedRate.PercentOf(debts.Select(d => (d.Yuan, d.RatePercent)));
        var figures = new UnitFigures(
            debts.Sum(d => d.Yuan), debts.Count, debts.Sum(d => d.OverdueYuan), debts.Sum(d => d.OverdueInterestYuan), debts.Sum(d => due.GetValueOrDefault(d.DebtId)),
            rate is { } percent ? Math.Round(percent, 8, MidpointRounding.AwayFromZero) : null,
            debts.Where(d => NonStandardFinancing.Usual.Instruments.Contains(d.Instrument)).Sum(d => d.Yuan), debts.Where(d => d.Class == DebtClass.Hidden).Sum(d => d.Yuan),
            guaranteed[partyId].Sum(), debts.Sum(d => d.Extensions));
        return new(partyId, figures, scorecard.Score(figures.ValueOf));
    }
}
