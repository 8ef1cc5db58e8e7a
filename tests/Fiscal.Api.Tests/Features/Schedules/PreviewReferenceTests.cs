using System.Globalization;

namespace Fiscal.Api.Tests.Features.Schedules;

/// <summary>Published reference figures, asked for as any caller would.</summary>
public sealed class PreviewReferenceTests(SharedApp app) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_hundred_million_at_4_35_percent_pays_interest_by_the_actual_days_of_each_quarter()
    {
        using var client = await app.Client();

        var schedule = await client.Preview("""
            { "principalYuan": 100000000, "startDate": "2025-12-21", "maturityDate": "2026-12-21", "repayment": "Bullet",
              "interestCycle": { "every": "P3M", "anchor": "2026-03-21" }, "rate": { "kind": "Fixed", "percent": 4.35 }, "dayCount": "Actual360" }
            """);

        Assert.Equal(["2026-03-21", "2026-06-21", "2026-09-21", "2026-12-21"], schedule.Days());
        Assert.Equal([90, 92, 92, 91], schedule.Column("days"));
        Assert.Equal([1_087_500.00m, 1_111_666.67m, 1_111_666.67m, 1_099_583.33m], schedule.Column("interestYuan"));
        Assert.Equal([0, 0, 0, 100_000_000m], schedule.Column("principalYuan"));
    }

    [Theory]
    [InlineData("1000000", "2046-01-01", "6544.44")]
    [InlineData("300000", "2056-01-01", "1592.18")]
    public async Task Level_payments_at_4_9_percent_are_those_of_the_mortgage_tables(string principal, string maturity, string instalment)
    {
        using var client = await app.Client();

        var schedule = await client.Preview($$"""
            { "principalYuan": {{principal}}, "startDate": "2026-01-01", "maturityDate": "{{maturity}}", "repayment": "Annuity",
              "interestCycle": { "every": "P1M" }, "rate": { "percent": 4.9 }, "dayCount": "Thirty360E" }
            """);

        Assert.All(schedule.Column("totalYuan").SkipLast(1), total => Assert.Equal(decimal.Parse(instalment, CultureInfo.InvariantCulture), total));
        Assert.Equal(0, schedule.Column("outstandingYuan")[^1]);
    }

    [Fact]
    public async Task Level_principal_of_630_000_falls_by_7_15_a_month_and_costs_464_336_25()
    {
        using var client = await app.Client();
        const string Terms = """
            "principalYuan": 630000, "startDate": "2026-01-01", "maturityDate": "2056-01-01", "repayment": "EqualPrincipal",
            "interestCycle": { "every": "P1M" }, "rate": { "percent": 4.9 }, "dayCount": "Thirty360E"
            """;

        var rounded = await client.Preview($"{{ {Terms} }}");
        var unrounded = await client.Preview($$"""{ {{Terms}}, "rounding": "None" }""");

        Assert.Equal([4_322.50m, 4_315.35m], rounded.Column("totalYuan")[..2]);
        Assert.Equal(464_336.25m, Math.Round(unrounded["totals"]!["interestYuan"]!.GetValue<decimal>(), 2, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public async Task Six_payments_on_a_hundred_leave_the_cent_to_the_last()
    {
        using var client = await app.Client();

        var schedule = await client.Preview("""
            { "principalYuan": 100, "startDate": "2024-01-01", "maturityDate": "2024-07-01", "repayment": "Annuity",
              "interestCycle": { "every": "P1M" }, "rate": { "percent": 7 }, "dayCount": "Thirty360E" }
            """);

        Assert.Equal([17.01m, 17.01m, 17.01m, 17.01m, 17.01m, 17.00m], schedule.Column("totalYuan"));
        Assert.Equal([16.43m, 16.52m, 16.62m, 16.72m, 16.81m, 16.90m], schedule.Column("principalYuan"));
        Assert.Equal([.58m, .49m, .39m, .29m, .20m, .10m], schedule.Column("interestYuan"));
    }

    [Fact]
    public async Task A_drawdown_inside_a_month_bears_interest_for_its_days_only()
    {
        using var client = await app.Client();

        var schedule = await client.Preview("""
            { "principalYuan": 192.22, "startDate": "2024-01-15", "maturityDate": "2024-07-01", "repayment": "Annuity",
              "interestCycle": { "every": "P1M", "anchor": "2024-02-01" }, "rate": { "percent": 9.99 }, "dayCount": "ActualActualIcma" }
            """);

        Assert.Equal([32.85m, 32.85m, 32.85m, 32.85m, 32.85m, 32.87m], schedule.Column("totalYuan"));
        Assert.Equal([.88m, 1.33m, 1.07m, .81m, .54m, .27m], schedule.Column("interestYuan"));
    }

    [Fact]
    public async Task Half_monthly_payments_fall_on_the_days_the_contract_writes_out()
    {
        using var client = await app.Client();

        var schedule = await client.Preview("""
            { "principalYuan": 1000, "startDate": "2023-01-15", "maturityDate": "2023-03-15", "repayment": "Annuity",
              "settlementDays": ["2023-01-31", "2023-02-15", "2023-02-28"], "couponsPerYear": 24,
              "rate": { "percent": 24 }, "dayCount": "ActualActualIcma" }
            """);

        Assert.Equal([256.28m, 256.28m, 256.28m, 256.29m], schedule.Column("totalYuan"));
        Assert.Equal([10.00m, 7.54m, 5.05m, 2.54m], schedule.Column("interestYuan"));
    }

    [Theory] // 200,000, paid 4,000 at signing, 240 months; the last payment is published as large as the others
    [InlineData(""" "repayment": "FixedInstalment", "instalmentYuan": 1432.86, "keepLastInstalment": true, "rate": { "percent": 6 } """, "6.434412")]
    [InlineData(""" "repayment": "FixedInstalment", "instalmentYuan": 1319.91, "keepLastInstalment": true, "rate": { "percent": 5 } """, "5.370286")]
    [InlineData(""" "repayment": "EqualPrincipal", "rate": { "percent": 6 }, "rounding": "None" """, "6.476009")]
    [InlineData(
        """
        "repayment": "FixedInstalment", "instalmentYuan": 1319.91, "keepLastInstalment": true, "rate": { "percent": 5 },
        "changes": [{ "from": "2026-10-01", "rate": { "percent": 5.5 }, "instalmentYuan": 1374.06 }]
        """, "5.853526")]
    public async Task The_all_in_cost_is_that_of_the_European_examples(string terms, string expected)
    {
        using var client = await app.Client();

        var schedule = await client.Preview($$"""
            { "principalYuan": 200000, "startDate": "2026-01-01", "maturityDate": "2046-01-01", "interestCycle": { "every": "P1M" },
              "dayCount": "Thirty360E", "fees": [{ "kind": "Upfront", "yuan": 4000 }], "costTime": "Months", {{terms}} }
            """);

        Assert.Equal(expected, Math.Round(schedule["effectiveAnnualRatePercent"]!.GetValue<decimal>(), 6, MidpointRounding.AwayFromZero).ToString("F6", CultureInfo.InvariantCulture));
        Assert.Equal(4_000m, schedule["totals"]!["feeYuan"]!.GetValue<decimal>());
        Assert.Equal(0, schedule["payments"]![0]!["number"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_bond_pays_its_coupon_by_the_period_and_a_fee_for_handling_it()
    {
        using var client = await app.Client();

        var schedule = await client.Preview("""
            { "principalYuan": 100000000, "startDate": "2026-05-28", "maturityDate": "2028-05-28", "interestCycle": { "every": "P6M" },
              "rate": { "percent": 2.12 }, "dayCount": "ActualActualIcma", "fees": [{ "kind": "EachPayment", "perMille": 0.05, "basis": "Payment" }] }
            """);

        Assert.All(schedule.Column("interestYuan"), interest => Assert.Equal(1_060_000.00m, interest));
        Assert.Equal([53m, 53m, 53m, 5_053m], schedule.Column("feeYuan"));
    }
}
