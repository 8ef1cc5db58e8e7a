using Fiscal.Api.Tests.Features.Schedules;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Fiscal.Api.Tests.Features.Rates;

public sealed class RateTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Fact]
    public async Task The_published_LPR_came_with_the_program_and_months_since_are_marked()
    {
        using var client = await _app.Client(Role.Viewer);

        var rates = await Get(client, "/api/rates?index=LPR5Y&pageSize=3");

        Assert.Equal(85, rates["total"]!.GetValue<int>());
        Assert.Equal(["2026-08-20", "2026-07-20", "2026-06-22"], rates["items"]!.AsArray().Select(r => r!["publishedOn"]!.GetValue<string>()));
        var state = Assert.Single(rates["indexes"]!.AsArray())!;
        Assert.Equal((3.50m, "【待核】"), (state["latestPercent"]!.GetValue<decimal>(), state["mark"]!.GetValue<string>()));
        Assert.Equal(["2026-09", "2026-10", "2026-11"], state["missingMonths"]!.AsArray().Select(m => m!.GetValue<string>()));
    }

    [Fact]
    public async Task Rates_are_asked_for_by_days()
    {
        using var client = await _app.Client();

        var rates = await Get(client, "/api/rates?from=2024-02-20&to=2024-02-20");

        Assert.Equal([("LPR1Y", 3.45m), ("LPR5Y", 3.95m)], rates["items"]!.AsArray().Select(r => (r!["index"]!.GetValue<string>(), r["percent"]!.GetValue<decimal>())));
    }

    [Fact]
    public async Task A_new_value_counts_in_the_next_preview_and_again_changes_nothing()
    {
        using var client = await _app.Client();
        var rows = new { rows = new[] { new { index = "LPR5Y", publishedOn = "2026-11-20", percent = 3.40m, source = "试验公告" } } };

        var first = await Body(await client.PostAsJsonAsync("/api/rates", rows));
        var again = await Body(await client.PostAsJsonAsync("/api/rates", rows));

        Assert.Equal(("Recorded", "Unchanged"), (first["status"]!.GetValue<string>(), again["status"]!.GetValue<string>()));
        var schedule = await client.Preview("""
            { "principalYuan": 1000, "startDate": "2026-11-21", "maturityDate": "2027-11-21", "rateFloating": { "index": "LPR5Y", "spreadBp": 10 } }
            """);
        Assert.Equal([3.50m], schedule.Column("ratePercent"));
    }

    [Fact]
    public async Task A_new_value_moves_the_forecast_interest_of_a_floating_debt_in_the_same_save()
    {
        await _app.GivenDebt("LOAN-1", new(2027, 6, 10), terms => terms with
        {
            IsFloating = true, RateIndex = RateIndex.LPR5Y, SpreadBp = -50, RateReset = RateReset.EachJanuary1,
        });
        using var client = await _app.Client();
        var before = await Interest();

        await client.PostAsJsonAsync("/api/rates", new { rows = new[] { new { index = "LPR5Y", publishedOn = "2026-11-20", percent = 3.40m, source = "试验公告" } } });

        Assert.Equal((30_416.67m, true), before); // 365 days at 3.00: from 2027 on 3.50 less 50 points
        Assert.Equal((29_972.22m, true), await Interest()); // 160 of them at 2.90
    }

    [Fact]
    public async Task A_correction_is_appended_and_what_was_known_before_can_still_be_asked_for()
    {
        using var client = await _app.Client();
        var before = _app.Clock.GetCurrentInstant();
        _app.Clock.AdvanceMinutes(10);

        await client.PostAsJsonAsync("/api/rates", new { rows = new[] { new { index = "LPR1Y", publishedOn = "2026-08-20", percent = 2.95m, source = "更正" } } });

        Assert.Equal(2.95m, await Percent(client, ""));
        Assert.Equal(3.00m, await Percent(client, $"&knownAt={before}"));
        Assert.Equal(2, await _app.WithDatabase(db => db.IndexFixings.CountAsync(f => f.Index == "LPR1Y" && f.PublishedOn == new NodaTime.LocalDate(2026, 8, 20))));
    }

    [Fact]
    public async Task A_file_like_the_shipped_one_and_one_with_an_index_of_its_own_are_taken()
    {
        using var client = await _app.Client();

        var lpr = await Body(await client.Upload("/api/rates/import", "lpr.csv", "published_on,lpr_1y_percent,lpr_5y_percent\n2026-08-20,3.00,3.50\n2026-09-21,3.00,3.50\n2026-10-20,3.00,\n"));
        var own = await Body(await client.Upload("/api/rates/import", "指数.csv", "公布日,指数,利率,来源\n2026-10-20,本行基准,4.10%,行内通知\n"));
        var rates = await Get(client, "/api/rates?pageSize=500");

        Assert.Equal(("Recorded", 3 + 2), (lpr["status"]!.GetValue<string>(), lpr["recorded"]!.GetValue<int>())); // the file is another source for August
        Assert.Equal(1, own["recorded"]!.GetValue<int>());
        Assert.Contains(rates["items"]!.AsArray(), r => r!["index"]!.GetValue<string>() == "本行基准" && r["percent"]!.GetValue<decimal>() == 4.10m);
    }

    [Fact]
    public async Task A_bad_file_is_answered_cell_by_cell_and_nothing_of_it_is_recorded()
    {
        using var client = await _app.Client();

        var change = await Body(await client.Upload("/api/rates/import", "lpr.csv", "公布日,1年期LPR,5年期以上LPR\n2026-09-21,3.00,三点五\n2026-09-21,3.10,3.50\n昨天,3.00,3.50\n"));

        Assert.Equal("NeedsCorrection", change["status"]!.GetValue<string>());
        Assert.Equal(["A3", "A4", "C2"], change["findings"]!.AsArray().Select(f => f!["cell"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal(170, (await Get(client, "/api/rates"))["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("2026-11-23", "3.5", HttpStatusCode.UnprocessableEntity, "rate.published-in-future")]
    [InlineData("2026-11-20", "350", HttpStatusCode.UnprocessableEntity, "schedule.rate-out-of-range")]
    [InlineData("2026-11-31", "3.5", HttpStatusCode.BadRequest, "input.invalid")]
    public async Task A_value_that_can_not_be_is_refused(string publishedOn, string percent, HttpStatusCode status, string code)
    {
        using var client = await _app.Client();

        var answer = await client.PostAsync("/api/rates", new StringContent(
            $$"""{ "rows": [{ "index": "LPR5Y", "publishedOn": "{{publishedOn}}", "percent": {{percent}}, "source": "试验" }] }""",
            System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal((status, code), (answer.StatusCode, (await Body(answer))["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_viewer_may_not_change_rates()
    {
        using var client = await _app.Client(Role.Viewer);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsJsonAsync("/api/rates", new { rows = Array.Empty<object>() })).StatusCode);
    }

    private Task<(decimal, bool)> Interest() => _app.WithDatabase(async db =>
    {
        var due = await db.DuePayments.SingleAsync(d => d.KnownTo == OpenEnd.Instant);
        return (due.InterestYuan, due.IsForecast);
    });

    private static async Task<decimal> Percent(HttpClient client, string more) =>
        (await Get(client, $"/api/rates?index=LPR1Y&from=2026-08-20{more}"))["items"]![0]!["percent"]!.GetValue<decimal>();

    private static async Task<JsonNode> Get(HttpClient client, string route) => (await client.GetFromJsonAsync<JsonNode>(route))!;

    private static async Task<JsonNode> Body(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonNode>())!;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
