namespace Fiscal.Api.Tests.Hosting.Matrix;

/// <summary>The rows of one place, a region's or a unit's: one of every kind that a route can name.</summary>
/// <param name="Word">In every name that is this place's alone.</param>
internal sealed record MatrixRows(string Region, string Word)
{
    private readonly Dictionary<string, Queue<string>> _keys = [];

    public string Debtor => $"{Word}投资开发有限公司";

    public string Creditor => $"{Word}银行";

    public void Add(string kind, object key) => (_keys.TryGetValue(kind, out var keys) ? keys : _keys[kind] = []).Enqueue($"{key}");

    /// <summary>The key of the row of a kind; where there are several, the next, because the one before may be done away with.</summary>
    public string Take(string kind) =>
        !_keys.TryGetValue(kind, out var keys) ? throw new InvalidOperationException($"Nobody made a row of {kind}: say in MatrixWorld how it comes to be, or in MatrixEndpoint why there is none.")
        : keys.Count > 1 ? keys.Dequeue() : keys.Peek();

    public int Number(string kind) => int.Parse(Take(kind), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The same place, with one key for every kind of row.</summary>
    public MatrixRows WithKeys(string key)
    {
        var rows = new MatrixRows(Region, Word);
        foreach (var kind in _keys.Keys) rows.Add(kind, key);
        return rows;
    }

    /// <summary>What this place has not, it shares with another.</summary>
    public MatrixRows With(MatrixRows other)
    {
        foreach (var (kind, keys) in other._keys) _keys.TryAdd(kind, keys);
        return this;
    }
}
