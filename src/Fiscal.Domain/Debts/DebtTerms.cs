using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>What a drawdown was agreed on (合同要素). Null = no paper said it yet.</summary>
public sealed record DebtTerms
{
    public DebtInstrument Instrument { get; init; } = DebtInstrument.Other;
    public IssueKind IssueKind { get; init; }

    /// <summary>签订日期.</summary>
    public LocalDate? SignedOn { get; init; }

    /// <summary>Amount of the whole contract in yuan (合同金额); several debts may share it.</summary>
    public decimal? ContractAmountYuan { get; init; }

    /// <summary>Amount of this drawdown in yuan (借据金额).</summary>
    public decimal PrincipalYuan { get; init; }

    /// <summary>Day the money arrived (放款日).</summary>
    public LocalDate StartDate { get; init; }

    /// <summary>First agreed maturity (原到期日).</summary>
    public LocalDate OriginalMaturityDate { get; init; }

    /// <summary>Maturity in force (到期日).</summary>
    public LocalDate MaturityDate { get; init; }

    /// <summary>展期次数.</summary>
    public int ExtensionCount { get; init; }

    /// <summary>The index of a floating rate; null when fixed or unknown (利率基准).</summary>
    public RateIndex? RateIndex { get; init; }

    public bool IsFloating { get; init; }

    /// <summary>Basis points over the index, negative below it (加点).</summary>
    public decimal? SpreadBp { get; init; }

    /// <summary>Rate in force, percent a year (执行利率).</summary>
    public decimal? AnnualRatePercent { get; init; }

    public RateReset? RateReset { get; init; }
    public RepaymentMethod? Repayment { get; init; }

    /// <summary>Instalments at the start of each period (期初付).</summary>
    public bool PaidInAdvance { get; init; }

    public DayCount? DayCount { get; init; }
    public PaymentFrequency? PaymentFrequency { get; init; }

    /// <summary>Day of the month on which interest is settled, 1–31 (结息日).</summary>
    public int? SettlementDay { get; init; }

    public bool? SettlementDayCounted { get; init; }

    /// <summary>Days from settlement to payment (扣款延迟天数).</summary>
    public int? PaymentLagDays { get; init; }

    public BusinessDayConvention? BusinessDay { get; init; }
    public GuaranteeKind? Guarantee { get; init; }

    /// <summary>担保人.</summary>
    public string? GuarantorName { get; init; }

    public string? Purpose { get; init; }

    /// <summary>The drawdown this one repaid (上笔借据号).</summary>
    public string? PreviousDrawdownNumber { get; init; }

    /// <summary>What the bureau flagged, in its own words (风险标记).</summary>
    public string? RiskFlags { get; init; }

    public string? Remark { get; init; }

    /// <summary>
    /// The part of a year between two days by the day count, for what is worked out beside the schedule. Coupons are counted by whole days:
    /// what is left of the present one matters more than its length.
    /// </summary>
    internal YearFraction PartOfYear(LocalDate start, LocalDate end) =>
        (DayCount is null or Amounts.DayCount.ActualActualIcma ? Amounts.DayCount.Actual360 : DayCount.Value).Between(start, end);
}
