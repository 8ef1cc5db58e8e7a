using System.CommandLine;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Hosting.Verbs;

internal static class MigrateVerb
{
    public static Command Create(VerbHost host)
    {
        var verb = new Command("migrate", "建立数据库，或将其升级到当前版本");
        verb.SetAction((_, ct) => host.RunUnprepared(async (services, ct) =>
        {
            var db = services.GetRequiredService<FiscalDbContext>();
            var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
            await db.UpgradeAsync(ct);
            await ShippedTables.LoadInto(db, services.GetRequiredService<IClock>(), ct);
            await db.RebuildWhatIsMissing(ct);
            Console.WriteLine(pending == 0 ? "数据库已是当前版本。" : $"数据库已升级，共执行 {pending} 个升级脚本。");
        }, ct));
        return verb;
    }
}
