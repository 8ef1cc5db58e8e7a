using Fiscal.Domain;

namespace Fiscal.Api.Reports.Annexes;

/// <summary>
/// 附表1 到期明细. The workbook lists every payment overdue or due within twelve months. Word lists arrears and the largest
/// repayments of principal within three months, and sums the rest, so that the signed paper stays short.
/// </summary>
internal static class MaturityAnnex
{
    /// <summary>Repayments of principal that Word lists one by one.</summary>
    public const int Listed = 40;

    private const int NearMonths = 3;
    private const string Name = "附表1";
    private const int Label = 0;
    private const int FirstAmount = 4;

    public static ReportAnnex Of(ReportBook book)
    {
        var detailed = Detailed(book);
        var total = detailed.Rows.Where(r => r.Kind == RowKind.Subtotal).ToList();
        return new("到期明细", Printed(book), detailed, [
            new("逾期本金", Name, total[0].Cells[detailed.ColumnOf("应还本金")].Number!.Value),
            new("逾期利息", Name, total[0].Cells[detailed.ColumnOf("应还利息")].Number!.Value),
            new("未来12个月应还本金", Name, total[1].Cells[detailed.ColumnOf("应还本金")].Number!.Value),
            new("未来12个月应还利息", Name, total[1].Cells[detailed.ColumnOf("应还利息")].Number!.Value)]);
    }

    private static ReportTable Printed(ReportBook book)
    {
        var near = book.Upcoming.Where(d => d.DueOn <= book.EndOfMonth(NearMonths)).ToList();
        var listed = near.Where(d => d.PrincipalYuan != 0).OrderByDescending(d => d.PrincipalYuan).Take(Listed).ToHashSet();
        var months = book.Schedule.Table.Rows;
        var far = months.Skip(NearMonths).Take(ReportBook.MonthsAhead - NearMonths).ToList();

        List<ReportRow> rows = [
            .. book.Arrears.Select(d => Item(book, d)),
            Sum(RowKind.Subtotal, "逾期小计", book.Arrears),
            .. near.Where(listed.Contains).Select(d => Item(book, d)),
            .. Rest("其余还本付息", [.. near.Where(d => d.PrincipalYuan != 0 && !listed.Contains(d))]),
            .. Rest("仅付息", [.. near.Where(d => d.PrincipalYuan == 0)]),
            OfMonths(RowKind.Subtotal, "未来3个月小计", months.Take(NearMonths)),
            .. far.Select(m => OfMonths(RowKind.Item, $"{m.Cells[0].Text}（{m.Cells[1].Number:0}笔）", [m])),
            OfMonths(RowKind.Subtotal, "第4至12个月小计", far)];
        return ReportTable.Create(Name, "逾期及未来12个月到期情况表", [
            new("应还日期", ColumnKind.Text, 54), new("债务人", ColumnKind.Text, 142), new("债权人", ColumnKind.Text, 178),
            new("合同编号", ColumnKind.Text, 110), new("应还本金", ColumnKind.Yuan, 53), new("应还利息", ColumnKind.Yuan, 48),
            new("本息合计", ColumnKind.Yuan, 53, [FirstAmount, FirstAmount + 1])], [.. rows, GrandTotal(book, rows)]);
    }

    private static ReportTable Detailed(ReportBook book)
    {
        const int principal = 9;
        return ReportTable.Create(Name, "逾期及未来12个月到期明细表", [
            new("状态", ColumnKind.Text, 18), new("应还日期", ColumnKind.Date, 13), new("债务人", ColumnKind.Text, 34),
            new("债权人", ColumnKind.Text, 42), new("合同编号", ColumnKind.Text, 28), new("借据编号", ColumnKind.Text, 32),
            new("责任分类", ColumnKind.Text, 13), new("债务品种", ColumnKind.Text, 19), new("年利率（%）", ColumnKind.Percent, 12),
            new("应还本金", ColumnKind.Yuan, 19), new("应还利息", ColumnKind.Yuan, 19),
            new("本息合计", ColumnKind.Yuan, 19, [principal, principal + 1]), new("利息依据", ColumnKind.Text, 13)],
            [.. book.Arrears.Select(d => DetailedItem(book, d, "逾期")), DetailedSum(RowKind.Subtotal, "逾期小计", book.Arrears),
                .. book.Upcoming.Select(d => DetailedItem(book, d, "未到期")), DetailedSum(RowKind.Subtotal, "未来12个月小计", book.Upcoming),
                DetailedSum(RowKind.Total, "合计", [.. book.Arrears, .. book.Upcoming])]);
    }

