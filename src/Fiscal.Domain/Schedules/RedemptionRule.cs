using Fiscal.Domain.Amounts;

namespace Fiscal.Domain.Schedules;

/// <summary>What an instalment is sized from (测算期供的依据).</summary>
/// <param name="Owed">Balance and interest on the first instalment day, yuan.</param>
/// <param name="Growths">Growth of one yuan from each instalment day to the next; one fewer than the instalments.</param>
internal readonly ref struct SizingBasis(decimal outstanding, decimal owed, decimal balloon, int instalments, ReadOnlySpan<decimal> growths)
{
    public decimal Outstanding { get; } = outstanding;
    public decimal Owed { get; } = owed;
    public decimal Balloon { get; } = balloon;
    public int Instalments { get; } = instalments;
    public ReadOnlySpan<decimal> Growths { get; } = growths;
}

/// <summary>
/// How principal comes back, by repayment method (还本规则). A new method is a value of <see cref="RepaymentMethod"/>
/// and a rule here; nothing else changes.
/// </summary>
internal abstract class RedemptionRule
{
    private static readonly RedemptionRule s_none = new AtMaturity();
    private static readonly RedemptionRule s_principal = new LevelPrincipal();
    private static readonly RedemptionRule s_payment = new LevelPayment(resizes: true);
    private static readonly RedemptionRule s_fixed = new LevelPayment(resizes: false);
    private static readonly RedemptionRule s_plan = new Planned();

    public static RedemptionRule For(RepaymentMethod method) => method switch
    {
        RepaymentMethod.Bullet or RepaymentMethod.InterestAtMaturity => s_none,
        RepaymentMethod.EqualPrincipal => s_principal,
        RepaymentMethod.Annuity => s_payment,
        RepaymentMethod.FixedInstalment => s_fixed,
        RepaymentMethod.Plan => s_plan,
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    /// <summary>Principal falls due on each day of the repayment cycle.</summary>
    public virtual bool IsPeriodic => true;

    /// <summary>The instalment covers interest too, and depends on the rate.</summary>
    public virtual bool CoversInterest => false;

    /// <summary>An instalment agreed in the contract is worked out anew when the rate changes.</summary>
    public virtual bool ResizesAgreedInstalment => false;

    /// <summary>The level amount, rounded down to the fen instead of to the nearest if that would repay a period too soon.</summary>
    public virtual decimal Size(SizingBasis basis, bool toFen) => 0;

    /// <summary>Principal due on a day.</summary>
    public abstract decimal PrincipalDue(decimal instalment, decimal interestDue, IReadOnlyList<PlannedPrincipal> plan, int line);

    private static decimal Level(decimal exact, decimal excessPerYuan, bool toFen)
    {
        if (!toFen)
            return exact;
        var rounded = exact.RoundToFen();
        return (rounded - exact) * excessPerYuan < rounded ? rounded : Math.Floor(exact * 100) / 100;
    }

    /// <summary>Nothing before the last day (到期一次还本、利随本清).</summary>
    private sealed class AtMaturity : RedemptionRule
    {
        public override bool IsPeriodic => false;

        public override decimal PrincipalDue(decimal instalment, decimal interestDue, IReadOnlyList<PlannedPrincipal> plan, int line) => 0;
    }

    /// <summary>The same principal each time (等额本金).</summary>
    private sealed class LevelPrincipal : RedemptionRule
    {
        public override decimal Size(SizingBasis basis, bool toFen) =>
            Level((basis.Outstanding - basis.Balloon) / basis.Instalments, basis.Instalments, toFen);

        public override decimal PrincipalDue(decimal instalment, decimal interestDue, IReadOnlyList<PlannedPrincipal> plan, int line) => instalment;
    }

    /// <summary>The same payment of principal and interest each time (等额本息、固定租金).</summary>
    private sealed class LevelPayment(bool resizes) : RedemptionRule
    {
        public override bool CoversInterest => true;

        public override bool ResizesAgreedInstalment => resizes;

        public override decimal Size(SizingBasis basis, bool toFen)
        {
            // What is owed grows to the last day; each instalment grows from its own day on.
            var (growth, payments) = (1m, 1m);
            for (var i = basis.Growths.Length - 1; i >= 0; i--)
            {
                growth *= basis.Growths[i];
                payments += growth;
            }

            return Level((basis.Owed * growth - basis.Balloon) / payments, payments, toFen);
        }

        public override decimal PrincipalDue(decimal instalment, decimal interestDue, IReadOnlyList<PlannedPrincipal> plan, int line) => instalment - interestDue;
    }

    /// <summary>As the plan says (按还款计划).</summary>
    private sealed class Planned : RedemptionRule
    {
        public override decimal PrincipalDue(decimal instalment, decimal interestDue, IReadOnlyList<PlannedPrincipal> plan, int line) => plan[line].PrincipalYuan;
    }
}
