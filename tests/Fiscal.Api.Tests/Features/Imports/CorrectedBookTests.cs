using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Imports;

public sealed class CorrectedBookTests(LoadedCounty county)
{
    private const string First = "4310201701100001829001";
    private const string Second = "4310201701100001829002";

    [Fact]
    public async Task A_corrected_balance_and_rate_are_shown_field_by_field_and_nothing_else_changes()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var before = await clerk.Items("/api/debts");

        var preview = await clerk.Upload("更正.xlsx", CorrectedBook.With(balance: ("D0001", 129_000_000m), rate: ("D0002", 3.25m)), Samples.AsOf);
        await clerk.Commit(preview);

        Assert.Equal((0, 2, 3707), (preview.Counts().New, preview.Counts().Changed, preview.Counts().Same));
        Assert.Equal(
            [
                ("outstandingYuan", "129620000.00", "129000000.00", "O2"),
                ("annualRatePercent", "3.40", "3.25", "X3"),
            ],
            (await clerk.Rows(preview, "?change=Changed")).SelectMany(r => r.List("differences"))
                .Select(d => (d.Text("field"), d.Text("old"), d.Text("new"), d.Text("cell"))));
        var after = await clerk.Items("/api/debts");
        Assert.Equal(
            [(First, "outstandingYuan", "129000000.00"), (Second, "annualRatePercent", "3.25")],
            Differences(before, after).Where(d => d.Field != "version"));
    }

    [Fact]
    public async Task A_corrected_balance_books_exactly_the_difference_at_its_cell()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var id = (await clerk.Items("/api/debts"))[0].Count("id");
        var before = (await clerk.Json($"/api/debts/{id}/ledger")).List("items");

        var corrected = await clerk.Upload("更正.xlsx", CorrectedBook.With(balance: ("D0001", 129_000_000m)), Samples.AsOf);
        await clerk.Commit(corrected);

        var ledger = (await clerk.Json($"/api/debts/{id}/ledger")).List("items");
        Assert.Equal(before.Count + 1, ledger.Count);
        var entry = ledger.Single(e => e.Count("importId") == corrected.Count("id"));
        Assert.Equal((620_000m, -620_000m, "2026-10-31"), (entry.Number("amountYuan"), entry.Number("balanceEffectYuan"), entry.Text("effectiveOn")));
        Assert.Equal(("O2", corrected.Text("sha256")), (entry.Text("cell"), entry.Text("fileSha256")));
        Assert.Contains(corrected.List("findings"), f => f.Text("code") == "import.plan-does-not-sum");
    }

    [Fact]
    public async Task A_balance_in_the_wrong_unit_is_refused_and_not_booked()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        var preview = await clerk.Upload("万元.xlsx", CorrectedBook.With(balance: ("D0001", 12_962m)), Samples.AsOf);

        Assert.Equal("NeedsCorrection", preview.Text("status"));
        var finding = Assert.Single(preview.List("findings"), f => f.Text("severity") == "Error");
        Assert.Equal(("import.unit-suspect", "O2"), (finding.Text("code"), finding.Text("cell")));
        Assert.Equal(1, preview.Counts().Rejected);
        preview.CountsSum();
    }

    private static IEnumerable<(string Drawdown, string Field, string Value)> Differences(List<JsonElement> before, List<JsonElement> after) =>
        from pair in before.Zip(after)
        from field in pair.Second.EnumerateObject()
        where pair.First.GetProperty(field.Name).ToString() != field.Value.ToString()
        select (pair.Second.Text("drawdownNumber"), field.Name, field.Value.ToString());
}
