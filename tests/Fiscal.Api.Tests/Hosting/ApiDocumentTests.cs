using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Hosting;

public sealed class ApiDocumentTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Fact]
    public async Task Health_and_the_document_are_open()
    {
        using var client = _app.CreateClient();

        Assert.Equal("Healthy", await client.GetStringAsync("/health"));
        var document = (await client.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
        Assert.Equal("政府债务管理系统接口", document["info"]!["title"]!.GetValue<string>());
        Assert.Equal("bearer", document["components"]!["securitySchemes"]!["Bearer"]!["scheme"]!.GetValue<string>());
        Assert.Equal("pageSize", document["paths"]!["/api/regions"]!["get"]!["parameters"]![1]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Every_field_of_a_body_says_what_kind_of_value_it_takes()
    {
        using var client = _app.CreateClient();

        var schemas = (await client.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!["components"]!["schemas"]!.AsObject();

        var fields = schemas.Where(s => s.Value!["properties"] is not null)
            .SelectMany(s => s.Value!["properties"]!.AsObject().Select(f => (Name: $"{s.Key}.{f.Key}", Schema: f.Value!))).ToList();
        Assert.True(fields.Count > 300, $"only {fields.Count} fields");
        Assert.All(fields.Where(f => f.Name.EndsWith("Yuan", StringComparison.Ordinal)), f => Assert.Contains("number", f.Schema["type"]!.ToJsonString(), StringComparison.Ordinal));
        Assert.DoesNotContain(fields, f => f.Schema.AsObject().Count == 0 && f.Name is not ("MonthlyReportDetail.report" or "ProvenFigure.value"));
    }

    [Fact]
    public async Task The_reader_of_the_document_comes_from_this_host_alone()
    {
        using var client = await _app.Client(Role.Viewer);

        var page = await client.GetStringAsync("/scalar/");

        Assert.Contains("scalar.js", page, StringComparison.Ordinal);
        Assert.DoesNotContain("//", page, StringComparison.Ordinal);
        Assert.NotEmpty(await client.GetByteArrayAsync("/scalar/scalar.js"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
