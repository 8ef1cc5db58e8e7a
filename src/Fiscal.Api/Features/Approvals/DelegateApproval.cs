using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Approvals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Approvals;

/// <summary>Lets another user approve in one's place for some days (登记授权委托).</summary>
/// <param name="To">User name of the delegate.</param>
/// <param name="ValidTo">The last day.</param>
[Display(Name = "登记授权委托")]
public sealed record DelegateApproval(string To, LocalDate ValidFrom, LocalDate ValidTo, string Reason) : ICommand<DelegationRow>;

public sealed class DelegateApprovalValidator : AbstractValidator<DelegateApproval>
{
    public DelegateApprovalValidator()
    {
        RuleFor(c => c.To).NotEmpty().MaximumLength(64).WithName("受托人");
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(ApprovalDelegation.MaxReasonLength).WithName("委托事由");
        RuleFor(c => c.ValidFrom.Year).InclusiveBetween(1949, 2150).WithName("起始日的年份").OverridePropertyName("validFrom");
        RuleFor(c => c.ValidTo.Year).InclusiveBetween(1949, 2150).WithName("终止日的年份").OverridePropertyName("validTo");
    }
}

public sealed class DelegateApprovalHandler(FiscalDbContext db, CurrentUser user, IClock clock) : IRequestHandler<DelegateApproval, DelegationRow>
{
    public async Task<DelegationRow> Handle(DelegateApproval command, CancellationToken ct)
    {
        if (db.Scope.IsOfUnit) throw ApprovalErrors.OfUnit();
        var region = await db.Users.Where(u => u.Id == user.Id).Select(u => u.RegionCode).SingleAsync(ct);
        var name = command.To.Trim().ToUpperInvariant();
        var to = await db.Users.Where(u => u.NormalizedUserName == name && u.RegionCode == region && !u.IsDisabled && u.UnitId == null
            && u.Roles.Any(r => (r.Role == Role.Clerk || r.Role == Role.Reviewer) && !r.IsPending)).Select(u => u.UserName!).SingleOrDefaultAsync(ct)
            ?? throw ApprovalErrors.DelegateNotAllowed(command.To);
        var now = clock.GetCurrentInstant();
        var delegation = new ApprovalDelegation(region, user.UserName, to, command.ValidFrom, command.ValidTo, command.Reason, now.InChina(), now);
        db.ApprovalDelegations.Add(delegation);
        await db.SaveChangesAsync(ct);
        return DelegationRow.Of(delegation, now.InChina());
    }
}
