using System.Threading.RateLimiting;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Fiscal.Api.Hosting;

internal static class SignInRegistration
{
    /// <summary>Name of the rate limit on asking for a token.</summary>
    public const string RateLimit = "sign-in";

    private const string UserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";

    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CurrentUser>();
        services.AddSingleton<AccessTokens>();
        services.AddDataProtection().SetApplicationName("Fiscal").PersistKeysToDbContext<FiscalDbContext>();
        services.AddIdentityCore<User>(Configure)
            .AddPasswordValidator<PasswordStrength>()
            .AddEntityFrameworkStores<FiscalDbContext>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<AccessTokens>((bearer, tokens) =>
        {
            bearer.MapInboundClaims = false;
            bearer.TokenValidationParameters = tokens.Rules;
            bearer.Events = new() { OnTokenValidated = SignedInUser.Recheck };
        });
        services.AddAuthorization(Policies.Define);
        return services.AddRateLimiter(limits => LimitAttempts(limits, configuration.GetValue("SignIn:AttemptsPerMinute", 60)));
    }

    private static void LimitAttempts(RateLimiterOptions limits, int perMinute)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(RateLimit, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = UserNameCharacters;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Password.RequiredLength = PasswordStrength.MinimumLength;
        options.Password.RequireDigit = false; // PasswordStrength counts kinds of characters instead
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
