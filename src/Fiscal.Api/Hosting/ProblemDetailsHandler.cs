using System.Text.Json;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Hosting;

/// <summary>The one place where an exception becomes an HTTP answer. Unknown ones are bugs: 500, logged, no details sent.</summary>
internal sealed class ProblemDetailsHandler(ILogger<ProblemDetailsHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        await Problems.Write(http, Explain(exception) ?? (DatabaseBusyException.Of(exception) is { } e ? Busy(http, e) : Bug(exception)));
        return true;
    }

    /// <summary>What to answer to a refusal; null for what is none.</summary>
    public static ProblemDetails? Explain(Exception exception) => exception switch
    {
        ValidationException e => Problems.OfFields(ByField(e)),
        BadHttpRequestException e => BadRequests.Explain(e),
        SessionRefusedException e => Problems.Of(403, e.Message, e.Code),
        SignInRefusedException e => Problems.Of(401, e.Message, e.Code),
        NotFoundException e => Problems.Of(404, e.Message, e.Code),
        DbUpdateConcurrencyException => Problems.Of(409),
        DbUpdateException e when DuplicateKey.Explains(e) => Problems.Of(409, "已存在相同的记录，请刷新后重试。", "duplicate"),
        BusinessRuleException e => Problems.Of(422, e.Message, e.Code, e.Details),
        AccessLogFailedException e => Problems.Of(500, e.Message, e.Code),
        _ => null,
    };

    private static ProblemDetails Busy(HttpContext http, DatabaseBusyException busy)
    {
        http.Response.Headers.RetryAfter = "10";
        return Problems.Of(503, busy.Message, busy.Code);
    }

    private ProblemDetails Bug(Exception exception)
    {
        log.LogError(exception, "Unhandled exception");
        return Problems.Of(500);
    }

    private static Dictionary<string, string[]> ByField(ValidationException e) => e.Errors
        .GroupBy(f => string.Join('.', f.PropertyName.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName)))
        .ToDictionary(g => g.Key, g => g.Select(f => f.ErrorMessage).ToArray());
}
