using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Fiscal.Api.Reports;
using Fiscal.Api.Reports.Excel;
using Fiscal.Api.Reports.Word;

namespace Fiscal.Api.Tests.Reports;

public sealed class WriterTests
{
    private static readonly MonthlyReport Report = WorldFacts.October().Compose();

    [Fact]
    public void The_word_file_is_valid()
    {
        using var document = WordprocessingDocument.Open(Word(Report), false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_word_file_of_an_empty_book_is_valid_too()
    {
        using var document = WordprocessingDocument.Open(Word(Facts.Of().Compose()), false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
    }

    [Fact]
    public void The_page_is_that_of_an_official_document()
    {
        using var document = WordprocessingDocument.Open(Word(Report), false);
        var margin = document.MainDocumentPart!.Document.Descendants<SectionProperties>().First().GetFirstChild<PageMargin>()!;

        Assert.Equal((37m, 35m, 28m, 26m), (Mm(margin.Top!.Value), Mm(margin.Bottom!.Value), Mm((int)margin.Left!.Value), Mm((int)margin.Right!.Value)));
        Assert.NotNull(document.MainDocumentPart.DocumentSettingsPart!.Settings.GetFirstChild<EvenAndOddHeaders>());

        static decimal Mm(int twips) => Math.Round(twips * 25.4m / 1440, 0, MidpointRounding.AwayFromZero);
    }

    [Fact]
    public void Every_table_repeats_its_header_and_never_splits_a_row()
    {
        using var document = WordprocessingDocument.Open(Word(Report), false);
        var tables = document.MainDocumentPart!.Document.Descendants<Table>().ToList();

        Assert.Equal(15, tables.Count);
        Assert.All(tables, t => Assert.NotNull(t.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.All(tables.SelectMany(t => t.Elements<TableRow>()), r => Assert.NotNull(r.TableRowProperties!.GetFirstChild<CantSplit>()));
    }

    [Fact]
    public void The_letter_is_addressed_signed_and_dated()
    {
        using var document = WordprocessingDocument.Open(Word(Report), false);
        var lines = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(p => p.InnerText).ToList();

        Assert.Equal("示范县2026年10月债务监测报告", lines[0]);
        Assert.Equal("县委、县政府：", lines[1]);
        Assert.Equal("一、总体情况", lines[3]);
        Assert.Equal("2026年11月5日", lines[lines.IndexOf("示范县财政局") + 1]);
        Assert.Contains("附表：1.逾期及未来12个月到期情况表", lines);
    }

    [Fact]
    public void The_workbook_has_its_sheets_and_their_totals()
    {
        using var workbook = new XLWorkbook(Excel(Report));

        Assert.Equal(["说明", "到期明细", "余额分类", "债权人", "债务人", "余额变动", "数据来源"], workbook.Worksheets.Select(s => s.Name));
        foreach (var name in new[] { "余额分类", "债权人", "债务人" })
            Assert.Equal(10_506_898_182.28m, Number(workbook.Worksheet(name).LastRowUsed().Cell(3)));
        Assert.Equal(
            Report.Annexes[0].Detailed!.TotalRow!.Cells[9].Number, Number(workbook.Worksheet("到期明细").LastRowUsed().Cell(10)));
    }

    [Fact]
    public void The_workbook_passes_validation()
    {
        using var document = SpreadsheetDocument.Open(Excel(Report), false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Cells_are_dates_numbers_and_text()
    {
        using var workbook = new XLWorkbook(Excel(Report));
        var row = workbook.Worksheet("到期明细").Row(4);

        Assert.Equal(XLDataType.DateTime, row.Cell(2).DataType);
        Assert.Equal(new DateTime(2026, 6, 21), row.Cell(2).GetDateTime());
        Assert.Equal(XLDataType.Text, row.Cell(5).DataType);
        Assert.Equal(XLDataType.Number, row.Cell(10).DataType);
        Assert.Equal(840_000m, Number(row.Cell(10)));
    }

    [Fact]
    public void Text_that_looks_like_a_formula_or_a_number_stays_text()
    {
        string[] texts = ["=1+1", "+86", "-5", "@SUM(A1)", "'引号", "00123", "05430092023111800006", "2026-01-01", "TRUE"];
        var debts = texts.Select((t, i) => Facts.Debt(i + 1, 100, contract: t)).ToArray();
        var facts = Facts.Of(debts) with { DueItems = [.. debts.Select(d => Facts.Due(d.DebtId, new(2026, 11, 1), 100, 0))] };

        using var workbook = new XLWorkbook(Excel(facts.Compose()));
        var cells = workbook.Worksheet("到期明细").Column(5).Cells(5, 4 + texts.Length).ToList();

        Assert.Equal(texts, cells.Select(c => c.GetString()));
        Assert.All(cells, c => Assert.Equal(XLDataType.Text, c.DataType));
        Assert.All(cells, c => Assert.False(c.HasFormula));
    }

    [Fact]
    public void Headers_stay_in_view_and_on_every_printed_page()
    {
        using var workbook = new XLWorkbook(Excel(Report));

        Assert.All(workbook.Worksheets.Skip(1), s => Assert.Equal((3, 3, 1),
            (s.SheetView.SplitRow, s.PageSetup.LastRowToRepeatAtTop, s.PageSetup.PagesWide)));
    }

    [Fact]
    public void Long_names_and_forbidden_characters_do_not_break_the_files()
    {
        var name = string.Concat(Enumerable.Repeat("示范县城市建设投资", 12)) + "\u0001<&>有限公司";
        var report = Facts.Of(Facts.Debt(1, 1_000_000, debtor: name, creditor: name)).Compose();

        using var document = WordprocessingDocument.Open(Word(report), false);
        using var workbook = new XLWorkbook(Excel(report));
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        Assert.Contains("<&>有限公司", document.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    private static decimal Number(IXLCell cell) => Convert.ToDecimal(cell.CachedValue, CultureInfo.InvariantCulture);

    private static MemoryStream Word(MonthlyReport report) => Written(s => WordReportWriter.Write(report, s));

    private static MemoryStream Excel(MonthlyReport report) => Written(s => ExcelAnnexWriter.Write(report, s));

    private static MemoryStream Written(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        return stream;
    }
}
