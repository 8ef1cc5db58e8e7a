using NodaTime;

namespace Fiscal.Domain.Warnings;

/// <summary>Ties what is found now to the warnings of before (预警延续).</summary>
public sealed class WarningKeeping(string regionCode, WarningActor actor)
{
    private readonly List<Warning> _new = [];
    private readonly List<Warning> _escalated = [];
    private readonly Dictionary<WarningEventKind, int> _counts = [];

    public IReadOnlyList<Warning> New => _new;
    public IReadOnlyList<Warning> Escalated => _escalated;

    /// <param name="before">Open ones, and closed ones whose condition held when last evaluated.</param>
    /// <param name="rules">In force; a warning whose rule is gone goes up by none.</param>
    public WarningCounts Keep(IReadOnlyList<Warning> before, IReadOnlyList<FoundWarning> found, IReadOnlyList<WarningRule> rules)
    {
        var known = before.ToLookup(w => (w.Kind, w.SubjectKey));
        var going = new HashSet<Warning>();
        foreach (var hit in found)
        {
            if (known[hit.Key].LastOrDefault(w => w.GoesOn(hit)) is { } warning)
            {
                going.Add(warning);
                if (warning.See(hit, actor) is { } happened) Count(happened);
                continue;
            }
            _new.Add(new(regionCode, hit, actor));
            Count(WarningEventKind.Raised);
        }
        foreach (var warning in before.Where(w => w.Standing.Holds && !going.Contains(w)))
        {
            warning.Lapse(actor);
            Count(WarningEventKind.Lapsed);
        }
        var terms = rules.ToDictionary(r => r.Terms.Code, r => r.Terms, StringComparer.Ordinal);
        foreach (var warning in going.Where(w => terms.TryGetValue(w.Standing.RuleCode, out var own) && w.EscalateIfLate(own, actor)).ToList())
        {
            _escalated.Add(warning);
            Count(WarningEventKind.Escalated);
        }
        return new(found.Count, Of(WarningEventKind.Raised), Of(WarningEventKind.Seen), Of(WarningEventKind.Returned), Of(WarningEventKind.Lapsed), Of(WarningEventKind.Escalated));
    }

    private void Count(WarningEventKind kind) => _counts[kind] = Of(kind) + 1;

    private int Of(WarningEventKind kind) => _counts.GetValueOrDefault(kind);
}
