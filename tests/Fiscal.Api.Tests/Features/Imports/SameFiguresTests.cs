using System.Text;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>Two batches that say the same of one day: taking the first back leaves what the second says.</summary>
public sealed class SameFiguresTests(EmptyCounties counties)
{
    private static byte[] Plan(decimal claimed, string note = "") => Encoding.UTF8.GetBytes(
        $"示范县2026年隐性债务化解计划表\n截至2026年10月31日,,,单位：万元\n债务单位,化解方式,全年计划,累计完成\n示范县甲公司,安排财政资金偿还,1200,{claimed}\n注：{note}\n");

    [Fact]
    public async Task Reverting_the_first_leaves_the_figures_of_the_second_that_repeats_them()
    {
        using var clerk = await counties.Clerk();
        var first = await clerk.Commit(await clerk.Upload("甲.csv", Plan(1000, "初报"), Samples.AsOf));
        var second = await clerk.Commit(await clerk.Upload("乙.csv", Plan(1000, "重报"), Samples.AsOf));
        Assert.Equal((1, 1), (first.Counts().New, second.Counts().Same));

        await clerk.Post($"/api/imports/{first.Count("id")}/revert");

        var item = Assert.Single((await clerk.Json("/api/resolution-plans?year=2026&asOf=2026-10-31")).List("items"));
        Assert.Equal((10_000_000m, second.Count("id")), (item.Number("claimedYuan"), item.GetProperty("source").Count("importId")));
        await clerk.Post($"/api/imports/{second.Count("id")}/revert");
        Assert.Empty((await clerk.Json("/api/resolution-plans?year=2026&asOf=2026-10-31")).List("items"));
        Assert.True((await clerk.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
    }
}
