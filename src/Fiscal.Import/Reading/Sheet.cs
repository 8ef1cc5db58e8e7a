using System.Globalization;

namespace Fiscal.Import.Reading;

/// <summary>What a cell holds, before anyone asks what it means.</summary>
internal enum CellKind : byte { Empty, Text, Number, Error, NoResult }

/// <summary>What the number format of a numeric cell says about its value.</summary>
internal enum CellFormat : byte { General, Percent, Date }

/// <summary>One cell as sent (单元格).</summary>
/// <param name="Raw">Its exact text; a number as the decimal digits in the file, an error as <c>#REF!</c>.</param>
internal readonly record struct Cell(CellKind Kind, string Raw, CellFormat Format = CellFormat.General)
{
    public static readonly Cell None = new(CellKind.Empty, "");

    private readonly byte _unit; // one more than the unit: a ledger has a million cells, and each is 16 bytes

    /// <summary>The amount unit that the number format prints after the value, such as 万元; null for most.</summary>
    public AmountUnit? Unit
    {
        get => _unit == 0 ? null : (AmountUnit)(_unit - 1);
        init => _unit = value is { } unit ? (byte)(1 + unit) : (byte)0;
    }

    /// <summary>True for nothing, and for text of blanks and invisible marks only.</summary>
    public bool IsBlank => Kind == CellKind.Empty || (Kind == CellKind.Text && Values.Plain.IsInvisible(Raw));

    public bool IsText => Kind == CellKind.Text;
}

/// <summary>A merged range, all bounds one-based and inclusive (合并单元格).</summary>
internal readonly record struct Merge(int Top, int Left, int Bottom, int Right)
{
    public bool Contains(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;
}

/// <summary>A row with something in it. Columns are one-based.</summary>
internal sealed class SheetRow(int number, bool hidden, Cell[] cells)
{
    public int Number => number;
    public bool Hidden => hidden;
    public int Width => cells.Length;
    public Cell this[int column] => column >= 1 && column <= cells.Length ? cells[column - 1] : Cell.None;

    /// <summary>Whether nothing of it can be seen.</summary>
    public bool IsBlank => !Array.Exists(cells, c => !c.IsBlank);
}

/// <summary>A worksheet: only the rows that hold something, in order (工作表).</summary>
internal sealed record Sheet(string Name, bool Hidden, IReadOnlyList<SheetRow> Rows, IReadOnlyList<Merge> Merges)
{
    /// <summary>Bounds what a header may span; the widest real ledgers have about a hundred columns.</summary>
    public const int MaxHeaderColumns = 256;

    /// <summary>Columns that the file does not show, from and to, one-based (隐藏列).</summary>
    public IReadOnlyList<(int First, int Last)> HiddenColumns { get; init; } = [];

    public bool HidesColumn(int column) => HiddenColumns.Any(h => h.First <= column && column <= h.Last);

    public int Width => Math.Min(Rows.Count == 0 ? 0 : Rows.Max(r => r.Width), MaxHeaderColumns);
}

/// <summary>All sheets of a file, and whether its dates count from 1904.</summary>
/// <param name="ErrorsLookBlank">The reader of this format can't tell #REF! from an empty cell, so a blank proves nothing.</param>
internal sealed record SourceWorkbook(string FileName, IReadOnlyList<Sheet> Sheets, bool Date1904, bool ErrorsLookBlank = false)
{
    public bool IsEmpty => Sheets.All(s => s.Rows.Count == 0);
}

/// <summary>Cell addresses as Excel writes them.</summary>
internal static class Address
{
    private static readonly string[] First = [.. Enumerable.Range(1, Sheet.MaxHeaderColumns).Select(Letters)];

    public static string Of(int row, int column) => string.Concat(Column(column), row.ToString(CultureInfo.InvariantCulture));

    public static string Column(int column) => column >= 1 && column <= First.Length ? First[column - 1] : Letters(column);

    private static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    /// <summary>The row and column of <paramref name="reference"/>; a part that is absent or absurd is 0.</summary>
    public static (int Row, int Column) Parse(ReadOnlySpan<char> reference)
    {
        int row = 0, column = 0;
        foreach (var c in reference)
        {
            if (char.IsAsciiLetter(c) && column <= 16_384) column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
            else if (char.IsAsciiDigit(c) && row <= 1_048_576) row = row * 10 + (c - '0');
        }

        return (row > 1_048_576 ? 0 : row, column > 16_384 ? 0 : column);
    }

    public static Merge? Range(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var (top, left) = Parse(reference.AsSpan(0, colon));
        var (bottom, right) = Parse(reference.AsSpan(colon + 1));
        return top == 0 || left == 0 || bottom < top || right < left ? null : new Merge(top, left, bottom, right);
    }
}
