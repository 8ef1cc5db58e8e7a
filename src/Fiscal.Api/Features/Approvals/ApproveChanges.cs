using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fiscal.Api.Features.Approvals;

/// <summary>Approves several pending changes (批量审核): each is executed whole or not at all, and has its own result.</summary>
[Display(Name = "批量审核")]
public sealed record ApproveChanges(IReadOnlyList<SeenChange> Changes) : ICommand<ApprovalResults>;

public sealed record SeenChange(int Id, string SeenHash);

public sealed record ApprovalResults(int Approved, int Refused, IReadOnlyList<ApprovalResult> Items);

/// <param name="Change">Null where it was refused.</param>
/// <param name="Code">Why it was refused; null where it was not.</param>
public sealed record ApprovalResult(int Id, PendingChangeRow? Change, string? Code, string? Detail);

public sealed class ApproveChangesValidator : AbstractValidator<ApproveChanges>
{
    private const int Most = 200;

    public ApproveChangesValidator()
    {
        RuleFor(c => c.Changes).Must(c => c.Count is > 0 and <= Most && c.All(s => s is not null) && c.DistinctBy(s => s.Id).Count() == c.Count)
            .WithMessage($"请列出 1 至 {Most} 个待批事项，不得重复或有空项。");
    }
}

public sealed class ApproveChangesHandler(FiscalDbContext db, ChangeDecisions decisions) : IRequestHandler<ApproveChanges, ApprovalResults>
{
    private const string Before = "decision";

    public async Task<ApprovalResults> Handle(ApproveChanges command, CancellationToken ct)
    {
        var results = new List<ApprovalResult>();
        foreach (var seen in command.Changes) results.Add(await One(seen, ct));
        return new(results.Count(r => r.Code is null), results.Count(r => r.Code is not null), results);
    }

    private async Task<ApprovalResult> One(SeenChange seen, CancellationToken ct)
    {
        var outer = db.Database.CurrentTransaction; // of an idempotency key
        if (outer is not null) await outer.CreateSavepointAsync(Before, ct);
        try
        {
            return new(seen.Id, await decisions.Approve(seen.Id, seen.SeenHash, ct), null, null);
        }
        catch (ChangeStaleException stale)
        {
            return new(seen.Id, null, "approval.stale", stale.Message); // it stays marked
        }
        catch (BusinessRuleException refusal)
        {
            return await Refused(outer, seen, refusal.Code, refusal.Message, ct);
        }
        catch (NotFoundException missing)
        {
            return await Refused(outer, seen, missing.Code, missing.Message, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Refused(outer, seen, "stale", $"待批事项 {seen.Id} 刚由他人办理；请刷新清单。", ct);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static async Task<ApprovalResult> Refused(IDbContextTransaction? outer, SeenChange seen, string code, string detail, CancellationToken ct)
    {
        if (outer is not null) await outer.RollbackToSavepointAsync(Before, ct);
        return new(seen.Id, null, code, detail);
    }
}
