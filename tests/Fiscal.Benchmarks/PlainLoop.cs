namespace Fiscal.Benchmarks;

/// <summary>One payment of the plain loop.</summary>
internal sealed record PlainRow(int Number, DateOnly Date, DateOnly From, int Days, decimal Rate, decimal Principal, decimal Interest, decimal Balance);

/// <summary>One debt as the plain loop keeps it.</summary>
internal sealed record PlainDebt(Kind Kind, decimal Principal, DateOnly Start, int Months, decimal Rate, int MonthsBetween, Dictionary<DateOnly, decimal> Plan);

/// <summary>
/// The program one writes in an afternoon for exactly these debts: dates, decimals and a list of rows; no stubs, no holidays,
/// no changes, no checks. What the engine is measured against.
/// </summary>
internal static class PlainLoop
{
    public static List<PlainRow> Schedule(PlainDebt debt, List<(DateOnly Published, decimal Percent)> lpr)
    {
        var rows = new List<PlainRow>();
        var periods = debt.Months / debt.MonthsBetween;
        var balance = debt.Principal;
        var instalment = Instalment(debt, periods);
        var from = debt.Start;
        for (var k = 1; k <= periods; k++)
        {
            var to = debt.Start.AddMonths(k * debt.MonthsBetween);
            var days = to.DayNumber - from.DayNumber;
            var rate = debt.Kind == Kind.ProjectLoan ? Floating(lpr, debt.Start, to.AddDays(-1)) : debt.Rate;
            var interest = Round(Interest(debt, lpr, balance, from, to, days));
            var principal = k == periods ? balance : debt.Kind switch
            {
                Kind.ProjectLoan => debt.Plan.GetValueOrDefault(to),
                Kind.EqualPrincipal => instalment,
                Kind.Annuity or Kind.Lease => instalment - interest,
                _ => 0,
            };
            balance -= principal;
            rows.Add(new PlainRow(k, to, from, days, rate, principal, interest, balance));
            from = to;
        }

        return rows;
    }

    private static decimal Interest(PlainDebt debt, List<(DateOnly, decimal)> lpr, decimal balance, DateOnly from, DateOnly to, int days)
    {
        switch (debt.Kind)
        {
            case Kind.Bond:
                return balance * debt.Rate * debt.MonthsBetween / 1200;
            case Kind.Annuity or Kind.Lease:
                return balance * debt.Rate * (Thirty(to) - Thirty(from)) / 36000;
            case Kind.Trust:
                return balance * debt.Rate * days / 36500;
            case Kind.ProjectLoan:
                var newYear = new DateOnly(to.Year, 1, 1);
                if (newYear <= from || newYear >= to)
                    return balance * Floating(lpr, debt.Start, from) * days / 36000;
                return balance * ((Floating(lpr, debt.Start, from) * (newYear.DayNumber - from.DayNumber))
                    + (Floating(lpr, debt.Start, newYear) * (to.DayNumber - newYear.DayNumber))) / 36000;
            default:
                return balance * debt.Rate * days / 36000;
        }
    }

    private static decimal Instalment(PlainDebt debt, int periods)
    {
        switch (debt.Kind)
        {
            case Kind.EqualPrincipal:
                return Round(debt.Principal / periods);
            case Kind.Annuity or Kind.Lease:
                var (growth, sum) = (1m, 0m);
                for (var k = periods; k >= 1; k--)
                {
                    sum += growth;
                    var days = Thirty(debt.Start.AddMonths(k * debt.MonthsBetween)) - Thirty(debt.Start.AddMonths((k - 1) * debt.MonthsBetween));
                    growth *= 1 + (debt.Rate * days / 36000);
                }

                return Round(debt.Principal * growth / sum);
            default:
                return 0;
        }
    }

    /// <summary>LPR on the last reset: the first of January, or the start.</summary>
    private static decimal Floating(List<(DateOnly Published, decimal Percent)> lpr, DateOnly start, DateOnly day)
    {
        var reset = new DateOnly(day.Year, 1, 1) > start ? new DateOnly(day.Year, 1, 1) : start;
        var i = lpr.Count - 1;
        while (lpr[i].Published > reset)
            i--;
        return lpr[i].Percent + 0.2m;
    }

    private static int Thirty(DateOnly day) => (day.Year * 360) + (day.Month * 30) + Math.Min(day.Day, 30);

    private static decimal Round(decimal yuan) => Math.Round(yuan, 2, MidpointRounding.AwayFromZero);
}
