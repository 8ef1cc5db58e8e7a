using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Features.Accounts;

public sealed class ManagedAccountTests : IAsyncDisposable
{
    private const string City = "439900", Neighbour = "439902";
    private const HttpStatusCode Rule = HttpStatusCode.UnprocessableEntity;

    private static readonly string[] Nothing = [], SecurityAdmin = ["SecurityAdmin"], SystemAdmin = ["SystemAdmin"], Clerk = ["Clerk"];

    private readonly FiscalApp _app = new();

    [Fact]
    public async Task A_system_administrator_opens_an_account_and_takes_it_through_its_life()
    {
        using var admin = await _app.Client(Role.SystemAdmin);
        var opened = await Open(admin, "zhang", "Clerk", "Viewer");
        var id = opened.Count("id");
        Assert.Empty(opened.List("pendingRoles"));
        using var client = await _app.SignedIn("zhang", opened.Text("oneTimePassword"));
        await client.Json("/api/debts");

        await admin.Post($"/api/users/{id}/disablements");
        Assert.Equal(HttpStatusCode.Unauthorized, await client.GetAsync("/api/debts").Status());
        await _app.AskForToken("zhang", opened.Text("oneTimePassword")).Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");
        Assert.False((await admin.Post($"/api/users/{id}/enablements")).GetProperty("isDisabled").GetBoolean());
        Assert.Equal(HttpStatusCode.Unauthorized, await client.GetAsync("/api/debts").Status()); // what ended stays ended

        for (var i = 0; i < 5; i++) await _app.AskForToken("zhang", "Wrong-horse-7").Status();
        Assert.NotNull((await admin.Json($"/api/users/{id}")).TextOrNull("lockedUntil"));
        Assert.Null((await admin.Post($"/api/users/{id}/unlocks")).TextOrNull("lockedUntil"));
        using var unlocked = await _app.SignedIn("zhang", opened.Text("oneTimePassword"));

        var password = (await admin.Post($"/api/users/{id}/password-resets")).Text("password");
        Assert.Equal(HttpStatusCode.Unauthorized, await unlocked.GetAsync("/api/debts").Status());
        using var reset = await _app.SignedIn("zhang", password);
        await reset.GetAsync("/api/debts").Refused(HttpStatusCode.Forbidden, "auth.password-change-required");
        Assert.Equal(HttpStatusCode.NoContent, await reset.ChangePassword(password, SigningIn.NextPassword).Status());
        await reset.Json("/api/debts");

        using var auditor = await _app.Client(Role.AuditAdmin);
        var entries = await auditor.Items("/api/journal?subject=user/zhang");
        Assert.Equal(
            ["OpenAccount", "DisableAccount", "EnableAccount", "UnlockAccount", "ResetPassword", "ChangePassword"],
            entries.OrderBy(e => e.Count("sequence")).Select(e => e.Text("act")));
        Assert.All(entries, e => Assert.DoesNotContain(password, e.ToString(), StringComparison.Ordinal));
        Assert.All(entries, e => Assert.DoesNotContain(SigningIn.NextPassword, e.ToString(), StringComparison.Ordinal));
        Assert.All(await _app.WithDatabase(db => db.CommandReceipts.ToListAsync()), r => Assert.Fail("An answer with a password was kept."));
    }

    [Fact]
    public async Task Who_administers_approves_or_audits_waits_for_the_security_administrator()
    {
        using var admin = await _app.Client(Role.SystemAdmin);
        using var security = await _app.Client(Role.SecurityAdmin);
        foreach (var role in new[] { "SystemAdmin", "SecurityAdmin", "AuditAdmin", "Reviewer", "Auditor" })
        {
            var opened = await Open(admin, $"new-{role}", role);
            Assert.Equal((0, role), (opened.List("roles").Count, Assert.Single(opened.List("pendingRoles")).GetString()));
        }
        var waiting = await security.Items("/api/users?isPending=true");
        Assert.Equal(5, waiting.Count);
        var reviewer = waiting.Single(w => w.Text("userName") == "new-Reviewer").Count("id");
        var password = (await admin.Post($"/api/users/{reviewer}/password-resets")).Text("password");
        using var client = await _app.SignedIn("new-Reviewer", password);
        await client.ChangePassword(password, SigningIn.NextPassword).Status();
        await client.GetAsync("/api/debts").Refused(HttpStatusCode.Forbidden, "auth.forbidden");

        await admin.PostAsync($"/api/users/{reviewer}/role-confirmations", null).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        Assert.Equal("Reviewer", Assert.Single((await security.Post($"/api/users/{reviewer}/role-confirmations")).List("roles")).GetString());
        await client.Json("/api/debts"); // from the next request on
        await security.PostAsync($"/api/users/{reviewer}/role-confirmations", null).Refused(Rule, "account.nothing-to-confirm");

        var changed = await Change(admin, reviewer, "Reviewer", "Clerk").Ok(); // what worked goes on working, 经办 needs nobody
        Assert.Equal((2, 0), (changed.List("roles").Count, changed.List("pendingRoles").Count));
        await Change(admin, reviewer, "SystemAdmin", "Clerk").Refused(Rule, "account.role-held-alone");
        Assert.Empty((await Change(admin, reviewer, "Auditor").Ok()).List("roles"));
        await client.GetAsync("/api/debts").Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        Assert.Empty((await security.Post($"/api/users/{reviewer}/role-rejections")).List("pendingRoles"));
    }

