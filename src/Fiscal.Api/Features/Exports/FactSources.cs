using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Movements;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Exports;

/// <summary>A fact in force with the cell it came from, as a row of the sheet 数据来源 (来源行).</summary>
internal sealed class FactSourceRow
{
    public required string Kind { get; init; }
    public required int DebtId { get; init; }
    public required string? DebtCode { get; init; }
    public required string ContractNumber { get; init; }
    public required string DrawdownNumber { get; init; }
    public required decimal? AmountYuan { get; init; }
    public required LocalDate EffectiveOn { get; init; }
    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public required string Reason { get; init; }
    public required string? LateReason { get; init; }
    public required string? FileName { get; init; }
    public required string? Sha256 { get; init; }
    public required FactSource Source { get; init; }
}

internal static class FactSources
{
    public const string Terms = "合同要素";
    public const string Balance = "余额分录";

    private static readonly IReadOnlyList<(ExportColumn, Func<FactSourceRow, object?>)> Columns = [
        (new("事实", ExportForm.Text, 14), f => f.Kind),
        (new("债务编号", ExportForm.Text, 14), f => f.DebtCode),
        (new("合同编号", ExportForm.Text, 28), f => f.ContractNumber),
        (new("借据编号", ExportForm.Text, 28), f => f.DrawdownNumber),
        (new("金额（元）", ExportForm.Yuan, 20), f => f.AmountYuan),
        (new("生效日", ExportForm.Date, 12), f => f.EffectiveOn),
        (new("登记时刻", ExportForm.Time, 20), f => f.RecordedAt),
        (new("登记人", ExportForm.Text, 14), f => f.RecordedBy),
        (new("事由", ExportForm.Text, 34), f => f.Reason),
        (new("补登理由", ExportForm.Text, 20), f => f.LateReason),
        (new("来源文件", ExportForm.Text, 34), f => f.FileName),
        (new("文件SHA-256", ExportForm.Text, 66), f => f.Sha256),
        (new("工作表", ExportForm.Text, 16), f => f.Source.Sheet),
        (new("单元格", ExportForm.Text, 10), f => f.Source.Cell),
        (new("原文", ExportForm.Text, 28), f => f.Source.RawText),
        (new("读取规则", ExportForm.Text, 32), f => f.Source.Rule),
        (new("凭证或文号", ExportForm.Text, 24), f => f.Source.Document),
    ];

    /// <summary>Of each of the debts the terms, class, arrears and last balance entry in force, kind by kind.</summary>
    /// <param name="debts">Ids of the debts, as a query.</param>
    public static ExportTable SourcesOf(this FiscalDbContext db, IQueryable<int> debts, TwoClocks clocks) => ExportTable.Of(
        "数据来源", TableExport.Title("数据来源：在账事实及其出处", $"截至 {clocks.AsOf:uuuu-MM-dd}", clocks.KnownAt), Columns, db.FactsOf(debts, clocks));

    private static async IAsyncEnumerable<FactSourceRow> FactsOf(this FiscalDbContext db, IQueryable<int> debts, TwoClocks clocks)
    {
        foreach (var kind in db.SourceQueries(debts, clocks))
            await foreach (var fact in kind.AsAsyncEnumerable())
                yield return fact;
    }

    internal static IReadOnlyList<IQueryable<FactSourceRow>> SourceQueries(this FiscalDbContext db, IQueryable<int> debts, TwoClocks clocks)
    {
        var (asOf, knownAt) = clocks;
        return [
            Rows(db, db.TermsVersions.InForce(asOf, knownAt).Where(f => debts.Contains(f.DebtId)).Select(f => new Fact { Of = f, Kind = Terms, AmountYuan = f.Terms.PrincipalYuan })),
            Rows(db, db.DebtClassifications.InForce(asOf, knownAt).Where(f => debts.Contains(f.DebtId)).Select(f => new Fact { Of = f, Kind = "责任分类" })),
            Rows(db, db.ArrearsStatements.InForce(asOf, knownAt).Where(f => debts.Contains(f.DebtId)).Select(f => new Fact { Of = f, Kind = "欠款", AmountYuan = f.PrincipalYuan + f.InterestYuan })),
            Rows(db, db.LedgerEntries.Where(e => e.BalanceEffectYuan != 0).InForce(asOf, knownAt).Where(f => debts.Contains(f.DebtId)).Select(f => new Fact { Of = f, Kind = Balance, AmountYuan = f.BalanceEffectYuan })),
        ];
    }

    // Of each debt the one fact in force: the last of those that stand.
    private static IQueryable<T> InForce<T>(this IQueryable<T> facts, LocalDate asOf, Instant knownAt) where T : DebtFact
    {
        var standing = facts.Standing(asOf, knownAt);
        return facts.Where(fact => fact.Id == standing.Where(f => f.DebtId == fact.DebtId)
            .OrderByDescending(f => f.EffectiveOn).ThenByDescending(f => f.RecordedAt).ThenByDescending(f => f.Id)
            .Select(f => f.Id)
            .FirstOrDefault());
    }

    private sealed class Fact
    {
        public required DebtFact Of { get; init; }
        public required string Kind { get; init; }
        public decimal? AmountYuan { get; init; }
    }

    private static IQueryable<FactSourceRow> Rows(FiscalDbContext db, IQueryable<Fact> facts) =>
        from fact in facts
        join batch in db.ImportBatches on fact.Of.Source.ImportBatchId equals batch.Id into batches
        from file in batches.DefaultIfEmpty()
        orderby fact.Of.Debt.Code == null, fact.Of.Debt.Code, fact.Of.DebtId
        select new FactSourceRow
        {
            Kind = fact.Kind,
            DebtId = fact.Of.DebtId,
            DebtCode = fact.Of.Debt.Code,
            ContractNumber = fact.Of.Debt.Contract.Number,
            DrawdownNumber = fact.Of.Debt.DrawdownNumber,
            AmountYuan = fact.AmountYuan,
            EffectiveOn = fact.Of.EffectiveOn,
            RecordedAt = fact.Of.RecordedAt,
            RecordedBy = fact.Of.RecordedBy,
            Reason = fact.Of.Reason,
            LateReason = fact.Of.LateReason,
            FileName = file.FileName,
            Sha256 = file.Sha256,
            Source = fact.Of.Source,
        };
}
