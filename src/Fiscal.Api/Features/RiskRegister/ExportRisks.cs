using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.RiskRegister;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>The register as a file, what was done about each on a second sheet (导出风险隐患台账).</summary>
public sealed record ExportRisks(
    string? RegionCode = null, string? Kind = null, Choice<RiskState>? State = null, string? Likelihood = null, string? Owner = null, bool? Overdue = null, DateOnly? AsOf = null,
    DateTimeOffset? KnownAt = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>;

public sealed class ExportRisksHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportRisks, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<RiskRow, object?>)> Columns =
    [
        (new("台账编号", ExportForm.Text, 16), r => r.Code), (new("地区", ExportForm.Text, 10), r => r.RegionCode), (new("隐患类别", ExportForm.Text, 16), r => r.KindName), (new("隐患名称", ExportForm.Text, 36), r => r.Title),
        (new("涉及单位", ExportForm.Text, 28), r => r.UnitName), (new("涉及金额（元）", ExportForm.Yuan, 18, Total: true), r => r.AmountYuan),
        (new("台账外金额（元）", ExportForm.Yuan, 18, Total: true), r => r.OutsideYuan), (new("已转入债务台账（元）", ExportForm.Yuan, 20, Total: true), r => r.BookYuan),
        (new("预计由财政承担（元，未知为空）", ExportForm.Yuan, 20, Total: true), r => r.BudgetYuan), (new("发生可能性", ExportForm.Text, 12), r => r.LikelihoodName),
        (new("责任单位", ExportForm.Text, 20), r => r.Department), (new("责任人", ExportForm.Text, 12), r => r.Person), (new("处置措施", ExportForm.Text, 36), r => r.Measures),
        (new("状态", ExportForm.Text, 12), r => r.StateName), (new("承办单位", ExportForm.Text, 20), r => r.HandedTo), (new("办结期限", ExportForm.Date, 12), r => r.DueOn),
        (new("超期天数", ExportForm.Count, 10), r => r.OverdueDays), (new("督办次数", ExportForm.Count, 10), r => r.UrgedCount), (new("最近步骤", ExportForm.Text, 12), r => r.LastStep),
        (new("最近步骤日期", ExportForm.Date, 14), r => r.LastStepOn), (new("登记日", ExportForm.Date, 12), r => r.StatedOn), (new("文号", ExportForm.Text, 24), r => r.Document), (new("备注", ExportForm.Text, 30), r => r.Remark),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<(string Code, RiskStep Step), object?>)> StepColumns =
    [
        (new("台账编号", ExportForm.Text, 16), r => r.Code), (new("步骤", ExportForm.Text, 14), r => r.Step.Figures.Kind.DisplayName()), (new("日期", ExportForm.Date, 12), r => r.Step.EffectiveOn),
        (new("文号", ExportForm.Text, 24), r => r.Step.Source.Document), (new("承办单位", ExportForm.Text, 20), r => r.Step.Figures.HandedTo), (new("责任人", ExportForm.Text, 12), r => r.Step.Figures.Person),
        (new("办结期限", ExportForm.Date, 12), r => r.Step.Figures.DueOn), (new("金额（元）", ExportForm.Yuan, 18), r => r.Step.Figures.AmountYuan),
        (new("转入的债务", ExportForm.Text, 12), r => r.Step.LinkedDebtId is { } debt ? $"{debt}" : null), (new("内容或理由", ExportForm.Text, 40), r => r.Step.Figures.Text),
        (new("证明材料", ExportForm.Text, 24), r => r.Step.Figures.AttachmentName), (new("登记人", ExportForm.Text, 14), r => r.Step.RecordedBy), (new("登记时刻", ExportForm.Time, 20), r => r.Step.RecordedAt),
    ];

    public async Task<ExportedTable> Handle(ExportRisks query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var risks = await ListRisksHandler.Selected(db, new(query.RegionCode, query.Kind, query.State, query.Likelihood, query.Owner, query.Overdue), clocks, ct);
        var title = TableExport.Title("风险隐患台账", $"截至 {clocks.AsOf:uuuu-MM-dd}", clocks.KnownAt);
        return await export.Write($"风险隐患台账-{clocks.AsOf:uuuu-MM-dd}", query.Format, [
            ExportTable.Of("风险隐患台账", title, Columns, risks.Select(r => RiskRow.Of(r, clocks.AsOf)).ToAsyncEnumerable()),
            ExportTable.Of("处置步骤", title, StepColumns, risks.SelectMany(r => r.Course.Moves.Select(m => m.Fact).OfType<RiskStep>().Select(s => (r.Item.Code, s))).ToAsyncEnumerable())], ct);
    }
}
