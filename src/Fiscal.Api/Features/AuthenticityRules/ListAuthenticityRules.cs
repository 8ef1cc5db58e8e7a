using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Authenticity;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.AuthenticityRules;

/// <summary>The tests that count in a region on a day (现行核查标准), and every version.</summary>
public sealed record ListAuthenticityRules(string? RegionCode = null, DateOnly? AsOf = null) : IQuery<AuthenticityRuleList>;

/// <param name="InForce">Null: none.</param>
/// <param name="Rows">Every version, the last to begin first.</param>
public sealed record AuthenticityRuleList(LocalDate AsOf, string? RegionCode, AuthenticityRulesRow? InForce, IReadOnlyList<AuthenticityRulesRow> Rows);

/// <param name="RegionCode">Null: for every region.</param>
/// <param name="Mark">【待核】 while no paper settles the thresholds; otherwise null.</param>
/// <param name="ValidTo">First day from which it no longer applies; null while it has no end.</param>
public sealed record AuthenticityRulesRow(
    int Id, string? RegionCode, string Document, bool IsUnverified, string? Mark, LocalDate ValidFrom, LocalDate? ValidTo, IReadOnlyList<AuthenticityRule> RulesOff,
    int WindowDays, decimal TolerancePercent, decimal ToleranceYuan, int StatementLagDays, int ServiceGraceDays, IReadOnlyList<string> ForbiddenWords,
    IReadOnlyList<string> AllowedWords, Instant RecordedAt, string RecordedBy)
{
    internal static AuthenticityRulesRow Of(AuthenticityRuleSet r) => new(
        r.Id, r.RegionCode, r.Source, r.IsUnverified, r.IsUnverified ? BasisReading.NotYetChecked : null, r.ValidFrom, r.ValidTo, r.RulesOff,
        r.WindowDays, r.TolerancePercent, r.ToleranceYuan, r.StatementLagDays, r.ServiceGraceDays, r.ForbiddenWords, r.AllowedWords, r.RecordedAt, r.RecordedBy);
}

public sealed class ListAuthenticityRulesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListAuthenticityRules, AuthenticityRuleList>
{
    public async Task<AuthenticityRuleList> Handle(ListAuthenticityRules query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var asOf = query.AsOf?.ToLocalDate() ?? clock.GetCurrentInstant().InChina();
        var rows = await db.AuthenticityRuleSets.AsNoTracking().ToListAsync(ct);
        var inForce = rows.InForce(query.RegionCode is { } region ? await db.WithAncestors(region, ct) : [], asOf);
        return new(asOf, query.RegionCode, inForce is null ? null : AuthenticityRulesRow.Of(inForce),
            [.. rows.OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id).Select(AuthenticityRulesRow.Of)]);
    }
}
