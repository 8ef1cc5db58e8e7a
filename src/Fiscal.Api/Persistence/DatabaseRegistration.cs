using Fiscal.Api.Hosting;
using Fiscal.Domain.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;

namespace Fiscal.Api.Persistence;

internal static class DatabaseRegistration
{
    /// <summary>
    /// <c>Journal:Hash</c> is <c>Sha256</c> (default) or <c>Sm3</c>; <c>Database:Provider</c> is <c>Sqlite</c> (default) or <c>SqlServer</c>; <c>ConnectionStrings:Fiscal</c> defaults to the
    /// file fiscal.db in the current directory.
    /// </summary>
    public static IServiceCollection AddFiscalDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Fiscal");
        var journalHash = JournalHashOf(configuration["Journal:Hash"]);
        services.AddScoped<RegionScope>().AddScoped<CurrentAct>();
        services.AddScoped(sp => new Journaling(
            sp.GetRequiredService<IClock>(), sp.GetRequiredService<CurrentUser>(), sp.GetRequiredService<CurrentAct>(), journalHash));
        services.AddSingleton(sp => ActivatorUtilities.CreateInstance<AccessLogWriting>(sp, journalHash));
        if (configuration["Database:Provider"] is null or "" or "Sqlite") WaitingThreads.Allow();
        return configuration["Database:Provider"] switch
        {
            null or "" or "Sqlite" => services.AddDbContext<FiscalDbContext, SqliteFiscalDbContext>(
                o => o.UseSqlite(SqliteConnectionString(connection ?? "Data Source=fiscal.db"))
                    .AddInterceptors(new PreparedSaves(), new ShortWaits())
                    // SQLite can add a foreign key only by making the table anew, with its checks switched off meanwhile.
                    .ConfigureWarnings(w => w.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))),
            "SqlServer" => services.AddDbContext<FiscalDbContext, SqlServerFiscalDbContext>(
                o => SqlServerFiscalDbContext.Use(
                    o, connection ?? throw new StartRefusedException("使用 SQL Server 时须配置连接字符串 ConnectionStrings:Fiscal。"))),
            var other => throw new StartRefusedException($"配置项 Database:Provider 的值“{other}”无效，应为 Sqlite 或 SqlServer。"),
        };
    }

    private static JournalHash JournalHashOf(string? configured) => configured switch
    {
        null or "" or nameof(JournalHash.Sha256) => JournalHash.Sha256,
        nameof(JournalHash.Sm3) => JournalHash.Sm3,
        _ => throw new StartRefusedException($"配置项 Journal:Hash 的值“{configured}”无效，应为 Sha256 或 Sm3。"),
    };

    // The journal mode is WAL from the day EF Core creates the file. A writer waits for another one, in seconds.
    private static string SqliteConnectionString(string configured) =>
        new SqliteConnectionStringBuilder(configured) { ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}

/// <summary>The program can't start as configured; the message tells the operator what to do (拒绝启动).</summary>
public sealed class StartRefusedException(string message) : Exception(message);
