using System.Net;
using Fiscal.Api.Features.AccessPolicies;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Accounts;

public sealed class PasswordTests : IAsyncDisposable
{
    private const HttpStatusCode Rule = HttpStatusCode.UnprocessableEntity;

    private readonly FiscalApp _app = new();

    [Fact]
    public async Task A_password_that_somebody_else_gave_opens_nothing_but_its_own_change()
    {
        await Given(FiscalApp.EasyRules with { ChangesFirstPassword = true });
        await _app.GivenUser("zhang");
        using var other = await _app.SignedIn("zhang");
        using var client = await _app.SignedIn("zhang");

        await client.GetAsync("/api/regions").Refused(HttpStatusCode.Forbidden, "auth.password-change-required");
        await client.PostAsync("/api/auth/second-factor/enrolment", null).Refused(HttpStatusCode.Forbidden, "auth.password-change-required");
        Assert.True((await client.Json("/api/auth/me")).GetProperty("mustChangePassword").GetBoolean());
        await client.ChangePassword("Wrong-horse-7", SigningIn.NextPassword).Refused(Rule, "account.password-wrong");
        await client.ChangePassword(FiscalApp.Password, FiscalApp.Password).Refused(Rule, "account.password-used-before");
        Assert.Equal(HttpStatusCode.NoContent, await client.ChangePassword(FiscalApp.Password, SigningIn.NextPassword).Status());

        await client.Json("/api/regions"); // the session goes on, every other one has ended
        Assert.Equal(HttpStatusCode.Unauthorized, await other.GetAsync("/api/auth/me").Status());
        await _app.AskForToken("zhang", FiscalApp.Password).Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");
        using var anew = await _app.SignedIn("zhang", SigningIn.NextPassword);
        await anew.Json("/api/regions");
    }

    [Theory]
    [InlineData("Admin@123")]
    [InlineData("1QAZ@wsx")]
    [InlineData("P@ssw0rd123!")]
    [InlineData("Caizheng@123")]
    public async Task What_everybody_tries_first_is_no_password_however_many_kinds_of_characters_it_has(string common)
    {
        await _app.GivenUser("zhang");
        using var client = await _app.SignedIn("zhang");

        await client.ChangePassword(FiscalApp.Password, common).Refused(Rule, "account.password-common");
        var refused = await Assert.ThrowsAsync<BusinessRuleException>(() => _app.Send(new CreateUser("li", common, "李四", FiscalApp.County, [Role.Clerk])));

        Assert.Equal("account.password-common", refused.Code);
        Assert.InRange(CommonPasswords.All.Count, 200, 1_000);
        Assert.All(CommonPasswords.All, p => Assert.True(p.Length >= AccessPolicy.ShortestPassword, p)); // shorter ones are refused anyway
        using var again = await _app.SignedIn("zhang");
    }

    [Fact]
    public async Task A_password_past_its_days_must_be_changed()
    {
        await Given(FiscalApp.EasyRules with { PasswordDays = 90 });
        await _app.GivenUser("zhang");
        _app.Clock.Advance(Duration.FromDays(90) - Duration.FromTicks(1));
        using var before = await _app.SignedIn("zhang");
        await before.Json("/api/regions");
        Assert.Equal("2027-02-20T04:00:00Z", (await before.Json("/api/auth/me")).Text("passwordExpiresAt"));

        _app.Clock.Advance(Duration.FromTicks(1));
        await before.GetAsync("/api/regions").Refused(HttpStatusCode.Forbidden, "auth.password-change-required");
        Assert.Equal(HttpStatusCode.NoContent, await before.ChangePassword(FiscalApp.Password, SigningIn.NextPassword).Status());
        await before.Json("/api/regions");
    }

    [Fact]
    public async Task The_last_passwords_are_not_taken_again_and_older_ones_are()
    {
        await Given(FiscalApp.EasyRules with { PasswordHistory = 3 });
        await _app.GivenUser("zhang");
        using var client = await _app.SignedIn("zhang");
        await Change(FiscalApp.Password, "Second-horse-2");
        await Change("Second-horse-2", "Third-horse-33");

        foreach (var used in new[] { "Third-horse-33", "Second-horse-2", FiscalApp.Password })
            await client.ChangePassword("Third-horse-33", used).Refused(Rule, "account.password-used-before");
        await Change("Third-horse-33", "Fourth-horse-4");
        await Change("Fourth-horse-4", FiscalApp.Password);

        async Task Change(string from, string to) => Assert.Equal(HttpStatusCode.NoContent, await client.ChangePassword(from, to).Status());
    }

    [Fact]
    public async Task Strength_is_what_the_policy_says()
    {
        await _app.GivenUser("zhang");
        await Given(FiscalApp.EasyRules with { MinimumPasswordLength = 14, PasswordKinds = 4 });
        using var client = await _app.SignedIn("zhang");

        foreach (var weak in new[] { "Shorter-one-1", "no-capitals-in-this-1", "Zhang-is-my-name-1" })
        {
            var why = await client.ChangePassword(FiscalApp.Password, weak).Refused(Rule, "account.password-too-weak");
            Assert.Contains("至少 14 位", why, StringComparison.Ordinal);
            Assert.Contains("4 类", why, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NoContent, await client.ChangePassword(FiscalApp.Password, SigningIn.NextPassword).Status());
    }

    [Fact]
    public async Task Wrong_old_passwords_lock_as_wrong_sign_ins_do()
    {
        await _app.GivenUser("zhang");
        using var client = await _app.SignedIn("zhang");
        for (var i = 0; i < 5; i++) await client.ChangePassword("Wrong-horse-7", SigningIn.NextPassword).Refused(Rule, "account.password-wrong");

        await client.ChangePassword(FiscalApp.Password, SigningIn.NextPassword).Refused(Rule, "account.password-wrong");
        await _app.AskForToken("zhang", FiscalApp.Password).Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");
    }

    [Fact]
    public async Task A_policy_can_ask_the_hosts_own_accounts_for_twelve_characters_and_a_change()
    {
        await using var app = new FiscalApp(FiscalApp.HardPolicy);
        await app.CreateRegion();
        var weak = await Assert.ThrowsAsync<BusinessRuleException>(() => app.Send(new CreateUser("li", "Horse-7-a-b", "李四", FiscalApp.County, [Role.Clerk])));
        Assert.Equal("account.password-too-weak", weak.Code);
        await app.GivenUser("zhang");
        using var client = await app.SignedIn("zhang");

        await client.GetAsync("/api/debts").Refused(HttpStatusCode.Forbidden, "auth.password-change-required");
    }

    private Task<AccessPolicyRow> Given(AccessRules rules) => _app.Send(ShippedAccessPolicies.Demonstration(rules));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
