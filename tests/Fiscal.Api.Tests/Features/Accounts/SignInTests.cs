using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fiscal.Api.Features.Accounts;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Features.Accounts;

public sealed class SignInTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Fact]
    public async Task The_right_password_gives_a_token_for_an_hour()
    {
        await GivenUser();

        var (status, answer) = await SignIn("zhang", FiscalApp.Password);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("2026-11-22T05:00:00Z", answer["expiresAt"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_unknown_user_and_a_wrong_password_get_the_same_answer()
    {
        await GivenUser();

        var (unknownStatus, unknown) = await SignIn("nobody", FiscalApp.Password);
        var (wrongStatus, wrong) = await SignIn("zhang", "Wrong-horse-7");

        Assert.Equal(HttpStatusCode.Unauthorized, unknownStatus);
        Assert.Equal(HttpStatusCode.Unauthorized, wrongStatus);
        Assert.Equal("auth.sign-in-refused", wrong["code"]!.GetValue<string>());
        unknown["traceId"] = wrong["traceId"] = null;
        Assert.Equal(unknown.ToJsonString(), wrong.ToJsonString());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account()
    {
        await GivenUser();
        for (var i = 0; i < 5; i++) await SignIn("zhang", "Wrong-horse-7");

        var (status, _) = await SignIn("zhang", FiscalApp.Password);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task A_disabled_user_cannot_sign_in()
    {
        await GivenUser();
        await _app.WithDatabase(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.IsDisabled, true)));

        var (status, _) = await SignIn("zhang", FiscalApp.Password);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_have_to_wait()
    {
        await using var app = new FiscalApp(FiscalApp.ShippedPolicy);
        using var client = app.CreateClient();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 61; i++)
            using (var answer = await client.PostAsJsonAsync("/api/auth/token", new { userName = "", password = "" })) statuses.Add(answer.StatusCode);

        Assert.Equal(60, statuses.Count(s => s == HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Theory]
    [InlineData("account.role-held-alone", Role.SystemAdmin, Role.SecurityAdmin)]
    [InlineData("account.role-held-alone", Role.AuditAdmin, Role.Clerk)]
    [InlineData("account.role-held-alone", Role.Viewer, Role.SystemAdmin)]
    [InlineData("account.role-held-alone", Role.Auditor, Role.Reviewer)]
    [InlineData("account.no-role")]
    public async Task Roles_that_must_be_apart_are_not_given_to_one_person(string code, params Role[] roles)
    {
        var exception = await Assert.ThrowsAsync<BusinessRuleException>(() => GivenUser(roles: roles));

        Assert.Equal(code, exception.Code);
    }

    [Theory]
    [InlineData("Aa1-bcd")]
    [InlineData("abcdefgh1")]
    [InlineData("Zhang-2026")]
    public async Task A_weak_password_is_refused(string password)
    {
        var exception = await Assert.ThrowsAsync<BusinessRuleException>(() => GivenUser(password));

        Assert.Equal("account.password-too-weak", exception.Code);
    }

    private async Task GivenUser(string password = FiscalApp.Password, Role[]? roles = null)
    {
        await _app.CreateRegion();
        await _app.Send(new CreateUser("zhang", password, "张三", FiscalApp.County, roles ?? [Role.Clerk]));
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> SignIn(string userName, string password)
    {
        using var client = _app.CreateClient();
        var answer = await client.PostAsJsonAsync("/api/auth/token", new { userName, password });
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
