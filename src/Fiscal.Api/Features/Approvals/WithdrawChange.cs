using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Approvals;

/// <summary>Takes one's own pending change back (撤回待批事项).</summary>
[Display(Name = "撤回待批事项")]
public sealed record WithdrawChange(int ChangeId) : ICommand<PendingChangeRow>;

public sealed class WithdrawChangeHandler(FiscalDbContext db, ChangeDecisions decisions, CurrentUser user, IClock clock) : IRequestHandler<WithdrawChange, PendingChangeRow>
{
    public async Task<PendingChangeRow> Handle(WithdrawChange command, CancellationToken ct)
    {
        var change = await decisions.Find(command.ChangeId, ct);
        change.Withdraw(user.UserName, clock.GetCurrentInstant());
        await db.SaveChangesAsync(ct);
        return PendingChangeRow.Of(change);
    }
}
