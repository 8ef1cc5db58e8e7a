using Fiscal.Api.Features.Debts;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.RiskIndicators;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.RiskAssessments;

internal static class UnitReading
{
    private static readonly char[] Separators = ['、', '，', ',', ';', '；', '/'];

    private sealed record OwedDebt(
        int DebtId, int DebtorId, DebtClass Class, DebtInstrument Instrument, decimal Yuan, decimal OverdueYuan, decimal OverdueInterestYuan, decimal? RatePercent, int Extensions, string? Guarantor);

    /// <summary>Every debtor unit of a region that owed anything on the day, with its figures (单位取数), by id.</summary>
    public static async Task<List<AssessedUnit>> AssessedUnits(this FiscalDbContext db, string regionCode, TwoClocks clocks, Scorecard scorecard, CancellationToken ct)
    {
        var (asOf, knownAt) = clocks;
        var debts = await db.PositionsAt(asOf, knownAt).Where(p => p.Debt.RegionCode == regionCode && (p.OutstandingYuan != 0 || p.OverduePrincipalYuan != 0 || p.OverdueInterestYuan != 0))
            .Select(p => new OwedDebt(
                p.Debt.Id, p.Debtor.Id, p.Class, p.Terms.Instrument, p.OutstandingYuan, p.OverduePrincipalYuan, p.OverdueInterestYuan, p.Terms.AnnualRatePercent, p.Terms.ExtensionCount, p.Terms.GuarantorName))
            .ToListAsync(ct);
        var end = asOf.PlusYears(1);
        var due = await db.DutiesAt(asOf, knownAt).Where(d => d.RegionCode == regionCode && d.DueOn > asOf && d.DueOn <= end)
            .GroupBy(d => d.DebtId).Select(g => new { g.Key, Yuan = g.Sum(d => d.PrincipalYuan) }).ToDictionaryAsync(g => g.Key, g => g.Yuan, ct);
        var guaranteed = await db.GuaranteesOf(regionCode, debts, ct);
        return [.. debts.GroupBy(d => d.DebtorId).OrderBy(g => g.Key).Select(g => Unit(g.Key, [.. g], due, guaranteed, scorecard))];
    }

    private static AssessedUnit Unit(int partyId, List<OwedDebt> debts, Dictionary<int, decimal> due, ILookup<int, OwedDebt> guaranteed, Scorecard scorecard)
    {
        var rate = WeightedRate.PercentOf(debts.Select(d => (d.Yuan, d.RatePercent)));
        var figures = new UnitFigures(
            debts.Sum(d => d.Yuan), debts.Count, debts.Sum(d => d.OverdueYuan), debts.Sum(d => d.OverdueInterestYuan), debts.Sum(d => due.GetValueOrDefault(d.DebtId)),
            rate is { } percent ? Math.Round(percent, 8, MidpointRounding.AwayFromZero) : null,
            debts.Where(d => NonStandardFinancing.Usual.Instruments.Contains(d.Instrument)).Sum(d => d.Yuan), debts.Where(d => d.Class == DebtClass.Hidden).Sum(d => d.Yuan),
            guaranteed[partyId].Where(d => d.DebtorId != partyId).Sum(d => d.Yuan), debts.Sum(d => d.Extensions));
        return new(partyId, figures, scorecard.Score(figures.ValueOf));
    }

    // A ledger names guarantors in words; one that is no unit of the region guarantees for nobody here.
    private static async Task<ILookup<int, OwedDebt>> GuaranteesOf(this FiscalDbContext db, string regionCode, List<OwedDebt> debts, CancellationToken ct)
    {
        var named = debts.FindAll(d => !string.IsNullOrWhiteSpace(d.Guarantor));
        if (named.Count == 0) return named.ToLookup(d => d.DebtId);
        var keys = new Dictionary<string, int>();
        foreach (var party in await db.Parties.Where(p => p.RegionCode == regionCode).OrderBy(p => p.Id).Select(p => new { p.Id, p.NameKey, p.ShortName, Aliases = p.Aliases.Select(a => a.AliasKey) }).ToListAsync(ct))
            foreach (var key in party.Aliases.Prepend(party.ShortName is { Length: > 0 } brief ? TextKey.Of(brief) : party.NameKey).Prepend(party.NameKey))
                keys.TryAdd(key, party.Id);
        return named.SelectMany(d => d.Guarantor!.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(TextKey.Of).Distinct()
            .Where(keys.ContainsKey).Select(k => keys[k]).Distinct(), (d, id) => (Guarantor: id, Debt: d)).ToLookup(g => g.Guarantor, g => g.Debt);
    }
}
