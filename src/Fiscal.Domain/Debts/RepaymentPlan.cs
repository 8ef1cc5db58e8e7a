using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>
/// A plan somebody stated (还款计划): what was still to come after <see cref="Fact.EffectiveOn"/>, line by line.
/// The last one stated is what is due; without one the schedule is computed from the terms.
/// </summary>
public sealed class RepaymentPlan : Fact
{
    private readonly List<RepaymentPlanLine> _lines = [];

    private RepaymentPlan() { } // EF

    internal RepaymentPlan(Debt debt, IEnumerable<RepaymentPlanLine> lines, LocalDate statedOn, Recording recording)
        : base(debt, statedOn, recording) => _lines.AddRange(lines);

    public IReadOnlyList<RepaymentPlanLine> Lines => _lines;

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
