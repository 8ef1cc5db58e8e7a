using System.Globalization;
using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AccessLog;

/// <summary>Every entry of the access log that the filters leave, as a file (导出访问日志).</summary>
public sealed record ExportAccess(ListAccess Filters, Choice<TableFormat>? Format) : IQuery<ExportedTable>;

public sealed class ExportAccessValidator : AbstractValidator<ExportAccess>
{
    public ExportAccessValidator() => RuleFor(q => q.Filters).SetValidator(new ListAccessValidator()).OverridePropertyName("");
}

public sealed class ExportAccessHandler(FiscalDbContext db, TableExport export, IClock clock) : IRequestHandler<ExportAccess, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<AccessRow, object?>)> Columns = [
        (new("地区代码", ExportForm.Text, 10), e => e.Chain),
        (new("序号", ExportForm.Text, 10), e => e.Sequence.ToString(CultureInfo.InvariantCulture)),
        (new("时刻", ExportForm.Time, 20), e => e.At),
        (new("用户", ExportForm.Text, 18), e => e.UserName),
        (new("来源地址", ExportForm.Text, 18), e => e.Address),
        (new("行为", ExportForm.Text, 10), e => e.ActName),
        (new("结果", ExportForm.Text, 10), e => e.ResultName),
        (new("状态码", ExportForm.Count, 8), e => e.Status),
        (new("方法", ExportForm.Text, 8), e => e.Method),
        (new("访问对象", ExportForm.Text, 34), e => e.Path),
        (new("筛选条件", ExportForm.Text, 40), e => e.Query),
        (new("拒绝代码", ExportForm.Text, 24), e => e.Code),
        (new("文件", ExportForm.Text, 34), e => e.FileName),
        (new("行数", ExportForm.Count, 8), e => e.Rows),
        (new("文件SHA-256", ExportForm.Text, 66), e => e.Sha256),
        (new("本条杂凑值", ExportForm.Text, 66), e => e.Hash),
    ];

    public Task<ExportedTable> Handle(ExportAccess query, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant().TimeInChina();
        var title = $"访问日志　导出时刻 {now.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}（北京时间）";
        return export.Write($"访问日志-{now:uuuu-MM-dd}", query.Format, [
            ExportTable.Of("访问日志", title, Columns, db.AccessEntries.Asked(query.Filters).Rows().AsAsyncEnumerable())], ct);
    }
}
