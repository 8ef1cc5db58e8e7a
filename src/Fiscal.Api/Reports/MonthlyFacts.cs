using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.ReserveFunds;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.Warnings;
using NodaTime;

namespace Fiscal.Api.Reports;

/// <summary>
/// Everything the monthly debt monitoring report (债务监测报告) is written from: the book as of the month's last day and
/// the days it is compared with. A comparison day before the book opened is null and printed as “—”.
/// </summary>
/// <param name="Month">First day of the month reported on.</param>
/// <param name="KnownAt">Facts recorded later do not count.</param>
/// <param name="Positions">Every debt with a balance on <see cref="AsOf"/>.</param>
/// <param name="DueItems">Unpaid duties: arrears (due on or before <see cref="AsOf"/>) and what falls due after it.</param>
/// <param name="Payments">Repayments made in the month.</param>
public sealed record MonthlyFacts(
    string RegionCode, string RegionName, LocalDate Month, Instant KnownAt,
    IReadOnlyList<DebtPosition> Positions,
    Comparison? MonthBefore, Comparison? YearBefore, Comparison? YearStart,
    IReadOnlyList<DueItem> DueItems, IReadOnlyList<PaymentItem> Payments)
{
    public LocalDate AsOf => Month.PlusMonths(1).PlusDays(-1);

    /// <summary>How each debt moved in the month, once for each class it was in.</summary>
    public required IReadOnlyList<ClassMovement> Movements { get; init; }

    /// <summary>What measures did from the start of the year to <see cref="AsOf"/>, by item of the list in force.</summary>
    public IReadOnlyList<MeasureLine> Measures { get; init; } = [];

    /// <summary>The year's task of resolving hidden debt, by unit, as far as it reduces the balance.</summary>
    public IReadOnlyList<ResolutionLine> Resolution { get; init; } = [];

    /// <summary>What the tests of the year's reductions found by then.</summary>
    public DoubtLine Doubts { get; init; } = new(0, 0, 0, 0);

    /// <summary>The targets of the region in force on <see cref="AsOf"/>, judged.</summary>
    public IReadOnlyList<TargetLine> Targets { get; init; } = [];

    /// <summary>Treasury cash as last stated by <see cref="AsOf"/>, and what it cannot pay; null where nobody stated any.</summary>
    public TreasuryCashLine? TreasuryCash { get; init; }

    /// <summary>Budget and spending of the three guarantees this year, by category.</summary>
    public IReadOnlyList<SanBaoCategoryLine> SanBao { get; init; } = [];

    /// <summary>Warnings that were open on <see cref="AsOf"/>, and what became of others in the month.</summary>
    public WarningLines Warnings { get; init; } = new([], 0, 0, 0);

    /// <summary>The platform companies of the region; null where there is no list by <see cref="AsOf"/>.</summary>
    public PlatformLine? Platforms { get; init; }

    /// <summary>The risk indicators, rating and last assessment; null where neither capacity, scorecard nor assessment is on record.</summary>
    public RiskFacts? Risk { get; init; }

    /// <summary>Bonds, limits and what is to be remitted; null: nothing is stated of them.</summary>
    public BondLines? Bonds { get; init; }

    /// <summary>What was made of state assets from the start of the year to <see cref="AsOf"/>, by kind; none where no inventory is kept.</summary>
    public IReadOnlyList<AssetLine> Assets { get; init; } = [];

    /// <summary>Overdue accounts of enterprises on <see cref="AsOf"/>, by unit; those in court have lines of their own.</summary>
    public IReadOnlyList<ClaimLine> Claims { get; init; } = [];

    /// <summary>Exposures outside the debt book in the month, by kind; none where the register holds nothing.</summary>
    public IReadOnlyList<RiskKindLine> RiskRegister { get; init; } = [];

    /// <summary>The reserve fund of the region on <see cref="AsOf"/>; null where there is none.</summary>
    public ReserveLine? Reserve { get; init; }

    /// <summary>
    /// Whose knowledge the opening was reported by (上月报告的已知时刻); null if the month before was never reported, which leaves
    /// nothing to correct.
    /// </summary>
    public Instant? OpeningKnownAt { get; init; }

    /// <summary>The last entry of the journal by then with its hash (日志根值), such as 第128号 ab12…; null where none is kept.</summary>
    public string? JournalRoot { get; init; }

    /// <summary>The cells that the debts' balances and terms come from, for the workbook's last sheet.</summary>
    public IReadOnlyList<DebtSource> Sources { get; init; } = [];
}

