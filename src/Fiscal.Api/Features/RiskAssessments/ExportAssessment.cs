using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.RiskIndicators;
using MediatR;

namespace Fiscal.Api.Features.RiskAssessments;

/// <summary>An assessment's units as a file (导出债务风险评估清单).</summary>
public sealed record ExportAssessment(long Id, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>;

public sealed class ExportAssessmentHandler(FiscalDbContext db, TableExport export) : IRequestHandler<ExportAssessment, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<AssessedUnitRow, object?>)> Columns =
    [
        (new("单位", ExportForm.Text, 32), r => r.UnitName),
        (new("得分", ExportForm.Percent, 10), r => r.Total),
        (new("等级", ExportForm.Text, 12), r => r.Level ?? AssessmentRows.NotRated),
        (new("上次得分", ExportForm.Percent, 10), r => r.Before?.Total),
        (new("上次等级", ExportForm.Text, 12), r => r.Before is { } before ? before.Level ?? AssessmentRows.NotRated : null),
        (new("得分变化", ExportForm.Percent, 10), r => r.Before?.TotalChange),
        (new("债务余额（元）", ExportForm.Yuan, 20, Total: true), r => r.Figures.OutstandingYuan),
        (new("笔数", ExportForm.Count, 8, Total: true), r => (decimal)r.Figures.Debts),
        (new("逾期本金（元）", ExportForm.Yuan, 18, Total: true), r => r.Figures.OverduePrincipalYuan),
        (new("逾期利息（元）", ExportForm.Yuan, 18, Total: true), r => r.Figures.OverdueInterestYuan),
        (new("未来12个月到期本金（元）", ExportForm.Yuan, 22, Total: true), r => r.Figures.DueWithinYearYuan),
        (new("到期占比（%）", ExportForm.Percent, 12), r => Value(r, RiskMeasure.DueWithinYearShare)),
        (new("加权年利率（%）", ExportForm.Percent, 12), r => Value(r, RiskMeasure.WeightedRate)),
        (new("非标融资（元）", ExportForm.Yuan, 18, Total: true), r => r.Figures.NonStandardYuan),
        (new("非标占比（%）", ExportForm.Percent, 12), r => Value(r, RiskMeasure.NonStandardShare)),
        (new("隐性债务（元）", ExportForm.Yuan, 18, Total: true), r => r.Figures.HiddenYuan),
        (new("对外担保（元）", ExportForm.Yuan, 18, Total: true), r => r.Figures.GuaranteedYuan),
        (new("展期次数", ExportForm.Count, 10, Total: true), r => (decimal)r.Figures.Extensions),
        (new("缺数指标", ExportForm.Text, 30), r => string.Join("、", r.Missing)),
    ];

    public async Task<ExportedTable> Handle(ExportAssessment query, CancellationToken ct)
    {
        var kept = await db.AssessmentOf(query.Id, ct);
        var name = $"{kept.Assessment.Period.Name}债务风险评估清单";
        return await export.Write(name, query.Format, [ExportTable.Of(
            "债务风险评估清单", $"{TableExport.Title(name, $"截至 {kept.Assessment.Period.End:uuuu-MM-dd}", kept.Assessment.KnownAt)}；办法：{kept.Policy.Name}（{kept.Policy.Source}）{RiskIndicators.ListRiskIndicatorsHandler.MarkOf(kept.Policy)}",
            Columns, kept.Rows().ToAsyncEnumerable())], ct);
    }

    // Shares to four decimals, as on every page.
    private static decimal? Value(AssessedUnitRow row, RiskMeasure measure) => RiskIndicators.ListRiskIndicatorsHandler.Shown(row.Figures.ValueOf(measure));
}
