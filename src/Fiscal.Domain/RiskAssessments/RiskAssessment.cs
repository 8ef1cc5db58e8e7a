using System.Text.Json;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.RiskIndicators;
using NodaTime;

namespace Fiscal.Domain.RiskAssessments;

/// <summary>A half-year (半年度).</summary>
public readonly record struct HalfYear(int Year, int Half)
{
    public LocalDate End => Half == 1 ? new(Year, 6, 30) : new(Year, 12, 31);

    public string Name => $"{Year}年{(Half == 1 ? "上" : "下")}半年";

    public HalfYear Next => Half == 1 ? new(Year, 2) : new(Year + 1, 1);

    /// <summary>The last that ended before a day.</summary>
    public static HalfYear LastBefore(LocalDate day) => day.Month > 6 ? new(day.Year, 1) : new(day.Year - 1, 2);
}

/// <summary>
/// The half-yearly look at every debtor unit of a region (半年度债务风险评估), kept as it came out. It pins the day, the instant and the scorecard, so that
/// working it out again gives the same. The last recorded of a half-year stands.
/// </summary>
public sealed class RiskAssessment : Fact
{
    private readonly List<AssessedUnit> _units = [];

    private RiskAssessment() { } // EF

    /// <param name="madeOn">The day of the assessment; what it looks at is the half-year's last day.</param>
    public RiskAssessment(string regionCode, HalfYear period, Instant knownAt, RiskPolicy scorecard, IEnumerable<AssessedUnit> units, LocalDate madeOn, Recording recording)
        : base(regionCode, madeOn, recording)
    {
        (Year, Half, KnownAt, PolicyId) = (period.Year, period.Half, knownAt, scorecard.Id);
        _units.AddRange(units);
    }

    public int Year { get; private set; }

    /// <summary>1 or 2.</summary>
    public int Half { get; private set; }

    /// <summary>Facts recorded later did not count.</summary>
    public Instant KnownAt { get; private set; }

    /// <summary>The scorecard that was applied.</summary>
    public int PolicyId { get; private set; }

    public IReadOnlyList<AssessedUnit> Units => _units;

    public HalfYear Period => new(Year, Half);

    public override string Subject => $"{Period.Name}债务风险评估";
}

/// <summary>What an assessment found of one unit (单位评估结果).</summary>
public sealed class AssessedUnit
{
    private AssessedUnit() { } // EF

    public AssessedUnit(int partyId, UnitFigures figures, ScoreResult result) => (PartyId, Total, Level, Figures, Lines) = (
        partyId, result.Total, result.Level?.Name, JsonSerializer.Serialize(figures, PlanJson.Options), JsonSerializer.Serialize(result.Lines, PlanJson.Options));

    public long AssessmentId { get; private set; }
    public int PartyId { get; private set; }

    /// <summary>Null: can't be rated.</summary>
    public decimal? Total { get; private set; }

    public string? Level { get; private set; }

    /// <summary>The figures as JSON.</summary>
    public string Figures { get; private set; } = "";

    /// <summary>The scored indicators as JSON.</summary>
    public string Lines { get; private set; } = "";

    public UnitFigures FiguresOf() => JsonSerializer.Deserialize<UnitFigures>(Figures, PlanJson.Options)!;

    public IReadOnlyList<ScoreLine> LinesOf() => JsonSerializer.Deserialize<List<ScoreLine>>(Lines, PlanJson.Options)!;

    /// <summary>The same figures, scores and level.</summary>
    public bool SaysTheSameAs(AssessedUnit other) => (PartyId, Total, Level, Figures, Lines) == (other.PartyId, other.Total, other.Level, other.Figures, other.Lines);
}

/// <summary>What the ledger has of a unit (单位债务数据), in yuan and percent.</summary>
/// <param name="DueWithinYearYuan">Principal due in the twelve months after the day.</param>
/// <param name="WeightedRatePercent">Null where no rate is on record.</param>
/// <param name="GuaranteedYuan">Balances of other units' debts that it guarantees.</param>
public sealed record UnitFigures(
    decimal OutstandingYuan, int Debts, decimal OverduePrincipalYuan, decimal OverdueInterestYuan, decimal DueWithinYearYuan, decimal? WeightedRatePercent,
    decimal NonStandardYuan, decimal HiddenYuan, decimal GuaranteedYuan, int Extensions)
{
    /// <summary>The value of an indicator; null where it can't be said.</summary>
    public decimal? ValueOf(RiskMeasure measure) => measure switch
    {
        RiskMeasure.OverdueShare => Share(OverduePrincipalYuan),
        RiskMeasure.DueWithinYearShare => Share(DueWithinYearYuan),
        RiskMeasure.WeightedRate => WeightedRatePercent,
        RiskMeasure.NonStandardShare => Share(NonStandardYuan),
        RiskMeasure.HiddenShare => Share(HiddenYuan),
        RiskMeasure.GuaranteedShare => Share(GuaranteedYuan),
        RiskMeasure.Extensions => Extensions,
        _ => null,
    };

    // Far below what anybody reads; equal shares of different amounts compare equal.
    private decimal? Share(decimal yuan) => OutstandingYuan == 0 ? null : Math.Round(yuan * 100 / OutstandingYuan, 8, MidpointRounding.AwayFromZero);
}
