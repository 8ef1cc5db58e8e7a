using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>Refuses terms that contradict themselves (约定核对), before anything is computed.</summary>
internal static class TermsValidation
{
    public static void Check(ScheduleTerms terms)
    {
        if (terms.PrincipalYuan <= 0)
            throw ScheduleErrors.PrincipalNotPositive(terms.PrincipalYuan);
        if (terms.MaturityDate <= terms.StartDate)
            throw ScheduleErrors.MaturityNotAfterStart(terms.StartDate, terms.MaturityDate);
        if (terms.BalloonYuan < 0 || terms.BalloonYuan > terms.PrincipalYuan)
            throw ScheduleErrors.BalloonOutOfRange(terms.BalloonYuan);
        if (terms.InstalmentYuan <= 0)
            throw ScheduleErrors.InstalmentNotPositive();
        if (terms.PaymentLagDays is < 0 or > 60)
            throw ScheduleErrors.PaymentLagOutOfRange(terms.PaymentLagDays);
        CheckOrder("结息日", terms.SettlementDays);
        CheckOrder("还本日", terms.PrincipalDays);
        CheckDrawdowns(terms);
        CheckChanges(terms);
        if (terms is { Repayment: RepaymentMethod.Plan, Plan.Count: 0, Literal: false })
            throw ScheduleErrors.PlanMissing();
        CheckPlan(terms, terms.PrincipalYuan, terms.StartDate);
    }

    /// <summary>The plan lines after <paramref name="after"/> are in order and sum to <paramref name="expectedYuan"/>.</summary>
    public static void CheckPlan(ScheduleTerms terms, decimal expectedYuan, LocalDate after)
    {
        if (terms.Repayment != RepaymentMethod.Plan || terms.Literal)
            return;
        var sum = 0m;
        var previous = after;
        for (var i = 0; i < terms.Plan.Count; i++)
        {
            var line = terms.Plan[i];
            if (line.Date <= after && after > terms.StartDate)
                continue;
            if (line.PrincipalYuan <= 0)
                throw ScheduleErrors.PlanLineNotPositive(line.Date);
            if (line.Date <= terms.StartDate || line.Date > terms.MaturityDate)
                throw ScheduleErrors.DateOutsideTerm("还款计划", line.Date, terms.StartDate, terms.MaturityDate);
            if (line.Date <= previous)
                throw ScheduleErrors.DatesOutOfOrder("还款计划", line.Date);
            previous = line.Date;
            sum += line.PrincipalYuan;
        }

        if (sum != expectedYuan && terms.CapitaliseUntil is null)
            throw ScheduleErrors.PlanDoesNotSum(sum, expectedYuan);
    }

    private static void CheckDrawdowns(ScheduleTerms terms)
    {
        if (terms.Drawdowns.Count == 0)
            return;
        var sum = 0m;
        var previous = terms.StartDate;
        foreach (var drawdown in terms.Drawdowns)
        {
            if (drawdown.AmountYuan <= 0)
                throw ScheduleErrors.DrawdownNotPositive(drawdown.Date);
            if (drawdown.Date < terms.StartDate || drawdown.Date >= terms.MaturityDate)
                throw ScheduleErrors.DateOutsideTerm("提款", drawdown.Date, terms.StartDate, terms.MaturityDate);
            if (drawdown.Date < previous)
                throw ScheduleErrors.DatesOutOfOrder("提款", drawdown.Date);
            previous = drawdown.Date;
            sum += drawdown.AmountYuan;
        }

        if (sum != terms.PrincipalYuan)
            throw ScheduleErrors.DrawdownsDoNotSum(sum, terms.PrincipalYuan);
    }

    private static void CheckChanges(ScheduleTerms terms)
    {
        var maturity = terms.MaturityDate;
        for (var c = 0; c < terms.Changes.Count; c++)
        {
            var change = terms.Changes[c];
            var last = change.MaturityDate > maturity ? maturity : maturity.PlusDays(-1);
            if (change.From < terms.StartDate || change.From > last)
                throw ScheduleErrors.DateOutsideTerm("变更", change.From, terms.StartDate, maturity);
            if (c > 0 && change.From < terms.Changes[c - 1].From)
                throw ScheduleErrors.DatesOutOfOrder("变更", change.From);
            if (change.MaturityDate is { } changed && changed <= change.From)
                throw ScheduleErrors.MaturityNotAfterStart(change.From, changed);
            if (change.InstalmentYuan <= 0)
                throw ScheduleErrors.InstalmentNotPositive();
            maturity = change.MaturityDate ?? maturity;
        }
    }

    private static void CheckOrder(string what, IReadOnlyList<LocalDate>? days)
    {
        for (var i = 1; i < (days?.Count ?? 0); i++)
        {
            if (days![i] <= days[i - 1])
                throw ScheduleErrors.DatesOutOfOrder(what, days[i]);
        }
    }
}
