using Fiscal.Domain;

namespace Fiscal.Api.Hosting.Backups;

public static class BackupErrors
{
    public static BusinessRuleException OnlySqlite() => new(
        "backup.only-sqlite", "这个命令只备份和恢复内置数据库（SQLite）；SQL Server 请用 sql/backup/ 下的脚本，见《备份与恢复》。");

    public static BusinessRuleException DatabaseMissing(string path) => new(
        "backup.database-missing", $"数据库文件“{path}”不存在，没有可备份的内容；请检查 ConnectionStrings:Fiscal。");

    public static BusinessRuleException FileMissing(string path) => new(
        "backup.file-missing", $"备份文件“{path}”不存在，请检查路径。");

    public static BusinessRuleException FileExists(string path) => new(
        "backup.file-exists", $"“{path}”已存在，没有覆盖；请换一个文件名，或确认后加 --force。");

    public static BusinessRuleException NoManifest(string path) => new(
        "backup.no-manifest", $"找不到备份清单“{path}”；备份文件与清单应放在一起，没有清单的不予恢复。");

    public static BusinessRuleException ManifestUnreadable(string path) => new(
        "backup.manifest-unreadable", $"备份清单“{path}”无法读取：被改动、不完整，或不是本系统的备份清单。");

    public static BusinessRuleException Damaged(string path) => new(
        "backup.damaged", $"备份文件“{path}”与清单所列的大小或杂凑值不符：文件损坏或被改动，不予恢复；请换用另一份备份。");

    public static BusinessRuleException SchemaNewer(string version) => new(
        "backup.schema-newer", $"备份的库结构（{version}）是本程序不认识的，应由更新的程序恢复；请先升级程序。");

    public static BusinessRuleException TargetExists(string path) => new(
        "backup.target-exists", $"目标数据库“{path}”已存在，没有覆盖；请另指定 --to，或在停止服务并确认后加 --force。");

    public static BusinessRuleException TargetInUse(string path) => new(
        "backup.target-in-use", $"目标数据库“{path}”正在使用，没有覆盖；请先停止服务。");

    /// <param name="problems">One sentence for each check that failed.</param>
    public static BusinessRuleException ChecksFailed(IEnumerable<string> problems) => new(
        "backup.checks-failed", $"{string.Join('\n', problems)}\n备份核验不通过，没有恢复。");
}
