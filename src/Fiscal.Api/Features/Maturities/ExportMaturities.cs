using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Maturities;

/// <summary>The duties behind the maturity ladder, each a row of a file (导出到期明细).</summary>
public sealed record ExportMaturities(
    DateOnly? From = null, DateOnly? To = null, string? RegionCode = null, Choice<TableFormat>? Format = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ExportedTable>;

public sealed class ExportMaturitiesValidator : AbstractValidator<ExportMaturities>
{
    public ExportMaturitiesValidator()
    {
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From!.Value).When(q => q.From is not null).WithMessage("截止日不得早于起始日。");
    }
}

public sealed class ExportMaturitiesHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportMaturities, ExportedTable>
{
    internal sealed class Duty
    {
        public required DuePayment Due { get; init; }
        public required Debt Debt { get; init; }
        public required string ContractNumber { get; init; }
        public required string DebtorName { get; init; }
        public required string CreditorName { get; init; }
    }

    internal static readonly IReadOnlyList<(ExportColumn, Func<Duty, object?>)> Columns = [
        (new("应还日", ExportForm.Date, 12), d => d.Due.DueOn),
        (new("债务编号", ExportForm.Text, 14), d => d.Debt.Code),
        (new("地区代码", ExportForm.Text, 10), d => d.Due.RegionCode),
        (new("合同编号", ExportForm.Text, 28), d => d.ContractNumber),
        (new("借据编号", ExportForm.Text, 28), d => d.Debt.DrawdownNumber),
        (new("债务人", ExportForm.Text, 36), d => d.DebtorName),
        (new("债权人", ExportForm.Text, 36), d => d.CreditorName),
        (new("责任分类", ExportForm.Text, 12), d => d.Due.Class.DisplayName()),
        (new("债务品种", ExportForm.Text, 18), d => d.Due.Instrument.DisplayName()),
        (new("应还本金（元）", ExportForm.Yuan, 20, Total: true), d => d.Due.PrincipalYuan),
        (new("应还利息（元）", ExportForm.Yuan, 20, Total: true), d => d.Due.InterestYuan),
        (new("本息合计（元）", ExportForm.Yuan, 20, Total: true), d => d.Due.PrincipalYuan + d.Due.InterestYuan),
        (new("应还依据", ExportForm.Text, 12), d => d.Due.Origin.DisplayName()),
        (new("利息为预测", ExportForm.Text, 12), d => d.Due.IsForecast ? "是" : "否"),
    ];

    public async Task<ExportedTable> Handle(ExportMaturities query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var (duties, from, to) = await db.DutiesOf(query.From, query.To, query.RegionCode, clocks, ct);
        return await export.Write($"到期应还明细-{from:uuuu-MM-dd}至{to:uuuu-MM-dd}", query.Format, [ExportTable.Of(
            "到期应还明细", TableExport.Title("到期应还明细", $"截至 {clocks.AsOf:uuuu-MM-dd}，应还日 {from:uuuu-MM-dd} 至 {to:uuuu-MM-dd}", clocks.KnownAt), Columns, Rows(duties).AsAsyncEnumerable()),
            db.SourcesOf(duties.Select(d => d.DebtId), clocks)], ct);
    }

    internal static IQueryable<Duty> Rows(IQueryable<DuePayment> duties) => duties
        .OrderBy(d => d.DueOn).ThenBy(d => d.DebtId).ThenBy(d => d.Number).ThenBy(d => d.Id).AsNoTracking().Select(d => new Duty
        {
            Due = d, Debt = d.Debt, ContractNumber = d.Debt.Contract.Number,
            DebtorName = d.Debt.Contract.Debtor.Name, CreditorName = d.Debt.Contract.Creditor.Name,
        });
}
