using System.Globalization;
using System.Text;
using Fiscal.Domain;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.Journal;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fiscal.Api.Persistence;

/// <summary>
/// Triggers that refuse to change or delete what is only ever added (只增不改): facts with their lines, national tables, the
/// journal and what was purged of the access log. Made from the model, so that no new kind of fact is forgotten. The read models stay free.
/// </summary>
internal static class AppendOnly
{
    private const string Refusal = "台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。";

    private const string AccessRefusal = "访问日志不得修改，只能按留存期限清理。";

    // What happened to a warning is no fact of the book, and as little to be changed.
    private static readonly Type[] AlsoAppendOnly = [typeof(JournalEntry), typeof(AccessCut), typeof(WarningEvent), typeof(WarningEvaluation), typeof(WarningMail), typeof(MailAttempt)];

    private static readonly string[] Changes = ["Update", "Delete"];

    // Entries of the access log go only after the record of their purging is there.
    private const string SqliteAccess = $"""
        CREATE TRIGGER IF NOT EXISTS "AccessEntryNoUpdate" BEFORE UPDATE ON "AccessEntry" BEGIN SELECT RAISE(ABORT, 'AccessEntry：{AccessRefusal}'); END;
        CREATE TRIGGER IF NOT EXISTS "AccessEntryNoDelete" BEFORE DELETE ON "AccessEntry"
        WHEN NOT EXISTS (SELECT 1 FROM "AccessCut" WHERE "Chain" = OLD."Chain" AND "Sequence" >= OLD."Sequence")
        BEGIN SELECT RAISE(ABORT, 'AccessEntry：{AccessRefusal}'); END;
        """;

    private static readonly string SqlServerAccess = $"""
        CREATE OR ALTER TRIGGER [AccessEntryAppendOnly] ON [AccessEntry] AFTER UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM inserted) THROW 51000, N'AccessEntry：{AccessRefusal}', 1;
            IF EXISTS (SELECT 1 FROM deleted AS d WHERE NOT EXISTS (SELECT 1 FROM [AccessCut] AS c WHERE c.[Chain] = d.[Chain] AND c.[Sequence] >= d.[Sequence]))
                THROW 51000, N'AccessEntry：{AccessRefusal}', 1;
        END;
        """.ReplaceLineEndings("\n");

    /// <summary>Makes the triggers that are missing. A table that a migration makes anew loses its own until then.</summary>
    public static async Task KeepAppendOnlyAsync(this FiscalDbContext db, CancellationToken ct)
    {
        foreach (var trigger in db.Database.IsSqlite() ? SqliteTriggers(db.Model).Append(SqliteAccess) : SqlServerTriggers(db.Model).Append(SqlServerAccess))
            await db.Database.ExecuteSqlRawAsync(trigger, ct);
    }

    /// <summary>The tables, by name.</summary>
    public static List<string> Tables(IModel model) => [.. model.GetEntityTypes().Where(IsAppendOnly).Select(e => e.GetTableName()!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>For administrators who upgrade by script: <c>sql/security/append-only.sql</c>.</summary>
    public static string SqlServerScript(IModel model)
    {
        var script = new StringBuilder("""
            -- 台账事实、全国参考表与台账日志只增不改：触发器拒绝修改与删除（由程序的数据模型生成，可重复执行）。
            -- 触发器挡不住能停用触发器的人。应用程序的登录账号还应加入角色 fiscal_application，由数据库拒绝其修改、删除和改表：
            --     ALTER ROLE [fiscal_application] ADD MEMBER [应用程序的数据库用户];
            -- 升级数据库（migrate）须改用另一个账号。
            IF DATABASE_PRINCIPAL_ID(N'fiscal_application') IS NULL CREATE ROLE [fiscal_application];
            GO

            """.ReplaceLineEndings("\n"));
        foreach (var (table, trigger) in Tables(model).Zip(SqlServerTriggers(model)))
            script.Append(CultureInfo.InvariantCulture, $"\n{trigger}\nGO\nDENY UPDATE, DELETE, ALTER ON [{table}] TO [fiscal_application];\nGO\n");
        script.Append(CultureInfo.InvariantCulture, $"\n{SqlServerAccess}\nGO\nDENY UPDATE, ALTER ON [AccessEntry] TO [fiscal_application];\nGO\n");
        return script.ToString();
    }

    private static IEnumerable<string> SqlServerTriggers(IModel model) => Tables(model).Select(table => $"""
        CREATE OR ALTER TRIGGER [{table}AppendOnly] ON [{table}] AFTER UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'{table}：{Refusal}', 1;
        END;
        """.ReplaceLineEndings("\n"));

    private static IEnumerable<string> SqliteTriggers(IModel model) =>
        from table in Tables(model)
        from change in Changes
        select $"CREATE TRIGGER IF NOT EXISTS \"{table}No{change}\" BEFORE {change.ToUpperInvariant()} ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{table}：{Refusal}'); END;";

    private static bool IsAppendOnly(IEntityType entity) =>
        entity.FindOwnership() is { } ownership
            ? IsAppendOnly(ownership.PrincipalEntityType)
            : entity.ClrType.IsAssignableTo(typeof(Fact)) || entity.ClrType.IsAssignableTo(typeof(ReferenceRow)) || AlsoAppendOnly.Contains(entity.ClrType);
}
