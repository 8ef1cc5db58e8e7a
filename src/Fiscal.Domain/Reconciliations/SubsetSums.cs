namespace Fiscal.Domain.Reconciliations;

/// <summary>Finds items that sum to an amount (凑数). Bounded: it gives up rather than try more than so many sums.</summary>
internal static class SubsetSums
{
    private const int MostItems = 24;
    private const int MostSteps = 50_000;

    /// <summary>
    /// Two or more of <paramref name="items"/> whose amounts, all positive, sum to <paramref name="targetYuan"/>: all of them if
    /// they do, otherwise the first such set, larger amounts first. Null when there is none, or none was found within bounds.
    /// </summary>
    /// <param name="fits">What else must hold of the set.</param>
    /// <param name="slackYuan">By how much the sum may be off for each item in it.</param>
    public static List<T>? Find<T>(IReadOnlyList<T> items, Func<T, decimal> amountOf, decimal targetYuan, decimal slackYuan, Func<List<T>, bool> fits)
    {
        var candidates = items.Where(i => amountOf(i) > 0).ToList();
        if (candidates.Count < 2 || targetYuan <= 0) return null;
        if (Math.Abs(candidates.Sum(amountOf) - targetYuan) <= slackYuan * candidates.Count && fits(candidates)) return candidates;
        candidates = [.. candidates.OrderByDescending(amountOf).Take(MostItems)];
        var rest = new decimal[candidates.Count + 1];
        for (var i = candidates.Count - 1; i >= 0; i--) rest[i] = rest[i + 1] + amountOf(candidates[i]);

        var mostSlack = slackYuan * candidates.Count;
        var (chosen, steps) = (new List<T>(), 0);
        return Search(0, targetYuan) ? chosen : null;

        bool Search(int from, decimal left)
        {
            if (Math.Abs(left) <= slackYuan * chosen.Count && chosen.Count >= 2 && fits(chosen)) return true;
            if (left <= -mostSlack || from == candidates.Count || rest[from] < left - mostSlack || ++steps > MostSteps) return false;
            chosen.Add(candidates[from]);
            if (Search(from + 1, left - amountOf(candidates[from]))) return true;
            chosen.RemoveAt(chosen.Count - 1);
            return Search(from + 1, left);
        }
    }
}
