using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Fiscal.Api.Tests.Reports;

namespace Fiscal.Api.Tests.Features.MonthlyReports;

/// <summary>The files of October's report as they are downloaded.</summary>
public sealed class ReportFilesTests(OctoberReport report) : IClassFixture<OctoberReport>
{
    private static readonly decimal Outstanding = WorldFacts.Totals.Yuan("outstanding");

    [Fact]
    public async Task The_report_is_a_valid_Word_file_that_says_the_balance()
    {
        var (file, name, type) = await report.Download("docx");

        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(word).Select(e => e.Description));
        var text = word.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("全口径债务余额105.07亿元，共125笔", text, StringComparison.Ordinal);
        Assert.Contains("1050689.82", text.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", type);
        Assert.Equal("示范县2026年10月债务监测报告.docx", name);
    }

    [Fact]
    public async Task The_annex_is_a_valid_workbook_with_its_five_sheets()
    {
        var (file, name, _) = await report.Download("xlsx");

        using (var excel = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false))
            Assert.Empty(new OpenXmlValidator().Validate(excel).Select(e => e.Description));
        using var workbook = new XLWorkbook(new MemoryStream(file));
        Assert.Subset(workbook.Worksheets.Select(s => s.Name).ToHashSet(), new HashSet<string> { "到期明细", "余额分类", "债权人", "债务人", "余额变动" });
        Assert.Equal("示范县2026年10月债务监测报告附表.xlsx", name);
    }

    [Theory]
    [InlineData("余额分类", 1)]
    [InlineData("债权人", 22)]
    [InlineData("债务人", 17)]
    [InlineData("余额变动", 15)]
    public async Task The_total_of_every_sheet_is_the_balance_as_a_number(string sheet, int parties)
    {
        var (file, _, _) = await report.Download("xlsx");
        using var workbook = new XLWorkbook(new MemoryStream(file));

        var cells = workbook.Worksheet(sheet).CellsUsed().Where(c => c.DataType == XLDataType.Number && c.GetValue<decimal>() == Outstanding).ToList();

        Assert.NotEmpty(cells);
        Assert.All(cells, c => Assert.Contains("0.00", c.Style.NumberFormat.Format, StringComparison.Ordinal));
        Assert.True(workbook.Worksheet(sheet).SheetView.SplitRow > 0, "the header is not frozen");
        Assert.True(workbook.Worksheet(sheet).RowsUsed().Count() > parties);
    }

    [Theory]
    [InlineData("债权人", "byCreditor", "creditors")]
    [InlineData("债务人", "byDebtor", "debtors")]
    public async Task Every_party_stands_with_its_exact_balance(string sheet, string totals, string parties)
    {
        var (file, _, _) = await report.Download("xlsx");
        using var workbook = new XLWorkbook(new MemoryStream(file));
        var names = WorldFacts.World.List(parties).ToDictionary(p => p.Text("id"), p => p.Text("name"));

        foreach (var total in WorldFacts.Totals.GetProperty(totals).EnumerateObject())
        {
            var row = workbook.Worksheet(sheet).RowsUsed().Single(r => r.CellsUsed().Any(c => c.DataType == XLDataType.Text && c.GetString().Trim() == names[total.Name]));
            Assert.Contains(row.CellsUsed(), c => c.DataType == XLDataType.Number
                && c.GetValue<decimal>() == decimal.Parse(total.Value.GetString()!, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task The_details_of_what_falls_due_hold_every_arrear()
    {
        var (file, _, _) = await report.Download("xlsx");
        using var workbook = new XLWorkbook(new MemoryStream(file));

        var sheet = workbook.Worksheet("到期明细");

        Assert.Contains(sheet.CellsUsed(), c => c.DataType == XLDataType.Number && c.GetValue<decimal>() == WorldFacts.Totals.Yuan("overduePrincipal"));
        Assert.Contains(sheet.CellsUsed(), c => c.DataType == XLDataType.DateTime);
        Assert.All(WorldFacts.World.List("debts").Where(d => d.List("arrears").Count > 0), d =>
            Assert.Contains(sheet.CellsUsed(), c => c.DataType == XLDataType.Text && (c.GetString() == d.Text("noteNo") || c.GetString() == d.Text("contractNo"))));
    }
}

/// <summary>October's report, made once.</summary>
public sealed class OctoberReport(LoadedCounty county) : IAsyncLifetime
{
    private FiscalApp? _app;
    private int _id;

    public async ValueTask InitializeAsync()
    {
        _app = await county.Copy();
        using var clerk = await _app.Client();
        _id = (await IssueMonthlyReportTests.Issue(clerk)).Count("id");
    }

    internal int Id => _id;

    internal Task<HttpClient> Client(Fiscal.Domain.Accounts.Role role) => _app!.Client(role);

    internal async Task<(byte[] Content, string Name, string Type)> Download(string format)
    {
        using var clerk = await _app!.Client();
        using var answer = await clerk.GetAsync($"/api/monthly-reports/{_id}/{format}");
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentDisposition!.FileNameStar!, answer.Content.Headers.ContentType!.MediaType!);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
