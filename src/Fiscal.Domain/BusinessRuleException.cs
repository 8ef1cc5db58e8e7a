namespace Fiscal.Domain;

/// <summary>A business rule said no (业务规则不允许): a stable code for programs, a Chinese sentence for the user.</summary>
/// <param name="details">More for programs, by name; a page can ask for what is missing.</param>
public sealed class BusinessRuleException(string code, string message, IReadOnlyDictionary<string, object?>? details = null) : Exception(message)
{
    public IReadOnlyDictionary<string, object?> Details { get; } = details ?? new Dictionary<string, object?>();

    /// <summary>Stable, lower case: area, dot, what is wrong; for example <c>debt.repayment-exceeds-outstanding</c>.</summary>
    public string Code { get; } = code;
}
