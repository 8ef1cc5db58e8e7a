namespace Fiscal.Domain;

/// <summary>A business rule said no (业务规则不允许): a stable code for programs, a Chinese sentence for the user.</summary>
public sealed class BusinessRuleException(string code, string message) : Exception(message)
{
    /// <summary>Stable, lower case: area, dot, what is wrong; for example <c>debt.repayment-exceeds-outstanding</c>.</summary>
    public string Code { get; } = code;
}
