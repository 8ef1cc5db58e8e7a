using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.RiskRegister;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>Records what was done about an exposure (登记处置步骤): handing over, urging, progress, closing, sending back, its return, its move into the book.</summary>
/// <param name="StatedOn">The day of the step; by default today.</param>
/// <param name="DebtId">Of a move into the book.</param>
[Display(Name = "登记风险隐患处置步骤")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record RecordRiskStep(
    RiskStepKind Kind, LocalDate? StatedOn = null, string? Document = null, string? HandedTo = null, string? Person = null, LocalDate? DueOn = null, string? Text = null, string? AttachmentName = null,
    string? AttachmentSha256 = null, decimal? AmountYuan = null, decimal? BudgetYuan = null, int? DebtId = null, string? Reason = null, string? LateReason = null) : ICommand<RiskStepRow>, IStatedByHand
{
    [JsonIgnore] public int ItemId { get; init; } // from the route
}

/// <param name="State">After it, as of today.</param>
public sealed record RiskStepRow(
    long Id, int ItemId, string Code, RiskStepKind Kind, string KindName, LocalDate TakenOn, string? Document, RiskState State, string StateName, decimal AmountYuan, decimal OutsideYuan, decimal BookYuan,
    LocalDate? DueOn, string RecordedBy, Instant RecordedAt);

public sealed class RecordRiskStepValidator : AbstractValidator<RecordRiskStep>
{
    public RecordRiskStepValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.Kind).IsInEnum().WithName("步骤");
        RuleFor(c => c.HandedTo).MaximumLength(RiskStatement.MaxNameLength).WithName("承办单位");
        RuleFor(c => c.Person).MaximumLength(RiskStatement.MaxNameLength).WithName("责任人");
        RuleFor(c => c.DueOn!.Value.Year).InclusiveBetween(2000, 2150).When(c => c.DueOn is not null).WithName("办结期限的年份").OverridePropertyName("dueOn");
        RuleFor(c => c.Text).MaximumLength(RiskStatement.MaxTextLength).WithName("内容或理由");
        RuleFor(c => c.AttachmentName).MaximumLength(200).WithName("证明材料");
        RuleFor(c => c.AttachmentSha256).Matches("^[0-9a-f]{64}$").WithMessage("证明材料校验值应为 64 位小写十六进制的 SHA-256。");
        RuleFor(c => c.AmountYuan).AmountOrNone("金额");
        RuleFor(c => c.BudgetYuan).AmountOrNone("预计由财政承担");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c).Must(c => c.Kind == RiskStepKind.HandedOver || c is { HandedTo: null, Person: null, DueOn: null }).WithMessage("承办单位、责任人、办结期限只用于“交办”；改期的请再次交办。").OverridePropertyName("handedTo");
        RuleFor(c => c).Must(c => c.Kind is RiskStepKind.Progress or RiskStepKind.Reopened or RiskStepKind.IntoBook || c.AmountYuan is null).WithMessage("金额只用于“办理进展”“反弹”“转入债务台账”。").OverridePropertyName("amountYuan");
        RuleFor(c => c).Must(c => c.Kind is RiskStepKind.Progress or RiskStepKind.Reopened || c.BudgetYuan is null).WithMessage("预计由财政承担的金额只用于“办理进展”“反弹”。").OverridePropertyName("budgetYuan");
        RuleFor(c => c).Must(c => c.Kind == RiskStepKind.IntoBook || c.DebtId is null).WithMessage("债务编号只用于“转入债务台账”。").OverridePropertyName("debtId");
    }
}

public sealed class RecordRiskStepHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RecordRiskStep, RiskStepRow>
{
    public async Task<RiskStepRow> Handle(RecordRiskStep command, CancellationToken ct)
    {
        var item = await db.RiskItemOf(command.ItemId, ct);
        var (day, standing) = (command.StatedOn ?? verbs.Today, await db.StandingFactsOf(item, ct));
        var figures = new RiskStepFigures
        {
            Kind = command.Kind, HandedTo = DebtVerbs.Words(command.HandedTo), Person = DebtVerbs.Words(command.Person), DueOn = command.DueOn, Text = DebtVerbs.Words(command.Text),
            AttachmentName = DebtVerbs.Words(command.AttachmentName), AttachmentSha256 = DebtVerbs.Words(command.AttachmentSha256), AmountYuan = command.AmountYuan, BudgetYuan = command.BudgetYuan,
        };
        var step = RiskRules.Take(item, figures, command.DebtId, day, verbs.Today, standing, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, $"登记{command.Kind.DisplayName()}"));
        if (command.DebtId is { } debt) await RequireRoom(item.RegionCode, debt, command.AmountYuan.GetValueOrDefault(), day, ct);
        db.RiskSteps.Add(step);
        await db.SaveChangesAsync(ct);
        var now = RiskCourse.Of([.. standing, step]).Last!;
        return new(
            step.Id, item.Id, item.Code, command.Kind, command.Kind.DisplayName(), step.EffectiveOn, step.Source.Document, now.State, now.State.DisplayName(), now.AmountYuan, now.OutsideYuan, now.BookYuan, now.DueOn,
            step.RecordedBy, step.RecordedAt);
    }

    // What several exposures became cannot be more than the debt was lent for.
    private async Task RequireRoom(string region, int debtId, decimal yuan, LocalDate day, CancellationToken ct)
    {
        var principal = await db.PositionsAt(day, OpenEnd.AllKnown).Where(p => p.Debt.Id == debtId && p.Debt.RegionCode == region).Select(p => (decimal?)p.Terms.PrincipalYuan).SingleOrDefaultAsync(ct)
            ?? throw RiskRegisterErrors.DebtUnknown(debtId, day);
        var linked = await db.RiskSteps.Where(s => s.LinkedDebtId == debtId).Standing().Select(s => s.Figures.AmountYuan).ToListAsync(ct);
        var left = principal - linked.Sum(y => y.GetValueOrDefault());
        if (yuan > left) throw RiskRegisterErrors.LinkAboveDebt(debtId, yuan, left);
    }
}
