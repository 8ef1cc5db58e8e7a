using Fiscal.Api.Reports.Annexes;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;

namespace Fiscal.Api.Reports;

/// <summary>How the balance moved in the month (余额变动情况表): by class in the text, debt by debt in the workbook.</summary>
public sealed class BalanceMovements
{
    private const int Opening = 1;

    private static readonly IReadOnlyList<Flow> AllFlows = [
        new(MovementColumn.Corrected, m => m.CorrectedYuan), new(MovementColumn.BroughtIn, m => m.BroughtInYuan),
        new(MovementColumn.Drawn, m => m.DrawnYuan), new(MovementColumn.Capitalised, m => m.CapitalisedYuan),
        new(MovementColumn.RefinancedIn, m => m.RefinancedInYuan), new(MovementColumn.Repaid, m => m.RepaidYuan, Lowers: true),
        new(MovementColumn.RefinancedOut, m => m.RefinancedOutYuan, Lowers: true), new(MovementColumn.WrittenOff, m => m.WrittenOffYuan, Lowers: true),
        new(MovementColumn.Reclassified, m => m.ReclassifiedYuan)];

    private readonly IReadOnlyList<ClassMovement> _movements;

    public BalanceMovements(ReportBook book)
    {
        _movements = book.Facts.Movements;
        Flows = [.. AllFlows.Where(f => _movements.Any(m => f.Of(m.Movement) != 0))];
        Total = _movements.Select(m => m.Movement).Sum();
        Table = TableOf(book.ByClass);
    }

    /// <summary>The columns between opening and closing that are not empty.</summary>
    public IReadOnlyList<Flow> Flows { get; }

    public Movement Total { get; }

    public ReportTable Table { get; }

    public IEnumerable<IGrouping<DebtClass, ClassMovement>> ByClass => _movements.GroupBy(m => m.Class).OrderBy(g => g.Key);

    /// <summary>Debts on which money was drawn for the first time (新增债务).</summary>
    public int BegunCount => _movements.GroupBy(m => m.DebtId).Select(g => g.Select(m => m.Movement).Sum())
        .Count(m => m.OpeningYuan + m.CorrectedYuan + m.BroughtInYuan == 0 && m.DrawnYuan + m.RefinancedInYuan > 0);

    /// <summary>A column of the table as the text repeats it: the printed total.</summary>
    public decimal PrintedYuan(MovementColumn column) => Printed(Table.TotalRow!, 2 + Flows.ToList().FindIndex(f => f.Column == column)) * PrintedNumbers.Wan;

    /// <summary>What moved between classes, counted once.</summary>
    public decimal ReclassifiedYuan => Table.ColumnOf(MovementColumn.Reclassified.DisplayName()) is >= 0 and var column
        ? Table.Rows.Where(r => r.Kind == RowKind.Item).Sum(r => Math.Max(0, Printed(r, column))) * PrintedNumbers.Wan : 0;

    /// <summary>附表5: every debt whose balance moved, under its class; a debt that changed its class stands under both.</summary>
    public ReportAnnex Annex()
    {
        var rows = ByClass.SelectMany(c => c.Where(m => m.Movement.Moved()).OrderBy(m => m.DebtorName, StringComparer.Ordinal).ThenBy(m => m.DebtId)
                .Select(m => Row(RowKind.Item, [m.DebtorName, m.CreditorName, m.ContractNumber, m.DrawdownNumber], m.Movement))
                .Concat(Unmoved([.. c.Where(m => !m.Movement.Moved() && m.Movement.OpeningYuan != 0)], c.Count(m => m.Movement.Moved())))
                .Append(Row(RowKind.Subtotal, [c.Key.DisplayName() + "小计", "", "", ""], c.Select(m => m.Movement).Sum())))
            .Append(Row(RowKind.Total, ["合计", "", "", ""], Total));
        var table = ReportTable.Create("附表5", "余额变动情况明细表", [
            new("债务人", ColumnKind.Text, 34), new("债权人", ColumnKind.Text, 42), new("合同编号", ColumnKind.Text, 28), new("借据编号", ColumnKind.Text, 32),
            new("期初余额", ColumnKind.Yuan, 19), .. Flows.Select(f => new ReportColumn(f.Title, ColumnKind.Yuan, 19)), new("期末余额", ColumnKind.Yuan, 19)],
            [.. rows]);
        return new("余额变动", null, table, [
            new("全口径债务余额", "附表5", table.TotalYuan("期末余额")), new("本月偿还本金", "附表5", Total.RepaidYuan + Total.RefinancedOutYuan)]);
    }

