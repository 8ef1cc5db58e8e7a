using System.Globalization;
using System.Security.Claims;
using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>
/// Looks the user of a token up on every request: roles, region and whether the account still works come from the
/// database, never from the token.
/// </summary>
internal static class SignedInUser
{
    /// <summary>The code of the user's own region.</summary>
    public const string RegionClaim = "region";

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
            .. user.Roles.Select(r => new Claim(ClaimTypes.Role, r.Role.ToString())),
        ],
        JwtBearerDefaults.AuthenticationScheme);

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
        var id = int.Parse(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var sight = await asked.GetRequiredService<FiscalDbContext>().SightOf(id, asked.GetRequiredService<IClock>().GetCurrentInstant().InChina(), http.RequestAborted);
        await using var limited = sight.IsLimited ? asked.CreateAsyncScope() : (AsyncServiceScope?)null;
        http.RequestServices = limited?.ServiceProvider ?? asked;
        try
        {
            http.RequestServices.GetRequiredService<CurrentUser>().Become(id, userName);
            sight.Open(http.RequestServices.GetRequiredService<RegionScope>());
            await next(http);
        }
        finally
        {
            http.RequestServices = asked;
        }
    }
}
