using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fiscal.Api.Persistence;

/// <summary>
/// Runs a save's statements of the same text through one prepared statement (预编译语句). EF Core hands SQLite the rows of a batch
/// one by one, and SQLite would compile the statement anew for each. The statements live and die with their connection.
/// </summary>
internal sealed class PreparedSaves : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> _prepared = [];

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource != CommandSource.SaveChanges || command.Connection is not { } connection) return result;
        var statements = _prepared.GetValue(connection, _ => []);
        if (!statements.TryGetValue(command.CommandText, out var prepared))
        {
            statements[command.CommandText] = prepared = connection.CreateCommand();
            prepared.CommandText = command.CommandText;
            foreach (DbParameter parameter in command.Parameters)
            {
                var twin = prepared.CreateParameter();
                twin.ParameterName = parameter.ParameterName;
                prepared.Parameters.Add(twin);
            }
        }
        prepared.Transaction = command.Transaction;
        prepared.CommandTimeout = command.CommandTimeout;
        for (var i = 0; i < command.Parameters.Count; i++) prepared.Parameters[i].Value = command.Parameters[i].Value;
        return InterceptionResult<DbDataReader>.SuppressWithResult(await prepared.ExecuteReaderAsync(cancellationToken));
    }
}
