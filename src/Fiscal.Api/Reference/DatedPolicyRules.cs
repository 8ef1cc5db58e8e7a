using Fiscal.Domain;
using FluentValidation;
using NodaTime;

namespace Fiscal.Api.Reference;

/// <summary>A row of policy data as somebody records it (政策数据登记): from a day on, by a paper.</summary>
public interface IDatedPolicy
{
    string Document { get; }
    LocalDate ValidFrom { get; }
}

internal static class DatedPolicyRules
{
    public static void RulesForPolicy<T>(this AbstractValidator<T> validator) where T : IDatedPolicy
    {
        validator.RuleFor(c => c.Document).NotEmpty().MaximumLength(ReferenceRow.MaxSourceLength).WithName("文号");
        validator.RuleFor(c => c.ValidFrom.Year).InclusiveBetween(1949, 2150).WithName("生效日的年份").OverridePropertyName("validFrom");
    }
}
