using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.DebtResolution;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.ResolutionPlans;

/// <summary>Takes back a line of a plan (撤销化债年度计划): what was stated before it holds again.</summary>
[Display(Name = "撤销化债年度计划")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record WithdrawResolutionPlan(string Reason, string? Document = null) : ICommand<WithdrawnPlanRow>, IStatedByHand
{
    [JsonIgnore] public long PlanId { get; init; } // from the route

    LocalDate? IStatedByHand.StatedOn => null;
}

public sealed record WithdrawnPlanRow(long Id, long WithdrawnId);

public sealed class WithdrawResolutionPlanValidator : AbstractValidator<WithdrawResolutionPlan>
{
    public WithdrawResolutionPlanValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(400).WithName("撤销理由");
        RuleFor(c => c.Document).MaximumLength(200).WithName("文号");
    }
}

public sealed class WithdrawResolutionPlanHandler(FiscalDbContext db, Statements statements) : IRequestHandler<WithdrawResolutionPlan, WithdrawnPlanRow>
{
    public async Task<WithdrawnPlanRow> Handle(WithdrawResolutionPlan command, CancellationToken ct)
    {
        var line = await db.ResolutionPlanLines.Include(l => l.Party).SingleOrDefaultAsync(l => l.Id == command.PlanId && l.ReversesId == null, ct)
            ?? throw new NotFoundException($"化债计划 {command.PlanId} 不存在。", "resolution-plan.not-found");
        if (await db.ResolutionPlanLines.AnyAsync(l => l.ReversesId == line.Id, ct)) throw PlanErrors.AlreadyWithdrawn(line.Id);
        var reversal = line.Reversal(statements.RecordingOf(command, "撤销化债年度计划"));
        db.ResolutionPlanLines.Add(reversal);
        await db.SaveChangesAsync(ct);
        return new(reversal.Id, line.Id);
    }
}
