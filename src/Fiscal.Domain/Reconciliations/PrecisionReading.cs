using Fiscal.Domain.Amounts;

namespace Fiscal.Domain.Reconciliations;

/// <summary>Finds out to which place a source rounds its amounts (认定金额精度), from the pairs that are found without knowing it.</summary>
/// <remarks>
/// A column is rounded to a step when at least nine in ten of its amounts are multiples of it, and of the book's amounts beside them
/// that are not, most are what is stated once rounded half away from zero: at least three of them, or one where the column itself
/// shows its last place, which is that of 万元 or more. One row alone says nothing. Of several steps the one that explains most
/// pairs is meant, the finest first. A column without pairs of its own follows the others of the source.
/// </remarks>
internal static class PrecisionReading
{
    private const int FewestPairs = 3;
    private const int FewestShown = 5;
    private const decimal ShareAtStep = 0.9m;
    private const decimal SmallestShown = 100m;

    private static readonly decimal[] Steps = [0.1m, 1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m, 10_000_000m];

    private readonly record struct Pair(decimal Book, decimal Stated);
    private readonly record struct Amount(decimal Yuan, decimal? Place);
    private sealed record Column((string Sheet, bool Principal) Key, List<Amount> Amounts, List<Pair> Pairs);

    public static StatedPrecision Of(IReadOnlyList<MatchGroup> groups)
    {
        var columns = Columns(groups);
        var steps = new Dictionary<(string, bool), decimal>();
        foreach (var column in columns)
            if (StepOf(column) is { } step) steps[column.Key] = step;
        if (steps.Count == 0) return StatedPrecision.Exact;
        foreach (var column in columns.Where(c => !steps.ContainsKey(c.Key)).ToList())
            if (Follows(column, steps) is { } step) steps[column.Key] = step;
        return new(steps);
    }

    private static List<Column> Columns(IReadOnlyList<MatchGroup> groups)
    {
        var columns = new Dictionary<(string, bool), Column>();
        foreach (var group in groups)
            foreach (var line in group.Lines)
            {
                var debt = group is { Debts.Count: 1, Lines.Count: 1 } ? group.Debts[0] : null;
                Add(line, principal: false, line.OutstandingYuan, line.OutstandingPlaceYuan, debt?.OutstandingYuan);
                if (line.PrincipalYuan is { } principal) Add(line, principal: true, principal, line.PrincipalPlaceYuan, debt?.PrincipalYuan);
            }
        return [.. columns.Values];

        void Add(SourceLine line, bool principal, decimal yuan, decimal? place, decimal? booked)
        {
            if (yuan == 0) return;
            if (!columns.TryGetValue((line.Sheet, principal), out var column)) columns[(line.Sheet, principal)] = column = new((line.Sheet, principal), [], []);
            column.Amounts.Add(new(yuan, place));
            if (booked is { } book) column.Pairs.Add(new(book, yuan));
        }
    }

    private static decimal? StepOf(Column column)
    {
        var best = Steps.Where(s => IsAtStep(column, s, ShareAtStep)).Select(s => (Step: s, Explained: column.Pairs.Count(p => Explains(s, p)))).Where(s => s.Explained > 0).OrderByDescending(s => s.Explained).ThenBy(s => s.Step).FirstOrDefault();
        if (best.Explained == 0) return null;
        var left = column.Pairs.Count(p => p.Stated % best.Step == 0 && p.Book % best.Step != 0 && !Explains(best.Step, p));
        return best.Explained > left && (best.Explained >= FewestPairs || Shows(column, best.Step)) ? best.Step : null;
    }

    private static bool Explains(decimal step, Pair pair) => pair.Book != pair.Stated && pair.Book.RoundTo(step) == pair.Stated;

    private static bool IsAtStep(Column column, decimal step, decimal share) => column.Amounts.Count(a => a.Yuan % step == 0) >= share * column.Amounts.Count;

    /// <summary>The amounts are written to that place: several end there, hardly any goes further.</summary>
    private static bool Shows(Column column, decimal step) => step >= SmallestShown && column.Amounts.Count >= FewestShown
        && column.Amounts.Count(a => a.Place == step) >= FewestPairs && column.Amounts.Count(a => a.Place >= step) >= ShareAtStep * column.Amounts.Count;

    // The finest of the other columns, those of its own sheet first, if all of it fits.
    private static decimal? Follows(Column column, Dictionary<(string Sheet, bool Principal), decimal> steps)
    {
        var own = steps.Where(s => s.Key.Sheet == column.Key.Sheet).Select(s => s.Value).ToList();
        var step = (own.Count > 0 ? own : [.. steps.Values]).Min();
        return IsAtStep(column, step, 1) ? step : null;
    }
}
