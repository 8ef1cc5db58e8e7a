using Fiscal.Domain.Accounts;
using Fiscal.Domain.Warnings;
using NodaTime;

namespace Fiscal.Domain.Tests.Warnings;

/// <summary>What becomes of a warning from evaluation to evaluation.</summary>
public sealed class WarningTests
{
    private static readonly LocalDate s_day = new(2026, 11, 1);

    private readonly List<Warning> _kept = [];

    [Fact]
    public void While_a_condition_goes_on_it_is_one_warning_and_a_second_look_on_the_same_day_adds_nothing()
    {
        Assert.Equal(new(1, 1, 0, 0, 0, 0), Evaluate(s_day, Hit(50)));
        Assert.Equal(new(1, 0, 0, 0, 0, 0), Evaluate(s_day, Hit(50)));
        Assert.Equal(new(1, 0, 1, 0, 0, 0), Evaluate(s_day.PlusDays(1), Hit(49)));

        var warning = Assert.Single(_kept);
        Assert.Equal((49m, s_day.PlusDays(1), s_day, 2), (warning.Standing.MetricValue, warning.Standing.SeenOn, warning.RaisedOn, warning.Version));
    }

    [Fact]
    public void What_is_no_longer_found_stays_open_and_is_the_same_warning_when_it_returns()
    {
        Evaluate(s_day, Hit(50));
        Assert.Equal(new(0, 0, 0, 0, 1, 0), Evaluate(s_day.PlusDays(1)));
        Assert.Equal((WarningState.Open, false), (_kept[0].Standing.State, _kept[0].Standing.Holds));
        Assert.Equal(new(0, 0, 0, 0, 0, 0), Evaluate(s_day.PlusDays(2)));

        Assert.Equal(new(1, 0, 0, 1, 0, 0), Evaluate(s_day.PlusDays(3), Hit(47)));

        Assert.Equal([WarningEventKind.Raised, WarningEventKind.Lapsed, WarningEventKind.Returned], Assert.Single(_kept).Events.Select(e => e.Kind));
        Assert.Equal(s_day.PlusDays(13), _kept[0].Standing.DueOn); // the ten days begin anew
    }

    [Fact]
    public void A_closed_warning_keeps_quiet_while_its_condition_goes_on_and_comes_back_as_another_one()
    {
        Evaluate(s_day, Hit(50));
        _kept[0].Close("已落实。", Actor(s_day));
        Assert.Equal(0, Evaluate(s_day.PlusDays(1), Hit(49)).Raised);
        Assert.Equal(WarningState.Closed, _kept[0].Standing.State);
        Evaluate(s_day.PlusDays(2));

        Assert.Equal(1, Evaluate(s_day.PlusDays(3), Hit(47)).Raised);

        Assert.Equal([WarningState.Closed, WarningState.Open], _kept.Select(w => w.Standing.State));
    }

    [Fact]
    public void A_closed_warning_does_not_hide_that_it_became_worse()
    {
        Evaluate(s_day, Hit(50));
        _kept[0].Close("已落实。", Actor(s_day));

        Assert.Equal(1, Evaluate(s_day.PlusDays(1), Hit(29, WarningSeverity.Severe)).Raised);
    }

    [Fact]
    public void Of_several_rules_that_find_the_same_thing_the_most_severe_speaks()
    {
        Evaluate(s_day, Hit(29), Hit(29, WarningSeverity.Severe, "funds-30"));

        var warning = Assert.Single(_kept);
        Assert.Equal((WarningSeverity.Severe, "funds-30"), (warning.Standing.Severity, warning.Standing.RuleCode));
    }

    [Fact]
    public void Nobody_deals_with_it_in_time_so_it_goes_up_and_only_so_often()
    {
        Evaluate(s_day, Hit(90));
        _kept[0].Acknowledge("在办。", Actor(s_day));
        Assert.Equal(0, Evaluate(s_day.PlusDays(15), Hit(75)).Escalated); // due on the 10th day, five more pass
        Assert.Equal(1, Evaluate(s_day.PlusDays(16), Hit(74)).Escalated);
        Assert.Equal(
            (WarningSeverity.Alert, Role.Reviewer, WarningState.Open, s_day.PlusDays(26), 1),
            (_kept[0].Standing.Severity, _kept[0].Standing.OwnerRole, _kept[0].Standing.State, _kept[0].Standing.DueOn, _kept[0].Standing.Escalations));
        Assert.Contains("已过 6 天", _kept[0].Events[^1].Note, StringComparison.Ordinal);

        for (var day = 17; day < 200; day++) Evaluate(s_day.PlusDays(day), Hit(74));

        Assert.Equal((WarningSeverity.Severe, Warning.MostEscalations), (_kept[0].Standing.Severity, _kept[0].Events.Count(e => e.Kind == WarningEventKind.Escalated)));
    }

