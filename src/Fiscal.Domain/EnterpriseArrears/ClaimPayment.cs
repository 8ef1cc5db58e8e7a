using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.EnterpriseArrears;

/// <summary>The money that an arrear was paid with (清偿资金来源).</summary>
public enum ClaimFund
{
    [Display(Name = "财政资金")] Fiscal,
    [Display(Name = "自有资金")] Own,
    [Display(Name = "资产处置收入")] AssetProceeds,
    [Display(Name = "专项债补充财力")] SpecialBond,
    [Display(Name = "再融资债券资金")] RefinancingBond,
    [Display(Name = "银行借款")] BankLoan,
    [Display(Name = "其他资金")] Other,
}

public static class ClaimFunds
{
    /// <summary>Government owes it in law from then on: a swap, no reduction (转为法定债务).</summary>
    public static bool IsBond(this ClaimFund fund) => fund is ClaimFund.SpecialBond or ClaimFund.RefinancingBond;

    /// <summary>Borrowed at all (举债资金).</summary>
    public static bool IsBorrowed(this ClaimFund fund) => fund.IsBond() || fund == ClaimFund.BankLoan;
}

/// <summary>A payment on an arrear to an enterprise (清偿记录).</summary>
public sealed class ClaimPayment : Fact
{
    private ClaimPayment() { } // EF

    private ClaimPayment(string regionCode, string code, decimal amountYuan, ClaimFund fund, LocalDate paidOn, Recording recording)
        : base(regionCode, paidOn, recording) => (Code, CodeKey, AmountYuan, Fund) = (code, TextKey.Of(code), amountYuan, fund);

    /// <summary>Of what is owed by the claim in force, never more than is left.</summary>
    /// <param name="recording">Its document is the voucher.</param>
    /// <param name="standing">Payments on the claim that nobody took back.</param>
    public static ClaimPayment On(EnterpriseClaim claim, IReadOnlyCollection<ClaimPayment> standing, decimal amountYuan, ClaimFund fund, LocalDate paidOn, Recording recording)
    {
        if (amountYuan <= 0) throw ClaimErrors.NegativeAmount(claim.Code);
        if (paidOn < claim.Figures.FormedOn) throw ClaimErrors.PaidBeforeFormed(claim.Code, paidOn, claim.Figures.FormedOn);
        if (standing.Any(p => p.Source.Document == recording.Source.Document)) throw ClaimErrors.VoucherTwice(claim.Code, recording.Source.Document);
        var left = claim.Figures.OwedYuan - standing.Sum(p => p.AmountYuan);
        return amountYuan > left ? throw ClaimErrors.PaidAboveOwed(claim.Code, amountYuan, left) : new(claim.RegionCode, claim.Code, amountYuan, fund, paidOn, recording);
    }

    public string Code { get; private set; } = "";
    public string CodeKey { get; private set; } = "";
    public decimal AmountYuan { get; private set; }
    public ClaimFund Fund { get; private set; }

    public override string Subject => $"拖欠账款“{Code}”的清偿";

    public ClaimPayment Reversal(IEnumerable<ClaimPayment> standing, Recording recording) =>
        ReversesId is not null || standing.All(p => p.Id != Id) ? throw ClaimErrors.AlreadyTakenBack(Id) : new(RegionCode, Code, AmountYuan, Fund, EffectiveOn, recording) { ReversesId = Id };
}

/// <summary>What payments came to (清偿合计). Only what was not borrowed reduces what the public sector owes.</summary>
/// <param name="BondYuan">Turned into legal debt (转为法定债务).</param>
/// <param name="LoanYuan">Turned into bank debt (转为银行借款).</param>
public sealed record ClearedAmounts(decimal PaidYuan, decimal BondYuan, decimal LoanYuan)
{
    /// <summary>Real reduction (实际减少).</summary>
    public decimal ReducedYuan => PaidYuan - BondYuan - LoanYuan;

    public static ClearedAmounts Of(IReadOnlyCollection<ClaimPayment> payments) => new(
        payments.Sum(p => p.AmountYuan), payments.Where(p => p.Fund.IsBond()).Sum(p => p.AmountYuan), payments.Where(p => p.Fund == ClaimFund.BankLoan).Sum(p => p.AmountYuan));
}
