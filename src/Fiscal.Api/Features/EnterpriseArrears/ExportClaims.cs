using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.EnterpriseArrears;

/// <summary>The overdue accounts as a file, payments on a second sheet (导出清欠台账).</summary>
public sealed record ExportClaims(string? RegionCode = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>;

public sealed class ExportClaimsHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportClaims, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<ClaimRow, object?>)> Columns =
    [
        (new("欠款编号", ExportForm.Text, 16), r => r.Code), (new("债权企业", ExportForm.Text, 30), r => r.CreditorName), (new("企业规模", ExportForm.Text, 10), r => r.CreditorSize),
        (new("企业性质", ExportForm.Text, 10), r => r.CreditorNature), (new("欠款单位", ExportForm.Text, 30), r => r.DebtorName), (new("合同编号", ExportForm.Text, 20), r => r.ContractNumber),
        (new("欠款类型", ExportForm.Text, 10), r => r.KindName), (new("欠款金额（元）", ExportForm.Yuan, 18, Total: true), r => r.OwedYuan), (new("形成日期", ExportForm.Date, 12), r => r.FormedOn),
        (new("有分歧", ExportForm.Text, 8), r => r.IsDisputed ? "是" : "否"), (new("涉诉", ExportForm.Text, 8), r => r.IsInCourt ? "是" : "否"),
        (new("线索来源", ExportForm.Text, 20), r => r.LeadSource), (new("责任人", ExportForm.Text, 12), r => r.Person), (new("已清偿（元）", ExportForm.Yuan, 18, Total: true), r => r.Cleared.PaidYuan),
        (new("其中转为法定债务（元）", ExportForm.Yuan, 20, Total: true), r => r.Cleared.BondYuan), (new("其中银行借款（元）", ExportForm.Yuan, 18, Total: true), r => r.Cleared.LoanYuan),
        (new("实际减少（元）", ExportForm.Yuan, 18, Total: true), r => r.Cleared.ReducedYuan), (new("尚欠（元）", ExportForm.Yuan, 18, Total: true), r => r.UnpaidYuan), (new("备注", ExportForm.Text, 30), r => r.Remark),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<(string Code, ClaimPaymentRow Payment), object?>)> PaymentColumns =
    [
        (new("欠款编号", ExportForm.Text, 16), r => r.Code), (new("清偿日", ExportForm.Date, 12), r => r.Payment.PaidOn), (new("金额（元）", ExportForm.Yuan, 18, Total: true), r => r.Payment.AmountYuan),
        (new("资金来源", ExportForm.Text, 16), r => r.Payment.FundName), (new("付款凭证", ExportForm.Text, 24), r => r.Payment.Document), (new("登记人", ExportForm.Text, 14), r => r.Payment.RecordedBy),
        (new("登记时刻", ExportForm.Time, 20), r => r.Payment.RecordedAt),
    ];

    public async Task<ExportedTable> Handle(ExportClaims query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var rows = (await db.ClaimsAt(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null, clocks, ct)).ConvertAll(ClaimRows.Of);
        var title = TableExport.Title("拖欠企业账款台账", $"截至 {clocks.AsOf:uuuu-MM-dd}", clocks.KnownAt);
        return await export.Write($"清欠台账-{clocks.AsOf:uuuu-MM-dd}", query.Format, [
            ExportTable.Of("清欠台账", title, Columns, rows.ToAsyncEnumerable()),
            ExportTable.Of("清偿记录", title, PaymentColumns, rows.SelectMany(r => r.Payments.Select(p => (r.Code, p))).ToAsyncEnumerable())], ct);
    }
}
