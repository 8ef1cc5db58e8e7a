using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.MonthCloses;

public sealed class MonthCloseTests(HandBook book, LoadedCounty loaded)
{
    private const HttpStatusCode Rule = HttpStatusCode.UnprocessableEntity;

    [Fact]
    public async Task A_closed_month_takes_no_fact_without_a_reason_for_being_late()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        await Close(county.Clerk, county.Region, "2026-10");

        var why = await county.Send(debt, "repayments", new { principalYuan = 1_000, paidOn = "2026-10-31" }).Refused(Rule, "ledger.month-closed");
        Assert.Contains("2026-10 及以前各月已经月结", why, StringComparison.Ordinal);
        Assert.Contains("2026-10-31", why, StringComparison.Ordinal);
        await county.Send(debt, "rate-changes", new { annualRatePercent = 3, effectiveOn = "2026-05-01" }).Refused(Rule, "ledger.month-closed");
        await county.Send(debt, "reversals", new { entryId = (await county.Ledger(debt))[0].Count("id"), reason = "误" }).Refused(Rule, "ledger.month-closed");
        await county.SendDebt("晚", new { drawnYuan = (int?)null, drawnOn = (string?)null }).Refused(Rule, "ledger.month-closed");
        await county.Do(debt, "repayments", new { principalYuan = 2_000, paidOn = "2026-11-01" });
        await county.Do(debt, "repayments", new { principalYuan = 1_000, paidOn = "2026-10-31", lateReason = "回单迟到" });

