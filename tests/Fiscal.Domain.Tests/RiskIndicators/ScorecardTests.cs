using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.RiskIndicators;
using NodaTime;

namespace Fiscal.Domain.Tests.RiskIndicators;

public sealed class ScorecardTests
{
    private static readonly RiskBand[] Bands = [new("低", null, 50, 0), new("高", 50, null, 100)];
    private static readonly RiskBand[] Levels = [new("低风险", null, 50), new("高风险", 50, null)];

    [Fact]
    public void The_total_is_weighted_over_what_could_be_scored()
    {
        var card = Card(new(RiskMeasure.DebtRatio, 60, true, Bands), new(RiskMeasure.SanBaoLag, 40, false, Bands));

        var whole = card.Score(m => m == RiskMeasure.DebtRatio ? 60 : 10);
        var part = card.Score(m => m == RiskMeasure.DebtRatio ? 60 : null);

        Assert.Equal((60m, 100m, "高风险"), (whole.Total, whole.ScoredWeight, whole.Level?.Name));
        Assert.Equal((100m, 60m, "高风险"), (part.Total, part.ScoredWeight, part.Level?.Name)); // the missing one scores nothing, not zero
        Assert.Equal([RiskMeasure.SanBaoLag], part.Missing.Select(l => l.Measure));
    }

    [Fact]
    public void Without_a_required_indicator_there_is_no_result()
    {
        var result = Card(new(RiskMeasure.DebtRatio, 60, true, Bands), new(RiskMeasure.SanBaoLag, 40, false, Bands)).Score(m => m == RiskMeasure.DebtRatio ? null : 10);

        Assert.Equal((null, null), (result.Total, result.Level));
    }

    [Fact]
    public void A_scorecard_of_no_sense_is_refused()
    {
        var good = new ScoredMeasure(RiskMeasure.DebtRatio, 100, true, Bands);
        RiskPolicy.Of(Card(good), Terms);
        Refused("risk.weights-of-no-sense", Card(good with { Weight = 99 }));
        Refused("risk.weights-of-no-sense", Card(good with { Weight = 110 }, new(RiskMeasure.SanBaoLag, -10, false, Bands)));
        Refused("risk.weights-as-fractions", Card(good with { Weight = 0.6m }, new(RiskMeasure.SanBaoLag, 0.4m, false, Bands)));
        Refused("risk.measure-twice", Card(good with { Weight = 50 }, good with { Weight = 50 }));
        Refused("risk.measure-of-other", Card(good with { Measure = RiskMeasure.Extensions }));
        Refused("risk.band-score", Card(good with { Bands = [new("低", null, 50), new("高", 50, null, 100)] }));
        Refused("risk.bands-with-hole", Card(good with { Bands = [new("低", null, 50, 0), new("高", 60, null, 100)] }));
        Refused("risk.cuts-as-fractions", Card(good with { Bands = [new("低", null, 1.2m, 0), new("高", 1.2m, null, 100)] }));
        Refused("risk.cuts-as-fractions", Card(good) with { Levels = [new("低风险", null, 0.5m), new("高风险", 0.5m, null)] });
        Refused("risk.measures-needed", Card());
    }

    [Fact]
    public void Trigger_rules_of_no_sense_are_refused()
    {
        var rules = new TriggerRules("规则", [new("一般", CapacityComponent.GeneralInterest, CapacityComponent.GeneralExpenditure, 10)], [new(4, "违约", DefaultMeasure.Principal, 0)]);
        RiskPolicy.Of(rules, Terms);
        Refused("risk.rules-of-no-sense", rules with { Restructuring = [rules.Restructuring[0] with { ThresholdPercent = 0.1m }] });
        Refused("risk.rules-of-no-sense", rules with { Emergency = [new(5, "违约")] });
        Refused("risk.rules-of-no-sense", rules with { Emergency = [new(3, "违约", DefaultMeasure.Principal, 5, 1)] });
    }

    [Fact]
    public void A_unit_is_measured_against_its_own_balance_and_one_without_any_is_not()
    {
        var unit = new UnitFigures(200, 2, 10, 1, 50, 4.5m, 20, 100, 400, 3);

        Assert.Equal([5m, 25m, 4.5m, 10m, 50m, 200m, 3m], new[]
        {
            RiskMeasure.OverdueShare, RiskMeasure.DueWithinYearShare, RiskMeasure.WeightedRate, RiskMeasure.NonStandardShare, RiskMeasure.HiddenShare, RiskMeasure.GuaranteedShare, RiskMeasure.Extensions,
        }.Select(unit.ValueOf));
        Assert.Null((unit with { OutstandingYuan = 0 }).ValueOf(RiskMeasure.OverdueShare));
    }


    private static readonly PolicyTerms Terms = new(null, new(2026, 1, 1), null, false, "文 1", Instant.FromUtc(2026, 1, 1, 0, 0), "test");

    private static Scorecard Card(params ScoredMeasure[] measures) => new(ScorecardKind.CountyRating, "办法", measures, Levels);

    private static void Refused(string code, Scorecard card) => Assert.Equal(code, Assert.Throws<BusinessRuleException>(() => RiskPolicy.Of(card, Terms)).Code);

    private static void Refused(string code, TriggerRules rules) => Assert.Equal(code, Assert.Throws<BusinessRuleException>(() => RiskPolicy.Of(rules, Terms)).Code);
}
