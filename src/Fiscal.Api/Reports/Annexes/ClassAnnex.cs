using Fiscal.Domain;
using Fiscal.Domain.Debts;

namespace Fiscal.Api.Reports.Annexes;

/// <summary>附表2 余额分类: class by instrument, with the days compared with.</summary>
internal static class ClassAnnex
{
    private const string SubtotalMark = "小计";

    public const string MonthBeforeFigure = "上月末余额";

    public const int Balance = 2;
    public const int MonthBefore = 5;
    public const int YearStart = 6;
    public const int YearBefore = 7;

    public static ReportTable TableOf(ReportBook book)
    {
        var days = new DaysCompared(book);
        var classes = days.All.Select(p => p.Class).Distinct().Order();
        var rows = classes.SelectMany(c => RowsOf(c, days)).Append(days.Row(RowKind.Total, "合计", _ => true));
        return ReportTable.Create("附表2", "全口径债务余额分类表", [
            new("责任分类、债务品种", ColumnKind.Text, 34), new("笔数", ColumnKind.Count, 9), new("债务余额", ColumnKind.Yuan, 20),
            new("占比（%）", ColumnKind.Share, 13), new("加权利率（%）", ColumnKind.Percent, 16), new("上月末余额", ColumnKind.Yuan, 20, Day: ReportDay.MonthBefore),
            new("上年末余额", ColumnKind.Yuan, 20, Day: ReportDay.YearStart), new("上年同期余额", ColumnKind.Yuan, 20, Day: ReportDay.YearBefore)], [.. rows]);
    }

    public static ReportAnnex Of(ReportBook book) => new("余额分类", book.ByClass, null,
        [new("全口径债务余额", "附表2", book.ByClass.TotalYuan("债务余额")),
            .. book.Facts.MonthBefore is null ? [] : new ReportFigure[] { new(MonthBeforeFigure, "附表2", book.ByClass.TotalYuan("上月末余额")) },
            .. book.ByClass.Rows.Where(r => r.Kind == RowKind.Subtotal && r.Cells[Balance].Number != 0).Select(r =>
                new ReportFigure(FigureName(NameOf(r)), "附表2", r.Cells[Balance].Number!.Value))]);

    public static string FigureName(string className) => className + "余额";

    /// <summary>The class that a subtotal or total row stands for.</summary>
    public static string NameOf(ReportRow row) => row.Cells[0].Text!.Replace(SubtotalMark, "", StringComparison.Ordinal);

    private static IEnumerable<ReportRow> RowsOf(DebtClass debtClass, DaysCompared days) => days.All
        .Where(p => p.Class == debtClass)
        .Select(p => p.Instrument).Distinct().Order()
        .Select(i => days.Row(RowKind.Item, i.DisplayName(), p => p.Class == debtClass && p.Instrument == i))
        .Append(days.Row(RowKind.Subtotal, debtClass.DisplayName() + SubtotalMark, p => p.Class == debtClass));

    private sealed class DaysCompared(ReportBook book)
    {
        public IReadOnlyList<DebtPosition> All { get; } = [.. book.Positions,
            .. Positions(book.Facts.MonthBefore), .. Positions(book.Facts.YearStart), .. Positions(book.Facts.YearBefore)];

        public ReportRow Row(RowKind kind, string label, Func<DebtPosition, bool> belongs)
        {
            var now = book.Positions.Where(belongs).ToList();
            var outstanding = now.Sum(p => p.OutstandingYuan);
            return new(kind, [label, now.Count, outstanding, book.ShareOf(outstanding), ReportBook.WeightedRatePercent(now),
                On(book.Facts.MonthBefore, belongs), On(book.Facts.YearStart, belongs), On(book.Facts.YearBefore, belongs)])
            {
                Debts = kind != RowKind.Item ? null : new Dictionary<ReportDay, IReadOnlyList<int>>
                {
                    [ReportDay.Now] = Ids(now),
                    [ReportDay.MonthBefore] = Ids(Positions(book.Facts.MonthBefore).Where(belongs)),
                    [ReportDay.YearStart] = Ids(Positions(book.Facts.YearStart).Where(belongs)),
                    [ReportDay.YearBefore] = Ids(Positions(book.Facts.YearBefore).Where(belongs)),
                },
            };
        }

        private static List<int> Ids(IEnumerable<DebtPosition> positions) => [.. positions.Select(p => p.DebtId)];

        private static decimal? On(Comparison? day, Func<DebtPosition, bool> belongs) =>
            day?.Positions.Where(belongs).Sum(p => p.OutstandingYuan);

        private static IEnumerable<DebtPosition> Positions(Comparison? day) => day?.Positions.Where(p => p.OutstandingYuan != 0) ?? [];
    }
}