    [Fact]
    public async Task Who_resets_the_password_of_a_reviewer_or_administrator_cannot_step_into_its_roles()
    {
        using var admin = await _app.Client(Role.SystemAdmin);
        using var security = await _app.Client(Role.SecurityAdmin);
        foreach (var role in new[] { Role.Reviewer, Role.AuditAdmin, Role.Clerk }) await _app.GivenUser($"old-{role}", role);
        var accounts = (await admin.Items("/api/users?name=old-")).ToDictionary(u => u.Text("userName"), u => u.Count("id"));

        foreach (var (name, id) in accounts)
        {
            await admin.Post($"/api/users/{id}/password-resets");
            Assert.Equal(name == "old-Clerk" ? 0 : 1, (await admin.Json($"/api/users/{id}")).List("pendingRoles").Count);
        }
        await security.Post($"/api/users/{accounts["old-Reviewer"]}/role-confirmations");
        await admin.PostAsJsonAsync($"/api/users/{accounts["old-Reviewer"]}/identity-links", new { subject = "mine" }).Ok();
        Assert.Single((await admin.Json($"/api/users/{accounts["old-Reviewer"]}")).List("pendingRoles"));
        Assert.Empty((await security.Post($"/api/users/{accounts["old-Reviewer"]}/role-confirmations")).List("pendingRoles"));
        Assert.Single((await admin.Post($"/api/users/{accounts["old-Reviewer"]}/second-factor-resets")).List("pendingRoles"));
    }

    [Fact]
    public async Task Nobody_gives_himself_anything()
    {
        using var admin = await _app.Client(Role.SystemAdmin);
        using var security = await _app.Client(Role.SecurityAdmin);
        var own = (await admin.Json("/api/auth/me")).Count("id");
        await Change(admin, own, "Clerk").Refused(Rule, "account.own-account");
        foreach (var act in new[] { "password-resets", "unlocks", "second-factor-resets", "disablements" })
            await admin.PostAsync($"/api/users/{own}/{act}", null).Refused(Rule, "account.own-account");
        await security.PostAsync($"/api/users/{(await security.Json("/api/auth/me")).Count("id")}/role-confirmations", null).Refused(Rule, "account.own-account");

        // fields that are not asked for have no effect: neither on opening, nor on what everybody may change of his own account
        var opened = await admin.PostAsJsonAsync("/api/users", new
        {
            userName = "li", displayName = "李四", regionCode = FiscalApp.County, roles = SecurityAdmin,
            pendingRoles = Nothing, isPending = false, isDisabled = false, mustChangePassword = false, id = own, oneTimePassword = "Chosen-by-me-1", passwordHash = "x",
        }).Ok(HttpStatusCode.Created);
        Assert.Equal("SecurityAdmin", Assert.Single(opened.List("pendingRoles")).GetString());
        Assert.NotEqual("Chosen-by-me-1", opened.Text("oneTimePassword"));
        await _app.GivenUser("wang", Role.Viewer);
        using var viewer = await _app.SignedIn("wang");
        var body = new { currentPassword = FiscalApp.Password, newPassword = SigningIn.NextPassword, roles = SystemAdmin, userId = own, regionCode = City, userName = "root" };
        Assert.Equal(HttpStatusCode.NoContent, await viewer.PostAsJsonAsync("/api/auth/password", body).Status());
        var me = await viewer.Json("/api/auth/me");
        Assert.Equal(("wang", FiscalApp.County, "Viewer"), (me.Text("userName"), me.Text("regionCode"), Assert.Single(me.List("roles")).GetString()));
        await viewer.PostAsJsonAsync($"/api/users/{me.Count("id")}/role-changes", new { roles = SystemAdmin }).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await viewer.GetAsync("/api/users").Refused(HttpStatusCode.Forbidden, "auth.forbidden");
    }

