using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fiscal.Domain.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Hosting.Backups;

/// <summary>A backup is taken while people work, and what comes back is a book in itself.</summary>
public sealed class BackupTests(LoadedCounty county) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fiscal-backup-").FullName;

    private string Backup => Path.Combine(_folder, "backups", "book.bak");

    [Fact]
    public async Task A_backup_of_a_working_server_is_restored_elsewhere_and_checks()
    {
        await using var app = await county.Copy();
        var database = await DatabaseOf(app);
        using var clerk = await app.Client();
        using var stop = new CancellationTokenSource();
        var written = 0;
        var working = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await Enter(clerk, $"BK-{written}");
                Interlocked.Increment(ref written);
            }
        });
        while (Volatile.Read(ref written) == 0 && !working.IsCompleted) await Task.Yield();

        var (exitCode, output, error) = await Make(database);
        var duringBackup = written;
        await stop.CancelAsync();
        await working;

        Assert.Equal((0, ""), (exitCode, error));
        Assert.True(duringBackup > 0, "nobody wrote meanwhile");
        Assert.Contains("台账日志链 439901：", output, StringComparison.Ordinal);
        var target = Path.Combine(_folder, "elsewhere", "fiscal.db");
        var (restored, said, why) = await Verb.Run(_folder, "restore", Backup, "--to", target, "--verify");
        Assert.Equal((0, ""), (restored, why));
        foreach (var check in new[] { "备份文件与清单相符", "完整性与外键检查通过", "行，与清单相符", "台账日志核验通过", "访问日志核验通过", "余额变动恒等式核验通过：", "查询表核验通过", "已恢复到" })
            Assert.Contains(check, said, StringComparison.Ordinal);
        Assert.Equal([target], Directory.GetFiles(Path.GetDirectoryName(target)!));

        await using var other = new FiscalApp(("ConnectionStrings:Fiscal", $"Data Source={target}"));
        using var auditor = await other.Client(Role.Auditor);
        var debts = (await auditor.Items("/api/debts")).Count;
        Assert.InRange(debts, 136, 136 + duringBackup + 1);
        Assert.Equal("wal", await other.WithDatabase(db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
        Assert.True((await auditor.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
        await other.WithDatabase(db =>
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
            return Task.FromResult(0);
        });
    }

    [Fact]
    public async Task A_damaged_or_doubtful_backup_is_refused_and_nothing_is_overwritten()
    {
        await using var app = await county.Copy();
        var database = await DatabaseOf(app);
        Assert.Equal(0, (await Make(database)).ExitCode);
        var again = await Make(database);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("已存在，没有覆盖", again.Error, StringComparison.Ordinal);
        var (content, manifest) = (await File.ReadAllBytesAsync(Backup), await File.ReadAllTextAsync(Backup + ".manifest.json"));
        var target = Path.Combine(_folder, "restored.db");

        // A running application has the file open, so not even --force takes it away.
        await Refused("target-exists", ["已存在，没有覆盖"], "restore", Backup, "--to", database);
        await using (var running = new SqliteConnection($"Data Source={database}"))
        {
            await running.OpenAsync();
            await using var read = running.CreateCommand();
            read.CommandText = "SELECT count(*) FROM Region";
            await read.ExecuteScalarAsync();
            await Refused("target-in-use", ["正在使用"], "restore", Backup, "--to", database, "--force");
        }

        var damaged = (byte[])content.Clone();
        damaged[content.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(Backup, damaged);
        await Refused("damaged", ["与清单所列的大小或杂凑值不符"], "restore", Backup, "--to", target);
        await File.WriteAllBytesAsync(Backup, content);

        await Manifest(manifest, m => m["tables"]!["LedgerEntry"] = 1);
        await Refused("counts", ["表 LedgerEntry 的行数与清单不符"], "restore", Backup, "--to", target);
        await Manifest(manifest, m => m["journalRoots"]![0]!["hash"] = new string('0', 64));
        await Refused("roots", ["末条杂凑值与清单不符"], "restore", Backup, "--to", target);
        await Manifest(manifest, m => m["schemaVersion"] = "20991231000000_Tomorrow");
        await Refused("newer", ["请先升级程序"], "restore", Backup, "--to", target);
        File.Delete(Backup + ".manifest.json");
        await Refused("no manifest", ["找不到备份清单"], "restore", Backup, "--to", target);
        Assert.Equal([Backup], Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("DROP TRIGGER LedgerEntryNoUpdate; UPDATE LedgerEntry SET AmountYuan = '1.0' WHERE Id = 7", "第 4 条")]
    [InlineData("UPDATE DebtState SET OutstandingYuan = '1.0' WHERE Id = (SELECT max(Id) FROM DebtState)", "余额")]
    [InlineData("UPDATE DuePayment SET InterestYuan = '1.0' WHERE Id = 7", "按事实重建的查询表与备份中的不一致")]
    public async Task A_book_that_was_wrong_when_it_was_backed_up_does_not_pass(string statements, string problem)
    {
        await using var app = await county.Copy();
        var database = await DatabaseOf(app);
        foreach (var statement in statements.Split("; ")) await app.WithDatabase(db => db.Database.ExecuteSqlRawAsync(statement));
        Assert.Equal(0, (await Make(database)).ExitCode);

        await Refused("checks", [problem, "备份核验不通过，没有恢复"], "restore", Backup, "--to", Path.Combine(_folder, "restored.db"), "--verify");
    }

    private static async Task Enter(HttpClient clerk, string number)
    {
        using var entered = await clerk.PostAsJsonAsync("/api/debts", new
        {
            regionCode = FiscalApp.County, contractNumber = number, debtorName = "云岭城投公司", debtorKind = "Platform", creditorName = "云岭农商行", creditorKind = "RuralCommercialBank",
            debtClass = "Operating", instrument = "WorkingCapitalLoan", principalYuan = 1_000_000, startDate = "2026-01-10", maturityDate = "2027-01-10",
            annualRatePercent = 3.6, repayment = "Bullet", paymentFrequency = "Quarterly", dayCount = "Actual360", drawnYuan = 1_000_000, drawnOn = "2026-01-10",
        });
        await entered.Body(HttpStatusCode.Created);
    }

    /// <summary>The file of an application, as the server keeps it.</summary>
    private static Task<string> DatabaseOf(FiscalApp app) => app.WithDatabase(db => Task.FromResult(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource));

    private Task<(int ExitCode, string Output, string Error)> Make(string database) =>
        Verb.Run(_folder, new Dictionary<string, string> { ["ConnectionStrings__Fiscal"] = $"Data Source={database}" }, "backup", Backup);

    private async Task Refused(string when, string[] words, params string[] args)
    {
        var (exitCode, _, error) = await Verb.Run(_folder, args);
        Assert.True(exitCode == 1, $"{when}: {exitCode} {error}");
        Assert.All(words, w => Assert.Contains(w, error, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(_folder, "restored.db")), when);
    }

    private async Task Manifest(string manifest, Action<JsonNode> change)
    {
        var node = JsonNode.Parse(manifest)!;
        change(node);
        await File.WriteAllTextAsync(Backup + ".manifest.json", node.ToJsonString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
