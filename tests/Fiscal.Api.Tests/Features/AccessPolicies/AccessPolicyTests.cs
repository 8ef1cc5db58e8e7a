using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Tests.Features.Accounts;
using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Api.Tests.Features.AccessPolicies;

public sealed class AccessPolicyTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Fact]
    public async Task What_ships_is_strict_and_says_what_no_paper_settles()
    {
        await using var app = new FiscalApp(FiscalApp.ShippedPolicy);
        var (client, _) = await app.InOrder("chen", Role.SecurityAdmin);
        using var security = client;

        var shipped = Assert.Single(await security.Items("/api/policy/access"));

        Assert.Contains("GB/T 22239—2019", shipped.Text("document"), StringComparison.Ordinal);
        Assert.Equal(("【待核】", true), (shipped.Text("mark"), shipped.GetProperty("isInForce").GetBoolean()));
        Assert.Equal(
            """{"minimumPasswordLength":8,"passwordKinds":3,"passwordDays":90,"passwordHistory":5,"lockoutAttempts":5,"lockoutMinutes":15,"idleMinutes":30,"absoluteMinutes":480,"maxSessions":20,"changesFirstPassword":true,"secondFactor":"ForSensitiveActs","secondFactorMinutes":15,"signInsPerMinute":60}""",
            shipped.GetProperty("rules").GetRawText());
    }

    [Fact]
    public async Task The_security_administrator_records_a_version_that_counts_from_its_day_on()
    {
        using var security = await _app.Client(Role.SecurityAdmin);
        await _app.GivenUser("zhang");
        var rules = FiscalApp.EasyRules with { LockoutAttempts = 3 };

        var recorded = await security.PostAsJsonAsync("/api/policy/access", Policy("2026-11-24", rules)).Ok();
        await security.PostAsJsonAsync("/api/policy/access", Policy("2026-11-24", rules)).Ok(); // the same again changes nothing

        Assert.False(recorded.GetProperty("isInForce").GetBoolean());
        var versions = await security.Items("/api/policy/access");
        Assert.Equal(["本地策略", "示范环境访问策略", "随附访问策略（等级保护三级）"], versions.Select(v => v.Text("name")));
        Assert.Equal("示范环境，仅供演示与测试，不得用于正式数据", versions.Single(v => v.GetProperty("isInForce").GetBoolean()).Text("document"));
        await WrongPasswords(3);
        using (await _app.SignedIn("zhang")) { } // five are allowed today
        _app.Clock.Advance(Duration.FromDays(2) - Duration.FromHours(12)); // midnight in China
        await WrongPasswords(3);
        await _app.AskForToken("zhang", FiscalApp.Password).Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");
    }

    [Fact]
    public async Task A_version_out_of_bounds_or_out_of_time_is_refused_and_nobody_else_may_record_one()
    {
        using var security = await _app.Client(Role.SecurityAdmin);
        var rules = FiscalApp.EasyRules;

        await Post("2026-11-21", rules).Refused(HttpStatusCode.UnprocessableEntity, "access-policy.begins-in-the-past");
        await Post("2026-11-22", rules with { IdleMinutes = 90 }).Refused(HttpStatusCode.UnprocessableEntity, "access-policy.idle-outlasts-session");
        foreach (var beyond in new[]
        {
            rules with { MinimumPasswordLength = 7 }, rules with { PasswordKinds = 5 }, rules with { LockoutAttempts = 2 }, rules with { PasswordHistory = 0 },
            rules with { AbsoluteMinutes = 1441 }, rules with { MaxSessions = 0 }, rules with { SignInsPerMinute = 0 },
        })
            await Post("2026-11-22", beyond).Refused(HttpStatusCode.BadRequest, "input.invalid");
        foreach (var role in new[] { Role.SystemAdmin, Role.AuditAdmin, Role.Reviewer, Role.Clerk })
        {
            using var other = await _app.Client(role);
            await other.PostAsJsonAsync("/api/policy/access", Policy("2026-11-22", rules)).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        }

        Task<HttpResponseMessage> Post(string from, AccessRules asked) => security.PostAsJsonAsync("/api/policy/access", Policy(from, asked));
    }

    private async Task WrongPasswords(int times)
    {
        for (var i = 0; i < times; i++) await _app.AskForToken("zhang", "Wrong-horse-7").Status();
    }

    private static object Policy(string validFrom, AccessRules r) => new
    {
        name = "本地策略", document = "示财〔2026〕1号", validFrom,
        rules = new
        {
            r.MinimumPasswordLength, r.PasswordKinds, r.PasswordDays, r.PasswordHistory, r.LockoutAttempts, r.LockoutMinutes, r.IdleMinutes, r.AbsoluteMinutes,
            r.MaxSessions, r.ChangesFirstPassword, secondFactor = r.SecondFactor.ToString(), r.SecondFactorMinutes, r.SignInsPerMinute,
        },
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
