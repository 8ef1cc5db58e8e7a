using System.Net;
using System.Net.Http.Json;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Fiscal.Api.Tests.Features.Accounts;

/// <summary>A browser signs in and keeps a cookie; another site makes it send requests.</summary>
public sealed class CookieTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Fact]
    public async Task A_browser_signs_in_reads_writes_with_its_token_and_signs_out()
    {
        await _app.GivenUser("zhang");
        using var browser = Browser();
        using var signedIn = await SignIn(browser);
        Assert.Equal(HttpStatusCode.NoContent, signedIn.StatusCode);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^fiscal-session=.+; path=/; samesite=lax; httponly$", cookie);
        Assert.Equal("Cookie", (await browser.Json("/api/auth/me")).Text("sessionKind"));

        browser.DefaultRequestHeaders.Add("X-CSRF-TOKEN", (await browser.Json("/api/auth/antiforgery")).Text("token"));
        await browser.PostAsJsonAsync("/api/debts/999/repayments", new { version = 1, principalYuan = 1, paidOn = "2026-11-01" }).Refused(HttpStatusCode.NotFound, "debt.not-found");
        Assert.Equal(HttpStatusCode.NoContent, await browser.PostAsync("/api/auth/sign-out", null).Status());

        Assert.Equal(HttpStatusCode.Unauthorized, await browser.GetAsync("/api/auth/me").Status());
        using var thief = _app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.Unauthorized, await thief.GetAsync("/api/auth/me").Status());
    }

    [Fact]
    public async Task A_write_that_rests_on_a_cookie_needs_the_antiforgery_token_of_its_user()
    {
        await _app.GivenUser("zhang");
        await _app.GivenUser("li");
        using var browser = Browser();
        await SignIn(browser);

        await Write(browser).Refused(HttpStatusCode.Forbidden, "auth.antiforgery");
        await browser.PostAsync("/api/imports", new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.csv" } }).Refused(HttpStatusCode.Forbidden, "auth.antiforgery");
        await browser.PostAsync("/api/auth/sign-out", null).Refused(HttpStatusCode.Forbidden, "auth.antiforgery");
        await Write(browser, "made-up").Refused(HttpStatusCode.Forbidden, "auth.antiforgery");
        using var other = Browser();
        await SignIn(other, "li");
        await Write(browser, (await other.Json("/api/auth/antiforgery")).Text("token")).Refused(HttpStatusCode.Forbidden, "auth.antiforgery");
        await Write(browser, (await browser.Json("/api/auth/antiforgery")).Text("token")).Refused(HttpStatusCode.NotFound, "debt.not-found");
    }

    [Fact]
    public async Task Another_site_cannot_sign_a_browser_in()
    {
        await _app.GivenUser("zhang");
        using var browser = Browser();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        await SignIn(browser).Refused(HttpStatusCode.Forbidden, "auth.antiforgery");
        using var form = new FormUrlEncodedContent([new("userName", "zhang"), new("password", FiscalApp.Password)]);
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.PostAsync("/api/auth/sign-in", form).Status());
    }

    [Fact]
    public async Task Bearer_tokens_need_no_antiforgery_token_and_win_over_a_cookie()
    {
        await _app.GivenUser("zhang");
        using var browser = Browser();
        await SignIn(browser);
        using var clerk = await _app.Client(Role.Viewer);
        browser.DefaultRequestHeaders.Authorization = clerk.DefaultRequestHeaders.Authorization;

        Assert.Equal("Viewer-439901", (await browser.Json("/api/auth/me")).Text("userName"));
    }

    private HttpClient Browser() => _app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string userName = "zhang") =>
        browser.PostAsJsonAsync("/api/auth/sign-in", new { userName, password = FiscalApp.Password });

    private static async Task<HttpResponseMessage> Write(HttpClient browser, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/debts/999/repayments") { Content = JsonContent.Create(new { version = 1, principalYuan = 1, paidOn = "2026-11-01" }) };
        if (token is not null) request.Headers.Add("X-CSRF-TOKEN", token);
        return await browser.SendAsync(request);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
