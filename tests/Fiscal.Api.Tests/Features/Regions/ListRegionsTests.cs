using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Regions;

public sealed class ListRegionsTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Fact]
    public async Task A_city_sees_its_counties_and_a_county_only_itself()
    {
        await _app.CreateRegion("439900", "示范市");
        await _app.CreateRegion("439901", "示范县", "439900");
        await _app.CreateRegion("439902", "邻县", "439900");

        Assert.Equal(["439900", "439901", "439902"], await Codes("439900"));
        Assert.Equal(["439901"], await Codes("439901"));
    }

    [Fact]
    public async Task A_page_holds_what_was_asked_for()
    {
        await _app.CreateRegion("439900", "示范市");
        await _app.CreateRegion("439901", "示范县", "439900");
        using var client = await _app.Client(region: "439900");

        var page = (await client.GetFromJsonAsync<JsonNode>("/api/regions?page=2&pageSize=1"))!;

        Assert.Equal("""{"items":[{"code":"439901","name":"示范县","parentCode":"439900"}],"total":2,"page":2,"pageSize":1}""",
            page.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Theory]
    [InlineData("page=0", "page", "页码应从 1 开始。")]
    [InlineData("pageSize=5001", "pageSize", "每页条数应为 1 至 5000。")]
    [InlineData("pageSize=ten", "pageSize", "“pageSize”的值无效，请检查其类型和格式。")]
    public async Task A_page_out_of_bounds_is_refused_in_Chinese(string query, string field, string message)
    {
        using var client = await _app.Client();

        var answer = await client.GetAsync($"/api/regions?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("input.invalid", problem["code"]!.GetValue<string>());
        Assert.Equal(message, problem["errors"]![field]![0]!.GetValue<string>());
        Assert.Equal(message, problem["detail"]!.GetValue<string>());
    }

    private async Task<string[]> Codes(string region)
    {
        using var client = await _app.Client(Role.Clerk, region);
        var page = (await client.GetFromJsonAsync<JsonNode>("/api/regions"))!;
        return [.. page["items"]!.AsArray().Select(r => r!["code"]!.GetValue<string>())];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
