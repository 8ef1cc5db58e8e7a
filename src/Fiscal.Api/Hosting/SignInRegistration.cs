using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Fiscal.Api.Hosting;

internal static class SignInRegistration
{
    private const string AnyScheme = "fiscal";
    private const string CookieName = "fiscal-session";
    private const string UserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";

    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CurrentUser>().AddScoped<CurrentSession>().AddScoped<CurrentAccessPolicy>();
        services.AddScoped<PasswordCheck>().AddScoped<PasswordSetting>().AddScoped<SecondFactorCheck>().AddScoped<Sessions>().AddScoped<PasswordSignIn>()
            .AddScoped<OwnAccount>().AddScoped<EnrolmentGate>().AddScoped<NewAccounts>().AddScoped<ManagedAccounts>();
        services.AddSingleton<AccessTokens>().AddSingleton<SignInLimit>().AddSingleton<AttemptLimits>().AddSingleton<NobodysPassword>();
        services.AddDataProtection().SetApplicationName("Fiscal").PersistKeysToDbContext<FiscalDbContext>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000); // PBKDF2 with HMAC-SHA-512, as OWASP advises
        services.AddIdentityCore<User>(Configure).AddPasswordValidator<PasswordStrength>().AddEntityFrameworkStores<FiscalDbContext>();
        services.AddAuthentication(AnyScheme)
            .AddPolicyScheme(AnyScheme, null, o => o.ForwardDefaultSelector = SchemeOf)
            .AddJwtBearer().AddCookie(Configure).AddScheme<AuthenticationSchemeOptions, FeedTokenSignIn>(FeedTokenSignIn.Scheme, null).AddSingleSignOn(configuration);
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<AccessTokens>((bearer, tokens) =>
        {
            bearer.MapInboundClaims = false;
            bearer.TokenValidationParameters = tokens.Rules;
            bearer.Events = new() { OnTokenValidated = SignedInUser.Recheck };
        });
        services.AddAntiforgeryOfApi();
        return services.AddAuthorization(Policies.Define);
    }

    private static string SchemeOf(HttpContext http) =>
        FeedTokenSignIn.IsAsked(http.Request) ? FeedTokenSignIn.Scheme :
        http.Request.Headers.Authorization.Count > 0 || !http.Request.Cookies.ContainsKey(CookieName)
            ? JwtBearerDefaults.AuthenticationScheme
            : CookieAuthenticationDefaults.AuthenticationScheme;

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = CookieName;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax; // strict would be withheld on the way back from a single sign-on
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // plain HTTP is served on loopback only
        cookie.SlidingExpiration = false;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(AccessPolicy.LongestSessionMinutes); // the session's row ends it sooner
        cookie.Events = new()
        {
            OnValidatePrincipal = SignedInUser.Recheck,
            OnRedirectToLogin = context => Answer(context.HttpContext, StatusCodes.Status401Unauthorized),
            OnRedirectToAccessDenied = context => Answer(context.HttpContext, StatusCodes.Status403Forbidden),
        };
    }

    private static Task Answer(HttpContext http, int status)
    {
        http.Response.StatusCode = status; // the status page writes the Chinese sentence
        return Task.CompletedTask;
    }

    // PasswordStrength asks what the access policy says, and PasswordCheck locks by our clock: nothing of it is Identity's.
    private static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = UserNameCharacters;
        options.Lockout.AllowedForNewUsers = false;
        options.Password = new()
        {
            RequiredLength = AccessPolicy.ShortestPassword, RequiredUniqueChars = 1,
            RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
        };
    }
}
