using Fiscal.Domain.DebtResolution;

namespace Fiscal.Api.Reports.Sections;

/// <summary>化债进展、六个一批和降本: what the ledger shows, never what is claimed. Left out of a book without plans and measures.</summary>
internal sealed class ResolutionSection : IReportSection
{
    public ReportSection? Write(ReportBook book)
    {
        var blocks = new List<ReportBlock>();
        if (book.Facts.Resolution.Any(r => r.PlannedYuan != 0 || r.DoneYuan != 0)) blocks.AddRange(Progress(book));
        if (book.Facts.Measures.Count > 0) blocks.AddRange(Measures(book));
        return blocks.Count == 0 ? null : new("Resolution", "化债进展和降本", blocks, []);
    }

    private static IEnumerable<ReportBlock> Progress(ReportBook book)
    {
        var lines = book.Facts.Resolution;
        var (planned, done, year) = (lines.Sum(l => l.PlannedYuan), lines.Sum(l => l.DoneYuan), book.AsOf.Year);
        var pace = TaskPace.ElapsedPercent(year, book.AsOf);
        var behind = lines.Where(l => TaskPace.StateOf(l.PlannedYuan, l.DoneYuan, year, book.AsOf) is TaskState.Behind or TaskState.Missed).Select(l => l.UnitName).ToList();
        yield return new ReportSubheading("化债进展");
        yield return new ReportParagraph(
            (planned == 0 ? $"{year}年未列隐性债务化解计划，台账核实已化解{ReportText.Amount(done)}。"
                : $"{year}年计划化解隐性债务{ReportText.Amount(planned)}，截至{ReportText.Day(book.AsOf)}台账核实已化解{ReportText.Amount(done)}，完成{ReportText.Percent(done * 100 / planned)}，时序进度为{ReportText.Percent(pace)}。")
            + (behind.Count == 0 ? "" : $"进度滞后的有{ReportText.Units(behind)}。") + "借新还旧、展期不减少隐性债务，未计入。");
        if (book.Facts.Doubts is { OpenCount: > 0 } or { ConfirmedCount: > 0 }) yield return new ReportParagraph(Doubts(book.Facts.Doubts));
        yield return new ReportTableBlock(ReportTable.Create("", "隐性债务化解年度任务完成情况",
            [new("单位", ColumnKind.Text, 32), new("全年计划", ColumnKind.Yuan, 16), new("台账核实完成", ColumnKind.Yuan, 18), new("完成率（%）", ColumnKind.Percent, 14)],
            [
                .. lines.Select(l => ReportRow.Item(l.UnitName, l.PlannedYuan, l.DoneYuan, Share(l.DoneYuan, l.PlannedYuan))),
                ReportRow.Total("合计", planned, done, Share(done, planned)),
            ]));
    }

    private static string Doubts(DoubtLine doubts) =>
        $"经化债真实性核查，本年待查的虚假化债疑点{doubts.OpenCount}项，涉及{ReportText.Amount(doubts.OpenYuan)}；认定属实{doubts.ConfirmedCount}项，涉及{ReportText.Amount(doubts.ConfirmedYuan)}。待查和属实的金额未从台账核实数中扣除，属实的应予冲正。";

    private static IEnumerable<ReportBlock> Measures(ReportBook book)
    {
        var lines = book.Facts.Measures;
        var (eased, saved, rated) = (lines.Sum(l => l.EasedYuan), lines.Sum(l => l.SavedPerYearYuan), lines.Sum(l => l.RatedYuan));
        var rates = rated == 0 ? "" : $"相关债务加权利率由{ReportText.Percent(lines.Sum(l => l.RatedYuan * (l.OldRatePercent ?? 0)) / rated)}变为{ReportText.Percent(lines.Sum(l => l.RatedYuan * (l.NewRatePercent ?? 0)) / rated)}，";
        var mark = lines.Select(l => l.Mark).FirstOrDefault(m => m is not null);
        yield return new ReportSubheading("化债措施和降本");
        yield return new ReportParagraph(
            $"今年以来化债措施缓释到期债务{ReportText.Amount(eased)}，以自有资金偿还或核销本金{ReportText.Amount(lines.Sum(l => l.ReducedYuan))}；{rates}"
            + (saved < 0 ? $"年化增加利息{ReportText.Amount(-saved)}。" : $"年化节约利息{ReportText.Amount(saved)}。") + (mark is null ? "" : $"措施分项名称{mark}。"));
        yield return new ReportTableBlock(ReportTable.Create("", "化债措施落地情况",
            [new("措施", ColumnKind.Text, 24), new("笔数", ColumnKind.Count, 8), new("缓释到期债务", ColumnKind.Yuan, 16), new("减少本金", ColumnKind.Yuan, 16), new("年化节约利息", ColumnKind.Yuan, 16)],
            [
                .. lines.Select(l => ReportRow.Item(l.Item, (decimal)l.DebtCount, l.EasedYuan, l.ReducedYuan, l.SavedPerYearYuan)),
                ReportRow.Total("合计", (decimal)lines.Sum(l => l.DebtCount), eased, lines.Sum(l => l.ReducedYuan), saved),
            ]));
    }

    private static decimal? Share(decimal part, decimal whole) => whole == 0 ? null : part * 100 / whole;
}
