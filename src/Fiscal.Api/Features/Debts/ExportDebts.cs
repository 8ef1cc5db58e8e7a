using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Every row of the book that the filters leave, as a file (导出台账).</summary>
public sealed record ExportDebts(ListDebts Filters, Choice<TableFormat>? Format) : IQuery<ExportedTable>;

public sealed class ExportDebtsValidator : AbstractValidator<ExportDebts>
{
    public ExportDebtsValidator() => RuleFor(q => q.Filters).SetValidator(new ListDebtsValidator()).OverridePropertyName("");
}

public sealed class ExportDebtsHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportDebts, ExportedTable>
{
    internal static readonly IReadOnlyList<(ExportColumn, Func<DebtListRow, object?>)> Columns = [
        (new("债务编号", ExportForm.Text, 14), d => d.Code),
        (new("地区代码", ExportForm.Text, 10), d => d.RegionCode),
        (new("合同编号", ExportForm.Text, 28), d => d.ContractNumber),
        (new("借据编号", ExportForm.Text, 28), d => d.DrawdownNumber),
        (new("债务人", ExportForm.Text, 36), d => d.DebtorName),
        (new("债权人", ExportForm.Text, 36), d => d.CreditorName),
        (new("责任分类", ExportForm.Text, 12), d => d.DebtClass.DisplayName()),
        (new("债务品种", ExportForm.Text, 18), d => d.Instrument.DisplayName()),
        (new("借据金额（元）", ExportForm.Yuan, 20, Total: true), d => d.PrincipalYuan),
        (new("余额（元）", ExportForm.Yuan, 20, Total: true), d => d.OutstandingYuan),
        (new("逾期本金（元）", ExportForm.Yuan, 18, Total: true), d => d.OverduePrincipalYuan),
        (new("逾期利息（元）", ExportForm.Yuan, 18, Total: true), d => d.OverdueInterestYuan),
        (new("年利率（%）", ExportForm.Percent, 12), d => d.AnnualRatePercent),
        (new("放款日", ExportForm.Date, 12), d => d.StartDate),
        (new("到期日", ExportForm.Date, 12), d => d.MaturityDate),
        (new("状态", ExportForm.Text, 8), d => d.Status.DisplayName()),
    ];

    public async Task<ExportedTable> Handle(ExportDebts query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.Filters.AsOf, query.Filters.KnownAt, clock, ct);
        var debts = await db.DebtsOf(query.Filters, clocks, ct);
        var asOf = $"截至 {clocks.AsOf:uuuu-MM-dd}";
        return await export.Write($"债务台账-{clocks.AsOf:uuuu-MM-dd}", query.Format, [
            ExportTable.Of("债务台账", TableExport.Title("债务台账", asOf, clocks.KnownAt), Columns, debts.Select(DebtListRows.Row).AsAsyncEnumerable()),
            db.SourcesOf(debts.Select(p => p.Debt.Id), clocks)], ct);
    }
}
