using Fiscal.Import.Reading;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>A layout that fits a workbook, with its tables in the visible sheets.</summary>
internal sealed record LayoutMatch(Layout Layout, IReadOnlyDictionary<Sheet, List<FoundTable>> Tables, int Fields, int Marks);

/// <summary>Chooses the layout whose headers explain most of a workbook (版式识别).</summary>
internal static class LayoutFinder
{
    private const int SheetsToName = 5;

    public static LayoutMatch? Find(IEnumerable<Layout> layouts, SourceWorkbook workbook) => layouts
        .Select(layout => Match(layout, workbook))
        .OfType<LayoutMatch>()
        .OrderByDescending(match => match.Fields).ThenByDescending(match => match.Marks)
        .FirstOrDefault() is { } best ? best with { Tables = Whole(best) } : null;

    private static Dictionary<Sheet, List<FoundTable>> Whole(LayoutMatch match)
    {
        var tables = new Dictionary<Sheet, List<FoundTable>>(ReferenceEqualityComparer.Instance);
        foreach (var (sheet, first) in match.Tables) tables[sheet] = TableFinder.All(first, match.Layout.Header);
        return tables;
    }

    /// <summary>The table that a workbook nearly holds and what it misses of it, for the refusal.</summary>
    public static (FoundTable? Nearest, IReadOnlyList<string> Missing) Missing(IReadOnlyList<Layout> layouts, SourceWorkbook workbook)
    {
        // One column says nothing.
        var single = layouts.Where(layout => layout is { Recognise: null, MinimumTables: 1 }).ToList();
        var nearest = (single.Count > 0 ? single : layouts)
            .OrderByDescending(layout => layout.Kind == WorkbookKind.DebtLedger)
            .SelectMany(layout => layout.Tables.SelectMany(table => Visible(workbook).Take(SheetsToName).Select(sheet => TableFinder.Nearest(sheet, table, layout.Header))))
            .OfType<FoundTable>().Select(table => (Table: table, Missing: table.Layout.Missing(table.Columns.Keys.ToHashSet()).ToList()))
            .Where(n => n.Missing.Count > 0).OrderByDescending(n => n.Table.Columns.Count > 1 && n.Table.Layout.Content != TableContent.Claim ? n.Table.Columns.Count : 0).FirstOrDefault();
        return (nearest.Table, nearest.Missing ?? []);
    }

    private static IEnumerable<Sheet> Visible(SourceWorkbook workbook) => workbook.Sheets.Where(s => !s.Hidden && s.Rows.Count > 0);

    private static LayoutMatch? Match(Layout layout, SourceWorkbook workbook)
    {
        var tables = new Dictionary<Sheet, List<FoundTable>>(ReferenceEqualityComparer.Instance);
        foreach (var sheet in Visible(workbook))
            if (Best(layout, sheet) is { Count: > 0 } found)
                tables[sheet] = found;
        var kinds = tables.Values.Select(t => t[0].Layout).Distinct().Count();
        if (layout.OneDebtor && tables.Values.Any(t => t[0].Columns.ContainsKey("debtorName") || UnplacedColumns.MayNameDebtors(t[0]))) return null;
        if (tables.Count == 0 || kinds < layout.MinimumTables) return null;

        var titles = layout.Recognise is { } titled ? Titles(titled, workbook.FileName, tables) : 0;
        if (titles is null || (titles == 0 && layout.Recognise is { Titles.Count: > 0 })) return null;
        var marks = layout.Recognise is { } recognise ? Marks(recognise, tables) + titles.Value : 0;
        return marks < (layout.Recognise?.AtLeast ?? 0) ? null
            : new(layout, tables, tables.Values.Sum(t => t[0].Columns.Count + LabelCount(layout, t[0])), marks);
    }

    private static List<FoundTable>? Best(Layout layout, Sheet sheet) => layout.Tables
        .Select(table => TableFinder.First(sheet, table, layout.Header))
        .Where(found => found.Count > 0)
        .OrderByDescending(found => found[0].Columns.Count)
        .FirstOrDefault();

    private static int LabelCount(Layout layout, FoundTable table) => table.Layout.LabelTable is { } labels
        ? LabelBlock.Read(labels, table.Sheet.Rows.Take(table.Top)).Count : 0;

    /// <summary>How many of the words the titles say; null where they say one of another sender.</summary>
    private static int? Titles(Recognition recognise, string fileName, Dictionary<Sheet, List<FoundTable>> tables)
    {
        var texts = tables.Values.SelectMany(t => t[0].Sheet.Rows.Take(t[0].Top))
            .SelectMany(row => Enumerable.Range(1, Math.Min(row.Width, Sheet.MaxHeaderColumns)).Where(c => row[c] is { IsText: true, Raw.Length: <= 300 }).Select(c => Plain.WithoutBlanks(row[c].Raw)))
            .Append(fileName).ToList();
        int Said(IReadOnlyList<string> words) => words.Count(word => texts.Exists(text => text.Contains(word, StringComparison.Ordinal)));
        return Said(recognise.Unless) > 0 ? null : Said(recognise.Titles);
    }

    private static int Marks(Recognition recognise, Dictionary<Sheet, List<FoundTable>> tables)
    {
        var written = tables.Values.SelectMany(t => t[0].Sheet.Rows.Take(t[0].Bottom + 1))
            .SelectMany(row => Enumerable.Range(1, Math.Min(row.Width, Sheet.MaxHeaderColumns)).Where(c => row[c] is { IsText: true, Raw.Length: <= 100 }).Select(c => HeaderText.Key(row[c].Raw)))
            .ToHashSet();
        // Duties by year stand only in a group's own ledger.
        var years = tables.Values.Any(t => t[0].Layout.YearGroups.Count > 0 && t[0].Columns.Keys.Count(YearColumn.IsDuty) > 1) ? recognise.AtLeast : 0;
        return years + recognise.Words.Count(word => written.Contains(HeaderText.Key(word)));
    }
}
