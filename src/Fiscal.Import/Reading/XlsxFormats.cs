using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Fiscal.Import.Reading;

/// <summary>What each cell style of a workbook prints: percent, date or an amount unit (单元格格式).</summary>
internal sealed partial class XlsxFormats(IReadOnlyList<(CellFormat Format, AmountUnit? Unit)> styles)
{
    public (CellFormat Format, AmountUnit? Unit) Of(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < styles.Count
            ? styles[index] : (CellFormat.General, null);

    public static XlsxFormats Read(Package package)
    {
        if (!package.Has("xl/styles.xml")) return new([]);
        var codes = new Dictionary<int, string>();
        var styles = new List<(CellFormat, AmountUnit?)>();
        var inCellStyles = false;
        using var xml = package.Open("xl/styles.xml");
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") inCellStyles = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element) continue;
            var id = int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
            if (xml.LocalName == "numFmt") codes[id] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "xf" && inCellStyles)
                styles.Add(codes.TryGetValue(id, out var code) ? OfCode(code) : (BuiltIn(id), null));
        }

        return new(styles);
    }

    // Numbers 27–36 and 50–58 are dates in the East Asian editions.
    private static CellFormat BuiltIn(int id) => id switch
    {
        9 or 10 => CellFormat.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => CellFormat.Date,
        _ => CellFormat.General,
    };

    internal static (CellFormat Format, AmountUnit? Unit) OfCode(string code)
    {
        var symbols = Literals().Replace(code, "");
        if (symbols.Contains('%', StringComparison.Ordinal)) return (CellFormat.Percent, null);
        if (symbols.AsSpan().IndexOfAny("yYdD") >= 0 && symbols.AsSpan().IndexOfAny("0#") < 0) return (CellFormat.Date, null);
        // A format that divides what it shows (0!.0,"万") names a unit the stored value does not have.
        var scales = code.Contains("!.", StringComparison.Ordinal) || Scaling().IsMatch(symbols);
        return (CellFormat.General, scales ? null : Values.Units.InText(code));
    }

    [GeneratedRegex("""
        "[^"]*"|\\.|\[[^\]]*\]|_.
        """)]
    private static partial Regex Literals();

    [GeneratedRegex("[0#?],+(?![0#?,])")]
    private static partial Regex Scaling();
}
