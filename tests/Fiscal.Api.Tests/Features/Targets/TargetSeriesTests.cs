using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Targets;

public sealed class TargetSeriesTests(HandBook book, LoadedCounty sample)
{
    [Fact]
    public async Task A_share_that_stands_still_has_not_fallen_but_has_not_risen_either()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var trust = await county.Debt("HT-trust", new { creditorName = "潇水信托", creditorKind = "TrustCompany", instrument = "TrustLoan", annualRatePercent = 8 });
        await county.Debt("HT-bank");
        await county.Do(trust, "repayments", new { principalYuan = 500_000, paidOn = "2026-05-10" });
        await reviewer.Target("NonStandardShare", "Falling", "Percent", new { regionCode = county.Region, step = "Quarter" });
        await reviewer.Target("NonStandardShare", "NotRising", "Percent", new { regionCode = county.Region, step = "Quarter", code = "kept" });

        Assert.Equal((null, null), await States("2026-06-29")); // one quarter has no other to compare with
        Assert.Equal(("OnTrack", "OnTrack"), await States("2026-06-30"));
        Assert.Equal(("Behind", "OnTrack"), await States("2026-11-22"));
        var shares = (await Verdicts("2026-11-22"))["goal"].List("evidence").Select(e => (e.Text("on"), e.Number("value")));
        Assert.Equal([("2026-03-31", 50m), ("2026-06-30", 33.3333m), ("2026-09-30", 33.3333m), ("2026-11-22", 33.3333m)], shares);
        Assert.Contains("持平", (await Verdicts("2026-11-22"))["goal"].Text("remark"), StringComparison.Ordinal);

        async Task<Dictionary<string, JsonElement>> Verdicts(string day) =>
            (await county.Clerk.Json($"/api/targets?regionCode={county.Region}&asOf={day}")).List("items").ToDictionary(v => v.GetProperty("target").Text("code"));
        async Task<(string?, string?)> States(string day) => (await Verdicts(day)) is var v ? (v["goal"].State(), v["kept"].State()) : default;
    }

    [Fact]
    public async Task The_rate_is_weighted_by_what_is_owed_and_a_day_before_the_book_is_missing_unless_it_was_stated()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await county.Debt("HT-dear", new { annualRatePercent = 6, principalYuan = 3_000_000, drawnYuan = 3_000_000 });
        await county.Debt("HT-cheap");
        var id = await reviewer.Target("WeightedRate", "FallBy", "Percent", new { regionCode = county.Region, value = 1, reading = "Points" });

        var missing = await county.Clerk.Verdict(region: county.Region);
        Assert.Equal((null, 5.4m), (missing.State(), missing.Number("actualValue")));
        Assert.Contains("2025-12-31 台账尚未建账", missing.List("missingInputs").Select(m => m.GetString()));
        await county.Clerk.State(id, 6.5m, "2025-12-31");

        Assert.Equal(("Done", 1.1m), (await county.Clerk.Verdict(region: county.Region)) is var v ? (v.State(), v.List("readings")[1].Number("actualValue")) : default);
    }

    [Fact]
    public async Task New_hidden_debt_is_what_was_drawn_and_once_it_is_there_the_target_is_missed()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await reviewer.Target("NewHiddenDebt", "AtMost", "Yuan", new { regionCode = county.Region, value = 0 });
        await county.Debt("HT-1");
        Assert.Equal(("OnTrack", 0m), (await county.Clerk.Verdict(region: county.Region)) is var v ? (v.State(), v.Number("actualValue")) : default);

        await county.Debt("HT-2", new { debtClass = "Hidden" });

        Assert.Equal(("Missed", 1_000_000m), (await county.Clerk.Verdict(region: county.Region)) is var w ? (w.State(), w.Number("actualValue")) : default);
    }

    [Fact]
    public async Task The_monthly_report_says_of_the_targets_what_the_page_says_and_nothing_where_there_are_none()
    {
        await using var app = await sample.Copy();
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        Assert.DoesNotContain(await Sections(), s => s.Text("name") == "Targets");
        await reviewer.Target("WeightedRate", "AtMost", "Percent", new { value = 1, name = "压降融资成本" });
        await reviewer.Target("BondQuota", "AtLeast", "Yuan", new { value = 1_000_000_000m, name = "争取限额", code = "quota", isUnverified = true });
        await reviewer.Target("BondQuota", "AtLeast", "Yuan", new { value = 1, name = "明年的", code = "next", validFrom = "2026-11-01" });

        var section = Assert.Single(await Sections(), s => s.Text("name") == "Targets");

        var page = (await clerk.Json($"/api/targets?regionCode={FiscalApp.County}&asOf=2026-10-31")).List("items");
        Assert.Equal(["压降融资成本", "争取限额【待核】"], Column(section, 0));
        Assert.Equal(page.Select(i => i.Text("stateName")), Column(section, 4));
        Assert.Equal(["滞后", "缺数或待核"], Column(section, 4));
        Assert.Equal("—", Column(section, 2)[1]);
        Assert.Contains("滞后或未达的是“压降融资成本”", section.List("blocks")[0].Text("text"), StringComparison.Ordinal);

        async Task<List<JsonElement>> Sections()
        {
            using var answer = await clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" });
            var id = (await answer.Body(answer.StatusCode)).Count("id");
            foreach (var file in new[] { "docx", "xlsx" }) (await clerk.GetAsync($"/api/monthly-reports/{id}/{file}")).EnsureSuccessStatusCode();
            return (await clerk.Json($"/api/monthly-reports/{id}")).GetProperty("report").List("sections");
        }

        static List<string?> Column(JsonElement section, int column) =>
            [.. section.List("blocks")[1].GetProperty("table").List("rows").Select(r => r.List("cells")[column].TextOrNull("text"))];
    }
}
