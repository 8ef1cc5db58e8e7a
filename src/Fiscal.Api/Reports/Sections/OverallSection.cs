using Fiscal.Api.Hosting;
using Fiscal.Api.Reports.Annexes;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Api.Reports.Sections;

/// <summary>总体情况: the whole balance, what it is compared with, its classes, and how it moved.</summary>
internal sealed class OverallSection : IReportSection
{
    public ReportSection? Write(ReportBook book)
    {
        var balances = Balances(book);
        var classes = Classes(book);
        List<ReportBlock> blocks = [new ReportParagraph(Headline(book, balances)), new ReportTableBlock(balances)];
        blocks.Add(new ReportParagraph(Movement(book)));
        if (book.Movements.Flows.Count > 0)
            blocks.Add(new ReportTableBlock(book.Movements.Table));
        blocks.AddRange([new ReportParagraph(ByClass(classes, book)), new ReportTableBlock(classes)]);

        return new("Overall", "总体情况", blocks, [
            new("全口径债务余额", "总体情况", book.OutstandingYuan),
            new("全口径债务余额", "总体情况按责任分类", classes.TotalYuan("余额")),
            .. book.Positions.GroupBy(p => p.Class).OrderBy(g => g.Key).Select(g =>
                new ReportFigure(ClassAnnex.FigureName(g.Key.DisplayName()), "总体情况", g.Sum(p => p.OutstandingYuan))),
            .. MovementFigures(book)]);
    }

    private static string Headline(ReportBook book, ReportTable balances)
    {
        var debtors = book.Positions.Select(p => p.DebtorName).Distinct().Count();
        var creditors = book.Positions.Select(p => p.CreditorName).Distinct().Count();
        var rows = balances.Rows.Zip(["上月末", "上年同期", "上年末"]).ToLookup(r => r.First.Cells[3].PrintedNumber is null);
        var changes = rows[false].Select(r => ChangeFrom(r.First, r.Second));
        if (rows[true].Any())
            changes = changes.Append($"{ReportText.List(rows[true].Select(r => r.Second))}无账面数据，不作比较");
        return $"截至{ReportText.Day(book.AsOf)}，{book.WholeRegion}全口径债务余额{ReportText.Amount(book.OutstandingYuan)}，"
            + $"共{book.Positions.Count}笔，涉及债务人{debtors}家、债权人{creditors}家。{string.Join("；", changes)}。";
    }

    /// <summary>The changes repeat what the table prints: its printed 万元 are taken, not the exact difference.</summary>
    private static string ChangeFrom(ReportRow row, string day)
    {
        var change = row.Cells[3].PrintedNumber!.Value;
        var growth = row.Cells[4].PrintedNumber is { } percent && change != 0 ? $"，{ReportText.Growth(percent)}" : "";
        return $"与{day}{(change == 0 ? "" : "相比")}{ReportText.Change(change * PrintedNumbers.Wan)}{growth}";
    }

    private static ReportTable Balances(ReportBook book)
    {
        var annex = book.ByClass.TotalRow!;
        ReportRow Row(string label, LocalDate day, int column)
        {
            var change = Change(annex, column);
            return ReportRow.Item(label, day, annex.Cells[column], change,
                ReportBook.GrowthPercent(book.OutstandingYuan, annex.Cells[column].Number));
        }

        var month = book.Facts.Month;
        return ReportTable.Create("", "全口径债务余额变动情况", [
            new("对比项", ColumnKind.Text, 26), new("对比日", ColumnKind.Date, 20), new("对比日余额", ColumnKind.Yuan, 24),
            new("增减额", ColumnKind.Yuan, 22), new("增减幅（%）", ColumnKind.Percent, 18)], [
            Row("环比（比上月末）", month.PlusDays(-1), ClassAnnex.MonthBefore),
            Row("同比（比上年同期）", month.PlusMonths(-11).PlusDays(-1), ClassAnnex.YearBefore),
            Row("较年初（比上年末）", new LocalDate(month.Year, 1, 1).PlusDays(-1), ClassAnnex.YearStart)]);
    }

    private static ReportTable Classes(ReportBook book) => ReportTable.Create("", "全口径债务余额分类情况", [
        new("责任分类", ColumnKind.Text, 17), new("笔数", ColumnKind.Count, 8), new("余额", ColumnKind.Yuan, 21),
        new("占比（%）", ColumnKind.Share, 17), new("比上月末增减", ColumnKind.Yuan, 22), new("比上年同期增减", ColumnKind.Yuan, 24),
        new("比上年末增减", ColumnKind.Yuan, 22)],
        [.. book.ByClass.Rows.Where(r => r.Kind != RowKind.Item).Select(r => new ReportRow(
            r.Kind == RowKind.Total ? RowKind.Total : RowKind.Item,
            [ClassAnnex.NameOf(r), r.Cells[1], r.Cells[2], r.Cells[3],
                Change(r, ClassAnnex.MonthBefore), Change(r, ClassAnnex.YearBefore), Change(r, ClassAnnex.YearStart)]))]);

