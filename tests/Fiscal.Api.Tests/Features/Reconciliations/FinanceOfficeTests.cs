using System.Globalization;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Reconciliations;

/// <summary>The finance office's table against the bureau's book: the planted breaks, all of them and no other.</summary>
public sealed class FinanceOfficeTests(LoadedCounty county)
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["MISSING_THERE"] = "MissingThere", ["MISSING_HERE"] = "MissingHere", ["DUPLICATE"] = "Duplicate", ["AMOUNT"] = "Amount", ["DATE"] = "Date", ["RATE"] = "Rate",
        ["CLASS"] = "Class", ["UNIT"] = "Unit", ["TIMING"] = "Timing", ["MERGED"] = "Merged", ["SPLIT"] = "Split", ["NAME"] = "NameVariant",
    };

    [Fact]
    public async Task Every_planted_break_is_found_under_its_kind_and_none_is_invented()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var codes = (await clerk.Items("/api/debts?asOf=2026-10-31")).ToDictionary(d => d.Count("id"), d => d.Text("code"));

        var found = (await clerk.Reconciles(await clerk.Upload(Reconciling.FinanceOffice))).List("breaks");

        var truth = JsonDocument.Parse(File.ReadAllText(Samples.PathOf(Path.Combine("truth", "金融办-breaks.json")))).RootElement.List("breaks");
        Assert.Equal(23, truth.Count);
        Assert.Equal(
            truth.Select(b => (Kinds[b.Text("code")], Joined(b.List("debtIds").Select(d => d.GetString()!)), Joined(b.List("officeRows").Select(r => r.ToString())),
                decimal.Parse(b.Text("balanceEffect"), CultureInfo.InvariantCulture))).Order(),
            found.Select(b => (b.Text("kind"), Joined(b.List("debtIds").Select(d => codes[d.GetInt32()])), Joined(b.List("rows").Select(r => $"{r.Count("row")}")),
                b.Number("balanceEffectYuan"))).Order());
        var values = found.Where(b => b.Text("kind") is "Rate" or "NameVariant" or "Date").ToDictionary(b => b.Text("kind") + Joined(b.List("debtIds").Select(d => codes[d.GetInt32()])));
        Assert.Equal(("annualRatePercent", "3.40", "3.50"), (values["RateD0003"].Text("field"), values["RateD0003"].Text("bookValue"), values["RateD0003"].Text("sourceValue")));
        Assert.Equal(("creditorName", "交通银行股份有限公司云岭分行", "交通银行"), (values["NameVariantD0052"].Text("field"), values["NameVariantD0052"].Text("bookValue"), values["NameVariantD0052"].Text("sourceValue")));
        Assert.Equal(("maturityDate", "2028-01-15", "2026-01-15"), (values["DateD0076"].Text("field"), values["DateD0076"].Text("bookValue"), values["DateD0076"].Text("sourceValue")));
    }

    [Fact]
    public async Task Its_totals_are_those_of_the_truth()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var truth = JsonDocument.Parse(File.ReadAllText(Samples.PathOf(Path.Combine("truth", "金融办-breaks.json")))).RootElement;

        var detail = await clerk.Reconciles(await clerk.Upload(Reconciling.FinanceOffice));

        var pair = Assert.Single(detail.List("pairs"));
        decimal True(string name) => decimal.Parse(truth.Text(name), CultureInfo.InvariantCulture);
        Assert.Equal((True("bureauTotal"), True("officeTotal"), True("difference")), (pair.Number("bookTotalYuan"), pair.Number("sourceTotalYuan"), pair.Number("differenceYuan")));
        // Besides the debts owed the office lists one that was settled in the month.
        Assert.Equal((truth.Count("bureauDebts"), truth.Count("officeRows")), (pair.Count("bookCount"), pair.Count("sourceCount")));
        Assert.Equal((truth.Count("agreeDebts"), True("agreeTotal")), (pair.Count("matchedCount"), pair.Number("matchedYuan")));
        Assert.Equal(("ExceptGovernmentBonds", "除地方政府债券以外的全部债务"), (pair.GetProperty("scope").Text("rule"), pair.GetProperty("scope").Text("ruleName")));
        Assert.Equal(["Book", "FinanceOfficeTable"], detail.List("sources").Select(s => s.Text("kind")));
    }

    [Fact]
    public async Task Committing_it_keeps_it_as_a_source_and_books_nothing()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var before = (await clerk.Items("/api/ledger?to=2026-12-31")).Count;

        var committed = await clerk.Commit(await clerk.Upload(Reconciling.FinanceOffice));
        var again = await clerk.Upload(Reconciling.FinanceOffice);

        committed.CountsSum();
        Assert.Equal((113, 113), (committed.Counts().Accepted, committed.Counts().New + committed.Counts().Changed + committed.Counts().Same));
        Assert.True(committed.Counts() is { New: > 0, Changed: > 0, Same: > 80 });
        Assert.Equal(committed.Counts(), again.Counts());
        Assert.Equal(before, (await clerk.Items("/api/ledger?to=2026-12-31")).Count);
        Assert.Equal(23, (await clerk.Reconciles(committed)).List("breaks").Count);
        var said = Assert.Single(committed.List("findings"), f => f.Text("code") == "import.for-comparison-only");
        Assert.Contains($"{committed.Counts().Same} 行与台账一致，{committed.Counts().Changed} 行有不同，{committed.Counts().New} 行按编号没有找到借据", said.Text("message"), StringComparison.Ordinal);
        Assert.Contains("不改动台账", said.Text("message"), StringComparison.Ordinal);
        var differing = Assert.Single(await clerk.Rows(committed), r => r.Count("row") == 6);
        Assert.Equal(("annualRatePercent", "3.40", "3.50"), Differences(differing).Single());
    }

    private static IEnumerable<(string, string, string)> Differences(JsonElement row) =>
        row.List("differences").Select(d => (d.Text("field"), d.Text("old"), d.Text("new")));

    private static string Joined(IEnumerable<string> texts) => string.Join(',', texts.Order(StringComparer.Ordinal));
}
