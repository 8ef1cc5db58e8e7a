using System.Net;
using System.Net.Http.Json;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Api.Tests.Features.Accounts;

public sealed class SingleSignOnTests : IAsyncLifetime
{
    private readonly OidcProvider _provider = new(new FakeClock(Instant.FromUtc(2026, 11, 22, 4, 0)));
    private FiscalApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        await _provider.Start();
        _app = new FiscalApp(("Oidc:Authority", _provider.Address), ("Oidc:ClientId", OidcProvider.ClientId), ("Oidc:ClientSecret", OidcProvider.ClientSecret), ("Oidc:TrustSecondFactor", "true"));
        await _app.GivenUser("zhang");
    }

    [Fact]
    public async Task A_linked_subject_signs_in_to_its_account_whose_password_and_second_factor_are_the_providers()
    {
        using var admin = await Link("subject-1");
        (_provider.Subject, _provider.Methods) = ("subject-1", ["pwd", "otp"]);
        using var browser = Browser();

        using var back = await SignIn(browser, "/api/auth/oidc?returnUrl=/workbench");

        Assert.Equal((HttpStatusCode.Redirect, "/workbench"), (back.StatusCode, back.Headers.Location!.OriginalString));
        var me = await browser.Json("/api/auth/me");
        Assert.Equal(("zhang", "SingleSignOn"), (me.Text("userName"), me.Text("sessionKind")));
        Assert.NotNull(me.TextOrNull("secondFactorValidUntil"));
        await admin.Post($"/api/users/{me.Count("id")}/disablements");
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.GetAsync("/api/auth/me").Status());
        await SignIn(Browser()).Refused(HttpStatusCode.Forbidden, "auth.single-sign-on-refused");
    }

    [Fact]
    public async Task An_unknown_subject_opens_nothing_and_makes_no_account()
    {
        using var admin = await Link("subject-1");
        var before = await _app.WithDatabase(db => db.Users.CountAsync());
        _provider.Subject = "subject-2";
        using var browser = Browser();

        await SignIn(browser).Refused(HttpStatusCode.Forbidden, "auth.single-sign-on-refused");

        Assert.Equal(HttpStatusCode.Unauthorized, await browser.GetAsync("/api/auth/me").Status());
        Assert.Equal(before, await _app.WithDatabase(db => db.Users.CountAsync()));
        _provider.Subject = ""; // an account without a link is nobody's
        await SignIn(browser).Refused(HttpStatusCode.Forbidden, "auth.single-sign-on-refused");
    }

    [Fact]
    public async Task A_token_that_the_provider_did_not_sign_and_an_answer_that_nobody_asked_for_are_refused()
    {
        using var admin = await Link("subject-1");
        (_provider.Subject, _provider.Forges) = ("subject-1", true);
        using var browser = Browser();
        await SignIn(browser).Refused(HttpStatusCode.Forbidden, "auth.single-sign-on-refused");

        _provider.Forges = false;
        using var start = await browser.GetAsync("/api/auth/oidc");
        var answer = await AtProvider(start);
        using var victim = Browser(); // has not the cookies of who began
        await victim.GetAsync(answer).Refused(HttpStatusCode.Forbidden, "auth.single-sign-on-refused");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task The_way_back_leads_to_this_site_only(string returnUrl)
    {
        using var admin = await Link("subject-1");
        _provider.Subject = "subject-1";
        using var browser = Browser();

        using var back = await SignIn(browser, $"/api/auth/oidc?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal("/", back.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_subject_belongs_to_one_account_and_is_not_there_without_configuration()
    {
        using var admin = await Link("subject-1");
        await _app.GivenUser("li");
        var li = (await admin.Items("/api/users?name=li")).Single(u => u.Text("userName") == "li").Count("id");
        await admin.PostAsJsonAsync($"/api/users/{li}/identity-links", new { subject = "subject-1" }).Refused(HttpStatusCode.UnprocessableEntity, "account.subject-taken");
        _provider.Subject = "subject-1";
        using (await Link(null)) await SignIn(Browser()).Refused(HttpStatusCode.Forbidden, "auth.single-sign-on-refused");

        await using var without = new FiscalApp();
        using var client = await without.Client(Role.Viewer);
        Assert.Equal(HttpStatusCode.NotFound, await client.GetAsync("/api/auth/oidc").Status());
    }

    private async Task<HttpClient> Link(string? subject)
    {
        var admin = await _app.Client(Role.SystemAdmin);
        var id = (await admin.Items("/api/users?name=zhang")).Single().Count("id");
        await admin.PostAsJsonAsync($"/api/users/{id}/identity-links", new { subject }).Ok();
        return admin;
    }

    private HttpClient Browser() => _app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private static async Task<HttpResponseMessage> SignIn(HttpClient browser, string start = "/api/auth/oidc")
    {
        using var away = await browser.GetAsync(start);
        return await browser.GetAsync(await AtProvider(away));
    }

    // The provider is another host: a client of its own, without the cookies of this one.
    private static async Task<Uri> AtProvider(HttpResponseMessage away)
    {
        Assert.Equal(HttpStatusCode.Redirect, away.StatusCode);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var elsewhere = new HttpClient(handler);
        using var back = await elsewhere.GetAsync(away.Headers.Location);
        return back.Headers.Location!;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _provider.DisposeAsync();
    }
}
