using System.Globalization;
using System.Xml;

namespace Fiscal.Import.Reading;

/// <summary>Reads one worksheet part forward, row by row.</summary>
internal sealed class XlsxSheetReader(XmlReader xml, IReadOnlyList<string> texts, XlsxFormats formats, ReadingBudget budget)
{
    private const int MaxMerges = 100_000;
    private readonly List<Cell> _cells = [];

    public Sheet Read(string name, bool hidden)
    {
        budget.Sheet();
        var rows = new List<SheetRow>();
        var merges = new List<Merge>();
        var hiddenColumns = new List<(int, int)>();
        var number = 0;
        var more = xml.Read();
        while (more)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                var stated = Address.Parse(xml.GetAttribute("r")).Row;
                number = stated > 0 ? stated : number + 1;
                if (Row(number) is { } row) rows.Add(row);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "col" } && hiddenColumns.Count < Sheet.MaxHeaderColumns
                && xml.GetAttribute("hidden") is "1" or "true" && ColumnsOf(xml) is { } columns)
                hiddenColumns.Add(columns);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && merges.Count < MaxMerges
                && Address.Range(xml.GetAttribute("ref") ?? "") is { } merge)
                merges.Add(merge);

            more = xml.Read();
        }

        rows.Sort((a, b) => a.Number.CompareTo(b.Number));
        return new(name, hidden, rows, merges) { HiddenColumns = hiddenColumns };
    }

    private static (int, int)? ColumnsOf(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && int.TryParse(xml.GetAttribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? (first, last) : null;

    private SheetRow? Row(int number)
    {
        var hidden = xml.GetAttribute("hidden") is "1" or "true";
        if (xml.IsEmptyElement) return null;
        _cells.Clear();
        var depth = xml.Depth;
        var column = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            var stated = Address.Parse(xml.GetAttribute("r")).Column;
            column = stated > 0 ? stated : column + 1;
            var cell = ReadCell();
            if (cell.Kind == CellKind.Empty) continue;
            while (_cells.Count < column) _cells.Add(Cell.None);
            _cells[column - 1] = cell;
        }

        if (_cells.Count == 0) return null;
        budget.Row(_cells.Count);
        return new(number, hidden, [.. _cells]);
    }

    private Cell ReadCell()
    {
        var type = xml.GetAttribute("t");
        var style = xml.GetAttribute("s");
        if (xml.IsEmptyElement) return Cell.None;
        string? value = null;
        var formula = false;
        var depth = xml.Depth;
        var more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
                value = xml.ReadElementContentAsString();
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
            {
                value = XlsxReader.Text(xml);
                more = xml.Read();
            }
            else
            {
                formula |= xml.NodeType == XmlNodeType.Element && xml.LocalName == "f";
                more = xml.Read();
            }
        }

        return Of(type, style, value, formula);
    }

    private Cell Of(string? type, string? style, string? value, bool formula)
    {
        if (string.IsNullOrEmpty(value) && type is not ("str" or "inlineStr"))
            return formula ? new(CellKind.NoResult, "") : Cell.None;
        switch (type)
        {
            case "s":
                return new(CellKind.Text, texts[int.Parse(value!, CultureInfo.InvariantCulture)]);
            case "str" or "inlineStr":
                return new(CellKind.Text, budget.Once(value ?? ""));
            case "d":
                return new(CellKind.Text, value!);
            case "e":
                return new(CellKind.Error, value!);
            case "b":
                return new(CellKind.Text, value == "1" ? "是" : "否");
            default:
                var (format, unit) = formats.Of(style);
                return new(CellKind.Number, budget.Once(value!), format) { Unit = unit };
        }
    }
}
