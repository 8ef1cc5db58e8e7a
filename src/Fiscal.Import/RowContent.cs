using System.Text.Json.Serialization;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Assets;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.EnterpriseArrears;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.Projects;
using Fiscal.Domain.RiskRegister;
using Fiscal.Domain.ReserveFunds;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.Schedules;
using Fiscal.Domain.TreasuryCash;
using NodaTime;

namespace Fiscal.Import;

/// <summary>What a row says, in the field's own terms: yuan, percent a year, dates. Null = the file does not say (行内容).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PartyRow), "party")]
[JsonDerivedType(typeof(DebtRow), "debt")]
[JsonDerivedType(typeof(PlanRow), "plan")]
[JsonDerivedType(typeof(BondProjectRow), "bondProject")]
[JsonDerivedType(typeof(RentRow), "rent")]
[JsonDerivedType(typeof(PaymentRow), "payment")]
[JsonDerivedType(typeof(ArrearsRow), "arrears")]
[JsonDerivedType(typeof(ReclassificationRow), "reclassification")]
[JsonDerivedType(typeof(SanBaoRow), "sanBao")]
[JsonDerivedType(typeof(PlatformRow), "platform")]
[JsonDerivedType(typeof(ResolutionRow), "resolution")]
[JsonDerivedType(typeof(CapacityRow), "capacity")]
[JsonDerivedType(typeof(BondIssueRow), "bond")]
[JsonDerivedType(typeof(BondSpendingRow), "bondSpending")]
[JsonDerivedType(typeof(BondLimitRow), "bondLimit")]
[JsonDerivedType(typeof(AssetRow), "asset")]
[JsonDerivedType(typeof(AssetDisposalRow), "assetDisposal")]
[JsonDerivedType(typeof(ClaimRow), "claim")]
[JsonDerivedType(typeof(ClaimPaymentRow), "claimPayment")]
[JsonDerivedType(typeof(ProjectRow), "project")]
[JsonDerivedType(typeof(CashRow), "cash")]
[JsonDerivedType(typeof(RiskRow), "risk")]
[JsonDerivedType(typeof(ReserveCapitalRow), "reserveCapital")]
[JsonDerivedType(typeof(ReserveRequestRow), "reserveApplication")]
public abstract record RowContent;

/// <summary>A unit or creditor (单位、债权人).</summary>
public sealed record PartyRow(
    string Name, PartyKind Kind, string? Code = null, string? ShortName = null, int? Level = null, string? ParentName = null,
    string? CreditCode = null) : RowContent;

/// <summary>One drawdown with its balance and terms (借据).</summary>
public sealed record DebtRow : RowContent
{
    /// <summary>The sender's own number of the debt (债务编号), if it has one.</summary>
    public string? Code { get; init; }

    public string? DebtorName { get; init; }
    public string? CreditorName { get; init; }
    public string? ContractNumber { get; init; }

    /// <summary>Number of the drawdown (借据号). Ledgers without one use the contract's number.</summary>
    public string? DrawdownNumber { get; init; }

    /// <summary>The drawdown this one repaid (上笔借据号).</summary>
    public string? PreviousDrawdownNumber { get; init; }

    public DebtInstrument? Instrument { get; init; }
    public DebtClass? Class { get; init; }
    public IssueKind? IssueKind { get; init; }
    public LocalDate? SignedOn { get; init; }
    public decimal? ContractAmountYuan { get; init; }
    public decimal? PrincipalYuan { get; init; }
    public decimal? OutstandingYuan { get; init; }
    public LocalDate? StartDate { get; init; }

    /// <summary>The first agreed maturity, before any extension (原到期日).</summary>
    public LocalDate? OriginalMaturityDate { get; init; }

    /// <summary>The maturity in force (到期日): after extension where there was one.</summary>
    public LocalDate? MaturityDate { get; init; }

    public int? ExtensionCount { get; init; }
    public IReadOnlyList<LocalDate> ExtensionDates { get; init; } = [];

    /// <summary>Null index with a percent = fixed; see <see cref="IsFloating"/> for a ledger that only says it floats.</summary>
    public RateIndex? RateIndex { get; init; }

