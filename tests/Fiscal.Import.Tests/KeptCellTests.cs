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
}
