using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Import;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Imports;

/// <summary>The sent workbook with the bad cells coloured and commented, and a list of all findings in front (标注问题的原表).</summary>
public sealed record ExportFindings(int ImportId) : IQuery<ExportedFile>;

public sealed partial class ExportFindingsHandler(FiscalDbContext db, ImportLimits limits) : IRequestHandler<ExportFindings, ExportedFile>
{
    /// <summary>Of a longer workbook only the header and the rows with findings come back: the library keeps every cell in memory.</summary>
    internal const int LongestWhole = 5_000;
    private const int HeaderRows = 40;

    public async Task<ExportedFile> Handle(ExportFindings query, CancellationToken ct)
    {
        var summary = await db.SummaryOf(query.ImportId, ct);
        var content = await db.ImportFiles.Where(f => f.BatchId == query.ImportId).Select(f => f.Content).SingleAsync(ct);

        var marked = (IsLong(summary) ? null : MarkedOriginal(content, summary)) ?? Marked(Copy(content, summary), summary);
        return new($"{Path.GetFileNameWithoutExtension(summary.FileName)}-导入发现.xlsx", ExportedFile.ExcelType, marked);
    }

    private static byte[] Marked(XLWorkbook workbook, ImportSummary summary)
    {
        using var _ = workbook;
        foreach (var finding in summary.Findings) Mark(workbook, finding);
        ListFindings(workbook, summary);
        using var output = new MemoryStream();
        workbook.SaveAs(output);
        return output.ToArray();
    }

    /// <summary>The file itself, formats and all; null when it is no .xlsx or holds something the library can't keep.</summary>
    private static byte[]? MarkedOriginal(byte[] content, ImportSummary summary)
    {
        if (content is not [(byte)'P', (byte)'K', ..]) return null;
        try
        {
            var workbook = new XLWorkbook(Repaired(content));
            Defuse(workbook);
            return Marked(workbook, summary);
        }
        catch (Exception e) when (e is not OutOfMemoryException) // whatever the library can't keep, our own reader could
        {
            return null;
        }
    }

    /// <summary>A formula that would fetch, call or start something becomes the value it last had (外联公式): the file goes on to people who trust us.</summary>
    private static void Defuse(XLWorkbook workbook)
    {
        foreach (var cell in workbook.Worksheets.SelectMany(s => s.CellsUsed(c => c.HasFormula)).Where(c => ReachesOut().IsMatch(c.FormulaA1)).ToList())
        {
            var text = cell.CachedValue?.ToString() ?? "";
            cell.Clear(XLClearOptions.Contents);
            cell.SetText(text);
        }
        foreach (var sheet in workbook.Worksheets)
            foreach (var link in sheet.Hyperlinks.Where(l => l.IsExternal).ToList()) sheet.Hyperlinks.Delete(link);
    }

    [GeneratedRegex(@"\b(HYPERLINK|WEBSERVICE|FILTERXML|IMAGE|RTD|CALL|REGISTER|REGISTER\.ID|EXEC|DDE|SQL\.REQUEST)\s*\(|\[|\||://|\\\\", RegexOptions.IgnoreCase)]
    private static partial Regex ReachesOut();

