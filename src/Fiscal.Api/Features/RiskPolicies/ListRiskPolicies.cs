using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.RiskIndicators;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.RiskPolicies;

/// <summary>The formulas, bands, scorecards and trigger rules that count in a region on a day (现行风险政策数据), and every version.</summary>
public sealed record ListRiskPolicies(string? RegionCode = null, Choice<RiskPolicyKind>? Kind = null, DateOnly? AsOf = null) : IQuery<RiskPolicyList>;

/// <param name="Examples">Scorecards that come with the program; in force nowhere.</param>
public sealed record RiskPolicyList(LocalDate AsOf, string? RegionCode, IReadOnlyList<RiskPolicyRow> InForce, IReadOnlyList<RiskPolicyRow> Rows, IReadOnlyList<ScorecardRow> Examples);

public sealed class ListRiskPoliciesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListRiskPolicies, RiskPolicyList>
{
    public async Task<RiskPolicyList> Handle(ListRiskPolicies query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var asOf = query.AsOf?.ToLocalDate() ?? clock.GetCurrentInstant().InChina();
        var kind = query.Kind?.Value;
        var rows = (await db.RiskPolicies.Where(p => kind == null || p.Kind == kind).AsNoTracking().ToListAsync(ct))
            .OrderBy(p => p.Kind).ThenBy(p => p.Code, StringComparer.Ordinal).ThenByDescending(p => p.ValidFrom).ThenByDescending(p => p.RecordedAt).ThenByDescending(p => p.Id).ToList();
        var regions = query.RegionCode is { } region ? await db.WithAncestors(region, ct) : [];
        return new(
            asOf, query.RegionCode, [.. rows.GroupBy(p => (p.Kind, p.Code)).Select(g => g.InForce(regions, asOf)).OfType<RiskPolicy>().Select(RiskPolicyRow.Of)],
            rows.ConvertAll(RiskPolicyRow.Of), kind is null or RiskPolicyKind.Scorecard ? [.. ShippedRiskPolicies.Examples.Select(ScorecardRow.Of)] : []);
    }
}
