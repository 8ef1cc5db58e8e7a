using System.Net;
using System.Net.Http.Json;
using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Tests.Features.Exports;
using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Api.Tests.Features.AccessLog;

/// <summary>What an auditor takes away says who took it and when; what others take does not.</summary>
public sealed class WatermarkTests(LoadedCounty county)
{
    private const string Words = "审计查阅：Auditor-439901，2026-11-22 12:00:01（北京时间）导出";

    [Fact]
    public async Task Every_file_of_an_auditor_bears_his_name_and_the_time()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var auditor = await app.Client(Role.Auditor);
        using (var issued = await clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" })) await issued.Body(HttpStatusCode.Created);

        foreach (var path in new[] { "/api/debts/export", "/api/imports/1/findings.xlsx", "/api/monthly-reports/1/xlsx" })
        {
            var content = (await auditor.Download(path)).Content;
            using var workbook = new XLWorkbook(new MemoryStream(content));
            Assert.All(workbook.Worksheets, s => Assert.Contains(Words, s.PageSetup.Header.Right.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal));
            using var document = SpreadsheetDocument.Open(new MemoryStream(content), false);
            Assert.DoesNotContain(new OpenXmlValidator().Validate(document), e => e.Description.Contains("headerFooter", StringComparison.Ordinal));
        }
        Assert.Contains(Words, Encoding.UTF8.GetString((await auditor.Download("/api/ledger/export?format=csv")).Content).Split("\r\n")[^2], StringComparison.Ordinal);
        Assert.Equal(3, HeadersOf((await auditor.Download("/api/monthly-reports/1/docx")).Content).Count(h => h.Contains(Words, StringComparison.Ordinal)));

        Assert.DoesNotContain("审计查阅", Encoding.UTF8.GetString((await clerk.Download("/api/ledger/export?format=csv")).Content), StringComparison.Ordinal);
        Assert.Empty(HeadersOf((await clerk.Download("/api/monthly-reports/1/docx")).Content));
        Assert.Equal(Samples.Content(Samples.Book), (await auditor.Download("/api/imports/1/file")).Content); // what was sent stays what was sent
    }

    [Fact]
    public async Task An_account_works_to_the_last_day_of_its_time_and_not_a_day_longer()
    {
        await using var app = new FiscalApp();
        await app.CreateRegion();
        await app.Send(new CreateUser("visitor", FiscalApp.Password, "来访审计", FiscalApp.County, [Role.Auditor], ExpiresOn: new LocalDate(2026, 11, 23)));
        app.Clock.Reset(Instant.FromUtc(2026, 11, 23, 15, 30)); // 23:30 of its last day in China
        using var auditor = app.CreateClient();
        auditor.DefaultRequestHeaders.Authorization = new("Bearer", await app.Token("visitor", FiscalApp.Password));
        await auditor.Items("/api/debts");

        app.Clock.Advance(Duration.FromMinutes(31)); // the token itself would last longer

        Assert.Contains("2026-11-23", await auditor.GetAsync("/api/debts").Refused(HttpStatusCode.Unauthorized, "auth.account-expired"), StringComparison.Ordinal);
        using var anybody = app.CreateClient();
        await anybody.PostAsJsonAsync("/api/auth/token", new { userName = "visitor", password = FiscalApp.Password }).Refused(HttpStatusCode.Unauthorized, "auth.account-expired");
        await anybody.PostAsJsonAsync("/api/auth/token", new { userName = "visitor", password = "Wrong-horse-7" }).Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");
    }

    private static List<string> HeadersOf(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        var main = document.MainDocumentPart!;
        return [.. main.Document!.Descendants<SectionProperties>().First().Elements<HeaderReference>().Select(h => ((HeaderPart)main.GetPartById(h.Id!)).Header!.InnerText)];
    }
}
