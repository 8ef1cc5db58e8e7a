using System.Text.Json;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using NodaTime;

namespace Fiscal.Domain.DebtResolution;

/// <summary>One thing that is to be done about a debt (一债一策步骤).</summary>
/// <param name="Year">The year it is planned for.</param>
/// <param name="AmountYuan">Principal concerned, to the fen.</param>
/// <param name="Month">Null: some time in the year.</param>
public sealed record StrategyStep(int Year, ActionKind Kind, decimal AmountYuan, int? Month = null, string? FundSource = null, string? Note = null);

/// <summary>What is planned for a debt (一债一策), in words and steps.</summary>
public sealed record StrategyFigures
{
    /// <summary>Most steps of one debt.</summary>
    public const int MostSteps = 40;

    /// <summary>Who answers for it (责任部门).</summary>
    public string? Department { get; init; }

    /// <summary>Who of them (责任人).</summary>
    public string? Person { get; init; }

    public string? Remark { get; init; }

    /// <summary>The steps as JSON; an empty list: nothing is planned any more.</summary>
    public string Steps { get; init; } = "[]";

    public static StrategyFigures Of(IReadOnlyList<StrategyStep> steps, string? department, string? person, string? remark) => new()
    {
        Department = department, Person = person, Remark = remark,
        Steps = JsonSerializer.Serialize(steps.OrderBy(s => s.Year).ThenBy(s => s.Month ?? 13), PlanJson.Options),
    };

    public IReadOnlyList<StrategyStep> StepsOf() => JsonSerializer.Deserialize<List<StrategyStep>>(Steps, PlanJson.Options)!;
}

/// <summary>What is planned for one debt, from a day on (一债一策). Of several the last by day holds; the book does not change by it.</summary>
public sealed class DebtStrategy : StatedFact
{
    private DebtStrategy() { } // EF

    /// <param name="outstandingYuan">What the debt owes on the day.</param>
    /// <exception cref="BusinessRuleException">A step is about more than that.</exception>
    public DebtStrategy(Debt debt, StrategyFigures figures, decimal outstandingYuan, LocalDate statedOn, Recording recording)
        : base(debt.RegionCode, statedOn, recording)
    {
        (Debt, DebtId, Figures) = (debt, debt.Id, figures);
        if (figures.StepsOf().FirstOrDefault(s => s.AmountYuan > outstandingYuan) is { } step)
            throw PlanErrors.StepExceedsBalance(debt.DrawdownNumber, step.Year, step.AmountYuan, outstandingYuan);
    }

    public int DebtId { get; private set; }
    public Debt Debt { get; private set; } = null!;
    public StrategyFigures Figures { get; private set; } = new();

    public override object Topic => DebtId;
    public override object Said => Figures;
    public override string Subject => $"债务 {DebtId} 的一债一策";

    public override DebtStrategy Reversal(Recording recording) =>
        new(this, recording) { ReversesId = Id };

    private DebtStrategy(DebtStrategy taken, Recording recording)
        : base(taken.RegionCode, taken.EffectiveOn, recording) => (DebtId, Figures) = (taken.DebtId, taken.Figures with { });
}