        Assert.Equal("回单迟到", (await county.Ledger(debt)).Single(e => e.Number("amountYuan") == 1_000m).Text("lateReason"));
        Assert.Equal(997_000m, await county.Balance(debt));
    }

    [Fact]
    public async Task What_was_known_at_the_close_never_changes()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        var closedAt = (await Close(county.Clerk, county.Region, "2026-10")).Text("closedAt");

        await county.Do(debt, "repayments", new { principalYuan = 1_000, paidOn = "2026-10-15", lateReason = "回单迟到" });

        var known = await county.Clerk.Items($"/api/debts?asOf=2026-10-31&knownAt={Uri.EscapeDataString(closedAt)}");
        Assert.Equal((1_000_000m, 999_000m), (Assert.Single(known).Number("outstandingYuan"), await county.Balance(debt, "2026-10-31")));
    }

    [Fact]
    public async Task Only_a_month_that_is_over_and_later_than_the_last_closed_one_is_closed()
    {
        using var county = await book.County();

        await Post(county.Clerk, county.Region, "2026-11").Refused(Rule, "month-close.not-over");
        await Post(county.Clerk, county.Region, "11月").Refused(HttpStatusCode.BadRequest, "input.invalid");
        await Close(county.Clerk, county.Region, "2026-09");
        await Post(county.Clerk, county.Region, "2026-09").Refused(Rule, "month-close.already-closed");
        await Post(county.Clerk, county.Region, "2026-08").Refused(Rule, "month-close.already-closed");
        await Close(county.Clerk, county.Region, "2026-10");
        await Post(county.Clerk, "439901", "2026-10").Refused(HttpStatusCode.NotFound, "region.not-found");

        Assert.Equal(["2026-10", "2026-09"], (await county.Clerk.Items($"/api/month-closes?regionCode={county.Region}")).Select(c => c.Text("period")));
    }

    [Fact]
    public async Task Reopening_is_asked_for_by_one_person_and_approved_by_another()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var (september, october) = (Id(await Close(county.Clerk, county.Region, "2026-09")), Id(await Close(county.Clerk, county.Region, "2026-10")));

        await reviewer.PostAsync($"{october}/reopening-approvals", null).Refused(Rule, "month-close.not-requested");
        await county.Clerk.PostAsJsonAsync($"{september}/reopening-requests", new { reason = "漏登" }).Refused(Rule, "month-close.later-month-closed");
        await county.Clerk.PostAsJsonAsync($"{october}/reopening-requests", new { reason = "" }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await Reopen(county.Clerk, october);
        await county.Clerk.PostAsJsonAsync($"{october}/reopening-requests", new { reason = "漏登" }).Refused(Rule, "month-close.already-requested");
        await county.Clerk.PostAsync($"{october}/reopening-approvals", null).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await reviewer.Post($"{october}/reopening-approvals");

        var row = await county.Clerk.Json(october);
        Assert.Equal(("漏登一笔还款", $"Clerk-{county.Region}", $"Reviewer-{county.Region}"), (row.Text("reopeningReason"), row.Text("reopeningRequestedBy"), row.Text("reopenedBy")));
        Assert.False(row.GetProperty("isClosed").GetBoolean());
        await reviewer.PostAsync($"{october}/reopening-approvals", null).Refused(Rule, "month-close.already-reopened");
        Assert.NotEqual(october, Id(await Close(county.Clerk, county.Region, "2026-10")));
    }

    [Fact]
    public async Task Nobody_approves_an_own_request()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var close = Id(await Close(reviewer, county.Region, "2026-10"));
        await Reopen(reviewer, close);

        await reviewer.PostAsync($"{close}/reopening-approvals", null).Refused(Rule, "month-close.own-request");
    }

    [Fact]
    public async Task A_reopened_month_takes_facts_again()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var debt = await county.Debt();
        var close = Id(await Close(county.Clerk, county.Region, "2026-10"));
        await Reopen(county.Clerk, close);
        await reviewer.Post($"{close}/reopening-approvals");

        await county.Do(debt, "repayments", new { principalYuan = 1_000, paidOn = "2026-10-31" });

        Assert.Equal(999_000m, await county.Balance(debt, "2026-10-31"));
    }

    [Fact]
    public async Task An_import_into_a_closed_month_and_its_reversal_need_a_reason_too()
    {
        await using var app = await loaded.Copy();
        using var clerk = await app.Client();
        await Close(clerk, FiscalApp.County, "2026-10");

        await clerk.PostAsync("/api/imports/1/revert", null).Refused(Rule, "ledger.month-closed");
        using (var reverted = await clerk.PostAsJsonAsync("/api/imports/1/revert", new { lateReason = "底册有误" })) await reverted.Body(HttpStatusCode.OK);
        var again = await clerk.Upload(Samples.Book);
        await clerk.PostAsync($"/api/imports/{again.Count("id")}/commit", null).Refused(Rule, "ledger.month-closed");
        using (var committed = await clerk.PostAsJsonAsync($"/api/imports/{again.Count("id")}/commit", new { lateReason = "重新导入" })) await committed.Body(HttpStatusCode.OK);

        var ledger = await clerk.Json($"/api/debts/{(await clerk.Items("/api/debts"))[0].Count("id")}/ledger");
        Assert.Equal([null, "底册有误", "重新导入"], ledger.List("items").Select(e => e.TextOrNull("lateReason")).Distinct().Order());
    }

    [Fact]
    public async Task A_reader_closes_nothing_and_a_neighbour_sees_no_close()
    {
        using var county = await book.County();
        using var neighbour = await book.County();
        using var reader = await county.As(Role.Auditor);
        var close = Id(await Close(county.Clerk, county.Region, "2026-10"));

        await Post(reader, county.Region, "2026-10").Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await neighbour.Clerk.GetAsync(close).Refused(HttpStatusCode.NotFound, "month-close.not-found");
        Assert.Empty(await neighbour.Clerk.Items("/api/month-closes"));
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string regionCode, string period) =>
        client.PostAsJsonAsync("/api/month-closes", new { regionCode, period });

    private static async Task<JsonElement> Close(HttpClient client, string regionCode, string period)
    {
        using var answer = await Post(client, regionCode, period);
        return await answer.Body(HttpStatusCode.Created);
    }

    private static string Id(JsonElement close) => $"/api/month-closes/{close.Count("id")}";

    private static async Task Reopen(HttpClient client, string close)
    {
        using var answer = await client.PostAsJsonAsync($"{close}/reopening-requests", new { reason = "漏登一笔还款" });
        await answer.Body(HttpStatusCode.OK);
    }
}
