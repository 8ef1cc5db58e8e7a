using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using NodaTime;

namespace Fiscal.Domain.Ledger;

/// <summary>What moved (分录种类).</summary>
public enum EntryKind
{
    [Display(Name = "期初")] Opening,
    [Display(Name = "提款")] Drawdown,
    [Display(Name = "还本")] PrincipalRepayment,
    [Display(Name = "付息")] InterestPayment,
    [Display(Name = "罚息")] PenaltyPayment,
    [Display(Name = "费用")] FeePayment,
    [Display(Name = "利息资本化")] InterestCapitalised,
    [Display(Name = "置换转入")] RefinancedIn,
    [Display(Name = "置换转出")] RefinancedOut,
    [Display(Name = "核销")] WriteOff,
}

/// <summary>A fact about money (台账分录), in yuan to the fen.</summary>
public sealed class LedgerEntry : DebtFact
{
    private LedgerEntry() { } // EF

    internal LedgerEntry(Debt debt, EntryKind kind, decimal amountYuan, LocalDate effectiveOn, Recording recording)
        : base(debt, effectiveOn, recording)
    {
        Kind = kind;
        AmountYuan = amountYuan;
        BalanceEffectYuan = kind.BalanceSign() * amountYuan;
    }

    public EntryKind Kind { get; private set; }

    /// <summary>The amount as the paper says it: positive, except in an entry that reverses another.</summary>
    public decimal AmountYuan { get; private set; }

    /// <summary>What it does to the outstanding principal; the balance is the sum of these.</summary>
    public decimal BalanceEffectYuan { get; private set; }

    /// <summary>The day the payment was owed (应还日), for payments.</summary>
    public LocalDate? DueOn { get; internal init; }

    /// <summary>How the payment came about (还款类型), for payments.</summary>
    public PaymentKind? PaymentKind { get; internal init; }

    /// <summary>How the payment resolves hidden debt (隐性债务化解方式), where the bureau said so.</summary>
    public ResolutionMethod? ResolutionMethod { get; internal init; }

    /// <summary>The reversed entry that this one puts right (更正), or null.</summary>
    public long? CorrectsId { get; internal init; }

    /// <summary>The refinancing it belongs to (所属置换), or null.</summary>
    public long? RefinancingId { get; private set; }

    public Refinancing? Refinancing { get; internal init; }

    internal bool BelongsTo(Refinancing refinancing) => Refinancing == refinancing || (refinancing.Id != 0 && RefinancingId == refinancing.Id);

    /// <summary>The day of the duty that it paid; null for what was paid early and for what is no payment.</summary>
    internal LocalDate? PaidDutyOn =>
        Kind is EntryKind.InterestPayment or EntryKind.PrincipalRepayment && PaymentKind is Ledger.PaymentKind.Regular or Ledger.PaymentKind.LatePayment ? DueOn : null;

    internal LedgerEntry Reversal(Recording recording) => new(Debt, Kind, -AmountYuan, EffectiveOn, recording)
    {
        ReversesId = Id,
        DueOn = DueOn,
        PaymentKind = PaymentKind,
        ResolutionMethod = ResolutionMethod,
        RefinancingId = RefinancingId,
        Refinancing = Refinancing,
    };
}

public static class EntryKinds
{
    /// <summary>+1 raises the outstanding principal, −1 lowers it, 0 leaves it (interest, penalties and fees).</summary>
    public static int BalanceSign(this EntryKind kind) => kind switch
    {
        EntryKind.Opening or EntryKind.Drawdown or EntryKind.InterestCapitalised or EntryKind.RefinancedIn => 1,
        EntryKind.PrincipalRepayment or EntryKind.RefinancedOut or EntryKind.WriteOff => -1,
        EntryKind.InterestPayment or EntryKind.PenaltyPayment or EntryKind.FeePayment => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Money from another debt paid it: nothing was repaid out of own funds (借新还旧、无还本续贷、债券置换).</summary>
    public static bool IsRefinancing(this PaymentKind kind) =>
        kind is PaymentKind.Refinancing or PaymentKind.RolloverWithoutRepayment or PaymentKind.BondSwap;
}