    // A fill may leave its pattern type out, meaning none; the library reads such a file but can't save it. Macros, connections and other workbooks stay behind.
    private static MemoryStream Repaired(byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(content);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach (var fill in document.WorkbookPart?.WorkbookStylesPart?.Stylesheet?.Fills?.Descendants<PatternFill>() ?? [])
                fill.PatternType ??= PatternValues.None;
            if (document.WorkbookPart is { } book)
            {
                book.DeleteParts<OpenXmlPart>([.. book.GetPartsOfType<ExternalWorkbookPart>(), .. book.GetPartsOfType<VbaProjectPart>(), .. book.GetPartsOfType<ConnectionsPart>()]);
                book.Workbook!.ExternalReferences?.Remove();
            }
            if (document.DocumentType != SpreadsheetDocumentType.Workbook) document.ChangeDocumentType(SpreadsheetDocumentType.Workbook);
        }
        stream.Position = 0;
        return stream;
    }

    private static bool IsLong(ImportSummary summary) => summary.Counts.Rows > LongestWhole;

    /// <summary>An .xls, a .csv or a long workbook as a workbook of its texts, each where it stood.</summary>
    private XLWorkbook Copy(byte[] content, ImportSummary summary)
    {
        var workbook = new XLWorkbook();
        var spoken = summary.Findings.Where(f => f.Row is not null).Select(f => (f.Sheet, f.Row!.Value)).ToHashSet();
        foreach (var cell in SentCells.Of(new MemoryStream(content), summary.FileName, limits)
            .Where(c => !IsLong(summary) || c.Row <= HeaderRows || spoken.Contains((c.Sheet, c.Row))))
            SheetOf(workbook, cell.Sheet, create: true)!.Cell(cell.Row, cell.Column).SetText(cell.Raw);
        return workbook;
    }

    private static void Mark(XLWorkbook workbook, FindingRow finding)
    {
        if (finding.Row is not { } row || SheetOf(workbook, finding.Sheet, create: false) is not { } sheet) return;
        var cell = finding.Cell is { } address ? sheet.Cell(address) : sheet.Cell(row, 1);
        cell.Style.Fill.BackgroundColor = Colour(finding.Severity);
        if (cell.HasComment) cell.Comment.AddNewLine();
        cell.Comment.AddText($"{finding.Severity.DisplayName()}：{finding.Message}");
        cell.Comment.Style.Alignment.SetAutomaticSize();
    }

    // A CSV has one sheet without a name.
    private static IXLWorksheet? SheetOf(XLWorkbook workbook, string name, bool create)
    {
        var known = name.Length == 0 ? "数据" : name;
        return workbook.TryGetWorksheet(known, out var sheet) ? sheet : create ? workbook.Worksheets.Add(known) : null;
    }

    private static void ListFindings(XLWorkbook workbook, ImportSummary summary)
    {
        var sheet = workbook.Worksheets.Add("导入发现", 1);
        string[] headers = ["序号", "程度", "代码", "工作表", "单元格", "行", "原文", "说明", "处数"];
        double[] widths = [6, 8, 28, 18, 10, 8, 30, 90, 8];
        for (var c = 0; c < headers.Length; c++)
        {
            sheet.Cell(1, c + 1).SetText(headers[c]);
            sheet.Column(c + 1).Width = widths[c];
        }
        sheet.Row(1).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#D9E2F3"));
        sheet.SheetView.FreezeRows(1);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.FitToPages(1, 0);

        for (var i = 0; i < summary.Findings.Count; i++)
        {
            var finding = summary.Findings[i];
            string?[] texts = [null, finding.Severity.DisplayName(), finding.Code, finding.Sheet, finding.Cell, null, finding.Raw, finding.Message];
            for (var c = 0; c < texts.Length; c++)
                if (texts[c] is { Length: > 0 } text) sheet.Cell(i + 2, c + 1).SetText(text);
            sheet.Cell(i + 2, 1).SetValue((decimal)(i + 1));
            sheet.Cell(i + 2, 9).SetValue((decimal)finding.Occurrences);
            if (finding.Row is { } row) sheet.Cell(i + 2, 6).SetValue((decimal)row);
            sheet.Cell(i + 2, 2).Style.Fill.BackgroundColor = Colour(finding.Severity);
            sheet.Cell(i + 2, 8).Style.Alignment.SetWrapText();
            sheet.Row(i + 2).Height = 15 * (1 + (finding.Message.Length / 45)); // the library can't measure text here
        }
        if (IsLong(summary))
            sheet.Cell(summary.Findings.Count + 2, 8).SetText(FormattableString.Invariant($"原表超过 {LongestWhole:N0} 行，本文件只保留表头和有问题的行，行号与原表一致。"));
        sheet.SetTabActive();
    }

    private static XLColor Colour(Severity severity) => XLColor.FromHtml(severity switch
    {
        Severity.Error => "#F8CBAD",
        Severity.Warning => "#FFE699",
        _ => "#DDEBF7",
    });
}
