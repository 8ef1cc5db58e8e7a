using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Import.Batches;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Ledger;

/// <summary>Every entry that the filters leave, as a file (导出分录).</summary>
public sealed record ExportLedger(ListLedger Filters, Choice<TableFormat>? Format) : IQuery<ExportedTable>;

public sealed class ExportLedgerValidator : AbstractValidator<ExportLedger>
{
    public ExportLedgerValidator() => RuleFor(q => q.Filters).SetValidator(new ListLedgerValidator()).OverridePropertyName("");
}

public sealed class ExportLedgerHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportLedger, ExportedTable>
{
    internal static readonly IReadOnlyList<(ExportColumn, Func<LedgerEntryRow, object?>)> Columns = [
        (new("分录号", ExportForm.Text, 12), e => e.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        (new("地区代码", ExportForm.Text, 10), e => e.RegionCode),
        (new("债务编号", ExportForm.Text, 14), e => e.DebtCode),
        (new("合同编号", ExportForm.Text, 28), e => e.ContractNumber),
        (new("借据编号", ExportForm.Text, 28), e => e.DrawdownNumber),
        (new("债务人", ExportForm.Text, 36), e => e.DebtorName),
        (new("债权人", ExportForm.Text, 36), e => e.CreditorName),
        (new("种类", ExportForm.Text, 12), e => e.Kind.DisplayName()),
        (new("金额（元）", ExportForm.Yuan, 20, Total: true), e => e.AmountYuan),
        (new("对余额的影响（元）", ExportForm.Yuan, 20, Total: true), e => e.BalanceEffectYuan),
        (new("生效日", ExportForm.Date, 12), e => e.EffectiveOn),
        (new("应还日", ExportForm.Date, 12), e => e.DueOn),
        (new("登记时刻", ExportForm.Time, 20), e => e.RecordedAt),
        (new("登记人", ExportForm.Text, 14), e => e.RecordedBy),
        (new("事由", ExportForm.Text, 34), e => e.Reason),
        (new("补登理由", ExportForm.Text, 20), e => e.LateReason),
        (new("冲正分录号", ExportForm.Text, 12), e => e.ReversesId?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        (new("更正分录号", ExportForm.Text, 12), e => e.CorrectsId?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        (new("来源文件", ExportForm.Text, 34), e => e.FileName),
        (new("文件SHA-256", ExportForm.Text, 66), e => e.FileSha256),
        (new("工作表", ExportForm.Text, 16), e => e.Sheet),
        (new("单元格", ExportForm.Text, 10), e => e.Cell),
        (new("原文", ExportForm.Text, 28), e => e.RawText),
        (new("读取规则", ExportForm.Text, 32), e => e.Rule),
        (new("凭证或文号", ExportForm.Text, 24), e => e.Document),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<ImportBatch, object?>)> FileColumns = [
        (new("导入批次", ExportForm.Text, 10), b => b.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        (new("文件", ExportForm.Text, 40), b => b.FileName),
        (new("SHA-256", ExportForm.Text, 66), b => b.Sha256),
        (new("版式", ExportForm.Text, 24), b => b.Layout),
        (new("数据截止日", ExportForm.Date, 12), b => b.AsOf),
        (new("状态", ExportForm.Text, 10), b => b.Status.DisplayName()),
        (new("入账人", ExportForm.Text, 14), b => b.CommittedBy),
        (new("入账时刻", ExportForm.Time, 20), b => b.CommittedAt),
    ];

    public async Task<ExportedTable> Handle(ExportLedger query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.Filters.To, query.Filters.KnownAt, clock, ct);
        var entries = await db.EntriesOf(query.Filters, clocks.KnownAt, ct);
        var days = (query.Filters.From, query.Filters.To) switch
        {
            (null, null) => "全部生效日",
            var (from, to) => $"生效日 {from:yyyy-MM-dd} 至 {to:yyyy-MM-dd}",
        };
        var files = db.ImportBatches.AsNoTracking().Where(b => entries.Any(e => e.Source.ImportBatchId == b.Id)).OrderBy(b => b.Id);
        return await export.Write($"台账分录-{clocks.KnownAt.TimeInChina():uuuu-MM-dd}", query.Format, [
            ExportTable.Of("台账分录", TableExport.Title("台账分录", days, clocks.KnownAt), Columns, db.RowsOf(entries).AsAsyncEnumerable()),
            ExportTable.Of("数据来源", TableExport.Title("数据来源：分录所据的文件", days, clocks.KnownAt), FileColumns, files.AsAsyncEnumerable())], ct);
    }
}
