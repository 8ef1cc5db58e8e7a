using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.RiskRegister;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>The briefing as a workbook (风险隐患简报 Excel): totals, comparison, what happened, what is overdue.</summary>
public sealed record ExportRiskBriefing(string RegionCode, Choice<BriefingCycle>? Cycle = null, DateOnly? EndsOn = null, DateTimeOffset? KnownAt = null) : IQuery<ExportedTable>;

public sealed class ExportRiskBriefingHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportRiskBriefing, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<RiskGroupRow, object?>)> GroupColumns =
    [
        (new("隐患类别", ExportForm.Text, 20), g => g.GroupName), (new("未销号项数", ExportForm.Count, 12, Total: true), g => g.Movement.ClosingCount), (new("期初（元）", ExportForm.Yuan, 18, Total: true), g => g.Movement.OpeningYuan),
        (new("新登记（元）", ExportForm.Yuan, 18, Total: true), g => g.Movement.NewYuan), (new("反弹（元）", ExportForm.Yuan, 18, Total: true), g => g.Movement.ReopenedYuan),
        (new("增加（元）", ExportForm.Yuan, 18, Total: true), g => g.Movement.GrownYuan), (new("减少（元）", ExportForm.Yuan, 18, Total: true), g => g.Movement.ShrunkYuan),
        (new("销号（元）", ExportForm.Yuan, 18, Total: true), g => g.Movement.ClosedYuan), (new("转入债务台账（元）", ExportForm.Yuan, 18, Total: true), g => g.Movement.IntoBookYuan),
        (new("类别调整（元）", ExportForm.Yuan, 18, Total: true), g => g.Movement.RegroupedYuan), (new("期末（元）", ExportForm.Yuan, 18, Total: true), g => g.Movement.ClosingYuan),
        (new("预计由财政承担（元）", ExportForm.Yuan, 20, Total: true), g => g.Sums.BudgetYuan), (new("承担金额未知项数", ExportForm.Count, 16, Total: true), g => g.Sums.BudgetUnknownCount),
        (new("超期项数", ExportForm.Count, 10, Total: true), g => g.Sums.OverdueCount),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<(string Name, BriefedPeriod Period), object?>)> PeriodColumns =
    [
        (new("期间", ExportForm.Text, 8), p => p.Name), (new("名称", ExportForm.Text, 18), p => p.Period.Name), (new("起", ExportForm.Date, 12), p => p.Period.From), (new("止", ExportForm.Date, 12), p => p.Period.To),
        (new("期初（元）", ExportForm.Yuan, 18), p => p.Period.Movement.OpeningYuan), (new("新登记（元）", ExportForm.Yuan, 18), p => p.Period.Movement.NewYuan), (new("反弹（元）", ExportForm.Yuan, 18), p => p.Period.Movement.ReopenedYuan),
        (new("增加（元）", ExportForm.Yuan, 18), p => p.Period.Movement.GrownYuan), (new("减少（元）", ExportForm.Yuan, 18), p => p.Period.Movement.ShrunkYuan), (new("销号（元）", ExportForm.Yuan, 18), p => p.Period.Movement.ClosedYuan),
        (new("转入债务台账（元）", ExportForm.Yuan, 18), p => p.Period.Movement.IntoBookYuan), (new("期末（元）", ExportForm.Yuan, 18), p => p.Period.Movement.ClosingYuan),
        (new("期末未销号项数", ExportForm.Count, 14), p => p.Period.Movement.ClosingCount), (new("新登记项数", ExportForm.Count, 12), p => p.Period.Movement.NewCount), (new("反弹项数", ExportForm.Count, 10), p => p.Period.Movement.ReopenedCount),
        (new("销号项数", ExportForm.Count, 10), p => p.Period.Movement.ClosedCount), (new("交办次数", ExportForm.Count, 10), p => p.Period.HandedOver), (new("督办次数", ExportForm.Count, 10), p => p.Period.Urged),
        (new("办理进展次数", ExportForm.Count, 12), p => p.Period.Reported), (new("申请销号次数", ExportForm.Count, 12), p => p.Period.CloseRequested), (new("退回次数", ExportForm.Count, 10), p => p.Period.SentBack),
        (new("期末超期项数", ExportForm.Count, 12), p => p.Period.Sums.OverdueCount), (new("期末超期金额（元）", ExportForm.Yuan, 18), p => p.Period.Sums.OverdueYuan),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<(string Name, BriefedRisk Risk), object?>)> LineColumns =
    [
        (new("事项", ExportForm.Text, 14), l => l.Name), (new("台账编号", ExportForm.Text, 16), l => l.Risk.Code), (new("地区", ExportForm.Text, 10), l => l.Risk.RegionCode), (new("隐患类别", ExportForm.Text, 16), l => l.Risk.KindName),
        (new("隐患名称", ExportForm.Text, 36), l => l.Risk.Title), (new("涉及单位", ExportForm.Text, 28), l => l.Risk.UnitName), (new("责任单位", ExportForm.Text, 20), l => l.Risk.Department), (new("日期", ExportForm.Date, 12), l => l.Risk.On),
        (new("情况", ExportForm.Text, 40), l => l.Risk.What), (new("此前台账外金额（元）", ExportForm.Yuan, 20), l => l.Risk.BeforeYuan), (new("台账外金额（元）", ExportForm.Yuan, 18), l => l.Risk.OutsideYuan),
        (new("承办单位", ExportForm.Text, 20), l => l.Risk.HandedTo), (new("办结期限", ExportForm.Date, 12), l => l.Risk.DueOn), (new("期末超期天数", ExportForm.Count, 12), l => l.Risk.OverdueDays), (new("文号", ExportForm.Text, 24), l => l.Risk.Document),
    ];

    public async Task<ExportedTable> Handle(ExportRiskBriefing query, CancellationToken ct)
    {
        var b = await db.BriefingOf(new(query.RegionCode, query.Cycle, query.EndsOn, query.KnownAt), clock, ct);
        var title = TableExport.Title($"{b.RegionName}风险隐患{b.CycleName}（{b.Current.Name}）{b.Mark}", $"{b.Current.From:uuuu-MM-dd} 至 {b.Current.To:uuuu-MM-dd}", b.KnownAt);
        (string, IReadOnlyList<BriefedRisk>)[] happened =
            [("新登记", b.New), ("变化", b.Changed), ("转入债务台账", b.IntoBook), ("交办", b.HandedOver), ("督办", b.Urged), ("申请销号", b.CloseRequested), ("退回", b.SentBack), ("销号", b.Closed), ("反弹", b.Reopened)];
        return await export.Write($"{b.RegionName}风险隐患{b.CycleName}-{b.Current.Name}", null, [
            ExportTable.Of("变动情况", title, GroupColumns, b.ByKind.ToAsyncEnumerable()),
            ExportTable.Of("与上期比较", title, PeriodColumns, new[] { ("本期", b.Current), ("上期", b.Previous) }.ToAsyncEnumerable()),
            ExportTable.Of("本期事项", title, LineColumns, happened.SelectMany(h => h.Item2, (h, line) => (h.Item1, line)).ToAsyncEnumerable()),
            ExportTable.Of("超期未办结", title, LineColumns, b.Overdue.Select(o => ("超期", o)).ToAsyncEnumerable())], ct);
    }
}
