using Fiscal.Domain.Debts;

namespace Fiscal.Api.Reports.Sections;

/// <summary>需要关注的问题和下一步建议: only what the month's figures show, each problem with its advice.</summary>
internal sealed class ConcernsSection : IReportSection
{
    private static readonly IReadOnlyList<Func<ReportBook, Concern?>> Checks =
        [Overdue, IrregularLoans, PeakMonth, HiddenDebt, NonStandardShare, Unclassified, WithoutRate, WithoutPlan];

    public ReportSection? Write(ReportBook book)
    {
        var concerns = Checks.Select(check => check(book)).OfType<Concern>().ToList();
        return concerns.Count == 0 ? null : new("Concerns", "需要关注的问题和下一步建议", [
            new ReportSubheading("需要关注的问题"), new ReportParagraph(Enumerated(concerns.Select(c => c.Problem))),
            new ReportSubheading("下一步建议"), new ReportParagraph(Enumerated(concerns.Select(c => c.Advice)))], []);
    }

    private static Concern? Overdue(ReportBook book)
    {
        if (book.Arrears.Count == 0)
            return null;
        var debtors = book.Arrears.GroupBy(d => book.DebtOf(d)?.DebtorName ?? ReportText.None)
            .OrderByDescending(g => g.Sum(d => d.PrincipalYuan + d.InterestYuan)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key).ToList();
        var (principal, interest) = (book.Arrears.Sum(d => d.PrincipalYuan), book.Arrears.Sum(d => d.InterestYuan));
        var amount = ReportText.PrincipalAndInterest(principal, interest);
        return new(
            $"月末仍有逾期{amount}，最早一笔应于{ReportText.Day(book.Arrears[0].DueOn)}偿还。",
            $"督促{ReportText.Units(debtors)}逐笔落实逾期款项偿还来源，明确偿还时限。");
    }

    private static Concern? IrregularLoans(ReportBook book)
    {
        var flagged = PrivateLoans.Flagged(PrivateLoans.Of(book));
        if (flagged.Count == 0)
            return null;
        var debtors = flagged.Select(p => p.DebtorName).Distinct().ToList();
        return new(
            $"平台公司违规向个人和民营企业借款{flagged.Count}笔、余额{ReportText.Amount(flagged.Sum(p => p.OutstandingYuan))}尚未清理。",
            $"清理{ReportText.Units(debtors)}违规借款，逐笔提出清偿安排。");
    }

    private static Concern? PeakMonth(ReportBook book)
    {
        if (book.Schedule.Peak is not { } peak || book.Upcoming.Select(d => d.DueOn.Month).Distinct().Count() < 2)
            return null;
        var (principal, interest) = book.Schedule.Next(3);
        var near = principal + interest == 0
            ? $"提前测算{peak.Cells[0].Text}资金需求。"
            : $"未来3个月到期款项要逐笔落实资金来源，并提前测算{peak.Cells[0].Text}资金需求。";
        return new(
            $"{peak.Cells[0].Text}到期较为集中，当月应还本息{ReportText.Amount(DueCalendar.PrintedYuan(peak))}，为未来12个月最高。",
            near);
    }

    private static Concern? HiddenDebt(ReportBook book)
    {
        if (book.Facts.YearStart is not { } start)
            return null;
        var change = Hidden(book.Facts.Positions) - Hidden(start.Positions);
        return change <= 0 ? null : new(
            $"隐性债务余额比上年末增加{ReportText.Amount(change)}。",
            "逐笔核实隐性债务增加原因，严禁新增隐性债务。");
    }

    private static Concern? NonStandardShare(ReportBook book)
    {
        var kinds = NonStandardFinancing.Usual;
        if (StructureSection.NonStandardShare(book.Facts.Positions, kinds) is not { } now
            || book.Facts.YearStart is not { } start || StructureSection.NonStandardShare(start.Positions, kinds) is not { } before
            || PrintedNumbers.Round(now) <= PrintedNumbers.Round(before))
            return null;
        return new(
            $"非标融资占比{ReportText.Percent(now)}，比上年末{ReportText.Points(now, before)}。",
            "控制非标融资规模，到期后优先以低成本资金置换。");
    }

    private static Concern? Unclassified(ReportBook book) => Listed(
        book.Positions.Where(p => p.Class == DebtClass.Unclassified), "尚未明确责任分类", "完成上述待分类债务的责任认定并登记入账。");

    private static Concern? WithoutRate(ReportBook book) => Listed(
        book.Positions.Where(p => p.AnnualRatePercent is null), "未登记利率，未计入加权利率", "向债权人核实并补登缺失的利率。");

    private static Concern? WithoutPlan(ReportBook book)
    {
        var planned = book.Facts.DueItems.Select(d => d.DebtId).ToHashSet();
        return Listed(book.Positions.Where(p => !planned.Contains(p.DebtId)), "无还款计划，未计入到期数", "向债权人索取并补登缺失的还款计划。");
    }

    private static Concern? Listed(IEnumerable<DebtPosition> positions, string problem, string advice)
    {
        var found = positions.ToList();
        return found.Count == 0 ? null : new(
            $"{found.Count}笔债务（余额{ReportText.Amount(found.Sum(p => p.OutstandingYuan))}）{problem}。", advice);
    }

    private static decimal Hidden(IEnumerable<DebtPosition> positions) =>
        positions.Where(p => p.Class == DebtClass.Hidden).Sum(p => p.OutstandingYuan);

    /// <summary>一是……二是……; a single item goes without a number.</summary>
    private static string Enumerated(IEnumerable<string> sentences)
    {
        var all = sentences.ToList();
        return all.Count == 1 ? all[0] : string.Concat(all.Select((s, i) => $"{ChineseNumber.Of(i + 1)}是{s}"));
    }

    private sealed record Concern(string Problem, string Advice);
}
