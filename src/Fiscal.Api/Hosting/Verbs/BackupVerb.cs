using System.CommandLine;
using Fiscal.Api.Hosting.Backups;
using Fiscal.Api.Persistence;
using NodaTime;

namespace Fiscal.Api.Hosting.Verbs;

internal static class BackupVerb
{
    public static Command Create(VerbHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "备份文件；清单另存为 FILE.manifest.json" };
        var force = new Option<bool>("--force") { Description = "覆盖已有的备份文件" };
        var verb = new Command("backup", "在线备份内置数据库（SQLite），服务可以照常运行") { file, force };
        verb.SetAction((line, ct) => host.RunUnprepared(async (services, ct) =>
        {
            var target = line.GetRequiredValue(file).FullName;
            var manifest = await DatabaseBackup.Make(services.GetRequiredService<FiscalDbContext>(), services.GetRequiredService<IClock>(), target, line.GetValue(force), ct);
            foreach (var (table, rows) in manifest.Tables.Where(t => t.Value > 0)) Console.WriteLine($"  {table}：{rows} 行");
            foreach (var root in manifest.JournalRoots) Console.WriteLine($"台账日志链 {root.Chain}：{root.Sequence} 条，末条杂凑值 {root.Hash}。");
            foreach (var root in manifest.AccessRoots) Console.WriteLine($"访问日志链 {root.Chain}：至第 {root.Sequence} 条，末条杂凑值 {root.Hash}。");
            Console.WriteLine($"库结构 {manifest.SchemaVersion}，共 {manifest.Tables.Values.Sum()} 行，{manifest.Bytes} 字节，SHA-256 {manifest.Sha256}。");
            Console.WriteLine($"已备份到 {target}，清单 {BackupManifest.PathOf(target)}。");
        }, ct));
        return verb;
    }
}
