using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Fiscal.Api.Features;
using Fiscal.Api.Features.AccessLog;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Journal;
using Fiscal.Api.Features.Movements;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Journal;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Hosting.Backups;

/// <summary>Whether a book is right in itself (账簿自核): chains, movements, read models. Says each; throws at the first that is wrong.</summary>
internal static class BookChecks
{
    public static async Task Run(IServiceProvider services, CancellationToken ct)
    {
        var (db, mediator, clock) = (services.GetRequiredService<FiscalDbContext>(), services.GetRequiredService<IMediator>(), services.GetRequiredService<IClock>());
        var journal = await mediator.Send(new VerifyJournal(), ct);
        if (!journal.Valid) throw BackupErrors.ChecksFailed(journal.Chains.Select(c => c.FirstBad?.Message).OfType<string>());
        Console.WriteLine($"台账日志核验通过，共 {journal.Chains.Count} 条链、{journal.Chains.Sum(c => c.Entries)} 条日志，与事实相符。");
        var access = await mediator.Send(new VerifyAccess(), ct);
        if (!access.Valid) throw BackupErrors.ChecksFailed(access.Chains.Select(c => c.FirstBad?.Message).OfType<string>());
        Console.WriteLine($"访问日志核验通过，现存 {access.Chains.Sum(c => c.Kept)} 条。");

        var debts = await CheckMovements(db, clock, ct);
        Console.WriteLine($"余额变动恒等式核验通过：{debts} 笔债务期初加减各项等于期末，分文不差。");
        var kept = await DigestOfReadModels(db, ct);
        await db.RebuildBook(ct);
        if (await DigestOfReadModels(db, ct) != kept) throw BackupErrors.ChecksFailed(["按事实重建的查询表与备份中的不一致。"]);
        Console.WriteLine($"查询表核验通过：按事实重建的 {kept.Rows} 行与备份中的一致。");
    }

    /// <summary>Of every debt, the sum of its movements since the first entry is its balance.</summary>
    private static async Task<int> CheckMovements(FiscalDbContext db, IClock clock, CancellationToken ct)
    {
        if (await db.LedgerEntries.MinAsync(e => (LocalDate?)e.EffectiveOn, ct) is not { } first) return 0;
        var last = LocalDate.Max(await db.LedgerEntries.MaxAsync(e => e.EffectiveOn, ct), clock.GetCurrentInstant().InChina());
        var knownAt = await db.NowKnown(clock, ct);
        var moved = (await db.MovementsOf(new(), new(first, last, knownAt, knownAt), ct)).GroupBy(m => m.DebtId).ToDictionary(g => g.Key, g => g.Sum(m => m.Movement.ClosingYuan));
        var balances = await db.PositionsAt(last, knownAt).Select(p => new { p.Debt.Id, p.OutstandingYuan }).ToListAsync(ct);
        var entries = await db.LedgerEntries.Where(e => e.EffectiveOn <= last).GroupBy(e => e.DebtId).Select(g => new { g.Key, Yuan = g.Sum(e => e.BalanceEffectYuan) }).ToDictionaryAsync(g => g.Key, g => g.Yuan, ct);
        var wrong = balances.FindAll(b => b.OutstandingYuan != moved.GetValueOrDefault(b.Id) || b.OutstandingYuan != entries.GetValueOrDefault(b.Id));
        if (wrong.Count > 0) throw BackupErrors.ChecksFailed(wrong.Take(20).Select(b => FormattableString.Invariant($"债务 {b.Id} 的余额 {b.OutstandingYuan} 元与其分录合计 {entries.GetValueOrDefault(b.Id)} 元、变动表期末 {moved.GetValueOrDefault(b.Id)} 元不符。")));
        return balances.Count;
    }

    // Without keys, which are given anew, and in no order: the sum of the rows' digests.
    private static async Task<(long Rows, BigInteger Sum)> DigestOfReadModels(FiscalDbContext db, CancellationToken ct)
    {
        var (rows, sum) = (0L, BigInteger.Zero);
        foreach (var kind in db.KindsOf<IBelieved>())
            await foreach (var row in kind.AsAsyncEnumerable().WithCancellation(ct))
            {
                var type = db.Model.FindEntityType(row.GetType())!;
                var text = string.Join('|', StoredColumns.Of(type).Where(c => !c.Property.IsPrimaryKey())
                    .Select(c => c.Of(row) is { } value ? Canonical.Text(value, c.Property.GetScale() ?? 2) : ""));
                sum += new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes($"{type.Name}|{text}")), isUnsigned: true);
                rows++;
            }
        return (rows, sum);
    }
}
