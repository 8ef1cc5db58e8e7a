using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>Compares totals and subtotals with the rows they claim to sum (合计校验).</summary>
internal sealed class TotalCheck
{
    // A total stands for a stretch between two places where others stand; further away than this many nobody nests them.
    private const int NearestPlaces = 64;

    private readonly record struct Line(decimal Visible, decimal All, int Unknown, int Amounts);
    private sealed record Claim(int After, bool Subtotal, decimal Stated, decimal Tolerance, Place At);

    private readonly Dictionary<string, decimal> _above;
    private readonly Dictionary<string, List<Line>> _sums;
    private readonly Dictionary<string, List<Claim>> _claims;
    private readonly Dictionary<string, decimal> _halfPlace = [];
    private readonly List<(RowValues Values, int After)> _unlabelled = [];
    private readonly Func<RowValues, string, bool>? _counts;

    /// <param name="above">By field: what the tables above in the same sheet sum to, for a total at the foot of them all.</param>
    /// <param name="counts">Whether a row counts in a column; by default all do.</param>
    public TotalCheck(FoundTable table, Dictionary<string, decimal> above, Func<RowValues, string, bool>? counts = null)
    {
        _above = above;
        _counts = counts;
        var fields = table.Columns.Keys.Where(f => Fields.ReadingOf(f) == FieldReading.Amount && Fields.AddsUp(table.Layout.Content, f)).ToList();
        _sums = fields.ToDictionary(f => f, _ => new List<Line> { default });
        _claims = fields.ToDictionary(f => f, _ => new List<Claim>());
    }

    public void Row(RowValues values, bool hidden)
    {
        foreach (var (field, lines) in _sums)
        {
            var amount = values.IsBlank(field) || _counts?.Invoke(values, field) == false ? 0 : values.AmountIfSound(field);
            var last = lines[^1];
            lines.Add(new(last.Visible + (hidden ? 0 : amount ?? 0), last.All + (amount ?? 0), last.Unknown + (amount is null ? 1 : 0), last.Amounts + (amount is 0 or null ? 0 : 1)));
            if (amount is not (0 or null)) _halfPlace[field] = Math.Min(_halfPlace.GetValueOrDefault(field, decimal.MaxValue), values.Precision(field));
        }
    }

    public void Total(RowValues values, bool subtotal)
    {
        foreach (var (field, lines) in _sums)
            if (values.AmountIfSound(field) is { } stated)
                _claims[field].Add(new(lines.Count - 1, subtotal, stated, values.Precision(field), values.PlaceOf(field)));
    }

    /// <summary>Remembers a row of bare amounts: whether it sums others shows when all are read.</summary>
    public void Unlabelled(RowValues values) => _unlabelled.Add((values, _sums.Count == 0 ? 0 : _sums.Values.First().Count - 1));

    /// <summary>The remembered rows, and of each whether all its amounts are sums of the rows above or below it.</summary>
    public IEnumerable<(RowValues Values, bool Sums)> Unlabelled() => _unlabelled.Select(u => (u.Values, SumsRows(u.Values, u.After)));

    public IEnumerable<Finding> Findings()
    {
        foreach (var (field, claims) in _claims)
        {
            var table = 0;
            for (var i = 0; i < claims.Count; i++)
            {
                if (Wrong(field, claims, i, table) is { } summed)
                    yield return Rounded(field, claims, i, table) is { } near
                        ? Import.Findings.TotalRounded(claims[i].At, claims[i].Stated, near) : Import.Findings.TotalMismatch(claims[i].At, claims[i].Stated, summed);
                if (!claims[i].Subtotal) table = claims[i].After;
            }
        }

        foreach (var (field, lines) in _sums) _above[field] = _above.GetValueOrDefault(field) + lines[^1].All;
    }

