using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskIndicators;
using NodaTime;
using static Fiscal.Domain.FiscalCapacity.CapacityComponent;
using static Fiscal.Domain.RiskIndicators.DebtGroup;
using static Fiscal.Domain.RiskIndicators.LedgerMeasure;

namespace Fiscal.Domain.Tests.RiskIndicators;

public sealed class RiskFormulaTests
{
    private static readonly FormulaTerm Owed = FormulaTerm.Of(Balance, Statutory);

    [Fact]
    public void Coefficients_count_and_the_value_is_in_percent()
    {
        var formula = new RiskFormula("X", RiskIndicator.DebtRatio, "算法", [Owed, FormulaTerm.Of(Balance, Guarantee, 0.5m)], [FormulaTerm.Of(GeneralRevenue), FormulaTerm.Of(RemittedUp, -1)]);

        var answer = formula.Answer(t => t switch { { Group: Statutory } => 300, { Group: Guarantee } => 100, { Published: GeneralRevenue } => 210, _ => 10 });

        Assert.Equal((350m, 200m, 175m), (answer.NumeratorYuan, answer.DenominatorYuan, answer.ValuePercent));
        Assert.Empty(answer.Missing);
    }

    [Fact]
    public void A_missing_input_leaves_no_value_and_is_named()
    {
        var answer = new RiskFormula("X", RiskIndicator.DebtRatio, "算法", [Owed], [FormulaTerm.Of(GeneralRevenue), FormulaTerm.Of(Transfers)])
            .Answer(t => t.Published == Transfers ? null : 100);

        Assert.Equal((100m, null, null), (answer.NumeratorYuan, answer.DenominatorYuan, answer.ValuePercent));
        Assert.Equal(["转移性收入"], answer.Missing.Select(t => t.Name));
    }

    [Fact]
    public void Nothing_is_divided_by_zero() =>
        Assert.Contains("分母", new RiskFormula("X", RiskIndicator.DebtRatio, "算法", [Owed], [FormulaTerm.Of(GeneralRevenue)]).Answer(t => t.Published is null ? 1 : 0).Remark, StringComparison.Ordinal);

    [Theory]
    [InlineData(Hidden, Platform)]
    [InlineData(Statutory, General)]
    [InlineData(Platform, Operating)]
    [InlineData(All, Guarantee)]
    public void A_numerator_that_counts_a_debt_twice_is_refused(DebtGroup one, DebtGroup other) =>
        Refused("risk.counts-twice", Formula([FormulaTerm.Of(Balance, one), FormulaTerm.Of(Balance, other)]));

    [Fact]
    public void What_overlaps_in_other_ways_is_refused_too()
    {
        Refused("risk.counts-twice", Formula([FormulaTerm.Of(Balance, Statutory), FormulaTerm.Of(TotalDebt)]));
        Refused("risk.counts-twice", Formula([FormulaTerm.Of(Balance, Statutory), FormulaTerm.Of(Overdue, Special)]));
        Refused("risk.counts-twice", Formula([Owed], [FormulaTerm.Of(Transfers), FormulaTerm.Of(GeneralTransfers)]));
        Refused("risk.mixes-natures", Formula([Owed, FormulaTerm.Of(InterestPaid, Statutory)]));
        Refused("risk.denominator-of-other", Formula([Owed], [FormulaTerm.Of(Gdp)]));
        Refused("risk.coefficient-of-no-sense", Formula([FormulaTerm.Of(Balance, Statutory, 0)]));
        Refused("risk.term-of-no-sense", Formula([new FormulaTerm(TotalDebt, Balance, Statutory)]));
    }

    [Fact]
    public void What_counts_once_is_kept_as_it_was_said()
    {
        var formula = Formula([Owed, FormulaTerm.Of(Balance, Hidden)], [FormulaTerm.Of(Transfers), FormulaTerm.Of(EarmarkedTransfers, -1)]);

        var kept = RiskPolicy.Of(formula, Terms).Formula();

        Assert.Equal((formula.Code, formula.Indicator, formula.Name), (kept.Code, kept.Indicator, kept.Name));
        Assert.Equal(formula.Terms, kept.Terms);
        RiskPolicy.Of(Formula([Owed, FormulaTerm.Of(Balance, Platform)]), Terms); // platform debt leaves out what is statutory
    }

    [Fact]
    public void Bands_must_take_every_number_once()
    {
        RiskPolicy.Of(Standard(new("绿", null, 120), new("黄", 120, 300), new("红", 300, null)), Terms);
        Refused("risk.bands-with-hole", Standard(new("绿", null, 120), new("黄", 130, null)));
        Refused("risk.bands-with-hole", Standard(new("绿", 0, 120), new("黄", 120, null)));
        Refused("risk.bands-with-hole", Standard(new("绿", null, 120), new("黄", 120, 300)));
        Refused("risk.bands-overlap", Standard(new("绿", null, 120), new("黄", 110, null)));
        Refused("risk.bands-overlap", Standard(new("绿", null, null), new("黄", 120, null)));
        Refused("risk.band-of-no-sense", Standard(new("绿", null, 120), new("黄", 120, 120), new("红", 120, null)));
        Refused("risk.band-named-twice", Standard(new("绿", null, 120), new("绿", 120, null)));
        Refused("risk.cuts-as-fractions", Standard(new("绿", null, 1.2m), new("黄", 1.2m, 3), new("红", 3, null)));
        Refused("risk.bands-needed", Standard(new RiskBand("绿", null, null)));
    }

    [Fact]
    public void Edges_belong_to_the_band_above()
    {
        RiskBand[] bands = [new("绿", null, 120), new("黄", 120, 200), new("橙", 200, 300), new("红", 300, null)];

        Assert.Equal(["绿", "黄", "黄", "橙", "橙", "红"], new[] { 119.999999m, 120, 199.99m, 200, 299.99m, 300 }.Select(v => bands.Of(v)!.Name));
        Assert.Null(bands.Of(null));
    }

    [Fact]
    public void A_level_of_events_holds_from_its_lower_edge_on_and_any_default_is_the_lowest()
    {
        var (third, any, unknown) = (new EmergencyRule(3, "三", DefaultMeasure.Principal, 1, 5), new EmergencyRule(4, "四", DefaultMeasure.Principal, 0), new EmergencyRule(1, "一"));

        Assert.Equal((false, true, true, false), (third.Holds(0.99m), third.Holds(1), third.Holds(4.99m), third.Holds(5)));
        Assert.Equal((false, true), (any.Holds(0), any.Holds(0.0001m)));
        Assert.Null(unknown.Holds(3));
        Assert.Null(third.Holds(null));
    }

    private static readonly PolicyTerms Terms = new(null, new(2026, 1, 1), null, false, "文 1", Instant.FromUtc(2026, 1, 1, 0, 0), "test");

    private static RiskFormula Formula(FormulaTerm[] numerator, FormulaTerm[]? denominator = null) => new("X", RiskIndicator.DebtRatio, "算法", numerator, denominator ?? [FormulaTerm.Of(GeneralRevenue)]);

    private static IndicatorStandard Standard(params RiskBand[] bands) => new(RiskIndicator.DebtRatio, null, bands);

    private static void Refused(string code, RiskFormula formula) => Assert.Equal(code, Assert.Throws<BusinessRuleException>(() => RiskPolicy.Of(formula, Terms)).Code);

    private static void Refused(string code, IndicatorStandard standard) => Assert.Equal(code, Assert.Throws<BusinessRuleException>(() => RiskPolicy.Of(standard, Terms)).Code);
}
