using System.Globalization;
using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.AuditQuestions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuditQuestions;

/// <summary>The list of what is to be put right, as a file (导出整改台账), with every step on a sheet of its own.</summary>
public sealed record ExportQuestions(ListQuestions Filters, Choice<TableFormat>? Format) : IQuery<ExportedTable>;

public sealed class ExportQuestionsValidator : AbstractValidator<ExportQuestions>
{
    public ExportQuestionsValidator() => RuleFor(q => q.Filters).SetValidator(new ListQuestionsValidator()).OverridePropertyName("");
}

public sealed class ExportQuestionsHandler(FiscalDbContext db, TableExport export, IClock clock) : IRequestHandler<ExportQuestions, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<QuestionRow, object?>)> Columns = [
        (new("编号", ExportForm.Text, 8), q => q.Id.ToString(CultureInfo.InvariantCulture)),
        (new("地区代码", ExportForm.Text, 10), q => q.RegionCode),
        (new("疑点", ExportForm.Text, 40), q => q.Title),
        (new("状态", ExportForm.Text, 10), q => q.StatusName),
        (new("是否逾期", ExportForm.Text, 10), q => q.IsOverdue ? "逾期" : null),
        (new("整改责任人", ExportForm.Text, 16), q => q.Owner),
        (new("整改期限", ExportForm.Date, 12), q => q.DueOn),
        (new("提出人", ExportForm.Text, 14), q => q.RaisedBy),
        (new("提出时刻", ExportForm.Time, 20), q => q.RaisedAt),
        (new("最近办理内容", ExportForm.Text, 60), q => q.LastText),
        (new("办理人", ExportForm.Text, 14), q => q.LastBy),
        (new("办理时刻", ExportForm.Time, 20), q => q.LastAt),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<QuestionStep, object?>)> StepColumns = [
        (new("编号", ExportForm.Text, 8), s => s.QuestionId.ToString(CultureInfo.InvariantCulture)),
        (new("次序", ExportForm.Count, 8), s => s.Number),
        (new("事项", ExportForm.Text, 12), s => s.Kind.DisplayName()),
        (new("内容", ExportForm.Text, 80), s => s.Text),
        (new("办理人", ExportForm.Text, 14), s => s.By),
        (new("时刻", ExportForm.Time, 20), s => s.At),
    ];

    public async Task<ExportedTable> Handle(ExportQuestions query, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var today = now.InChina();
        var questions = db.AuditQuestions.Asked(query.Filters, today);
        var steps = from q in questions
                    join s in db.Set<QuestionStep>() on q.Id equals s.QuestionId
                    orderby q.RaisedAt descending, q.Id descending, s.Number
                    select s;
        var title = $"审计疑点与整改台账　截至 {now.TimeInChina().ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}（北京时间）";
        return await export.Write($"整改台账-{today:uuuu-MM-dd}", query.Format, [
            ExportTable.Of("整改台账", title, Columns, db.QuestionRows(questions, today).AsAsyncEnumerable()),
            ExportTable.Of("办理记录", title, StepColumns, steps.AsNoTracking().AsAsyncEnumerable())], ct);
    }
}
