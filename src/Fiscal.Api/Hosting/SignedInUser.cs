using System.Globalization;
using System.Security.Claims;
using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Hosting;

/// <summary>
/// Looks the user of a token up on every request: roles, region and whether the account still works come from the
/// database, never from the token.
/// </summary>
internal static class SignedInUser
{
    /// <summary>The code of the user's own region.</summary>
    public const string RegionClaim = "region";

    /// <summary>The last day of an account that ends.</summary>
    private const string ExpiresClaim = "expires";

    public static async Task Recheck(TokenValidatedContext context)
    {
        var db = context.HttpContext.RequestServices.GetRequiredService<FiscalDbContext>();
        var claims = context.Principal!;
        var known = int.TryParse(claims.FindFirstValue(JwtRegisteredClaimNames.Sub), CultureInfo.InvariantCulture, out var id);
        var user = known
            ? await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, context.HttpContext.RequestAborted)
            : null;
        if (user is null || user.IsDisabled || AccessTokens.Fingerprint(user) != claims.FindFirstValue(AccessTokens.StampClaim))
            context.Fail("The account changed or was disabled.");
        else
            context.Principal = new(Identity(user));
    }

    private static ClaimsIdentity Identity(User user) => new(
        [
            new(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, user.UserName!),
            new(RegionClaim, user.RegionCode),
            .. user.ExpiresOn is { } last ? [new Claim(ExpiresClaim, LocalDatePattern.Iso.Format(last))] : Array.Empty<Claim>(),
            .. user.Roles.Select(r => new Claim(ClaimTypes.Role, r.Role.ToString())),
        ],
        JwtBearerDefaults.AuthenticationScheme);

    /// <summary>Opens the request's region scope: the user's region and everything below it.</summary>
    public static async Task OpenScope(HttpContext http, RequestDelegate next)
    {
        if (http.User.Identity is { IsAuthenticated: true, Name: { } userName })
        {
            var services = http.RequestServices;
            if (http.User.FindFirstValue(ExpiresClaim) is { } text && LocalDatePattern.Iso.Parse(text).Value is var last
                && last < services.GetRequiredService<IClock>().GetCurrentInstant().InChina())
                throw SignInErrors.Expired(last);
            services.GetRequiredService<CurrentUser>()
                .Become(int.Parse(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture), userName);
            var own = http.User.FindFirstValue(RegionClaim)!;
            var db = services.GetRequiredService<FiscalDbContext>();
            services.GetRequiredService<RegionScope>().See(await db.WithDescendants(own, http.RequestAborted));
        }
        await next(http);
    }
}
