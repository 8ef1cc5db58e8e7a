using System.Net;
using System.Net.Http.Json;

namespace Fiscal.Api.Tests.Features.Platforms;

/// <summary>The sample county's list: what it claims, how far its plan has come, and what the monthly report says of it.</summary>
public sealed class PlatformProgressTests(LoadedCounty county)
{
    [Fact]
    public async Task The_list_is_not_believed_beyond_the_recorded_steps_and_the_report_says_so()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await clerk.Import(Samples.Platforms);

        var progress = await clerk.Json($"/api/platforms/progress?regionCode={FiscalApp.County}&asOf=2026-10-31");
        var totals = progress.GetProperty("totals");
        Assert.Equal((14, 3, 0), (totals.Count("companies"), totals.Count("claimedExited"), totals.Count("exited")));
        Assert.Equal(14, progress.List("byMethod").Sum(m => m.Count("companies")));
        Assert.Equal([1, 5, 8], progress.List("byLevel").Select(l => l.Count("companies")));
        Assert.Equal(1_159_250_228.86m, totals.Number("hiddenYuan"));
        Assert.Contains(progress.List("items"), i => i.TextOrNull("mismatch") is not null);
        Assert.All(progress.List("items"), i => Assert.False(i.GetProperty("levelDiffers").GetBoolean()));
        var top = progress.List("items")[0];
        Assert.Equal(5, top.List("obstacles").Count(o => o.Text("kind") == "Subsidiary"));
        Assert.Contains(top.List("obstacles"), o => o.Text("kind") == "Guarantees" && o.Number("amountYuan") > 0);
        using (var file = await clerk.GetAsync($"/api/platforms/progress/export?regionCode={FiscalApp.County}&asOf=2026-10-31"))
            Assert.Equal("PK"u8.ToArray(), (await file.Content.ReadAsByteArrayAsync())[..2]);

        var through = await clerk.Json($"/api/platforms/look-through?regionCode={FiscalApp.County}&asOf=2026-10-31");
        var group = Assert.Single(through.List("groups"), g => g.GetProperty("isTop").GetBoolean());
        Assert.Equal((14, through.Number("topsYuan"), 1_159_250_228.86m), (group.Count("members"), group.Number("owedYuan"), group.Number("hiddenYuan")));
        var all = (await clerk.Json("/api/exposures?asOf=2026-10-31")).GetProperty("totals").Number("outstandingYuan");
        Assert.Equal((all, all), (through.Number("totalYuan"), through.Number("topsYuan") + through.Number("otherYuan")));

        using var report = await clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" });
        var id = (await report.Body(HttpStatusCode.Created)).Count("id");
        var text = (await clerk.Json($"/api/monthly-reports/{id}")).ToString();
        Assert.Contains("融资平台压降", text, StringComparison.Ordinal);
        Assert.Contains("名单内融资平台公司13家", text, StringComparison.Ordinal);
        Assert.Contains("名单填报已退出3家，其中登记步骤齐备的0家", text, StringComparison.Ordinal);
    }
}
