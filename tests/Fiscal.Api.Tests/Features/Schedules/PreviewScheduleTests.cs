using System.Net;
using System.Text.Json.Nodes;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Schedules;

public sealed class PreviewScheduleTests(SharedApp app) : IClassFixture<SharedApp>
{
    private const string Loan = """ "principalYuan": 10000000, "startDate": "2026-01-15", "maturityDate": "2027-01-15", "rate": { "percent": 4.35 } """;

    [Theory]
    [InlineData("Bullet")]
    [InlineData("EqualPrincipal")]
    [InlineData("Annuity")]
    public async Task Settling_on_the_20th_and_paying_on_the_21st_can_be_said_in_two_ways(string repayment)
    {
        using var client = await app.Client();
        string Terms(string day, string settlement) => $$"""
            { "principalYuan": 10000000, "startDate": "2026-01-15", "maturityDate": "2031-01-15", "repayment": "{{repayment}}",
              "principalCycle": { "every": "P3M", "anchor": "{{day}}" }, "interestCycle": { "every": "P3M", "anchor": "{{day}}" },
              "rate": { "kind": "Fixed", "percent": 4.35 }, {{settlement}} }
            """;

        var one = await client.Preview(Terms("2026-03-21", "\"includeSettlementDay\": false, \"paymentLagDays\": 0"));
        var other = await client.Preview(Terms("2026-03-20", "\"includeSettlementDay\": true, \"paymentLagDays\": 1"));

        Assert.Equal("2026-03-21", one.Days()[0]);
        Assert.Equal(one["payments"]!.ToJsonString(), other["payments"]!.ToJsonString());
    }

    [Fact]
    public async Task Three_fields_and_a_rate_are_enough()
    {
        using var client = await app.Client();

        var schedule = await client.Preview($"{{ {Loan} }}");

        Assert.Equal(["2027-01-15"], schedule.Days());
        Assert.Equal([441_041.67m], schedule.Column("interestYuan")); // 365 days of 360
        Assert.Empty(schedule.Warnings());
    }

