using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.RiskIndicators;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.RiskAssessments;

/// <summary>An assessment as it was kept, with its scorecard and the one before (评估及上次评估).</summary>
internal sealed record KeptAssessment(RiskAssessment Assessment, RiskPolicy Policy, RiskAssessment? Before, IReadOnlyDictionary<int, string> Names)
{
    /// <summary>The highest score first; what can't be rated goes last.</summary>
    public List<AssessedUnitRow> Rows() => [.. Assessment.Units
        .Select(u => AssessmentRows.Row(u, Names.GetValueOrDefault(u.PartyId, ""), Before?.Units.FirstOrDefault(b => b.PartyId == u.PartyId)))
        .OrderByDescending(r => r.Total ?? -1).ThenBy(r => r.UnitName, StringComparer.Ordinal)];
}

internal static class AssessmentReading
{
    public static async Task<KeptAssessment> AssessmentOf(this FiscalDbContext db, long id, CancellationToken ct)
    {
        var assessment = await db.RiskAssessments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new NotFoundException($"债务风险评估 {id} 不存在。", "risk-assessment.not-found");
        var policy = await db.RiskPolicies.AsNoTracking().SingleAsync(p => p.Id == assessment.PolicyId, ct);
        var before = await db.RiskAssessments.Where(a => a.RegionCode == assessment.RegionCode && a.RecordedAt < assessment.RecordedAt
                && (a.Year < assessment.Year || (a.Year == assessment.Year && a.Half < assessment.Half)))
            .OrderByDescending(a => a.Year).ThenByDescending(a => a.Half).ThenByDescending(a => a.RecordedAt).ThenByDescending(a => a.Id).AsNoTracking().FirstOrDefaultAsync(ct);
        var names = await db.Parties.Where(p => p.RegionCode == assessment.RegionCode).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return new(assessment, policy, before, names);
    }

    /// <summary>The assessment that stands of the last half-year over by a day, as known at an instant; null: none.</summary>
    public static Task<RiskAssessment?> LastAssessment(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var (year, half) = HalfYear.LastBefore(clocks.AsOf.PlusDays(1)); // a half-year is over on its last day
        return db.RiskAssessments.Where(a => a.RegionCode == regionCode && a.RecordedAt <= clocks.KnownAt && (a.Year < year || (a.Year == year && a.Half <= half)))
            .OrderByDescending(a => a.Year).ThenByDescending(a => a.Half).ThenByDescending(a => a.RecordedAt).ThenByDescending(a => a.Id).AsNoTracking().FirstOrDefaultAsync(ct);
    }
}