    public bool? IsFloating { get; init; }
    public decimal? SpreadBp { get; init; }

    /// <summary>The rate in force, percent a year (执行年利率).</summary>
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
    public int? PaymentLagDays { get; init; }
    public BusinessDayConvention? BusinessDay { get; init; }
    public GuaranteeKind? Guarantee { get; init; }
    public string? GuarantorName { get; init; }
    public string? Purpose { get; init; }
    public string? RiskFlags { get; init; }
    public string? Remark { get; init; }
    public bool? IsSettled { get; init; }
    public LocalDate? SettledOn { get; init; }
    public PaymentKind? SettledBy { get; init; }
    public decimal? OverduePrincipalYuan { get; init; }
    public decimal? OverdueInterestYuan { get; init; }
    public LocalDate? PrincipalOverdueSince { get; init; }
    public LocalDate? InterestOverdueSince { get; init; }
    public LocalDate? NextDueOn { get; init; }
    public decimal? NextPrincipalYuan { get; init; }
    public decimal? NextInterestYuan { get; init; }

    /// <summary>Held by the lessor, set off against the last rents (保证金).</summary>
    public decimal? DepositYuan { get; init; }

    /// <summary>Paid once at the start of a lease (手续费).</summary>
    public decimal? FeeYuan { get; init; }

    public int? Instalments { get; init; }
    public int? InstalmentsPaid { get; init; }

    /// <summary>The rent of one period (每期租金).</summary>
    public decimal? InstalmentYuan { get; init; }

    public decimal? UnpaidRentYuan { get; init; }

    public string? BondName { get; init; }

    /// <summary>The project in the bond's own row; the others have rows of their own.</summary>
    public BondProjectRow? Project { get; init; }

    /// <summary>What a ledger of bonds says of the bond besides its debt.</summary>
    public BondIssueRow? Issue { get; init; }

    /// <summary>The part that repays bonds that matured (偿还到期债券).</summary>
    public decimal? RepaysMaturedYuan { get; init; }

    /// <summary>The part that replaces debt in stock (置换存量债务).</summary>
    public decimal? ReplacesStockYuan { get; init; }

    /// <summary>What falls due by year, where the columns are years (分年度还本付息).</summary>
    public IReadOnlyList<YearDuties> Years { get; init; } = [];

    /// <summary>The row was hidden in the workbook.</summary>
    public bool HiddenRow { get; init; }
}

/// <summary>What falls due in a year (年度应还), or in it and all later ones.</summary>
public sealed record YearDuties(int Year, bool AndLater, decimal PrincipalYuan, decimal InterestYuan);

/// <summary>A project that a bond pays for (债券项目). A bond with several has a row for each.</summary>
public sealed record BondProjectRow(
    string DrawdownNumber, string Name, string? UnitName, decimal? AllottedYuan, decimal? SpentYuan, string? State, bool? IsOngoing) : RowContent
{
    public string? Code { get; init; }
    public string? Sector { get; init; }
    public decimal? TotalYuan { get; init; }

    /// <summary>Of what is allotted, the project's own capital (用作资本金).</summary>
    public decimal? CapitalYuan { get; init; }

    /// <summary>Paid to the unit so far (累计拨付).</summary>
    public decimal? AppropriatedYuan { get; init; }
}

/// <summary>One line of a repayment plan (还款计划一期). <see cref="IsPaid"/> lines are history, not duties.</summary>
public sealed record PlanRow(
    string DrawdownNumber, int Number, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, decimal? BalanceAfterYuan,
    bool IsPaid, LocalDate? PaidOn = null, string? ContractNumber = null, string? DebtCode = null) : RowContent
{
    /// <summary>Paid with it to the one who handles the payment (兑付手续费).</summary>
    public decimal FeeYuan { get; init; }
}

/// <summary>One rent of a lease (租金一期): what is owed, what the deposit covers of it, and what is left to pay.</summary>
public sealed record RentRow(
    string DrawdownNumber, int Number, LocalDate DueOn, decimal RentYuan, decimal DepositOffsetYuan, decimal NetYuan, bool IsPaid) : RowContent;

