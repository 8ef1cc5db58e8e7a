using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.ReserveFunds;

/// <summary>What happened to a reserve fund or to an application for it (平滑基金事项). What was lent, came back and was earned is told by the ledger alone.</summary>
public enum ReserveEventKind
{
    [Display(Name = "出资")] Contributed,
    [Display(Name = "追加出资")] ToppedUp,
    [Display(Name = "收回出资")] Recovered,
    [Display(Name = "批准使用")] Approved,
    [Display(Name = "不予批准")] Refused,
    [Display(Name = "撤回申请")] Withdrawn,
    [Display(Name = "拨付")] PaidOut,
}

public static class ReserveEventKinds
{
    public static bool IsCapital(this ReserveEventKind kind) => kind is ReserveEventKind.Contributed or ReserveEventKind.ToppedUp or ReserveEventKind.Recovered;

    public static bool IsDecision(this ReserveEventKind kind) => kind is ReserveEventKind.Approved or ReserveEventKind.Refused or ReserveEventKind.Withdrawn;
}

/// <summary>Something that happened to a reserve fund, with its day and paper (平滑基金的一件事项).</summary>
public sealed class ReserveEvent : Fact
{
    private ReserveEvent() { } // EF

    internal ReserveEvent(string regionCode, ReserveEventKind kind, LocalDate on, Recording recording) : base(regionCode, on, recording) => Kind = kind;

    public ReserveEventKind Kind { get; private set; }

    /// <summary>Of capital and of an approval; null for the rest: what was paid out stands in the ledger.</summary>
    public decimal? AmountYuan { get; internal init; }

    /// <summary>Null for capital.</summary>
    public long? ApplicationId { get; internal init; }

    /// <summary>Of an approval: what the fund charges, percent a year (占用费率).</summary>
    public decimal? AnnualRatePercent { get; internal init; }

    public int? DebtId { get; private set; }

    /// <summary>Of paying out: what the borrower owes the fund for it (用款形成的债务).</summary>
    public Debt? Debt { get; internal init; }

    public override string Subject => $"平滑基金的{Kind.DisplayName()}";

    internal ReserveEvent Reversal(Recording recording) =>
        new(RegionCode, Kind, EffectiveOn, recording) { ReversesId = Id, AmountYuan = AmountYuan, ApplicationId = ApplicationId, AnnualRatePercent = AnnualRatePercent, DebtId = DebtId, Debt = Debt };
}
