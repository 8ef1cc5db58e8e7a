using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Hosting;

public sealed class ProblemTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Theory]
    [InlineData("{", "请求正文不是有效的 JSON。", null)]
    [InlineData("""{"userName":1,"password":"x"}""", "“userName”的值无效，请检查其类型和格式。", "userName")]
    [InlineData("""{"userName":null,"password":"x"}""", "“userName”的值无效，请检查其类型和格式。", "userName")]
    [InlineData("""{"userName":"x"}""", "缺少“password”。", "password")]
    public async Task A_body_that_cannot_be_read_is_explained(string body, string detail, string? field)
    {
        using var client = _app.CreateClient();

        var problem = await Problem(await client.PostAsync("/api/auth/token", new StringContent(body, Encoding.UTF8, "application/json")), HttpStatusCode.BadRequest);

        Assert.Equal("input.invalid", problem["code"]!.GetValue<string>());
        Assert.Equal(detail, problem["detail"]!.GetValue<string>());
        if (field is not null) Assert.Equal(detail, problem["errors"]![field]![0]!.GetValue<string>());
    }

    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound, "not-found")]
    [InlineData("DELETE", "/api/regions", HttpStatusCode.MethodNotAllowed, "method-not-allowed")]
    [InlineData("POST", "/api/auth/token", HttpStatusCode.UnsupportedMediaType, "unsupported-media-type")]
    public async Task An_address_or_form_that_does_not_exist_is_explained(string method, string path, HttpStatusCode status, string code)
    {
        using var client = await _app.Client();
        using var request = new HttpRequestMessage(new(method), path) { Content = new StringContent("x") };

        var problem = await Problem(await client.SendAsync(request), status);

        Assert.Equal(code, problem["code"]!.GetValue<string>());
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", problem["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_bug_is_answered_without_its_details()
    {
        using var client = await _app.Client();
        await _app.WithDatabase(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Region RENAME TO Gone"));

        var problem = await Problem(await client.GetAsync("/api/regions"), HttpStatusCode.InternalServerError);

        Assert.Equal("internal-error", problem["code"]!.GetValue<string>());
        Assert.DoesNotContain("SQLite", problem.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<JsonNode> Problem(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
