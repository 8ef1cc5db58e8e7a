using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fiscal.Api.Reports.Word;

/// <summary>A table to print by itself across the page, with notes below it (单表).</summary>
public sealed record PrintedSheet(string Title, string Issuer, string UnitLine, ReportTable Table, IReadOnlyList<string> Notes);

/// <summary>Writes one table as a document, in the form of the report's annexes (单表打印).</summary>
public static class WordSheetWriter
{
    public static void Write(PrintedSheet sheet, Stream output)
    {
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = sheet.Title;
        document.PackageProperties.Creator = sheet.Issuer;
        var main = document.AddMainDocumentPart();
        WordFonts.AddTable(main);
        WordReportWriter.AddStyles(main);
        var pages = new WordPages(main);
        main.Document = new Document(new Body([
            WordText.AnnexTitle(sheet.Title), WordText.Unit(sheet.UnitLine), WordTables.Of(sheet.Table, WordPages.LandscapeWidth),
            .. sheet.Notes.Select((note, i) => WordText.Note($"{i + 1}．{note}")), pages.Landscape()]));
    }
}
