using NodaTime;

namespace Fiscal.Domain.Warnings;

/// <summary>What a rule found on a day (预警命中).</summary>
/// <param name="SubjectKey">What it is about, within the region and the kind: the same key is the same warning (预警对象).</param>
/// <param name="MetricValue">What was measured, in the unit of the threshold or in days; null where there is nothing to measure.</param>
/// <param name="Route">Where to see the figures.</param>
/// <param name="DeadlineOn">The day by which the thing itself has to happen (事项期限); null where it has none.</param>
public sealed record WarningHit(
    string SubjectKey, string SubjectName, decimal? MetricValue, string Message, string Route, int? DebtId = null, int? PartyId = null, LocalDate? DeadlineOn = null)
{
    /// <summary>Longest key, name, message and route.</summary>
    public const int MaxKeyLength = 200, MaxNameLength = 200, MaxMessageLength = 1000, MaxRouteLength = 400;
}

/// <summary>A hit with the rule that found it.</summary>
public sealed record FoundWarning(WarningRule Rule, WarningHit Hit)
{
    public (WarningKind, string) Key => (Rule.Terms.Kind, Hit.SubjectKey);

    /// <summary>Of several rules of a kind that hit the same thing, the most severe speaks (从重).</summary>
    public static IReadOnlyList<FoundWarning> Severest(IEnumerable<FoundWarning> found) => [.. found.GroupBy(f => f.Key)
        .Select(g => g.OrderByDescending(f => f.Rule.Terms.Severity).ThenBy(f => f.Rule.Terms.Code, StringComparer.Ordinal).First())];
}
