using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fiscal.Sql.Tests;

/// <summary>Stands where SQL Server would be: keeps what is asked and answers that there is nothing.</summary>
internal sealed class EmptyServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly List<string> _asked = [];

    public IReadOnlyList<string> Asked => _asked;

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _asked.Add(command.CommandText);
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(Answer(command.CommandText).CreateDataReader()));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _asked.Add(command.CommandText);
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(0));
    }

    // A count, an existence and a minimum are rows of one value; a list is no rows.
    private static DataTable Answer(string sql)
    {
        var table = new DataTable();
        if (sql.StartsWith("SELECT COUNT", StringComparison.Ordinal)) One(table, typeof(int), 0);
        else if (sql.StartsWith("SELECT CASE", StringComparison.Ordinal)) One(table, typeof(bool), true);
        else if (sql.StartsWith("SELECT MIN", StringComparison.Ordinal) || sql.StartsWith("SELECT MAX", StringComparison.Ordinal)) One(table, typeof(DateTime), DBNull.Value);
        return table;
    }

    private static void One(DataTable table, Type type, object value)
    {
        table.Columns.Add("value", type);
        table.Rows.Add(value);
    }
}
