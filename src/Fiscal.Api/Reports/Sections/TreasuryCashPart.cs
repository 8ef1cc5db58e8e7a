namespace Fiscal.Api.Reports.Sections;

/// <summary>Of 三保与库款: the last balance, its level, and the first gap of the months to come. Nothing where no balance was stated.</summary>
internal static class TreasuryCashPart
{
    public static IEnumerable<ReportBlock> Blocks(ReportBook book) =>
        book.Facts.TreasuryCash is not { } cash ? [] : [new ReportParagraph(Balance(cash)), new ReportParagraph(Outlook(cash)), new ReportTableBlock(Table(cash))];

    private static string Balance(TreasuryCashLine cash)
    {
        var balance = $"截至{ReportText.Day(cash.BalanceOn)}，库款余额{ReportText.Amount(cash.BalanceYuan)}";
        return cash.Level is { } level
            ? $"{balance}，{cash.WindowName}月均流出{ReportText.Amount(cash.AverageOutflowYuan!.Value)}，库款保障水平{level:0.00}，状态为{cash.StateName}{cash.LevelMark}。"
            : $"{balance}；{cash.LevelMissing ?? "数据不全"}，库款保障水平暂不测算。";
    }

    private static string Outlook(TreasuryCashLine cash)
    {
        var year = cash.Gaps[^1];
        var words = year.FirstOn is { } day
            ? $"按现有计划收支、三保需求和债务应还款项测算，首个资金缺口出现在{ReportText.Day(day)}，当日缺口{ReportText.Amount(year.FirstYuan!.Value)}；未来{year.Months}个月最大累计缺口{ReportText.Amount(year.LargestYuan!.Value)}，出现在{ReportText.Day(year.LargestOn!.Value)}。"
            : $"按现有计划收支、三保需求和债务应还款项测算，未来{year.Months}个月没有资金缺口。";
        return words + $"支付按顺位依次安排{cash.PriorityMark}。" + (cash.Missing.Count == 0 ? "" : $"测算所缺数据：{string.Concat(cash.Missing)}");
    }

    private static ReportTable Table(TreasuryCashLine cash) => ReportTable.Create("", "库款流动性测算",
        [new("期间", ColumnKind.Text, 20), new("首个缺口日", ColumnKind.Date, 16), new("首日缺口", ColumnKind.Yuan, 20), new("最大累计缺口日", ColumnKind.Date, 16), new("最大累计缺口", ColumnKind.Yuan, 20)],
        [.. cash.Gaps.Select(g => ReportRow.Item(
            $"未来{g.Months}个月", g.FirstOn is { } first ? first : (ReportCell)ReportText.None, g.FirstYuan is { } yuan ? yuan : (ReportCell)ReportText.None,
            g.LargestOn is { } largest ? largest : (ReportCell)ReportText.None, g.LargestYuan is { } most ? most : (ReportCell)ReportText.None))]);
}
