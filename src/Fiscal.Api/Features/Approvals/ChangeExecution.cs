using System.Reflection;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Journal;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace Fiscal.Api.Features.Approvals;

/// <summary>
/// Executes a kept command exactly as it was kept (执行待批事项): in the name and with the scope of who made it, in the transaction of
/// the approval.
/// </summary>
public sealed class ChangeExecution(FiscalDbContext ours, IServiceScopeFactory scopes, IAuthorizationService authorization, IClock clock)
{
    private const string Before = "execution";

    /// <summary>The instant at which its facts were recorded, or why it can't be executed; then it left nothing behind.</summary>
    internal async Task<(Instant? At, string? Reason)> Run(PendingChange change, CancellationToken ct)
    {
        var transaction = ours.Database.CurrentTransaction ?? throw new InvalidOperationException("Approve in a transaction.");
        await transaction.CreateSavepointAsync(Before, ct);
        string reason;
        try
        {
            return (await Execute(change, transaction, ct), null);
        }
        catch (Exception refusal) when (ReasonOf(refusal) is { } said)
        {
            reason = said;
        }
        await transaction.RollbackToSavepointAsync(Before, ct);
        return (null, reason);
    }

    private async Task<Instant> Execute(PendingChange change, IDbContextTransaction transaction, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var maker = await MakerOf(change, ct);
        services.GetRequiredService<CurrentUser>().Become(maker.Id, change.MadeBy);
        (await ours.SightOf(maker, clock.GetCurrentInstant().InChina(), ct)).Open(services.GetRequiredService<RegionScope>());
        var act = services.GetRequiredService<CurrentAct>();
        act.Approval = new(change.Id, change.MadeBy, [.. change.Approvals.Select(a => a.By)]);
        var theirs = services.GetRequiredService<FiscalDbContext>();
        theirs.Database.SetDbConnection(ours.Database.GetDbConnection());
        await theirs.Database.UseTransactionAsync(transaction.GetDbTransaction(), ct);

        dynamic command = HeldPayload.Read(change.Command, change.PayloadJson); // its answer has a type of its own
        await (Task)services.GetRequiredService<IMediator>().Send(command, ct);
        if (ChangeEffects.Of(theirs, act.Written).ToJson() != change.EffectJson)
            throw new BusinessRuleException("approval.effect-differs", "台账在提交之后有变动，执行的结果与审核人员所见的影响不一致。");
        return (act.Written.Find(e => e.Chain != JournalEntry.National) ?? act.Written[0]).At;
    }

    /// <summary>Who made it, if it could still send it today: a role that was taken back in between does nothing any more.</summary>
    private async Task<User> MakerOf(PendingChange change, CancellationToken ct)
    {
        var maker = await ours.AccountsOfEveryRegion().AsNoTracking().SingleOrDefaultAsync(u => u.UserName == change.MadeBy, ct);
        if (maker is null or { IsDisabled: true }) throw ApprovalErrors.MakerGone(change.MadeBy);
        var policy = HeldCommands.Known[change.Command].GetCustomAttribute<HeldForApprovalAttribute>(inherit: true)!.Policy;
        if (!(await authorization.AuthorizeAsync(SignedInUser.PrincipalOf(maker), policy)).Succeeded) throw ApprovalErrors.MakerRoleLost(change.MadeBy);
        return maker;
    }

    // What a user could be refused with; anything else is a bug, and nobody's change goes stale for it.
    private static string? ReasonOf(Exception refusal) => refusal switch
    {
        DbUpdateConcurrencyException => "所依据的数据在提交之后已被他人修改。",
        DbUpdateException e when DuplicateKey.Explains(e) => "提交之后已有相同的记录。",
        ValidationException e => string.Join(' ', e.Errors.Select(f => f.ErrorMessage).Distinct()),
        BusinessRuleException or NotFoundException => refusal.Message,
        _ => null,
    };
}
