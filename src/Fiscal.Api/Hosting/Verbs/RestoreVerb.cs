using System.CommandLine;
using Fiscal.Api.Hosting.Backups;
using Fiscal.Api.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Hosting.Verbs;

internal static class RestoreVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "备份文件，旁边应有 FILE.manifest.json" };
        var to = new Option<FileInfo?>("--to") { Description = "恢复到哪个数据库文件；缺省为配置的数据库", HelpName = "DATABASE" };
        var verify = new Option<bool>("--verify") { Description = "另核验台账日志、访问日志、余额变动恒等式和查询表" };
        var force = new Option<bool>("--force") { Description = "覆盖已有的数据库；须先停止服务" };
        var verb = new Command("restore", "核对清单后恢复内置数据库（SQLite）；任何一项不符都不恢复") { file, to, verify, force };
        verb.SetAction((line, ct) => host.RunUnprepared(async (services, ct) =>
        {
            var db = services.GetRequiredService<FiscalDbContext>();
            var target = line.GetValue(to)?.FullName
                ?? (db.Database.IsSqlite() ? Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource) : throw BackupErrors.OnlySqlite());
            await new DatabaseRestore(line.GetRequiredValue(file).FullName, target, line.GetValue(force), line.GetValue(verify) ? Deeply : null).Run(db, ct);

            Task Deeply(string copy) => host.On(copy, async (other, ct) =>
            {
                await other.GetRequiredService<FiscalDbContext>().PrepareAsync(other.GetRequiredService<IClock>(), ct);
                await BookChecks.Run(other, ct);
            }, ct);
        }, ct));
        return verb;
    }
}
