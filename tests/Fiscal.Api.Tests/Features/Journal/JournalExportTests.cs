using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Journal;

namespace Fiscal.Api.Tests.Features.Journal;

public sealed class JournalExportTests(LoadedCounty county) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fiscal-journal-").FullName;

    [Fact]
    public async Task An_exported_chain_is_verified_by_a_checker_that_knows_only_the_document()
    {
        var lines = await Exported(FiscalApp.County);

        Assert.True(lines.Count >= 5);
        var previous = new string('0', 64);
        for (var i = 0; i < lines.Count - 1; i++)
        {
            var e = JsonDocument.Parse(lines[i]).RootElement;
            Assert.Equal((i + 1, previous), (e.Count("sequence"), e.Text("previousHash")));
            Assert.Equal(Sha256(Encoding.UTF8.GetBytes(e.Text("payloadJson"))), e.Text("payloadHash"));
            previous = Sha256(Netstrings(
                "fiscal-journal-1", e.Text("algorithm"), e.Text("chain"), Number(e, "sequence"), Ticks(e.Text("at")), e.Text("userName"), e.Text("act"),
                e.Text("subject"), Number(e, "subjectCount"), e.Text("payloadHash"), Number(e, "factCount"), e.Text("factsHash"), e.Text("previousHash")));
            Assert.Equal(previous, e.Text("hash"));
        }
        var end = JsonDocument.Parse(lines[^1]).RootElement;
        Assert.Equal((FiscalApp.County, lines.Count - 1, previous), (end.Text("endOfChain"), end.Count("sequence"), end.Text("hash")));
    }

    [Fact]
    public async Task The_verb_verifies_an_exported_file_without_a_database()
    {
        var lines = await Exported(FiscalApp.County);

        var (exitCode, output, error) = await Verify(lines);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith($"日志链 439901：{lines.Count - 1} 条，全部相符", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "*.db"));
    }

    [Theory]
    [InlineData("cut", "在第 3 条之后中断")]
    [InlineData("without the last entry", "实际止于第 ")]
    [InlineData("swapped", "应有第 2 条")]
    [InlineData("changed", "第 3 条")]
    [InlineData("garbage", "第 2 行不是日志")]
    [InlineData("empty", "在第 0 条之后中断")]
    public async Task The_verb_names_the_first_bad_entry_of_a_file(string change, string error)
    {
        var lines = await Exported(FiscalApp.County);
        List<string> changed = change switch
        {
            "cut" => [.. lines.Take(3)],
            "without the last entry" => [.. lines.SkipLast(2), lines[^1]],
            "swapped" => [lines[0], lines[2], lines[1], .. lines.Skip(3)],
            "changed" => [.. lines.Take(2), lines[2].Replace("Clerk-439901", "nobody", StringComparison.Ordinal), .. lines.Skip(3)],
            "garbage" => [lines[0], "{", .. lines.Skip(2)],
            _ => [],
        };

        var result = await Verify(changed);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(error, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_names_its_chain_and_is_not_for_the_administrator_of_audit()
    {
        var app = await county.Shared();
        using var auditor = await app.Client(Role.Auditor);
        using var administrator = await app.Client(Role.AuditAdmin);

        await administrator.GetAsync("/api/journal/export?regionCode=439901").Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        Assert.Contains("\"endOfChain\":\"national\"", (await Exported("national"))[^1], StringComparison.Ordinal);
        await auditor.GetAsync("/api/journal/export?regionCode=").Refused(HttpStatusCode.BadRequest, "input.invalid");
    }

    /// <summary>The vectors of GB/T 32905—2016, appendix A.</summary>
    [Theory]
    [InlineData("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd", "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void SM3_is_the_standards(string text, string hash) => Assert.Equal(hash, Digests.Hex(JournalHash.Sm3, Encoding.ASCII.GetBytes(text)));

    private async Task<List<string>> Exported(string chain)
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        return [.. (await auditor.GetStringAsync($"/api/journal/export?regionCode={chain}")).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private async Task<(int ExitCode, string Output, string Error)> Verify(IEnumerable<string> lines)
    {
        var file = Path.Combine(_folder, "journal.jsonl");
        await File.WriteAllLinesAsync(file, lines);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Fiscal.Api.dll"), "verify-journal", "--file", file])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static string Number(JsonElement e, string name) => e.Count(name).ToString(CultureInfo.InvariantCulture);

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Netstrings(params string[] values) =>
        [.. values.SelectMany(v => Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetByteCount(v)}:{v},"))];

    // JSON leaves out trailing zeros of a second; the digest has seven digits always.
    private static string Ticks(string instant) =>
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
