using NodaTime;

namespace Fiscal.Api.Features.Exports;

/// <summary>What a column of an exported table holds (列的内容).</summary>
internal enum ExportForm
{
    /// <summary>Stays text, however much it looks like a number or a formula.</summary>
    Text,

    /// <summary>Exact yuan to the fen.</summary>
    Yuan,

    /// <summary>Per cent, with every decimal it has.</summary>
    Percent,

    Count,
    Date,

    /// <summary>An instant, shown in Beijing time to the second.</summary>
    Time,
}

/// <param name="Width">In characters of the sheet's font.</param>
/// <param name="Total">The total row adds this column up.</param>
internal sealed record ExportColumn(string Title, ExportForm Form, double Width, bool Total = false);

/// <summary>One table of an exported file (导出表), whose rows are read while they are written.</summary>
/// <param name="Name">Sheet name.</param>
/// <param name="Title">What it lists, in which unit, as of which day and as known at which instant.</param>
internal sealed record ExportTable(string Name, string Title, IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<object?[]> Rows)
{
    public static ExportTable Of<T>(string name, string title, IReadOnlyList<(ExportColumn Column, Func<T, object?> Value)> columns, IAsyncEnumerable<T> rows) =>
        new(name, title, [.. columns.Select(c => c.Column)], rows.Select(row => columns.Select(c => c.Value(row)).ToArray()));
}

/// <summary>The figures under a table (合计), and a second sum of what the file says, which must agree.</summary>
internal sealed class ExportTotals(IReadOnlyList<ExportColumn> columns)
{
    private readonly decimal[] _exact = new decimal[columns.Count];
    private readonly decimal[] _written = new decimal[columns.Count];

    public void Add(int column, decimal value, string written)
    {
        if (!columns[column].Total) return;
        _exact[column] += value;
        _written[column] += decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The total row: a label in the first column, sums where they mean something.</summary>
    public object?[] Row()
    {
        for (var c = 0; c < columns.Count; c++)
            if (_exact[c] != _written[c])
                throw new InvalidOperationException($"The total of {columns[c].Title} is {_exact[c]}, but the written rows sum to {_written[c]}.");
        return [.. columns.Select((column, c) => column.Total ? _exact[c] : c == 0 ? (object?)"合计" : null)];
    }

    public bool Any => columns.Any(c => c.Total);
}

/// <summary>How the values of a table are told apart and written (取值).</summary>
internal static class ExportValues
{
    public static decimal? Number(object? value) => value switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        _ => null,
    };

    /// <summary>Fen for yuan: what a database gives with more or fewer zeros reads the same.</summary>
    public static string Written(decimal number, ExportForm form) =>
        number.ToString(form switch { ExportForm.Yuan => "0.00", ExportForm.Count => "0", _ => "0.##########" }, System.Globalization.CultureInfo.InvariantCulture);
}
