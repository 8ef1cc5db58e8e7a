using System.Net;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Exposures;

/// <summary>From a figure to the debts behind it and on to the cells.</summary>
public sealed class ListExposedDebtsTests(LoadedCounty county)
{
    [Theory]
    [MemberData(nameof(SummarizeExposuresTests.Axes), MemberType = typeof(SummarizeExposuresTests))]
    public async Task The_debts_of_every_group_sum_to_its_figure(string axis)
    {
        using var reader = await (await county.Shared()).Client();
        const string when = "asOf=2026-06-30&basis=PlatformDebt";

        foreach (var item in await reader.Items($"/api/exposures?{when}&groupBy={axis}"))
        {
            var group = item.TextOrNull("group") is { } name ? $"&group={Uri.EscapeDataString(name)}" : "";
            var debts = await reader.Json($"/api/exposures/debts?{when}&groupBy={axis}{group}&pageSize=5000");
            var rows = debts.List("items");

            Assert.Equal((item.Number("outstandingYuan"), item.Count("count")), (rows.Sum(d => d.Number("countedYuan")), debts.Count("total")));
            Assert.Equal(item.Number("outstandingYuan"), debts.GetProperty("totals").Number("outstandingYuan"));
            Assert.All(rows, d => Assert.Equal((item.TextOrNull("group"), d.Number("countedYuan")), (d.TextOrNull("group"), d.GetProperty("debt").Number("outstandingYuan"))));
        }
    }

    [Fact]
    public async Task The_debts_lead_to_the_cells_that_the_figure_rests_on()
    {
        using var reader = await (await county.Shared()).Client();
        var debt = (await reader.Json("/api/exposures/debts?asOf=2026-10-31&groupBy=debtClass&group=Hidden")).List("items")[0];

        var entries = (await reader.Json($"/api/debts/{debt.Count("debtId")}/ledger")).List("items").FindAll(e => string.CompareOrdinal(e.Text("effectiveOn"), "2026-10-31") <= 0);

        Assert.Equal(debt.Number("countedYuan"), entries.Sum(e => e.Number("balanceEffectYuan")));
        Assert.All(entries, e => Assert.Matches("^[A-Z]+[0-9]+$", e.Text("cell")));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_the_totals_are_over_all()
    {
        using var reader = await (await county.Shared()).Client();
        var all = (await reader.Json("/api/exposures/debts?pageSize=5000")).List("items");
        var paged = new List<JsonElement>();

        for (var page = 1; page <= 3; page++)
        {
            var answer = await reader.Json($"/api/exposures/debts?page={page}&pageSize=60");
            Assert.Equal((all.Count, all.Sum(d => d.Number("countedYuan"))), (answer.Count("total"), answer.GetProperty("totals").Number("outstandingYuan")));
            paged.AddRange(answer.List("items"));
        }

        Assert.Equal(all.ConvertAll(d => d.Count("debtId")), paged.ConvertAll(d => d.Count("debtId")));
    }

    [Fact]
    public async Task A_group_without_its_axis_is_refused()
    {
        using var reader = await (await county.Shared()).Client();

        Assert.Equal("指定 group 时应同时指定 groupBy。", await reader.GetAsync("/api/exposures/debts?group=Hidden").Refused(HttpStatusCode.BadRequest, "input.invalid"));
        Assert.Equal(0, (await reader.Json("/api/exposures/debts?groupBy=debtClass&group=Nothing")).Count("total"));
    }
}
