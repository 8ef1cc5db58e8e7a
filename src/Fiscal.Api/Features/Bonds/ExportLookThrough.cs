using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bonds;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>The same as a file, a row for each payment (导出穿透式监测).</summary>
public sealed record ExportLookThrough(long Id, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>;

public sealed class ExportLookThroughHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportLookThrough, ExportedTable>
{
    private sealed record Line(LookThroughProject Project, decimal? AllocatedYuan = null, LookThroughPayee? Payee = null, BondPaymentRow? Payment = null)
    {
        public bool IsUnitemised { get; init; }
        public decimal? AppropriatedYuan => IsUnitemised ? Project.UnitemisedAppropriatedYuan : Payee?.Stage == SpendingStage.Appropriated ? Payment?.AmountYuan : null;
        public decimal? SpentYuan => IsUnitemised ? Project.UnitemisedSpentYuan : Payee?.Stage == SpendingStage.Spent ? Payment?.AmountYuan : null;
    }

    private static readonly IReadOnlyList<(ExportColumn, Func<Line, object?>)> Columns =
    [
        (new("项目代码", ExportForm.Text, 16), l => l.Project.Code),
        (new("项目名称", ExportForm.Text, 30), l => l.Project.Name),
        (new("项目单位", ExportForm.Text, 26), l => l.Project.UnitName),
        (new("建设状态", ExportForm.Text, 14), l => l.Project.StateName),
        (new("安排金额（元）", ExportForm.Yuan, 20, Total: true), l => l.AllocatedYuan),
        (new("口径", ExportForm.Text, 12), l => l.Payee?.StageName),
        (new("收款人", ExportForm.Text, 30), l => l.IsUnitemised ? "（未列明细）" : l.Payee?.PayeeName),
        (new("支付日期", ExportForm.Date, 14), l => l.Payment?.PaidOn),
        (new("凭证号", ExportForm.Text, 18), l => l.Payment?.Voucher),
        (new("拨付（元）", ExportForm.Yuan, 20, Total: true), l => l.AppropriatedYuan),
        (new("实际支出（元）", ExportForm.Yuan, 20, Total: true), l => l.SpentYuan),
        (new("用途", ExportForm.Text, 40), l => l.Payment?.Purpose),
    ];

    public async Task<ExportedTable> Handle(ExportLookThrough query, CancellationToken ct)
    {
        var seen = await GetLookThroughHandler.Of(db, clock, new(query.Id, query.AsOf, query.KnownAt), ct);
        var lines = seen.Projects.SelectMany(p => p.Payees.SelectMany(payee => payee.Payments.Select(payment => new Line(p, null, payee, payment))).Prepend(new Line(p, p.AllocatedYuan))
            .Concat((p.UnitemisedAppropriatedYuan, p.UnitemisedSpentYuan) == (0, 0) ? [] : [new Line(p) { IsUnitemised = true }]));
        return await export.Write($"债券{seen.Bond.Code}穿透式监测-{seen.AsOf:uuuu-MM-dd}", query.Format,
            [ExportTable.Of("穿透式监测", TableExport.Title($"债券 {seen.Bond.Code} {seen.Bond.Name} 穿透式监测", $"截至 {seen.AsOf:uuuu-MM-dd}", seen.KnownAt), Columns, lines.ToAsyncEnumerable())], ct);
    }
}
