using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Fiscal.Api.Hosting;

/// <summary>
/// How often one may try in a minute (频次限制). The framework's middleware would do the same, but its timers run on, and hold all services, after its host
/// was disposed.
/// </summary>
internal sealed class AttemptLimits(SignInLimit signIns, IConfiguration configuration) : IDisposable
{
    /// <summary>Signing in, by address; the number is the access policy's.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Uploads, by user; <c>Import:UploadsPerMinute</c>.</summary>
    public const string Upload = "upload";

    // The limit is part of the partition: with a new number, an address begins anew.
    private readonly PartitionedRateLimiter<HttpContext> _signIns = PartitionedRateLimiter.Create<HttpContext, (string, int)>(
        http => PerMinute((http.Connection.RemoteIpAddress?.ToString() ?? "", signIns.PerMinute), signIns.PerMinute));

    private readonly PartitionedRateLimiter<HttpContext> _uploads = PartitionedRateLimiter.Create<HttpContext, string>(
        http => PerMinute(http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", configuration.GetValue("Import:UploadsPerMinute", 120)));

    /// <summary>Answers 429 once the limit that <c>RequireRateLimiting</c> names of an endpoint is reached.</summary>
    public static async Task Check(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is { } name)
        {
            using var lease = http.RequestServices.GetRequiredService<AttemptLimits>().Of(name).AttemptAcquire(http);
            if (!lease.IsAcquired)
            {
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests; // the status page writes the Chinese sentence
                return;
            }
        }
        await next(http);
    }

    private PartitionedRateLimiter<HttpContext> Of(string name) => name switch
    {
        SignIn => _signIns,
        Upload => _uploads,
        _ => throw new InvalidOperationException($"No rate limit is named {name}."),
    };

    private static RateLimitPartition<T> PerMinute<T>(T whose, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(whose, _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });

    public void Dispose()
    {
        _signIns.Dispose();
        _uploads.Dispose();
    }
}
