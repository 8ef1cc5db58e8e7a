using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Fiscal.Api.Tests.Features.Exports;
using Fiscal.Api.Tests.Hosting.Matrix;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Hosting.Attacks;

/// <summary>Names and numbers that are a script to a browser or a formula to a spreadsheet, in everything that goes out.</summary>
public sealed partial class StoredScriptTests
{
    private const string Script = "<script>alert(1)</script>投资有限公司", Formula = "=HYPERLINK(\"http://evil.example\";\"点\")银行", Command = "@SUM(1+1)*cmd|' /C calc'!A0", Sum = "+1+1";

    [Fact]
    public async Task A_script_or_formula_in_a_name_is_text_in_every_answer_and_every_export()
    {
        await using var app = new FiscalApp();
        using var clerk = await app.Client();
        await Load(app, clerk);
        var (files, wrong) = (new List<string>(), new List<string>());
        foreach (var endpoint in MatrixEndpoint.Of(app).Where(e => e.Method == "GET" && !e.Route.Contains("{key}", StringComparison.Ordinal)))
            foreach (var format in new[] { "csv", "xlsx" })
            {
                using var answer = await clerk.GetAsync(Path(endpoint, format));
                if (answer.StatusCode != HttpStatusCode.OK) continue;
                var bytes = await answer.Content.ReadAsByteArrayAsync();
                var type = answer.Content.Headers.ContentType!.MediaType!;
                if (answer.Content.Headers.ContentDisposition is not null) files.Add($"{endpoint.Route} {type}");
                if (!answer.Headers.GetValues("X-Content-Type-Options").Contains("nosniff") || !answer.Headers.GetValues("Content-Security-Policy").Single().StartsWith("default-src 'none'", StringComparison.Ordinal))
                    wrong.Add($"{endpoint.Route}: a browser might take it for a page");
                wrong.AddRange(Wrong(type, bytes).Select(w => $"{endpoint.Route} {format}: {w}"));
            }

        Assert.True(files.Distinct().Count() >= 10, string.Join('\n', files.Distinct()));
        Assert.Empty(wrong);
        var debts = ExportedFiles.Csv((await clerk.Download("/api/debts/export?format=csv")).Content);
        foreach (var evil in new[] { Formula, Command, Sum }) Assert.Contains(debts, row => row.Contains($"'{evil}"));
        Assert.Contains(debts, row => row.Contains(Script)); // shown as it is: a script is none in a table
    }

    private static IEnumerable<string> Wrong(string type, byte[] bytes) => type switch
    {
        "application/json" or "application/x-ndjson" or "application/octet-stream" => [], // the last is what was sent, byte for byte, to be saved
        "text/csv" => ExportedFiles.Csv(bytes).SelectMany(r => r).Where(c => c is ['=' or '@' or '\t' or '\r' or '\n', ..] || (c is ['+' or '-', ..] && !decimal.TryParse(c, System.Globalization.CultureInfo.InvariantCulture, out _))),
        "text/calendar" => Encoding.UTF8.GetString(bytes).Split("\r\n").Where(l => l.Length > 0 && !CalendarLine().IsMatch(l)).Select(l => $"a line of its own making: {l}"),
        _ when bytes is [(byte)'P', (byte)'K', ..] => Package(bytes),
        _ => [$"a file of the kind {type}"],
    };

    // Of a package every part must be XML in which the names are text, and no cell may compute or link out.
    private static List<string> Package(byte[] bytes)
    {
        var wrong = new List<string>();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal) || e.Name.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var part = entry.Open();
            var names = XDocument.Load(part).Descendants().ToList();
            if (names.Any(e => e.Name.LocalName is "script" or "oleObject" or "hyperlink" || (e.Name.LocalName == "f" && !OwnSum().IsMatch(e.Value)) || (string?)e.Attribute("TargetMode") == "External")) wrong.Add($"{entry.FullName} computes or links");
        }
        return wrong;
    }

    private static async Task Load(FiscalApp app, HttpClient clerk)
    {
        var csv = "金额单位：元\n合同编号,借据号,借款人,债权人,借据金额,贷款余额,放款日,到期日,执行利率(%)\n"
            + $"{Sum},{Quoted(Command)},{Script},{Quoted(Formula)},1000000,900000,2024-10-10,2029-06-20,4.35\n";
        await clerk.Commit(await clerk.Upload("<script>台账.csv", Encoding.UTF8.GetBytes(csv), Samples.AsOf));
        var county = new MatrixRows(FiscalApp.County, "");
        using var auditor = await app.Client(Role.Auditor);
        foreach (var (by, name, body) in new (HttpClient, string, object)[]
        {
            (clerk, "/api/month-closes", new { regionCode = FiscalApp.County, period = "2026-10" }), (clerk, "/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" }),
            (clerk, "/api/reconciliations", new { importIds = new[] { 1 }, asOf = "2026-10-31" }), (auditor, "/api/samples", MatrixBodies.For("POST /api/samples/", county)),
            (auditor, "/api/audit-extracts", new { regionCode = FiscalApp.County }), (auditor, "/api/audit-questions", new { regionCode = FiscalApp.County, title = Formula, text = Script }),
        })
        {
            using var made = await by.PostAsJsonAsync(name, body);
            Assert.True(made.IsSuccessStatusCode, $"{name}: {await made.Content.ReadAsStringAsync()}");
        }

        static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Path(MatrixEndpoint endpoint, string format) =>
        Parameter().Replace(endpoint.Route, m => m.Groups[1].Value is "name" or "code" ? "AllDebt" : "1")
        + $"?format={format}&regionCode={FiscalApp.County}&period=2026-10&from=2026-01-01&to=2030-12-31&asOf=2026-11-22&date=2026-11-20&fromAsOf=2026-06-30&toAsOf=2026-11-22&name=AllDebt&table=附表4&row=1&column=债务余额&pageSize=500";

    [GeneratedRegex(@"^(0|ROUND\((SUM\([A-Z]+\d+:[A-Z]+\d+\)|[A-Z]+\d+(\+[A-Z]+\d+)*),2\)|IF\(D\d+=D\d+,""与对方合计相符"",""不符，请复核""\))$")]
    private static partial Regex OwnSum();

    // A property, or the rest of one.
    [GeneratedRegex("^( |[A-Z-]+[;:])")]
    private static partial Regex CalendarLine();

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
