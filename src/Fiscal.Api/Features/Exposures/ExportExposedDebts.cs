using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Exposures;

/// <summary>Every debt behind an exposure figure, as a file (导出规模明细).</summary>
public sealed record ExportExposedDebts(ListExposedDebts Filters, Choice<TableFormat>? Format) : IQuery<ExportedTable>;

public sealed class ExportExposedDebtsValidator : AbstractValidator<ExportExposedDebts>
{
    public ExportExposedDebtsValidator() => RuleFor(q => q.Filters).SetValidator(new ListExposedDebtsValidator()).OverridePropertyName("");
}

public sealed class ExportExposedDebtsHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportExposedDebts, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<ExposedDebtRow, object?>)> Columns = [
        (new("分组", ExportForm.Text, 30), d => d.GroupName),
        (new("口径构成", ExportForm.Text, 20), d => d.Component),
        (new("债务编号", ExportForm.Text, 14), d => d.Debt.Code),
        (new("地区代码", ExportForm.Text, 10), d => d.Debt.RegionCode),
        (new("合同编号", ExportForm.Text, 28), d => d.Debt.ContractNumber),
        (new("借据编号", ExportForm.Text, 28), d => d.Debt.DrawdownNumber),
        (new("债务人", ExportForm.Text, 36), d => d.Debt.DebtorName),
        (new("债权人", ExportForm.Text, 36), d => d.Debt.CreditorName),
        (new("责任分类", ExportForm.Text, 12), d => d.Debt.DebtClass.DisplayName()),
        (new("债务品种", ExportForm.Text, 18), d => d.Debt.Instrument.DisplayName()),
        (new("计入余额（元）", ExportForm.Yuan, 20, Total: true), d => d.CountedYuan),
        (new("年利率（%）", ExportForm.Percent, 12), d => d.Debt.AnnualRatePercent),
        (new("到期日", ExportForm.Date, 12), d => d.Debt.MaturityDate),
    ];

    public async Task<ExportedTable> Handle(ExportExposedDebts query, CancellationToken ct)
    {
        var figure = await ListExposedDebtsHandler.Figure(db, query.Filters, clock, ct);
        var rows = await ListExposedDebtsHandler.Rows(figure.Positions, figure.Debts.Select(d => d.Debt.DebtId), ct);
        var name = $"债务规模明细-{figure.Basis.Name}";
        var title = TableExport.Title(name, $"截至 {figure.Clocks.AsOf:uuuu-MM-dd}", figure.Clocks.KnownAt);
        return await export.Write($"{name}-{figure.Clocks.AsOf:uuuu-MM-dd}", query.Format, [
            ExportTable.Of("债务规模明细", title, Columns, figure.Debts.Select(d => figure.Row(d, rows[d.Debt.DebtId])).ToAsyncEnumerable()),
            db.SourcesOf(figure.Positions.Select(p => p.Debt.Id), figure.Clocks)], ct);
    }
}
