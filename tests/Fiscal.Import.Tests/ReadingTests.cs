using System.IO.Compression;
using System.Text;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>Ways in which programs write the same ledger.</summary>
public sealed class ReadingTests
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private const string Header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>借款人</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>借据号</t></is></c>"
        + "<c r=\"C1\" t=\"inlineStr\"><is><t>贷款余额（元）</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>到期日</t></is></c><c r=\"E1\" t=\"inlineStr\"><is><t>执行利率</t></is></c></row>";

    [Theory]
    [InlineData(Transitional, "http://schemas.openxmlformats.org/officeDocument/2006/relationships")]
    [InlineData(Strict, "http://purl.oclc.org/ooxml/officeDocument/relationships")]
    public void Both_flavours_of_the_format_read_alike(string main, string relationships)
    {
        var debt = Assert.Single(Read(Row("<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"str\"><f>T(\"J1\")</f><v>J1</v></c><c r=\"C2\"><v>1234.5</v></c><c r=\"D2\" t=\"d\"><v>2027-03-01T00:00:00</v></c>"),
            "<si><t>甲公司</t></si>", main: main, relationships: relationships).Of<DebtRow>()).Content;
        Assert.Equal(("甲公司", "J1", 1234.5m, new LocalDate(2027, 3, 1)), (debt.DebtorName, debt.DrawdownNumber, debt.OutstandingYuan, debt.MaturityDate));
    }

    [Fact]
    public void Rich_texts_are_joined_phonetic_guides_left_out_and_escaped_characters_restored()
    {
        var texts = "<si><r><rPr><b/></rPr><t>示范县</t></r><r><t xml:space=\"preserve\"> 医院</t></r><rPh sb=\"0\" eb=\"1\"><t>shifan</t></rPh></si><si><t>J_x0031_</t></si>";
        var debt = Assert.Single(Read(Row("<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\"><v>5</v></c>"), texts).Of<DebtRow>()).Content;
        Assert.Equal(("示范县 医院", "J1"), (debt.DebtorName, debt.DrawdownNumber));
    }

    [Fact]
    public void A_header_broken_by_an_escaped_return_is_still_that_header() =>
        Assert.Equal(7m, Assert.Single(new Xlsx().Sheet("明细", [["借款人_x000D_\n名称", "借据号", "贷款_x000D_余额（元）"], ["甲公司", "J1", 7]]).Read().Of<DebtRow>()).Content.OutstandingYuan);

    [Theory]
    [InlineData("#,##0.00_);(#,##0.00)", "-1234.5", null, true)]
    [InlineData("#,##0.00_);(#,##0.00)", "1234.5", "1234.5", false)]
    [InlineData("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "0", false)]
    [InlineData("[Red]#,##0.00;[DBNum1]0", "88", "88", false)]
    [InlineData("#,##0.00\"万元\"", "3", "30000", false)]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "45292", "45292", false)] // an amount under a format by mistake is still that number
    public void A_number_format_changes_what_is_shown_never_what_is_meant(string format, string value, string? yuan, bool rejected)
    {
        var workbook = Read(Row($"<c r=\"A2\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>J1</t></is></c><c r=\"C2\" s=\"1\"><v>{value}</v></c>"), format: format, unitInHeader: !format.Contains('万', StringComparison.Ordinal));
        Assert.Equal(rejected ? RowFate.Rejected : RowFate.Accepted, Assert.Single(workbook.Rows).Fate);
        if (yuan is not null) Assert.Equal(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(workbook.Of<DebtRow>()).Content.OutstandingYuan);
    }

    [Theory]
    [InlineData("0.0435", "10", 4.35)]
    [InlineData("4.35", "0", 4.35)]
    public void A_rate_is_a_percent_where_its_format_says_so(string value, string style, double percent)
    {
        var workbook = Read(Row($"<c r=\"A2\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>J1</t></is></c><c r=\"C2\"><v>1</v></c><c r=\"E2\" s=\"{style}\"><v>{value}</v></c>"));
        Assert.Equal((decimal)percent, Assert.Single(workbook.Of<DebtRow>()).Content.AnnualRatePercent);
        Assert.DoesNotContain(workbook.Findings, f => f.Code == "import.rate-fraction");
    }

    [Fact]
    public void Hidden_columns_are_read_and_reported()
    {
        var workbook = Read(Row("<c r=\"A2\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>J1</t></is></c><c r=\"C2\"><v>1</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>2027-01-01</t></is></c>"),
            columns: "<cols><col min=\"2\" max=\"2\" width=\"9\"/><col min=\"4\" max=\"9\" width=\"0\" hidden=\"1\"/></cols>");
        Assert.Equal(new LocalDate(2027, 1, 1), Assert.Single(workbook.Of<DebtRow>()).Content.MaturityDate);
        Assert.Equal([("D1", Severity.Info), ("E1", Severity.Info)], workbook.Findings.Where(f => f.Code == "import.hidden-column").Select(f => (f.Cell!, f.Severity)));
    }

    [Fact]
    public void Rows_that_a_filter_hides_are_read_and_reported_and_cells_without_addresses_count_on()
    {
        var workbook = Read("<row><c t=\"inlineStr\"><is><t>甲</t></is></c><c t=\"inlineStr\"><is><t>J1</t></is></c><c><v>1</v></c></row>"
            + "<row hidden=\"1\"><c t=\"inlineStr\"><is><t>乙</t></is></c><c t=\"inlineStr\"><is><t>J2</t></is></c><c><v>2</v></c></row>", after: "<autoFilter ref=\"A1:E3\"/>");
        Assert.Equal([("J1", 2, false), ("J2", 3, true)], workbook.Of<DebtRow>().Select(d => (d.Content.DrawdownNumber!, d.Row.Row, d.Content.HiddenRow)));
        Assert.Equal(3, Assert.Single(workbook.Findings, f => f.Code == "import.hidden-row").Row);
    }

    [Fact]
    public void Dates_and_amounts_behind_an_apostrophe_are_themselves()
    {
        var workbook = new Xlsx().Sheet("明细", [["借款人", "借据号", "贷款余额（元）", "到期日", "执行利率"], ["甲公司", "'0012", "'1,234.50", "'2027-03-01", "'4.35%"]]).Read();
        var debt = Assert.Single(workbook.Of<DebtRow>()).Content;
        Assert.Equal(("0012", 1234.5m, new LocalDate(2027, 3, 1), 4.35m), (debt.DrawdownNumber, debt.OutstandingYuan, debt.MaturityDate, debt.AnnualRatePercent));
    }

    [Fact]
    public void A_very_long_cell_and_a_truth_value_harm_nothing()
    {
        var workbook = Read(Row($"<c r=\"A2\" t=\"inlineStr\"><is><t>{new string('甲', 32_767)}</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>J1</t></is></c><c r=\"C2\" t=\"b\"><v>1</v></c>")
            + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>乙</t></is></c><c r=\"B3\" t=\"inlineStr\"><is><t>J2</t></is></c><c r=\"C3\"><v>3</v></c></row>");
        Assert.Equal(("import.amount-unreadable", "C2", "是"), workbook.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Cell!, f.Raw!)).Single());
        Assert.Equal("J2", Assert.Single(workbook.Of<DebtRow>()).Content.DrawdownNumber);
    }

    [Fact]
    public void Empty_rows_and_columns_in_front_and_quotes_in_a_sheets_name_are_no_hindrance()
    {
        var workbook = new Xlsx().Sheet("某行&quot;明细&quot;'26", [[], [], [null, null, "借款人", "借据号", "贷款余额（元）"], [], [null, null, "甲公司", "J1", 9]]).Read();
        var (row, debt) = Assert.Single(workbook.Of<DebtRow>());
        Assert.Equal(("某行\"明细\"'26", 5, "E5", 9m), (row.Sheet, row.Row, row.Cells["outstandingYuan"].Address, debt.OutstandingYuan));
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Any_end_of_line_ends_a_record(string end)
    {
        var text = string.Join(end, "借款人|借据号|贷款余额（元）|", "甲公司|J1|\"1,000.00\"|", $"\"乙{end}公司\"|J2|2|", "");
        var workbook = Samples.Interpreter().Interpret(new MemoryStream(Encoding.UTF8.GetBytes(text)), "台账.xls", new());
        Assert.Equal([("J1", 2, 1000m), ("J2", 3, 2m)], workbook.Of<DebtRow>().Select(d => (d.Content.DrawdownNumber!, d.Row.Row, d.Content.OutstandingYuan!.Value)));
    }

    private static string Row(string cells) => $"<row r=\"2\">{cells}</row>";

    private static InterpretedWorkbook Read(
        string rows, string texts = "", string format = "General", string columns = "", string after = "", bool unitInHeader = true,
        string main = Transitional, string relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Xlsx.Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{relationships}\"><sheets><sheet name=\"明细\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Xlsx.Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{relationships}/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>");
            Xlsx.Part(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{main}\">{texts}</sst>");
            Xlsx.Part(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{main}\"><numFmts><numFmt numFmtId=\"176\" formatCode=\"{System.Security.SecurityElement.Escape(format)}\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/>"
                + string.Concat(Enumerable.Range(2, 20).Select(i => $"<xf numFmtId=\"{i}\"/>")) + "</cellXfs></styleSheet>");
            Xlsx.Part(zip, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetViews><sheetView><pane ySplit=\"1\" state=\"frozen\"/></sheetView></sheetViews>{columns}<sheetData>"
                + (unitInHeader ? Header : Header.Replace("（元）", "", StringComparison.Ordinal)) + rows + $"</sheetData>{after}</worksheet>");
        }
        stream.Position = 0;
        return Samples.Interpreter().Interpret(stream, "来文.xlsx", new());
    }
}
