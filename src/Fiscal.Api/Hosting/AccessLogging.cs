using System.Collections;
using System.Security.Claims;
using System.Security.Cryptography;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.Journal;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>What the access log says of a route (访问日志规则). A route without a rule is covered: reading is a view, a file is an export.</summary>
/// <param name="Act">Said of every success, whatever the method.</param>
/// <param name="IsSensitive">False for what no one needs to be told of: tables that are the same for everybody.</param>
internal sealed record AccessRule(AccessAct? Act = null, bool IsSensitive = true);

/// <summary>A file whose rows were counted and digested while it was written (已计数的导出文件).</summary>
internal interface ICountedFile
{
    string Name { get; }
    long Rows { get; }
    string Sha256 { get; }
}

/// <summary>
/// Puts every access on record before its answer goes out (访问登记): what succeeded in one filter around all routes, what was refused
/// where the refusal is written. Without the record there is no answer.
/// </summary>
internal static class AccessLogging
{
    private const string TriedNameKey = "access-log.tried-name";

    public static RouteGroupBuilder WithAccessLog(this RouteGroupBuilder routes) => routes.AddEndpointFilter(Log);

    /// <summary>Every success of these routes is this act.</summary>
    public static T LogAccess<T>(this T routes, AccessAct act) where T : IEndpointConventionBuilder => routes.WithMetadata(new AccessRule(act));

    /// <summary>Looking at these routes is not put on record; files and refusals are.</summary>
    public static T NotSensitive<T>(this T routes) where T : IEndpointConventionBuilder => routes.WithMetadata(new AccessRule(IsSensitive: false));

    private static async ValueTask<object?> Log(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var rule = RuleOf(http);
        if (rule.Act == AccessAct.SignIn)
            http.Items[TriedNameKey] = context.Arguments.OfType<ISignInAttempt>().FirstOrDefault()?.UserName;
        var watermark = http.RequestServices.GetRequiredService<Watermark>();
        watermark.TakeFrom(http.User);

        var answer = await next(context);
        if (ActOf(http.Request.Method, rule, answer) is not { } act) return answer;
        var access = await AccessOf(http, act, AccessResult.Succeeded, (answer as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK);
        await http.RequestServices.GetRequiredService<AccessLogWriting>().Write(With(access, answer));
        if (IsFile(answer)) http.Response.Headers.XContentTypeOptions = "nosniff";
        return watermark.Marked(answer);
    }

    /// <summary>Puts a refusal on record.</summary>
    /// <returns>The problem to answer: the same, or that the log could not be written.</returns>
    public static async Task<ProblemDetails> Refused(HttpContext http, ProblemDetails problem)
    {
        var rule = RuleOf(http);
        var isSignIn = rule.Act == AccessAct.SignIn && http.Items.ContainsKey(TriedNameKey);
        var isKnown = http.User.Identity is { IsAuthenticated: true };
        var counts = problem.Status switch
        {
            401 => isSignIn || isKnown || http.Request.Headers.Authorization.Count > 0 || FeedTokenSignIn.IsAsked(http.Request),
            403 => isSignIn || isKnown,
            404 => isSignIn || (isKnown && rule.IsSensitive),
            422 => isSignIn,
            _ => false,
        };
        if (!counts) return problem;
        var place = problem.Status == 401 && !isSignIn && !isKnown
            ? http.RequestServices.GetRequiredService<TokenFlood>().Place(http.Connection.RemoteIpAddress?.ToString() ?? "") : 1;
        if (place > TokenFlood.PerMinute) return problem;
        try
        {
            var act = rule.Act ?? (HttpMethods.IsGet(http.Request.Method) ? AccessAct.View : AccessAct.Change);
            var access = await AccessOf(http, act, isSignIn && await IsLockedOut(http) ? AccessResult.LockedOut : AccessResult.Refused, problem.Status!.Value);
            await http.RequestServices.GetRequiredService<AccessLogWriting>().Write(access with { Code = place == TokenFlood.PerMinute ? TokenFlood.Code : problem.Extensions["code"] as string });
            return problem;
        }
        catch (AccessLogFailedException e)
        {
            return Problems.Of(500, e.Message, e.Code);
        }
        catch (DatabaseBusyException e)
        {
            return Problems.Of(503, e.Message, e.Code);
        }
    }

    // The handler of exceptions takes the endpoint away and keeps it beside the exception.
    private static AccessRule RuleOf(HttpContext http) =>
        (http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint())?.Metadata.GetMetadata<AccessRule>() ?? new();

    private static AccessAct? ActOf(string method, AccessRule rule, object? answer) =>
        rule.Act is { } act ? act
        : IsFile(answer) ? AccessAct.Export
        : rule.IsSensitive && HttpMethods.IsGet(method) ? AccessAct.View
        : null;

    private static bool IsFile(object? answer) => answer is ICountedFile or IFileHttpResult;

    private static Access With(Access access, object? answer) => answer switch
    {
        ICountedFile file => access with { FileName = file.Name, Rows = file.Rows, Sha256 = file.Sha256 },
        FileContentHttpResult file => access with { FileName = file.FileDownloadName, Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.FileContents.Span)) },
        IFileHttpResult file => access with { FileName = file.FileDownloadName },
        RazorComponentResult page => access with { Rows = page.Parameters.Values.Select(RowsOf).Aggregate((int?)null, (sum, rows) => sum + rows ?? sum ?? rows) }, // of every list on it
        _ => access with { Rows = RowsOf(answer) },
    };

    private static int? RowsOf(object? answer) => (answer?.GetType().GetProperty("Items")?.GetValue(answer) as ICollection)?.Count;

    private static async Task<Access> AccessOf(HttpContext http, AccessAct act, AccessResult result, int status)
    {
        var (userName, chain) = (http.User.Identity?.Name ?? "", http.User.FindFirstValue(SignedInUser.RegionClaim) ?? JournalEntry.National);
        if (http.Items.TryGetValue(TriedNameKey, out var tried) && http.User.Identity is not { IsAuthenticated: true })
        {
            userName = tried as string ?? "";
            if (await UserCalled(http, userName) is { } user) (userName, chain) = (user.UserName!, user.RegionCode);
        }
        return new(
            chain, userName, http.Connection.RemoteIpAddress?.ToString() ?? "", act, result, status, http.Request.Method,
            http.Request.Path.Value ?? "", Uri.UnescapeDataString(FeedTokenSignIn.WithoutToken(http.Request.QueryString.Value ?? "")));
    }

    private static async Task<bool> IsLockedOut(HttpContext http) =>
        await UserCalled(http, http.Items[TriedNameKey] as string ?? "") is { } user
        && user.LockoutEnd > http.RequestServices.GetRequiredService<IClock>().GetCurrentInstant().ToDateTimeOffset();

    private static Task<User?> UserCalled(HttpContext http, string userName)
    {
        var services = http.RequestServices;
        var normalized = services.GetRequiredService<ILookupNormalizer>().NormalizeName(userName);
        return services.GetRequiredService<FiscalDbContext>().AccountsOfEveryRegion().AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == normalized);
    }
}
