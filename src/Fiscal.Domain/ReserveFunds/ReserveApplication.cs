using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.ReserveFunds;

/// <summary>Where an application stands (申请状态).</summary>
public enum ReserveApplicationState
{
    [Display(Name = "申请待批")] Pending,
    [Display(Name = "已批待拨")] Approved,
    [Display(Name = "未获批准")] Refused,
    [Display(Name = "申请已撤回")] Withdrawn,
    [Display(Name = "已拨付使用")] PaidOut,
}

/// <summary>A payment that falls due on a debt, as an application sees it (所平滑的到期款项).</summary>
/// <param name="UnpaidYuan">Principal and interest of the day that is not paid yet.</param>
/// <param name="PaidYuan">Paid of it already.</param>
/// <param name="AppliedYuan">Of other applications for it that were neither refused nor taken back.</param>
public sealed record BridgedPayment(Debt Debt, LocalDate DueOn, decimal UnpaidYuan, decimal PaidYuan, decimal AppliedYuan);

/// <summary>An application to bridge a payment of a debt from the reserve fund (平滑基金使用申请). Its day is that of the application.</summary>
public sealed class ReserveApplication : Fact
{
    /// <summary>Longest number; longest purpose; longest term in days.</summary>
    public const int MaxCodeLength = 60, MaxPurposeLength = 500, MaxTermDays = 3_650;

    /// <summary>Highest rate, percent a year.</summary>
    public const decimal MaxRatePercent = 24m;

    private ReserveApplication() { } // EF

    private ReserveApplication(string regionCode, string code, LocalDate appliedOn, Recording recording)
        : base(regionCode, appliedOn, recording) => (Code, CodeKey) = (code, TextKey.Of(code));

    /// <summary>Its number (申请编号).</summary>
    public string Code { get; private set; } = "";

    public string CodeKey { get; private set; } = "";
    public int DebtId { get; private set; }

    /// <summary>The debt that falls due (所平滑的债务).</summary>
    public Debt Debt { get; private init; } = null!;

    public LocalDate DueOn { get; private init; }
    public decimal AmountYuan { get; private init; }

    /// <summary>Days from paying out to returning (使用期限).</summary>
    public int TermDays { get; private init; }

    /// <summary>The class of the debt that the use makes (用款的责任分类).</summary>
    public DebtClass DebtClass { get; private init; }

    /// <summary>Asked for; null: by the rules.</summary>
    public decimal? AnnualRatePercent { get; private init; }

    public string Purpose { get; private init; } = "";
    public override string Subject => $"平滑基金使用申请 {Code} ";

    /// <summary>Applies (申请使用) for no more than falls due, than the fund has and than the rules allow.</summary>
    public static ReserveApplication Of(
        string code, BridgedPayment payment, decimal amountYuan, int termDays, DebtClass debtClass, decimal? annualRatePercent, string purpose, LocalDate appliedOn,
        ReserveAccount account, ReserveRuleFigures rules, Recording recording)
    {
        var number = payment.Debt.DrawdownNumber;
        if (payment.UnpaidYuan <= 0) throw ReserveErrors.NothingDue(number, payment.DueOn);
        if (amountYuan > payment.UnpaidYuan) throw ReserveErrors.AboveDue(number, payment.DueOn, amountYuan, payment.UnpaidYuan);
        if (amountYuan > payment.UnpaidYuan + payment.PaidYuan - payment.AppliedYuan)
            throw ReserveErrors.AboveDueTogether(number, payment.DueOn, payment.AppliedYuan + amountYuan, payment.UnpaidYuan + payment.PaidYuan);
        rules.Require(code, amountYuan, termDays, account.CapitalOn(appliedOn));
        if (annualRatePercent is null && rules.AnnualRatePercent is null) throw ReserveErrors.RateUnknown(code);
        if (amountYuan > account.LowestFrom(appliedOn)) throw ReserveErrors.AppliedAboveAvailable(code, amountYuan, account.LowestFrom(appliedOn));
        return new(payment.Debt.RegionCode, code, appliedOn, recording)
        {
            Debt = payment.Debt, DueOn = payment.DueOn, AmountYuan = amountYuan, TermDays = termDays, DebtClass = debtClass, AnnualRatePercent = annualRatePercent, Purpose = purpose,
        };
    }

    /// <summary>What is to be paid out (已批待拨的批准); refuses while there is nothing.</summary>
    /// <param name="history">Events of this application that nobody took back.</param>
    public ReserveEvent RequireApproval(IReadOnlyCollection<ReserveEvent> history)
    {
        RequireState(history, ReserveApplicationState.Approved);
        return history.Last(e => e.Kind == ReserveEventKind.Approved);
    }

    internal void RequireState(IReadOnlyCollection<ReserveEvent> history, ReserveApplicationState needed)
    {
        if (StateOf(history) is var state && state != needed) throw ReserveErrors.WrongState(Code, state, needed);
    }

    /// <param name="history">Events of one application that nobody took back.</param>
    public static ReserveApplicationState StateOf(IReadOnlyCollection<ReserveEvent> history) =>
        history.Any(e => e.Kind == ReserveEventKind.PaidOut) ? ReserveApplicationState.PaidOut
        : history.Any(e => e.Kind == ReserveEventKind.Withdrawn) ? ReserveApplicationState.Withdrawn
        : history.Any(e => e.Kind == ReserveEventKind.Refused) ? ReserveApplicationState.Refused
        : history.Any(e => e.Kind == ReserveEventKind.Approved) ? ReserveApplicationState.Approved
        : ReserveApplicationState.Pending;
}
