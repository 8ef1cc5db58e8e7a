using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Warnings;

/// <summary>A rule over past months, worked out by hand, in a book that grew over time.</summary>
public sealed class BackTestTests
{
    private static readonly object s_loan = new { startDate = "2027-01-10", maturityDate = "2028-01-10", drawnOn = "2027-01-10" };

    [Fact]
    public async Task A_past_day_is_shown_by_what_was_recorded_by_its_end_and_judged_by_what_happened()
    {
        await using var app = new FiscalApp();
        app.Clock.AutoAdvance = Duration.FromMilliseconds(1);
        var a = await On("2027-03-05", c => c.Debt("HT-A", s_loan));
        var b = await On("2027-08-20", c => c.Debt("HT-B", s_loan)); // of January too, but nobody knew
        await On("2027-10-05", async c => (await c.Do(a, "repayments", new { interestYuan = 100, paidOn = "2027-10-05" })).Count("version")); // the rest of March to September is now in arrears
        app.Clock.Reset(Instant.FromUtc(2027, 11, 22, 4, 0));
        using var clerk = await app.Client();

        var test = await Run(new { draft = new { kind = "FundsUnnamed", days = 60 }, from = "2027-03-01", to = "2027-10-31", windowDays = 180 });

        // Interest falls due on 03-21, 06-21, 09-21, 12-21.
        Assert.Equal(
            [("2027-03-31", ""), ("2027-04-30", $"{a}"), ("2027-05-31", $"{a}"), ("2027-06-30", ""), ("2027-07-31", $"{a}"), ("2027-08-31", $"{a},{b}"), ("2027-09-30", ""), ("2027-10-31", $"{a},{b}")],
            test.List("dates").Select(d => (d.Text("on"), string.Join(',', d.List("hits").Select(h => h.Count("debtId"))))));
        Assert.Equal(("2027-04-30", "2027-04-30T15:59:59.9999999Z"), (test.Text("firstHitOn"), test.List("dates")[1].Text("knownAt")));
        Assert.Equal([(a, "2027-04-30", "2027-10-05", 158, "Right"), (b, "2027-08-31", null, null, "NotYetKnown")], test.List("debts").Select(d => (
            d.Count("debtId"), d.Text("firstHitOn"), d.TextOrNull("overdueOn"), d.GetProperty("leadDays") is { ValueKind: JsonValueKind.Number } n ? n.GetInt32() : (int?)null, d.Text("verdict"))));
        Assert.Equal((1, 100m), test.GetProperty("totals") is var t ? (t.Count("right"), t.Number("precisionPercent")) : default);

        var strict = await Run(new { draft = new { kind = "FundsUnnamed", days = 10 }, from = "2027-09-01", to = "2027-09-30", weekly = true, windowDays = 60 });
        Assert.Equal([("2027-09-05", 0), ("2027-09-12", 2), ("2027-09-19", 2), ("2027-09-26", 0)], strict.List("dates").Select(d => (d.Text("on"), d.Count("hitCount"))));
        Assert.Equal([(a, "Right"), (b, "FalseAlarm")], strict.List("debts").Select(d => (d.Count("debtId"), d.Text("verdict"))));
        var blind = await Run(new { draft = new { kind = "RateAboveLimit", threshold = 50 }, from = "2027-08-31", to = "2027-08-31", windowDays = 60 });
        Assert.Equal([(a, "Missed")], blind.List("debts").Select(d => (d.Count("debtId"), d.Text("verdict"))));
        Assert.Equal(0, (await clerk.Json($"/api/warnings?regionCode={FiscalApp.County}")).Count("total")); // nothing is kept

        await Send(new { ruleCode = "funds-90", from = "2025-01-01", to = "2027-10-31", weekly = true }).Refused(HttpStatusCode.UnprocessableEntity, "warning.too-many-dates");
        await Send(new { ruleCode = "funds-90", from = "2027-10-01", to = "2027-11-30" }).Refused(HttpStatusCode.UnprocessableEntity, "warning.in-the-future");
        await Send(new { ruleCode = "funds-90", from = "2027-10-02", to = "2027-10-30" }).Refused(HttpStatusCode.UnprocessableEntity, "warning.no-dates");
        await Send(new { ruleCode = "unknown", from = "2027-10-01", to = "2027-10-31" }).Refused(HttpStatusCode.UnprocessableEntity, "warning.rule-unknown");
        await Send(new { from = "2027-10-01", to = "2027-10-31" }).Refused(HttpStatusCode.UnprocessableEntity, "warning.rule-or-draft");
        await Send(new { ruleCode = "break-overdue", from = "2027-10-01", to = "2027-10-31" }).Refused(HttpStatusCode.UnprocessableEntity, "warning.not-back-testable");
        await Send(new { draft = new { kind = "RateAboveLimit", threshold = 0.05 }, from = "2027-10-01", to = "2027-10-31" }).Refused(HttpStatusCode.UnprocessableEntity, "warning-rule.percent-as-fraction");

        async Task<JsonElement> Run(object query)
        {
            using var answer = await Send(query);
            return await answer.Body(HttpStatusCode.OK);
        }

        Task<HttpResponseMessage> Send(object query)
        {
            var body = JsonSerializer.SerializeToNode(query)!.AsObject();
            body["regionCode"] = FiscalApp.County;
            return clerk.PostAsJsonAsync("/api/warnings/back-tests", body);
        }

        async Task<int> On(string day, Func<HandCounty, Task<int>> work)
        {
            app.Clock.Reset(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value.AtMidnight().PlusHours(4).InUtc().ToInstant());
            using var county = new HandCounty(app, FiscalApp.County, await app.Client());
            return await work(county);
        }
    }
}
