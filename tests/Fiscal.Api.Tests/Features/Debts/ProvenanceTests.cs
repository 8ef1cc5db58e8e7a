using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Fiscal.Domain.Accounts;
using Fiscal.Import;

namespace Fiscal.Api.Tests.Features.Debts;

/// <summary>From a figure to the cell of the workbook that was sent.</summary>
public sealed class ProvenanceTests(LoadedCounty county)
{
    [Fact]
    public async Task The_sent_workbook_comes_back_byte_for_byte()
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        using var answer = await auditor.GetAsync("/api/imports/1/file");
        var content = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(Samples.Content(Samples.Book), content);
        Assert.Equal(Samples.Book, answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"", answer.Headers.ETag!.Tag);
        await auditor.GetAsync("/api/imports/99/file").Refused(System.Net.HttpStatusCode.NotFound, "import.not-found");
    }

    [Fact]
    public async Task Every_figure_of_every_debt_rests_on_a_cell_that_says_so_in_the_sent_workbook()
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        var cells = CellsOf(Samples.Book);
        var checkedCells = 0;

        foreach (var debt in await auditor.Items("/api/debts"))
        {
            var proof = await auditor.Json($"/api/debts/{debt.Count("id")}/provenance");
            var figures = proof.List("figures").ToDictionary(f => f.Text("name"));
            AssertSame(debt, figures);
            foreach (var figure in figures.Values)
            {
                Assert.True(figure.List("facts").Count > 0, $"{debt.Text("drawdownNumber")} {figure}");
                foreach (var source in figure.List("facts").Select(f => f.GetProperty("source")))
                {
                    Assert.Equal(Samples.Book, source.Text("fileName"));
                    Assert.Equal(64, source.Text("sha256").Length);
                    var address = (source.Text("sheet"), source.Text("cell"));
                    Assert.True(cells.TryGetValue(address, out var raw), $"{figure}: no cell {address}");
                    Assert.Equal(raw.Length > 200 ? raw[..200] : raw, source.Text("rawText"));
                    Assert.StartsWith(source.Text("layout") + "/", source.Text("rule"), StringComparison.Ordinal);
                    if (figure.Text("name") is "principalYuan" || figure.Text("name").StartsWith("planLines", StringComparison.Ordinal))
                        Assert.Equal(figure.Number("value"), decimal.Parse(raw, NumberStyles.Number, CultureInfo.InvariantCulture));
                    checkedCells++;
                }
            }
        }

        Assert.True(checkedCells > 1500, $"only {checkedCells} cells");
    }

    [Fact]
    public async Task The_facts_behind_a_balance_sum_to_it_on_any_day()
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);

        foreach (var day in new[] { "2026-01-31", "2026-06-30", "2026-10-31" })
            foreach (var debt in (await auditor.Items($"/api/debts?asOf={day}")).Take(40))
            {
                var outstanding = Figure(await auditor.Json($"/api/debts/{debt.Count("id")}/provenance?asOf={day}"), "outstandingYuan");
                Assert.Equal(debt.Number("outstandingYuan"), outstanding.Number("value"));
                Assert.Equal(outstanding.Number("value"), outstanding.List("facts").Sum(f => f.Number("amountYuan")));
                Assert.All(outstanding.List("facts"), f => Assert.True(string.CompareOrdinal(f.Text("effectiveOn"), day) <= 0 || f.Text("kind") == "Terms"));
            }
    }

    [Fact]
    public async Task What_was_not_known_yet_proves_nothing()
    {
        await using var app = await county.Copy();
        using var auditor = await app.Client(Role.Auditor);
        using var clerk = await app.Client();
        var before = app.Clock.GetCurrentInstant();
        var debt = (await clerk.Items("/api/debts?creditor=潇水信托")).First(d => d.Number("outstandingYuan") > 0);
        var path = $"/api/debts/{debt.Count("id")}/provenance";
        var known = (await auditor.Json(path)).GetProperty("figures").ToString();
        app.Clock.AdvanceMinutes(10);
        using var later = await app.Client();
        await later.Import(Samples.Trust);

        using var reader = await app.Client(Role.Auditor);
        Assert.Equal(known, (await reader.Json($"{path}?knownAt={before}")).GetProperty("figures").ToString());
        await reader.GetAsync($"{path}?knownAt=2020-01-01T00:00:00Z").Refused(System.Net.HttpStatusCode.NotFound, "debt.not-found");
    }

    [Fact]
    public async Task A_plan_is_proven_line_by_line_and_arrears_row_by_row()
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        var overdue = (await auditor.Items("/api/debts?status=overdue")).First(d => d.Number("overduePrincipalYuan") > 0);

        var figure = Figure(await auditor.Json($"/api/debts/{overdue.Count("id")}/provenance"), "overduePrincipalYuan");

        Assert.Equal(overdue.Number("overduePrincipalYuan"), figure.List("facts").Sum(f => f.Number("amountYuan")));
        Assert.All(figure.List("facts"), f => Assert.EndsWith("/principalYuan", f.GetProperty("source").Text("rule"), StringComparison.Ordinal));
    }

    private static JsonElement Figure(JsonElement proof, string name) => proof.List("figures").Single(f => f.Text("name") == name);

    private static void AssertSame(JsonElement debt, Dictionary<string, JsonElement> figures)
    {
        foreach (var name in new[] { "principalYuan", "outstandingYuan" })
            Assert.Equal(debt.Number(name), figures[name].Number("value"));
        foreach (var name in new[] { "maturityDate", "startDate", "debtClass", "instrument" })
            Assert.Equal(debt.Text(name), figures[name].Text("value"));
        Assert.Equal(debt.GetProperty("annualRatePercent").ToString(), figures["annualRatePercent"].GetProperty("value").ToString());
        if (debt.Text("status") == "Overdue")
            Assert.Equal(debt.Number("overdueInterestYuan"), figures["overdueInterestYuan"].Number("value"));
    }

    private static Dictionary<(string Sheet, string Cell), string> CellsOf(string sample)
    {
        using var content = new MemoryStream(Samples.Content(sample));
        return SentCells.Of(content, sample, new ImportLimits()).ToDictionary(c => (c.Sheet, Letters(c.Column) + c.Row), c => c.Raw);
    }

    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
