using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Accounts;

public sealed class AccessTokenTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Fact]
    public async Task A_token_opens_the_api()
    {
        Assert.Equal(HttpStatusCode.OK, await Answer(await Token()));
    }

    [Fact]
    public async Task Without_a_token_everything_is_closed()
    {
        using var client = _app.CreateClient();

        var answer = await client.GetAsync("/api/regions");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("auth.required", problem["code"]!.GetValue<string>());
        Assert.Equal("请先登录；登录已过期的，请重新登录。", problem["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_old_token_is_worthless()
    {
        var token = await Token();
        _app.Clock.Advance(Duration.FromMinutes(60));

        Assert.Equal(HttpStatusCode.Unauthorized, await Answer(token));
    }

    [Theory]
    [InlineData("HS256")]
    [InlineData("none")]
    public async Task A_token_signed_by_somebody_else_or_by_nobody_is_worthless(string algorithm)
    {
        var payload = (await Token()).Split('.')[1];
        var unsigned = $"{Base64Url($$"""{"alg":"{{algorithm}}","typ":"JWT"}""")}.{payload}";
        var signature = algorithm == "none" ? "" : Base64Url(HMACSHA256.HashData(new byte[64], Encoding.ASCII.GetBytes(unsigned)));

        Assert.Equal(HttpStatusCode.Unauthorized, await Answer($"{unsigned}.{signature}"));
    }

    [Fact]
    public async Task Another_installations_token_is_worthless()
    {
        await using var other = new FiscalApp();
        using var otherClient = await other.Client();
        await Token();

        Assert.Equal(HttpStatusCode.Unauthorized, await Answer(otherClient.DefaultRequestHeaders.Authorization!.Parameter!));
    }

    [Fact]
    public async Task Disabling_a_user_ends_its_tokens_at_once()
    {
        var token = await Token();
        await _app.WithDatabase(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.IsDisabled, true)));

        Assert.Equal(HttpStatusCode.Unauthorized, await Answer(token));
    }

    [Fact]
    public async Task A_new_security_stamp_ends_the_tokens_before_it()
    {
        var token = await Token();
        await _app.WithDatabase(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.SecurityStamp, "changed")));

        Assert.Equal(HttpStatusCode.Unauthorized, await Answer(token));
    }

    [Fact]
    public async Task Moving_a_user_to_another_region_counts_from_the_next_request()
    {
        using var client = await _app.Client();
        await _app.CreateRegion("439902", "邻县");
        await _app.WithDatabase(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.RegionCode, "439902")));

        var regions = (await client.GetFromJsonAsync<JsonNode>("/api/regions"))!["items"]!.AsArray();

        Assert.Equal("439902", Assert.Single(regions)!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_signing_key_survives_a_restart_and_is_not_stored_in_the_clear()
    {
        var token = await Token();
        var stored = await _app.WithDatabase(db => db.SigningKeys.SingleAsync());
        await using var restarted = _app.WithWebHostBuilder(_ => { });

        Assert.Equal(HttpStatusCode.OK, await Answer(token, restarted));
        Assert.StartsWith("CfDJ8", stored.ProtectedKey, StringComparison.Ordinal); // a Data Protection payload
    }

    private async Task<string> Token()
    {
        using var client = await _app.Client();
        return client.DefaultRequestHeaders.Authorization!.Parameter!;
    }

    private async Task<HttpStatusCode> Answer(string token, WebApplicationFactory<Program>? app = null)
    {
        using var client = (app ?? _app).CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await client.GetAsync("/api/regions")).StatusCode;
    }

    private static string Base64Url(string text) => Base64Url(Encoding.UTF8.GetBytes(text));

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
