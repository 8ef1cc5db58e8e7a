using System.Net;
using System.Security.Cryptography;

namespace Fiscal.Api.Tests.Features.Imports;

public sealed class ImportLifecycleTests(LoadedCounty county)
{
    [Fact]
    public async Task A_preview_counts_every_row_and_books_nothing()
    {
        await using var app = new FiscalApp();
        using var clerk = await app.Client();

        var preview = await clerk.Upload(Samples.Book);

        Assert.Equal("Previewed", preview.Text("status"));
        Assert.Equal("BureauBook", preview.Text("kind"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Samples.Content(Samples.Book))), preview.Text("sha256"));
        preview.CountsSum();
        Assert.Equal(preview.Counts().Rows, (await clerk.Rows(preview)).Count);
        var truth = Samples.Truth(Samples.Book).GetProperty("totals");
        var sheets = (await clerk.Rows(preview, "?change=New")).GroupBy(r => r.GetProperty("content").Text("type")).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal((truth.Count("debts"), truth.Count("planRows"), truth.Count("historyRows")), (sheets["debt"], sheets["plan"], sheets["payment"]));
        Assert.Empty(await clerk.Items("/api/debts"));
        Assert.Equal(0, (await clerk.Json("/api/maturities?from=2026-01-01&to=2060-12-31")).Count("total"));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var (debts, due) = (await clerk.Items("/api/debts"), await Maturities(clerk));

        var again = await clerk.Upload(Samples.Book);
        var committed = await clerk.Commit(again);

        Assert.Equal((3709, 3709, 0, 0, 0, 0, 3709), again.Counts());
        Assert.Equal("Committed", committed.Text("status"));
        Assert.Equal(debts.Select(d => d.ToString()), (await clerk.Items("/api/debts")).Select(d => d.ToString()));
        Assert.Equal(due, await Maturities(clerk));
    }

    [Fact]
    public async Task Reverting_takes_everything_back_and_the_file_can_be_loaded_again()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var (total, due) = (await Outstanding(clerk), await Maturities(clerk));

        var reverted = await clerk.Post("/api/imports/1/revert");

        Assert.Equal(("Reverted", "Clerk-439901"), (reverted.Text("status"), reverted.Text("revertedBy")));
        Assert.Empty(await clerk.Items("/api/debts"));
        Assert.Equal(0, (await clerk.Json("/api/maturities?from=2026-01-01&to=2060-12-31")).Count("total"));

        var again = await clerk.Import(Samples.Book);

        Assert.Equal("Committed", again.Text("status"));
        Assert.Equal(136, (await clerk.Items("/api/debts")).Count);
        Assert.Equal(total, await Outstanding(clerk));
        Assert.Equal(due, await Maturities(clerk));
    }

    [Fact]
    public async Task Reverting_a_later_import_restores_the_book_to_the_fen()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var (debts, due) = (Figures(await clerk.Items("/api/debts")), await Maturities(clerk));
        var corrected = await clerk.Upload("更正.xlsx", CorrectedBook.With(balance: ("D0001", 129_000_000m)), Samples.AsOf);
        await clerk.Commit(corrected);
        Assert.NotEqual(debts, Figures(await clerk.Items("/api/debts")));

        await clerk.Post($"/api/imports/{corrected.Count("id")}/revert");

        Assert.Equal(debts, Figures(await clerk.Items("/api/debts")));
        Assert.Equal(due, await Maturities(clerk));
    }

    [Fact]
    public async Task An_import_that_a_later_one_rests_on_is_not_reverted()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        app.Clock.AdvanceSeconds(1);
        await clerk.Commit(await clerk.Upload("更正.xlsx", CorrectedBook.With(balance: ("D0001", 129_000_000m)), Samples.AsOf));

        var why = await clerk.PostAsync("/api/imports/1/revert", null).Refused(HttpStatusCode.UnprocessableEntity, "import.later-import");

        Assert.Contains("“更正.xlsx”", why, StringComparison.Ordinal);
        Assert.Equal(136, (await clerk.Items("/api/debts")).Count);
    }

    [Fact]
    public async Task A_batch_enters_the_book_once_and_leaves_it_once()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        await clerk.PostAsync("/api/imports/1/commit", null).Refused(HttpStatusCode.UnprocessableEntity, "import.not-pending");
        await clerk.Post("/api/imports/1/revert");

        await clerk.PostAsync("/api/imports/1/revert", null).Refused(HttpStatusCode.UnprocessableEntity, "import.not-committed");
        await clerk.PostAsync("/api/imports/1/commit", null).Refused(HttpStatusCode.UnprocessableEntity, "import.not-pending");
    }

    [Fact]
    public async Task A_batch_with_an_error_is_not_booked_even_in_part()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client(region: "439902");
        var preview = await clerk.Upload("错误示例/11-公式错误值.xlsx");

        var why = await clerk.PostAsync($"/api/imports/{preview.Count("id")}/commit", null).Refused(HttpStatusCode.UnprocessableEntity, "import.has-errors");

        Assert.Equal("NeedsCorrection", preview.Text("status"));
        Assert.Contains("4 处错误", why, StringComparison.Ordinal);
        Assert.Empty(await clerk.Items("/api/debts"));
        Assert.Equal("NeedsCorrection", (await clerk.Json($"/api/imports/{preview.Count("id")}")).Text("status"));
    }

    [Fact]
    public async Task A_preview_that_the_book_has_overtaken_is_not_booked_twice()
    {
        await using var app = new FiscalApp();
        using var clerk = await app.Client();
        var (first, second) = (await clerk.Upload(Samples.PolicyBank), await clerk.Upload(Samples.PolicyBank));

        await clerk.Commit(first);
        await clerk.Commit(second);

        Assert.Equal(22, (await clerk.Items("/api/debts")).Count);
        Assert.Equal(1588280000.00m, await Outstanding(clerk));
    }

    [Fact]
    public async Task Batches_are_listed_newest_first_and_by_status()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await clerk.Upload(Samples.Trust);

        Assert.Equal([Samples.Trust, Samples.Book], (await clerk.Items("/api/imports")).Select(b => b.Text("fileName")));
        Assert.Equal([Samples.Book], (await clerk.Items("/api/imports?status=committed")).Select(b => b.Text("fileName")));
        Assert.Empty(await clerk.Items("/api/imports?regionCode=439900"));
    }

    private static async Task<decimal> Outstanding(HttpClient client) => (await client.Items("/api/debts")).Sum(d => d.Number("outstandingYuan"));

    private static async Task<string> Maturities(HttpClient client) =>
        (await client.Json("/api/maturities?from=2026-01-01&to=2060-12-31&bucket=day&groupBy=debtor")).GetProperty("items").ToString();

    // A debt's version goes up with every fact; its figures come back.
    private static List<string> Figures(List<System.Text.Json.JsonElement> debts) =>
        [.. debts.Select(d => string.Join('|', d.EnumerateObject().Where(p => p.Name != "version").Select(p => p.Value.ToString())))];
}
