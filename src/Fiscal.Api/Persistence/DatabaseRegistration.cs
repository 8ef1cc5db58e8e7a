using System.Globalization;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;

namespace Fiscal.Api.Persistence;

internal static class DatabaseRegistration
{
    /// <summary>How long a write waits for others on SQLite, in whole seconds; 60 unless said otherwise.</summary>
    public const string WriteWaitKey = "Database:WriteWaitSeconds";

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
        services.AddSingleton(sp => ActivatorUtilities.CreateInstance<AccessLogWriting>(sp, journalHash)).AddSingleton<TokenFlood>();
        return configuration["Database:Provider"] switch
        {
            null or "" or "Sqlite" => services.AddSingleton(new WriteTurns(WriteWait(configuration))).AddDbContext<FiscalDbContext, SqliteFiscalDbContext>(
                o => o.UseSqlite(SqliteConnectionString(connection ?? "Data Source=fiscal.db"))
                    .AddInterceptors(new PreparedSaves())
                    // SQLite can add a foreign key only by making the table anew, with its checks switched off meanwhile.
                    .ConfigureWarnings(w => w.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))),
            "SqlServer" => services.AddDbContext<FiscalDbContext, SqlServerFiscalDbContext>(
                o => SqlServerFiscalDbContext.Use(
                    o, connection ?? throw new StartRefusedException("使用 SQL Server 时须配置连接字符串 ConnectionStrings:Fiscal。"))),
            var other => throw new StartRefusedException($"配置项 Database:Provider 的值“{other}”无效，应为 Sqlite 或 SqlServer。"),
        };
    }

    private static TimeSpan WriteWait(IConfiguration configuration) => configuration[WriteWaitKey] switch
    {
        null or "" => TimeSpan.FromSeconds(WriteTurns.DefaultSeconds),
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 3600 => TimeSpan.FromSeconds(seconds),
        var other => throw new StartRefusedException($"配置项 {WriteWaitKey} 的值“{other}”无效，应为 0 至 3600 的整数（秒）。"),
    };

    private static JournalHash JournalHashOf(string? configured) => configured switch
    {
        null or "" or nameof(JournalHash.Sha256) => JournalHash.Sha256,
        nameof(JournalHash.Sm3) => JournalHash.Sm3,
        _ => throw new StartRefusedException($"配置项 Journal:Hash 的值“{configured}”无效，应为 Sha256 或 Sm3。"),
    };

    // A writer waits for one of another process, in seconds.
    private static string SqliteConnectionString(string configured) =>
        new SqliteConnectionStringBuilder(configured) { ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}

/// <summary>The program can't start as configured; the message tells the operator what to do (拒绝启动).</summary>
public sealed class StartRefusedException(string message) : Exception(message);
