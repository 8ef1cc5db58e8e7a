using Fiscal.Domain;
using Fiscal.Domain.Ledger;

namespace Fiscal.Api.Reports.Sections;

/// <summary>到期与偿还: paid this month, left unpaid, and falling due ahead.</summary>
internal sealed class MaturitySection : IReportSection
{
    public ReportSection? Write(ReportBook book)
    {
        List<ReportBlock> blocks = [new ReportSubheading("本月偿还情况"), new ReportParagraph(Paid(book))];
        if (book.Facts.Payments.Count > 0)
            blocks.Add(new ReportTableBlock(Payments(book)));
        blocks.AddRange([
            new ReportSubheading("到期未还情况"), new ReportParagraph(Unpaid(book)),
            new ReportSubheading("未来到期情况"), new ReportParagraph(Ahead(book))]);
        if (book.Upcoming.Count > 0)
            blocks.Add(new ReportTableBlock(book.Schedule.Table));

        var year = book.Schedule.Table;
        return new("Maturity", "到期与偿还", blocks, [
            new("未来12个月应还本金", "到期与偿还", year.TotalYuan("应还本金")),
            new("未来12个月应还利息", "到期与偿还", year.TotalYuan("应还利息")),
            new("逾期本金", "到期与偿还", book.Arrears.Sum(d => d.PrincipalYuan)),
            new("逾期利息", "到期与偿还", book.Arrears.Sum(d => d.InterestYuan)),
            new("本月偿还本金", "到期与偿还", book.Facts.Payments.Sum(p => p.PrincipalYuan))]);
    }

    private static string Paid(ReportBook book)
    {
        var payments = book.Facts.Payments;
        if (payments.Count == 0)
            return "本月无还本付息记录。";

        var principal = payments.Sum(p => p.PrincipalYuan);
        var penalty = payments.Sum(p => p.PenaltyYuan);
        var refinanced = payments.Where(p => p.Kind.IsRefinancing()).ToList();
        var late = payments.Where(p => p.DueOn < book.Facts.Month).ToList();
        var interest = payments.Sum(p => p.InterestYuan);
        var text = $"本月还款{payments.Count}笔，偿还{ReportText.PrincipalAndInterest(principal, interest)}"
            + (penalty == 0 ? "。" : $"，支付罚息{ReportText.Amount(penalty)}。");
        if (principal != 0)
            text += Refinanced(refinanced, principal);
        if (late.Count > 0)
            text += $"补缴以前月份欠款{late.Count}笔，{PaidParts(late)}。";
        return text;
    }

    private static string Refinanced(IReadOnlyList<PaymentItem> refinanced, decimal principal)
    {
        var yuan = refinanced.Sum(p => p.PrincipalYuan);
        if (yuan == 0)
            return "偿还的本金中无借新还旧、无还本续贷和债券置换。";
        var kinds = refinanced.Where(p => p.PrincipalYuan != 0).GroupBy(p => p.Kind).OrderBy(g => g.Key).ToList();
        return $"偿还的本金中，以{ReportText.List(kinds.Select(g => g.Key.DisplayName()))}方式偿还{ReportText.Amount(yuan)}，"
            + $"占{ReportText.Percent(yuan * 100 / principal)}。";
    }

    private static string PaidParts(IReadOnlyList<PaymentItem> payments)
    {
        var principal = payments.Sum(p => p.PrincipalYuan);
        var interest = payments.Sum(p => p.InterestYuan);
        return ReportText.List(new[] { ("本金", principal), ("利息", interest) }
            .Where(p => p.Item2 != 0).Select(p => p.Item1 + ReportText.Amount(p.Item2)));
    }

