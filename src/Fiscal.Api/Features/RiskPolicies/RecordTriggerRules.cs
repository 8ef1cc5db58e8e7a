using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Domain.RiskIndicators;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskPolicies;

/// <summary>Records a version of the conditions of fiscal restructuring and of the levels of debt events (登记触发规则).</summary>
[Display(Name = "登记财政重整与风险事件规则")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordTriggerRules(
    string Name, IReadOnlyList<RestructuringRule> Restructuring, IReadOnlyList<EmergencyRule> Emergency, LocalDate ValidFrom, string Document,
    string? RegionCode = null, LocalDate? ValidTo = null, bool IsUnverified = false) : ICommand<RiskPolicyRow>, IRiskPolicyCommand;

public sealed class RecordTriggerRulesValidator : AbstractValidator<RecordTriggerRules>
{
    public RecordTriggerRulesValidator()
    {
        this.RulesForRiskPolicy();
        RuleFor(c => c.Name).NotEmpty().MaximumLength(RiskPolicy.MaxNameLength).WithName("规则名称");
        RuleFor(c => c.Restructuring).Must(r => r is { Count: > 0 and <= TriggerRules.Most } && r.All(x => x is not null)).WithMessage($"restructuring 应有 1 至 {TriggerRules.Most} 条，且不能有空项。");
        RuleFor(c => c.Emergency).Must(r => r is { Count: > 0 and <= TriggerRules.Most } && r.All(x => x is not null)).WithMessage($"emergency 应有 1 至 {TriggerRules.Most} 条，且不能有空项。");
    }
}

public sealed class RecordTriggerRulesHandler(RiskPolicyRecording recording) : IRequestHandler<RecordTriggerRules, RiskPolicyRow>
{
    public Task<RiskPolicyRow> Handle(RecordTriggerRules command, CancellationToken ct) =>
        recording.Record(command, terms => RiskPolicy.Of(new TriggerRules(command.Name.Trim(), command.Restructuring, command.Emergency), terms), ct);
}
