using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fiscal.Sql.Tests;

/// <summary>What SQL Server refuses only when the schema is created, and DacFx does not say.</summary>
public sealed partial class SchemaLimitTests
{
    private const int ClusteredKeyBytes = 900;
    private const int NonclusteredKeyBytes = 1700;

    [Fact]
    public void No_index_key_is_too_long()
    {
        var tables = Tables();
        var clustered = tables.Where(t => t.PrimaryKey is not null).Select(t => (t.PrimaryKey!.Name, t.PrimaryKey.Columns, Limit: ClusteredKeyBytes));
        var others = tables.SelectMany(t => t.Indexes.Select(i => (i.Name, i.Columns, Limit: NonclusteredKeyBytes))
            .Concat(t.UniqueConstraints.Where(u => !u.GetIsPrimaryKey()).Select(u => (u.Name, u.Columns, Limit: NonclusteredKeyBytes))));

        Assert.All(clustered.Concat(others), key =>
        {
            var bytes = key.Columns.Sum(c => Bytes(c.StoreType));
            Assert.True(bytes <= key.Limit, $"{key.Name}: {bytes} bytes, at most {key.Limit}.");
        });
    }

    [Fact]
    public void No_delete_reaches_a_table_on_two_ways()
    {
        var tables = Tables();
        var cascades = tables.ToDictionary(t => t, t => t.ReferencingForeignKeyConstraints
            .Where(k => k.OnDeleteAction is not (ReferentialAction.NoAction or ReferentialAction.Restrict))
            .Select(k => k.Table).ToList());

        Assert.All(tables, table => Reach(table, cascades, [table]));
    }

    private static void Reach(ITable from, Dictionary<ITable, List<ITable>> cascades, HashSet<ITable> reached)
    {
        foreach (var next in cascades[from])
        {
            Assert.True(reached.Add(next), $"A delete reaches {next.Name} twice, the second time from {from.Name}.");
            Reach(next, cascades, reached);
        }
    }

    private static List<ITable> Tables()
    {
        using var db = SqlServerModel.Open();
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.ToList();
        Assert.NotEmpty(tables);
        return tables;
    }

    private static int Bytes(string storeType)
    {
        var sized = SizedType().Match(storeType);
        var size = sized.Success ? int.Parse(sized.Groups["size"].Value, CultureInfo.InvariantCulture) : 0;
        return (sized.Success ? sized.Groups["name"].Value : storeType) switch
        {
            "nvarchar" or "nchar" => 2 * size,
            "varbinary" or "binary" or "varchar" or "char" => size,
            "decimal" => size switch { <= 9 => 5, <= 19 => 9, <= 28 => 13, _ => 17 },
            "bit" or "tinyint" => 1,
            "date" => 3,
            "int" => 4,
            "bigint" or "datetime2" => 8,
            "datetimeoffset" => 10,
            "uniqueidentifier" => 16,
            _ => throw new ArgumentOutOfRangeException(nameof(storeType), storeType, "No key column of this type is known."),
        };
    }

    [GeneratedRegex(@"^(?<name>\w+)\((?<size>\d+)")]
    private static partial Regex SizedType();
}
