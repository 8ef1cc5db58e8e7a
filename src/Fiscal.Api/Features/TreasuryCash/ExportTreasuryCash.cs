using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>The projection as a file (导出库款测算): a row for each day; in a workbook the payments and what would close the gaps besides.</summary>
public sealed record ExportTreasuryCash(
    string RegionCode, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Months = CashBasis.MostMonths, Choice<MonthlyInflow>? MonthlyInflow = null, int PayDay = CashBasis.UsualPayDay,
    bool IncludeOperating = false, bool IncludeContingent = false, bool IncludeUnclassified = false, Choice<CashCertainty>? LeastCertainty = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>
{
    internal ProjectTreasuryCash Projection => new(RegionCode, AsOf, KnownAt, Months, MonthlyInflow, PayDay, IncludeOperating, IncludeContingent, IncludeUnclassified, LeastCertainty);
}

public sealed class ExportTreasuryCashValidator : AbstractValidator<ExportTreasuryCash>
{
    public ExportTreasuryCashValidator() => RuleFor(q => q.Projection).SetValidator(new ProjectTreasuryCashValidator());
}

public sealed class ExportTreasuryCashHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportTreasuryCash, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<CashDay, object?>)> Days =
    [
        (new("日期", ExportForm.Date, 12), d => d.On), (new("期初库款余额（元）", ExportForm.Yuan, 22), d => d.OpeningYuan), (new("流入（元）", ExportForm.Yuan, 20, Total: true), d => d.InflowYuan),
        (new("当日到期应付（元）", ExportForm.Yuan, 20, Total: true), d => d.DueYuan), (new("支付（元）", ExportForm.Yuan, 20, Total: true), d => d.PaidYuan),
        (new("期末库款余额（元）", ExportForm.Yuan, 22), d => d.ClosingYuan), (new("累计缺口（元）", ExportForm.Yuan, 20), d => d.UnpaidYuan),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<CashPaymentRow, object?>)> Payments =
    [
        (new("顺位", ExportForm.Count, 8), p => p.Rank), (new("类别", ExportForm.Text, 20), p => p.KindName), (new("款项", ExportForm.Text, 50), p => p.Name), (new("应付日", ExportForm.Date, 12), p => p.DueOn),
        (new("可付日", ExportForm.Date, 12), p => p.PayableOn), (new("金额（元）", ExportForm.Yuan, 20, Total: true), p => p.AmountYuan), (new("当日缺口（元）", ExportForm.Yuan, 20, Total: true), p => p.ShortYuan),
        (new("已付（元）", ExportForm.Yuan, 20, Total: true), p => p.PaidYuan), (new("期末未付（元）", ExportForm.Yuan, 20, Total: true), p => p.UnpaidYuan),
        (new("付清日", ExportForm.Date, 12), p => p.PaidInFullOn), (new("编号", ExportForm.Text, 34), p => p.Id),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<CashNeed, object?>)> Needs =
    [
        (new("最迟到位日", ExportForm.Date, 12), n => n.By), (new("新增需补足（元）", ExportForm.Yuan, 22, Total: true), n => n.MoreYuan), (new("累计需补足（元）", ExportForm.Yuan, 22), n => n.TotalYuan),
    ];

    public async Task<ExportedTable> Handle(ExportTreasuryCash query, CancellationToken ct)
    {
        var projected = await ProjectTreasuryCashHandler.Projected(db, clock, query.Projection, ct);
        var (w, title) = (projected.Waterfall, TableExport.Title("库款流动性测算", $"余额截至 {projected.Balance.EffectiveOn:uuuu-MM-dd}", projected.Clocks.KnownAt));
        var remarks = string.Concat(projected.Notes.Concat(projected.Missing.Select(m => "缺数：" + m)));
        var payments = w.Payments.Select(o => CashPaymentRow.Of(o, projected.Payables[o.Payment.Id]));
        return await export.Write($"库款测算-{w.From:uuuu-MM-dd}至{w.To:uuuu-MM-dd}", query.Format, [
            ExportTable.Of("逐日库款", $"{title}；{projected.Basis.Words}顺位依据：{projected.Order.Document}{projected.Order.Mark}；{remarks}", Days, w.Days.ToAsyncEnumerable()),
            ExportTable.Of("款项", $"{title}；按支付顺序排列", Payments, payments.ToAsyncEnumerable()),
            ExportTable.Of("补足资金", $"{title}；在各日之前到位即可付清全部款项的最少资金", Needs, GapClosing.Needs(w).ToAsyncEnumerable())], ct);
    }
}
