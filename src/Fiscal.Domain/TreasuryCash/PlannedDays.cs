using Fiscal.Domain.SanBao;
using NodaTime;

namespace Fiscal.Domain.TreasuryCash;

/// <summary>Where in its month a planned amount lies that names no day (按月计划的日期).</summary>
public enum MonthlyInflow
{
    /// <summary>The same on each day; what the fen leaves over on the last (均匀到账).</summary>
    Even,

    /// <summary>All on the last day: the cautious reading (月末到账).</summary>
    MonthEnd,
}

/// <summary>Puts planned amounts on days (计划落日). Parts of an amount add up to it to the fen.</summary>
public static class PlannedDays
{
    /// <summary>What comes in when.</summary>
    public static IEnumerable<(LocalDate On, decimal Yuan)> Inflow(CashPeriod period, decimal yuan, MonthlyInflow placing)
    {
        if (period.Step == CashStep.Day || placing == MonthlyInflow.MonthEnd) return [(period.To, yuan)];
        return Spread(yuan, Enumerable.Range(0, period.To.Day).Select(period.From.PlusDays).ToList());
    }

    /// <summary>When it is due: on its day, or on the pay day of its month, or the month's last day before that.</summary>
    /// <param name="payDay">Day of the month.</param>
    public static LocalDate Due(CashPeriod period, int payDay) => period.Step == CashStep.Day ? period.From : PayDay(period.From, payDay);

    public static LocalDate PayDay(LocalDate month, int payDay) => new(month.Year, month.Month, Math.Min(payDay, CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)));

    /// <summary>
    /// What an item of 三保 still costs in its year (三保剩余需求), by month: need (or budget, where no need is stated) less what was spent, the same in each month left in which
    /// it is paid. Where nobody says what was spent, the months that are over count as paid.
    /// </summary>
    /// <param name="statedOn">Its spending stands for the months up to this day's.</param>
    public static IReadOnlyList<(LocalDate Month, decimal Yuan)> Left(int year, SanBaoFigures figures, LocalDate statedOn)
    {
        var whole = Needed(figures);
        var all = PayMonths(year, figures.PeriodsPerYear);
        var left = all.FindAll(m => m > new LocalDate(statedOn.Year, statedOn.Month, 1));
        if (figures.SpentYuan is { } spent)
        {
            if (left.Count == 0 && statedOn.Year == year) left = [new(year, 12, 1)];
            return left.Count == 0 ? [] : [.. Spread(Math.Max(0, whole - spent), left)];
        }
        return [.. Spread(whole, all).Where(m => left.Contains(m.On))];
    }

    /// <summary>A whole year of an item by month, for a year that is not stated yet (三保下年推算).</summary>
    public static IReadOnlyList<(LocalDate Month, decimal Yuan)> Year(int year, SanBaoFigures figures) => [.. Spread(Needed(figures), PayMonths(year, figures.PeriodsPerYear))];

    private static decimal Needed(SanBaoFigures figures) => figures.NeedYuan > 0 ? figures.NeedYuan : figures.BudgetYuan;

    // What is paid n times a year is paid in the last month of each of its n parts; where n divides no year into months, every month.
    private static List<LocalDate> PayMonths(int year, int? periods)
    {
        var every = periods is > 0 and <= 12 && 12 % periods == 0 ? 12 / periods.Value : 1;
        return [.. Enumerable.Range(1, 12).Where(m => m % every == 0).Select(m => new LocalDate(year, m, 1))];
    }

    private static IEnumerable<(LocalDate On, decimal Yuan)> Spread(decimal yuan, List<LocalDate> days)
    {
        var each = Math.Floor(yuan * 100 / days.Count) / 100;
        return days.Select((day, i) => (day, i < days.Count - 1 ? each : yuan - each * (days.Count - 1)));
    }
}
