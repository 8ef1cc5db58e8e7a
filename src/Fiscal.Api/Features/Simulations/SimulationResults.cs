using NodaTime;

namespace Fiscal.Api.Features.Simulations;

/// <summary>A simulation with its answers (试算结果), in yuan and percent.</summary>
/// <param name="AdoptedBranch">The branch whose drafts are measures on record now.</param>
/// <param name="Before">The book as it is.</param>
/// <param name="Missing">What is not known, and what is therefore not answered.</param>
public sealed record SimulationResult(
    int Id, string RegionCode, string Name, LocalDate AsOf, Instant KnownAt, int Months, decimal? MonthlyFundsYuan, string MadeBy, Instant MadeAt, int? AdoptedBranch, int Version,
    BranchFigures Before, IReadOnlyList<BranchResult> Branches, IReadOnlyList<string> Missing);

/// <param name="Refusal">Why its measures can't be carried out together; there are no figures then.</param>
/// <param name="NotApplied">What the stress keeps from being done.</param>
/// <param name="TouchedDebts">Debts that were worked out anew.</param>
public sealed record BranchResult(
    int Number, string Name, BranchRefusal? Refusal, BranchFigures? After, BranchDifference? Difference, IReadOnlyList<string> NotApplied, int TouchedDebts);

public sealed record BranchRefusal(string Measure, string Code, string Message);

/// <param name="OutstandingYuan">Once the measures are done.</param>
/// <param name="PrincipalYuan">Due in the months of the ladder; the interest likewise.</param>
/// <param name="InterestToEndYuan">Of all that is still to come.</param>
/// <param name="LaterPrincipalYuan">Due after the last month of the ladder.</param>
/// <param name="OverdueYuan">Principal and interest overdue on the first day, in no month.</param>
/// <param name="CashGapYuan">What the funds of the months fall short of, summed; a month's surplus does not carry over. Null without funds.</param>
/// <param name="DebtRatioPercent">By the formula in use over the capacity on record, which measures do not change; null without either.</param>
public sealed record BranchFigures(
    decimal OutstandingYuan, decimal? WeightedRatePercent, decimal? NonStandardPercent, decimal PrincipalYuan, decimal InterestYuan, decimal InterestToEndYuan,
    decimal LaterPrincipalYuan, decimal OverdueYuan, string? PeakMonth, decimal PeakYuan, decimal? CashGapYuan, string? FirstGapMonth, decimal? DebtRatioPercent,
    IReadOnlyList<LadderMonth> Ladder);

/// <param name="GapYuan">What the funds fall short of; null without funds.</param>
public sealed record LadderMonth(string Month, decimal PrincipalYuan, decimal InterestYuan, decimal TotalYuan, decimal? FundsYuan, decimal? GapYuan);

/// <summary>After less before (变化).</summary>
public sealed record BranchDifference(
    decimal OutstandingYuan, decimal? WeightedRatePoints, decimal? NonStandardPoints, decimal PrincipalYuan, decimal InterestYuan, decimal InterestToEndYuan, decimal PeakYuan, decimal? CashGapYuan, decimal? DebtRatioPoints)
{
    internal static BranchDifference Of(BranchFigures before, BranchFigures after) => new(
        after.OutstandingYuan - before.OutstandingYuan, after.WeightedRatePercent - before.WeightedRatePercent, after.NonStandardPercent - before.NonStandardPercent,
        after.PrincipalYuan - before.PrincipalYuan, after.InterestYuan - before.InterestYuan, after.InterestToEndYuan - before.InterestToEndYuan,
        after.PeakYuan - before.PeakYuan, after.CashGapYuan - before.CashGapYuan, after.DebtRatioPercent - before.DebtRatioPercent);
}