    private static ReportRow Item(ReportBook book, DueItem due)
    {
        var debt = book.DebtOf(due);
        return ReportRow.Item(ReportText.Cell(ColumnKind.Date, due.DueOn), new(debt?.DebtorName), new(debt?.CreditorName),
            new(debt?.ContractNumber), due.PrincipalYuan, due.InterestYuan, due.PrincipalYuan + due.InterestYuan);
    }

    private static IEnumerable<ReportRow> Rest(string label, IReadOnlyList<DueItem> items) =>
        items.Count == 0 ? [] : [Sum(RowKind.Item, $"{label}{items.Count}笔", items)];

    private static ReportRow Sum(RowKind kind, string label, IReadOnlyList<DueItem> items) => new(kind, [label, "", "", "",
        items.Sum(d => d.PrincipalYuan), items.Sum(d => d.InterestYuan), items.Sum(d => d.PrincipalYuan + d.InterestYuan)]);

    /// <summary>Months as the calendar prints them: the printed numbers are taken over, not rounded again.</summary>
    private static ReportRow OfMonths(RowKind kind, string label, IEnumerable<ReportRow> months)
    {
        var amounts = Enumerable.Range(2, 3).Select(c => new ReportCell(
            Number: months.Sum(m => m.Cells[c].Number), PrintedNumber: months.Sum(m => m.Cells[c].PrintedNumber)));
        return new(kind, [label, "", "", "", .. amounts]);
    }

    private static ReportRow GrandTotal(ReportBook book, IReadOnlyList<ReportRow> rows)
    {
        var exact = Sum(RowKind.Total, "合计", [.. book.Arrears, .. book.Upcoming]);
        var calendar = book.Schedule.Table.TotalRow!;
        return exact with
        {
            Cells = [exact.Cells[Label], "", "", "", .. Enumerable.Range(0, 3).Select(i => exact.Cells[FirstAmount + i] with
            {
                PrintedNumber = calendar.Cells[2 + i].PrintedNumber
                    + PrintedNumbers.Round(rows.First(r => r.Kind == RowKind.Subtotal).Cells[FirstAmount + i].Number!.Value / PrintedNumbers.Wan),
            })],
        };
    }

    private static ReportRow DetailedItem(ReportBook book, DueItem due, string state)
    {
        var debt = book.DebtOf(due);
        return ReportRow.Item(state, due.DueOn, new(debt?.DebtorName), new(debt?.CreditorName), new(debt?.ContractNumber),
            new(debt?.DrawdownNumber), new(debt?.Class.DisplayName()), new(debt?.Instrument.DisplayName()), debt?.AnnualRatePercent,
            due.PrincipalYuan, due.InterestYuan, due.PrincipalYuan + due.InterestYuan, due.IsForecast ? "按现行利率推算" : "已确定")
            with { Debts = new Dictionary<ReportDay, IReadOnlyList<int>> { [ReportDay.Now] = [due.DebtId] } };
    }

    private static ReportRow DetailedSum(RowKind kind, string label, IReadOnlyList<DueItem> items) => new(kind, [
        label, "", $"{items.Count}笔", "", "", "", "", "", "",
        items.Sum(d => d.PrincipalYuan), items.Sum(d => d.InterestYuan), items.Sum(d => d.PrincipalYuan + d.InterestYuan), ""]);
}
