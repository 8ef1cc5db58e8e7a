using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;

namespace Fiscal.Sql.Tests;

public sealed class AppendOnlyTests
{
    /// <summary>APPROVE=1 writes it.</summary>
    [Fact]
    public void The_committed_script_is_the_models()
    {
        var file = Path.Combine(SqlServerModel.SqlFolder, "security", "append-only.sql");
        using var db = SqlServerModel.Open();

        var actual = AppendOnly.SqlServerScript(db.Model);

        if (SqlServerModel.Approving)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }
        Assert.Equal(File.ReadAllText(file), actual, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_statement_parses()
    {
        using var db = SqlServerModel.Open();
        SqlServerModel.AssertParses(AppendOnly.SqlServerScript(db.Model));
    }

    [Fact]
    public void Every_kind_of_fact_and_every_national_table_is_protected()
    {
        using var db = SqlServerModel.Open();
        Type[] kinds = [typeof(Fact), typeof(ReferenceRow)];

        var tables = AppendOnly.Tables(db.Model);

        Assert.Equal(
            kinds.SelectMany(k => typeof(Fact).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(k))).Select(t => t.Name)
                .Concat(["AccessCut", "ArrearsLine", "ExposureBasisComponent", "JournalEntry", "MeasureListItem", "RepaymentPlanLine", "RiskListItem", "RiskAssessmentUnit", "SanBaoListLine", "TargetCreditor", "WarningEvaluation", "WarningEvent", "WarningMail", "WarningMailAttempt"]).Order(StringComparer.Ordinal),
            tables);
        Assert.DoesNotContain("DuePayment", tables);
    }
}
