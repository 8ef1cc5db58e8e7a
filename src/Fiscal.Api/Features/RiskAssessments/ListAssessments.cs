using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.RiskAssessments;

/// <summary>The half-yearly assessments on record, the last first (债务风险评估目录).</summary>
public sealed record ListAssessments(string? RegionCode = null) : IQuery<AssessmentList>;

public sealed record AssessmentList(IReadOnlyList<AssessmentItem> Items, int Total);

public sealed record AssessmentItem(AssessmentHead Assessment, int Units, IReadOnlyList<LevelCount> Levels);

public sealed class ListAssessmentsHandler(FiscalDbContext db) : IRequestHandler<ListAssessments, AssessmentList>
{
    public async Task<AssessmentList> Handle(ListAssessments query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var assessments = await db.RiskAssessments.Where(a => query.RegionCode == null || a.RegionCode == query.RegionCode).AsNoTracking().ToListAsync(ct);
        var ids = assessments.ConvertAll(a => a.PolicyId);
        var policies = await db.RiskPolicies.Where(p => ids.Contains(p.Id)).AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        return new(
            [.. assessments.OrderByDescending(a => a.Year).ThenByDescending(a => a.Half).ThenByDescending(a => a.RecordedAt)
                .Select(a => new AssessmentItem(AssessmentRows.Head(a, policies[a.PolicyId]), a.Units.Count, AssessmentRows.Levels(a.Units, policies[a.PolicyId].Scorecard())))],
            assessments.Count);
    }
}
