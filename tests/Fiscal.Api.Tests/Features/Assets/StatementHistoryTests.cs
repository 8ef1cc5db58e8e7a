using System.Net;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Bonds;
using Fiscal.Api.Tests.Features.Debts;

namespace Fiscal.Api.Tests.Features.Assets;

/// <summary>One asset, overdue account, project or bond with all that was said of it.</summary>
public sealed class StatementHistoryTests(HandBook book)
{
    [Fact]
    public async Task One_thing_is_read_as_it_stands_with_all_that_was_stated_and_taken_back()
    {
        using var county = await book.County();

        await Corrected("assets", "asset", "bookYuan", (yuan, day) => new { code = "ZC-1", kind = "Property", name = "老办公楼", holderName = "机关事务中心", bookYuan = yuan, statedOn = day, document = "示国资〔2026〕1号" });
        await Corrected("arrears", "claim", "owedYuan", (yuan, day) => new
        {
            code = "QK-1", creditorName = "建筑公司", debtorName = "住建局", kind = "Works", owedYuan = yuan, formedOn = "2025-01-01", isDisputed = false, isInCourt = false, statedOn = day, document = "示国资〔2026〕1号",
        });
        var project = await Corrected("projects", "project", "totalYuan", (yuan, day) => new
        {
            code = "P1", name = "水厂", unitName = "水务局", state = "Ongoing", totalYuan = yuan, sources = new[] { new { fundSource = "财政资金", amountYuan = yuan } }, statedOn = day, document = "示国资〔2026〕1号",
        });

        await county.Said("/api/bonds/withdrawals", new { kind = "Project", factId = project, reason = "误填" });
        var left = await county.Clerk.Json($"/api/projects/{project}");
        Assert.Equal(1_000m, left.GetProperty("project").Number("totalYuan"));
        Assert.Equal(project, Assert.Single(left.List("statements"), s => s.GetProperty("reversesId").ValueKind == JsonValueKind.Number).Count("reversesId"));

        var bond = await county.Said("/api/bonds", BondCalls.Bond(county, newYuan: 1_000_000, startsOn: "2025-11-06"));
        Assert.Equal(1_000_000m, (await county.Clerk.Json($"/api/bonds/{bond.Count("id")}")).GetProperty("bond").Number("newYuan"));

        // Stated twice: the later statement holds from its day on.
        async Task<int> Corrected(string route, string noun, string figure, Func<int, string, object> body)
        {
            var first = await Stated(route, body(1_000, "2026-10-10"));
            var second = await Stated(route, body(2_000, "2026-11-10"));
            foreach (var (id, asOf, yuan, count) in new[] { (first, "2026-11-20", 2_000m, 2), (second, "2026-10-20", 1_000m, 1) })
            {
                var detail = await county.Clerk.Json($"/api/{route}/{id}?asOf={asOf}");
                Assert.Equal((yuan, count), (detail.GetProperty(noun).Number(figure), detail.List("statements").Count));
                Assert.All(detail.List("statements"), s => Assert.Equal("示国资〔2026〕1号", s.GetProperty("source").Text("document")));
            }
            await county.Clerk.GetAsync($"/api/{route}/{first}?asOf=2026-09-30").Refused(HttpStatusCode.NotFound, noun switch { "claim" => "enterprise-claim.not-found", _ => $"{noun}.not-found" });
            return second;
        }

        async Task<int> Stated(string route, object body)
        {
            var node = JsonSerializer.SerializeToNode(body)!;
            node["regionCode"] = county.Region;
            return (await county.Said($"/api/{route}", node)).Count("id");
        }
    }
}
