using System.Runtime.CompilerServices;
using Fiscal.Api.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Fiscal.Sql.Tests;

/// <summary>The SQL Server model and its parsers; no server.</summary>
internal static class SqlServerModel
{
    public static string SqlFolder { get; } = Path.Combine(Here(), "../../sql");

    public static bool Approving => Environment.GetEnvironmentVariable("APPROVE") is "1";

    /// <summary>A context as a user of one county has it. It can write SQL but has nowhere to send it.</summary>
    /// <param name="limit">Limits the user further.</param>
    public static SqlServerFiscalDbContext Open(Action<DbContextOptionsBuilder>? configure = null, Action<RegionScope>? limit = null)
    {
        var options = new DbContextOptionsBuilder<SqlServerFiscalDbContext>();
        SqlServerFiscalDbContext.Use(options, "Server=.");
        configure?.Invoke(options);
        var scope = new RegionScope();
        scope.See(["439901"]);
        limit?.Invoke(scope);
        return new(options.Options, scope);
    }

    /// <summary>SQL Server 2016, the oldest supported, and the newest that ScriptDom knows both understand <paramref name="sql"/>.</summary>
    public static void AssertParses(string sql)
    {
        TSqlParser[] parsers = [new TSql130Parser(initialQuotedIdentifiers: true), new TSql170Parser(initialQuotedIdentifiers: true)];
        foreach (var parser in parsers)
        {
            var script = (TSqlScript)parser.Parse(new StringReader(sql), out var errors);
            Assert.Empty(errors.Select(e => $"{parser.GetType().Name} line {e.Line}: {e.Message}"));
            Assert.NotEmpty(script.Batches.SelectMany(b => b.Statements));
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
