using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Platforms;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>Explains a sign of a false exit, by a document (说明虚假退出疑点). Who explains it can't record that the observation is over.</summary>
/// <param name="Key">Of the finding, as observation shows it.</param>
[Display(Name = "说明虚假退出疑点")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record ExplainExitFinding(string Key, string Text, string Document, LocalDate? StatedOn = null, string? LateReason = null) : ICommand<ExitExplained>, IStatedByHand
{
    [JsonIgnore] public int PartyId { get; init; } // from the route

    string? IStatedByHand.Reason => null;
}

public sealed record ExitExplained(long Id, string Key, string Text, string Document, LocalDate StatedOn, string RecordedBy);

public sealed class ExplainExitFindingValidator : AbstractValidator<ExplainExitFinding>
{
    public ExplainExitFindingValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.Key).NotEmpty().MaximumLength(ExitExplanation.MaxKeyLength).WithName("疑点编号");
        RuleFor(c => c.Text).NotEmpty().MaximumLength(ExplanationFigures.MaxTextLength).WithName("说明");
        RuleFor(c => c.Document).NotEmpty().WithName("依据文件");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class ExplainExitFindingHandler(FiscalDbContext db, Statements statements, DebtVerbs verbs, IClock clock) : IRequestHandler<ExplainExitFinding, ExitExplained>
{
    public async Task<ExitExplained> Handle(ExplainExitFinding command, CancellationToken ct)
    {
        var party = await db.CompanyOf(command.PartyId, ct);
        var day = statements.DayOf(command);
        var clocks = new TwoClocks(verbs.Today, await db.NowKnown(clock, ct));
        var rules = await db.ExitRulesOf(party.RegionCode, verbs.Today, ct);
        var exit = PlatformExit.ExitOf((await db.PlatformsOf(party.RegionCode, clocks, ct)).StepsOf(party.Id)) ?? throw ExitErrors.FindingUnknown(command.Key);
        var observed = await db.ObservedOf(party, exit, rules.Terms, clocks, await db.DebtsWithFactsOf(party.Id, ct), ct);
        var finding = observed.Findings.FirstOrDefault(f => f.Key == command.Key) ?? throw ExitErrors.FindingUnknown(command.Key);
        if (Observed.IsHiddenStill(finding)) throw ExitErrors.NotToBeExplained(finding.Key);

        var explanation = new ExitExplanation(
            party, new() { Key = finding.Key, Text = command.Text.Trim() }, day, verbs.RecordingOf(command.Document, null, command.LateReason, "说明虚假退出疑点"));
        db.ExitExplanations.Add(explanation);
        await db.SaveChangesAsync(ct);
        return new(explanation.Id, finding.Key, explanation.Figures.Text, command.Document, day, explanation.RecordedBy);
    }
}
