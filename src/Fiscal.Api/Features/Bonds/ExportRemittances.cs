using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Bonds;

/// <summary>What the list shows, as a file (导出偿债资金上缴).</summary>
public sealed record ExportRemittances(
    string RegionCode, DateOnly? From = null, DateOnly? To = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>
{
    internal ListRemittances List => new(RegionCode, From, To, AsOf, KnownAt);
}

public sealed class ExportRemittancesValidator : AbstractValidator<ExportRemittances>
{
    public ExportRemittancesValidator() => RuleFor(q => q.List).SetValidator(new ListRemittancesValidator());
}

public sealed class ExportRemittancesHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportRemittances, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<RemittanceRow, object?>)> Columns =
    [
        (new("债券（借据号）", ExportForm.Text, 18), r => r.DrawdownNumber),
        (new("债务单位", ExportForm.Text, 28), r => r.DebtorName),
        (new("类型", ExportForm.Text, 14), r => r.ClassName),
        (new("还本付息日", ExportForm.Date, 14), r => r.DueOn),
        (new("上缴期限", ExportForm.Date, 14), r => r.RemitBy),
        (new("本金（元）", ExportForm.Yuan, 20, Total: true), r => r.PrincipalYuan),
        (new("利息（元）", ExportForm.Yuan, 20, Total: true), r => r.InterestYuan),
        (new("兑付手续费（元）", ExportForm.Yuan, 18, Total: true), r => r.FeeYuan),
        (new("应缴合计（元）", ExportForm.Yuan, 20, Total: true), r => r.TotalYuan),
        (new("已缴（元）", ExportForm.Yuan, 20, Total: true), r => r.RemittedYuan),
        (new("状态", ExportForm.Text, 14), r => r.StateName),
        (new("缴清日", ExportForm.Date, 14), r => r.FullOn),
        (new("逾期天数", ExportForm.Count, 10), r => r.DaysLate),
        (new("罚息测算【待核】（元）", ExportForm.Yuan, 20, Total: true), r => r.PenaltyYuan),
        (new("收据号", ExportForm.Text, 30), r => string.Join("、", r.Receipts.Select(x => x.ReceiptNumber))),
        (new("说明", ExportForm.Text, 40), r => r.Remark),
    ];

    public async Task<ExportedTable> Handle(ExportRemittances query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        var table = await db.RemittancesOf(query.RegionCode, query.From?.ToLocalDate(), query.To?.ToLocalDate(), await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct), ct);
        return await export.Write($"偿债资金上缴-{table.AsOf:uuuu-MM-dd}", query.Format,
            [ExportTable.Of("偿债资金上缴", TableExport.Title("偿债资金上缴", $"截至 {table.AsOf:uuuu-MM-dd}", table.KnownAt) + $"；{table.Rules.Document}{table.Rules.Mark}", Columns, table.Items.ToAsyncEnumerable())], ct);
    }
}
