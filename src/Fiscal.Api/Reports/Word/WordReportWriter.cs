using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fiscal.Api.Reports.Word;

/// <summary>Writes the report as an official document (公文) by GB/T 9704-2012. Amounts in tables are printed in 万元.</summary>
public static class WordReportWriter
{
    private const string UnitLine = "单位：万元";

    public static void Write(MonthlyReport report, Stream output)
    {
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = report.Title;
        document.PackageProperties.Creator = report.Issuer;

        var main = document.AddMainDocumentPart();
        WordFonts.AddTable(main);
        AddStyles(main);
        var pages = new WordPages(main);
        main.Document = new Document(new Body([.. Letter(report), Break(pages.Portrait()), .. Annexes(report), pages.Landscape()]));
    }

    private static IEnumerable<OpenXmlElement> Letter(MonthlyReport report)
    {
        yield return WordText.Title(report.Title);
        yield return WordText.Addressees(report.Addressees + "：");
        yield return WordText.Text(report.Opening);
        for (var i = 0; i < report.Sections.Count; i++)
        {
            yield return WordText.Heading($"{ChineseNumber.Of(i + 1)}、{report.Sections[i].Heading}");
            foreach (var element in Blocks(report.Sections[i]))
                yield return element;
        }

        foreach (var element in Closing(report))
            yield return element;
    }

    private static IEnumerable<OpenXmlElement> Blocks(ReportSection section)
    {
        var subheading = 0;
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case ReportSubheading heading:
                    yield return WordText.Subheading($"（{ChineseNumber.Of(++subheading)}）{heading.Text}");
                    break;
                case ReportParagraph paragraph:
                    yield return WordText.Text(paragraph.Text);
                    break;
                case ReportTableBlock { Table: var table }:
                    yield return WordText.Caption($"{table.Name}　{table.Title}");
                    yield return WordText.Unit(UnitLine);
                    yield return WordTables.Of(table, WordPages.PortraitWidth);
                    yield return WordText.Gap();
                    break;
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Closing(MonthlyReport report)
    {
        yield return WordText.Gap();
        var names = report.Annexes.Select(a => a.Printed).OfType<ReportTable>().Select(t => t.Title).ToList();
        for (var i = 0; i < names.Count; i++)
            yield return WordText.Attachment($"{(i == 0 ? "附表：" : "")}{i + 1}.{names[i]}", i == 0);
        yield return WordText.Text("");
        yield return WordText.Signature(report.Issuer, 4, keepNext: true);
        yield return WordText.Signature(ReportText.Day(report.IssuedOn), 4, keepNext: false);
    }

    private static IEnumerable<OpenXmlElement> Annexes(MonthlyReport report)
    {
        foreach (var (i, table) in report.Annexes.Select(a => a.Printed).OfType<ReportTable>().Index())
        {
            yield return WordText.AnnexMark(table.Name, newPage: i > 0);
            yield return WordText.AnnexTitle(table.Title);
            yield return WordText.Unit($"{ReportText.Day(report.AsOf)}　{UnitLine}");
            yield return WordTables.Of(table, WordPages.LandscapeWidth);
        }

        yield return WordText.AnnexTitle("编制说明", newPage: true);
        for (var i = 0; i < report.Notes.Count; i++)
            yield return WordText.Note($"{i + 1}．{report.Notes[i]}");
    }

    private static Paragraph Break(SectionProperties section) => new(new ParagraphProperties(
        new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }, section));

    internal static void AddStyles(MainDocumentPart main) => main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            WordFonts.Of(WordFonts.Body),
            new FontSize { Val = "32" },
            new Languages { Val = "en-US", EastAsia = "zh-CN" }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
}
