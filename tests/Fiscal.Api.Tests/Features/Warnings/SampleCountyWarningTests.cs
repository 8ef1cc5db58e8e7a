using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Warnings;

/// <summary>What the shipped rules find on the sample county, against what its pages say.</summary>
public sealed class SampleCountyWarningTests(LoadedCounty sample)
{
    private const string Day = "2026-10-31";

    [Fact]
    public async Task Warnings_say_what_the_pages_say_and_the_monthly_report_tells_of_them()
    {
        await using var app = await sample.Copy();
        app.Clock.AutoAdvance = NodaTime.Duration.FromMilliseconds(1);
        using var clerk = await app.Client();
        foreach (var stated in new[] { Samples.SanBao, Samples.Platforms }) await clerk.Import(stated);

        var evaluation = await clerk.Evaluate(FiscalApp.County, Day);

        var found = (await clerk.Warnings($"regionCode={FiscalApp.County}&asOf={Day}")).ToLookup(w => w.Text("kind"));
        Assert.Equal(evaluation.Count("hits"), found.Sum(g => g.Count()));
        var debts = await clerk.Items($"/api/debts?regionCode={FiscalApp.County}&asOf={Day}");
        Assert.Equal(Ids(debts.Where(d => d.Number("overduePrincipalYuan") > 0)), OfDebts("PrincipalOverdue"));
        Assert.Equal(Ids(debts.Where(d => d.Number("overdueInterestYuan") > 0)), OfDebts("InterestOverdue"));
        Assert.Equal(Ids(debts.Where(d => d.Number("outstandingYuan") > 0 && d.GetProperty("annualRatePercent") is { ValueKind: JsonValueKind.Number } rate && rate.GetDecimal() > 6)), OfDebts("RateAboveLimit"));
        var shares = (await clerk.Json($"/api/exposures?regionCode={FiscalApp.County}&asOf={Day}&groupBy=creditor")).List("items");
        Assert.Equal(shares.Where(s => s.Number("sharePercent") > 30).Select(s => s.Text("group")), found["CreditorConcentration"].Select(w => w.Text("subjectName")));
        var behind = (await clerk.Items($"/api/san-bao?regionCode={FiscalApp.County}&asOf={Day}")).Where(i => i.TextOrNull("pace") is "Behind" or "FarBehind").ToList();
        Assert.Equal(behind.Select(i => i.Text("name")).Order(StringComparer.Ordinal), found["SanBaoBehind"].Select(w => w.Text("subjectName")).Order(StringComparer.Ordinal));
        Assert.Equal(behind.Count(i => i.Text("pace") == "FarBehind"), found["SanBaoBehind"].Count(w => w.Text("severity") == "Alert"));
        var maturities = await clerk.Json($"/api/maturities?regionCode={FiscalApp.County}&asOf={Day}&from={Day}&to=2026-11-30&bucket=day");
        Assert.Equal(maturities.List("items").Where(i => i.Number("totalYuan") > 0).Select(i => i.Text("bucket")), Days(w => w.Text("severity") == "Severe"));
        Assert.Equal([.. (await clerk.Json($"/api/maturities?regionCode={FiscalApp.County}&asOf={Day}&from={Day}&to=2027-01-29&bucket=day")).List("items").Where(i => i.Number("totalYuan") > 0).Select(i => i.Text("bucket"))], Days(_ => true));
        Assert.Empty(found["CalendarMissing"]); // sixty days reach to 12-30
        Assert.NotEmpty(found.SelectMany(g => g));

        Assert.Equal(1, (await clerk.Evaluate(FiscalApp.County)).Count("raised") is > 0 ? 1 : 0);
        var missing = Assert.Single(await clerk.Warnings($"regionCode={FiscalApp.County}&kind=CalendarMissing"));
        Assert.Equal("calendar/2027", missing.Text("subjectKey"));

        var section = Assert.Single(await Sections(app, clerk), s => s.Text("name") == "Risk");
        var open = found.SelectMany(g => g).ToList();
        Assert.Contains($"未办结的{open.Count}项", section.List("blocks")[0].Text("text"), StringComparison.Ordinal); // those of November are not of this month
        var total = section.List("blocks")[1].GetProperty("table").List("rows")[^1].List("cells");
        Assert.Equal([open.Count(w => w.Text("severity") == "Severe"), open.Count(w => w.Text("severity") == "Alert"), open.Count(w => w.Text("severity") == "Notice"), open.Count], total.Skip(1).Select(c => (int)c.Number("number")));

        List<int> OfDebts(string kind) => [.. found[kind].Select(w => w.Count("debtId")).Order()];
        static List<int> Ids(IEnumerable<JsonElement> rows) => [.. rows.Select(d => d.Count("id")).Order()];
        List<string> Days(Func<JsonElement, bool> which) => [.. found["FundsUnnamed"].Where(which).Select(w => w.Text("subjectKey").Split('/')[2]).Distinct().Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_month_without_warnings_has_no_such_part_and_a_close_evaluates_today()
    {
        await using var app = await sample.Copy();
        using var clerk = await app.Client();
        Assert.DoesNotContain(await Sections(app, clerk), s => s.Text("name") == "Risk");
        Assert.Equal(JsonValueKind.Null, (await clerk.Json($"/api/warnings?regionCode={FiscalApp.County}")).GetProperty("evaluatedOn").ValueKind);

        using (var closed = await clerk.PostAsJsonAsync("/api/month-closes", new { regionCode = FiscalApp.County, period = "2026-10" })) await closed.Body(closed.StatusCode);

        var page = await clerk.Json($"/api/warnings?regionCode={FiscalApp.County}");
        Assert.Equal("2026-11-22", page.Text("evaluatedOn"));
        Assert.True(page.Count("total") > 0);
    }

    private static async Task<List<JsonElement>> Sections(FiscalApp app, HttpClient clerk)
    {
        _ = app;
        using var answer = await clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" });
        var id = (await answer.Body(answer.StatusCode)).Count("id");
        (await clerk.GetAsync($"/api/monthly-reports/{id}/docx")).EnsureSuccessStatusCode();
        return (await clerk.Json($"/api/monthly-reports/{id}")).GetProperty("report").List("sections");
    }
}