    [Fact]
    public async Task Amounts_have_two_decimals_and_unrounded_ones_every_digit()
    {
        using var client = await app.Client();

        var rounded = await (await client.Post($"{{ {Loan} }}")).Content.ReadAsStringAsync();
        var exact = await (await client.Post($$"""{ {{Loan}}, "rounding": "None" }""")).Content.ReadAsStringAsync();

        Assert.Contains("\"principalYuan\":10000000.00,\"interestYuan\":441041.67,", rounded, StringComparison.Ordinal);
        Assert.Contains("\"principalYuan\":10000000.00,\"interestYuan\":441041.66666666", exact, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_floating_rate_takes_the_latest_published_value_and_says_from_when_on_it_is_a_forecast()
    {
        using var client = await app.Client();

        var schedule = await client.Preview("""
            { "principalYuan": 10000000, "startDate": "2024-03-21", "maturityDate": "2028-03-21", "interestCycle": { "every": "P1Y" },
              "rateFloating": { "index": "LPR5Y", "spreadBp": 55, "reset": "Anniversary" } }
            """);

        Assert.Equal([4.50m, 4.15m, 4.05m, 4.05m], schedule.Column("ratePercent")); // 3.95, 3.60, 3.50 plus 55 points
        Assert.Equal([false, false, false, true], schedule["payments"]!.AsArray().Select(p => p!["isForecast"]!.GetValue<bool>()));
        Assert.Contains("schedule.rate-forecast", schedule.Warnings());
    }

    [Fact]
    public async Task A_payment_on_a_holiday_moves_by_the_announced_calendar()
    {
        using var client = await app.Client();
        const string Terms = """ "principalYuan": 1000, "startDate": "2026-01-02", "maturityDate": "2026-10-02", "rate": { "percent": 4 } """;

        Assert.Equal(["2026-10-08"], (await client.Preview($$"""{ {{Terms}}, "businessDay": "Following" }""")).Days());
        Assert.Equal(["2026-09-30"], (await client.Preview($$"""{ {{Terms}}, "businessDay": "Preceding", "calendar": "China" }""")).Days());
        Assert.Equal(["2026-10-02"], (await client.Preview($$"""{ {{Terms}}, "businessDay": "Following", "calendar": "Weekends" }""")).Days());
    }

    [Fact]
    public async Task A_year_without_an_arrangement_is_flagged_or_refused_but_never_guessed()
    {
        using var client = await app.Client();
        const string Terms = """ "principalYuan": 1000, "startDate": "2026-01-02", "maturityDate": "2027-01-02", "rate": { "percent": 4 }, "businessDay": "Following" """;

        var flagged = await client.Preview($"{{ {Terms} }}");
        var refused = await client.Refusal($$"""{ {{Terms}}, "unknownYear": "Refuse" }""");

        Assert.Equal(["2027-01-02"], flagged.Days()); // a Saturday
        Assert.Contains("schedule.calendar-unknown", flagged.Warnings());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "calendar.year-unknown"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Flows_without_a_single_rate_of_return_give_none_and_say_so()
    {
        using var client = await app.Client();

        var schedule = await client.Preview($$"""{ {{Loan}}, "costFlows": [{ "date": "2026-01-15", "yuan": -10000000 }] }""");

        Assert.Null(schedule["effectiveAnnualRatePercent"]);
        Assert.Null(schedule["nominalAnnualRatePercent"]);
        Assert.Contains("schedule.no-single-cost", schedule.Warnings());
    }

    [Fact]
    public async Task A_deposit_makes_a_lease_dearer()
    {
        using var client = await app.Client();
        const string Lease = """
            "principalYuan": 10000000, "startDate": "2026-01-15", "maturityDate": "2029-01-15", "repayment": "FixedInstalment", "paidInAdvance": true,
            "interestCycle": { "every": "P3M" }, "rate": { "percent": 5.85 }, "dayCount": "Thirty360E"
            """;

        var plain = await client.Preview($"{{ {Lease} }}");
        var deposited = await client.Preview($$"""{ {{Lease}}, "costFlows": [{ "date": "2026-01-15", "yuan": -500000 }, { "date": "2029-01-15", "yuan": 500000 }] }""");

        Assert.True(deposited["effectiveAnnualRatePercent"]!.GetValue<decimal>() > plain["effectiveAnnualRatePercent"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task Drawdowns_changes_and_a_missed_payment_can_be_tried_too()
    {
        using var client = await app.Client();

        var schedule = await client.Preview("""
            { "principalYuan": 10000000, "startDate": "2026-01-21", "maturityDate": "2027-01-21", "interestCycle": { "every": "P3M" }, "rate": { "percent": 3.6 },
              "drawdowns": [{ "date": "2026-01-21", "amountYuan": 4000000 }, { "date": "2026-04-21", "amountYuan": 6000000, "isForecast": true }],
              "changes": [{ "from": "2026-07-21", "maturityDate": "2027-07-21", "rate": { "percent": 3 } }, { "from": "2027-01-21", "prepaidYuan": 1000000 }],
              "penalty": { "overdueFrom": "2027-07-21", "paidOn": "2027-08-20", "principalYuan": 9000000, "upliftPercent": 50 } }
            """);

        Assert.Equal("2027-07-21", schedule.Days()[^1]);
        Assert.Equal(10_000_000m, schedule["totals"]!["principalYuan"]!.GetValue<decimal>());
        Assert.Equal(36_000.00m, schedule.Column("interestYuan")[0]); // 90 days on 4 million
        Assert.Equal(4.5m, schedule["penalty"]!["ratePercent"]!.GetValue<decimal>());
        Assert.Equal(33_750.00m, schedule["penalty"]!["totalYuan"]!.GetValue<decimal>()); // 30 days on 9 million
    }

    [Theory]
    [InlineData(""" "maturityDate": "2025-01-15" """, "schedule.maturity-not-after-start")]
    [InlineData(""" "principalYuan": 0 """, "schedule.principal-not-positive")]
    [InlineData(""" "repayment": "Plan", "plan": [{ "date": "2026-06-01", "principalYuan": 1 }] """, "schedule.plan-does-not-sum")]
    [InlineData(""" "repayment": "FixedInstalment", "instalmentYuan": 1000, "interestCycle": { "every": "P1M" } """, "schedule.negative-amortisation")]
    [InlineData(""" "interestCycle": { "every": "quarterly" } """, "schedule.cycle-unreadable")]
    [InlineData(""" "maturityDate": "2199-01-15", "interestCycle": { "every": "P1D" } """, "schedule.too-many-periods")]
    [InlineData(""" "rate": { "percent": 435 } """, "schedule.rate-out-of-range")]
    [InlineData(""" "rate": null, "rateFloating": { "index": "SHIBOR" } """, "schedule.index-unknown")]
    [InlineData(""" "rate": null, "startDate": "2019-01-15", "rateFloating": { "index": "LPR5Y" } """, "schedule.index-not-yet-published")]
    [InlineData(""" "repayment": "EqualPrincipal" """, "schedule.cycle-missing")]
    public async Task Terms_that_contradict_themselves_are_refused_by_name(string changed, string code)
    {
        using var client = await app.Client();

        var refusal = await client.Refusal(With(changed));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (refusal.Status, refusal.Code));
        Assert.EndsWith("。", refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "rate": null """, "缺少利率：请填写 rate 或 rateFloating。")]
    [InlineData(""" "rateFloating": { "index": "LPR5Y" } """, "rate 与 rateFloating 只能填写一个。")]
    [InlineData(""" "rate": { "kind": "Step" } """, "阶梯利率须填写 steps。")]
    [InlineData(""" "repayment": "Someday" """, "“repayment”的值无效，请检查其类型和格式。")]
    [InlineData(""" "startDate": "2026-02-30" """, "“startDate”不是有效日期；应为 yyyy-MM-dd。")]
    [InlineData(""" "maturityDate": "9999-12-31" """, "日期应在 1950-01-01 至 2200-12-31 之间。")]
    [InlineData(""" "interestCycle": { "every": "P9999Y" } """, "周期最长 100 年。")]
    [InlineData(""" "principalYuan": 100.005 """, "本金最多两位小数；不舍入试算请填 rounding=None。")]
    [InlineData(""" "plan": [null] """, "列表中有空项，请删除后重试。")]
    [InlineData(""" "fees": [{ "kind": "Upfront" }] """, "费用须填写金额 yuan 或费率 perMille。")]
    public async Task What_has_the_wrong_shape_is_bad_input(string changed, string message)
    {
        using var client = await app.Client();

        var refusal = await client.Refusal(With(changed));

        Assert.Equal((HttpStatusCode.BadRequest, "input.invalid"), (refusal.Status, refusal.Code));
        Assert.Equal(message, refusal.Detail);
    }

    [Fact]
    public async Task No_combination_of_terms_is_a_bug()
    {
        using var client = await app.Client();
        var answers = new List<(HttpStatusCode Status, string Terms)>();
        foreach (var repayment in new[] { "Bullet", "EqualPrincipal", "Annuity", "FixedInstalment", "Plan", "InterestAtMaturity" })
            foreach (var dayCount in new[] { "Actual360", "Actual365Fixed", "ActualActualIcma", "ActualActualIsda", "Thirty360E", "Thirty360Us", "NL365" })
                foreach (var more in new[]
                {
                    """ "interestCycle": { "every": "P3M", "anchor": "2026-03-20", "stub": "Long" }, "includeSettlementDay": true, "paymentLagDays": 1 """,
                    """ "principalCycle": { "every": "P15D" }, "businessDay": "ModifiedFollowing", "adjustAccrual": true, "rounding": "None" """,
                    """ "interestCycle": { "every": "P1M" }, "interestOnlyUntil": "2026-06-15", "capitaliseUntil": "2026-04-15", "paidInAdvance": true, "endOfMonth": true """,
                    """ "plan": [{ "date": "2026-08-31", "principalYuan": 4000000 }, { "date": "2027-01-15", "principalYuan": 6000000 }], "balloonYuan": 10000000 """,
                })
                {
                    var terms = With($""" "repayment": "{repayment}", "dayCount": "{dayCount}", {more} """);
                    answers.Add(((await client.Post(terms)).StatusCode, terms));
                }

        Assert.Contains(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{a.Status} {a.Terms}"));
    }

    [Theory]
    [InlineData(Role.Viewer, HttpStatusCode.OK)]
    [InlineData(Role.Auditor, HttpStatusCode.OK)]
    [InlineData(Role.SystemAdmin, HttpStatusCode.Forbidden)]
    public async Task Whoever_reads_business_may_try_terms(Role role, HttpStatusCode expected)
    {
        using var client = await app.Client(role);

        Assert.Equal(expected, (await client.Post($"{{ {Loan} }}")).StatusCode);
    }

    /// <summary>The plain loan with some fields changed.</summary>
    private static string With(string changed)
    {
        var loan = JsonNode.Parse($"{{ {Loan} }}")!.AsObject();
        foreach (var (name, value) in JsonNode.Parse($"{{ {changed} }}")!.AsObject())
            loan[name] = value?.DeepClone();
        return loan.ToJsonString();
    }
}
