using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Domain.RiskIndicators;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskPolicies;

/// <summary>Records a version of a formula of an indicator (登记指标算法).</summary>
[Display(Name = "登记指标算法")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordRiskFormula(
    string Code, RiskIndicator Indicator, string Name, IReadOnlyList<FormulaTerm> Numerator, IReadOnlyList<FormulaTerm> Denominator, LocalDate ValidFrom, string Document,
    string? RegionCode = null, LocalDate? ValidTo = null, bool IsUnverified = false, string? Note = null) : ICommand<RiskPolicyRow>, IRiskPolicyCommand;

public sealed class RecordRiskFormulaValidator : AbstractValidator<RecordRiskFormula>
{
    private const int MaxNoteLength = 400;

    public RecordRiskFormulaValidator()
    {
        this.RulesForRiskPolicy();
        RuleFor(c => c.Code).NotEmpty().MaximumLength(RiskPolicy.MaxCodeLength).WithName("算法代码").Matches("^[A-Za-z][A-Za-z0-9-]*$").WithMessage("算法代码应以字母开头，只含字母、数字和连字符。");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(RiskPolicy.MaxNameLength).WithName("算法名称");
        RuleFor(c => c.Note).MaximumLength(MaxNoteLength).WithName("说明");
        RuleFor(c => c.Numerator).Must(AreTerms).WithMessage($"分子应有 1 至 {RiskFormula.MostTerms} 项，且不能有空项。");
        RuleFor(c => c.Denominator).Must(AreTerms).WithMessage($"分母应有 1 至 {RiskFormula.MostTerms} 项，且不能有空项。");
    }

    private static bool AreTerms(IReadOnlyList<FormulaTerm>? terms) => terms is { Count: > 0 and <= RiskFormula.MostTerms } && terms.All(t => t is not null);
}

public sealed class RecordRiskFormulaHandler(RiskPolicyRecording recording) : IRequestHandler<RecordRiskFormula, RiskPolicyRow>
{
    public Task<RiskPolicyRow> Handle(RecordRiskFormula command, CancellationToken ct) => recording.Record(
        command, terms => RiskPolicy.Of(new RiskFormula(command.Code, command.Indicator, command.Name.Trim(), command.Numerator, command.Denominator, command.Note), terms), ct);
}
