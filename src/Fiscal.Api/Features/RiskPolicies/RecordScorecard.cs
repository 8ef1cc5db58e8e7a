using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Domain.RiskIndicators;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskPolicies;

/// <summary>Records a version of the indicators, weights, scores and levels by which counties or units are judged (登记评价办法).</summary>
[Display(Name = "登记风险评价办法")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordScorecard(
    ScorecardKind Kind, string Name, IReadOnlyList<ScoredMeasure> Measures, IReadOnlyList<RiskBand> Levels, LocalDate ValidFrom, string Document,
    string? RegionCode = null, LocalDate? ValidTo = null, bool IsUnverified = false) : ICommand<RiskPolicyRow>, IRiskPolicyCommand;

public sealed class RecordScorecardValidator : AbstractValidator<RecordScorecard>
{
    public RecordScorecardValidator()
    {
        this.RulesForRiskPolicy();
        RuleFor(c => c.Name).NotEmpty().MaximumLength(RiskPolicy.MaxNameLength).WithName("办法名称");
        RuleFor(c => c.Measures).Must(m => m is { Count: > 0 and <= Scorecard.MostMeasures } && m.All(x => x is not null && RiskPolicyRules.AreBands(x.Bands)))
            .WithMessage($"measures 为评价指标，1 至 {Scorecard.MostMeasures} 项，不能有空项，每项须有档次 bands。");
        RuleFor(c => c.Levels).Must(RiskPolicyRules.AreBands).WithMessage($"levels 为等级，2 至 {RiskBand.Most} 档，不能有空项。");
    }
}

public sealed class RecordScorecardHandler(RiskPolicyRecording recording) : IRequestHandler<RecordScorecard, RiskPolicyRow>
{
    public Task<RiskPolicyRow> Handle(RecordScorecard command, CancellationToken ct) =>
        recording.Record(command, terms => RiskPolicy.Of(new Scorecard(command.Kind, command.Name.Trim(), command.Measures, command.Levels), terms), ct);
}
