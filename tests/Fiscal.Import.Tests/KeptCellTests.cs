using System.Text;
using Fiscal.Import.Batches;

namespace Fiscal.Import.Tests;

public sealed class KeptCellTests
{
    [Theory]
    [InlineData("""{"principalYuan":["H4","1\"000"],"remark":["T4",""]}""")]
    [InlineData("""{"principalYuan":{"address":"H4","raw":"1\"000"},"remark":{"address":"T4","raw":""}}""")] // as kept before 2026-11-26
    public void The_cells_of_a_kept_row_are_read_in_both_forms(string json)
    {
        var cells = new KeptRow("null"u8.ToArray(), Encoding.UTF8.GetBytes(json)).Cells;

        Assert.Equal(new SourceCell("H4", "1\"000"), cells["principalYuan"]);
        Assert.Equal(["principalYuan", "remark"], cells.Keys);
        Assert.False(cells.ContainsKey("H4"));
        Assert.Throws<KeyNotFoundException>(() => cells["outstandingYuan"]);
    }

    [Fact]
    public void Rows_are_kept_alike_whatever_was_kept_before_them()
    {
        List<string> remarks = ["短", new('长', 100_000), "“引号”\"\t\n换行", "短", .. Enumerable.Range(0, 10_000).Select(i => $"第 {i} 笔")];
        var batch = new ImportBatch("430000", "台账.xlsx", [], "", "", default);

        var pages = ImportPage.Pack([.. remarks.Select(Row)]).Select(p => p.PageOf(batch)).ToList();
        var kept = pages.SelectMany(p => p.Rows()).ToList();

        Assert.True(pages.Count > 2, $"{pages.Count} page(s)");
        Assert.Equal(Enumerable.Range(1, remarks.Count), kept.Select(k => k.Ordinal));
        Assert.Equal(remarks, kept.Select(k => Assert.Single(k.Row.Cells).Value.Raw));
        Assert.All(kept, k => Assert.Null(k.Row.Content));
    }

    [Fact]
    public void A_row_that_an_upgrade_wrote_as_UTF_16_is_read()
    {
        var text = "\uFEFFnull\t{\"remark\":[\"T4\",\"短\"]}\n";
        var page = new ImportPage.PackedRows(3, Encoding.Unicode.GetBytes(text)).PageOf(new("430000", "台账.xlsx", [], "", "", default));

        var (ordinal, row) = Assert.Single(page.Rows());
        Assert.Equal((3, new SourceCell("T4", "短")), (ordinal, row.Cells["remark"]));
    }

    private static ImportedRow Row(string remark) =>
        new("明细", 4, RowFate.Skipped, null, null, new Dictionary<string, SourceCell> { ["remark"] = new("T4", remark) });
}