/// <summary>What measures of one item did (措施分项成效).</summary>
/// <param name="RatedYuan">Principal whose rate is known before and after; the rates are weighted by it.</param>
/// <param name="Mark">【待核】 while no paper of the region settles the items.</param>
public sealed record MeasureLine(
    string Item, int DebtCount, decimal EasedYuan, decimal ReducedYuan, decimal RatedYuan, decimal? OldRatePercent, decimal? NewRatePercent, decimal SavedPerYearYuan, string? Mark);

/// <summary>A unit's task of the year (单位年度任务).</summary>
/// <param name="DoneYuan">By the ledger.</param>
public sealed record ResolutionLine(string UnitName, decimal PlannedYuan, decimal DoneYuan);

/// <summary>Doubts about the year's reductions of hidden debt and its claims (本年虚假化债疑点): number, and amount without counting a reduction twice.</summary>
public sealed record DoubtLine(int OpenCount, decimal OpenYuan, int ConfirmedCount, decimal ConfirmedYuan);

/// <summary>A target and what it came to (目标完成行).</summary>
/// <param name="Requirement">As words: 不低于4.00亿元.</param>
/// <param name="Actual">With its unit; “—” where nobody knows.</param>
/// <param name="State">Null: can't be said.</param>
/// <param name="Mark">【待核】, or null.</param>
public sealed record TargetLine(string Name, string Requirement, string Actual, decimal ElapsedPercent, TaskState? State, string StateName, string Document, string? Mark);

/// <summary>Treasury cash of the month (月末库款).</summary>
/// <param name="Level">Null: can't be said, for the reason in <paramref name="LevelMissing"/>.</param>
/// <param name="LevelMark">【待核】, or null, like <paramref name="PriorityMark"/>.</param>
/// <param name="Gaps">Of 3, 6 and 12 months.</param>
/// <param name="Missing">What the projection lacks, as sentences.</param>
public sealed record TreasuryCashLine(
    LocalDate BalanceOn, decimal BalanceYuan, decimal? AverageOutflowYuan, string WindowName, decimal? Level, string StateName, string? LevelMark, string? LevelMissing,
    IReadOnlyList<GapLine> Gaps, string? PriorityMark, IReadOnlyList<string> Missing);

/// <summary>The first and the largest gap within so many months (缺口行); null without gap.</summary>
public sealed record GapLine(int Months, LocalDate? FirstOn, decimal? FirstYuan, LocalDate? LargestOn, decimal? LargestYuan);

/// <summary>A category of the three guarantees (三保执行行).</summary>
/// <param name="SpentYuan">Null: an item of the category states no spending.</param>
/// <param name="ElapsedPercent">Of the year, at the end of the month that the spending is up to.</param>
/// <param name="Light">绿、黄、红; null where spending is unknown.</param>
/// <param name="Flagged">Items with arrears of wages or spending above budget or cash, by name.</param>
/// <param name="Mark">【待核】 while no paper settles the limit, or null.</param>
public sealed record SanBaoCategoryLine(
    SanBaoCategory Category, decimal BudgetYuan, decimal? SpentYuan, decimal? ProgressPercent, decimal ElapsedPercent, SanBaoLight? Light,
    decimal HardGapYuan, decimal SoftGapYuan, decimal ArrearsYuan, IReadOnlyList<string> Flagged, decimal LagPoints, string? Mark);

/// <summary>The warnings of a month (本月预警).</summary>
/// <param name="Open">Not closed on the last day.</param>
/// <param name="Raised">In the month.</param>
/// <param name="Closed">In the month.</param>
/// <param name="ClosedButHolding">Closed although their condition was still met.</param>
public sealed record WarningLines(IReadOnlyList<WarningLine> Open, int Raised, int Closed, int ClosedButHolding);

