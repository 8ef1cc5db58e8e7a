using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Features.Accounts;
using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Accounts;

/// <summary>What a person does at the door.</summary>
internal static class SigningIn
{
    public const string NextPassword = "Battery-staple-8";

    /// <summary>An account as the host makes it.</summary>
    public static async Task GivenUser(this FiscalApp app, string userName, Role role = Role.Clerk, string region = FiscalApp.County)
    {
        await app.CreateRegion(region);
        await app.Send(new CreateUser(userName, FiscalApp.Password, userName, region, [role]));
    }

    public static async Task<HttpResponseMessage> AskForToken(this FiscalApp app, string userName, string password, string? code = null)
    {
        using var client = app.CreateClient();
        return await client.PostAsJsonAsync("/api/auth/token", new { userName, password, code });
    }

    public static async Task<HttpClient> SignedIn(this FiscalApp app, string userName, string password = FiscalApp.Password, string? code = null)
    {
        using var answer = await app.AskForToken(userName, password, code);
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.Body(HttpStatusCode.OK)).Text("accessToken"));
        return client;
    }

    public static Task<HttpResponseMessage> ChangePassword(this HttpClient client, string currentPassword, string newPassword) =>
        client.PostAsJsonAsync("/api/auth/password", new { currentPassword, newPassword });

    public static Task<HttpResponseMessage> Prove(this HttpClient client, string code) => client.PostAsJsonAsync("/api/auth/second-factor", new { code });

    /// <summary>Binds an authenticator; answers its secret and the recovery codes.</summary>
    public static async Task<(byte[] Secret, List<string> RecoveryCodes)> Bind(this HttpClient client, IClock clock)
    {
        var secret = FromBase32((await client.Post("/api/auth/second-factor/enrolment")).Text("secret"));
        using var answer = await client.PostAsJsonAsync("/api/auth/second-factor/confirmation", new { code = Totp.CodeAt(secret, clock.GetCurrentInstant()) });
        return (secret, [.. (await answer.Body(HttpStatusCode.OK)).List("codes").Select(c => c.GetString()!)]);
    }

    /// <summary>A client whose account is in order by the policy that ships: own password, authenticator bound, second factor just proven.</summary>
    public static async Task<(HttpClient Client, byte[] Secret)> InOrder(this FiscalApp app, string userName, Role role, string region = FiscalApp.County)
    {
        await app.GivenUser(userName, role, region);
        var client = await app.SignedIn(userName);
        using var changed = await client.ChangePassword(FiscalApp.Password, NextPassword);
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        return (client, (await client.Bind(app.Clock)).Secret);
    }

    public static async Task<HttpStatusCode> Status(this Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        return answer.StatusCode;
    }

    public static async Task<JsonElement> Ok(this Task<HttpResponseMessage> request, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await request;
        return await answer.Body(status);
    }

    public static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
