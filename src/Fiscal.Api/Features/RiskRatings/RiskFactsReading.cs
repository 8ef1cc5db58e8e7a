using Fiscal.Api.Features.RiskAssessments;
using Fiscal.Api.Features.RiskIndicators;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.RiskIndicators;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.RiskRatings;

internal static class RiskFactsReading
{
    /// <summary>What the monthly report says of risk (月报风险等级取数); null where nothing is on record.</summary>
    public static async Task<RiskFacts?> RiskFactsOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var reading = new RiskReading(db, regionCode, CapacityScope.Whole, clocks);
        await reading.ReadCapacity(null, ct);
        await reading.ReadPolicies(ct);
        var last = await db.LastAssessment(regionCode, clocks, ct);
        var isRated = reading.InForce(RiskPolicyKind.Scorecard, nameof(ScorecardKind.CountyRating)) is not null;
        if (reading.Capacity.Count == 0 && !isRated && last is null) return null;
        await reading.Read(null, ct);
        var rated = isRated ? await db.RatingOf(regionCode, reading, ct) : null;
        return new(
            reading.Year, reading.Capacity.Count == 0 ? [] : [.. Lines(reading)], rated is null ? null : GetRiskRatingHandler.Conclusion(rated),
            rated?.Policy is { } policy ? ListRiskIndicatorsHandler.MarkOf(policy) : null, last is null ? null : await db.AssessmentLineOf(last, ct));
    }

    private static IEnumerable<IndicatorLine> Lines(RiskReading reading)
    {
        var judged = reading.Judged();
        foreach (var indicator in judged.Select(j => j.Formula.Indicator).Distinct())
            yield return judged.Find(j => j.Formula.Indicator == indicator && j.IsInUse) is { } used
                ? new(
                    indicator.DisplayName(), $"{used.Formula.Code} {used.Formula.Name}", used.Answer.ValuePercent, used.Band?.Name,
                    used.Answer.Missing.Count > 0 ? $"缺少{string.Join("、", used.Answer.Missing.Select(t => t.Name))}" : used.Answer.Remark,
                    ListRiskIndicatorsHandler.MarkOf(used.Policy) ?? (used.Band is null ? null : ListRiskIndicatorsHandler.MarkOf(used.Standard!)))
                : new(indicator.DisplayName(), ReportText.None, null, null, "有多种算法，没有登记采用哪种", null);
    }

    private static async Task<AssessmentLine> AssessmentLineOf(this FiscalDbContext db, RiskAssessment last, CancellationToken ct)
    {
        var scorecard = (await db.RiskPolicies.AsNoTracking().SingleAsync(p => p.Id == last.PolicyId, ct)).Scorecard();
        var levels = AssessmentRows.Levels(last.Units, scorecard);
        // The mildest level is nothing to name units for.
        var gravest = levels.Find(l => l.Level != AssessmentRows.NotRated) is { } top && top.Level != scorecard.Levels.OrderBy(l => l.From is not null).ThenBy(l => l.From).First().Name ? top.Level : null;
        var ids = last.Units.Where(u => gravest is not null && u.Level == gravest).OrderByDescending(u => u.Total).Select(u => u.PartyId).ToList();
        var names = await db.Parties.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return new(last.Period.Name, last.Units.Count, [.. levels.Select(l => (l.Level, l.Units))], gravest, [.. ids.Select(id => names.GetValueOrDefault(id, ""))]);
    }
}