/// <summary>An open warning (未办结预警).</summary>
/// <param name="Owner">A user name, or a role.</param>
public sealed record WarningLine(string KindName, WarningSeverity Severity, string SubjectName, string Message, bool Holds, string Owner, LocalDate DueOn);

/// <summary>The platform companies on the list and how far they have come (平台压降行).</summary>
/// <param name="AtYearStart">Companies still on it at the end of last year; null: there was no list.</param>
/// <param name="Exits">By recorded steps.</param>
/// <param name="Observed">Companies that left and are looked at.</param>
public sealed record PlatformLine(
    IReadOnlyList<PlatformLevelLine> Levels, int? AtYearStart, int WithHiddenDebt, decimal HiddenYuan, int ClaimedExits, int Exits, int Overdue, int Observed, int OpenFindings,
    IReadOnlyList<string> FindingCompanies);

/// <summary>The same of one level (分层级).</summary>
public sealed record PlatformLevelLine(string Name, int? AtYearStart, int Now, int WithHiddenDebt, int Exits, int Overdue, decimal HiddenYuan);

/// <summary>What the report says of risk (风险等级).</summary>
/// <param name="Rating">Null: no scorecard is in force.</param>
/// <param name="Assessment">Null: none was made yet.</param>
public sealed record RiskFacts(int CapacityYear, IReadOnlyList<IndicatorLine> Indicators, string? Rating, string? RatingMark, AssessmentLine? Assessment);

/// <summary>An indicator by the formula in use (风险指标行).</summary>
/// <param name="Percent">Null where an input is missing.</param>
/// <param name="Mark">【待核】, or null.</param>
public sealed record IndicatorLine(string Name, string Formula, decimal? Percent, string? Band, string? Remark, string? Mark);

/// <summary>What the last assessment found (评估摘要), by level, gravest first.</summary>
/// <param name="Gravest">Units of the gravest level that any unit reached.</param>
public sealed record AssessmentLine(string Period, int Units, IReadOnlyList<(string Level, int Units)> Levels, string? GravestLevel, IReadOnlyList<string> Gravest);

/// <summary>What is stated of a region's bonds (专项债券情况).</summary>
/// <param name="NewSpecialYuan">Relent this year.</param>
/// <param name="Indicators">Those that a limit is asked of.</param>
/// <param name="Overdue">Payments for which money was not remitted in time and still isn't all there: number and amount.</param>
/// <param name="Mark">【待核】 while no paper of the region settles the limits.</param>
public sealed record BondLines(
    decimal NewSpecialYuan, IReadOnlyList<BondIndicatorLine> Indicators, IReadOnlyList<BondLimitLine> Limits, (int Count, decimal Yuan) Overdue, decimal ToRecoverYuan, string? Mark);

/// <summary>One indicator of special bonds (专项债券指标行). Null: a part is missing.</summary>
public sealed record BondIndicatorLine(string Name, decimal? NumeratorYuan, decimal? DenominatorYuan, decimal? Percent, decimal RequiredPercent, bool? IsMet, IReadOnlyList<string> Missing);

/// <summary>A limit beside what is owed (限额余额行).</summary>
public sealed record BondLimitLine(string Name, decimal LimitYuan, decimal? OutstandingYuan, decimal? HeadroomYuan);

/// <summary>Assets of one kind (三资盘活行).</summary>
/// <param name="BookYuan">Of those whose book value is known; null where none is.</param>
public sealed record AssetLine(string Kind, int Count, decimal? BookYuan, decimal RevivedYuan, decimal TreasuryYuan, decimal DebtYuan);

/// <summary>Overdue accounts that a unit owes (清欠行): paid in the year, of it turned into other debt, and left.</summary>
public sealed record ClaimLine(string UnitName, bool IsInCourt, int Count, decimal PlannedYuan, decimal PaidYuan, decimal BondYuan, decimal LoanYuan, decimal ReducedYuan, decimal UnpaidYuan);

