using System.Globalization;
using System.Security.Claims;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Fiscal.Api.Features;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Fiscal.Api.Hosting;

/// <summary>
/// Who took a file away and when, on the file itself (水印): on everything that an auditor exports, in the header of each sheet or page
/// and at the end of a .csv. Files that people sent, and archives that carry their own digests, stay as they are.
/// </summary>
public sealed class Watermark(IClock clock)
{
    /// <summary>The words; null for who needs no watermark.</summary>
    public string? Text { get; private set; }

    internal void TakeFrom(ClaimsPrincipal user)
    {
        if (user.IsInRole(nameof(Role.Auditor)))
            Text = $"审计查阅：{user.Identity!.Name}，{clock.GetCurrentInstant().TimeInChina().ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}（北京时间）导出，仅供审计使用";
    }

    /// <summary>A workbook or document that is whole already, with the watermark on it; any other answer as it is.</summary>
    internal object? Marked(object? answer) => (Text, answer) switch
    {
        ({ } text, FileContentHttpResult { ContentType: ExportedFile.ExcelType } file) => Results.File(OnSheets(file.FileContents, text), file.ContentType, file.FileDownloadName),
        ({ } text, FileContentHttpResult { ContentType: ExportedFile.WordType } file) => Results.File(OnPages(file.FileContents, text), file.ContentType, file.FileDownloadName),
        _ => answer,
    };

    /// <summary>The header of a sheet; an ampersand begins a command there.</summary>
    internal static S.HeaderFooter OfSheet(string text) => new(new S.OddHeader("&R" + text.Replace("&", "&&", StringComparison.Ordinal)));

    private static byte[] OnSheets(ReadOnlyMemory<byte> content, string text) => Edited(content, stream =>
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: true);
        foreach (var sheet in document.WorkbookPart!.WorksheetParts)
        {
            sheet.Worksheet!.RemoveAllChildren<S.HeaderFooter>();
            sheet.Worksheet.AddChild(OfSheet(text), throwOnError: true); // where the schema wants it
        }
    });

    private static byte[] OnPages(ReadOnlyMemory<byte> content, string text) => Edited(content, stream =>
    {
        using var document = WordprocessingDocument.Open(stream, isEditable: true);
        var main = document.MainDocumentPart!;
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new W.Header(new W.Paragraph(
            new W.ParagraphProperties(new W.Justification { Val = W.JustificationValues.Right }),
            new W.Run(new W.RunProperties(new W.FontSize { Val = "18" }), new W.Text(text))));
        var id = main.GetIdOfPart(part);
        foreach (var section in main.Document!.Descendants<W.SectionProperties>().ToList())
        {
            section.RemoveAllChildren<W.HeaderReference>();
            foreach (var pages in new[] { W.HeaderFooterValues.Default, W.HeaderFooterValues.Even, W.HeaderFooterValues.First })
                section.PrependChild(new W.HeaderReference { Type = pages, Id = id });
        }
    });

    private static byte[] Edited(ReadOnlyMemory<byte> content, Action<Stream> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(content.Span);
        edit(stream);
        return stream.ToArray();
    }
}
