using Fiscal.Api.Features.FiscalCapacity;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskIndicators;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.RiskIndicators;

/// <summary>A formula with what it came to (指标测算).</summary>
/// <param name="Standard">The choice of formula and the bands in force; null: none.</param>
internal sealed record JudgedFormula(RiskPolicy Policy, RiskFormula Formula, RatioAnswer Answer, bool IsInUse, RiskPolicy? Standard, RiskBand? Band);

/// <summary>Works the indicators of a region out on a day, by what was known at an instant (指标取数).</summary>
internal sealed class RiskReading(FiscalDbContext db, string regionCode, CapacityScope scope, TwoClocks clocks)
{
    private List<RiskPolicy>? _policies;
    private IReadOnlyList<string>? _above;
    private RiskLedger? _ledger;
    private Dictionary<CapacityComponent, Stated<CapacityFigure>>? _capacity;

    public TwoClocks Clocks => clocks;

    /// <summary>Of the capacity figures; set once they are read.</summary>
    public int Year { get; private set; }

    public IReadOnlyDictionary<CapacityComponent, Stated<CapacityFigure>> Capacity => _capacity!;

    public RiskLedger Ledger => _ledger!;

    /// <summary>Reads ledger and capacity.</summary>
    /// <param name="year">Of the capacity; null: the last year on record up to the day's.</param>
    public async Task Read(int? year, CancellationToken ct)
    {
        await ReadCapacity(year, ct);
        _ledger = await RiskLedger.Of(db, scope == CapacityScope.Whole ? await db.WithDescendants(regionCode, ct) : [regionCode], clocks, ct);
    }

    public async Task ReadCapacity(int? year, CancellationToken ct)
    {
        Year = year ?? await db.LastCapacityYear(regionCode, clocks.AsOf.Year, scope, clocks.KnownAt, ct) ?? clocks.AsOf.Year;
        _capacity = (await db.CapacityOf([regionCode], Year, scope, CapacityReading.Stated(clocks.KnownAt), ct)).ToDictionary(f => f.Fact.Component);
    }

    public async Task ReadPolicies(CancellationToken ct)
    {
        _above = await db.WithAncestors(regionCode, ct);
        _policies = await (await db.RiskPolicies.AsNoTracking().KnownAt(clocks.KnownAt, ct)).ToListAsync(ct);
    }

    /// <summary>The version in force on the day; null: none. Call <see cref="ReadPolicies"/> first.</summary>
    public RiskPolicy? InForce(RiskPolicyKind kind, string code) => _policies!.Where(p => p.Kind == kind && p.Code == code).InForce(_above!, clocks.AsOf);

    public decimal? ValueOf(FormulaTerm term) => term.Published is { } published
        ? Capacity.TryGetValue(published, out var stated) ? stated.Fact.Figures.AmountYuan : null
        : Ledger.Of(term.Measure!.Value, term.Group!.Value);

    /// <summary>Every formula in force, by indicator and code.</summary>
    public List<JudgedFormula> Judged()
    {
        var formulas = _policies!.Where(p => p.Kind == RiskPolicyKind.Formula).Select(p => p.Code).Distinct().Select(code => InForce(RiskPolicyKind.Formula, code)).OfType<RiskPolicy>()
            .Select(p => (Policy: p, Formula: p.Formula())).OrderBy(f => f.Formula.Indicator).ThenBy(f => f.Formula.Code, StringComparer.Ordinal).ToList();
        return [.. formulas.Select(f =>
        {
            var standard = InForce(RiskPolicyKind.Standard, $"{f.Formula.Indicator}");
            var content = standard?.Standard();
            var answer = f.Formula.Answer(ValueOf);
            // Bands are of one formula: a value by another one is not measured by them.
            var bands = content is { FormulaCode: null } || content?.FormulaCode == f.Formula.Code ? content!.Bands : [];
            return new JudgedFormula(f.Policy, f.Formula, answer, IsInUse(f.Formula, content, formulas.Count(o => o.Formula.Indicator == f.Formula.Indicator)), standard, bands.Of(answer.ValuePercent));
        })];
    }

    // Where nobody has to choose, the only formula there is counts.
    private static bool IsInUse(RiskFormula formula, IndicatorStandard? standard, int formulas) =>
        standard?.FormulaCode is { } chosen ? chosen == formula.Code : formulas == 1;

    /// <summary>The formula in use; null: several, and none chosen.</summary>
    public RiskPolicy? FormulaInUse(RiskIndicator indicator)
    {
        var codes = _policies!.Where(p => p.Kind == RiskPolicyKind.Formula).Select(p => p.Code).Distinct();
        var formulas = codes.Select(c => InForce(RiskPolicyKind.Formula, c)).OfType<RiskPolicy>().Where(p => p.Formula().Indicator == indicator).ToList();
        var standard = InForce(RiskPolicyKind.Standard, $"{indicator}")?.Standard();
        return formulas.Find(p => IsInUse(p.Formula(), standard, formulas.Count));
    }
}
