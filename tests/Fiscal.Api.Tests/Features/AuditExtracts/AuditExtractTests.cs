using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Exports;
using Fiscal.Api.Tests.Features.Journal;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.AuditExtracts;

/// <summary>A sealed extract says what the API says, stays the same, and can be checked with nothing but the file.</summary>
public sealed class AuditExtractTests(LoadedCounty county) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fiscal-extract-").FullName;

    [Fact]
    public async Task An_extract_holds_the_book_by_two_clocks_and_is_the_same_when_it_is_made_again()
    {
        await using var app = await county.Copy();
        using var auditor = await app.Client(Role.Auditor);
        using var clerk = await app.Client();
        var journal = (await auditor.Json("/api/journal/verify?regionCode=439901")).List("chains")[0];
        var made = await Make(auditor, new { regionCode = FiscalApp.County, asOf = "2026-10-31" });
        var debts = await auditor.Items("/api/debts?asOf=2026-10-31");

        var (content, name, type) = await auditor.Download($"/api/audit-extracts/{made.Count("id")}/file");

        Assert.Equal(("审计数据包-439901-2026-10-31-1.zip", "application/zip"), (name, type));
        var files = Unzipped(content);
        Assert.Equal(
            ["classifications.csv", "debts.csv", "exposures.csv", "imports.csv", "journal-439901.jsonl", "journal.csv", "ledger.csv", "manifest.json", "manifest.sha256", "maturities.csv", "movements.csv", "terms.csv"],
            files.Keys.Order(StringComparer.Ordinal));
        var manifest = JsonDocument.Parse(files["manifest.json"]).RootElement;
        Assert.Equal((made.Text("manifestSha256"), "2026-10-31", $"Auditor-{FiscalApp.County}"), (Sha256(files["manifest.json"]), manifest.Text("asOf"), manifest.Text("madeBy")));
        Assert.All(manifest.List("files"), f => Assert.Equal((Sha256(files[f.Text("name")]), files[f.Text("name")].Length), (f.Text("sha256"), f.Count("bytes"))));
        var root = Assert.Single(manifest.List("journalRoots"));
        Assert.Equal((journal.Count("entries"), journal.Text("headHash")), (root.Count("sequence"), root.Text("hash")));

        var rows = ExportedFiles.Csv(files["debts.csv"]);
        Assert.Equal((debts.Count, debts.Count + 2), (manifest.List("files").Single(f => f.Text("name") == "debts.csv").Count("rows"), rows.Count));
        Assert.Equal(debts.Select(d => d.Count("id")), rows[1..^1].Select(r => int.Parse(r[0], CultureInfo.InvariantCulture)));
        var balance = debts.Sum(d => d.Number("outstandingYuan"));
        Assert.Equal(balance, Total(files["debts.csv"], "余额（元）"));
        Assert.Equal(balance, Total(files["movements.csv"], "期末（元）"));
        Assert.Equal(balance, ExportedFiles.Csv(files["exposures.csv"])[1..].Where(r => r[0] == "AllDebt").Sum(r => decimal.Parse(r[5], CultureInfo.InvariantCulture)));
        Assert.Equal((await auditor.Items("/api/ledger?to=2026-10-31")).Count + 2, ExportedFiles.Csv(files["ledger.csv"]).Count);
        Assert.Equal(2, ExportedFiles.Csv(files["imports.csv"]).Count);
        Assert.True(ExportedFiles.Csv(files["maturities.csv"]).Count > 500);
        Assert.DoesNotContain("审计查阅", Encoding.UTF8.GetString(files["debts.csv"]), StringComparison.Ordinal); // sealed, so not written upon

        // What is learned later is not in it, however often it is fetched.
        app.Clock.AdvanceSeconds(5);
        await clerk.Import(Samples.PolicyBank);
        Assert.Equal(content, (await auditor.Download($"/api/audit-extracts/{made.Count("id")}/file")).Content);
        Assert.Equal(made.Text("manifestSha256"), Assert.Single(await auditor.Items("/api/audit-extracts")).Text("manifestSha256"));
        await app.Tamper("UPDATE TermsVersion SET RecordedBy = 'nobody' WHERE Id = 7");
        await auditor.GetAsync($"/api/audit-extracts/{made.Count("id")}/file").Refused(HttpStatusCode.UnprocessableEntity, "audit-extract.no-longer-the-same");
    }

    [Fact]
    public async Task The_verb_and_the_documented_script_find_every_changed_byte_without_a_database()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var made = await Make(clerk, new { regionCode = FiscalApp.County, asOf = "2026-06-30" });
        var path = Path.Combine(_folder, "extract.zip");
        var content = (await clerk.Download($"/api/audit-extracts/{made.Count("id")}/file")).Content;
        await File.WriteAllBytesAsync(path, content);
        await File.WriteAllTextAsync(Path.Combine(_folder, "check.py"), Script());

        var (exitCode, output, error) = await Verb.Run(_folder, "verify-extract", path, "--manifest-sha256", made.Text("manifestSha256"));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.EndsWith("全部文件与清单相符，日志链完整。\n", output, StringComparison.Ordinal);
        Assert.Equal(0, await Python(path));
        var (other, _, foreign) = await Verb.Run(_folder, "verify-extract", path, "--manifest-sha256", new string('0', 64));
        Assert.Equal(1, other);
        Assert.Contains("不是当时封存的数据包", foreign, StringComparison.Ordinal);

        foreach (var (name, found) in new[] { ("ledger.csv", "ledger.csv：内容与清单所列的杂凑值不符"), ("manifest.json", "清单 manifest.json 与封记 manifest.sha256 不符") })
        {
            await File.WriteAllBytesAsync(path, Changed(content, name));
            var (code, _, problem) = await Verb.Run(_folder, "verify-extract", path);
            Assert.Equal(1, code);
            Assert.Contains(found, problem, StringComparison.Ordinal);
            Assert.NotEqual(0, await Python(path));
        }
        await File.WriteAllBytesAsync(path, content[..(content.Length / 2)]);
        Assert.Equal(1, (await Verb.Run(_folder, "verify-extract", path)).ExitCode);
        Assert.Empty(Directory.GetFiles(_folder, "*.db"));
    }

    [Fact]
    public async Task Nobody_extracts_another_county_or_the_future()
    {
        var app = await county.Shared();
        using var clerk = await app.Client();
        using var viewer = await app.Client(Role.Viewer);
        using var neighbour = await app.Client(Role.Auditor, "439902");

        await clerk.PostAsJsonAsync("/api/audit-extracts", new { regionCode = FiscalApp.County, knownAt = "2027-01-01T00:00:00Z" }).Refused(HttpStatusCode.UnprocessableEntity, "audit-extract.known-at-in-future");
        await viewer.PostAsJsonAsync("/api/audit-extracts", new { regionCode = FiscalApp.County }).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await neighbour.PostAsJsonAsync("/api/audit-extracts", new { regionCode = FiscalApp.County }).Refused(HttpStatusCode.NotFound, "region.not-found");
        await neighbour.GetAsync("/api/audit-extracts/999999/file").Refused(HttpStatusCode.NotFound, "audit-extract.not-found");
    }

    private static async Task<JsonElement> Make(HttpClient client, object body)
    {
        using var answer = await client.PostAsJsonAsync("/api/audit-extracts", body);
        return await answer.Body(HttpStatusCode.Created);
    }

    private async Task<int> Python(string path) => (await Verb.Program(_folder, "python3", [], "check.py", path)).ExitCode;

    /// <summary>The script of the guide, as somebody would copy it.</summary>
    private static string Script([CallerFilePath] string here = "")
    {
        var guide = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../../docs/审计室.md")).ReplaceLineEndings("\n");
        var begin = guide.IndexOf("```python\n", StringComparison.Ordinal) + "```python\n".Length;
        return guide[begin..guide.IndexOf("```", begin, StringComparison.Ordinal)];
    }

    private static Dictionary<string, byte[]> Unzipped(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var part = new MemoryStream();
            using var stream = e.Open();
            stream.CopyTo(part);
            return part.ToArray();
        });
    }

    // One byte of one file, and an archive that is in order otherwise.
    private static byte[] Changed(byte[] content, string name)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (file, bytes) in Unzipped(content))
            {
                if (file == name) bytes[^10] = (byte)(bytes[^10] == '1' ? '2' : '1');
                using var part = zip.CreateEntry(file).Open();
                part.Write(bytes);
            }
        return output.ToArray();
    }

    private static decimal Total(byte[] csv, string column)
    {
        var rows = ExportedFiles.Csv(csv);
        return decimal.Parse(rows[^1][Array.IndexOf(rows[0], column)], CultureInfo.InvariantCulture);
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
