using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>Compares totals and subtotals with the rows they claim to sum (合计校验).</summary>
internal sealed class TotalCheck
{
    private readonly record struct Line(decimal Visible, decimal All, int Unknown);
    private sealed record Claim(int After, bool Subtotal, decimal Stated, decimal Tolerance, Place At);

    private readonly Dictionary<string, List<Line>> _sums;
    private readonly Dictionary<string, List<Claim>> _claims;

    public TotalCheck(FoundTable table)
    {
        // The amount of a contract stands once for several drawdowns, so its column does not add up.
        var fields = table.Columns.Keys.Where(f => Fields.ReadingOf(f) == FieldReading.Amount && f != "contractAmountYuan").ToList();
        _sums = fields.ToDictionary(f => f, _ => new List<Line> { default });
        _claims = fields.ToDictionary(f => f, _ => new List<Claim>());
    }

    public void Row(RowValues values, bool hidden)
    {
        foreach (var (field, lines) in _sums)
        {
            var amount = values.IsBlank(field) ? 0 : values.AmountIfSound(field);
            var last = lines[^1];
            lines.Add(new(last.Visible + (hidden ? 0 : amount ?? 0), last.All + (amount ?? 0), last.Unknown + (amount is null ? 1 : 0)));
        }
    }

    public void Total(RowValues values, bool subtotal)
    {
        foreach (var (field, lines) in _sums)
            if (values.AmountIfSound(field) is { } stated)
                _claims[field].Add(new(lines.Count - 1, subtotal, stated, values.Precision(field), values.PlaceOf(field)));
    }

    public IEnumerable<Finding> Findings()
    {
        foreach (var (field, claims) in _claims)
        {
            var table = 0;
            for (var i = 0; i < claims.Count; i++)
            {
                if (Wrong(_sums[field], claims, i, table) is { } summed)
                    yield return Import.Findings.TotalMismatch(claims[i].At, claims[i].Stated, summed);
                if (!claims[i].Subtotal) table = claims[i].After;
            }
        }
    }

    /// <summary>What the rows sum to, if no stretch of rows that the total may stand for gives what it states.</summary>
    /// <param name="table">How many rows stood above the grand total before.</param>
    private static decimal? Wrong(List<Line> lines, List<Claim> claims, int index, int table)
    {
        var claim = claims[index];
        var end = lines.Count - 1;
        var segment = index == 0 ? 0 : claims[index - 1].After;
        var next = index + 1 < claims.Count ? claims[index + 1].After : end;
        // A subtotal may stand above its rows; a grand total may come after other grand totals.
        ReadOnlySpan<(int From, int To)> stretches = [(segment, claim.After), (table, claim.After), (0, claim.After), (claim.After, next), (claim.After, end)];
        foreach (var (from, to) in stretches)
        {
            if (lines[to].Unknown > lines[from].Unknown) return null;
            if (from < to && (Near(lines[to].Visible - lines[from].Visible, claim) || Near(lines[to].All - lines[from].All, claim))) return null;
        }

        if (end == 0) return null;
        var start = claim.Subtotal ? segment : table;
        return start == claim.After && claim.After < end
            ? lines[next].Visible - lines[claim.After].Visible
            : lines[claim.After].Visible - lines[start].Visible;
    }

    private static bool Near(decimal sum, Claim claim) => Math.Abs(sum - claim.Stated) <= claim.Tolerance;
}
