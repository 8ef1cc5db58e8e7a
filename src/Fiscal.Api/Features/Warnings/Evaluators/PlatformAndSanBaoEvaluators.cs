using Fiscal.Api.Features.SanBao;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Warnings.Evaluators;

/// <summary>New loans of companies that left the list of platforms.</summary>
internal sealed class ExitEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.BorrowingAfterExit];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var (region, (day, known)) = (book.RegionCode, book.Clocks);
        var exited = await Exited(book, ct);
        if (exited.Count == 0) return [];
        var ids = exited.ConvertAll(e => e.Party.Id);
        var drawn = (await book.Db.LedgerEntries.Where(e => e.RegionCode == region && e.Kind == EntryKind.Drawdown && e.EffectiveOn <= day && e.RecordedAt <= known && ids.Contains(e.Debt.Contract.DebtorId))
            .Select(e => new { e.Debt.Contract.DebtorId, e.EffectiveOn, e.AmountYuan }).ToListAsync(ct)).ToLookup(e => e.DebtorId);
        return exited.Select(e => (e.Party, e.On, Later: drawn[e.Party.Id].Where(d => d.EffectiveOn > e.On).ToList())).Select(e => (e.Party, e.On, e.Later, Yuan: e.Later.Sum(d => d.AmountYuan)))
            .Where(e => e.Yuan > terms.Threshold.GetValueOrDefault()).OrderBy(e => e.Party.Id)
            .Select(e => new WarningHit(
                $"party/{e.Party.Id}", e.Party.Name, e.Yuan,
                $"“{e.Party.Name}”{e.On:uuuu-MM-dd} 退出平台名单后新增提款{ReportText.Amount(e.Yuan)}（{e.Yuan:N2} 元，最近一笔 {e.Later.Max(d => d.EffectiveOn):uuuu-MM-dd}），请核查是否仍承担政府融资职能。",
                $"/api/ledger?regionCode={region}&debtor={e.Party.Id}&from={e.On.PlusDays(1):uuuu-MM-dd}&to={day:uuuu-MM-dd}", PartyId: e.Party.Id));
    }

    /// <summary>By the steps that were recorded; of a company without any, by what the list says.</summary>
    private static async Task<List<(Party Party, LocalDate On)>> Exited(WarningBook book, CancellationToken ct)
    {
        var region = book.RegionCode;
        var steps = await book.Db.PlatformExitSteps.Where(s => s.RegionCode == region).StatedBy(book.Clocks).Include(s => s.Party).AsNoTracking().ToListAsync(ct);
        var stepped = steps.Select(s => s.PartyId).ToHashSet();
        var listed = await book.Db.PlatformListings.Where(l => l.RegionCode == region).StatedBy(book.Clocks).Include(l => l.Party).AsNoTracking().ToListAsync(ct);
        return [
            .. steps.Where(s => s.Figures.Step == ExitProgress.Exited).Select(s => (s.Party, s.EffectiveOn)),
            .. listed.Where(l => !stepped.Contains(l.PartyId)).GroupBy(l => l.PartyId).Select(g => g.OrderBy(l => l.EffectiveOn).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id).ToList())
                .Where(g => g[^1].Figures.Progress >= ExitProgress.Exited)
                .Select(g => (g[^1].Party, g.First(l => l.Figures.Progress >= ExitProgress.Exited) is var left ? left.Figures.CompletedOn ?? left.EffectiveOn : default)),
        ];
    }
}

/// <summary>Items of 三保 whose spending lags behind the calendar.</summary>
internal sealed class SanBaoEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.SanBaoBehind];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        return (await book.Db.OwnSanBaoLinesOf(book.RegionCode, book.Day.Year, book.Clocks, ct)).OrderBy(l => l.Item.Category).ThenBy(l => l.Item.NameKey, StringComparer.Ordinal)
            .Where(l => l.ElapsedPercent - l.ProgressPercent > terms.Threshold)
            .Select(l => new WarningHit(
                KeyOf(l.Item), l.Item.Name, l.ElapsedPercent - l.ProgressPercent,
                $"{l.Item.Category.DisplayName()}“{l.Item.Name}”截至 {l.Day:uuuu-MM-dd} 执行进度 {l.ProgressPercent:0.0}%，时序进度 {l.ElapsedPercent:0.0}%，滞后 {l.ElapsedPercent - l.ProgressPercent:0.0} 个百分点。",
                $"/api/san-bao?{book.Seen}&year={l.Item.Year}"));
    }

    private static string KeyOf(SanBaoItem item) =>
        $"san-bao/{item.Year}/{item.Category}/{item.GroupKey}/{item.NameKey}" is { Length: > WarningHit.MaxKeyLength } key ? key[..WarningHit.MaxKeyLength] : $"san-bao/{item.Year}/{item.Category}/{item.GroupKey}/{item.NameKey}";
}

/// <summary>What left a ring-fenced account without serving an item of 三保.</summary>
internal sealed class RingFenceEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.RingFenceBroken];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var (region, year) = (book.RegionCode, new LocalDate(book.Day.Year, 1, 1));
        var broken = await book.Db.UntaggedOutflows(book.Clocks).Where(p => p.RegionCode == region && p.EffectiveOn >= year && p.AmountYuan > terms.Threshold.GetValueOrDefault())
            .OrderBy(p => p.EffectiveOn).ThenBy(p => p.Id).AsNoTracking().ToListAsync(ct);
        return broken.Select(p => new WarningHit(
            $"san-bao-payment/{p.Id}", $"三保专户付款 {p.Id}", p.AmountYuan,
            $"三保专户 {p.EffectiveOn:uuuu-MM-dd} 付给“{p.Counterparty}”{ReportText.Amount(p.AmountYuan)}（凭证 {p.Voucher}），没有三保标识，疑为挤占挪用，请核实用途。",
            $"/api/san-bao/violations?regionCode={region}&accountId={p.AccountId}"));
    }
}
