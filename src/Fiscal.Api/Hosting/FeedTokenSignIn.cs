using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>
/// Lets calendar programs, which can send no header, in by the token in the address (日历订阅登录): to the feed of duties, as its user and with
/// what that user may see, and nowhere else.
/// </summary>
internal sealed partial class FeedTokenSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "feed-token";
    public const string Path = "/api/duties/feed.ics";

    private const string Parameter = "token";
    private const int MaxSecretLength = 100;

    public static bool IsAsked(HttpRequest request) => request.Path.Equals(Path, StringComparison.OrdinalIgnoreCase) && request.Query.ContainsKey(Parameter);

    /// <summary>What may be written down of a query string.</summary>
    public static string WithoutToken(string query) => Secret().Replace(query, "***");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Query[Parameter] is not [{ Length: > 0 and <= MaxSecretLength } secret]) return AuthenticateResult.NoResult();
        var (services, hash, ct) = (Context.RequestServices, FeedToken.HashOf(secret), Context.RequestAborted);
        var db = services.GetRequiredService<FiscalDbContext>();
        var token = await db.FeedTokens.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash, ct);
        var user = token is null ? null : await db.AccountsOfEveryRegion().AsNoTracking().SingleOrDefaultAsync(u => u.Id == token.UserId, ct);
        if (token is null || user is null || !token.Works(user, services.GetRequiredService<IClock>().GetCurrentInstant().InChina())) return AuthenticateResult.Fail("The token does not work.");
        services.GetRequiredService<CurrentSession>().BecomeFeedOf(user);
        return AuthenticateResult.Success(new(SignedInUser.PrincipalOf(user), Scheme));
    }

    [GeneratedRegex("(?<=[?&]token=)[^&]*", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
