using Fiscal.Api.Features.Journal;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.Journal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.AccessLog;

/// <summary>Recomputes the chains of the access log that the user sees (核验访问日志), from where each was last purged.</summary>
/// <param name="RegionCode">A region, or <c>national</c>; null for all.</param>
public sealed record VerifyAccess(string? RegionCode = null) : IQuery<AccessVerification>;

public sealed record AccessVerification(bool Valid, IReadOnlyList<VerifiedAccessChain> Chains);

/// <param name="Kept">Entries that are still there.</param>
/// <param name="Purged">Entries that were purged when their time was over.</param>
/// <param name="FirstBad">The first entry that does not fit; null when all do.</param>
public sealed record VerifiedAccessChain(string Chain, long Kept, long Purged, string HeadHash, bool Valid, JournalProblem? FirstBad);

public sealed class VerifyAccessHandler(FiscalDbContext db) : IRequestHandler<VerifyAccess, AccessVerification>
{
    public async Task<AccessVerification> Handle(VerifyAccess query, CancellationToken ct)
    {
        var heads = await db.AccessHeads.AsNoTracking().Where(h => query.RegionCode == null || h.Chain == query.RegionCode).ToListAsync(ct);
        var filled = await db.AccessEntries.Where(e => query.RegionCode == null || e.Chain == query.RegionCode).Select(e => e.Chain).Distinct().ToListAsync(ct);
        var chains = new List<VerifiedAccessChain>();
        foreach (var chain in heads.Select(h => h.Chain).Union(filled).Order(StringComparer.Ordinal))
            chains.Add(await Verify(chain, heads.Find(h => h.Chain == chain), ct));
        return new(chains.TrueForAll(c => c.Valid), chains);
    }

    private async Task<VerifiedAccessChain> Verify(string chain, AccessHead? head, CancellationToken ct)
    {
        var cuts = await db.AccessCuts.AsNoTracking().Where(c => c.Chain == chain).OrderBy(c => c.Sequence).ToListAsync(ct);
        var cut = cuts.LastOrDefault();
        var (sequence, hash) = (cut?.Sequence ?? 0, cut?.Hash ?? JournalEntry.NoHash);
        var first = sequence;
        JournalProblem? problem = head is null ? AccessProblems.NoHead(chain)
            : cuts.Find(c => c.Before.Plus(NodaTime.Duration.FromDays(28 * AccessRetention.LeastMonths)) > c.CutAt) is { } early ? AccessProblems.CutTooEarly(early)
            : null;
        if (problem is null)
            await foreach (var entry in db.AccessEntries.AsNoTracking().Where(e => e.Chain == chain && e.Sequence <= head!.Sequence).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
            {
                problem = entry.Sequence != sequence + 1 ? AccessProblems.Gap(chain, sequence + 1, entry.Sequence)
                    : entry.PreviousHash != hash ? AccessProblems.PreviousHash(entry)
                    : entry.Hash != Digests.Hex(entry.Algorithm, entry.CanonicalForm()) ? AccessProblems.OwnHash(entry)
                    : null;
                if (problem is not null) break;
                (sequence, hash) = (entry.Sequence, entry.Hash);
            }
        if (problem is null && (sequence, hash) != (head!.Sequence, head.Hash)) problem = AccessProblems.End(chain, sequence, head.Sequence);
        return new(chain, sequence - first, cut?.Sequence ?? 0, head?.Hash ?? JournalEntry.NoHash, problem is null, problem);
    }
}

/// <summary>What a check of the access log can find (访问日志的不符之处).</summary>
internal static class AccessProblems
{
    private const string Keep = "请保全数据库与备份，与最近一份导出的访问日志比对，并报告审计管理员。";

    public static JournalProblem Gap(string chain, long expected, long found) => new(
        expected, "sequence-gap", $"访问日志链 {chain} 应有第 {expected} 条，实际为第 {found} 条：日志被删除、插入或调换。{Keep}");

    public static JournalProblem PreviousHash(AccessEntry entry) => new(
        entry.Sequence, "previous-hash", $"{At(entry)}所记的上一条杂凑值与第 {entry.Sequence - 1} 条不符：两条之一被改动或调换。{Keep}");

    public static JournalProblem OwnHash(AccessEntry entry) => new(
        entry.Sequence, "own-hash", $"{At(entry)}的内容与其杂凑值不符：这一条被改动。{Keep}");

    public static JournalProblem End(string chain, long last, long expected) => new(
        last + 1, "end-mismatch", $"访问日志链 {chain} 应止于第 {expected} 条，实际止于第 {last} 条，或末条被换：末尾的日志被删除、增加或替换。{Keep}");

    public static JournalProblem NoHead(string chain) => new(
        1, "head-missing", $"访问日志链 {chain} 的链尾记录不存在：日志被删除。{Keep}");

    public static JournalProblem CutTooEarly(AccessCut cut) => new(
        cut.Sequence, "cut-too-early", $"访问日志链 {cut.Chain} 第 {cut.Sequence} 条及以前的日志未满 {AccessRetention.LeastMonths} 个月即被清理（清理时刻 {Canonical.Text(cut.CutAt)}）：清理记录被伪造。{Keep}");

    private static string At(AccessEntry entry) => $"访问日志链 {entry.Chain} 第 {entry.Sequence} 条（{Canonical.Text(entry.At)}，{entry.UserName}）";
}
