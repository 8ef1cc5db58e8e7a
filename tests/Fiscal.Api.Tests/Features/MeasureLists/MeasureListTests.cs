using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Tests.Features.Measures;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.MeasureLists;

public sealed class MeasureListTests(LoadedCounty county)
{
    private static readonly string[] s_extension = ["Extension"];

    [Fact]
    public async Task The_list_that_comes_with_the_program_is_an_example_marked_so()
    {
        using var clerk = await (await county.Shared()).Client();

        var list = (await clerk.Json($"/api/policy/measure-lists?regionCode={FiscalApp.County}")).GetProperty("inForce");

        Assert.Equal(("六个一批（示例清单，以本地文件为准）", "【待核】", 6), (list.Text("name"), list.Text("mark"), list.List("items").Count));
    }

    [Fact]
    public async Task A_later_list_of_the_region_counts_from_its_day_and_an_empty_one_names_nothing()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        await clerk.Realised("Extension", [new { debtId = (await clerk.Debts(1))[0].Count("id"), newMaturityDate = "2045-12-20" }]);

        await Record(reviewer, new { name = "本县清单", document = "示政发〔2026〕1号", validFrom = "2026-11-23", regionCode = FiscalApp.County, items = new[] { Item("其他一批") } });
        Assert.Equal("展期一批", Assert.Single((await clerk.Json("/api/measures/progress")).List("items")).Text("group"));
        Assert.Equal("本县清单", (await clerk.Json($"/api/policy/measure-lists?regionCode={FiscalApp.County}&asOf=2026-11-23")).GetProperty("inForce").Text("name"));

        await Record(reviewer, new { name = "空清单", document = "示政发〔2026〕2号", validFrom = "2026-11-01", regionCode = FiscalApp.County, items = Array.Empty<object>() });
        Assert.Equal("未列入清单", Assert.Single((await clerk.Json("/api/measures/progress")).List("items")).Text("group"));
        Assert.Equal("展期", Assert.Single((await clerk.Json("/api/measures/progress?groupBy=kind")).List("items")).Text("group"));
    }

    [Fact]
    public async Task A_list_of_too_many_items_of_two_of_a_name_or_that_ends_first_is_refused()
    {
        using var reviewer = await (await county.Shared()).Client(Role.Reviewer);
        await Refused("measure-list.too-many-items", new { name = "清单", document = "文", validFrom = "2026-01-01", items = Enumerable.Range(0, 7).Select(i => Item($"第{i}批")) });
        await Refused("measure-list.item-named-twice", new { name = "清单", document = "文", validFrom = "2026-01-01", items = new[] { Item("一批"), Item("一批") } });
        await Refused("measure-list.ends-before-it-begins", new { name = "清单", document = "文", validFrom = "2026-01-02", validTo = "2026-01-02", items = new[] { Item("一批") } });

        Task Refused(string code, object body) => reviewer.PostAsJsonAsync("/api/policy/measure-lists", body).Refused(HttpStatusCode.UnprocessableEntity, code);
    }

    private static object Item(string name) => new { name, kinds = s_extension };

    private static async Task Record(HttpClient reviewer, object list)
    {
        using var answer = await reviewer.PostAsJsonAsync("/api/policy/measure-lists", list);
        await answer.Body(HttpStatusCode.OK);
    }
}
