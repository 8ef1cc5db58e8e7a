using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
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
