using System.Net;
using System.Text.Json.Nodes;

namespace Fiscal.Api.Tests.Features.Schedules;

public sealed class LatePaymentsPreviewTests(SharedApp app) : IClassFixture<SharedApp>
{
    private const string Loan = """
        "principalYuan": 8600000, "startDate": "2026-03-21", "maturityDate": "2027-03-21", "interestCycle": { "every": "P3M" }, "rate": { "percent": 5.7 }
        """;

    [Fact]
    public async Task A_payment_in_part_after_the_due_day_settles_penalty_and_interest_and_says_what_is_still_overdue()
    {
        using var client = await app.Client();

        var schedule = await client.Preview($$"""
            { {{Loan}}, "latePayments": { "asOf": "2026-10-21", "overdueFrom": "2026-09-21", "payments": [{ "date": "2026-10-09", "yuan": 100000 }] } }
            """);

        // 92 days at 5.7% are 125,273.33; 18 days at 8.55% on it 535.54; 12 days on the 25,808.87 left 73.56
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""
            { "asOf": "2026-10-21",
              "settlements": [{ "paidOn": "2026-10-09", "dueOn": "2026-09-21", "principalYuan": 0.00, "interestYuan": 99464.46, "penaltyYuan": 535.54 }],
              "overdue": [{ "dueOn": "2026-09-21", "principalYuan": 0.00, "interestYuan": 25808.87, "penaltyYuan": 73.56 }] }
            """), schedule["latePayments"]), schedule.ToJsonString());
        Assert.Equal(125_273.33m, schedule.Column("interestYuan")[1]);
    }

    [Fact]
    public async Task More_paid_than_is_due_is_refused_by_name_and_a_fraction_of_a_fen_is_no_amount()
    {
        using var client = await app.Client();
        string Paying(string yuan) => $$"""
            { {{Loan}}, "latePayments": { "asOf": "2026-10-21", "payments": [{ "date": "2026-10-09", "yuan": {{yuan}} }] } }
            """;

        var refusal = await client.Refusal(Paying("9000000"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "schedule.paid-more-than-due"), (refusal.Status, refusal.Code));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Post(Paying("0.001"))).StatusCode);
    }
}
