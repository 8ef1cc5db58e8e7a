using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;

namespace Fiscal.Api.Features.EnterpriseArrears;

internal static class ReportedClaims
{
    /// <summary>What the monthly report tells of a region's arrears to enterprises this year, by debtor; what is in court apart.</summary>
    public static async Task<List<ClaimLine>> ClaimLinesOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct) =>
        [.. (await db.ClaimsAt([regionCode], clocks, ct)).GroupBy(c => (c.Claim.Figures.IsInCourt, c.Claim.Figures.DebtorName)).OrderBy(g => g.Key.IsInCourt).ThenBy(g => g.Key.DebtorName, StringComparer.Ordinal)
            .Select(g => (g.Key, Sums: SummarizeClaimsHandler.Sums([.. g], clocks.AsOf.Year)))
            .Select(g => new ClaimLine(
                g.Key.DebtorName, g.Key.IsInCourt, g.Sums.Count, g.Sums.PlannedYuan, g.Sums.YearCleared.PaidYuan, g.Sums.YearCleared.BondYuan, g.Sums.YearCleared.LoanYuan, g.Sums.YearCleared.ReducedYuan,
                g.Sums.UnpaidYuan))];
}
