using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Reference;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Accounts;

public sealed class SecondFactorTests : IAsyncDisposable
{
    private const HttpStatusCode Rule = HttpStatusCode.UnprocessableEntity;

    private readonly FiscalApp _app = new(FiscalApp.HardPolicy);

    [Fact]
    public async Task By_a_policy_of_two_factors_nothing_works_before_the_second_factor_is_bound_and_then_everything_does()
    {
        await _app.GivenUser("zhang");
        using var client = await _app.SignedIn("zhang");
        await client.ChangePassword(FiscalApp.Password, SigningIn.NextPassword).Status();

        var why = await client.GetAsync("/api/debts").Refused(HttpStatusCode.Forbidden, "auth.second-factor-required");
        Assert.Contains("enrolment", why, StringComparison.Ordinal);
        var enrolled = await client.Post("/api/auth/second-factor/enrolment");
        Assert.Equal(
            $"otpauth://totp/Fiscal:zhang?secret={enrolled.Text("secret")}&issuer=Fiscal&algorithm=SHA1&digits=6&period=30", enrolled.Text("otpauthUri"));
        await Confirm("000000").Refused(Rule, "account.second-factor-wrong");
        var secret = SigningIn.FromBase32(enrolled.Text("secret"));
        Assert.Equal(10, (await Confirm(Code(secret)).Ok()).List("codes").Count);

        await client.Json("/api/debts");
        Assert.Equal("2026-11-22T04:15:00Z", (await client.Json("/api/auth/me")).Text("secondFactorValidUntil"));
        var kept = await _app.WithDatabase(db => db.Users.Select(u => u.ProtectedTotpSecret).SingleAsync());
        Assert.StartsWith("CfDJ8", kept, StringComparison.Ordinal); // a Data Protection payload
        Assert.DoesNotContain(await _app.WithDatabase(db => db.JournalEntries.Select(e => e.PayloadJson).ToListAsync()), p => p.Contains(enrolled.Text("secret"), StringComparison.Ordinal));

        Task<HttpResponseMessage> Confirm(string code) => client.PostAsJsonAsync("/api/auth/second-factor/confirmation", new { code });
    }

    [Fact]
    public async Task A_code_serves_once_and_within_a_step_of_its_time()
    {
        var (first, secret) = await _app.InOrder("zhang", Role.Clerk);
        using var client = await _app.SignedIn("zhang", SigningIn.NextPassword);
        first.Dispose();

        await client.GetAsync("/api/debts").Refused(HttpStatusCode.Forbidden, "auth.second-factor-required");
        await client.Prove(Code(secret)).Refused(Rule, "account.second-factor-wrong"); // it bound the authenticator
        await client.Prove(Code(secret, 60)).Refused(Rule, "account.second-factor-wrong");
        await client.Prove(Code(secret, 30)).Ok();
        await client.Prove(Code(secret, 30)).Refused(Rule, "account.second-factor-wrong");
        await client.Json("/api/debts");

        _app.Clock.Advance(Duration.FromSeconds(90));
        await client.Prove(Code(secret, -60)).Refused(Rule, "account.second-factor-wrong");
        await _app.AskForToken("zhang", SigningIn.NextPassword, "123456").Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");
        using var atOnce = await _app.SignedIn("zhang", SigningIn.NextPassword, Code(secret));
        await atOnce.Json("/api/debts");
        await _app.AskForToken("zhang", SigningIn.NextPassword, Code(secret)).Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");
    }

    [Fact]
    public async Task Sensitive_acts_ask_again_once_the_proof_is_old_and_say_what_to_do()
    {
        var (client, secret) = await _app.InOrder("zhang", Role.Reviewer);
        using var _ = client;
        string[] sensitive =
        [
            "/api/month-closes/", "/api/month-closes/1/reopening-approvals", "/api/debts/1/reversals", "/api/imports/1/revert", "/api/policy/bases/",
            "/api/calendars/", "/api/calendars/import", "/api/rates/", "/api/rates/import",
        ];
        foreach (var route in sensitive) Assert.NotEqual(HttpStatusCode.Forbidden, await Send(route).Status());

        _app.Clock.Advance(Duration.FromMinutes(15));
        foreach (var route in sensitive)
            Assert.Contains("动态口令", await Send(route).Refused(HttpStatusCode.Forbidden, "auth.second-factor-required"), StringComparison.Ordinal);
        await client.Json("/api/debts"); // once proven, the session reads on

        Assert.Equal("2026-11-22T04:30:00Z", (await client.Prove(Code(secret)).Ok()).Text("validUntil"));
        foreach (var route in sensitive) Assert.NotEqual(HttpStatusCode.Forbidden, await Send(route).Status());

        async Task<HttpResponseMessage> Send(string route)
        {
            using HttpContent body = route.EndsWith("/import", StringComparison.Ordinal)
                ? new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.csv" } }
                : JsonContent.Create(new { });
            return await client.PostAsync(route, body);
        }
    }