    [Fact]
    public void What_has_lapsed_or_is_closed_does_not_go_up()
    {
        Evaluate(s_day, Hit(90), Hit(90, subject: "debt/2"));
        _kept[1].Close("已落实。", Actor(s_day));
        Evaluate(s_day.PlusDays(1), Hit(89, subject: "debt/2"));

        Assert.Equal(0, Evaluate(s_day.PlusDays(60), Hit(30, subject: "debt/2")).Escalated);
    }

    [Fact]
    public void It_is_due_when_the_thing_itself_is_if_that_comes_first()
    {
        Evaluate(s_day, new FoundWarning(Rule(WarningSeverity.Alert, "funds"), new("debt/1", "甲", 4, "甲。", "/", DeadlineOn: s_day.PlusDays(4))));

        Assert.Equal(s_day.PlusDays(4), _kept[0].Standing.DueOn);
    }

    [Fact]
    public void Closed_is_closed()
    {
        Evaluate(s_day, Hit(50));
        _kept[0].Close("已落实。", Actor(s_day));

        foreach (var act in new Action[] { () => _kept[0].Acknowledge(null, Actor(s_day)), () => _kept[0].Assign("li", null, null, Actor(s_day)), () => _kept[0].Close("再办。", Actor(s_day)) })
            Assert.Equal("warning.closed", Assert.Throws<BusinessRuleException>(act).Code);
    }

    [Theory]
    [InlineData(WarningKind.RateAboveLimit, "0.06", null, "warning-rule.percent-as-fraction")]
    [InlineData(WarningKind.SanBaoBehind, "0.08", null, "warning-rule.percent-as-fraction")]
    [InlineData(WarningKind.RateAboveLimit, "101", null, "warning-rule.threshold-out-of-bounds")]
    [InlineData(WarningKind.RateAboveLimit, null, null, "warning-rule.threshold-of-no-sense")]
    [InlineData(WarningKind.RepeatedExtension, "1.5", null, "warning-rule.threshold-out-of-bounds")]
    [InlineData(WarningKind.PrincipalOverdue, "-1", null, "warning-rule.threshold-out-of-bounds")]
    [InlineData(WarningKind.DataStale, "5", 30, "warning-rule.threshold-of-no-sense")]
    [InlineData(WarningKind.FundsUnnamed, null, null, "warning-rule.days-out-of-bounds")]
    [InlineData(WarningKind.FundsUnnamed, null, 367, "warning-rule.days-out-of-bounds")]
    [InlineData(WarningKind.PrincipalOverdue, "0", 3, "warning-rule.days-out-of-bounds")]
    [InlineData(WarningKind.BalanceAboveLimit, "100", null, "warning-rule.class-of-no-sense")]
    public void Terms_of_no_sense_are_refused(WarningKind kind, string? threshold, int? days, string code) => Assert.Equal(code, Assert.Throws<BusinessRuleException>(() =>
        Terms(kind, WarningSeverity.Alert, "x") is var t ? (t with { Threshold = threshold is null ? null : ReferenceTables.Number(threshold), Days = days }).Checked() : t).Code);

    [Fact]
    public void An_administrator_can_own_no_warning() => Assert.Equal(
        "warning-rule.owner-sees-nothing", Assert.Throws<BusinessRuleException>(() => (Terms(WarningKind.TargetMissed, WarningSeverity.Alert, "x") with { Days = null, OwnerRole = Role.AuditAdmin }).Checked()).Code);

    [Fact]
    public void Every_kind_has_bounds_for_what_it_takes() => Assert.All(Enum.GetValues<WarningKind>(), kind =>
        Assert.True(WarningKindRule.Of(kind) is var rule && (rule.Days is null) == (rule.DaysName.Length == 0) && rule.Least <= rule.Most, $"{kind}"));

    private WarningCounts Evaluate(LocalDate day, params FoundWarning[] found)
    {
        var keeping = new WarningKeeping("439901", Actor(day));
        var counts = keeping.Keep(
            _kept.FindAll(w => w.Standing.State != WarningState.Closed || w.Standing.Holds), FoundWarning.Severest(found), [Rule(WarningSeverity.Notice, "funds"), Rule(WarningSeverity.Severe, "funds-30")]);
        _kept.AddRange(keeping.New);
        return counts;
    }

    private static FoundWarning Hit(decimal days, WarningSeverity severity = WarningSeverity.Notice, string code = "funds", string subject = "debt/1") =>
        new(Rule(severity, code), new(subject, "甲", days, $"距到期 {days} 天。", "/api/debts/1"));

    private static WarningRule Rule(WarningSeverity severity, string code) =>
        new(null, new(2020, 1, 1), null, false, false, Terms(WarningKind.FundsUnnamed, severity, code), "文 1", default, "test");

    private static WarningTerms Terms(WarningKind kind, WarningSeverity severity, string code) =>
        new(code, kind, null, 90, null, RemittanceCounting.BeforeTheDay, severity, Role.Clerk, null, 10, 5, Role.Reviewer);

    private static WarningActor Actor(LocalDate day) => new("test", day, default);
}
