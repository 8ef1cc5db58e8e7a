using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Platforms;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>Takes a step of an exit back (撤销退出步骤): later ones first.</summary>
[Display(Name = "撤销平台退出步骤")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record WithdrawExitStep(string Reason, string? Document = null, string? LateReason = null) : ICommand<WithdrawnStepRow>
{
    [JsonIgnore] public int PartyId { get; init; } // from the route
    [JsonIgnore] public long StepId { get; init; } // from the route
}

public sealed record WithdrawnStepRow(long Id, long WithdrawnId, ExitProgress Reached);

public sealed class WithdrawExitStepValidator : AbstractValidator<WithdrawExitStep>
{
    public WithdrawExitStepValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(DebtVerbRules.MaxReason).WithName("撤销理由");
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class WithdrawExitStepHandler(FiscalDbContext db, DebtVerbs verbs, IClock clock) : IRequestHandler<WithdrawExitStep, WithdrawnStepRow>
{
    public async Task<WithdrawnStepRow> Handle(WithdrawExitStep command, CancellationToken ct)
    {
        var party = await db.CompanyOf(command.PartyId, ct);
        var step = await db.PlatformExitSteps.Include(s => s.Party).SingleOrDefaultAsync(s => s.Id == command.StepId && s.PartyId == party.Id && s.ReversesId == null, ct)
            ?? throw new NotFoundException($"退出步骤 {command.StepId} 不存在。", "platform-exit.step-not-found");
        if (await db.PlatformExitSteps.AnyAsync(s => s.ReversesId == step.Id, ct)) throw ExitErrors.AlreadyWithdrawn(step.Id);
        var live = (await db.PlatformsOf(party.RegionCode, new(verbs.Today, await db.NowKnown(clock, ct)), ct)).StepsOf(party.Id);
        var reversal = step.TakeBack(live, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "撤销平台退出步骤"));
        db.PlatformExitSteps.Add(reversal);
        await db.SaveChangesAsync(ct);
        return new(reversal.Id, step.Id, PlatformExit.Reached(live.Where(s => s.Id != step.Id)));
    }
}
