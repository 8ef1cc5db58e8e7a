using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fiscal.Api.Persistence;

/// <summary>A column of a table and how to read it off an entity (列).</summary>
internal sealed class StoredColumn(IProperty property, string name, Func<object, object?> read)
{
    private readonly Func<object?, object?>? _convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;

    public IProperty Property => property;
    public string Name => name;

    /// <summary>The value as the program has it.</summary>
    public object? Of(object row) => read(row);

    /// <summary>The value as the database keeps it.</summary>
    public object? Stored(object row) => read(row) is { } value ? Converted(value) : null;

    public object? Converted(object value) => _convert is null ? value : _convert(value);
}

/// <summary>The columns of an entity's table, those of its complex values included, for whoever reads rows without tracking them.</summary>
internal static class StoredColumns
{
    private static readonly ConcurrentDictionary<IEntityType, IReadOnlyList<StoredColumn>> Known = [];

    public static IReadOnlyList<StoredColumn> Of(IEntityType type) => Known.GetOrAdd(type, t =>
    {
        var row = Expression.Parameter(typeof(object));
        return [.. Columns(t, StoreObjectIdentifier.Table(t.GetTableName()!, t.GetSchema()), row, Expression.Convert(row, t.ClrType))];
    });

    private static IEnumerable<StoredColumn> Columns(ITypeBase type, StoreObjectIdentifier table, ParameterExpression row, Expression owner)
    {
        foreach (var property in type.GetProperties())
        {
            var clr = property.PropertyInfo ?? throw new InvalidOperationException($"{property.Name} of {type.DisplayName()} has no property.");
            var value = Expression.Convert(Expression.Property(owner, clr), typeof(object));
            yield return new(property, property.GetColumnName(table)!, Expression.Lambda<Func<object, object?>>(value, row).Compile());
        }
        foreach (var complex in type.GetComplexProperties())
            foreach (var column in Columns(complex.ComplexType, table, row, Expression.Property(owner, complex.PropertyInfo!)))
                yield return column;
    }
}
