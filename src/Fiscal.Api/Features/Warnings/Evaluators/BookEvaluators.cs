using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Warnings;
using NodaTime;

namespace Fiscal.Api.Features.Warnings.Evaluators;

/// <summary>Rates above what is allowed, and debts extended again and again.</summary>
internal sealed class TermsEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.RateAboveLimit, WarningKind.RepeatedExtension];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var debts = (await book.Debts(ct)).Where(d => d.OutstandingYuan > 0);
        return terms.Kind == WarningKind.RateAboveLimit
            ? debts.Where(d => d.AnnualRatePercent > terms.Threshold).Select(d => Of(d, d.AnnualRatePercent!.Value, $"年利率 {d.AnnualRatePercent:0.####}%，超过上限 {terms.Threshold:0.####}%", book))
            : debts.Where(d => d.ExtensionCount >= terms.Threshold).Select(d => Of(d, d.ExtensionCount, $"已展期 {d.ExtensionCount} 次", book));
    }

    private static WarningHit Of(BookDebt debt, decimal value, string words, WarningBook book) => new(
        $"debt/{debt.DebtId}", debt.Name, value, $"{debt.Name}{words}，余额{ReportText.Amount(debt.OutstandingYuan)}。", book.RouteOf(debt.DebtId), debt.DebtId, debt.DebtorId);
}

/// <summary>Too much with one creditor, or due in one month.</summary>
internal sealed class ConcentrationEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.CreditorConcentration, WarningKind.MonthConcentration];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct) =>
        terms.Kind == WarningKind.CreditorConcentration ? Creditors(terms, await book.Debts(ct), book) : Months(terms, await book.Duties(ct), book);

    private static IEnumerable<WarningHit> Creditors(WarningTerms terms, List<BookDebt> debts, WarningBook book)
    {
        var whole = debts.Sum(d => d.OutstandingYuan);
        if (whole <= 0) return [];
        return debts.GroupBy(d => (d.CreditorId, d.CreditorName)).Select(g => (Creditor: g.Key, Yuan: g.Sum(d => d.OutstandingYuan), Percent: Share(g.Sum(d => d.OutstandingYuan), whole)))
            .Where(c => c.Percent > terms.Threshold).OrderBy(c => c.Creditor.CreditorId)
            .Select(c => new WarningHit(
                $"creditor/{c.Creditor.CreditorId}", c.Creditor.CreditorName, c.Percent,
                $"欠“{c.Creditor.CreditorName}”{ReportText.Amount(c.Yuan)}，占全部债务余额 {c.Percent:0.00}%，超过 {terms.Threshold:0.####}%。",
                $"/api/exposures?{book.Seen}&groupBy=creditor", PartyId: c.Creditor.CreditorId));
    }

    // Of the twelve months after the day.
    private static IEnumerable<WarningHit> Months(WarningTerms terms, List<BookDuty> duties, WarningBook book)
    {
        var last = book.Day.PlusMonths(12);
        var ahead = duties.FindAll(d => d.DueOn > book.Day && d.DueOn <= last && d.PrincipalYuan > 0);
        var whole = ahead.Sum(d => d.PrincipalYuan);
        return ahead.GroupBy(d => d.DueOn.ToYearMonth()).Select(g => (Month: g.Key.OnDayOfMonth(1), Yuan: g.Sum(d => d.PrincipalYuan), Percent: Share(g.Sum(d => d.PrincipalYuan), whole)))
            .Where(m => m.Percent > terms.Threshold).OrderBy(m => m.Month)
            .Select(m => new WarningHit(
                $"month/{m.Month:uuuu-MM}", ReportText.Month(m.Month), m.Percent,
                $"{ReportText.Month(m.Month)}到期本金{ReportText.Amount(m.Yuan)}，占未来 12 个月到期本金 {m.Percent:0.00}%，超过 {terms.Threshold:0.####}%。",
                $"/api/maturities?{book.Seen}&from={m.Month:uuuu-MM-dd}&to={m.Month.PlusMonths(1).PlusDays(-1):uuuu-MM-dd}&bucket=day", DeadlineOn: m.Month));
    }

    private static decimal Share(decimal part, decimal whole) => Math.Round(part * 100 / whole, 4, MidpointRounding.AwayFromZero);
}

/// <summary>Legal debt above the limit that the rule itself names.</summary>
internal sealed class LimitEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.BalanceAboveLimit];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var (name, balance) = (terms.DebtClass!.Value.DisplayName(), (await book.Debts(ct)).Where(d => d.Class == terms.DebtClass).Sum(d => d.OutstandingYuan));
        return balance <= terms.Threshold ? [] : [new(
            $"class/{terms.DebtClass}", name, balance, $"{name}余额 {balance:N2} 元，超过限额 {terms.Threshold:N2} 元，超出 {balance - terms.Threshold:N2} 元。",
            $"/api/exposures?{book.Seen}&groupBy=debtClass")];
    }
}

/// <summary>Creditors whose figures nobody confirmed for long.</summary>
internal sealed class StaleEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.DataStale];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var (debts, heard) = (await book.Debts(ct), await CreditorNews.LastHeard(book, ct));
        return debts.GroupBy(d => (d.CreditorId, d.CreditorName)).OrderBy(g => g.Key.CreditorId).Select(g =>
        {
            var confirmed = g.Max(d => d.ConfirmedOn);
            var (imported, first) = heard.GetValueOrDefault(g.Key.CreditorId, (null, book.Day));
            var last = confirmed is { } c && imported is { } i ? LocalDate.Max(c, i) : confirmed ?? imported;
            return (Creditor: g.Key, Last: last, Age: Period.DaysBetween(last ?? first, book.Day), Yuan: g.Sum(d => d.OutstandingYuan));
        }).Where(c => c.Age > terms.Days).Select(c => new WarningHit(
            $"creditor/{c.Creditor.CreditorId}", c.Creditor.CreditorName, c.Age,
            $"“{c.Creditor.CreditorName}”的数据{(c.Last is { } day ? $"最近一次确认或导入为 {day:uuuu-MM-dd}，已 {c.Age} 天未更新" : $"登记以来 {c.Age} 天从未经债权人确认或导入")}，涉及余额{ReportText.Amount(c.Yuan)}。",
            $"/api/debts?{book.Seen}&creditor={c.Creditor.CreditorId}", PartyId: c.Creditor.CreditorId));
    }
}
