using Fiscal.Import.Reading;

namespace Fiscal.Import.Templates;

/// <summary>The sheet of notes that came with a template (模板标记): it names the layout, and holds no data.</summary>
internal static class TemplateMark
{
    /// <summary>The workbook without the notes, and the layout they name; null where it is filled in on no template.</summary>
    public static (SourceWorkbook Workbook, string? Layout) Read(SourceWorkbook workbook) => workbook.Sheets.FirstOrDefault(IsNotes) is not { } notes ? (workbook, null)
        : (workbook with { Sheets = [.. workbook.Sheets.Where(s => s != notes)] }, notes.Rows.Count > 1 && notes.Rows[1][1].Raw == LayoutTemplate.LayoutLabel ? notes.Rows[1][2].Raw : null);

    private static bool IsNotes(Sheet sheet) => sheet.Name == LayoutTemplate.NotesSheet && sheet.Rows.Count > 0 && sheet.Rows[0][1].Raw == LayoutTemplate.NotesTitle;
}
