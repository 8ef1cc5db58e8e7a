using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>One line of a stated plan beside the line its terms give (逐期核对). A side without that line is null; yuan.</summary>
/// <param name="Number">Number in the plan; for a line the plan lacks, the number of the computed one.</param>
/// <param name="Date">Day in the plan, or of the computed line.</param>
/// <param name="ComputedDate">Day by the terms.</param>
/// <param name="OnTheSameDay">The two days are the same once holidays are taken into account.</param>
public sealed record ComparedLine(
    int Number, LocalDate Date, LocalDate? ComputedDate, bool OnTheSameDay, decimal? PlannedPrincipalYuan, decimal? ComputedPrincipalYuan,
    decimal? PlannedInterestYuan, decimal? ComputedInterestYuan)
{
    /// <summary>Plan minus terms, principal and interest together (差额).</summary>
    public decimal DifferenceYuan => PrincipalDifference + InterestDifference;

    public bool Differs => !OnTheSameDay || PrincipalDifference != 0 || InterestDifference != 0;

    /// <summary>The larger of the two differences, without sign: an exchange of principal for interest does not hide.</summary>
    public decimal LargestDifferenceYuan => Math.Max(Math.Abs(PrincipalDifference), Math.Abs(InterestDifference));

    private decimal PrincipalDifference => (PlannedPrincipalYuan ?? 0) - (ComputedPrincipalYuan ?? 0);

    private decimal InterestDifference => (PlannedInterestYuan ?? 0) - (ComputedInterestYuan ?? 0);
}

/// <summary>A stated plan against the schedule of its terms (还款计划与约定核对). The plan stays what is due.</summary>
public sealed record StatedPlanComparison(IReadOnlyList<ComparedLine> Lines)
{
    public int DifferentLines => Lines.Count(l => l.Differs);

    public decimal LargestDifferenceYuan => Lines.Select(l => l.LargestDifferenceYuan).DefaultIfEmpty(0).Max();

    /// <summary>Planned minus computed interest, whole (利息合计差额).</summary>
    public decimal InterestDifferenceYuan => Lines.Sum(l => (l.PlannedInterestYuan ?? 0) - (l.ComputedInterestYuan ?? 0));

    /// <summary>Lines in order when both sides have as many, by day otherwise.</summary>
    /// <param name="adjust">The working day on which what is planned for a day is paid.</param>
    public static StatedPlanComparison Of(IEnumerable<RepaymentPlanLine> plan, IReadOnlyList<ScheduledPayment> computed, Func<LocalDate, LocalDate> adjust)
    {
        var planned = plan.GroupBy(l => l.DueOn).OrderBy(g => g.Key)
            .Select(g => new Planned(g.First().Number, g.Key, adjust(g.Key), g.Sum(l => l.PrincipalYuan), g.Sum(l => l.InterestYuan))).ToList();
        if (planned.Count == computed.Count)
            return new([.. planned.Zip(computed, (p, c) => Line(p, c))]);

        var byDay = computed.ToDictionary(c => c.Date);
        var paid = planned.Select(p => p.PaidOn).ToHashSet();
        var lines = planned.Select(p => byDay.TryGetValue(p.PaidOn, out var c) ? Line(p, c)
            : new ComparedLine(p.Number, p.Date, null, false, p.PrincipalYuan, null, p.InterestYuan, null));
        var missing = computed.Where(c => !paid.Contains(c.Date))
            .Select(c => new ComparedLine(c.Number, c.Date, c.Date, false, null, c.PrincipalYuan, null, c.InterestYuan));
        return new([.. lines.Concat(missing).OrderBy(l => l.Date)]);
    }

    private static ComparedLine Line(Planned p, ScheduledPayment c) => new(
        p.Number, p.Date, c.Date, c.Date == p.Date || c.Date == p.PaidOn, p.PrincipalYuan, c.PrincipalYuan, p.InterestYuan, c.InterestYuan);

    private sealed record Planned(int Number, LocalDate Date, LocalDate PaidOn, decimal PrincipalYuan, decimal InterestYuan);
}