/// <summary>One repayment that happened (还款记录), or one line of a statement (流水). A line that takes an earlier one back is negative.</summary>
/// <param name="DueOn">The day it was owed; a statement does not say it.</param>
public sealed record PaymentRow(
    string DrawdownNumber, LocalDate? DueOn, LocalDate PaidOn, decimal PrincipalYuan, decimal InterestYuan, decimal PenaltyYuan,
    decimal? BalanceAfterYuan, PaymentKind Kind, ResolutionMethod? Method, string? DebtCode = null) : RowContent
{
    /// <summary>What the line lends (放款金额): no payment.</summary>
    public decimal DrawnYuan { get; init; }

    public string? DebtorName { get; init; }
    public string? CreditorName { get; init; }
}

/// <summary>What fell due and was not paid (欠款).</summary>
public sealed record ArrearsRow(
    string DrawdownNumber, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, string? DebtCode = null) : RowContent;

/// <summary>A dated change of class with its document (分类调整).</summary>
public sealed record ReclassificationRow(
    string DebtCode, LocalDate EffectiveOn, DebtClass From, DebtClass To, string Document, decimal? BalanceYuan) : RowContent;

/// <summary>One item of a 三保 table. <see cref="Year"/>: as the title says it.</summary>
public sealed record SanBaoRow(int? Year, SanBaoCategory Category, string? Group, string Name, SanBaoFigures Figures) : RowContent
{
    /// <summary>Cumulative spending by month, in order.</summary>
    public IReadOnlyList<SanBaoMonth> Months { get; init; } = [];

    /// <summary>Wages due and unpaid by the day of the table (拖欠工资).</summary>
    public decimal? ArrearsYuan { get; init; }

    /// <summary>Money that had come in for the item by then (累计到位资金).</summary>
    public decimal? CashYuan { get; init; }
}

/// <summary>Spent since the start of the year up to the end of a month (分月累计支出).</summary>
public readonly record struct SanBaoMonth(int Month, decimal SpentYuan);

/// <summary>One company of a list of platforms.</summary>
public sealed record PlatformRow(string Name, string? CreditCode, PlatformFigures Figures) : RowContent;

/// <summary>One method of a unit's resolution plan. The unit's balances stand in the first of its rows, or in each.</summary>
public sealed record ResolutionRow(
    int? Year, string UnitName, ResolutionMethod Method, ResolutionFigures Figures, HiddenDebtFigures Balances) : RowContent;

/// <summary>Published fiscal figures of one scope: one where each has a row of its own, several where they or their years have columns (综合财力).</summary>
/// <param name="Year">Of all cells that state none.</param>
public sealed record CapacityRow(int? Year, CapacityScope Scope, IReadOnlyList<CapacityCell> Cells) : RowContent
{
    public int YearOf(CapacityCell cell) => cell.Year ?? Year ?? 0;
}

/// <param name="Field">The column that the amount stands in.</param>
/// <param name="Year">Where the columns are years.</param>
public sealed record CapacityCell(CapacityComponent Component, decimal AmountYuan, string Field, int? Year = null);

/// <summary>What a bond is made of (债券要素). The three parts are null together where the file does not say how it is split.</summary>
public sealed record BondIssueRow(string Code, string? Name) : RowContent
{
    public BondKind? Kind { get; init; }
    public decimal? PlannedYuan { get; init; }
    public decimal? IssuedYuan { get; init; }
    public decimal? NewYuan { get; init; }
    public decimal? MaturedYuan { get; init; }
    public decimal? StockYuan { get; init; }
    public decimal? CapitalYuan { get; init; }
    public decimal? DeficitYuan { get; init; }
    public LocalDate? TenderedOn { get; init; }
    public LocalDate? StartsOn { get; init; }
    public LocalDate? MaturesOn { get; init; }
    public int? TermYears { get; init; }
    public decimal? CouponPercent { get; init; }
    public int? CouponsPerYear { get; init; }
    public decimal? IssueFeePermille { get; init; }
    public decimal? CustodyFeePermille { get; init; }
    public decimal? RedemptionFeePermille { get; init; }
    public string? Purpose { get; init; }

