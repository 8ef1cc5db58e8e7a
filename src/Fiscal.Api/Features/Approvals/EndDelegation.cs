using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Approvals;

/// <summary>Ends one's own delegation before its last day (收回授权委托).</summary>
[Display(Name = "收回授权委托")]
public sealed record EndDelegation(int DelegationId) : ICommand<DelegationRow>;

public sealed class EndDelegationHandler(FiscalDbContext db, CurrentUser user, IClock clock) : IRequestHandler<EndDelegation, DelegationRow>
{
    public async Task<DelegationRow> Handle(EndDelegation command, CancellationToken ct)
    {
        var delegation = await db.ApprovalDelegations.SingleOrDefaultAsync(d => d.Id == command.DelegationId, ct)
            ?? throw new NotFoundException($"授权委托 {command.DelegationId} 不存在。", "approval.delegation-not-found");
        delegation.End(user.UserName, clock.GetCurrentInstant());
        await db.SaveChangesAsync(ct);
        return DelegationRow.Of(delegation, clock.GetCurrentInstant().InChina());
    }
}
