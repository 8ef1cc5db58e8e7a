using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Persistence;

/// <summary>Two users saved the same thing at once (重复记录), and a unique index stopped the second.</summary>
internal static class DuplicateKey
{
    private const int SqliteUnique = 2067, SqlitePrimaryKey = 1555, SqlServerIndex = 2601, SqlServerConstraint = 2627;

    public static bool Explains(DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException e => e.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException e => e.Number is SqlServerIndex or SqlServerConstraint,
        _ => false,
    };
}
