using Fiscal.Import.Batches;

namespace Fiscal.Import.Tests;

public sealed class KeptCellTests
{
    [Theory]
    [InlineData("""{"principalYuan":["H4","1\"000"],"remark":["T4",""]}""")]
    [InlineData("""{"principalYuan":{"address":"H4","raw":"1\"000"},"remark":{"address":"T4","raw":""}}""")] // as kept before 2026-11-26
    public void The_cells_of_a_kept_row_are_read_in_both_forms(string json)
    {
        var cells = ImportRow.CellsOf(json);

        Assert.Equal(new SourceCell("H4", "1\"000"), cells["principalYuan"]);
        Assert.Equal(["principalYuan", "remark"], cells.Keys);
        Assert.False(cells.ContainsKey("H4"));
        Assert.Throws<KeyNotFoundException>(() => cells["outstandingYuan"]);
    }

    [Fact]
    public void Rows_are_kept_alike_whatever_was_kept_before_them()
    {
        string[] remarks = ["短", new('长', 100_000), "“引号”\"\n换行", "短"];

        Assert.All(remarks, remark =>
        {
            var kept = new ImportRow("430000", 1, 1, Row(remark), RowChange.New, [], null, null).CellsJson;
            Assert.Equal(new SourceCell("T4", remark), Assert.Single(ImportRow.CellsOf(kept)).Value);
        });
    }

    private static ImportedRow Row(string remark) =>
        new("明细", 4, RowFate.Skipped, null, null, new Dictionary<string, SourceCell> { ["remark"] = new("T4", remark) });
}
