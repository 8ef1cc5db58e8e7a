using System.Collections;

namespace Fiscal.Import;

/// <summary>
/// Findings as they are made (发现清单): the first of each code one by one, the rest of it as one that says how many there are. A column
/// that is wrong in fifty thousand rows is one thing to know.
/// </summary>
public sealed class FindingList : IEnumerable<Finding>
{
    /// <summary>So many findings of one code are kept one by one.</summary>
    public const int PerCode = 200;

    private readonly List<Finding> _kept = [];
    private readonly Dictionary<(string Code, Severity Severity), (int Count, Finding First)> _codes = [];

    public void Add(Finding finding)
    {
        var key = (finding.Code, finding.Severity);
        var (count, first) = _codes.GetValueOrDefault(key, (0, finding));
        _codes[key] = (count + 1, first);
        if (count < PerCode) _kept.Add(finding);
    }

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings) Add(finding);
    }

    /// <summary>What was kept, in order, then one summary for each code that had more; all occurrences sum to what was added.</summary>
    public IEnumerator<Finding> GetEnumerator() => _kept
        .Concat(_codes.Values.Where(c => c.Count > PerCode).Select(c => Findings.More(c.First, c.Count - PerCode)))
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
