using Fiscal.Api.Reports.Annexes;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Api.Reports.Sections;

/// <summary>
/// 重点单位、重点平台、重要时点 (the three focuses of 沅政办发〔2023〕5号附件4（六）), arrears, and loans from persons and private firms.
/// </summary>
internal sealed class FocusSection : IReportSection
{
    private const int TopDebtors = 10;
    private const int TopDays = 5;
    private const int DaysAhead = 90;

    /// <summary>Arrears that the text lists one by one; 附表1 lists all.</summary>
    private const int TopArrears = 20;

    public ReportSection? Write(ReportBook book)
    {
        if (book.Positions.Count == 0 && book.Arrears.Count == 0)
            return null;

        List<ReportBlock> blocks = [
            new ReportSubheading("重点单位"), new ReportParagraph(Debtors(book)), new ReportTableBlock(DebtorTable(book))];
        if (book.Positions.Any(IsPlatform))
            blocks.AddRange([new ReportSubheading("重点平台"), new ReportParagraph(Platforms(book))]);
        blocks.AddRange([new ReportSubheading("重要时点"), .. Days(book)]);
        if (book.Arrears.Count > 0)
            blocks.AddRange([new ReportSubheading("逾期清单"), new ReportTableBlock(Overdue(book))]);
        if (PrivateLoans.Of(book) is { Count: > 0 } loans)
            blocks.AddRange([new ReportSubheading("向个人和民营企业借款"), new ReportParagraph(PrivateLoans.Describe(loans))]);

        return new("Focus", "重点单位、重点平台、重要时点", blocks, []);
    }

    private static IReadOnlyList<ReportRow> ByBalance(ReportBook book) => [.. book.ByDebtor.Rows
        .Where(r => r.Kind == RowKind.Item).OrderByDescending(r => r.Cells[PartyAnnex.Balance].Number).Take(TopDebtors)];

    private static string Debtors(ReportBook book)
    {
        var top = ByBalance(book).Take(5).ToList();
        var yuan = top.Sum(r => r.Cells[PartyAnnex.Balance].Number!.Value);
        var names = top.Select(r => $"{r.Cells[0].Text}（{ReportText.Amount(r.Cells[PartyAnnex.Balance].Number!.Value)}）");
        return top.Count == 1
            ? $"债务全部集中在{top[0].Cells[0].Text}。"
            : $"债务余额居前的{top.Count}家单位依次为{ReportText.List(names)}，"
                + $"合计{ReportText.Amount(yuan)}，占{ReportText.Percent(book.ShareOf(yuan))}。";
    }

    /// <summary>Lines of 附表4, taken over with their printed numbers.</summary>
    private static ReportTable DebtorTable(ReportBook book)
    {
        int[] columns = [0, 2, 3, 5, 6, 7];
        var rows = ByBalance(book);
        return new("", rows.Count < TopDebtors ? "重点单位债务情况" : $"债务余额前{TopDebtors}位单位情况",
            [.. columns.Select(c => book.ByDebtor.Columns[c])],
            [.. rows.Select(r => new ReportRow(RowKind.Item, [.. columns.Select(c => r.Cells[c])]))]);
    }

    private static string Platforms(ReportBook book)
    {
        var platforms = book.Positions.Where(IsPlatform).ToList();
        var yuan = platforms.Sum(p => p.OutstandingYuan);
        var ids = book.Facts.Positions.Where(IsPlatform).ToDictionary(p => p.DebtId, p => p.DebtorName);
        var near = book.Upcoming.Where(d => ids.ContainsKey(d.DebtId) && d.DueOn <= book.EndOfMonth(3)).ToList();
        var hidden = platforms.Where(p => p.Class == DebtClass.Hidden).Sum(p => p.OutstandingYuan);
        var companies = platforms.Select(p => p.DebtorName).Distinct().Count();
        var text = $"有债务余额的融资平台公司{companies}家，余额{ReportText.Amount(yuan)}，"
            + $"占{ReportText.Percent(PartyAnnex.SharePercentOf(book.ByDebtor, PartyKind.Platform))}{(hidden == 0 ? "" : $"，其中隐性债务{ReportText.Amount(hidden)}")}。";
        if (near.Count > 0)
            text += "未来3个月平台公司应还"
                + $"{ReportText.PrincipalAndInterest(near.Sum(d => d.PrincipalYuan), near.Sum(d => d.InterestYuan))}，应还较多的为{ReportText.List(Largest(near, ids))}。";
        var overdue = book.Arrears.Where(d => ids.ContainsKey(d.DebtId)).Select(d => ids[d.DebtId]).Distinct().ToList();
        return text + (overdue.Count == 0 ? "平台公司无逾期。" : $"有逾期的平台公司{overdue.Count}家：{ReportText.Units(overdue)}。");
    }

