using System.CommandLine;
using Fiscal.Api.Demo;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Hosting.Verbs;

internal static class DemoVerb
{
    private const string File = "fiscal-demo.db";

    public static Command Create(VerbHost host)
    {
        var strict = new Option<bool>("--strict") { Description = "不放宽访问策略：首次登录须改密，并须二次验证" };
        var verb = new Command("demo", "新建示范库、导入示范县的工作簿，然后启动服务") { strict };
        verb.SetAction((line, ct) => host.Serve(DemoDatabase(), ct, (services, ct) => LoadCounty(services, line.GetValue(strict), ct)));
        return verb;
    }

    // A database the operator configured is his; ours is made anew each time.
    private static string[] DemoDatabase()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Fiscal") is not null) return [];
        foreach (var file in new[] { File, $"{File}-wal", $"{File}-shm" }) System.IO.File.Delete(file);
        return [$"--ConnectionStrings:Fiscal={new SqliteConnectionStringBuilder { DataSource = File }}"];
    }

    private static async Task LoadCounty(IServiceProvider services, bool strict, CancellationToken ct)
    {
        if (await services.GetRequiredService<FiscalDbContext>().Regions.AnyAsync(ct))
            throw new StartRefusedException("配置的数据库里已有数据；demo 只在空库里建立示范数据，请换一个数据库文件。");
        foreach (var (role, userName, password) in await DemoCounty.Load(services.GetRequiredService<IMediator>(), strict, ct))
            Console.WriteLine($"{role}\t{userName}\t{password}");
    }
}
