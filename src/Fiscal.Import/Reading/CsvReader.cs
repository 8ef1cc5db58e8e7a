using System.Text;

namespace Fiscal.Import.Reading;

/// <summary>Reads delimited text: UTF-8 with or without mark, UTF-16 or GB18030; a record may span lines.</summary>
internal static class CsvReader
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static SourceWorkbook Read(Stream content, string fileName, ReadingBudget budget)
    {
        var text = Decode(content);
        if (text.Contains('\0', StringComparison.Ordinal)) throw ImportErrors.NotExcel(fileName, FileKinds.ChineseName(FileKind.Unknown));
        var rows = new List<SheetRow>();
        budget.Sheet();
        foreach (var (line, fields) in Records(text, Delimiter(text), budget))
        {
            var cells = fields.Select(f => f.Length == 0 ? Cell.None : new Cell(CellKind.Text, budget.Once(f))).ToArray();
            if (cells.All(c => c.IsBlank)) continue;
            budget.Row(cells.Length);
            rows.Add(new(line, hidden: false, cells));
        }

        return new(fileName, [new("", Hidden: false, rows, [])], Date1904: false);
    }

    private static string Decode(Stream content)
    {
        var bytes = new byte[(int)content.Length];
        content.ReadExactly(bytes);
        if (bytes.AsSpan().StartsWith(new byte[] { 0xEF, 0xBB, 0xBF })) return StrictUtf8.GetString(bytes, 3, bytes.Length - 3);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
            return gb18030.GetString(bytes);
        }
    }

    /// <summary>The candidate that the first lines hold most of, outside quotes.</summary>
    private static char Delimiter(string text)
    {
        char[] candidates = [',', '\t', ';', '|'];
        var counts = new int[candidates.Length];
        var quoted = false;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 8192)))
        {
            if (c == '"') quoted = !quoted;
            var index = Array.IndexOf(candidates, c);
            if (!quoted && index >= 0) counts[index]++;
        }

        return candidates[Array.IndexOf(counts, counts.Max())];
    }

    // Blanks before a quote; a long field of anything else is looked at once, not at every quote in it.
    private static bool IsBlank(StringBuilder field)
    {
        for (var i = 0; i < field.Length; i++)
            if (!char.IsWhiteSpace(field[i])) return false;
        return true;
    }

    private static IEnumerable<(int Line, List<string> Fields)> Records(string text, char delimiter, ReadingBudget budget)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, start, quoted, wasQuoted) = (1, 1, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n'))) line++;
            if (quoted)
            {
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
                else quoted = false;
            }
            else if (c == '"' && !wasQuoted && IsBlank(field))
            {
                field.Clear();
                (quoted, wasQuoted) = (true, true);
            }
            else if (c == delimiter || c is '\n' or '\r')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
                fields.Add(field.ToString());
                field.Clear();
                wasQuoted = false;
                budget.Cells(0, fields.Count);
                if (c == delimiter) continue;
                yield return (start, fields);
                (fields, start) = ([], line);
            }
            else field.Append(c);
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            fields.Add(field.ToString());
            yield return (start, fields);
        }
    }
}