/// <summary>Exposures of one kind outside the debt book, and how they moved in a period (风险隐患行).</summary>
/// <param name="Count">Open at the end, like <paramref name="ClosingYuan"/>.</param>
/// <param name="ArrivedYuan">New ones and those that came back.</param>
/// <param name="ChangeYuan">Grown less shrunk, and what a correction moved from one kind to another.</param>
/// <param name="BudgetYuan">What is expected to fall on the budget, where somebody knows.</param>
/// <param name="BudgetUnknown">Open ones of which nobody knows.</param>
public sealed record RiskKindLine(
    string Kind, int Count, decimal OpeningYuan, int ArrivedCount, decimal ArrivedYuan, decimal ChangeYuan, int ClosedCount, decimal ClosedYuan, decimal IntoBookYuan, decimal ClosingYuan, decimal BudgetYuan,
    int BudgetUnknown, int Overdue, decimal OverdueYuan);

/// <summary>The reserve fund of the region (平滑基金情况).</summary>
/// <param name="CommittedYuan">Approved and not paid out.</param>
/// <param name="Sums">From the start of the year.</param>
/// <param name="Uses">Paid out this year, or not returned yet.</param>
/// <param name="Mark">【待核】 while no paper of the region settles the rules.</param>
public sealed record ReserveLine(string Name, decimal CapitalYuan, decimal CommittedYuan, ReserveSums Sums, IReadOnlyList<ReserveUseLine> Uses, string? Mark);

/// <summary>A use of the fund (平滑基金使用行).</summary>
/// <param name="DebtId">What the borrower owes the fund.</param>
public sealed record ReserveUseLine(
    int DebtId, string DebtorName, string DebtClassName, string BridgedDrawdownNumber, LocalDate PaidOn, LocalDate? ReturnBy, decimal UsedYuan, decimal OutstandingYuan, int OverdueDays);

/// <summary>Where a balance or the terms of a debt come from (数据来源), one line a fact.</summary>
/// <param name="Fact">余额分录 or 合同要素.</param>
public sealed record DebtSource(
    string Fact, string ContractNumber, string DrawdownNumber, string? FileName, string? Sha256, string? Sheet, string? Cell, string? RawText, string? Document);

/// <summary>The book on an earlier day (对比日).</summary>
public sealed record Comparison(LocalDate AsOf, IReadOnlyList<DebtPosition> Positions);

/// <summary>A debt and its balance on one day.</summary>
/// <param name="AnnualRatePercent">Null when the file that brought the debt did not say it; left out of weighted rates.</param>
public sealed record DebtPosition(
    int DebtId, string ContractNumber, string DrawdownNumber,
    string DebtorName, PartyKind DebtorKind, string CreditorName, PartyKind CreditorKind,
    DebtClass Class, DebtInstrument Instrument, decimal PrincipalYuan, decimal OutstandingYuan,
    decimal? AnnualRatePercent, LocalDate StartDate, LocalDate MaturityDate, int ExtensionCount, string? RiskFlags);

/// <summary>How a debt's balance moved while it was of one class (余额变动).</summary>
public sealed record ClassMovement(
    int DebtId, string ContractNumber, string DrawdownNumber, string DebtorName, string CreditorName, DebtClass Class, Movement Movement);

/// <summary>An unpaid duty of a debt (应还款项).</summary>
/// <param name="IsUnconfirmed">Its day has passed, but neither a payment nor an arrear is recorded yet (尚未登记还款结果).</param>
public sealed record DueItem(
    int DebtId, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, bool IsForecast, bool IsUnconfirmed = false);

/// <summary>A repayment that happened (还款记录). <see cref="DueOn"/> is the day it was owed.</summary>
public sealed record PaymentItem(
    int DebtId, string DebtorName, string CreditorName, DebtClass Class, LocalDate DueOn, LocalDate PaidOn,
    decimal PrincipalYuan, decimal InterestYuan, decimal PenaltyYuan, PaymentKind Kind);
