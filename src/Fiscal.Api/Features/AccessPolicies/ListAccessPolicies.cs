using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AccessPolicies;

/// <summary>Every version of the access policy (访问策略沿革), the last to begin first.</summary>
public sealed record ListAccessPolicies(int Page = 1, int PageSize = 50) : IQuery<ListPage<AccessPolicyRow>>, IPaged;

/// <param name="Document">The paper behind it (文号), or what it was taken from.</param>
/// <param name="Mark">【待核】 while no public paper settles all of the figures; otherwise null.</param>
/// <param name="IsInForce">Whether it is the version that counts today.</param>
public sealed record AccessPolicyRow(
    int Id, string Name, string? Note, string Document, bool IsUnverified, string? Mark, LocalDate ValidFrom, bool IsInForce,
    Instant RecordedAt, string RecordedBy, AccessRules Rules)
{
    internal static AccessPolicyRow Of(AccessPolicy policy, int? inForce) => new(
        policy.Id, policy.Name, policy.Note, policy.Source, policy.IsUnverified, policy.IsUnverified ? BasisReading.NotYetChecked : null,
        policy.ValidFrom, policy.Id == inForce, policy.RecordedAt, policy.RecordedBy, policy.Rules);
}

public sealed class ListAccessPoliciesValidator : AbstractValidator<ListAccessPolicies>
{
    public ListAccessPoliciesValidator() => this.RulesForPaging();
}

public sealed class ListAccessPoliciesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListAccessPolicies, ListPage<AccessPolicyRow>>
{
    public async Task<ListPage<AccessPolicyRow>> Handle(ListAccessPolicies query, CancellationToken ct)
    {
        var inForce = await db.AccessPolicyOn(clock.GetCurrentInstant().InChina()).Select(p => (int?)p.Id).FirstOrDefaultAsync(ct);
        var page = await db.AccessPolicies.AsNoTracking()
            .OrderByDescending(p => p.ValidFrom).ThenByDescending(p => p.RecordedAt).ThenByDescending(p => p.Id)
            .ToPageAsync(query, ct);
        return new([.. page.Items.Select(p => AccessPolicyRow.Of(p, inForce))], page.Total, page.Page, page.PageSize);
    }
}
