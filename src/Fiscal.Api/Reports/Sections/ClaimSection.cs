namespace Fiscal.Api.Reports.Sections;

/// <summary>清欠: overdue accounts of enterprises; what bonds paid is a swap. Left out where there are none.</summary>
internal sealed class ClaimSection : IReportSection
{
    public ReportSection? Write(ReportBook book)
    {
        var task = book.Facts.Claims.Where(l => !l.IsInCourt).ToList();
        var court = book.Facts.Claims.Where(l => l.IsInCourt).ToList();
        if (task.Count + court.Count == 0) return null;
        var (paid, swapped) = (task.Sum(l => l.PaidYuan), task.Sum(l => l.BondYuan));
        var loans = task.Sum(l => l.LoanYuan);
        var text = $"截至{ReportText.Day(book.AsOf)}，{book.WholeRegion}拖欠企业账款（不含涉诉的）{task.Sum(l => l.Count)}笔，尚欠{ReportText.Amount(task.Sum(l => l.UnpaidYuan))}；本年计划清偿{ReportText.Amount(task.Sum(l => l.PlannedYuan))}，已清偿{ReportText.Amount(paid)}"
            + (swapped == 0 ? "" : $"，其中债券资金{ReportText.Amount(swapped)}，是应付账款转为法定债务，不是债务减少") + (loans == 0 ? "" : $"，银行借款{ReportText.Amount(loans)}")
            + $"；实际减少{ReportText.Amount(task.Sum(l => l.ReducedYuan))}。"
            + (court.Count == 0 ? "" : $"进入司法程序的{court.Sum(l => l.Count)}笔、尚欠{ReportText.Amount(court.Sum(l => l.UnpaidYuan))}，单独管理，不计入以上数字。");
        return new("Claims", "清偿拖欠企业账款", task.Count == 0 ? [new ReportParagraph(text)] : [new ReportParagraph(text), new ReportTableBlock(Table(task))], []);
    }

    private static ReportTable Table(IReadOnlyList<ClaimLine> lines) => ReportTable.Create("", "清偿拖欠企业账款情况",
        [
            new("欠款单位", ColumnKind.Text, 30), new("笔数", ColumnKind.Count, 8), new("本年计划", ColumnKind.Yuan, 16), new("本年清偿", ColumnKind.Yuan, 16), new("转为法定债务", ColumnKind.Yuan, 16),
            new("银行借款", ColumnKind.Yuan, 16), new("实际减少", ColumnKind.Yuan, 16), new("尚欠", ColumnKind.Yuan, 16),
        ],
        [
            .. lines.Select(l => ReportRow.Item(l.UnitName, (decimal)l.Count, l.PlannedYuan, l.PaidYuan, l.BondYuan, l.LoanYuan, l.ReducedYuan, l.UnpaidYuan)),
            ReportRow.Total(
                "合计", (decimal)lines.Sum(l => l.Count), lines.Sum(l => l.PlannedYuan), lines.Sum(l => l.PaidYuan), lines.Sum(l => l.BondYuan), lines.Sum(l => l.LoanYuan), lines.Sum(l => l.ReducedYuan),
                lines.Sum(l => l.UnpaidYuan)),
        ]);
}
