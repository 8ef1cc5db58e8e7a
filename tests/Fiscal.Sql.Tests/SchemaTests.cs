using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;

namespace Fiscal.Sql.Tests;

/// <summary>To accept a change: APPROVE=1, run again, review the diff of sql/.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void The_committed_schema_is_the_models_schema()
    {
        var file = Path.Combine(SqlServerModel.SqlFolder, "schema.sql");
        using var db = SqlServerModel.Open();

        var actual = db.Database.GenerateCreateScript().ReplaceLineEndings("\n");

        if (SqlServerModel.Approving)
            File.WriteAllText(file, actual);
        Assert.Equal(File.ReadAllText(file), actual, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void SQL_Server_would_take_the_schema_without_a_word()
    {
        using var db = SqlServerModel.Open();
        using var model = new TSqlModel(SqlServerVersion.Sql130, new TSqlModelOptions());

        model.AddObjects(db.Database.GenerateCreateScript());

        Assert.NotEmpty(model.GetObjects(DacQueryScopes.UserDefined, ModelSchema.Table));
        Assert.Empty(model.Validate().Select(m => $"{m.MessageType} {m.Number}: {m.Message}"));
    }

    [Fact]
    public void Every_statement_of_the_schema_parses()
    {
        using var db = SqlServerModel.Open();
        SqlServerModel.AssertParses(db.Database.GenerateCreateScript());
    }

    [Fact]
    public void A_query_in_the_scope_of_a_region_parses()
    {
        using var db = SqlServerModel.Open();

        var sql = db.Regions.Where(r => r.Name.StartsWith("示范")).OrderBy(r => r.Code).Skip(10).Take(10).ToQueryString();

        Assert.Contains("439901", sql, StringComparison.Ordinal);
        SqlServerModel.AssertParses(sql);
    }

    /// <summary>The nation has more regions than a command of SQL Server may have parameters (2,100).</summary>
    [Fact]
    public void A_user_of_the_whole_nation_can_ask_too()
    {
        using var db = SqlServerModel.Open();
        db.Scope.See(Enumerable.Range(100_000, 3_000).Select(i => $"{i}"));

        using var command = db.Regions.CreateDbCommand();

        Assert.InRange(command.Parameters.Count, 0, 2_100);
        SqlServerModel.AssertParses(command.CommandText);
    }
}
