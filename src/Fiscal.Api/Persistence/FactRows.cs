using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Fiscal.Domain.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fiscal.Api.Persistence;

/// <summary>
/// A fact as its rows stand in the database (事实的规范形式): the table, then name and value of each column that is not null, in
/// ordinal order of the names. Its lines are rows of their own.
/// </summary>
internal static class FactRows
{
    private static readonly ConcurrentDictionary<IEntityType, Table> Tables = [];

    /// <summary>The digest of facts that were recorded together, whatever their order.</summary>
    public static string HashOf(JournalHash algorithm, IEnumerable<byte[]> rowHashes) =>
        Digests.Hex(algorithm, (byte[])[.. rowHashes.Order(Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).SelectMany(h => h)]);

    /// <summary>One digest for the row of <paramref name="fact"/> and one for each of its lines.</summary>
    public static IEnumerable<byte[]> HashesOf(IModel model, object fact, JournalHash algorithm)
    {
        var table = Tables.GetOrAdd(model.FindEntityType(fact.GetType())!, TableOf);
        return table.Rows(fact).Select(row => Digests.Of(algorithm, row));
    }

    private static Table TableOf(IEntityType type)
    {
        var store = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        return new(
            store.Name,
            [.. StoredColumns.Of(type).OrderBy(c => c.Name, StringComparer.Ordinal)],
            [.. type.GetNavigations().Where(n => n.ForeignKey.IsOwnership && !n.IsOnDependent).Select(n => (n.PropertyInfo!, TableOf(n.TargetEntityType)))]);
    }

    private sealed record Table(string Name, StoredColumn[] Columns, (PropertyInfo Of, Table Lines)[] Owned)
    {
        public IEnumerable<byte[]> Rows(object fact)
        {
            var row = new Canonical().Add(Name);
            foreach (var column in Columns)
                if (column.Of(fact) is { } value)
                    row.Add(column.Name).Add(Canonical.Text(value, column.Property.GetScale() ?? 0));
            yield return row.ToBytes();

            foreach (var (of, lines) in Owned)
                foreach (var line in (IEnumerable)of.GetValue(fact)!)
                    foreach (var bytes in lines.Rows(line))
                        yield return bytes;
        }
    }
}
