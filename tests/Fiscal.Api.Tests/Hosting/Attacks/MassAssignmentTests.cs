using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fiscal.Api.Persistence;
using Fiscal.Api.Tests.Features;
using Fiscal.Api.Tests.Features.Accounts;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Hosting.Attacks;

/// <summary>Fields that a body has no business to carry: they change nothing, whatever they are called.</summary>
public sealed class MassAssignmentTests : IAsyncDisposable
{
    // What accounts, facts and pending changes have, by every name an outsider would guess.
    private static readonly JsonObject Extra = JsonNode.Parse("""
        {"id":1,"userId":1,"debtId":1,"importId":1,"changeId":1,"roles":["SystemAdmin"],"role":"SystemAdmin","effectiveRoles":["Reviewer"],"pendingRoles":[],"isPending":false,
        "region":"439900","unit":null,"unitId":null,"unitName":null,"isDisabled":false,"isAdmin":true,"mustChangePassword":false,"isOwnPassword":true,"passwordHash":"x",
        "securityStamp":"x","expiresOn":null,"lockoutEnd":null,"hasSecondFactor":true,"madeBy":"other","recordedBy":"other","recordedAt":"2020-01-01T00:00:00Z","approvedBy":["other"],
        "requiredApprovals":0,"status":"Executed","approval":{"changeId":1,"madeBy":"other","approvedBy":["other"]},"$type":"Fiscal.Api.Persistence.User","__proto__":{"roles":["SystemAdmin"]}}
        """)!.AsObject();

    private static readonly string[] Auditor = ["Auditor"], Reviewer = ["Reviewer"];

    private readonly FiscalApp _app = new();

    [Fact]
    public async Task Signing_in_and_changing_one_s_password_give_nobody_a_role_a_region_or_a_unit()
    {
        await _app.GivenUser("zhang", Role.Viewer);
        var before = await Accounts();
        using var client = await _app.SignedIn("zhang");
        foreach (var (path, body) in new (string, object)[]
        {
            ("/api/auth/token", new { userName = "zhang", password = FiscalApp.Password }), ("/api/auth/sign-in", new { userName = "zhang", password = FiscalApp.Password }),
            ("/api/auth/password", new { currentPassword = FiscalApp.Password, newPassword = SigningIn.NextPassword }),
        })
        {
            using var answer = await client.PostAsJsonAsync(path, With(body));
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        }

        Assert.Equal(before, await Accounts());
        Assert.Equal("Viewer", Assert.Single((await client.Json("/api/auth/me")).List("roles")).GetString());
        await client.PostAsJsonAsync("/api/month-closes", new { }).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
    }

    [Fact]
    public async Task An_administrator_opens_and_changes_accounts_by_the_declared_fields_alone()
    {
        await _app.GivenUser("zhang");
        using var admin = await _app.Client(Role.SystemAdmin);
        using var opened = await admin.PostAsJsonAsync("/api/users", With(new { userName = "li", displayName = "李四", regionCode = FiscalApp.County, roles = Auditor }));
        var li = (await opened.Body(HttpStatusCode.Created)).Count("id");
        var others = (await Accounts()).Where(a => a.Id != li).ToList();

        Assert.Equal(("li", FiscalApp.County, "Auditor:pending"), (await Accounts()).Where(a => a.Id == li).Select(a => (a.Name, a.Region, a.Roles)).Single());
        foreach (var (path, body) in new (string, object)[]
        {
            ("role-changes", new { roles = Reviewer }), ("identity-links", new { subject = "sub-1" }), ("disablements", new { }), ("enablements", new { }), ("unlocks", new { }), ("second-factor-resets", new { }),
        })
        {
            using var answer = await admin.PostAsJsonAsync($"/api/users/{li}/{path}", With(body, "roles"));
            await answer.Body(HttpStatusCode.OK);
        }
        Assert.Equal("Reviewer:pending", (await Accounts()).Single(a => a.Id == li).Roles);
        Assert.Equal(others, (await Accounts()).Where(a => a.Id != li));
    }

    [Fact]
    public async Task A_command_is_done_to_what_the_route_names_by_who_sends_it()
    {
        await _app.GivenDebt("HT-1", new(2027, 6, 10), t => t);
        await _app.GivenDebt("HT-2", new(2027, 6, 10), t => t);
        using var clerk = await _app.Client();
        var (other, named) = (await Debt(clerk, "HT-1"), await Debt(clerk, "HT-2"));
        var extra = Extra.DeepClone().AsObject();
        foreach (var name in new[] { "id", "debtId" }) extra[name] = other.Count("id");

        using var answer = await clerk.PostAsJsonAsync($"/api/debts/{named.Count("id")}/repayments", With(new { version = named.Count("version"), principalYuan = 1_000, paidOn = "2026-11-20" }, extra: extra));
        await answer.Body(HttpStatusCode.OK);

        Assert.Equal((1_000_000m, 999_000m), ((await Debt(clerk, "HT-1")).Number("outstandingYuan"), (await Debt(clerk, "HT-2")).Number("outstandingYuan")));
        var entry = (await clerk.Json($"/api/debts/{named.Count("id")}/ledger")).List("items").Single(e => e.Text("kind") == "PrincipalRepayment");
        Assert.Equal(("Clerk-439901", "2026-11-22", 0), (entry.Text("recordedBy"), entry.Text("recordedAt")[..10], entry.List("approvedBy").Count));
    }

    private static async Task<JsonElement> Debt(HttpClient clerk, string number) => (await clerk.Items("/api/debts")).Single(d => d.Text("contractNumber") == number);

    private static JsonObject With(object body, string? keep = null, JsonObject? extra = null)
    {
        var whole = (extra ?? Extra).DeepClone().AsObject();
        if (keep is not null) whole.Remove(keep);
        foreach (var (name, value) in JsonSerializer.SerializeToNode(body)!.AsObject()) whole[name] = value?.DeepClone();
        return whole;
    }

    private Task<List<Account>> Accounts() => _app.WithDatabase(async db => (await db.Users.OrderBy(u => u.Id).ToListAsync()).ConvertAll(u => new Account(
        u.Id, u.UserName!, u.RegionCode, string.Join(' ', u.Roles.Select(r => r.IsPending ? $"{r.Role}:pending" : $"{r.Role}").Order(StringComparer.Ordinal)), u.UnitId, u.IsDisabled, u.MustChangePassword, u.ExpiresOn)));

    private sealed record Account(int Id, string Name, string Region, string Roles, int? Unit, bool IsDisabled, bool MustChange, NodaTime.LocalDate? ExpiresOn);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
