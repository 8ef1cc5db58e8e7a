using Fiscal.Domain;
using Fiscal.Domain.Schedules;
using Fiscal.Import.Interpretation;
using Fiscal.Import.Reading;
using Fiscal.Import.Templates;
using NodaTime;

namespace Fiscal.Import;

/// <summary>Reads what an outsider sent: rows and findings, nothing saved (工作簿解读).</summary>
/// <param name="publishedLpr">The LPR of an index in force on a day, where the caller knows it; a note in the file goes first.</param>
public sealed class WorkbookInterpreter(
    IReadOnlyList<Layout> layouts, ImportLimits limits, Func<RateIndex, LocalDate, decimal?>? publishedLpr = null)
{
    /// <summary>Interprets a file by its content.</summary>
    /// <param name="content">Seekable; left open.</param>
    /// <exception cref="BusinessRuleException">The file as a whole is refused, with a code <c>import.…</c>.</exception>
    public InterpretedWorkbook Interpret(
        Stream content, string fileName, ImportHints hints, ImportProgress? progress = null, CancellationToken ct = default)
    {
        var candidates = Candidates(fileName, hints);
        progress?.Begin(ImportPhase.Reading);
        var (workbook, filledIn) = TemplateMark.Read(WorkbookReader.Read(content, fileName, limits, progress, ct));
        if (hints.Layout is null && candidates.Find(l => l.Name == filledIn) is { } template) candidates = [Unmarked(template)];
        progress?.Begin(ImportPhase.Interpreting, workbook.Sheets.Sum(s => s.Rows.Count));
        var match = LayoutFinder.Find(candidates, workbook) ?? throw NotRecognized(fileName, candidates, workbook);

        var findings = new FindingList();
        var (asOf, stated) = AsOf(match, workbook, hints, findings);
        var sheets = ReadSheets(match, workbook, hints, asOf, findings, new(progress, ct));
        asOf ??= stated ? null : FromColumns(sheets, fileName, findings);
        if (asOf is null) findings.Add(Findings.AsOfMissing(fileName));

        var rows = sheets.SelectMany(s => s.Rows.OrderBy(r => r.Row)).ToList();
        if (match.Layout.Kind != WorkbookKind.FinanceOfficeTable) Duplicates.Resolve(rows, findings); // there it is a break to be named
        if (match.Layout.Kind != WorkbookKind.FinanceOfficeTable) Magnitudes.Check(rows, findings);
        ResolutionFooting.Check(rows, findings);
        CapacityContent.Check(rows, findings);
        var units = sheets.Select(s => s.Unit).Distinct().ToList();
        if (sheets.Any(s => s.UnitByLayout)) findings.Add(Findings.UnitByLayout(match.Layout.Title, match.Layout.Unit!.Value));
        return new(match.Layout.Kind, match.Layout.Name, Institution(match, workbook, rows), asOf,
            units.Count == 1 ? units[0] : null, rows, [.. findings]) { Questions = [.. sheets.SelectMany(s => s.Questions)] };
    }

    private static BusinessRuleException NotRecognized(string fileName, List<Layout> candidates, SourceWorkbook workbook)
    {
        var (nearest, missing) = LayoutFinder.Missing(candidates, workbook);
        return ImportErrors.HeaderNotRecognized(fileName, missing, nearest is null ? [] : UnplacedColumns.Of(nearest, "import.header-not-recognized", required: true));
    }

    private List<Layout> Candidates(string fileName, ImportHints hints)
    {
        if (hints.Layout is { } name && layouts.All(l => l.Name != name))
            throw ImportErrors.UnknownLayout(fileName, name, layouts.Select(l => l.Name));
        var candidates = layouts.Where(l => (hints.Layout is null || l.Name == hints.Layout) && (hints.Kind is null || l.Kind == hints.Kind)).ToList();
        if (candidates.Count == 0) throw ImportErrors.UnknownKind(fileName, $"{hints.Kind}");
        // A layout that a person names needs no marks, and a kind no title.
        return hints.Layout is not null ? candidates.ConvertAll(Unmarked)
            : hints.Kind is not null ? [.. candidates.Select(l => l with { Recognise = l.Recognise is { } marks ? marks with { Titles = [], Unless = [] } : null })]
            : candidates;
    }

    private static Layout Unmarked(Layout layout) => layout with { Recognise = null, MinimumTables = 1 };

    private List<SheetInterpreter> ReadSheets(LayoutMatch match, SourceWorkbook workbook, ImportHints hints, LocalDate? asOf, FindingList findings, RowsDone done)
    {
        var noted = SheetFacts.Lpr(workbook);
        decimal? Lpr(RateIndex index) => noted.TryGetValue(index, out var percent) ? percent
            : asOf is { } day ? publishedLpr?.Invoke(index, day) : null;

        var sheets = new List<SheetInterpreter>();
        foreach (var sheet in workbook.Sheets.Where(s => s.Rows.Count > 0))
        {
            if (sheet.Hidden) findings.Add(Findings.HiddenSheet(new(sheet.Name)));
            else if (!match.Tables.TryGetValue(sheet, out var tables)) findings.Add(Findings.SheetIgnored(new(sheet.Name)));
            else
            {
                var interpreter = new SheetInterpreter(sheet, tables, match, workbook, hints, Lpr, findings, done);
                interpreter.Read();
                sheets.Add(interpreter);
            }
        }

        return sheets;
    }

    /// <summary>The day of the hint or of the titles; <c>Stated</c> when titles name one but not the same.</summary>
    private static (LocalDate? AsOf, bool Stated) AsOf(LayoutMatch match, SourceWorkbook workbook, ImportHints hints, FindingList findings)
    {
        if (hints.AsOf is { } chosen) return (chosen, true);
        var titles = match.Tables.Select(t => (Sheet: t.Key, Title: SheetFacts.AsOf(t.Key, TitleRows(t.Value[0]), workbook.Date1904)))
            .Where(t => t.Title is not null).Select(t => (t.Sheet, Title: t.Title!.Value)).ToList();
        if (titles.Any(t => t.Title.Labelled)) titles = [.. titles.Where(t => t.Title.Labelled)];
        if (titles.Count == 0) return (null, false);
        if (titles.Select(t => t.Title.Date).Distinct().Count() > 1)
        {
            findings.Add(Findings.AsOfConflict(workbook.FileName));
            return (null, true);
        }

        var (sheet, title) = titles[0];
        if (!title.Labelled) findings.Add(Findings.AsOfUnlabelled(new(sheet.Name, Cell: title.Place), title.Date));
        return (title.Date, true);
    }

    // Above a plan stand the labels of a debt, whose dates are its own.
    private static int TitleRows(FoundTable table)
    {
        if (table.Layout.LabelTable is not { } labels || table.Layout.Content == TableContent.Payment) return table.Top;
        var first = Enumerable.Range(0, table.Top).Where(i => LabelBlock.IsLabels(labels, table.Sheet.Rows[i])).ToList();
        return first.Count == 0 ? table.Top : first[0];
    }

    private static LocalDate? FromColumns(List<SheetInterpreter> sheets, string fileName, FindingList findings)
    {
        var days = sheets.SelectMany(s => s.Days).Distinct().ToList();
        if (days.Count > 1) findings.Add(Findings.AsOfConflict(fileName));
        return days.Count == 1 ? days[0] : null;
    }

    private static string? Institution(LayoutMatch match, SourceWorkbook workbook, List<ImportedRow> rows)
    {
        if (match.Layout.Kind == WorkbookKind.BureauBook) return null;
        var named = match.Tables.Select(t => SheetFacts.Institution(t.Key, TitleRows(t.Value[0]))).FirstOrDefault(n => n is not null);
        if (named is not null) return named;
        var creditors = rows.Select(r => (r.Content as DebtRow)?.CreditorName).Where(n => n is not null).Distinct().ToList();
        return creditors.Count == 1 ? creditors[0] : SheetFacts.InstitutionOfFile(workbook.FileName);
    }
}
