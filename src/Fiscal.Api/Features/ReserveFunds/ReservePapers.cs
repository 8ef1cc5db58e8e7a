using System.Linq.Expressions;
using Fiscal.Api.Features.Debts;
using FluentValidation;

namespace Fiscal.Api.Features.ReserveFunds;

internal static class ReservePapers
{
    /// <summary>Lengths of the paper, the reason and the late reason.</summary>
    public static void RulesForReservePapers<T>(this AbstractValidator<T> validator, Expression<Func<T, string?>> document, Expression<Func<T, string?>> reason, Expression<Func<T, string?>> lateReason)
    {
        validator.RuleFor(document).MaximumLength(DebtVerbRules.MaxDocument).WithName("凭证号或文号");
        validator.RuleFor(reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        validator.RuleFor(lateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}
