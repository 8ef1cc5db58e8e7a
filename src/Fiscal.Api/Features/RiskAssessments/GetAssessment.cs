using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;

namespace Fiscal.Api.Features.RiskAssessments;

/// <summary>An assessment as it was kept, unit by unit, beside the one before (债务风险评估结果).</summary>
public sealed record GetAssessment(long Id) : IQuery<AssessmentDetail>;

/// <param name="Before">The assessment it is compared with; null: the first.</param>
/// <param name="NoLongerOwing">Units of the assessment before that owe nothing now.</param>
public sealed record AssessmentDetail(
    AssessmentHead Assessment, AssessmentReference? Before, IReadOnlyList<LevelCount> Levels, IReadOnlyList<AssessedUnitRow> Items, int Total, IReadOnlyList<string> NoLongerOwing);

public sealed record AssessmentReference(long Id, string Period);

public sealed class GetAssessmentHandler(FiscalDbContext db) : IRequestHandler<GetAssessment, AssessmentDetail>
{
    public async Task<AssessmentDetail> Handle(GetAssessment query, CancellationToken ct)
    {
        var kept = await db.AssessmentOf(query.Id, ct);
        var (rows, units) = (kept.Rows(), kept.Assessment.Units);
        return new(
            AssessmentRows.Head(kept.Assessment, kept.Policy), kept.Before is { } before ? new(before.Id, before.Period.Name) : null,
            AssessmentRows.Levels(units, kept.Policy.Scorecard()), rows, rows.Count,
            [.. (kept.Before?.Units ?? []).Where(b => units.All(u => u.PartyId != b.PartyId)).Select(b => kept.Names.GetValueOrDefault(b.PartyId, "")).Order(StringComparer.Ordinal)]);
    }
}
