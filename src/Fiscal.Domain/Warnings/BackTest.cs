using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Fiscal.Domain.Warnings;

/// <summary>Days on which a debt was overdue (逾期期间), as known today.</summary>
/// <param name="To">First day on which it no longer was.</param>
public sealed record OverdueSpan(int DebtId, LocalDate From, LocalDate To);

/// <summary>Whether a warning of a back-test was right (回测结果).</summary>
public enum BackTestVerdict
{
    /// <summary>It became overdue within the days.</summary>
    [Display(Name = "预警准确")] Right,

    [Display(Name = "误报")] FalseAlarm,

    /// <summary>It became overdue and nothing had been warned of.</summary>
    [Display(Name = "漏报")] Missed,

    /// <summary>It was overdue already when it was first found.</summary>
    [Display(Name = "命中时已逾期")] AlreadyOverdue,

    /// <summary>The days are not over yet.</summary>
    [Display(Name = "尚不能判断")] NotYetKnown,
}

/// <summary>What became of one debt (回测对象结果).</summary>
/// <param name="FirstHitOn">Null: missed.</param>
/// <param name="OverdueOn">The day from which it was overdue; null if it never was.</param>
public sealed record BackTestedDebt(int DebtId, LocalDate? FirstHitOn, LocalDate? OverdueOn, BackTestVerdict Verdict)
{
    /// <summary>Days between the first hit and the arrears.</summary>
    public int? LeadDays => FirstHitOn is { } hit && OverdueOn is { } overdue && overdue > hit ? Period.DaysBetween(hit, overdue) : null;
}

/// <summary>Compares what a rule would have found with what happened afterwards (预警回测).</summary>
public static class BackTest
{
    /// <summary>Most days looked at.</summary>
    public const int MostDates = 60;

    /// <summary>The ends of the months, or the Sundays, from a day to another, both included.</summary>
    public static IReadOnlyList<LocalDate> Dates(LocalDate from, LocalDate to, bool weekly)
    {
        var dates = new List<LocalDate>();
        for (var day = weekly ? from.PlusDays((7 - (int)from.DayOfWeek) % 7) : EndOfMonth(from); day <= to && dates.Count <= MostDates; day = weekly ? day.PlusDays(7) : EndOfMonth(day.PlusDays(1)))
            dates.Add(day);
        return dates;
    }

    /// <param name="days">In order, with the debts found on each.</param>
    /// <param name="windowDays">A warning is right if the debt becomes overdue within so many days after its first hit.</param>
    /// <param name="knownUntil">The last day of which anything is known.</param>
    public static IReadOnlyList<BackTestedDebt> Judge(
        IReadOnlyList<(LocalDate On, IReadOnlyCollection<int> Debts)> days, IReadOnlyList<OverdueSpan> spans, int windowDays, LocalDate knownUntil)
    {
        var byDebt = spans.ToLookup(s => s.DebtId);
        var hits = days.SelectMany(d => d.Debts.Distinct(), (d, debt) => (d.On, Debt: debt)).ToLookup(h => h.Debt, h => h.On);
        var judged = hits.Select(h => OfHit(h.Key, h.First(), byDebt[h.Key].ToList(), windowDays, knownUntil)).ToList();
        foreach (var span in spans.Where(s => s.From > days[0].On && s.From <= days[^1].On.PlusDays(windowDays)))
            if (!hits[span.DebtId].Any(on => on < span.From && span.From <= on.PlusDays(windowDays)) && !judged.Exists(j => j.DebtId == span.DebtId && j.OverdueOn == span.From))
                judged.Add(new(span.DebtId, null, span.From, BackTestVerdict.Missed));
        return [.. judged.OrderBy(j => j.FirstHitOn ?? j.OverdueOn).ThenBy(j => j.DebtId)];
    }

    private static BackTestedDebt OfHit(int debt, LocalDate first, List<OverdueSpan> spans, int windowDays, LocalDate knownUntil)
    {
        if (spans.Find(s => s.From <= first && s.To > first) is { } already) return new(debt, first, already.From, BackTestVerdict.AlreadyOverdue);
        var last = first.PlusDays(windowDays);
        if (spans.Where(s => s.From > first && s.From <= last).MinBy(s => s.From) is { } after) return new(debt, first, after.From, BackTestVerdict.Right);
        return new(debt, first, null, last <= knownUntil ? BackTestVerdict.FalseAlarm : BackTestVerdict.NotYetKnown);
    }

    private static LocalDate EndOfMonth(LocalDate day) => day.With(DateAdjusters.EndOfMonth);
}