    [Fact]
    public async Task A_policy_may_ask_for_sensitive_acts_only_or_never()
    {
        await _app.Send(ShippedAccessPolicies.Demonstration(FiscalApp.EasyRules with { SecondFactor = SecondFactorUse.ForSensitiveActs }));
        await _app.GivenUser("zhang", Role.Reviewer);
        using var client = await _app.SignedIn("zhang");

        await client.Json("/api/debts");
        await client.PostAsJsonAsync("/api/month-closes", new { }).Refused(HttpStatusCode.Forbidden, "auth.second-factor-required");
        await _app.Send(ShippedAccessPolicies.Demonstration(FiscalApp.EasyRules));
        await client.PostAsJsonAsync("/api/month-closes", new { }).Refused(HttpStatusCode.BadRequest, "input.invalid");
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once_and_only_its_digest_is_kept()
    {
        await _app.GivenUser("zhang");
        using var first = await _app.SignedIn("zhang");
        await first.ChangePassword(FiscalApp.Password, SigningIn.NextPassword).Status();
        var (_, codes) = await first.Bind(_app.Clock);
        using var client = await _app.SignedIn("zhang", SigningIn.NextPassword);

        await client.Prove(codes[0].ToLowerInvariant()).Ok();
        await client.Prove(codes[0]).Refused(Rule, "account.second-factor-wrong");
        Assert.Equal(9, (await client.Json("/api/auth/me")).Count("recoveryCodesLeft"));
        var kept = await _app.WithDatabase(db => db.RecoveryCodes.Select(c => c.Hash).ToListAsync());
        Assert.All(codes, c => Assert.DoesNotContain(c.Replace("-", "", StringComparison.Ordinal), kept));

        var renewed = (await client.Post("/api/auth/second-factor/recovery-codes")).List("codes");
        await client.Prove(codes[1]).Refused(Rule, "account.second-factor-wrong");
        await client.Prove(renewed[0].GetString()!).Ok();
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_second_factor_and_a_right_password_does_not_clear_them()
    {
        var (client, secret) = await _app.InOrder("zhang", Role.Clerk);
        using var _ = client;
        _app.Clock.Advance(Duration.FromMinutes(1));
        for (var i = 0; i < 5; i++)
        {
            await client.Prove("000000").Refused(Rule, "account.second-factor-wrong");
            using var meanwhile = await _app.SignedIn("zhang", SigningIn.NextPassword);
        }

        await client.Prove(Code(secret)).Refused(Rule, "account.second-factor-wrong");
        _app.Clock.Advance(Duration.FromMinutes(15));
        await client.Prove(Code(secret)).Ok();
    }

    [Fact]
    public async Task An_authenticator_is_bound_in_a_fresh_session_only_and_changed_by_who_has_it()
    {
        await _app.GivenUser("zhang");
        using var client = await _app.SignedIn("zhang");
        await client.ChangePassword(FiscalApp.Password, SigningIn.NextPassword).Status();
        _app.Clock.Advance(Duration.FromMinutes(15));
        await client.PostAsync("/api/auth/second-factor/enrolment", null).Refused(HttpStatusCode.Forbidden, "auth.fresh-sign-in-required");
        await client.Prove("123456").Refused(Rule, "account.second-factor-not-enrolled");

        using var fresh = await _app.SignedIn("zhang", SigningIn.NextPassword);
        var (secret, _) = await fresh.Bind(_app.Clock);
        using var stolen = await _app.SignedIn("zhang", SigningIn.NextPassword);
        await stolen.PostAsync("/api/auth/second-factor/enrolment", null).Refused(Rule, "account.second-factor-enrolled");
        await stolen.PostAsync("/api/auth/second-factor/recovery-codes", null).Refused(HttpStatusCode.Forbidden, "auth.second-factor-required");
        var (next, _) = await fresh.Bind(_app.Clock);
        _app.Clock.Advance(Duration.FromMinutes(1));
        await stolen.Prove(Code(secret)).Refused(Rule, "account.second-factor-wrong");
        await stolen.Prove(Code(next)).Ok();
    }

    private string Code(byte[] secret, int seconds = 0) => Totp.CodeAt(secret, _app.Clock.GetCurrentInstant() + Duration.FromSeconds(seconds));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
