using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fiscal.Api.Features.AuditSamples;

/// <summary>A sample as a file to work through (导出样本), with the cells that its figures come from.</summary>
public sealed record ExportSample(int SampleId, Choice<TableFormat>? Format) : IQuery<ExportedTable>;

public sealed class ExportSampleHandler(FiscalDbContext db, IOptions<JsonOptions> json, TableExport export) : IRequestHandler<ExportSample, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<SampleItem, object?>)> Columns = [
        (new("序号", ExportForm.Count, 8), i => i.Rank),
        (new("债务编号", ExportForm.Text, 14), i => i.Code),
        (new("合同编号", ExportForm.Text, 28), i => i.ContractNumber),
        (new("借据编号", ExportForm.Text, 28), i => i.DrawdownNumber),
        (new("债务人", ExportForm.Text, 36), i => i.DebtorName),
        (new("债权人", ExportForm.Text, 36), i => i.CreditorName),
        (new("责任分类", ExportForm.Text, 12), i => i.DebtClass.DisplayName()),
        (new("余额（元）", ExportForm.Yuan, 20, Total: true), i => i.OutstandingYuan),
        (new("占总体（%）", ExportForm.Percent, 12), i => i.SharePercent),
        (new("抽中原因", ExportForm.Text, 70), i => i.Why),
    ];

    public async Task<ExportedTable> Handle(ExportSample query, CancellationToken ct)
    {
        var sample = await db.SampleOf(query.SampleId, json.Value.SerializerOptions, ct);
        var parameters = sample.Parameters;
        var what = FormattableString.Invariant($"审计样本 {sample.Id}：{parameters.Method.DisplayName()}，样本量 {parameters.Size}，种子 {parameters.Seed}，总体 {sample.Population.Count} 笔 {sample.Population.Yuan:N2} 元");
        var ids = sample.Items.Select(i => i.DebtId).ToList();
        return await export.Write($"审计样本-{sample.Id}", query.Format, [
            ExportTable.Of("审计样本", TableExport.Title(what, $"截至 {parameters.AsOf:uuuu-MM-dd}", parameters.KnownAt), Columns, sample.Items.ToAsyncEnumerable()),
            db.SourcesOf(db.Debts.Where(d => ids.Contains(d.Id)).Select(d => d.Id), new(parameters.AsOf, parameters.KnownAt))], ct);
    }
}
