using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>
/// A plan somebody stated (还款计划): what was still to come after <see cref="Fact.EffectiveOn"/>, line by line.
/// The last one stated is what is due; without one the schedule is computed from the terms.
/// </summary>
public sealed class RepaymentPlan : DebtFact
{
    private readonly List<RepaymentPlanLine> _lines = [];

    private RepaymentPlan() { } // EF

    internal RepaymentPlan(Debt debt, IEnumerable<RepaymentPlanLine> lines, LocalDate statedOn, Recording recording)
        : base(debt, statedOn, recording) => _lines.AddRange(lines);

    public IReadOnlyList<RepaymentPlanLine> Lines => _lines;

    internal List<RepaymentPlanLine> LinesAfter(LocalDate day) => [.. _lines.Where(l => l.DueOn > day).OrderBy(l => l.DueOn).ThenBy(l => l.Number)];

    /// <summary>
    /// The lines with the principal of the last day moved to the maturity of <paramref name="terms"/> (展期后的计划), and the interest it runs on
    /// from then on. What can't be computed is left out: only the principal moves then.
    /// </summary>
    internal IEnumerable<RepaymentPlanLine> Extended(LocalDate maturity, DebtTerms terms, WorkCalendar calendar, RateFixings fixings)
    {
        var moved = _lines.Where(l => l.DueOn == maturity).Sum(l => l.PrincipalYuan);
        var stay = _lines.Where(l => l.DueOn != maturity || l.InterestYuan != 0)
            .Select(l => new RepaymentPlanLine(l.Number, l.DueOn, l.DueOn == maturity ? 0 : l.PrincipalYuan, l.InterestYuan)).ToList();
        var number = _lines.Max(l => l.Number);
        return [.. stay, .. Later(moved, maturity, terms, calendar, fixings).Select((p, i) => new RepaymentPlanLine(number + i + 1, p.Date, p.PrincipalYuan, p.InterestYuan))];
    }

    private static IEnumerable<(LocalDate Date, decimal PrincipalYuan, decimal InterestYuan)> Later(
        decimal moved, LocalDate maturity, DebtTerms terms, WorkCalendar calendar, RateFixings fixings)
    {
        if (moved == 0) return [];
        var again = terms with { StartDate = maturity, PrincipalYuan = moved, Repayment = RepaymentMethod.Bullet };
        try
        {
            return [.. AgreedSchedule.Of(again, moved, maturity, null, calendar, fixings).Payments.Select(p => (p.Date, p.PrincipalYuan, p.InterestYuan))];
        }
        catch (BusinessRuleException)
        {
            return [(terms.MaturityDate, moved, 0)];
        }
    }

    /// <summary>
    /// The lines cut to a balance (按余额调整的计划): less is taken from the last, more is added to it, and interest goes with the
    /// balance it runs on.
    /// </summary>
    internal static IEnumerable<RepaymentPlanLine> Footed(IReadOnlyList<RepaymentPlanLine> lines, decimal balanceYuan)
    {
        var (old, left) = (lines.Sum(l => l.PrincipalYuan), balanceYuan);
        for (var i = 0; i < lines.Count && left > 0; i++)
        {
            var line = lines[i];
            var principal = i == lines.Count - 1 ? left : Math.Min(line.PrincipalYuan, left);
            yield return new(line.Number, line.DueOn, principal, old == 0 ? line.InterestYuan : (line.InterestYuan * left / old).RoundToFen());
            (old, left) = (old - line.PrincipalYuan, left - principal);
        }
    }

    internal RepaymentPlan Reversal(Recording recording) => new(Debt, [], EffectiveOn, recording) { ReversesId = Id };
}

/// <summary>One instalment of a stated plan (一期). Cell: where it stood in the workbook.</summary>
public sealed class RepaymentPlanLine
{
    private RepaymentPlanLine() { } // EF

    public RepaymentPlanLine(int number, LocalDate dueOn, decimal principalYuan, decimal interestYuan, string? cell = null) =>
        (Number, DueOn, PrincipalYuan, InterestYuan, Cell) = (number, dueOn, principalYuan, interestYuan, cell);

    public long Id { get; private set; }
    public long PlanId { get; private set; }
    public int Number { get; private set; }
    public LocalDate DueOn { get; private set; }
    public decimal PrincipalYuan { get; private set; }
    public decimal InterestYuan { get; private set; }
    public string? Cell { get; private set; }

    public bool SaysTheSameAs(RepaymentPlanLine other) =>
        (DueOn, PrincipalYuan, InterestYuan) == (other.DueOn, other.PrincipalYuan, other.InterestYuan);
}
