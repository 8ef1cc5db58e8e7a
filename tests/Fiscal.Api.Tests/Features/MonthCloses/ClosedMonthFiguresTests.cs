using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.MonthCloses;

/// <summary>What a closed month's figures rest on, and what became of them since.</summary>
public sealed class ClosedMonthFiguresTests(LoadedCounty county)
{
    [Fact]
    public async Task A_closed_month_is_reported_as_it_was_known_at_the_close_and_the_rest_is_a_restatement()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var close = await Post(clerk, "/api/month-closes", new { regionCode = FiscalApp.County, period = "2026-10" }, HttpStatusCode.Created);
        var before = await Report(clerk);
        var debt = (await clerk.Items("/api/debts?status=normal")).MaxBy(d => d.Number("outstandingYuan"));
        var repaid = await Post(clerk, $"/api/debts/{debt.Count("id")}/repayments", new
        {
            principalYuan = 1_234.56m, paidOn = "2026-10-30", version = debt.Count("version"), lateReason = "银行回单迟到", document = "回单第9号",
        });

        var after = await Report(clerk);
        var note = await clerk.Json($"/api/restatements?regionCode={FiscalApp.County}&period=2026-10&pageSize=100");

        Assert.Equal(close.Text("closedAt"), after.Text("knownAt"));
        Assert.Equal(before.GetProperty("keyFigures").ToString(), after.GetProperty("keyFigures").ToString());
        Assert.Equal(("2026-10-31", close.Text("closedAt"), -1_234.56m, -1_234.56m),
            (note.Text("asOf"), note.Text("fromKnownAt"), note.Number("differenceYuan"), note.Number("effectYuan")));
        var late = Assert.Single(note.List("items"), i => i.Text("fact") == "Entry");
        Assert.Equal((repaid.List("entries")[0].Count("id"), "银行回单迟到", "回单第9号"), (late.Count("id"), late.Text("lateReason"), late.Text("document")));
    }

    [Fact]
    public async Task The_report_prints_the_journals_root_at_the_close()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await Post(clerk, "/api/month-closes", new { regionCode = FiscalApp.County, period = "2026-10" }, HttpStatusCode.Created);

        var report = await clerk.Json($"/api/monthly-reports/{(await Report(clerk)).Count("id")}");

        var entry = Assert.Single(await clerk.Items($"/api/journal?regionCode={FiscalApp.County}&act=CloseMonth"));
        Assert.Contains($"第{entry.Count("sequence")}号 {entry.Text("hash")}", report.GetProperty("report").List("notes")[^1].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restatement_by_month_needs_a_closed_one_and_its_region()
    {
        using var clerk = await (await county.Shared()).Client();

        await clerk.GetAsync($"/api/restatements?regionCode={FiscalApp.County}&period=2026-10").Refused(HttpStatusCode.UnprocessableEntity, "month-close.still-open");
        await clerk.GetAsync("/api/restatements?period=2026-10").Refused(HttpStatusCode.BadRequest, "input.invalid");
        await clerk.GetAsync($"/api/restatements?regionCode={FiscalApp.County}&period=10月").Refused(HttpStatusCode.BadRequest, "input.invalid");
    }

    private static Task<JsonElement> Report(HttpClient clerk) =>
        Post(clerk, "/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" }, HttpStatusCode.Created);

    private static async Task<JsonElement> Post(HttpClient client, string path, object body, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        return await answer.Body(status);
    }
}
