using System.Globalization;
using System.Text;
using System.Text.Json;
using Fiscal.Api.Tests.Reports;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>A ledger in the wrong unit, beside what the book has of the same debts.</summary>
public sealed class UnitGuardTests(LoadedCounty county)
{
    [Theory]
    [InlineData(1_000, "千元")]
    [InlineData(10_000, "万元")]
    [InlineData(100_000_000, "亿元")]
    public async Task A_whole_file_read_in_too_large_a_unit_is_stopped_with_one_sentence(int factor, string unit)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        var import = await clerk.Upload("10月台账.csv", Ledger(Debts(8), 1, unit), ("asOf", "2026-10-31"));

        var finding = Assert.Single(import.List("findings"), f => f.Text("severity") == "Error");
        Assert.Equal("import.unit-suspect-of-file", finding.Text("code"));
        Assert.Contains("有 8 行", finding.Text("message"), StringComparison.Ordinal);
        Assert.Contains($"约差 {factor} 倍", finding.Text("message"), StringComparison.Ordinal);
        Assert.Contains($"金额单位疑应为“元”而不是“{unit}”", finding.Text("message"), StringComparison.Ordinal);
        Assert.Equal("C2", finding.Text("cell"));
        Assert.Equal(1, finding.Text("message").Count(c => c == '。'));
        Assert.Equal((8, 0, 8), (import.Counts().Rows, import.Counts().Accepted, import.Counts().Rejected));
        import.CountsSum();
    }

    [Fact]
    public async Task A_whole_file_in_ten_thousand_yuan_that_says_yuan_is_stopped_even_after_repayments()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        var import = await clerk.Upload("11月台账.csv", Ledger(Debts(6), 0.0001m, "元", paid: 0.03m), ("asOf", "2026-11-20"));

        var finding = Assert.Single(import.List("findings"), f => f.Text("severity") == "Error");
        Assert.Equal("import.unit-suspect-of-file", finding.Text("code"));
        Assert.Contains("金额单位疑应为“万元”而不是“元”", finding.Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, "疑多写了一个零")]
    [InlineData(0.1, "疑少写了一个零")]
    [InlineData(10000, "疑为金额单位有误")]
    public async Task One_row_that_is_off_is_named_and_the_others_are_read(double times, string words)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var debts = Debts(6);

        var import = await clerk.Upload("10月台账.csv", Ledger(debts, 1, "元", spoilt: (2, (decimal)times)), ("asOf", "2026-10-31"));

        var finding = Assert.Single(import.List("findings"), f => f.Text("severity") == "Error");
        Assert.Equal(("import.unit-suspect", 4), (finding.Text("code"), finding.Count("row")));
        Assert.Contains(words, finding.Text("message"), StringComparison.Ordinal);
        Assert.Equal((5, 1), (import.Counts().Same, import.Counts().Rejected));
    }

    [Fact]
    public async Task A_ledger_in_the_right_unit_is_not_stopped_and_a_small_rest_is_a_repayment()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        var import = await clerk.Upload("10月台账.csv", Ledger(Debts(6), 1, "元", spoilt: (2, 0.0123m)), ("asOf", "2026-11-20"));

        Assert.DoesNotContain(import.List("findings"), f => f.Text("severity") == "Error");
        Assert.Equal((5, 1), (import.Counts().Same, import.Counts().Changed));
    }

    [Fact]
    public async Task A_loan_made_after_the_day_of_the_figures_has_no_balance_yet()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        var import = await clerk.Upload("台账.csv", Encoding.UTF8.GetBytes("合同编号,借据号,借款人,借据金额(元),余额(元),放款日,到期日\nHT-N1,JJ-N1,示范县人民医院,100000,100000,2026-11-05,2027-11-05\n"), Samples.AsOf);

        Assert.Equal("import.start-after-as-of", Assert.Single(import.List("findings"), f => f.Text("severity") == "Error").Text("code"));
    }

    private static List<JsonElement> Debts(int count) => [.. WorldFacts.World.List("debts")
        .Where(d => d.Yuan("outstanding") > 1_000_000 && d.List("arrears").Count == 0 && d.Text("noteNo").Length >= 8).Take(count)];

    private static byte[] Ledger(List<JsonElement> debts, decimal times, string unit, decimal paid = 0, (int Index, decimal Times)? spoilt = null)
    {
        var csv = new StringBuilder($"借款人,借据号,贷款余额({unit})\n");
        for (var i = 0; i < debts.Count; i++)
        {
            var name = WorldFacts.World.List("debtors").First(u => u.Text("id") == debts[i].Text("debtorId")).Text("name");
            var balance = debts[i].Yuan("outstanding") * (1 - paid) * (spoilt is { } bad && bad.Index == i ? bad.Times : 1) * times;
            csv.Append(CultureInfo.InvariantCulture, $"{name},{debts[i].Text("noteNo")},{balance:0.########}\n");
        }
        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
