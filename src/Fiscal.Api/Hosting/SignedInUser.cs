using System.Data.Common;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>
/// Looks the session of a token or cookie up on every request, with its user: whether it still works, roles and region come from
/// the database, never from what was carried.
/// </summary>
internal static class SignedInUser
{
    /// <summary>The code of the user's own region.</summary>
    public const string RegionClaim = "region";

    /// <summary>All that a token or cookie says.</summary>
    public const string SessionClaim = "sid";

    // A session's last use is written down once in this time, not at every request.
    private static readonly Duration Notice = Duration.FromMinutes(1);

    public static async Task Recheck(TokenValidatedContext context)
    {
        if (await IdentityOf(context.HttpContext, context.Principal!, JwtBearerDefaults.AuthenticationScheme) is { } identity)
            context.Principal = new(identity);
        else
            context.Fail("The session ended.");
    }

    public static async Task Recheck(CookieValidatePrincipalContext context)
    {
        if (await IdentityOf(context.HttpContext, context.Principal!, CookieAuthenticationDefaults.AuthenticationScheme) is { } identity)
            context.ReplacePrincipal(new(identity));
        else
            context.RejectPrincipal();
    }

    /// <summary>What a cookie carries.</summary>
    public static ClaimsPrincipal Carried(UserSession session) =>
        new(new ClaimsIdentity([new(SessionClaim, session.Id.ToString("N"))], CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>The user as authorization policies see it, outside any request of its own.</summary>
    public static ClaimsPrincipal PrincipalOf(User user) => new(Identity(user, nameof(PrincipalOf)));

    private static async Task<ClaimsIdentity?> IdentityOf(HttpContext http, ClaimsPrincipal carried, string scheme)
    {
        var (services, ct) = (http.RequestServices, http.RequestAborted);
        if (!Guid.TryParse(carried.FindFirstValue(SessionClaim), out var id)) return null;
        var db = services.GetRequiredService<FiscalDbContext>();
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        if (await db.SessionWithUser(id).SingleOrDefaultAsync(ct) is not { User.IsDisabled: false } found) return null;
        var policy = await services.GetRequiredService<CurrentAccessPolicy>().Get(ct);
        if (!found.Session.IsOpen(policy, now) || !SameText(found.Session.Stamp, found.User.SecurityStamp!)) return null;

        if (now - found.Session.LastSeenAt >= Notice) await Touch(db, id, now, ct);
        services.GetRequiredService<CurrentSession>().Become(found.Session, found.User, policy);
        return Identity(found.User, scheme);
    }

    private static bool SameText(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    // Somebody's long save may have the database to itself: the next request writes it down.
    private static async Task Touch(FiscalDbContext db, Guid id, Instant now, CancellationToken ct)
    {
        await using var writing = Writing.StatementIfFree(db);
        if (writing is null) return;
        var usual = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(1);
        try
        {
            await db.UserSessions.Where(s => s.Id == id && s.LastSeenAt < now).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), ct);
        }
        catch (DbException)
        {
            // as said
        }
        finally
        {
            db.Database.SetCommandTimeout(usual);
        }
    }

    private static ClaimsIdentity Identity(User user, string scheme) => new(
        [
            new(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, user.UserName!),
            new(RegionClaim, user.RegionCode),
            .. user.EffectiveRoles.Select(r => new Claim(ClaimTypes.Role, r.ToString())),
        ],
        scheme);

    /// <summary>
    /// Opens the request's scope: the user's region and everything below it, less what it is limited by. The context that looked
    /// the user up has the model of users without limits, so a limited one goes on with services of its own.
    /// </summary>
    public static async Task OpenScope(HttpContext http, RequestDelegate next)
    {
        if (http.User.Identity is not { IsAuthenticated: true, Name: { } userName })
        {
            await next(http);
            return;
        }
        var asked = http.RequestServices;
        var (user, today) = (asked.GetRequiredService<CurrentSession>().User!, asked.GetRequiredService<IClock>().GetCurrentInstant().InChina());
        user.RefuseIfExpired(today);
        var sight = await asked.GetRequiredService<FiscalDbContext>().SightOf(user, today, http.RequestAborted);
        await using var limited = sight.IsLimited ? asked.CreateAsyncScope() : (AsyncServiceScope?)null;
        http.RequestServices = limited?.ServiceProvider ?? asked;
        try
        {
            http.RequestServices.GetRequiredService<CurrentUser>().Become(user.Id, userName, !user.EffectiveRoles.Any(RoleSeparation.IsAdministrator));
            if (limited is not null) http.RequestServices.GetRequiredService<CurrentSession>().Continue(asked.GetRequiredService<CurrentSession>());
            sight.Open(http.RequestServices.GetRequiredService<RegionScope>());
            await next(http);
        }
        finally
        {
            http.RequestServices = asked;
        }
    }
}
