using System.Data.Common;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Fiscal.Api.Hosting.Verbs;

/// <summary>Runs the work of a verb, or the server, over the one composition of the application.</summary>
internal sealed class VerbHost(Func<string[], WebApplication> build)
{
    /// <summary>Does <paramref name="work"/> once, on a prepared database and seeing everything.</summary>
    public Task<int> Run(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken ct) => RunUnprepared(async (services, _) =>
    {
        await services.GetRequiredService<FiscalDbContext>().PrepareAsync(services.GetRequiredService<IClock>(), ct);
        await work(services, ct);
    }, ct);

    /// <summary>Does <paramref name="work"/> on the database as it is.</summary>
    public Task<int> RunUnprepared(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken ct) => Reported(async () =>
    {
        await using var app = build([]);
        await WithEverything(app, services => work(services, ct));
    });

    /// <summary>Does <paramref name="work"/> on another embedded database than the configured one, as it is.</summary>
    public async Task On(string file, Func<IServiceProvider, CancellationToken, Task> work, CancellationToken ct)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        await using var app = build(["--Database:Provider=Sqlite", $"--ConnectionStrings:Fiscal={connection}"]);
        await WithEverything(app, services => work(services, ct));
    }

    /// <summary>Serves until stopped. <paramref name="args"/> are configuration, such as <c>--urls</c>.</summary>
    /// <param name="first">Work on the prepared database before it serves.</param>
    public Task<int> Serve(string[] args, CancellationToken ct, Func<IServiceProvider, CancellationToken, Task>? first = null) => Reported(async () =>
    {
        await using var app = build(args);
        await WithEverything(app, async services =>
        {
            var db = services.GetRequiredService<FiscalDbContext>();
            await db.PrepareAsync(services.GetRequiredService<IClock>(), ct);
            await services.GetRequiredService<AccessTokens>().LoadKeyAsync(db, ct);
            if (first is not null) await first(services, ct);
            await services.GetRequiredService<CurrentAccessPolicy>().Get(ct); // tells the limit on signing in
        });
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in app.Urls)
                Console.WriteLine($"债务管理系统已启动：{address}");
        });
        await app.RunAsync(ct);
    });

    private static async Task WithEverything(WebApplication app, Func<IServiceProvider, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().SeeEverything();
        await work(scope.ServiceProvider);
    }

    /// <summary>Exit code 0, or 1 and the reason in Chinese.</summary>
    public static async Task<int> Reported(Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (Exception exception) when (Explain(exception) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
            return 1;
        }
    }

    private static string? Explain(Exception exception) => exception switch
    {
        ValidationException e => string.Join(Environment.NewLine, e.Errors.Select(f => f.ErrorMessage)),
        BusinessRuleException or NotFoundException or StartRefusedException => exception.Message,
        IOException { InnerException: AddressInUseException } => "监听地址已被占用，请停止占用它的程序，或用环境变量 ASPNETCORE_URLS 另行指定地址。",
        DbException e => $"数据库无法使用：{e.Message}",
        _ => null,
    };
}
