using System.Globalization;
using Fiscal.Domain;

namespace Fiscal.Import.Tests;

/// <summary>Samples with cells spoiled at random: read, asked about or refused, and what was not spoiled is read as before.</summary>
public sealed class StatedMutationTests
{
    private const int Times = 60;

    private static readonly object?[] Junk =
    [
        null, "", "—", "合计", "小计", "一、", "（一）", "1.", "#REF!", "-5", "1e400", "１２３", "2027年13月底前", "99999999999999999999", "是", "保工资", "三、保运转", "其中：x",
        1e20m, -1m, 0m, 45000m, "100%", "=A1", "\t", "单位：元", "2026-02-30", "二级", "借新还旧", new string('9', 60), new string('长', 300),
    ];

    [Theory]
    [InlineData("10-三保预算与执行表.xlsx", 6)]
    [InlineData("12-平台公司名单与压降计划.xlsx", 4)]
    [InlineData("13-化债年度计划与进度.xlsx", 4)]
    public void A_spoiled_cell_spoils_no_other_row(string file, int firstRow)
    {
        var random = new Random(7);
        var whole = Rows(file).Read().Rows.ToDictionary(r => r.Row, r => FiguresOf(r.Content));
        var refused = 0;
        for (var i = 0; i < Times; i++)
        {
            var spoiled = random.Next(firstRow, whole.Keys.Max() + 1);
            var read = Rows(file, rows => rows[spoiled - 1][random.Next(rows[spoiled - 1].Length)] = Junk[random.Next(Junk.Length)]).Read();

            if (read.HasErrors) refused++;
            Assert.All(read.Rows.Where(r => r.Fate == RowFate.Accepted && r.Row != spoiled), r => Assert.Equal(whole[r.Row], FiguresOf(r.Content)));
        }
        Assert.InRange(refused, 1, Times - 1);
    }

    [Theory]
    [InlineData("10-三保预算与执行表.xlsx")]
    [InlineData("12-平台公司名单与压降计划.xlsx")]
    [InlineData("13-化债年度计划与进度.xlsx")]
    public void A_workbook_spoiled_anywhere_is_read_or_refused(string file)
    {
        var random = new Random(11);
        for (var i = 0; i < Times; i++)
            try
            {
                var read = Rows(file, rows => Spoil(rows, random)).Read();
                Assert.All(read.Rows.Where(r => r.Fate == RowFate.Accepted), r => Assert.NotNull(r.Content));
            }
            catch (BusinessRuleException refusal)
            {
                Assert.StartsWith("import.", refusal.Code, StringComparison.Ordinal);
            }
    }

    private static void Spoil(List<object?[]> rows, Random random)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var row = rows[random.Next(rows.Count)];
            if (random.Next(6) == 0) rows.Remove(row);
            else if (random.Next(6) == 0) rows.Insert(random.Next(rows.Count), [.. row]);
            else row[random.Next(row.Length)] = Junk[random.Next(Junk.Length)];
        }
    }

    private static object? FiguresOf(RowContent? content) => content switch
    {
        SanBaoRow row => row.Figures,
        PlatformRow row => row.Figures,
        ResolutionRow row => (row.Figures, row.Method),
        _ => null,
    };

    // As another program would write the same cells, without merges.
    private static Xlsx Rows(string file, Action<List<object?[]>>? change = null)
    {
        using var stream = File.OpenRead(Path.Combine(Samples.Folder, file));
        var cells = SentCells.Of(stream, file, new()).ToList();
        var rows = Enumerable.Range(0, cells.Max(c => c.Row)).Select(_ => new object?[cells.Max(c => c.Column)]).ToList();
        foreach (var cell in cells)
            rows[cell.Row - 1][cell.Column - 1] = decimal.TryParse(cell.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : cell.Raw;
        change?.Invoke(rows);
        return new Xlsx().Sheet("表", rows);
    }
}
