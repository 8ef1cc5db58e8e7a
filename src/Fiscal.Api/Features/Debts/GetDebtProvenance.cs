using System.Text.Json.Serialization;
using Fiscal.Api.Features.Imports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Where the figures of one debt come from (数字来源): the facts that each rests on, and the cell or document of each fact.</summary>
public sealed record GetDebtProvenance(DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<DebtProvenance>
{
    internal const string Description =
        "asOf 缺省为今天，knownAt 缺省为此刻。figures 逐项列出数字：name 为名称，value 为数值（元、百分数、日期或英文枚举名，视名称而定），"
        + "facts 为其所依据的事实：kind 为事实种类，id 为事实编号，effectiveOn 为生效日，recordedAt、recordedBy 为登记时刻与经办人，approvedBy 为审核人（无须审核的为空），reason 为事由，lateReason 为补登理由，"
        + "amountYuan 为该事实计入此数的金额（元；余额的各项相加即余额），reversesId 为所冲正的事实；"
        + "source 为出处：importId 为导入批次（原文件可由 /api/imports/{importId}/file 下载），fileName、sha256 为原文件名与 SHA-256，layout 为版式，sheet、cell 为工作表与单元格，"
        + "rawText 为单元格原文，rule 为读取规则（版式/字段），document 为手工登记所依据的凭证或文号。还款计划各期的名称形如 planLines[3].principalYuan。";

    [JsonIgnore] internal int DebtId { get; init; }
}

public sealed record DebtProvenance(int DebtId, LocalDate AsOf, Instant KnownAt, IReadOnlyList<ProvenFigure> Figures);

/// <param name="Name">As in the debt itself, camelCase.</param>
/// <param name="Value">Yuan, per cent, a day or an English enum name, by the figure.</param>
public sealed record ProvenFigure(string Name, object? Value, IReadOnlyList<ProvingFact> Facts);

/// <param name="AmountYuan">What the fact adds to the figure; null where the figure is no sum.</param>
/// <param name="ApprovedBy">Who approved it; empty where nobody had to.</param>
public sealed record ProvingFact(
    FactKind Kind, long Id, EntryKind? EntryKind, LocalDate EffectiveOn, Instant RecordedAt, string RecordedBy, string Reason, string? LateReason,
    decimal? AmountYuan, long? ReversesId, ProvingSource Source, IReadOnlyList<string> ApprovedBy);

/// <param name="Rule">Layout and field that made the cell a value.</param>
/// <param name="Document">The voucher or document that a person entered the fact from.</param>
public sealed record ProvingSource(
    int? ImportId, string? FileName, string? Sha256, string? Layout, string? Sheet, string? Cell, string? RawText, string? Rule, string? Document);

public sealed class GetDebtProvenanceHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetDebtProvenance, DebtProvenance>
{
    public async Task<DebtProvenance> Handle(GetDebtProvenance query, CancellationToken ct)
    {
        var (asOf, knownAt) = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        Task<List<T>> Known<T>(IQueryable<T> facts) where T : DebtFact =>
            facts.Where(f => f.DebtId == query.DebtId && f.EffectiveOn <= asOf && f.RecordedAt <= knownAt)
                .OrderByDescending(f => f.EffectiveOn).ThenByDescending(f => f.RecordedAt).ThenByDescending(f => f.Id).AsNoTracking().ToListAsync(ct);

        // A reversal has the effective day of what it takes back, so both are known or neither.
        var terms = Live(await Known(db.TermsVersions));
        if (terms.Count == 0) throw DebtQueries.NotFound(query.DebtId);
        var classes = Live(await Known(db.DebtClassifications));
        var entries = await Known(db.LedgerEntries);
        var arrears = Live(await Known(db.ArrearsStatements)).FirstOrDefault();
        var plan = Live(await Known(db.RepaymentPlans)).FirstOrDefault();
        IEnumerable<Fact?> facts = [.. terms, .. classes, .. entries, arrears, plan];
        var sources = await Sources(query.DebtId, facts.Select(f => f?.Source.ImportBatchId).OfType<int>().Distinct().ToList(), ct);
        return new(query.DebtId, asOf, knownAt, new ProvenFigures(sources, await db.ApproversOf(facts, ct)).Of(terms, classes, entries, arrears, plan));
    }

    private async Task<SourceRows> Sources(int debtId, List<int> imports, CancellationToken ct)
    {
        var files = await db.ImportBatches.Where(b => imports.Contains(b.Id))
            .Select(b => new SourceFile(b.Id, b.FileName, b.Sha256, b.Layout)).ToDictionaryAsync(b => b.ImportId, ct);
        var rows = await db.ImportRows.Where(r => r.DebtId == debtId && imports.Contains(r.BatchId)).OrderBy(r => r.BatchId).ThenBy(r => r.Ordinal)
            .AsNoTracking().ToListAsync(ct);
        var read = new List<(int, ImportedRow)>();
        foreach (var batch in rows.GroupBy(r => r.BatchId))
        {
            var kept = await db.KeptRowsOf(batch.Key, [.. batch.Select(r => r.Ordinal)], ct);
            read.AddRange(batch.Select(r => (r.BatchId, r.Read(kept[r.Ordinal]))));
        }
        return new(files, read);
    }

    private static List<T> Live<T>(List<T> facts) where T : DebtFact
    {
        var reversed = facts.Select(f => f.ReversesId).ToHashSet();
        return facts.FindAll(f => f.ReversesId is null && !reversed.Contains(f.Id));
    }
}