    /// <summary>In a list of bonds without balances: the project in the bond's own row.</summary>
    public BondProjectRow? Project { get; init; }
}

/// <summary>What was spent of a bond for a project: one payment, a month, or all up to a day (债券资金支出).</summary>
/// <param name="Since">First day of the month; null for a payment, and where only cumulative totals are stated.</param>
/// <param name="On">Day of the payment, or last day of the month; null: the day of the table.</param>
public sealed record BondSpendingRow(
    string? BondCode, string? BondName, string? ProjectCode, string? ProjectName, LocalDate? Since, LocalDate? On, string? Voucher, string? PayeeName, string? Purpose,
    IReadOnlyList<BondSpendingCell> Cells) : RowContent;

/// <param name="Field">The column that the amount stands in.</param>
/// <param name="IsCumulative">Since the bond began.</param>
public sealed record BondSpendingCell(SpendingStage Stage, decimal AmountYuan, bool IsCumulative, string Field);

/// <summary>Debt limits of a year by an order (债务限额下达).</summary>
public sealed record BondLimitRow(int Year, string Document, LocalDate? OrderedOn, IReadOnlyList<BondLimitCell> Cells, string? Remark) : RowContent;

/// <param name="Field">The column of the limit, or of the new limit where only that is stated.</param>
public sealed record BondLimitCell(BondKind Kind, decimal? LimitYuan, decimal? NewYuan, string Field);

/// <summary>An asset of the inventory with the plan for it (三资台账一行).</summary>
public sealed record AssetRow(string Code, AssetFigures Figures) : RowContent;

/// <summary>A disposal, and of its proceeds what went to the treasury with one voucher (三资处置一行). A disposal with several has a row for each.</summary>
public sealed record AssetDisposalRow(
    string Code, DisposalMethod Method, decimal ProceedsYuan, LocalDate DisposedOn, string Document, decimal? TreasuryYuan, LocalDate? TreasuryOn, string? TreasuryVoucher) : RowContent;

/// <summary>An overdue account of an enterprise (清欠台账一行).</summary>
/// <param name="PaidYuan">What the list says was paid: nothing rests on it, it is compared with the payments.</param>
public sealed record ClaimRow(string Code, ClaimFigures Figures, decimal? PaidYuan) : RowContent;

/// <summary>A payment on an overdue account (清偿记录一行).</summary>
public sealed record ClaimPaymentRow(string Code, decimal AmountYuan, ClaimFund Fund, LocalDate PaidOn, string Voucher) : RowContent;

/// <summary>Capital that came into the reserve fund or left it (平滑基金出资一行).</summary>
public sealed record ReserveCapitalRow(ReserveEventKind Kind, decimal AmountYuan, LocalDate MovedOn, string Voucher) : RowContent;

/// <summary>An application for the reserve fund (平滑基金使用申请一行). It names its debt by the number of the drawdown or of the contract.</summary>
public sealed record ReserveRequestRow(
    string Code, string? DrawdownNumber, string? ContractNumber, LocalDate DueOn, decimal AmountYuan, int TermDays, DebtClass Class, LocalDate AppliedOn, string Purpose, string Document) : RowContent
{
    public decimal? AnnualRatePercent { get; init; }
    public string? DebtorName { get; init; }

    /// <summary>What the table says falls due: nothing rests on it, it is compared with the schedule.</summary>
    public decimal? DueYuan { get; init; }
}

/// <summary>A government investment project (政府性投资项目一行).</summary>
public sealed record ProjectRow(string Code, ProjectFigures Figures) : RowContent;

/// <summary>Treasury cash of a day or a month (库款一行).</summary>
public sealed record CashRow(CashStep Step, LocalDate From, CashFigures Figures) : RowContent
{
    [JsonIgnore] public CashPeriod Period => new(Step, From);
}

/// <summary>An exposure outside the debt book (风险隐患台账一行). Its kind and likelihood are as written: lists of the region name them.</summary>
public sealed record RiskRow(string Code, string? UnitName, RiskFigures Figures) : RowContent;
