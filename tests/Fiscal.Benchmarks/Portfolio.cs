using Fiscal.Domain.Amounts;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Benchmarks;

/// <summary>What a county's debts look like, by share: short loans, project loans by plan at LPR, instalment loans, bonds, leases, trusts.</summary>
internal enum Kind { WorkingCapital, ProjectLoan, EqualPrincipal, Annuity, Bond, Lease, Trust }

/// <summary>One debt as plain facts, for both programs to start from.</summary>
internal sealed record DebtFacts(
    Kind Kind, decimal PrincipalYuan, LocalDate Start, int Months, decimal RatePercent, int MonthsBetween, IReadOnlyList<PlannedPrincipal> Plan);

/// <summary>100,000 debts, the same every time.</summary>
internal static class Portfolio
{
    public const int Size = 100_000;

    public static List<DebtFacts> Facts()
    {
        var random = new Random(20261031);
        var facts = new List<DebtFacts>(Size);
        for (var i = 0; i < Size; i++)
        {
            var kind = (i % 20) switch
            {
                < 7 => Kind.WorkingCapital,
                < 10 => Kind.ProjectLoan,
                < 13 => Kind.EqualPrincipal,
                < 15 => Kind.Annuity,
                < 18 => Kind.Bond,
                < 19 => Kind.Lease,
                _ => Kind.Trust,
            };
            facts.Add(One(kind, random));
        }

        return facts;
    }

    private static DebtFacts One(Kind kind, Random random)
    {
        var (years, between) = kind switch
        {
            Kind.WorkingCapital => (random.Next(1, 4), 3),
            Kind.ProjectLoan => (random.Next(13, 27), 3),
            Kind.EqualPrincipal => (random.Next(6, 13), 3),
            Kind.Annuity => (random.Next(3, 6), 1),
            Kind.Bond => (random.Next(1, 5) * 5, 6),
            Kind.Lease => (random.Next(3, 6), 3),
            _ => (random.Next(2, 4), 6),
        };
        var start = new LocalDate(2020, 1, 1).PlusDays(random.Next(0, 2400));
        var principal = random.Next(100, 50_000) * 10_000m;
        var rate = random.Next(250, 750) / 100m;
        var plan = kind == Kind.ProjectLoan ? Plan(principal, start, years) : [];
        return new(kind, principal, start, 12 * years, rate, between, plan);
    }

    /// <summary>Twice a year from the third year on; the last line is at maturity.</summary>
    private static List<PlannedPrincipal> Plan(decimal principal, LocalDate start, int years)
    {
        var lines = new List<PlannedPrincipal>();
        var count = (years - 2) * 2;
        var part = Math.Floor(principal / count / 10_000) * 10_000;
        for (var i = 1; i < count; i++)
            lines.Add(new(start.PlusMonths(24 + (6 * i)), part));
        lines.Add(new(start.PlusYears(years), principal - (part * (count - 1))));
        return lines;
    }

    public static ScheduleTerms Terms(DebtFacts debt) => new()
    {
        PrincipalYuan = debt.PrincipalYuan,
        StartDate = debt.Start,
        MaturityDate = debt.Start.PlusMonths(debt.Months),
        Repayment = debt.Kind switch
        {
            Kind.ProjectLoan => RepaymentMethod.Plan,
            Kind.EqualPrincipal => RepaymentMethod.EqualPrincipal,
            Kind.Annuity => RepaymentMethod.Annuity,
            Kind.Lease => RepaymentMethod.FixedInstalment,
            _ => RepaymentMethod.Bullet,
        },
        Rate = debt.Kind == Kind.ProjectLoan ? new FloatingRate(RateIndex.LPR5Y, 20) : RateTerms.Fixed(debt.RatePercent),
        DayCount = debt.Kind switch
        {
            Kind.Annuity or Kind.Lease => DayCount.Thirty360E,
            Kind.Bond => DayCount.ActualActualIcma,
            Kind.Trust => DayCount.Actual365Fixed,
            _ => DayCount.Actual360,
        },
        InterestCycle = new(CyclePeriod.OfMonths(debt.MonthsBetween)),
        Plan = debt.Plan,
    };
}
