using Fiscal.Domain.ReserveFunds;

namespace Fiscal.Api.Reports.Sections;

/// <summary>债务风险平滑基金: its money in the year and what is lent. Left out where there is no fund.</summary>
internal sealed class ReserveSection : IReportSection
{
    public ReportSection? Write(ReportBook book)
    {
        if (book.Facts.Reserve is not { } fund) return null;
        List<ReportBlock> blocks = [new ReportParagraph(Words(book, fund)), new ReportTableBlock(Account(fund.Sums))];
        if (fund.Uses.Count > 0) blocks.Add(new ReportTableBlock(Uses(fund.Uses)));
        return new("Reserve", "债务风险平滑基金", blocks, Figures(book, fund));
    }

    private static string Words(ReportBook book, ReserveLine fund)
    {
        var (open, late) = (fund.Uses.Where(u => u.OutstandingYuan > 0).ToList(), fund.Uses.Where(u => u.OverdueDays > 0).ToList());
        return $"截至{ReportText.Day(book.AsOf)}，{fund.Name}规模{ReportText.Amount(fund.CapitalYuan)}，可用余额{ReportText.Amount(fund.Sums.ClosingYuan)}"
            + (fund.CommittedYuan == 0 ? "。" : $"，其中已批准未拨付{ReportText.Amount(fund.CommittedYuan)}。")
            + $"本年拨付使用{ReportText.Amount(fund.Sums.UsedYuan)}，归还{ReportText.Amount(fund.Sums.ReturnedYuan)}，收取占用费{ReportText.Amount(fund.Sums.FeeKeptYuan + fund.Sums.FeePassedOnYuan)}。"
            + (open.Count == 0 ? "没有在用资金。" : $"在用{open.Count}笔，余额{ReportText.Amount(open.Sum(u => u.OutstandingYuan))}；拨付使用形成借款单位的新债务，已计入全口径债务，不是债务减少。")
            + (late.Count == 0 ? "" : $"逾期未归还{late.Count}笔，余额{ReportText.Amount(late.Sum(u => u.OutstandingYuan))}，最长逾期{late.Max(u => u.OverdueDays)}天，须督促归还。")
            + (fund.Sums.ClosingYuan >= 0 ? "" : "可用余额小于零，须查明原因。")
            + (fund.Mark is null ? "" : $"使用期限、上限、费率和占用费归属尚无本地文件明确{fund.Mark}。");
    }

    /// <summary>What borrowers owe the fund is in the book like any other debt, to the fen.</summary>
    private static IReadOnlyList<ReportFigure> Figures(ReportBook book, ReserveLine fund)
    {
        var debts = fund.Uses.Select(u => u.DebtId).ToHashSet();
        return
        [
            new("平滑基金在用余额", "债务风险平滑基金", fund.Uses.Sum(u => u.OutstandingYuan)),
            new("平滑基金在用余额", "全口径债务", book.Facts.Positions.Where(p => debts.Contains(p.DebtId)).Sum(p => p.OutstandingYuan)),
        ];
    }

    private static ReportTable Account(ReserveSums sums) => ReportTable.Create("", "平滑基金收支情况",
        [
            new("期间", ColumnKind.Text, 12), new("年初余额", ColumnKind.Yuan, 18), new("出资和追加", ColumnKind.Yuan, 18), new("收回出资", ColumnKind.Yuan, 16), new("拨付使用", ColumnKind.Yuan, 18),
            new("归还本金", ColumnKind.Yuan, 18), new("占用费留存", ColumnKind.Yuan, 16), new("可用余额", ColumnKind.Yuan, 18, [1, 2, 5, 6], [3, 4]),
        ],
        [ReportRow.Item("本年", sums.OpeningYuan, sums.ContributedYuan + sums.ToppedUpYuan, sums.RecoveredYuan, sums.UsedYuan, sums.ReturnedYuan, sums.FeeKeptYuan, sums.ClosingYuan)]);

    private static ReportTable Uses(IReadOnlyList<ReserveUseLine> uses) => ReportTable.Create("", "平滑基金使用情况",
        [
            new("借款单位", ColumnKind.Text, 30), new("责任分类", ColumnKind.Text, 12), new("所平滑借据", ColumnKind.Text, 18), new("拨付日", ColumnKind.Date, 14), new("应归还日", ColumnKind.Date, 14),
            new("拨付金额", ColumnKind.Yuan, 16), new("未归还", ColumnKind.Yuan, 16), new("逾期天数", ColumnKind.Text, 10),
        ],
        [
            .. uses.Select(u => ReportRow.Item(
                u.DebtorName, u.DebtClassName, u.BridgedDrawdownNumber, u.PaidOn, u.ReturnBy is { } by ? by : ReportText.None, u.UsedYuan, u.OutstandingYuan, u.OverdueDays == 0 ? ReportText.None : $"{u.OverdueDays}")),
            ReportRow.Total("合计", "", "", "", "", uses.Sum(u => u.UsedYuan), uses.Sum(u => u.OutstandingYuan), ""),
        ]);
}