    private static ReportCell Change(ReportRow row, int day) => new(
        Number: row.Cells[ClassAnnex.Balance].Number - row.Cells[day].Number,
        PrintedNumber: row.Cells[ClassAnnex.Balance].PrintedNumber - row.Cells[day].PrintedNumber);

    private static string ByClass(ReportTable classes, ReportBook book)
    {
        var lines = book.Positions.Select(p => p.Class).Distinct().Order()
            .Select(c => (Class: c, Cells: classes.Rows.Single(r => r.Cells[0].Text == c.DisplayName()).Cells))
            .Select(c => new ClassLine(c.Class, c.Cells[ClassAnnex.Balance].Number!.Value, c.Cells[3].PrintedNumber!.Value)).ToList();
        if (lines.Count == 0)
            return "本月末无未偿债务。";

        var legal = lines.Where(c => c.Class is DebtClass.General or DebtClass.Special).ToList();
        var others = lines.Except(legal).Select(c => $"{NameOf(c.Class)}余额{ReportText.Amount(c.Yuan)}，占{ReportText.Percent(c.SharePercent)}");
        return $"按责任分类，{string.Join("；", others.Prepend(Legal(legal)).Where(s => s.Length > 0))}。";
    }

    private static string Legal(List<ClassLine> legal)
    {
        if (legal.Count == 0)
            return "";
        var total = legal.Sum(c => c.Yuan);
        var parts = ReportText.Parts(total, [.. legal.Select(c => c.Yuan)]).Zip(legal, (amount, c) => NameOf(c.Class) + amount);
        var classes = legal.Count == 1 ? $"全部为{NameOf(legal[0].Class)}" : $"其中{ReportText.List(parts)}";
        return $"法定债务余额{ReportText.Amount(total)}，占{ReportText.Percent(legal.Sum(c => c.SharePercent))}，{classes}";
    }

    private static string NameOf(DebtClass debtClass) => debtClass switch
    {
        DebtClass.Guarantee or DebtClass.Rescue => $"政府负有{debtClass.DisplayName()}的债务",
        DebtClass.Unclassified => "待分类债务",
        _ => debtClass.DisplayName(),
    };

    private static string Movement(ReportBook book)
    {
        var moved = book.Movements;
        if (moved.Flows.Count == 0)
            return "从余额变动看，本月余额无变动。";
        var opening = $"从余额变动看，期初余额{ReportText.Amount(moved.Total.OpeningYuan)}";
        var flows = moved.Flows.Where(f => f.Column != MovementColumn.Reclassified && moved.PrintedYuan(f.Column) != 0)
            .Select(f => f.Column == MovementColumn.Corrected
                ? $"更正{ReportText.Change(moved.PrintedYuan(f.Column))}" : f.Title + ReportText.Amount(moved.PrintedYuan(f.Column)));
        var begun = moved.BegunCount > 0 ? $"本月新增债务{moved.BegunCount}笔。" : "";
        var reclassified = moved.ReclassifiedYuan == 0 ? "" : $"责任分类之间调整{ReportText.Amount(moved.ReclassifiedYuan)}，不影响总额。";
        return $"{string.Join("，", [opening, .. flows, $"期末余额{ReportText.Amount(moved.Total.ClosingYuan)}"])}。{begun}{reclassified}{Corrected(book)}";
    }

    private static string Corrected(ReportBook book) => book.Facts.OpeningKnownAt is { } reported && book.Movements.Flows.Any(f => f.Column == MovementColumn.Corrected)
        ? $"期初余额为{ReportText.Day(reported.InChina())}出具的上月报告所列，更正为此后补登、冲正以前月份事项的影响。" : "";

    private static IEnumerable<ReportFigure> MovementFigures(ReportBook book)
    {
        const string place = "余额变动情况表";
        var total = book.Movements.Total;
        yield return new("全口径债务余额", place, total.ClosingYuan);
        foreach (var (debtClass, closing) in book.Movements.ByClass.Select(c => (c.Key, c.Select(m => m.Movement).Sum().ClosingYuan)).Where(c => c.ClosingYuan != 0))
            yield return new(ClassAnnex.FigureName(debtClass.DisplayName()), place, closing);
        if (book.Facts.MonthBefore is not null)
            yield return new(ClassAnnex.MonthBeforeFigure, place, total.OpeningYuan + total.CorrectedYuan);
        yield return new("本月偿还本金", place, total.RepaidYuan + total.RefinancedOutYuan);
    }

    private sealed record ClassLine(DebtClass Class, decimal Yuan, decimal SharePercent);
}
