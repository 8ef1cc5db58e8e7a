using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuthenticityFindings;

/// <summary>A doubt with the way of the money and everything that was done about it (疑点与资金路径).</summary>
public sealed record GetAuthenticityFinding(int Id) : IQuery<AuthenticityFindingDetail>;

/// <param name="Path">As of the last step.</param>
/// <param name="Makers">Who recorded the reduction.</param>
public sealed record AuthenticityFindingDetail(AuthenticityFindingRow Finding, IReadOnlyList<PathStep> Path, IReadOnlyList<string> Makers, IReadOnlyList<FindingStepRow> Steps);

/// <param name="Basis">The facts that the rule looked at.</param>
public sealed record FindingStepRow(
    int Number, FindingStepKind Kind, string KindName, FindingStatus Status, RuleOutcome Outcome, decimal AmountYuan, string Text, string By, Instant At, int RuleSetId, IReadOnlyList<string> Basis);

public sealed class GetAuthenticityFindingHandler(FindingDetails details) : IRequestHandler<GetAuthenticityFinding, AuthenticityFindingDetail>
{
    public Task<AuthenticityFindingDetail> Handle(GetAuthenticityFinding query, CancellationToken ct) => details.Of(query.Id, ct);
}

/// <summary>Reads a finding as answered (疑点核查详情).</summary>
public sealed class FindingDetails(FiscalDbContext db)
{
    public async Task<AuthenticityFinding> Find(int id, CancellationToken ct) =>
        await db.AuthenticityFindings.Include(f => f.Steps).Include(f => f.Debts).AsSingleQuery().SingleOrDefaultAsync(f => f.Id == id, ct)
        ?? throw new NotFoundException($"虚假化债疑点 {id} 不存在。", "authenticity-finding.not-found");

    public async Task<AuthenticityFindingDetail> Of(int id, CancellationToken ct)
    {
        var finding = await Find(id, ct);
        var row = await db.FindingRows(db.AuthenticityFindings.Where(f => f.Id == id), db.FindingSteps.StandingAt(OpenEnd.AllKnown)).SingleAsync(ct);
        var evidence = finding.Last.Evidence;
        return new(row, evidence.Path, evidence.Makers, [.. finding.Steps.OrderBy(s => s.Number).Select(s => new FindingStepRow(
            s.Number, s.Kind, s.Kind.DisplayName(), s.Status, s.Outcome, s.AmountYuan, s.Text, s.By, s.At, s.RuleSetId, s.Evidence.Basis))]);
    }
}
