using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Hosting;

public sealed class IdempotencyTests(LoadedCounty county)
{
    [Fact]
    public async Task A_retried_request_has_one_effect_and_the_same_answer()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var report = new { regionCode = FiscalApp.County, period = "2026-10" };

        using var first = await Post(clerk, "/api/monthly-reports", report, "abc-1");
        using var second = await Post(clerk, "/api/monthly-reports", report, "abc-1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(1, await app.WithDatabase(db => db.MonthlyReportIssues.CountAsync()));
    }

    [Fact]
    public async Task Two_at_once_have_one_effect()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var report = new { regionCode = FiscalApp.County, period = "2026-10" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Post(clerk, "/api/monthly-reports", report, "abc-1")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        Assert.Equal(5, answers.Count(a => a.Headers.Contains("Idempotency-Replayed")));
        Assert.Equal(1, await app.WithDatabase(db => db.MonthlyReportIssues.CountAsync()));
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_refused()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        (await Post(clerk, "/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" }, "abc-1")).EnsureSuccessStatusCode();

        await Post(clerk, "/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-09" }, "abc-1")
            .Refused(HttpStatusCode.UnprocessableEntity, "idempotency.key-reused");
        await Post(clerk, "/api/imports/1/revert", null, "abc-1").Refused(HttpStatusCode.UnprocessableEntity, "idempotency.key-reused");

        Assert.Equal(1, await app.WithDatabase(db => db.MonthlyReportIssues.CountAsync()));
    }

    [Fact]
    public async Task The_same_key_of_another_user_is_another_key()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        var report = new { regionCode = FiscalApp.County, period = "2026-10" };

        (await Post(clerk, "/api/monthly-reports", report, "abc-1")).EnsureSuccessStatusCode();
        (await Post(reviewer, "/api/monthly-reports", report, "abc-1")).EnsureSuccessStatusCode();

        Assert.Equal(2, await app.WithDatabase(db => db.MonthlyReportIssues.CountAsync()));
    }

    [Fact]
    public async Task A_refused_command_leaves_its_key_free()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var report = new { regionCode = FiscalApp.County, period = "2026-13" };

        await Post(clerk, "/api/monthly-reports", report, "abc-1").Refused(HttpStatusCode.BadRequest, "input.invalid");

        Assert.Equal(0, await app.WithDatabase(db => db.CommandReceipts.CountAsync()));
        (await Post(clerk, "/api/monthly-reports", report with { period = "2026-10" }, "abc-1")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task National_rows_are_recorded_once_too()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var rates = new { rows = new[] { new { index = "LPR1Y", publishedOn = "2026-11-20", percent = 2.9m, source = "测试" } } };

        using var first = await Post(clerk, "/api/rates", rates, "abc-1");
        using var second = await Post(clerk, "/api/rates", rates, "abc-1");

        Assert.Equal(1, (await first.Body(HttpStatusCode.OK)).Count("recorded"));
        Assert.Equal(1, (await second.Body(HttpStatusCode.OK)).Count("recorded"));
        var entry = Assert.Single(await clerk.Items("/api/journal?regionCode=national&act=RecordFixings"));
        Assert.Equal("Clerk-439901", entry.Text("userName"));
    }

    [Theory]
    [InlineData("键")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789+")]
    public async Task A_key_is_short_and_printable(string key)
    {
        using var clerk = await (await county.Shared()).Client();

        await Post(clerk, "/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" }, key)
            .Refused(HttpStatusCode.UnprocessableEntity, "idempotency.invalid-key");
    }

    [Fact]
    public async Task The_document_offers_the_key_for_every_command_but_uploads_and_those_about_secrets()
    {
        using var client = (await county.Shared()).CreateClient();
        var paths = (await client.Json("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .Where(p => p.Value.TryGetProperty("post", out _)).ToDictionary(p => p.Name, p => OffersKey(p.Value.GetProperty("post")));

        var aboutSecrets = paths.Where(p => p.Key.StartsWith("/api/auth/", StringComparison.Ordinal) || p.Key.StartsWith("/api/users", StringComparison.Ordinal)
            || p.Key.StartsWith("/api/duties/feed-tokens", StringComparison.Ordinal)).ToList();
        Assert.True(aboutSecrets.Count > 10);
        Assert.All(aboutSecrets, p => Assert.False(p.Value, p.Key));
        Assert.Equal(["/api/access-log/purges", "/api/calendars/import", "/api/imports", "/api/rates/import"], paths.Except(aboutSecrets).Where(p => !p.Value).Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.True(paths["/api/imports/{id}/commit"]);
    }

    private static bool OffersKey(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) && parameters.EnumerateArray().Any(p => p.Text("name") == "Idempotency-Key");

    private static async Task<HttpResponseMessage> Post(HttpClient client, string path, object? body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        Assert.True(request.Headers.TryAddWithoutValidation("Idempotency-Key", key));
        return await client.SendAsync(request);
    }
}
