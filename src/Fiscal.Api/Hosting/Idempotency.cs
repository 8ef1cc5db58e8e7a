using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Journal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>
/// A request that is sent again because its answer was lost has one effect (防重): the key that the client chose is kept with the
/// answer in the transaction of the command. A refused command leaves no key behind.
/// </summary>
internal static class Idempotency
{
    public const string KeyHeader = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";

    /// <summary>The answers hold secrets (不留存应答), or the bodies do: neither they nor their digests are kept, and a key has no effect.</summary>
    public static T KeepNoAnswers<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new SecretAnswers());

    private sealed class SecretAnswers;

    /// <summary>Set in the items of a request whose refusal left something behind: it is kept like a success.</summary>
    public const string KeepsAnswer = "idempotency.keeps-answer";

    /// <summary>Any POST of a signed-in user but an upload of a file, one about secrets, and what the access log tells of: it could not wait for our transaction.</summary>
    public static bool TakesKey(string? method, IList<object> metadata) =>
        method == HttpMethods.Post && !metadata.Any(m => m is IAllowAnonymous or SecretAnswers or AccessRule { Act: not null })
        && !metadata.OfType<IAcceptsMetadata>().Any(a => a.ContentTypes.Contains("multipart/form-data"));

    public static async Task Once(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers[KeyHeader] is not [{ } key] || http.GetEndpoint() is not { } endpoint || !TakesKey(http.Request.Method, [.. endpoint.Metadata]))
        {
            await next(http);
            return;
        }
        if (key.Length is 0 or > CommandReceipt.MaxKeyLength || !key.All(c => c is >= ' ' and <= '~')) throw IdempotencyErrors.InvalidKey();

        var services = http.RequestServices;
        var (db, userName) = (services.GetRequiredService<FiscalDbContext>(), services.GetRequiredService<CurrentUser>().UserName);
        var requestHash = await HashOf(http.Request, http.RequestAborted);
        // On SQLite the second of two waits here for the first; on SQL Server the unique key makes it wait, and then refuses it.
        await using var writing = await Writing.Begin(db, http.RequestAborted);
        if (await db.CommandReceipts.AsNoTracking().SingleOrDefaultAsync(r => r.UserName == userName && r.Key == key, http.RequestAborted) is { } earlier)
        {
            if (earlier.RequestHash != requestHash) throw IdempotencyErrors.KeyReused(key);
            http.Response.Headers[ReplayedHeader] = "true";
            await Send(http, earlier.Status, earlier.ContentType, earlier.Location, earlier.Answer);
            return;
        }

        var receipt = new CommandReceipt(userName, key, requestHash, services.GetRequiredService<IClock>().GetCurrentInstant());
        db.CommandReceipts.Add(receipt);
        await db.SaveChangesAsync(http.RequestAborted);
        db.Entry(receipt).State = EntityState.Detached;

        var answer = await Answered(http, next);
        if (http.Response.StatusCode is >= 200 and < 300 || http.Items.ContainsKey(KeepsAnswer))
        {
            var (status, type, location) = (http.Response.StatusCode, http.Response.ContentType, http.Response.Headers.Location.ToString());
            await db.CommandReceipts.Where(r => r.UserName == userName && r.Key == key).ExecuteUpdateAsync(r => r
                .SetProperty(x => x.Status, status).SetProperty(x => x.ContentType, type)
                .SetProperty(x => x.Location, location.Length > 0 ? location : null).SetProperty(x => x.Answer, answer), http.RequestAborted);
            await writing.Commit(http.RequestAborted);
        }
        await http.Response.Body.WriteAsync(answer, http.RequestAborted);
    }

    /// <summary>Runs the command and keeps its answer back: nobody hears of an effect before it is committed.</summary>
    private static async Task<byte[]> Answered(HttpContext http, RequestDelegate next)
    {
        var sent = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = sent;
        }
        return kept.ToArray();
    }

    private static Task Send(HttpContext http, int status, string? contentType, string? location, byte[] answer)
    {
        (http.Response.StatusCode, http.Response.ContentType, http.Response.ContentLength) = (status, contentType, answer.Length);
        if (location is not null) http.Response.Headers.Location = location;
        return http.Response.Body.WriteAsync(answer, http.RequestAborted).AsTask();
    }

    private static async Task<string> HashOf(HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering();
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        request.Body.Position = 0;
        var canonical = new Canonical().Add(request.Method).Add(request.GetEncodedPathAndQuery()).Add(Convert.ToBase64String(body.ToArray()));
        return Digests.Hex(JournalHash.Sha256, canonical.ToBytes());
    }
}

public static class IdempotencyErrors
{
    public static BusinessRuleException InvalidKey() => new(
        "idempotency.invalid-key", $"请求头 Idempotency-Key 应为 1 至 {CommandReceipt.MaxKeyLength} 个可打印的 ASCII 字符，请更换后重发。");

    public static BusinessRuleException KeyReused(string key) => new(
        "idempotency.key-reused", $"防重键“{key}”已用于另一个请求；重发原请求须内容完全相同，新的请求请换用新的键。");
}
