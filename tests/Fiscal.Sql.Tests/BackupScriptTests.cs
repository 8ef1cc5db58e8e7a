namespace Fiscal.Sql.Tests;

public sealed class BackupScriptTests
{
    [Theory]
    [InlineData("backup.sql", "WITH CHECKSUM")]
    [InlineData("verify.sql", "RESTORE VERIFYONLY")]
    [InlineData("restore.sql", "RESTORE DATABASE")]
    [InlineData("after-restore.sql", "DBCC CHECKDB")]
    public void Every_script_for_backup_and_restore_parses(string name, string does)
    {
        var script = File.ReadAllText(Path.Combine(SqlServerModel.SqlFolder, "backup", name));

        Assert.Contains(does, script, StringComparison.Ordinal);
        SqlServerModel.AssertParses(script);
    }

    /// <summary>What the script asks about is there.</summary>
    [Fact]
    public void The_checks_name_tables_and_columns_of_the_schema()
    {
        var schema = File.ReadAllText(Path.Combine(SqlServerModel.SqlFolder, "schema.sql"));
        var checks = File.ReadAllText(Path.Combine(SqlServerModel.SqlFolder, "backup", "after-restore.sql"));

        foreach (var name in new[] { "JournalHead", "JournalEntry", "DebtState", "LedgerEntry", "OutstandingYuan", "BalanceEffectYuan", "KnownTo", "TrueFrom" })
        {
            Assert.Contains($"[{name}]", checks, StringComparison.Ordinal);
            Assert.Contains($"[{name}]", schema, StringComparison.Ordinal);
        }
    }
}
