using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Fiscal.Api.Features.Exports;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Exports;

public sealed class TableWriterTests
{
    private static readonly ExportColumn[] Columns = [
        new("名称", ExportForm.Text, 20), new("金额（元）", ExportForm.Yuan, 20, Total: true), new("利率（%）", ExportForm.Percent, 10),
        new("笔数", ExportForm.Count, 10), new("日期", ExportForm.Date, 12), new("时刻", ExportForm.Time, 20)];

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("439901022025121600380001")]
    [InlineData("123456789012345678")]
    [InlineData("引号\"逗号,\r\n换行")]
    [InlineData("  前后有空格  ")]
    public async Task Text_comes_back_as_the_same_text_in_a_workbook(string text)
    {
        using var workbook = new XLWorkbook(await Excel(Row(text, 1)));

        var cell = workbook.Worksheets.First().Cell("A3");
        Assert.Equal((XLDataType.Text, false), (cell.DataType, cell.HasFormula));
        Assert.Equal(text.ReplaceLineEndings("\n"), cell.GetString().ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("引号\"逗号,\r\n换行", "引号\"逗号,\r\n换行")]
    [InlineData("123456789012345678", "123456789012345678")]
    public async Task What_a_spreadsheet_would_run_is_defused_in_a_csv(string text, string written)
    {
        var rows = ExportedFiles.Csv(await Csv(Row(text, -12.5m)));

        Assert.Equal(written, rows[1][0]);
        Assert.Equal("-12.50", rows[1][1]);
        Assert.Equal(["合计", "-12.50", "", "", "", ""], rows[^1]);
    }

    [Fact]
    public async Task Characters_that_XML_forbids_do_not_break_the_workbook()
    {
        using var file = await Excel(Row("坏\u0000字\u0001符\u001f\ud800\uffff好", 1));

        using var workbook = new XLWorkbook(file);
        Assert.Equal("坏\ufffd字\ufffd符\ufffd\ufffd\ufffd好", workbook.Worksheets.First().Cell("A3").GetString());
    }

    [Fact]
    public async Task Numbers_are_numbers_dates_are_dates_and_the_total_is_exact()
    {
        using var file = await Excel(
            ["甲", 0.10m, 4.35m, 3, new LocalDate(2026, 10, 31), Instant.FromUtc(2026, 11, 5, 1, 30, 59)],
            ["乙", 0.20m, null, null, null, null], ["丙", 99_999_999_999.99m, null, null, null, null], ["丁", -5m, null, null, null, null]);

        using var workbook = new XLWorkbook(file);
        var sheet = workbook.Worksheets.Single();
        Assert.All(sheet.Cells("B3:B7"), c => Assert.Equal(XLDataType.Number, c.DataType));
        Assert.Equal(0.10m, sheet.Cell("B3").GetValue<decimal>());
        Assert.Equal(99_999_999_995.29m, sheet.Cell("B7").GetValue<decimal>());
        Assert.Equal("合计", sheet.Cell("A7").GetString());
        Assert.Contains("0.00", sheet.Cell("B7").Style.NumberFormat.Format, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 10, 31), sheet.Cell("E3").GetDateTime());
        Assert.Equal(new DateTime(2026, 11, 5, 9, 30, 59), sheet.Cell("F3").GetDateTime().AddMilliseconds(500).AddTicks(-(sheet.Cell("F3").GetDateTime().AddMilliseconds(500).Ticks % TimeSpan.TicksPerSecond)));
        Assert.True(sheet.Cell("A2").Style.Font.Bold);
        Assert.Equal(2, sheet.SheetView.SplitRow);
        Assert.Equal("标题", sheet.Cell("A1").GetString());
    }

    [Fact]
    public async Task The_workbook_follows_the_standard()
    {
        using var file = await Excel(Row("=1", 1), Row("乙", -2));

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public async Task A_table_longer_than_a_sheet_goes_on_in_the_next_one_and_the_total_counts_them_all()
    {
        using var file = new MemoryStream();
        await ExcelTableWriter.Write([Table([.. Enumerable.Range(1, 16).Select(i => Row($"第{i}行", i))])], file, default, rowsOfSheet: 10);

        using var workbook = new XLWorkbook(file);
        Assert.Equal(["表", "表2", "表3"], workbook.Worksheets.Select(s => s.Name));
        Assert.Equal([9, 9, 5], workbook.Worksheets.Select(s => s.LastRowUsed().RowNumber()));
        Assert.Equal(Enumerable.Range(1, 16).Select(i => $"第{i}行"), workbook.Worksheets.SelectMany(s => s.RowsUsed().Skip(2)).Select(r => r.Cell(1).GetString()).SkipLast(1));
        Assert.Equal(136, workbook.Worksheet("表3").Cell("B5").GetValue<int>());
    }

    [Fact]
    public async Task A_table_without_rows_is_a_header_and_a_total_of_zero()
    {
        using var workbook = new XLWorkbook(await Excel());

        Assert.Equal(0, workbook.Worksheets.Single().Cell("B3").GetValue<int>());
        Assert.Equal("0.00", ExportedFiles.Csv(await Csv())[1][1]);
    }

    [Fact]
    public async Task Rows_go_to_the_file_while_they_come_and_are_then_let_go()
    {
        using var file = new MemoryStream();
        var (early, written, alive) = (new List<WeakReference>(), 0L, 0);
        async IAsyncEnumerable<object?[]> Rows()
        {
            for (var i = 0; i < 20_000; i++)
            {
                var row = Row($"第{i}行", i);
                if (i < 100) early.Add(new(row));
                if (i == 19_999)
                {
                    GC.Collect();
                    (written, alive) = (file.Length, early.Count(r => r.IsAlive));
                }
                yield return row;
                await Task.CompletedTask;
            }
        }

        await ExcelTableWriter.Write([new("表", "标题", Columns, Rows())], file, default);

        Assert.True(written > file.Length / 2, $"of {file.Length} bytes only {written} were written while rows came");
        Assert.InRange(alive, 0, 1);
    }

    private static object?[] Row(string text, decimal yuan) => [text, yuan, null, null, null, null];

    private static ExportTable Table(params object?[][] rows) => new("表", "标题", Columns, rows.ToAsyncEnumerable());

    private static async Task<MemoryStream> Excel(params object?[][] rows)
    {
        var file = new MemoryStream();
        await ExcelTableWriter.Write([Table(rows)], file, default);
        file.Position = 0;
        return file;
    }

    private static async Task<byte[]> Csv(params object?[][] rows)
    {
        using var file = new MemoryStream();
        await CsvTableWriter.Write(Table(rows), file, default);
        return file.ToArray();
    }
}
