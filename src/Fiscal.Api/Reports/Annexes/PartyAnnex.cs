using Fiscal.Domain;
using Fiscal.Domain.Parties;

namespace Fiscal.Api.Reports.Annexes;

/// <summary>附表3 债权人 and 附表4 债务人: each party under its kind, largest first.</summary>
internal static class PartyAnnex
{
    private const string SubtotalMark = "小计";

    public const int Balance = 2;

    public static ReportAnnex Creditors(ReportBook book) => new("债权人", book.ByCreditor, null, FiguresOf(book.ByCreditor));

    public static ReportAnnex Debtors(ReportBook book) => new("债务人", book.ByDebtor, null, FiguresOf(book.ByDebtor));

    public static ReportTable TableOf(
        ReportBook book, string name, string party, Func<DebtPosition, (PartyKind Kind, string Name)> partyOf)
    {
        var rows = book.Facts.Positions.GroupBy(p => partyOf(p).Kind)
            .OrderByDescending(Outstanding).ThenBy(g => g.Key)
            .SelectMany(kind => kind.GroupBy(p => partyOf(p).Name)
                .OrderByDescending(Outstanding).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Row(book, RowKind.Item, g.Key, [.. g]))
                .Append(Row(book, RowKind.Subtotal, kind.Key.DisplayName() + SubtotalMark, [.. kind])))
            .Append(Row(book, RowKind.Total, "合计", book.Facts.Positions, book.Upcoming, book.Arrears));

        return ReportTable.Create(name, $"分{party}债务情况表", [
            new(party, ColumnKind.Text, 48), new("笔数", ColumnKind.Count, 9), new("债务余额", ColumnKind.Yuan, 20),
            new("占比（%）", ColumnKind.Share, 14), new("加权利率（%）", ColumnKind.Percent, 17),
            new("未来12个月应还本金", ColumnKind.Yuan, 21), new("未来12个月应还利息", ColumnKind.Yuan, 21),
            new("逾期本金", ColumnKind.Yuan, 15), new("逾期利息", ColumnKind.Yuan, 14)], [.. rows]);
    }

    /// <summary>The subtotals of an annex as a table of its own for the text: kind, count, balance, share, rate.</summary>
    public static ReportTable ByKind(ReportTable annex, string title, string kindTitle) => new("", title,
        [annex.Columns[0] with { Title = kindTitle, Width = 30 }, .. annex.Columns.Skip(1).Take(4)],
        [.. annex.Rows.Where(r => r.Kind != RowKind.Item).Select(r => r.Kind == RowKind.Total
            ? r with { Cells = [.. r.Cells.Take(5)] }
            : new ReportRow(RowKind.Item, [KindOf(r), .. r.Cells.Skip(1).Take(4)]))]);

    /// <summary>A kind's part of the total (占比), per cent, as printed.</summary>
    public static decimal SharePercentOf(ReportTable annex, PartyKind kind) => annex.Rows
        .Single(r => r.Kind == RowKind.Subtotal && KindOf(r) == kind.DisplayName()).Cells[3].PrintedNumber ?? 0;

    private static string KindOf(ReportRow subtotal) => subtotal.Cells[0].Text![..^SubtotalMark.Length];

    private static ReportRow Row(ReportBook book, RowKind kind, string label, IReadOnlyList<DebtPosition> positions)
    {
        var ids = positions.Select(p => p.DebtId).ToHashSet();
        var row = Row(book, kind, label, positions,
            book.Upcoming.Where(d => ids.Contains(d.DebtId)), book.Arrears.Where(d => ids.Contains(d.DebtId)));
        return kind == RowKind.Item ? row with { Debts = new Dictionary<ReportDay, IReadOnlyList<int>> { [ReportDay.Now] = [.. positions.Select(p => p.DebtId)] } } : row;
    }

    private static ReportRow Row(
        ReportBook book, RowKind kind, string label, IReadOnlyList<DebtPosition> positions,
        IEnumerable<DueItem> upcoming, IEnumerable<DueItem> arrears)
    {
        var outstanding = positions.Sum(p => p.OutstandingYuan);
        return new(kind, [label, positions.Count(p => p.OutstandingYuan != 0), outstanding, book.ShareOf(outstanding),
            ReportBook.WeightedRatePercent(positions),
            upcoming.Sum(d => d.PrincipalYuan), upcoming.Sum(d => d.InterestYuan),
            arrears.Sum(d => d.PrincipalYuan), arrears.Sum(d => d.InterestYuan)]);
    }

    private static decimal Outstanding(IEnumerable<DebtPosition> positions) => positions.Sum(p => p.OutstandingYuan);

    private static IReadOnlyList<ReportFigure> FiguresOf(ReportTable table) => [
        new("全口径债务余额", table.Name, table.TotalYuan("债务余额")),
        new("未来12个月应还本金", table.Name, table.TotalYuan("未来12个月应还本金")),
        new("未来12个月应还利息", table.Name, table.TotalYuan("未来12个月应还利息")),
        new("逾期本金", table.Name, table.TotalYuan("逾期本金")),
        new("逾期利息", table.Name, table.TotalYuan("逾期利息"))];
}
