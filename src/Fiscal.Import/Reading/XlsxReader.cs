using System.Text;
using System.Xml;

namespace Fiscal.Import.Reading;

/// <summary>Reads an .xlsx part by part. Nothing is sized by what the file declares about itself.</summary>
internal static class XlsxReader
{
    private const string MainPart = "xl/workbook.xml";

    public static SourceWorkbook Read(Package package, string fileName, ReadingBudget budget)
    {
        if (!package.Has(MainPart))
            throw ImportErrors.NotExcel(fileName, RealType(package));
        foreach (var part in package.XmlParts)
            using (var xml = package.Open(part))
                xml.MoveToContent(); // a DTD stands before the root element

        var targets = Targets(package);
        var (listed, date1904) = Listed(package);
        var texts = package.Has("xl/sharedStrings.xml") ? SharedTexts(package, budget) : [];
        var formats = XlsxFormats.Read(package);

        var sheets = new List<Sheet>();
        foreach (var (name, hidden, id) in listed)
            if (targets.TryGetValue(id, out var path) && path.Contains("worksheets/", StringComparison.OrdinalIgnoreCase))
                using (var xml = package.Open(path))
                    sheets.Add(new XlsxSheetReader(xml, texts, formats, budget).Read(name, hidden));
        return new(fileName, sheets, date1904);
    }

    private static string RealType(Package package) => true switch
    {
        _ when package.Has("xl/workbook.bin") => "二进制工作簿（.xlsb）",
        _ when package.Has("word/document.xml") => "Word 文档",
        _ when package.Has("ppt/presentation.xml") => "PowerPoint 演示文稿",
        _ when package.Has("content.xml") => "OpenDocument 文档",
        _ => "普通压缩包",
    };

    private static Dictionary<string, string> Targets(Package package)
    {
        var targets = new Dictionary<string, string>();
        using var xml = package.Open("xl/_rels/workbook.xml.rels");
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        return targets;
    }

    private static (List<(string Name, bool Hidden, string Id)>, bool Date1904) Listed(Package package)
    {
        var sheets = new List<(string, bool, string)>();
        var date1904 = false;
        using var xml = package.Open(MainPart);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr")
                date1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet")
                sheets.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", RelationshipId(xml)));
        }

        return (sheets, date1904);
    }

    // By local name: the namespace differs between the transitional and the strict flavour of the format.
    private static string RelationshipId(XmlReader xml)
    {
        var id = "";
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0)
                id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    private static List<string> SharedTexts(Package package, ReadingBudget budget)
    {
        var texts = new List<string>();
        using var xml = package.Open("xl/sharedStrings.xml");
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                texts.Add(budget.Text(Text(xml)));
        return texts;
    }

    /// <summary>The text of the element the reader stands on: all its <c>t</c> runs, without phonetic guides.</summary>
    internal static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        string? only = null;
        StringBuilder? many = null;
        var more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                var run = xml.ReadElementContentAsString();
                if (only is null) only = run;
                else (many ??= new StringBuilder(only)).Append(run);
                continue;
            }

            more = xml.Read();
        }

        return Unescaped(many?.ToString() ?? only ?? "");
    }

    // A character that XML can't hold is written by its number: _x000D_.
    private static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;
}
