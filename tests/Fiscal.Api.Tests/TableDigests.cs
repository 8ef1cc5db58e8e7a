using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests;

/// <summary>Whether anything changed in some tables, as the database itself has them.</summary>
internal static class TableDigests
{
    /// <summary>Number and digest of the rows, by table; a table owned by an entity goes with it.</summary>
    public static Task<SortedDictionary<string, string>> Of(FiscalApp app, Func<Type, bool> isAsked) => app.WithDatabase(async db =>
    {
        var tables = db.Model.GetEntityTypes().Where(e => isAsked((e.FindOwnership()?.PrincipalEntityType ?? e).ClrType)).Select(e => e.GetTableName()).OfType<string>().Distinct();
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            if (command.Connection!.State != System.Data.ConnectionState.Open) await command.Connection.OpenAsync();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1";
            await using var rows = await command.ExecuteReaderAsync();
            var (count, text) = (0, new StringBuilder());
            for (; await rows.ReadAsync(); count++)
                for (var i = 0; i < rows.FieldCount; i++) text.Append(rows.GetValue(i)).Append('|');
            digests[table] = $"{count} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}";
        }
        return digests;
    });
}
