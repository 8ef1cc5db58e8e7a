using Fiscal.Api.Reports.Annexes;
using Fiscal.Domain;

namespace Fiscal.Api.Reports.Sections;

/// <summary>结构与成本: who is owed, how it was borrowed, who owes, at what rate, and how much is non-standard.</summary>
internal sealed class StructureSection : IReportSection
{
    public ReportSection? Write(ReportBook book)
    {
        if (book.Positions.Count == 0)
            return null;

        var nonStandard = NonStandardFinancing.Usual;
        var creditors = PartyAnnex.ByKind(book.ByCreditor, "债权人结构", "债权人类型");
        var instruments = Instruments(book);
        var debtors = PartyAnnex.ByKind(book.ByDebtor, "债务人结构", "债务人类型");
        return new("Structure", "结构与成本", [
            new ReportSubheading("债权人结构"), new ReportParagraph(Leading(creditors, "从债权人看")), new ReportTableBlock(creditors),
            new ReportSubheading("债务品种结构"), new ReportParagraph(Leading(instruments, "从债务品种看")), new ReportTableBlock(instruments),
            new ReportSubheading("债务人结构"), new ReportParagraph(Leading(debtors, "从债务人看")), new ReportTableBlock(debtors),
            new ReportSubheading("融资成本"), new ReportParagraph(Cost(book, instruments)),
            new ReportSubheading("非标融资"), new ReportParagraph(NonStandard(book, nonStandard))], [
            new("全口径债务余额", "结构与成本按债权人类型", creditors.TotalYuan("债务余额")),
            new("全口径债务余额", "结构与成本按债务品种", instruments.TotalYuan("债务余额")),
            new("全口径债务余额", "结构与成本按债务人类型", debtors.TotalYuan("债务余额")),
            new("非标融资余额", "结构与成本", book.Positions.Where(nonStandard.Covers).Sum(p => p.OutstandingYuan)),
            new("非标融资余额", "结构与成本按债务品种", instruments.Rows
                .Where(r => nonStandard.Instruments.Any(i => i.DisplayName() == r.Cells[0].Text)).Sum(r => r.Cells[2].Number!.Value))]);
    }

    private static ReportTable Instruments(ReportBook book)
    {
        ReportRow Row(RowKind kind, string label, IReadOnlyList<DebtPosition> p) => new(kind, [label, p.Count,
            p.Sum(x => x.OutstandingYuan), book.ShareOf(p.Sum(x => x.OutstandingYuan)), ReportBook.WeightedRatePercent(p)]);

        return ReportTable.Create("", "债务品种结构", [
            new("债务品种", ColumnKind.Text, 30), new("笔数", ColumnKind.Count, 9), new("债务余额", ColumnKind.Yuan, 20),
            new("占比（%）", ColumnKind.Share, 14), new("加权利率（%）", ColumnKind.Percent, 17)],
            [.. book.Positions.GroupBy(p => p.Instrument).OrderByDescending(g => g.Sum(p => p.OutstandingYuan)).ThenBy(g => g.Key)
                .Select(g => Row(RowKind.Item, g.Key.DisplayName(), [.. g])),
                Row(RowKind.Total, "合计", book.Positions)]);
    }

    /// <summary>The three largest lines of a table that is sorted by balance.</summary>
    private static string Leading(ReportTable table, string lead)
    {
        var items = table.Rows.Where(r => r.Kind == RowKind.Item && r.Cells[PartyAnnex.Balance].Number != 0).ToList();
        if (items.Count == 1)
            return $"{lead}，全部为{items[0].Cells[0].Text}。";
        var top = items.Take(3).Select(r =>
            $"{r.Cells[0].Text}{ReportText.Amount(r.Cells[PartyAnnex.Balance].Number!.Value)}，占{ReportText.Percent(r.Cells[3].PrintedNumber)}");
        return $"{lead}，{(items.Count > 3 ? "余额居前的依次为" : "")}{string.Join("；", top)}。";
    }

    private static string Cost(ReportBook book, ReportTable instruments)
    {
        if (ReportBook.WeightedRatePercent(book.Positions) is not { } rate)
            return "账面未登记利率，加权利率不作计算。";

        var unrated = book.Positions.Where(p => p.AnnualRatePercent is null).ToList();
        var leftOut = unrated.Count == 0
            ? ""
            : $"（未登记利率的{unrated.Count}笔、余额{ReportText.Amount(unrated.Sum(p => p.OutstandingYuan))}未计入）";
        var rated = instruments.Rows.Where(r => r.Kind == RowKind.Item && r.Cells[4].Number is not null).ToList();
        var (highest, lowest) = (rated.MaxBy(r => r.Cells[4].Number)!, rated.MinBy(r => r.Cells[4].Number)!);
        var spread = rated.Count < 2 ? "" : $"分品种看，{highest.Cells[0].Text}最高，为{ReportText.Percent(highest.Cells[4].Number)}；"
            + $"{lowest.Cells[0].Text}最低，为{ReportText.Percent(lowest.Cells[4].Number)}。";
        return $"按月末余额加权，{book.WholeRegion}债务平均年利率{ReportText.Percent(rate)}{leftOut}"
            + $"{Compared(book, rate, ReportBook.WeightedRatePercent)}。{spread}";
    }

    private static string NonStandard(ReportBook book, NonStandardFinancing kinds)
    {
        var positions = book.Positions.Where(kinds.Covers).ToList();
        var named = $"非标融资（含{ReportText.List(kinds.Instruments.Select(i => i.DisplayName()))}，{kinds.Source}）";
        if (positions.Count == 0)
            return $"月末无{named}余额。";

        var yuan = positions.Sum(p => p.OutstandingYuan);
        var share = book.ShareOf(yuan)!.Value;
        var rate = ReportBook.WeightedRatePercent(positions) is { } r ? $"，加权利率{ReportText.Percent(r)}" : "";
        return $"{named}余额{ReportText.Amount(yuan)}，共{positions.Count}笔，占全口径债务的{ReportText.Percent(share)}"
            + $"{Compared(book, share, p => NonStandardShare(p, kinds))}{rate}。";
    }

    /// <summary>Per cent of the balance that is non-standard (非标占比), unrounded; null if nothing is outstanding.</summary>
    internal static decimal? NonStandardShare(IReadOnlyList<DebtPosition> positions, NonStandardFinancing kinds)
    {
        var total = positions.Sum(p => p.OutstandingYuan);
        return total == 0 ? null : positions.Where(kinds.Covers).Sum(p => p.OutstandingYuan) * 100 / total;
    }

    private static string Compared(ReportBook book, decimal now, Func<IReadOnlyList<DebtPosition>, decimal?> percentOf)
    {
        var words = new[] { ("上月末", book.Facts.MonthBefore), ("上年末", book.Facts.YearStart) }
            .Where(c => c.Item2 is not null)
            .Select(c => (Day: c.Item1, Percent: percentOf(c.Item2!.Positions)))
            .Where(c => c.Percent is not null)
            .Select(c => ReportText.Points(now, c.Percent!.Value) is var points && points == "持平"
                ? $"与{c.Day}持平" : $"比{c.Day}{points}");
        return string.Concat(words.Select(w => "，" + w));
    }
}
