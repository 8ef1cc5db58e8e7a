using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fiscal.Api.Persistence;

/// <summary>
/// Lets SQLite itself wait for another writer (写入等待): it looks again after a few milliseconds, where the provider sleeps 150. Since
/// every view writes a line of the access log, writers meet more often.
/// </summary>
internal sealed class ShortWaits : DbConnectionInterceptor
{
    private const string Wait = "PRAGMA busy_timeout = 500";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Wait;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Wait;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
