using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml.Linq;

namespace Fiscal.Import.Tests.Fuzz;

/// <summary>A cell as the sheet's XML has it; a text in the workbook's list of texts is already looked up.</summary>
internal sealed record GridCell(string? Type, string? Style, string? Value, string? Formula = null)
{
    public static GridCell Text(string text) => new("inlineStr", null, text);
    public static GridCell Number(decimal value, string? style = null) => new(null, style, value.ToString(CultureInfo.InvariantCulture));
    public static readonly GridCell Broken = new("e", null, "#REF!", "A1/0");
    public static readonly GridCell NoResult = new(null, null, null, "A1+B1");

    public bool IsText => Type == "inlineStr";
}

/// <summary>One sheet of a sample, open to any change.</summary>
internal sealed class Grid(string name, SortedDictionary<(int Row, int Column), GridCell> cells, List<(int Top, int Left, int Bottom, int Right)> merges, HashSet<int> hidden)
{
    public string Name => name;
    public SortedDictionary<(int Row, int Column), GridCell> Cells => cells;
    public List<(int Top, int Left, int Bottom, int Right)> Merges => merges;
    public HashSet<int> HiddenRows => hidden;

    public Grid Copy() => new(name, new(cells), [.. merges], [.. hidden]);

    /// <summary>The same with its rows and columns moved.</summary>
    public Grid Moved(Func<int, int> row, Func<int, int> column)
    {
        var moved = new SortedDictionary<(int, int), GridCell>();
        foreach (var ((r, c), cell) in cells) moved[(row(r), column(c))] = cell;
        return new(name, moved, [.. merges.Select(m => (row(m.Top), column(m.Left), row(m.Bottom), column(m.Right)))], [.. hidden.Select(row)]);
    }

    public static (int Row, int Column) At(string address)
    {
        var letters = address.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1);
        return (int.Parse(address.AsSpan(address.AsSpan().IndexOfAnyInRange('0', '9')), CultureInfo.InvariantCulture), letters);
    }

    public static string Address(int row, int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    public static Grid Of(string name, string sheetXml, IReadOnlyList<string> texts)
    {
        var sheet = XDocument.Parse(sheetXml).Root!;
        XName In(string local) => sheet.Name.Namespace + local;
        var cells = new SortedDictionary<(int, int), GridCell>();
        var hiddenRows = new HashSet<int>();
        foreach (var row in sheet.Descendants(In("row")))
        {
            if (row.Attribute("hidden")?.Value == "1") hiddenRows.Add((int)row.Attribute("r")!);
            foreach (var cell in row.Elements(In("c")))
            {
                var (type, value) = (cell.Attribute("t")?.Value, cell.Element(In("v"))?.Value ?? string.Concat(cell.Descendants(In("t")).Select(t => t.Value)));
                if (type == "s" && value.Length > 0) (type, value) = ("inlineStr", texts[int.Parse(value, CultureInfo.InvariantCulture)]);
                cells[At(cell.Attribute("r")!.Value)] = new(type == "n" ? null : type, cell.Attribute("s")?.Value, value.Length == 0 ? null : value, cell.Element(In("f"))?.Value);
            }
        }
        var merged = sheet.Descendants(In("mergeCell")).Select(m => m.Attribute("ref")!.Value.Split(':')).Select(m => (At(m[0]), At(m[^1])))
            .Select(m => (m.Item1.Row, m.Item1.Column, m.Item2.Row, m.Item2.Column)).ToList();
        return new(name, cells, merged, hiddenRows);
    }

    public string ToXml()
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        foreach (var row in cells.GroupBy(c => c.Key.Row))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key}\"{(hidden.Contains(row.Key) ? " hidden=\"1\"" : "")}>");
            foreach (var ((r, c), cell) in row)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{Address(r, c)}\"");
                if (cell.Style is not null) xml.Append(CultureInfo.InvariantCulture, $" s=\"{cell.Style}\"");
                if (cell.Type is not null) xml.Append(CultureInfo.InvariantCulture, $" t=\"{cell.Type}\"");
                xml.Append('>');
                if (cell.Formula is not null) xml.Append("<f>").Append(SecurityElement.Escape(cell.Formula)).Append("</f>");
                if (cell.IsText) xml.Append("<is><t xml:space=\"preserve\">").Append(SecurityElement.Escape(cell.Value ?? "")).Append("</t></is>");
                else if (cell.Value is not null) xml.Append("<v>").Append(SecurityElement.Escape(cell.Value)).Append("</v>");
                xml.Append("</c>");
            }
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (merges.Count > 0)
            xml.Append("<mergeCells>").AppendJoin("", merges.Select(m => $"<mergeCell ref=\"{Address(m.Top, m.Left)}:{Address(m.Bottom, m.Right)}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }
}