    private static ReportTable Payments(ReportBook book)
    {
        static ReportRow Row(RowKind kind, string label, IReadOnlyList<PaymentItem> p) => new(kind, [label, p.Count,
            p.Sum(x => x.PrincipalYuan), p.Sum(x => x.InterestYuan), p.Sum(x => x.PenaltyYuan),
            p.Sum(x => x.PrincipalYuan + x.InterestYuan + x.PenaltyYuan)]);

        return ReportTable.Create("", "本月偿还情况", [
            new("还款类型", ColumnKind.Text, 24), new("笔数", ColumnKind.Count, 10), new("本金", ColumnKind.Yuan, 20),
            new("利息", ColumnKind.Yuan, 20), new("罚息", ColumnKind.Yuan, 16), new("合计", ColumnKind.Yuan, 20, [2, 3, 4])],
            [.. book.Facts.Payments.GroupBy(p => p.Kind).OrderBy(g => g.Key).Select(g => Row(RowKind.Item, g.Key.DisplayName(), [.. g])),
                Row(RowKind.Total, "合计", book.Facts.Payments)]);
    }

    private static string Unpaid(ReportBook book)
    {
        var thisMonth = book.Arrears.Where(d => d.DueOn >= book.Facts.Month).ToList();
        var month = thisMonth.Count == 0
            ? "本月到期款项无新增逾期。"
            : $"本月到期未还{thisMonth.Count}笔，{PrincipalAndInterest(thisMonth)}。";
        if (book.Arrears.Count == 0)
            return $"{month}月末无逾期债务。";
        var debtors = book.Arrears.Select(d => book.DebtOf(d)?.DebtorName).Distinct().Count();
        var debts = book.Arrears.Select(d => d.DebtId).Distinct().Count();
        return $"{month}截至月末，累计逾期债务{debts}笔，涉及债务人{debtors}家，逾期{PrincipalAndInterest(book.Arrears)}。{Unconfirmed(book)}";
    }

    private static string Unconfirmed(ReportBook book)
    {
        var items = book.Arrears.Where(d => d.IsUnconfirmed).ToList();
        return items.Count == 0 ? "" : $"其中{items.Count}笔（{PrincipalAndInterest(items)}）应还日已过、尚未登记还款结果，暂按未还列示，以核实后的还款流水为准。";
    }

    private static string Ahead(ReportBook book)
    {
        if (book.Upcoming.Count == 0)
            return "未来12个月无到期款项。";
        var nextMonth = ReportText.Month(book.Facts.Month.PlusMonths(1));
        var horizons = new[] { 3, 6, ReportBook.MonthsAhead }.Select(months =>
            $"未来{months}个月（至{ReportText.Month(book.Facts.Month.PlusMonths(months))}末）应还{PrincipalAndInterest(book, months)}");
        return $"{NextMonth(book, nextMonth)}{string.Join("；", horizons)}。以上均不含已逾期款项。{Forecast(book)}{Peak(book)}";
    }

    private static string NextMonth(ReportBook book, string nextMonth) => book.Schedule.Count(1) == 0
        ? $"下月（{nextMonth}）无到期款项。"
        : $"下月（{nextMonth}）到期{book.Schedule.Count(1):0}笔，应还{PrincipalAndInterest(book, 1)}。";

    private static string Forecast(ReportBook book)
    {
        var forecast = book.Upcoming.Where(d => d.IsForecast).Sum(d => d.InterestYuan);
        return forecast == 0 ? "" : $"未来12个月应还利息中，{ReportText.Amount(forecast)}按现行利率推算。";
    }

    private static string Peak(ReportBook book)
    {
        if (book.Schedule.Peak is not { } peak)
            return "";
        var share = peak.Cells[^1].Number!.Value * 100 / book.Schedule.Table.TotalYuan("本息合计");
        return $"偿债高峰月为{peak.Cells[0].Text}，应还本息{ReportText.Amount(DueCalendar.PrintedYuan(peak))}，"
            + $"占未来12个月应还本息的{ReportText.Percent(share)}。";
    }

    private static string PrincipalAndInterest(ReportBook book, int months)
    {
        var (principal, interest) = book.Schedule.Next(months);
        return ReportText.PrincipalAndInterest(principal, interest);
    }

    private static string PrincipalAndInterest(IReadOnlyList<DueItem> items) =>
        ReportText.PrincipalAndInterest(items.Sum(d => d.PrincipalYuan), items.Sum(d => d.InterestYuan));
}