    [Fact]
    public async Task Accounts_of_other_regions_do_not_exist_for_who_asks()
    {
        await _app.CreateRegion(City, "云岭市");
        await _app.CreateRegion(FiscalApp.County, "示范县", City);
        await _app.CreateRegion(Neighbour, "邻县", City);
        await _app.GivenUser("there", Role.Clerk, Neighbour);
        await _app.GivenUser("above", Role.Clerk, City);
        await _app.GivenUser("here");
        using var county = await _app.Client(Role.SystemAdmin);
        using var city = await _app.Client(Role.SystemAdmin, City);
        var ids = (await city.Items("/api/users")).ToDictionary(u => u.Text("userName"), u => u.Count("id"));

        Assert.Equal(["SystemAdmin-439901", "here"], (await county.Items("/api/users")).Select(u => u.Text("userName")).Order(StringComparer.Ordinal));
        foreach (var id in new[] { ids["there"], ids["above"], 99_999 })
        {
            var unknown = await county.GetAsync($"/api/users/{id}").Refused(HttpStatusCode.NotFound, "account.not-found");
            Assert.Equal($"用户 {id} 不存在。", unknown);
            foreach (var act in new[] { "disablements", "enablements", "unlocks", "password-resets", "second-factor-resets" })
                await county.PostAsync($"/api/users/{id}/{act}", null).Refused(HttpStatusCode.NotFound, "account.not-found");
            await Change(county, id, "Clerk").Refused(HttpStatusCode.NotFound, "account.not-found");
            await county.PostAsJsonAsync($"/api/users/{id}/identity-links", new { subject = "x" }).Refused(HttpStatusCode.NotFound, "account.not-found");
        }
        await county.PostAsJsonAsync("/api/users", Account("li", Neighbour, "Clerk")).Refused(HttpStatusCode.NotFound, "region.not-found");
        await county.PostAsJsonAsync("/api/users", Account("THERE", FiscalApp.County, "Clerk")).Refused(Rule, "account.user-name-taken");
        await city.Post($"/api/users/{ids["there"]}/disablements");
        Assert.True(await _app.WithDatabase(db => db.Users.AnyAsync(u => u.UserName == "there" && u.IsDisabled)));
    }

    [Fact]
    public async Task A_lost_authenticator_is_reset_by_the_administrator_and_bound_anew()
    {
        await using var app = new FiscalApp(FiscalApp.HardPolicy);
        var (client, _) = await app.InOrder("zhang", Role.Clerk);
        var (admin, _) = await app.InOrder("chen", Role.SystemAdmin);
        using var a = admin;
        using var c = client;
        var id = (await client.Json("/api/auth/me")).Count("id");

        Assert.False((await admin.Post($"/api/users/{id}/second-factor-resets")).GetProperty("hasSecondFactor").GetBoolean());

        Assert.Equal(HttpStatusCode.Unauthorized, await client.GetAsync("/api/debts").Status());
        using var anew = await app.SignedIn("zhang", SigningIn.NextPassword);
        Assert.Equal(0, (await anew.Json("/api/auth/me")).Count("recoveryCodesLeft"));
        await anew.Bind(app.Clock);
        await anew.Json("/api/debts");
    }

    [Fact]
    public async Task Administrators_see_no_business_and_each_only_its_own_part()
    {
        using var system = await _app.Client(Role.SystemAdmin);
        using var security = await _app.Client(Role.SecurityAdmin);
        using var audit = await _app.Client(Role.AuditAdmin);

        foreach (var client in new[] { system, security, audit })
            foreach (var route in new[] { "/api/debts", "/api/imports", "/api/exposures", "/api/month-closes", "/api/ledger" })
                await client.GetAsync(route).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await security.PostAsJsonAsync("/api/users", Account("li", FiscalApp.County, "Clerk")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await system.PostAsJsonAsync("/api/policy/access", new { }).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await audit.GetAsync("/api/users").Refused(HttpStatusCode.Forbidden, "auth.forbidden");
    }

    [Theory]
    [InlineData("", "张三", "input.invalid", HttpStatusCode.BadRequest)]
    [InlineData("a b", "张三", "account.user-name-invalid", Rule)]
    [InlineData("zhang", "", "input.invalid", HttpStatusCode.BadRequest)]
    public async Task A_mistake_in_a_new_account_is_explained(string userName, string displayName, string code, HttpStatusCode status)
    {
        using var admin = await _app.Client(Role.SystemAdmin);

        await admin.PostAsJsonAsync("/api/users", new { userName, displayName, regionCode = FiscalApp.County, roles = Clerk }).Refused(status, code);
        await admin.PostAsJsonAsync("/api/users", Account("li", FiscalApp.County)).Refused(Rule, "account.no-role");
    }

    private static Task<JsonElement> Open(HttpClient admin, string userName, params string[] roles) =>
        admin.PostAsJsonAsync("/api/users", Account(userName, FiscalApp.County, roles)).Ok(HttpStatusCode.Created);

    private static object Account(string userName, string regionCode, params string[] roles) => new { userName, displayName = "张三", regionCode, roles };

    private static Task<HttpResponseMessage> Change(HttpClient admin, int id, params string[] roles) =>
        admin.PostAsJsonAsync($"/api/users/{id}/role-changes", new { roles });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
