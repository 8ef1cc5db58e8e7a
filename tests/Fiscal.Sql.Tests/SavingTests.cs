using System.Data.Common;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fiscal.Sql.Tests;

public sealed class SavingTests
{
    /// <summary>A table with triggers takes neither, and MERGE has races of its own.</summary>
    [Fact]
    public async Task Rows_are_saved_without_OUTPUT_or_MERGE()
    {
        var recorder = new Recorder();
        await using var db = SqlServerModel.Open(o => o.AddInterceptors(recorder));
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        db.DataProtectionKeys.AddRange(Enumerable.Range(0, 50).Select(i => new DataProtectionKey { FriendlyName = $"{i}" }));

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.IsType<RecordedException>(exception.InnerException);
        Assert.Contains("INSERT INTO [DataProtectionKey]", recorder.Sql, StringComparison.Ordinal);
        Assert.DoesNotContain("MERGE", recorder.Sql, StringComparison.Ordinal);
        Assert.DoesNotContain("OUTPUT", recorder.Sql, StringComparison.Ordinal);
        SqlServerModel.AssertParses(recorder.Sql);
    }

    private sealed class RecordedException : Exception;

    // Stands where the server would be: gives keys, takes the first command that saves and goes no further.
    private sealed class Recorder : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public string Sql { get; private set; } = "";

        private long _nextBlock;

        public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override InterceptionResult<object> ScalarExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result) =>
            InterceptionResult<object>.SuppressWithResult(100 * _nextBlock++ + 1);

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Sql = command.CommandText;
            throw new RecordedException();
        }
    }
}