    /// <summary>What the rows sum to, if no stretch of rows that the total may stand for gives what it states.</summary>
    /// <param name="table">How many rows stood above the grand total before.</param>
    private decimal? Wrong(string field, List<Claim> claims, int index, int table)
    {
        var (lines, claim) = (_sums[field], claims[index]);
        var end = lines.Count - 1;
        if (end == 0) return null;
        var segment = index == 0 ? 0 : claims[index - 1].After;
        var start = claim.Subtotal ? segment : table;
        var next = index + 1 < claims.Count ? claims[index + 1].After : end;
        var usual = start == claim.After && claim.After < end ? (From: claim.After, To: next) : (From: start, To: claim.After);
        if (lines[usual.To].Unknown > lines[usual.From].Unknown || Stretches(claims, index, end).Any(s => Sums(lines, s.From, s.To, claim))) return null;
        if (!claim.Subtotal && _above.TryGetValue(field, out var above) && Near(above + lines[claim.After].All, claim)) return null;
        return lines[usual.To].Visible - lines[usual.From].Visible;
    }

    /// <summary>
    /// What the rows sum to where the total is off by no more than their rounding: a total of exact amounts beside rows that are each
    /// written to a place of 千元 or more. Rows in yuan are exact.
    /// </summary>
    private decimal? Rounded(string field, List<Claim> claims, int index, int table)
    {
        var (lines, claim) = (_sums[field], claims[index]);
        if (_halfPlace.GetValueOrDefault(field) is not (> 0.005m and < decimal.MaxValue and var half)) return null;
        var start = claim.Subtotal ? index == 0 ? 0 : claims[index - 1].After : table;
        var stretches = Stretches(claims, index, lines.Count - 1).Prepend((From: start, To: claim.After)).Where(s => s.From < s.To)
            .Select(s => (Sum: lines[s.To].All - lines[s.From].All, Amounts: lines[s.To].Amounts - lines[s.From].Amounts));
        if (!claim.Subtotal && _above.TryGetValue(field, out var above)) stretches = stretches.Append((above + lines[claim.After].All, lines[claim.After].Amounts));
        return stretches.Where(s => s.Amounts > 1 && Math.Abs(s.Sum - claim.Stated) <= (s.Amounts * half) + claim.Tolerance)
            .Select(s => (decimal?)s.Sum).OrderBy(s => Math.Abs(s!.Value - claim.Stated)).FirstOrDefault();
    }

    /// <summary>
    /// Totals nest: a subtotal may stand for the rows back to any place where another stands, or, written above its rows, on to one.
    /// A grand total stands for all rows since the start or another grand total.
    /// </summary>
    private static IEnumerable<(int From, int To)> Stretches(List<Claim> claims, int index, int end)
    {
        var claim = claims[index];
        yield return (0, claim.After);
        yield return (claim.After, end);
        for (var i = Math.Max(0, index - NearestPlaces); i < Math.Min(claims.Count, index + NearestPlaces); i++)
            if (claim.Subtotal || !claims[i].Subtotal)
                yield return i < index ? (claims[i].After, claim.After) : (claim.After, claims[i].After);
    }

    private bool SumsRows(RowValues values, int after)
    {
        var any = false;
        foreach (var (field, lines) in _sums)
        {
            if (values.IsBlank(field) || values.AmountIfSound(field) is 0) continue;
            if (values.AmountIfSound(field) is not { } stated) return false;
            var claim = new Claim(after, Subtotal: true, stated, values.Precision(field), default);
            var places = _claims[field].Select(c => c.After).Concat(_unlabelled.Select(u => u.After)).Append(0).Append(lines.Count - 1)
                .Distinct().OrderBy(p => Math.Abs(p - after)).Take(2 * NearestPlaces).Append(0).Append(lines.Count - 1);
            if (!places.Any(p => Sums(lines, Math.Min(p, after), Math.Max(p, after), claim))) return false;
            any = true;
        }

        return any;
    }

    private static bool Sums(List<Line> lines, int from, int to, Claim claim) => from < to && lines[to].Unknown == lines[from].Unknown
        && (Near(lines[to].Visible - lines[from].Visible, claim) || Near(lines[to].All - lines[from].All, claim));

    private static bool Near(decimal sum, Claim claim) => Math.Abs(sum - claim.Stated) <= claim.Tolerance;
}
