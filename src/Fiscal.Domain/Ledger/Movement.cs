using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Ledger;

/// <summary>Where an amount stands in a movement (变动项目), in print order. The last three stand beside the identity.</summary>
public enum MovementColumn
{
    [Display(Name = "更正")] Corrected,
    [Display(Name = "期初建账")] BroughtIn,
    [Display(Name = "提款")] Drawn,
    [Display(Name = "利息资本化")] Capitalised,
    [Display(Name = "置换转入")] RefinancedIn,
    [Display(Name = "还本")] Repaid,
    [Display(Name = "置换转出")] RefinancedOut,
    [Display(Name = "核销")] WrittenOff,
    [Display(Name = "重分类")] Reclassified,
    [Display(Name = "付息")] InterestPaid,
    [Display(Name = "罚息")] PenaltyPaid,
    [Display(Name = "费用")] FeesPaid,
}

/// <summary>
/// How a balance went from the opening of a period to its closing (变动表), in yuan to the fen. Nothing is left over: every
/// entry falls in the one column of its kind, so the closing is the sum.
/// </summary>
public sealed record Movement
{
    public static readonly Movement None = new();

    /// <summary>At the end of the day before the first, as it was known when it was reported (期初余额).</summary>
    public decimal OpeningYuan { get; init; }

    /// <summary>What was recorded later about the time before the first day (更正): the opening as known now less the reported one.</summary>
    public decimal CorrectedYuan { get; init; }

    /// <summary>Balances with which debts came onto the book in the period (期初建账).</summary>
    public decimal BroughtInYuan { get; init; }

    public decimal DrawnYuan { get; init; }
    public decimal CapitalisedYuan { get; init; }
    public decimal RefinancedInYuan { get; init; }
    public decimal RepaidYuan { get; init; }
    public decimal RefinancedOutYuan { get; init; }
    public decimal WrittenOffYuan { get; init; }

    /// <summary>Into this group from others, negative out of it (重分类); zero over all groups.</summary>
    public decimal ReclassifiedYuan { get; init; }

    /// <summary>Paid in the period; no part of the balance.</summary>
    public decimal InterestPaidYuan { get; init; }

    public decimal PenaltyPaidYuan { get; init; }
    public decimal FeesPaidYuan { get; init; }

    /// <summary>At the end of the last day (期末余额).</summary>
    public decimal ClosingYuan => OpeningYuan + CorrectedYuan + BroughtInYuan + DrawnYuan + CapitalisedYuan + RefinancedInYuan
        - RepaidYuan - RefinancedOutYuan - WrittenOffYuan + ReclassifiedYuan;

    /// <summary>The balance is not merely carried forward, even if what moved it nets to nothing.</summary>
    public bool Moved() => this with { OpeningYuan = 0, InterestPaidYuan = 0, PenaltyPaidYuan = 0, FeesPaidYuan = 0 } != None;

    public static Movement operator +(Movement a, Movement b) => new()
    {
        OpeningYuan = a.OpeningYuan + b.OpeningYuan,
        CorrectedYuan = a.CorrectedYuan + b.CorrectedYuan,
        BroughtInYuan = a.BroughtInYuan + b.BroughtInYuan,
        DrawnYuan = a.DrawnYuan + b.DrawnYuan,
        CapitalisedYuan = a.CapitalisedYuan + b.CapitalisedYuan,
        RefinancedInYuan = a.RefinancedInYuan + b.RefinancedInYuan,
        RepaidYuan = a.RepaidYuan + b.RepaidYuan,
        RefinancedOutYuan = a.RefinancedOutYuan + b.RefinancedOutYuan,
        WrittenOffYuan = a.WrittenOffYuan + b.WrittenOffYuan,
        ReclassifiedYuan = a.ReclassifiedYuan + b.ReclassifiedYuan,
        InterestPaidYuan = a.InterestPaidYuan + b.InterestPaidYuan,
        PenaltyPaidYuan = a.PenaltyPaidYuan + b.PenaltyPaidYuan,
        FeesPaidYuan = a.FeesPaidYuan + b.FeesPaidYuan,
    };

    /// <summary>An entry's amount in its column. A reversal is negative there, and nets with what it takes back.</summary>
    public static Movement Of(EntryKind kind, decimal amountYuan) => kind.Column() switch
    {
        MovementColumn.BroughtIn => new() { BroughtInYuan = amountYuan },
        MovementColumn.Drawn => new() { DrawnYuan = amountYuan },
        MovementColumn.Capitalised => new() { CapitalisedYuan = amountYuan },
        MovementColumn.RefinancedIn => new() { RefinancedInYuan = amountYuan },
        MovementColumn.Repaid => new() { RepaidYuan = amountYuan },
        MovementColumn.RefinancedOut => new() { RefinancedOutYuan = amountYuan },
        MovementColumn.WrittenOff => new() { WrittenOffYuan = amountYuan },
        MovementColumn.InterestPaid => new() { InterestPaidYuan = amountYuan },
        MovementColumn.PenaltyPaid => new() { PenaltyPaidYuan = amountYuan },
        MovementColumn.FeesPaid => new() { FeesPaidYuan = amountYuan },
        var column => throw new ArgumentOutOfRangeException(nameof(kind), column, null),
    };
}

public static class Movements
{
    public static Movement Sum(this IEnumerable<Movement> movements) => movements.Aggregate(Movement.None, (a, b) => a + b);

    public static MovementColumn Column(this EntryKind kind) => kind switch
    {
        EntryKind.Opening => MovementColumn.BroughtIn,
        EntryKind.Drawdown => MovementColumn.Drawn,
        EntryKind.InterestCapitalised => MovementColumn.Capitalised,
        EntryKind.RefinancedIn => MovementColumn.RefinancedIn,
        EntryKind.PrincipalRepayment => MovementColumn.Repaid,
        EntryKind.RefinancedOut => MovementColumn.RefinancedOut,
        EntryKind.WriteOff => MovementColumn.WrittenOff,
        EntryKind.InterestPayment => MovementColumn.InterestPaid,
        EntryKind.PenaltyPayment => MovementColumn.PenaltyPaid,
        EntryKind.FeePayment => MovementColumn.FeesPaid,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
