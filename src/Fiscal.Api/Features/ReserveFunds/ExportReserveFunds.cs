using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>Uses, lines of the account, applications and balances as a file (导出平滑基金台账).</summary>
public sealed record ExportReserveFunds(string? RegionCode = null, DateOnly? From = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>;

public sealed class ExportReserveFundsHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportReserveFunds, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<ReserveUseRow, object?>)> UseColumns =
    [
        (new("申请编号", ExportForm.Text, 16), r => r.Code), (new("借款单位", ExportForm.Text, 30), r => r.DebtorName), (new("合同编号", ExportForm.Text, 20), r => r.ContractNumber),
        (new("借据号", ExportForm.Text, 20), r => r.DrawdownNumber), (new("责任分类", ExportForm.Text, 12), r => r.DebtClassName), (new("所平滑借据", ExportForm.Text, 20), r => r.BridgedDrawdownNumber),
        (new("到期日", ExportForm.Date, 12), r => r.DueOn), (new("拨付日", ExportForm.Date, 12), r => r.PaidOn), (new("应归还日", ExportForm.Date, 12), r => r.ReturnBy),
        (new("拨付金额（元）", ExportForm.Yuan, 18, Total: true), r => r.UsedYuan), (new("已归还（元）", ExportForm.Yuan, 18, Total: true), r => r.ReturnedYuan),
        (new("未归还（元）", ExportForm.Yuan, 18, Total: true), r => r.OutstandingYuan), (new("逾期天数", ExportForm.Text, 10), r => r.OverdueDays == 0 ? null : $"{r.OverdueDays}"),
        (new("占用费率（%）", ExportForm.Text, 12), r => r.AnnualRatePercent is { } rate ? $"{rate:0.####}" : null), (new("应计占用费（元）", ExportForm.Yuan, 18), r => r.FeeAccruedYuan),
        (new("已收占用费（元）", ExportForm.Yuan, 18, Total: true), r => r.FeeReceivedYuan), (new("凭证号", ExportForm.Text, 20), r => r.Document),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<ReserveMovementRow, object?>)> MovementColumns =
    [
        (new("日期", ExportForm.Date, 12), r => r.On), (new("收支项目", ExportForm.Text, 14), r => r.KindName), (new("金额（元）", ExportForm.Yuan, 18), r => r.AmountYuan),
        (new("余额增减（元）", ExportForm.Yuan, 18, Total: true), r => r.EffectYuan), (new("余额（元）", ExportForm.Yuan, 18), r => r.BalanceYuan),
        (new("台账债务", ExportForm.Text, 10), r => r.DebtId is { } id ? $"{id}" : null), (new("台账分录", ExportForm.Text, 10), r => r.EntryId is { } id ? $"{id}" : null),
        (new("凭证号", ExportForm.Text, 20), r => r.Document), (new("登记人", ExportForm.Text, 14), r => r.RecordedBy), (new("登记时刻", ExportForm.Time, 20), r => r.RecordedAt),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<ReserveApplicationRow, object?>)> ApplicationColumns =
    [
        (new("申请编号", ExportForm.Text, 16), r => r.Code), (new("申请单位", ExportForm.Text, 30), r => r.DebtorName), (new("所平滑借据", ExportForm.Text, 20), r => r.DrawdownNumber),
        (new("到期日", ExportForm.Date, 12), r => r.DueOn), (new("申请日", ExportForm.Date, 12), r => r.AppliedOn), (new("申请金额（元）", ExportForm.Yuan, 18, Total: true), r => r.AmountYuan),
        (new("期限（天）", ExportForm.Text, 10), r => $"{r.TermDays}"), (new("用途", ExportForm.Text, 30), r => r.Purpose), (new("状态", ExportForm.Text, 14), r => r.StateName),
        (new("批准金额（元）", ExportForm.Yuan, 18, Total: true), r => r.ApprovedYuan), (new("申请文件", ExportForm.Text, 20), r => r.Document), (new("登记人", ExportForm.Text, 14), r => r.RecordedBy),
        (new("登记时刻", ExportForm.Time, 20), r => r.RecordedAt),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<ReserveFundRow, object?>)> FundColumns =
    [
        (new("地区", ExportForm.Text, 10), r => r.RegionCode), (new("基金名称", ExportForm.Text, 30), r => r.Name), (new("基金规模（元）", ExportForm.Yuan, 18, Total: true), r => r.CapitalYuan),
        (new("期初余额（元）", ExportForm.Yuan, 18, Total: true), r => r.Sums.OpeningYuan), (new("出资（元）", ExportForm.Yuan, 18, Total: true), r => r.Sums.ContributedYuan + r.Sums.ToppedUpYuan),
        (new("收回出资（元）", ExportForm.Yuan, 18, Total: true), r => r.Sums.RecoveredYuan), (new("拨付使用（元）", ExportForm.Yuan, 18, Total: true), r => r.Sums.UsedYuan),
        (new("归还本金（元）", ExportForm.Yuan, 18, Total: true), r => r.Sums.ReturnedYuan), (new("占用费留存（元）", ExportForm.Yuan, 18, Total: true), r => r.Sums.FeeKeptYuan),
        (new("期末可用余额（元）", ExportForm.Yuan, 18, Total: true), r => r.Sums.ClosingYuan), (new("在用余额（元）", ExportForm.Yuan, 18, Total: true), r => r.OutstandingYuan),
        (new("逾期未归还（元）", ExportForm.Yuan, 18, Total: true), r => r.OverdueYuan), (new("待核", ExportForm.Text, 8), r => r.Mark),
    ];

    public async Task<ExportedTable> Handle(ExportReserveFunds query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var from = clocks.PeriodFrom(query.From);
        var books = await db.ReservesAt(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null, clocks, ct);
        var uses = books.ConvertAll(ReserveRows.Uses);
        var title = TableExport.Title("债务风险平滑基金", $"{from:uuuu-MM-dd} 至 {clocks.AsOf:uuuu-MM-dd}", clocks.KnownAt);
        return await export.Write($"债务风险平滑基金-{clocks.AsOf:uuuu-MM-dd}", query.Format, [
            ExportTable.Of("使用情况", title, UseColumns, uses.SelectMany(u => u).ToAsyncEnumerable()),
            ExportTable.Of("收支明细", title, MovementColumns, books.SelectMany(b => ReserveRows.Movements(b, from)).ToAsyncEnumerable()),
            ExportTable.Of("使用申请", title, ApplicationColumns, books.SelectMany(ReserveRows.Applications).ToAsyncEnumerable()),
            ExportTable.Of("基金余额", title, FundColumns, books.Zip(uses, (b, u) => ReserveRows.Of(b, from, u)).ToAsyncEnumerable())], ct);
    }
}
