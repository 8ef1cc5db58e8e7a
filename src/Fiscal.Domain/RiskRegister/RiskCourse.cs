using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.RiskRegister;

/// <summary>How far an exposure has come (隐患状态).</summary>
public enum RiskState
{
    [Display(Name = "待交办")] Registered,
    [Display(Name = "办理中")] HandedOver,
    [Display(Name = "待销号")] CloseRequested,
    [Display(Name = "已销号")] Closed,
    [Display(Name = "反弹待交办")] Reopened,
}

/// <summary>An exposure as it stands after what was said and done (隐患现状).</summary>
/// <param name="AmountYuan">With the part that came into the debt book.</param>
/// <param name="BookYuan">What came into the debt book (已转入债务台账).</param>
/// <param name="DueOn">By the last handing over, or by the statement before it; null: no day is named.</param>
/// <param name="HandedOver">The last handing over since it was registered or came back.</param>
/// <param name="HasProgress">Something was reported since it was handed over, came back or was sent back.</param>
/// <param name="Workers">Who reported progress or asked for the closing in this round.</param>
public sealed record RiskStanding(
    RiskStatement Statement, RiskState State, decimal AmountYuan, decimal? BudgetYuan, decimal BookYuan, LocalDate? DueOn, RiskStep? HandedOver, bool HasProgress,
    IReadOnlyList<string> Workers, IReadOnlyList<int> Debts, int UrgedCount, RiskStep? LastStep)
{
    public bool IsOpen => State != RiskState.Closed;

    /// <summary>Outside the debt book (台账外金额): what is in it counts there; nothing once it is closed.</summary>
    public decimal OutsideYuan => IsOpen ? AmountYuan - BookYuan : 0;

    /// <summary>Expected to fall on the budget, at most what is outside the book; null: unknown.</summary>
    public decimal? BudgetOutsideYuan => BudgetYuan is { } known ? Math.Min(known, OutsideYuan) : IsOpen ? null : 0;

    /// <summary>Open after its day (超期).</summary>
    public bool IsOverdueOn(LocalDate day) => IsOpen && DueOn < day;

    internal static RiskStanding Registered(RiskStatement s) => new(s, RiskState.Registered, s.Figures.AmountYuan, s.Figures.BudgetYuan, 0, s.Figures.DueOn, null, false, [], [], 0, null);

    internal RiskStanding After(RiskStatement s) => this with
    {
        Statement = s, AmountYuan = s.Figures.AmountYuan, BudgetYuan = s.Figures.BudgetYuan,
        DueOn = State is RiskState.Registered or RiskState.Reopened ? s.Figures.DueOn : DueOn,
    };

    internal RiskStanding After(RiskStep step)
    {
        var (f, on) = (step.Figures, this with { LastStep = step });
        return f.Kind switch
        {
            RiskStepKind.HandedOver => on with { State = RiskState.HandedOver, HandedOver = step, DueOn = f.DueOn },
            RiskStepKind.Urged => on with { UrgedCount = UrgedCount + 1 },
            RiskStepKind.Progress => on with { AmountYuan = f.AmountYuan ?? AmountYuan, BudgetYuan = f.BudgetYuan ?? BudgetYuan, HasProgress = true, Workers = [.. Workers, step.RecordedBy] },
            RiskStepKind.CloseRequested => on with { State = RiskState.CloseRequested, Workers = [.. Workers, step.RecordedBy] },
            RiskStepKind.Closed => on with { State = RiskState.Closed },
            RiskStepKind.SentBack => on with { State = RiskState.HandedOver, HasProgress = false },
            RiskStepKind.Reopened => on with
            {
                State = RiskState.Reopened, AmountYuan = BookYuan + (f.AmountYuan ?? 0), BudgetYuan = f.BudgetYuan, DueOn = null, HandedOver = null, HasProgress = false, Workers = [],
            },
            _ => on with { BookYuan = BookYuan + (f.AmountYuan ?? 0), Debts = [.. Debts, step.LinkedDebtId ?? 0] },
        };
    }
}

/// <summary>One fact and what it changed (隐患变动).</summary>
/// <param name="Before">Null: nothing was stated yet.</param>
/// <param name="After">Null: a step of something that nobody stated.</param>
public sealed record RiskMove(Fact Fact, RiskStanding? Before, RiskStanding? After);

/// <summary>
/// What was said and done about an exposure, in the order of its days (处置过程). Telling it is total: facts that break a rule are told too, and
/// <see cref="Objection"/> names the first of them.
/// </summary>
public sealed class RiskCourse
{
    private RiskCourse(IReadOnlyList<RiskMove> moves) => Moves = moves;

    public IReadOnlyList<RiskMove> Moves { get; }

    /// <param name="facts">Statements and steps that nobody took back; one not saved yet comes last on its day.</param>
    public static RiskCourse Of(IEnumerable<Fact> facts)
    {
        var moves = new List<RiskMove>();
        RiskStanding? standing = null;
        foreach (var fact in facts.OrderBy(f => f.EffectiveOn).ThenBy(f => f.Id == 0).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id))
        {
            var after = fact is RiskStatement said ? standing?.After(said) ?? RiskStanding.Registered(said) : standing?.After((RiskStep)fact);
            moves.Add(new(fact, standing, after));
            standing = after;
        }
        return new(moves);
    }

    /// <summary>After all of it; null: nothing is stated.</summary>
    public RiskStanding? Last => Moves.Count == 0 ? null : Moves[^1].After;

    /// <summary>At the end of a day; null: nothing was stated by then.</summary>
    public RiskStanding? On(LocalDate day) => Moves.LastOrDefault(m => m.Fact.EffectiveOn <= day)?.After;

    /// <summary>What the first fact that breaks a rule lacks; null: none does.</summary>
    public BusinessRuleException? Objection() => Moves.Select(RiskRules.Objection).FirstOrDefault(o => o is not null);
}