    private static IEnumerable<string> Largest(IEnumerable<DueItem> due, Dictionary<int, string> debtors) => due
        .GroupBy(d => debtors[d.DebtId])
        .Select(g => (Name: g.Key, Yuan: g.Sum(d => d.PrincipalYuan + d.InterestYuan)))
        .OrderByDescending(g => g.Yuan).ThenBy(g => g.Name, StringComparer.Ordinal).Take(3)
        .Select(g => $"{g.Name}（{ReportText.Amount(g.Yuan)}）");

    private static IEnumerable<ReportBlock> Days(ReportBook book)
    {
        var days = book.Upcoming.Where(d => d.DueOn <= book.AsOf.PlusDays(DaysAhead)).GroupBy(d => d.DueOn)
            .Select(g => (Day: g.Key, Items: g.ToList(), Yuan: g.Sum(d => d.PrincipalYuan + d.InterestYuan)))
            .OrderByDescending(d => d.Yuan).ThenBy(d => d.Day).Take(TopDays).ToList();
        if (days.Count == 0)
            return [new ReportParagraph($"未来{DaysAhead}天无到期款项。")];

        var rows = days.OrderBy(d => d.Day).Select(d => ReportRow.Item(d.Day, d.Items.Count, d.Items.Sum(i => i.PrincipalYuan),
            d.Items.Sum(i => i.InterestYuan), d.Yuan, LargestDebtor(book, d.Items)));
        return [
            new ReportParagraph($"未来{DaysAhead}天（至{ReportText.Day(book.AsOf.PlusDays(DaysAhead))}）应还本息最多的一天是"
                + $"{ReportText.Day(days[0].Day)}，到期{days[0].Items.Count}笔，应还本息{ReportText.Amount(days[0].Yuan)}。"),
            new ReportTableBlock(ReportTable.Create("", "重要还款时点", [
                new("应还日期", ColumnKind.Date, 17), new("笔数", ColumnKind.Count, 8), new("应还本金", ColumnKind.Yuan, 17),
                new("应还利息", ColumnKind.Yuan, 16), new("本息合计", ColumnKind.Yuan, 17, [2, 3]),
                new("应还最多的债务人", ColumnKind.Text, 36)], [.. rows]))];
    }

    private static string LargestDebtor(ReportBook book, IEnumerable<DueItem> items) => items
        .GroupBy(i => book.DebtOf(i)?.DebtorName ?? ReportText.None)
        .OrderByDescending(g => g.Sum(i => i.PrincipalYuan + i.InterestYuan)).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private static ReportTable Overdue(ReportBook book)
    {
        var listed = book.Arrears.OrderByDescending(d => d.PrincipalYuan + d.InterestYuan).Take(TopArrears).ToHashSet();
        var rest = book.Arrears.Where(d => !listed.Contains(d)).ToList();
        var rows = book.Arrears.Where(listed.Contains).Select(d => ReportRow.Item(
            new(book.DebtOf(d)?.DebtorName), new(book.DebtOf(d)?.CreditorName), d.DueOn,
            Period.DaysBetween(d.DueOn, book.AsOf), d.PrincipalYuan, d.InterestYuan));
        return ReportTable.Create("", "逾期债务清单", [
            new("债务人", ColumnKind.Text, 30), new("债权人", ColumnKind.Text, 30), new("应还日期", ColumnKind.Date, 17),
            new("逾期天数", ColumnKind.Count, 9), new("逾期本金", ColumnKind.Yuan, 16), new("逾期利息", ColumnKind.Yuan, 14)],
            [.. rows, .. rest.Count == 0 ? Array.Empty<ReportRow>() : [Sum(RowKind.Item, $"其余{rest.Count}笔", rest)],
                Sum(RowKind.Total, "合计", book.Arrears)]);

        static ReportRow Sum(RowKind kind, string label, IReadOnlyList<DueItem> items) =>
            new(kind, [label, "", "", "", items.Sum(d => d.PrincipalYuan), items.Sum(d => d.InterestYuan)]);
    }

    private static bool IsPlatform(DebtPosition position) => position.DebtorKind == PartyKind.Platform;
}
