using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Fiscal.Api.Features.MonthlyReports;

/// <summary>The debts behind one cell of a report's annex (报表单元格来源): their amounts sum to the cell.</summary>
/// <param name="Table">附表1 to 附表4, or the name of its sheet.</param>
/// <param name="Row">The text of the first column where only one row has it, or the number of the row under the header, from 1.</param>
/// <param name="Column">The column's title, without the unit.</param>
public sealed record GetReportCellProvenance(string Table, string Row, string Column) : IQuery<ReportCellProvenance>
{
    internal const string Description =
        "table 为附表1、附表2、附表3、附表4 或其工作表名（附表1 按电子附表的明细表）；row 为首列文字（唯一时）或表头之下的行号（从 1 起，电子附表第 4 行为第 1 行）；column 为列标题（不带单位）。"
        + "金额与笔数列：debts 逐笔列出构成该格的债务，amountYuan（元）相加即该格；asOf 为该列的时点，provenance 为该笔债务在此时点、按月报已知时刻的来源。"
        + "加权利率：amountYuan 为权数（余额），annualRatePercent 为各笔利率。占比：computedFrom 列出相除的两个数（元）。文字、日期和“—”不是数字，答复 422。";

    [JsonIgnore] internal int ReportId { get; init; }
}

/// <param name="Value">The cell: yuan, a count or per cent, by its column.</param>
/// <param name="AsOf">The day that the column stands for.</param>
public sealed record ReportCellProvenance(
    string Table, int Row, string RowLabel, string Column, ColumnKind Kind, decimal Value, LocalDate AsOf, Instant KnownAt,
    IReadOnlyList<CellDebt> Debts, IReadOnlyList<KeyFigure> ComputedFrom);

/// <param name="Provenance">Where the debt's own figures come from, as the report knew them.</param>
public sealed record CellDebt(
    int DebtId, string ContractNumber, string DrawdownNumber, string DebtorName, string CreditorName, decimal AmountYuan, decimal? AnnualRatePercent, string Provenance);

public sealed class GetReportCellProvenanceHandler(FiscalDbContext db, IOptions<JsonOptions> json) : IRequestHandler<GetReportCellProvenance, ReportCellProvenance>
{
    public async Task<ReportCellProvenance> Handle(GetReportCellProvenance query, CancellationToken ct)
    {
        var issue = await db.MonthlyReportIssues.Where(i => i.Id == query.ReportId)
            .Select(i => new { i.Month, i.KnownAt, i.SummaryJson }).SingleOrDefaultAsync(ct) ?? throw MonthlyReportErrors.NotFound(query.ReportId);
        var annexes = JsonDocument.Parse(issue.SummaryJson).RootElement.GetProperty("annexes").Deserialize<List<ReportAnnex>>(json.Value.SerializerOptions)!;
        var cell = AnnexCell.Find(annexes, query.Table, query.Row, query.Column);

        var asOf = cell.Column.Day.In(issue.Month);
        var amounts = cell.DueAmounts(annexes) ?? await Balances(cell.DebtIds, asOf, issue.KnownAt, ct);
        var debts = cell.Column.Kind == ColumnKind.Share ? [] : await Debts(amounts, asOf, issue.KnownAt, ct);
        return new(
            cell.Table.Name, cell.RowNumber, cell.Label, cell.Column.Title, cell.Column.Kind, cell.Value, asOf, issue.KnownAt,
            debts, cell.Column.Kind == ColumnKind.Share ? cell.Shares() : []);
    }

    private Task<Dictionary<int, decimal>> Balances(IReadOnlyCollection<int> ids, LocalDate asOf, Instant knownAt, CancellationToken ct) =>
        db.PositionsAt(asOf, knownAt).Where(p => ids.Contains(p.Debt.Id) && p.OutstandingYuan != 0)
            .Select(p => new { p.Debt.Id, p.OutstandingYuan }).ToDictionaryAsync(p => p.Id, p => p.OutstandingYuan, ct);

    private async Task<List<CellDebt>> Debts(Dictionary<int, decimal> amounts, LocalDate asOf, Instant knownAt, CancellationToken ct)
    {
        var ids = amounts.Keys.ToList();
        var rows = await db.PositionsAt(asOf, knownAt).Where(p => ids.Contains(p.Debt.Id)).OrderBy(p => p.Debt.Id).Select(DebtListRows.Row).ToListAsync(ct);
        var known = Uri.EscapeDataString(NodaTime.Text.InstantPattern.ExtendedIso.Format(knownAt));
        return rows.ConvertAll(d => new CellDebt(
            d.Id, d.ContractNumber, d.DrawdownNumber, d.DebtorName, d.CreditorName, amounts[d.Id], d.AnnualRatePercent,
            string.Create(CultureInfo.InvariantCulture, $"/api/debts/{d.Id}/provenance?asOf={asOf:uuuu-MM-dd}&knownAt={known}")));
    }
}
