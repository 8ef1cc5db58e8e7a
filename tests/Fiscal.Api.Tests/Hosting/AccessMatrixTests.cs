using System.Runtime.CompilerServices;
using Fiscal.Api.Tests.Hosting.Matrix;

namespace Fiscal.Api.Tests.Hosting;

/// <summary>
/// Every endpoint × every role × what is one's own and what is another region's or unit's, from the list of endpoints itself, beside the
/// tables in access-matrix.approved.txt and scope-matrix.approved.txt. An endpoint without a line fails. To accept a change: APPROVE=1,
/// run again, read the difference.
/// </summary>
public sealed class AccessMatrixTests(AccessMatrix matrix) : IClassFixture<AccessMatrix>
{
    [Fact]
    public async Task Every_endpoint_lets_each_role_in_or_not_as_the_table_says()
    {
        var said = (await matrix.Answers()).Access;

        Assert.True(said.Count > 120, $"only {said.Count} endpoints found");
        Same("access-matrix.approved.txt", said);
    }

    [Fact]
    public async Task Every_endpoint_finds_the_rows_of_one_s_own_region_and_unit_and_no_others_as_the_table_says()
    {
        var said = (await matrix.Answers()).ScopeLines;

        Assert.True(said.Count > 300, $"only {said.Count} lines found");
        Same("scope-matrix.approved.txt", said);
    }

    [Fact]
    public async Task Nobody_finds_a_row_of_another_region_or_unit_or_reads_a_word_of_it()
    {
        var answers = await matrix.Answers();

        Assert.Empty(answers.Leaks);
        Assert.Empty(answers.Scope.Where(l => l.Place is AccessAnswers.OtherRegion or AccessAnswers.OtherUnit)
            .SelectMany(l => l.Cells.Where(c => c.Cell == AccessAnswers.Found).Select(c => $"{c.Asker} {l.Endpoint} | {l.Place}")));
    }

    /// <summary>A row that nobody finds would prove nothing about those of others.</summary>
    [Fact]
    public async Task Every_row_that_was_asked_for_is_there_for_somebody_of_its_own_region()
    {
        var answers = await matrix.Answers();

        Assert.Empty(answers.Misunderstood);
        Assert.Empty(answers.Scope.Where(l => l.Place == AccessAnswers.OwnRegion && l.Endpoint.Contains('{', StringComparison.Ordinal))
            .Where(l => l.Cells.TrueForAll(c => c.Cell != AccessAnswers.Found)).Select(l => l.Endpoint));
        Assert.Contains(answers.Scope, l => l is { Endpoint: "GET /api/debts/{id:int}", Place: AccessAnswers.OwnUnit } && l.Cells.Contains(("Reporter", AccessAnswers.Found)));
        Assert.Contains(answers.Scope, l => l is { Endpoint: "GET /api/debts/{id:int}", Place: AccessAnswers.OtherUnit });
    }

    private static void Same(string file, List<string> said)
    {
        var approved = Path.Combine(Path.GetDirectoryName(Here())!, file);
        if (Environment.GetEnvironmentVariable("APPROVE") is not null) File.WriteAllLines(approved, said);
        Assert.Equal(File.ReadLines(approved), said);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
