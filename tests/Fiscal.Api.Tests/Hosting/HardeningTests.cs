using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Tests.Features.Accounts;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Http;

namespace Fiscal.Api.Tests.Hosting;

public sealed class HardeningTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new(("https_port", "443"), ("Import:UploadsPerMinute", "2"));

    [Theory]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("/api/regions", HttpStatusCode.Unauthorized)]
    [InlineData("/api/nowhere", HttpStatusCode.Unauthorized)]
    [InlineData("/nowhere", HttpStatusCode.Unauthorized)]
    public async Task Every_answer_to_a_stranger_carries_the_headers(string path, HttpStatusCode status)
    {
        using var stranger = _app.CreateClient();

        using var answer = await stranger.GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        CarriesHeaders(answer);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task So_does_every_kind_of_answer_to_a_user()
    {
        using var clerk = await _app.Client();
        using var viewer = await _app.Client(Role.Viewer);
        (HttpStatusCode Status, Task<HttpResponseMessage> Answer)[] kinds =
        [
            (HttpStatusCode.OK, clerk.GetAsync("/api/debts")),
            (HttpStatusCode.OK, clerk.GetAsync("/api/debts/export?format=csv")),
            (HttpStatusCode.BadRequest, clerk.GetAsync("/api/debts?page=0")),
            (HttpStatusCode.Forbidden, viewer.PostAsJsonAsync("/api/month-closes", new { })),
            (HttpStatusCode.NotFound, clerk.GetAsync("/api/debts/999")),
            (HttpStatusCode.MethodNotAllowed, clerk.DeleteAsync("/api/debts")),
            (HttpStatusCode.UnprocessableEntity, Upload(clerk)),
            (HttpStatusCode.NoContent, viewer.PostAsync("/api/auth/sign-out", null)),
        ];
        foreach (var (status, asked) in kinds)
        {
            using var answer = await asked;
            Assert.Equal(status, answer.StatusCode);
            CarriesHeaders(answer);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task The_reader_of_the_document_may_run_its_own_script_and_nothing_from_elsewhere()
    {
        using var viewer = await _app.Client(Role.Viewer);

        using var page = await viewer.GetAsync("/scalar/");

        CarriesHeaders(page);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_http_from_another_machine_is_sent_to_https_which_is_remembered()
    {
        var plain = await From("10.1.2.3", "http");
        var encrypted = await From("10.1.2.3", "https");
        var local = await From("127.0.0.1", "http");

        Assert.Equal((StatusCodes.Status307TemporaryRedirect, "https://fiscal.example.gov.cn/health"), (plain.Response.StatusCode, plain.Response.Headers.Location.ToString()));
        Assert.Equal((StatusCodes.Status200OK, "max-age=31536000"), (encrypted.Response.StatusCode, encrypted.Response.Headers.StrictTransportSecurity.ToString()));
        Assert.Equal((StatusCodes.Status200OK, ""), (local.Response.StatusCode, local.Response.Headers.StrictTransportSecurity.ToString()));

        Task<HttpContext> From(string address, string scheme) => _app.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(address);
            (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.Path) = ("GET", scheme, new("fiscal.example.gov.cn"), "/health");
        });
    }

    [Fact]
    public async Task A_user_uploads_no_oftener_than_is_configured()
    {
        using var clerk = await _app.Client();
        using var other = await _app.Client(Role.Reviewer);

        for (var i = 0; i < 2; i++) await Upload(clerk).Refused(HttpStatusCode.UnprocessableEntity, "import.no-file");
        await Upload(clerk).Refused(HttpStatusCode.TooManyRequests, "too-many-requests");
        await Upload(other).Refused(HttpStatusCode.UnprocessableEntity, "import.no-file");
    }

    [Fact]
    public async Task On_the_wire_the_server_does_not_name_itself_and_takes_no_endless_body()
    {
        await using var app = new FiscalApp(("Limits:MaxRequestBytes", "100000"));
        app.UseKestrel();
        app.StartServer();
        using var clerk = await app.Client();

        using var answer = await clerk.GetAsync("/api/regions");
        CarriesHeaders(answer);
        Assert.Empty(answer.Headers.Server);
        using var large = new StringContent($$"""{"regionCode":"{{new string('9', 200_000)}}","period":"2026-10"}""", System.Text.Encoding.UTF8, "application/json");
        await clerk.PostAsync("/api/month-closes", large).Refused(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    // A form without a file.
    private static async Task<HttpResponseMessage> Upload(HttpClient client)
    {
        using var form = new MultipartFormDataContent { { new StringContent("元"), "unit" } };
        return await client.PostAsync("/api/imports", form);
    }

    private static void CarriesHeaders(HttpResponseMessage answer)
    {
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("default-src", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);

        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
