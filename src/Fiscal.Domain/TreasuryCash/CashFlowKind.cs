using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.TreasuryCash;

/// <summary>What moves treasury cash (库款流动类别). Those before <see cref="Spending"/> come in.</summary>
public enum CashFlowKind
{
    [Display(Name = "本级收入")] Revenue,
    [Display(Name = "政府性基金收入")] FundRevenue,
    [Display(Name = "转移性收入")] TransferIn,
    [Display(Name = "债券收入")] BondProceeds,
    [Display(Name = "暂付款收回")] AdvancesRecovered,
    [Display(Name = "其他流入")] OtherInflow,
    [Display(Name = "本级支出")] Spending,
    [Display(Name = "转移性支出")] TransferOut,
    [Display(Name = "债务还本付息支出")] DebtService,
    [Display(Name = "暂付款流出")] AdvancesPaid,
    [Display(Name = "暂存款流出")] DepositsPaid,
    [Display(Name = "其他流出")] OtherOutflow,
}

public static class CashFlowKinds
{
    public static bool IsInflow(this CashFlowKind kind) => kind < CashFlowKind.Spending;

    /// <summary>Raised by the county itself, so that a weak economy lowers it (自有收入).</summary>
    public static bool IsOwnRevenue(this CashFlowKind kind) => kind is CashFlowKind.Revenue or CashFlowKind.FundRevenue;
}
