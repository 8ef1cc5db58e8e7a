using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;

namespace Fiscal.Api.Features.RiskAssessments;

/// <summary>Works an assessment out again from the facts known then and the scorecard it pins (复算债务风险评估).</summary>
public sealed record RecomputeAssessment(long Id) : IQuery<Recomputation>;

/// <param name="Differences">Units whose figures, scores or level are not as kept.</param>
public sealed record Recomputation(long Id, bool Matches, int Units, IReadOnlyList<string> Differences);

public sealed class RecomputeAssessmentHandler(FiscalDbContext db) : IRequestHandler<RecomputeAssessment, Recomputation>
{
    public async Task<Recomputation> Handle(RecomputeAssessment query, CancellationToken ct)
    {
        var kept = await db.AssessmentOf(query.Id, ct);
        var assessment = kept.Assessment;
        db.Scope.RequireEveryDebt();
        var again = (await db.AssessedUnits(assessment.RegionCode, new(assessment.Period.End, assessment.KnownAt), kept.Policy.Scorecard(), ct)).ToDictionary(u => u.PartyId);
        var units = assessment.Units.ToDictionary(u => u.PartyId);
        var different = units.Keys.Union(again.Keys).Where(id => !(units.TryGetValue(id, out var one) && again.TryGetValue(id, out var other) && one.SaysTheSameAs(other)))
            .Select(id => kept.Names.GetValueOrDefault(id, "")).Order(StringComparer.Ordinal).ToList();
        return new(query.Id, different.Count == 0, again.Count, different);
    }
}
