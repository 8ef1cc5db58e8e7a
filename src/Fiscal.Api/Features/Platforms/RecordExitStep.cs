using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Platforms;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>Records that a company came one step further off the list (登记退出步骤). What the step asks for is checked against ledger and facts.</summary>
/// <param name="Statement">Grounds of the government's determination, or the gist of the paper.</param>
[Display(Name = "登记平台退出步骤")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record RecordExitStep(
    ExitProgress Step, LocalDate? StatedOn = null, string? Document = null, string? Statement = null, string? AttachmentName = null, string? AttachmentSha256 = null, string? Reason = null,
    string? LateReason = null) : ICommand<ExitStepRow>, IStatedByHand
{
    [JsonIgnore] public int PartyId { get; init; } // from the route
}

/// <param name="Checked">What ledger and facts showed when it was recorded.</param>
/// <param name="RulesId">Version of the rules that it went by.</param>
/// <param name="Next">What comes after it.</param>
public sealed record ExitStepRow(
    long Id, ExitProgress Step, string StepName, LocalDate TakenOn, string? Document, string? Statement, string? AttachmentName, string? AttachmentSha256, string Checked, int? RulesId,
    string RecordedBy, Instant RecordedAt, ExitProgress? Next)
{
    internal static ExitStepRow Of(PlatformExitStep s) => new(
        s.Id, s.Figures.Step, s.Figures.Step.DisplayName(), s.EffectiveOn, s.Source.Document, s.Figures.Statement, s.Figures.AttachmentName, s.Figures.AttachmentSha256, s.Figures.Checked,
        s.Figures.RulesId, s.RecordedBy, s.RecordedAt, PlatformExit.Next([s]));
}

public sealed class RecordExitStepValidator : AbstractValidator<RecordExitStep>
{
    public RecordExitStepValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.Step).IsInEnum().WithName("退出步骤");
        RuleFor(c => c.Statement).MaximumLength(PlatformExitStep.MaxTextLength).WithName("说明");
        RuleFor(c => c.AttachmentName).MaximumLength(200).WithName("附件名称");
        RuleFor(c => c.AttachmentSha256).Matches("^[0-9a-f]{64}$").WithMessage("附件校验值应为 64 位小写十六进制的 SHA-256。");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class RecordExitStepHandler(FiscalDbContext db, Statements statements, DebtVerbs verbs, IClock clock) : IRequestHandler<RecordExitStep, ExitStepRow>
{
    public async Task<ExitStepRow> Handle(RecordExitStep command, CancellationToken ct)
    {
        var party = await db.CompanyOf(command.PartyId, ct);
        if (command.StatedOn is { } ahead && ahead > verbs.Today) throw ExitErrors.InTheFuture(command.Step, ahead, verbs.Today);
        var day = statements.DayOf(command);
        var known = await db.NowKnown(clock, ct);
        var live = (await db.PlatformsOf(party.RegionCode, new(verbs.Today, known), ct)).StepsOf(party.Id);
        var rules = await db.ExitRulesOf(party.RegionCode, day, ct);
        var step = PlatformExit.Take(
            party, new()
            {
                Step = command.Step, Statement = DebtVerbs.Words(command.Statement), AttachmentName = DebtVerbs.Words(command.AttachmentName), AttachmentSha256 = DebtVerbs.Words(command.AttachmentSha256),
            },
            day, live, rules.Terms, rules.Id, await db.EvidenceOf(party, live, rules.Terms, new(day, known), verbs.Today, ct),
            verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记平台退出步骤"));
        db.PlatformExitSteps.Add(step);
        await db.SaveChangesAsync(ct);
        return ExitStepRow.Of(step);
    }
}
