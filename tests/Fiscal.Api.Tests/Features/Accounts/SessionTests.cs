using System.Net;
using Fiscal.Api.Features.AccessPolicies;
using Fiscal.Api.Reference;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Accounts;

public sealed class SessionTests : IAsyncDisposable
{
    private const string Somewhere = "/api/regions";

    private readonly FiscalApp _app = new();

    [Fact]
    public async Task After_signing_out_the_token_is_worthless_and_others_go_on_unless_everywhere_is_asked()
    {
        await _app.GivenUser("zhang");
        using var left = await _app.SignedIn("zhang");
        using var right = await _app.SignedIn("zhang");
        using var third = await _app.SignedIn("zhang");

        Assert.Equal(HttpStatusCode.NoContent, await left.PostAsync("/api/auth/sign-out", null).Status());
        Assert.Equal(HttpStatusCode.Unauthorized, await left.GetAsync(Somewhere).Status());
        Assert.Equal(HttpStatusCode.Unauthorized, await left.PostAsync("/api/auth/sign-out", null).Status());
        Assert.Equal(HttpStatusCode.OK, await right.GetAsync(Somewhere).Status());
        Assert.Equal(HttpStatusCode.NoContent, await right.PostAsync("/api/auth/sign-out?everywhere=true", null).Status());
        Assert.Equal(HttpStatusCode.Unauthorized, await third.GetAsync(Somewhere).Status());
    }

    [Fact]
    public async Task A_session_ends_when_it_was_idle_for_too_long_and_when_it_is_too_old_whatever_happens()
    {
        await Given(FiscalApp.EasyRules with { IdleMinutes = 30, AbsoluteMinutes = 100 });
        await _app.GivenUser("zhang");
        using var idle = await _app.SignedIn("zhang");
        using var busy = await _app.SignedIn("zhang");

        _app.Clock.Advance(Duration.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, await busy.GetAsync(Somewhere).Status());
        _app.Clock.Advance(Duration.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await idle.GetAsync(Somewhere).Status());
        foreach (var minutes in new[] { 25, 25, 19 })
        {
            _app.Clock.Advance(Duration.FromMinutes(minutes));
            Assert.Equal(HttpStatusCode.OK, await busy.GetAsync(Somewhere).Status());
        }
        _app.Clock.Advance(Duration.FromMinutes(1)); // the hundredth
        Assert.Equal(HttpStatusCode.Unauthorized, await busy.GetAsync(Somewhere).Status());
    }

    [Fact]
    public async Task A_user_has_as_many_sessions_as_the_policy_allows_and_the_one_unused_for_longest_gives_way()
    {
        await Given(FiscalApp.EasyRules with { MaxSessions = 2 });
        await _app.GivenUser("zhang");
        using var first = await _app.SignedIn("zhang");
        _app.Clock.Advance(Duration.FromMinutes(2));
        using var second = await _app.SignedIn("zhang");
        _app.Clock.Advance(Duration.FromMinutes(2));
        await first.Json(Somewhere);
        using var third = await _app.SignedIn("zhang");

        Assert.Equal(HttpStatusCode.OK, await first.GetAsync(Somewhere).Status());
        Assert.Equal(HttpStatusCode.Unauthorized, await second.GetAsync(Somewhere).Status());
        Assert.Equal(HttpStatusCode.OK, await third.GetAsync(Somewhere).Status());
    }

    [Fact]
    public async Task Another_host_on_the_same_database_knows_that_a_session_ended()
    {
        await _app.GivenUser("zhang");
        using var client = await _app.SignedIn("zhang");
        await using var other = _app.WithWebHostBuilder(_ => { });
        using var there = other.CreateClient();
        there.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        Assert.Equal(HttpStatusCode.OK, await there.GetAsync(Somewhere).Status());

        await client.PostAsync("/api/auth/sign-out", null);

        Assert.Equal(HttpStatusCode.Unauthorized, await there.GetAsync(Somewhere).Status());
    }

    [Fact]
    public async Task Who_am_I_tells_the_account_and_how_the_session_stands()
    {
        await _app.GivenUser("zhang", Role.Viewer);
        using var client = await _app.SignedIn("zhang");

        var me = await client.Json("/api/auth/me");

        Assert.Equal(
            ("zhang", FiscalApp.County, "Viewer", "Token", "2026-11-22T05:00:00Z", "Never"),
            (me.Text("userName"), me.Text("regionCode"), Assert.Single(me.List("roles")).GetString(), me.Text("sessionKind"), me.Text("sessionEndsAt"), me.Text("secondFactorUse")));
        Assert.False(me.GetProperty("mustChangePassword").GetBoolean() || me.GetProperty("hasSecondFactor").GetBoolean());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_as_long_as_the_policy_says_by_the_clock_of_the_system()
    {
        await _app.GivenUser("zhang");
        for (var i = 0; i < 5; i++) await _app.AskForToken("zhang", "Wrong-horse-7").Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");

        await _app.AskForToken("zhang", FiscalApp.Password).Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");
        _app.Clock.Advance(Duration.FromMinutes(15) - Duration.FromTicks(1));
        await _app.AskForToken("zhang", FiscalApp.Password).Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");
        _app.Clock.Advance(Duration.FromTicks(1));
        using var client = await _app.SignedIn("zhang");

        for (var i = 0; i < 4; i++) await _app.AskForToken("zhang", "Wrong-horse-7").Status();
        using var again = await _app.SignedIn("zhang"); // a right one clears the count
        for (var i = 0; i < 4; i++) await _app.AskForToken("zhang", "Wrong-horse-7").Status();
        using var third = await _app.SignedIn("zhang");
    }

    [Fact]
    public async Task Many_attempts_at_once_try_no_more_passwords_than_one_after_the_other()
    {
        await _app.GivenUser("zhang");

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _app.AskForToken("zhang", "Wrong-horse-7").Status()));

        await _app.AskForToken("zhang", FiscalApp.Password).Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");
        Assert.NotNull(await _app.WithDatabase(db => db.Users.Where(u => u.UserName == "zhang").Select(u => u.LockoutEnd).SingleAsync()));
    }

    private Task<AccessPolicyRow> Given(AccessRules rules) => _app.Send(ShippedAccessPolicies.Demonstration(rules));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