    private IEnumerable<ReportRow> Unmoved(IReadOnlyList<ClassMovement> movements, int moved) => movements.Count == 0
        ? [] : [Row(RowKind.Item, [$"{(moved == 0 ? "" : "其余")}{movements.Count}笔未变动", "", "", ""], movements.Select(m => m.Movement).Sum())];

    private ReportRow Row(RowKind kind, IEnumerable<string> labels, Movement m) => new(kind, [
        .. labels.Select(l => (ReportCell)l), m.OpeningYuan, .. Flows.Select(f => (ReportCell)f.Of(m)), m.ClosingYuan]);

    /// <summary>
    /// The closing prints as everywhere else and the flows add up down; so that the rows foot as printed too, the opening of a class is
    /// what these leave, and of the totals the flows take what rounding leaves between opening and closing.
    /// </summary>
    private ReportTable TableOf(ReportTable balances)
    {
        var closing = Flows.Count + 2;
        var closings = balances.Rows.Where(r => r.Kind != RowKind.Item).ToDictionary(ClassAnnex.NameOf, r => Printed(r, ClassAnnex.Balance));
        List<ReportRow> rows = [
            .. ByClass.Select(c => Closed(Row(RowKind.Item, [c.Key.DisplayName()], c.Select(m => m.Movement).Sum()), closings.GetValueOrDefault(c.Key.DisplayName()))),
            Closed(WithPrintedFlows(Row(RowKind.Total, ["合计"], Total)), closings["合计"])];
        return ReportTable.Create("", "余额变动情况表", [
            new("责任分类", ColumnKind.Text, 17),
            new("期初余额", ColumnKind.Yuan, 21, [closing, .. ColumnsOf(lowers: true)], ColumnsOf(lowers: false)),
            .. Flows.Select(f => new ReportColumn(f.Title, ColumnKind.Yuan, 16)), new("期末余额", ColumnKind.Yuan, 21)], rows);

        static ReportRow Closed(ReportRow row, decimal printed) => row with { Cells = [.. row.Cells.SkipLast(1), row.Cells[^1] with { PrintedNumber = printed }] };
    }

    private ReportRow WithPrintedFlows(ReportRow total)
    {
        var net = PrintedNumbers.Round(Total.ClosingYuan / PrintedNumbers.Wan) - PrintedNumbers.Round(Total.OpeningYuan / PrintedNumbers.Wan);
        var signed = PrintedNumbers.Apportion([.. Flows.Select(f => f.Sign * f.Of(Total) / PrintedNumbers.Wan)], net);
        return total with
        {
            Cells = [.. total.Cells.Take(Opening + 1),
                .. Flows.Select((f, i) => total.Cells[Opening + 1 + i] with { PrintedNumber = f.Sign * signed[i] }), total.Cells[^1]],
        };
    }

    private List<int> ColumnsOf(bool lowers) => [.. Flows.Index().Where(f => f.Item.Lowers == lowers).Select(f => Opening + 1 + f.Index)];

    private static decimal Printed(ReportRow row, int column) => row.Cells[column].PrintedNumber ?? 0;

    /// <summary>A column between opening and closing (变动项目).</summary>
    /// <param name="Lowers">It is taken off the balance; printed without a sign.</param>
    public sealed record Flow(MovementColumn Column, Func<Movement, decimal> Of, bool Lowers = false)
    {
        public string Title => Column.DisplayName();

        public int Sign => Lowers ? -1 : 1;
    }
}
