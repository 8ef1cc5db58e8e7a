using System.Collections.Concurrent;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.Journal;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>What is to be written down of one access (待记访问), before it has its place in the chain.</summary>
public sealed record Access(
    string Chain, string UserName, string Address, AccessAct Act, AccessResult Result, int Status, string Method, string Path, string Query,
    string? Code = null, string? FileName = null, long? Rows = null, string? Sha256 = null);

/// <summary>
/// Writes the access log (记访问日志), on a connection of its own and never in the transaction of a save: a refused command takes its
/// changes back, not the note that it was refused. Who comes while one writes is written together with the others that wait, in one
/// transaction, so that many readers cost little more than one.
/// </summary>
public sealed class AccessLogWriting(IServiceScopeFactory scopes, IClock clock, JournalHash algorithm, ILogger<AccessLogWriting> log) : IDisposable
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentQueue<(Access Access, TaskCompletionSource Written)> _waiting = [];

    /// <summary>Comes back when the entry is safe. Can't be cancelled: what was asked for stays on record.</summary>
    /// <exception cref="AccessLogFailedException">It could not be written; nothing may be shown then.</exception>
    public async Task Write(Access access)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Enqueue((access, written));
        await _turn.WaitAsync();
        try
        {
            if (!written.Task.IsCompleted) await WriteWaiting();
        }
        finally
        {
            _turn.Release();
        }
        await written.Task;
    }

    public void Dispose() => _turn.Dispose();

    private async Task WriteWaiting()
    {
        var some = new List<(Access Access, TaskCompletionSource Written)>();
        while (some.Count < 500 && _waiting.TryDequeue(out var next)) some.Add(next);
        try
        {
            await Append(some.ConvertAll(s => s.Access));
            some.ForEach(s => s.Written.SetResult());
        }
        catch (DatabaseBusyException e)
        {
            some.ForEach(s => s.Written.SetException(e));
        }
        catch (Exception e)
        {
            log.LogError(e, "The access log could not be written");
            some.ForEach(s => s.Written.SetException(AccessWritingErrors.NotWritten()));
        }
    }

    private async Task Append(IReadOnlyList<Access> accesses)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().SeeEverything();
        var db = scope.ServiceProvider.GetRequiredService<FiscalDbContext>();
        await using var writing = await Writing.Begin(db, CancellationToken.None);
        foreach (var chain in accesses.GroupBy(a => a.Chain).OrderBy(g => g.Key, StringComparer.Ordinal)) // no two hosts wait for each other
            await Append(db, chain.Key, chain);
        await writing.Commit(CancellationToken.None);
    }

    private async Task Append(FiscalDbContext db, string chain, IEnumerable<Access> accesses)
    {
        // A write that changes nothing holds the row, on both databases, until the transaction ends.
        if (await db.AccessHeads.Where(h => h.Chain == chain).ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, x => x.Sequence)) == 0)
        {
            db.AccessHeads.Add(new(chain));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        var head = await db.AccessHeads.AsNoTracking().SingleAsync(h => h.Chain == chain);
        var (sequence, hash, at) = (head.Sequence, head.Hash, head.At);
        foreach (var access in accesses)
        {
            var entry = Entry(access, ++sequence, hash, Instant.Max(at + Tick, Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks())));
            (hash, at) = (entry.Hash, entry.At);
            db.AccessEntries.Add(entry);
        }
        await db.SaveChangesAsync();
        await db.AccessHeads.Where(h => h.Chain == chain).ExecuteUpdateAsync(
            h => h.SetProperty(x => x.Sequence, sequence).SetProperty(x => x.Hash, hash).SetProperty(x => x.At, at));
    }

    private AccessEntry Entry(Access access, long sequence, string previousHash, Instant at)
    {
        var entry = new AccessEntry
        {
            Chain = access.Chain,
            Sequence = sequence,
            At = at,
            UserName = Bounded(access.UserName, AccessEntry.MaxUserNameLength),
            Address = access.Address,
            Act = access.Act,
            Result = access.Result,
            Status = access.Status,
            Method = Bounded(access.Method, 10),
            Path = Bounded(access.Path, AccessEntry.MaxPathLength),
            Query = Bounded(access.Query, AccessEntry.MaxQueryLength),
            Code = access.Code,
            FileName = access.FileName is { } name ? Bounded(name, AccessEntry.MaxFileNameLength) : null,
            Rows = access.Rows,
            Sha256 = access.Sha256,
            PreviousHash = previousHash,
            Algorithm = algorithm,
        };
        return entry.Sealed(Digests.Hex(algorithm, entry.CanonicalForm()));
    }

    // Never half a pair of surrogates: the database would keep another text than was digested.
    private static string Bounded(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}

/// <summary>The access could not be written down, so it does not happen (访问日志写入失败): 500.</summary>
public sealed class AccessLogFailedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}

public static class AccessWritingErrors
{
    public static AccessLogFailedException NotWritten() => new(
        "access-log.not-written", "访问日志无法写入，本次操作没有进行；请稍后重试，仍不成功的，请告知系统管理员检查数据库。");
}
