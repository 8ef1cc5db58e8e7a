using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.TreasuryCash;

/// <summary>How sure a planned flow is (把握程度).</summary>
public enum CashCertainty
{
    [Display(Name = "已确定")] Certain,
    [Display(Name = "较有把握")] Likely,
    [Display(Name = "不确定")] Uncertain,
}

/// <summary>What a plan line says (计划收支内容).</summary>
public sealed record PlannedFigures
{
    public const int MaxNameLength = 100;

    /// <summary>To the fen; zero plans nothing.</summary>
    public decimal AmountYuan { get; init; }

    public CashCertainty Certainty { get; init; } = CashCertainty.Likely;
    public string? Remark { get; init; }
}

/// <summary>
/// Money that a region expects or has to pay on a day or in a month (库款计划收支), as stated on a day. A later statement of the same line holds instead.
/// What debts cost is not planned: the ledger says it.
/// </summary>
public sealed class PlannedCashFlow : StatedFact
{
    /// <summary>How far ahead a line may lie.</summary>
    public const int MostYears = 10;

    private PlannedCashFlow() { } // EF

    /// <param name="payable">What is paid; null for what comes in.</param>
    public PlannedCashFlow(
        string regionCode, CashFlowKind kind, PayableKind? payable, string name, CashPeriod period, PlannedFigures figures, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
        (Kind, Payable, Name, NameKey, Step, PeriodFrom, Figures) = (kind, payable, name, TextKey.Of(name), period.Step, period.From, figures);
        if (kind == CashFlowKind.DebtService || payable?.IsOfDebts() == true) throw TreasuryCashErrors.DebtsFromLedger(name);
        if (kind.IsInflow() != payable is null) throw TreasuryCashErrors.PayableNeeded(name, kind);
        if (period.From > statedOn.PlusYears(MostYears)) throw TreasuryCashErrors.PlanTooFar(name, period, statedOn);
    }

    public CashFlowKind Kind { get; private set; }

    /// <summary>What is paid, by which its rank follows; null for what comes in.</summary>
    public PayableKind? Payable { get; private set; }

    /// <summary>Names the line among those of its kind and period.</summary>
    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";
    public CashStep Step { get; private set; }
    public LocalDate PeriodFrom { get; private set; }
    public PlannedFigures Figures { get; private set; } = new();

    public CashPeriod Period => new(Step, PeriodFrom);

    public override object Topic => (Kind, Payable, NameKey, Step, PeriodFrom);
    public override object Said => Figures;
    public override string Subject => $"库款计划“{Name}”";

    public override PlannedCashFlow Reversal(Recording recording) =>
        new(RegionCode, Kind, Payable, Name, Period, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
