using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuthenticityFindings;

/// <summary>Doubts about reductions of hidden debt (虚假化债疑点清单), newest first.</summary>
/// <param name="Outcome">By default hits; what could not be judged is asked for by name.</param>
/// <param name="DebtId">On its path, not only the reduced one.</param>
public sealed record ListAuthenticityFindings(
    string? RegionCode = null, Choice<FindingStatus>? Status = null, Choice<AuthenticityRule>? Rule = null, Choice<RuleOutcome>? Outcome = null, int? DebtId = null,
    int? MeasureId = null, string? SubjectKey = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 50)
    : IQuery<ListPage<AuthenticityFindingRow>>, IPaged;

/// <param name="SubjectKey">The reduction or claim: findings of other rules about it have the same.</param>
/// <param name="Text">What was found, or why it was decided so.</param>
/// <param name="DecidedBy">Null while only the system has spoken.</param>
public sealed record AuthenticityFindingRow(
    int Id, string RegionCode, AuthenticityRule Rule, string RuleName, RuleOutcome Outcome, FindingStatus Status, string StatusName, string SubjectKey, string UnitName, int? DebtId,
    string? ContractNumber, string? DrawdownNumber, int? MeasureId, ResolutionMethod? Method, LocalDate OccurredOn, decimal AmountYuan, string Text, string? DecidedBy, Instant? DecidedAt,
    int RuleSetId, Instant FoundAt, int Version);

public sealed class ListAuthenticityFindingsValidator : AbstractValidator<ListAuthenticityFindings>
{
    public ListAuthenticityFindingsValidator() => this.RulesForPaging();
}

public sealed class ListAuthenticityFindingsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListAuthenticityFindings, ListPage<AuthenticityFindingRow>>
{
    public async Task<ListPage<AuthenticityFindingRow>> Handle(ListAuthenticityFindings query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var findings = db.AuthenticityFindings.Where(f => f.OccurredOn <= clocks.AsOf);
        if (query.RegionCode is { } code)
        {
            var regions = await db.WithDescendants(code, ct);
            findings = findings.Where(f => regions.Contains(f.RegionCode));
        }
        if (query.Rule?.Value is { } rule) findings = findings.Where(f => f.Rule == rule);
        if (query.DebtId is { } debt) findings = findings.Where(f => f.Debts.Any(d => d.DebtId == debt));
        if (query.MeasureId is { } measure) findings = findings.Where(f => f.MeasureId == measure);
        if (query.SubjectKey is { } key) findings = findings.Where(f => f.SubjectKey == key);
        var steps = db.FindingSteps.StandingAt(clocks.KnownAt);
        if (query.Status?.Value is { } status) steps = steps.Where(s => s.Status == status);
        var outcome = query.Outcome?.Value ?? RuleOutcome.Hit;
        return await db.FindingRows(findings, steps.Where(s => s.Outcome == outcome)).ToPageAsync(query, ct);
    }
}

internal static class FindingReading
{
    /// <summary>The step that stood at an instant.</summary>
    public static IQueryable<FindingStep> StandingAt(this IQueryable<FindingStep> steps, Instant knownAt) => steps.Where(s => s.At <= knownAt && (s.EndedAt == null || s.EndedAt > knownAt));

    /// <summary>Newest first.</summary>
    public static IQueryable<AuthenticityFindingRow> FindingRows(this FiscalDbContext db, IQueryable<AuthenticityFinding> findings, IQueryable<FindingStep> steps) =>
        from f in findings
        join s in steps on f.Id equals s.FindingId
        join p in db.Parties on f.PartyId equals p.Id
        join d in db.Debts on f.DebtId equals (int?)d.Id into debts
        from d in debts.DefaultIfEmpty()
        orderby f.FoundAt descending, f.Id descending
        select new AuthenticityFindingRow(
            f.Id, f.RegionCode, f.Rule, f.Rule.DisplayName(), s.Outcome, s.Status, s.Status.DisplayName(), f.SubjectKey, p.Name, f.DebtId, d.Contract.Number, d.DrawdownNumber,
            f.MeasureId, f.Method, f.OccurredOn, s.AmountYuan, s.Text, s.By == AuthenticityFinding.Finder ? null : s.By, s.By == AuthenticityFinding.Finder ? null : s.At, s.RuleSetId, f.FoundAt, f.Version);
}
