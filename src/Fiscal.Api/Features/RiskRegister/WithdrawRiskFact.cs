using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.RiskRegister;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>What is taken back (所撤销登记的种类).</summary>
public enum RiskFactKind
{
    [Display(Name = "隐患登记")] Statement,
    [Display(Name = "处置步骤")] Step,
}

/// <summary>Takes a wrong statement or step of an exposure back (撤销风险隐患登记): what rests on it first.</summary>
[Display(Name = "撤销风险隐患登记")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record WithdrawRiskFact(RiskFactKind Kind, long FactId, string Reason, string? Document = null, string? LateReason = null) : ICommand<WithdrawnRiskRow>
{
    [JsonIgnore] public int ItemId { get; init; } // from the route
}

/// <param name="State">Null: nothing is left of it.</param>
public sealed record WithdrawnRiskRow(long Id, long WithdrawnId, int ItemId, RiskState? State);

public sealed class WithdrawRiskFactValidator : AbstractValidator<WithdrawRiskFact>
{
    public WithdrawRiskFactValidator()
    {
        RuleFor(c => c.Kind).IsInEnum().WithName("所撤销登记的种类");
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(DebtVerbRules.MaxReason).WithName("撤销理由");
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class WithdrawRiskFactHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<WithdrawRiskFact, WithdrawnRiskRow>
{
    public async Task<WithdrawnRiskRow> Handle(WithdrawRiskFact command, CancellationToken ct)
    {
        var item = await db.RiskItemOf(command.ItemId, ct);
        var standing = await db.StandingFactsOf(item, ct);
        StatedFact? wrong = command.Kind == RiskFactKind.Statement
            ? await db.RiskStatements.Include(s => s.Item).Include(s => s.Party).SingleOrDefaultAsync(s => s.Id == command.FactId && s.ItemId == item.Id, ct)
            : await db.RiskSteps.Include(s => s.Item).SingleOrDefaultAsync(s => s.Id == command.FactId && s.ItemId == item.Id, ct);
        if (wrong is null) throw new NotFoundException($"风险隐患 {item.Id} 没有编号 {command.FactId} 的登记。", "risk-register.fact-not-found");
        var reversal = RiskRules.TakeBack(wrong, standing, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "撤销风险隐患登记"));
        db.Add(reversal);
        await db.SaveChangesAsync(ct);
        return new(reversal.Id, wrong.Id, item.Id, RiskCourse.Of(standing.Where(f => f != wrong)).Last?.State);
    }
}
