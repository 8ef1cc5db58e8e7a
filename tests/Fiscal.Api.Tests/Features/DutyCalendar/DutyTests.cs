using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.DutyCalendar;

public sealed class DutyTests(HandBook book)
{
    [Fact]
    public async Task What_is_to_be_done_is_read_off_the_book_with_its_days_its_money_and_how_it_went_last_time()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var loan = await county.Debt("HT-1", new { rateIndex = "LPR1Y", spreadBp = 50, rateReset = "SemiAnnual", annualRatePercent = 3.6 });
        var bond = await county.Debt("HT-bond", new { debtClass = "Special", instrument = "GovernmentBond", creditorName = "省财政厅", creditorKind = "Government" });
        await county.Do(loan, "repayments", new { interestYuan = 7_000, paidOn = "2026-03-25" });
        using (var plan = await county.Clerk.PostAsJsonAsync($"/api/debts/{loan}/strategies", new { person = "李明", steps = new[] { new { year = 2026, month = 12, kind = "FundRepayment", amountYuan = 1, fundSource = "土地出让收入" } } })) await plan.Body(HttpStatusCode.OK);

        var duties = (await county.Clerk.Items($"/api/duties?regionCode={county.Region}&days=60")).ToLookup(d => d.Text("kind"));

        var pay = duties["Pay"].Single(d => d.Count("debtId") == loan && d.Text("on") == "2026-12-21");
        Assert.Equal(("HT-1", "土地出让收入"), (pay.Text("contractNumber"), pay.Text("fundSource")));
        Assert.Equal(("2026-03-25", "2026-03-21", 7_000m, 4), pay.GetProperty("lastPayment") is var last ? (last.Text("paidOn"), last.Text("dueOn"), last.Number("amountYuan"), last.Count("lateDays")) : default);
        var unfunded = duties["Pay"].Single(d => d.Count("debtId") == bond && d.Text("on") == "2026-12-21");
        Assert.Equal((9_100m, null), (unfunded.Number("amountYuan"), unfunded.TextOrNull("fundSource")));
        Assert.Equal([("2026-12-04", false, "【待核】"), ("2027-01-10", true, "【待核】")], duties["Remit"].Select(d => (d.Text("on"), d.GetProperty("isDateUncertain").GetBoolean(), d.Text("mark")))); // the eleventh working day before 12-21; 2027 is not announced
        Assert.Contains("2027 年的节假日安排尚未登记", duties["Remit"].Last().Text("note"), StringComparison.Ordinal);
        Assert.Equal(["2026-12-10", "2027-01-10"], duties["Report"].Select(d => d.Text("on")));
        Assert.Equal("一债一策：资金偿还 1.00 元", Assert.Single(duties["Strategy"]).Text("title").Split('）')[^1]);
        Assert.Empty(duties["Reprice"]); // 2026-07-10 is over and the next is the maturity
        Assert.Equal(["2026-07-10"], (await county.Clerk.Items($"/api/duties?regionCode={county.Region}&from=2026-07-01&to=2026-07-31&kind=Reprice")).Select(d => d.Text("on")));
        Assert.Equal(["2026-07-31"], (await county.Clerk.Items($"/api/duties?regionCode={county.Region}&from=2026-07-01&to=2026-07-31&kind=Review")).Select(d => d.Text("on")));
        using var tooLong = await county.Clerk.GetAsync("/api/duties?from=2026-01-01&to=2028-01-01");
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);

        using (var rule = await reviewer.PostAsJsonAsync("/api/policy/warning-rules", new { regionCode = county.Region, code = "remittance", kind = "RemittanceDue", days = 10, counting = "OnTheDay", severity = "Alert", daysToDue = 0, escalationDays = 0, document = "湘财债〔2026〕1号", validFrom = "2026-01-01" })) await rule.Body(HttpStatusCode.OK);
        var counted = (await county.Clerk.Items($"/api/duties?regionCode={county.Region}&days=60&kind=Remit"))[0];
        Assert.Equal(("2026-12-07", JsonValueKind.Null), (counted.Text("on"), counted.GetProperty("mark").ValueKind));
    }

    [Fact]
    public async Task A_calendar_program_reads_the_feed_by_its_token_until_it_is_revoked_and_the_token_opens_nothing_else()
    {
        using var county = await book.County();
        using var log = await county.As(Role.AuditAdmin);
        var debt = await county.Debt();
        using var created = await county.Clerk.PostAsJsonAsync("/api/duties/feed-tokens", new { name = "办公室电脑", days = 30 });
        var token = await created.Body(HttpStatusCode.OK);
        Assert.Equal("2026-12-22", token.Text("expiresOn"));
        using var program = county.App.CreateClient();

        using var feed = await program.GetAsync(token.Text("path"));

        var text = await feed.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (feed.StatusCode, feed.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains($"UID:pay-{debt}-2026-12-21@fiscal\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261221\r\n", text, StringComparison.Ordinal);
        Assert.Contains("资金来源：未落实", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split("\r\n"), l => System.Text.Encoding.UTF8.GetByteCount(l) > 75);
        Assert.DoesNotContain(token.Text("token"), await county.App.WithDatabase(async db => string.Concat(await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.FeedTokens.Select(t => t.Hash)))), StringComparison.Ordinal);

        foreach (var path in new[] { "/api/duties", "/api/debts", "/api/duties/feed-tokens" })
        {
            using var elsewhere = await program.GetAsync($"{path}?token={token.Text("token")}");
            Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.StatusCode);
            using var asBearer = new HttpRequestMessage(HttpMethod.Get, path);
            asBearer.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Text("token"));
            using var bearer = await program.SendAsync(asBearer);
            Assert.Equal(HttpStatusCode.Unauthorized, bearer.StatusCode);
        }
        using (var wrong = await program.GetAsync("/api/duties/feed.ics?token=wrong")) Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using (var none = await program.GetAsync("/api/duties/feed.ics")) Assert.Equal(HttpStatusCode.Unauthorized, none.StatusCode);
        var seen = (await log.Items("/api/access-log?path=/api/duties/feed.ics")).Where(e => e.Text("path") == "/api/duties/feed.ics").ToList();
        Assert.Contains(seen, e => e.Text("userName") == $"Clerk-{county.Region}");
        Assert.All(seen, e => Assert.DoesNotContain(token.Text("token"), e.ToString(), StringComparison.Ordinal));

        using (var others = await county.As(Role.Viewer))
        using (var revoked = await others.PostAsync($"/api/duties/feed-tokens/{token.Count("id")}/revocations", null)) Assert.Equal(HttpStatusCode.NotFound, revoked.StatusCode);
        using (var revoked = await county.Clerk.PostAsync($"/api/duties/feed-tokens/{token.Count("id")}/revocations", null)) Assert.False((await revoked.Body(HttpStatusCode.OK)).GetProperty("works").GetBoolean());
        using var late = await program.GetAsync(token.Text("path"));
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
    }
}
