using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Approvals;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Approvals;

/// <summary>Delegations, past ones included, the last to end first (授权委托清单).</summary>
public sealed record ListDelegations(int Page = 1, int PageSize = 50) : IQuery<ListPage<DelegationRow>>, IPaged;

/// <param name="ValidTo">The last day.</param>
/// <param name="IsLive">It counts today.</param>
public sealed record DelegationRow(
    int Id, string RegionCode, string From, string To, LocalDate ValidFrom, LocalDate ValidTo, string Reason, Instant MadeAt, Instant? EndedAt, bool IsLive)
{
    internal static DelegationRow Of(ApprovalDelegation d, LocalDate today) =>
        new(d.Id, d.RegionCode, d.From, d.To, d.ValidFrom, d.ValidTo, d.Reason, d.MadeAt, d.EndedAt, d.Counts(today));
}

public sealed class ListDelegationsValidator : AbstractValidator<ListDelegations>
{
    public ListDelegationsValidator() => this.RulesForPaging();
}

public sealed class ListDelegationsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListDelegations, ListPage<DelegationRow>>
{
    public Task<ListPage<DelegationRow>> Handle(ListDelegations query, CancellationToken ct)
    {
        var today = clock.GetCurrentInstant().InChina();
        return db.ApprovalDelegations.OrderByDescending(d => d.ValidTo).ThenByDescending(d => d.Id).Select(d => DelegationRow.Of(d, today)).ToPageAsync(query, ct);
    }
}
