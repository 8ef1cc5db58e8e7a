using System.Text.Json;
using Fiscal.Api.Tests.Features.Imports;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Exposures;

/// <summary>Two totals and the debts between them.</summary>
public sealed class BridgeExposuresTests(LoadedCounty county)
{
    private static readonly string[] Bases =
        ["AllDebt", "StatutoryDebt", "HiddenDebt", "StatutoryAndHiddenDebt", "GovernmentLiability", "PlatformDebt", "BroadDebt", "OperatingDebt"];

    [Fact]
    public async Task Between_two_days_the_debts_explain_the_gap_exactly()
    {
        using var reader = await (await county.Shared()).Client();
        var days = Enumerable.Range(0, 7).Select(i => new LocalDate(2025, 10, 31).PlusDays(61 * i)).ToList();

        for (var i = 1; i < days.Count; i++)
        {
            Explains(await Totals(reader, $"asOf={days[i - 1]:uuuu-MM-dd}"), await Totals(reader, $"asOf={days[i]:uuuu-MM-dd}"),
                await Bridge(reader, $"fromAsOf={days[i - 1]:uuuu-MM-dd}&toAsOf={days[i]:uuuu-MM-dd}"));
            Explains(await Totals(reader, $"asOf={days[i]:uuuu-MM-dd}"), await Totals(reader, $"asOf={days[0]:uuuu-MM-dd}"),
                await Bridge(reader, $"fromAsOf={days[i]:uuuu-MM-dd}&toAsOf={days[0]:uuuu-MM-dd}"));
        }
    }

    [Fact]
    public async Task Between_two_bases_the_debts_explain_the_gap_exactly()
    {
        using var reader = await (await county.Shared()).Client();
        var totals = new Dictionary<string, decimal>();
        foreach (var basis in Bases) totals[basis] = await Totals(reader, $"asOf=2026-10-31&basis={basis}");

        foreach (var (from, to) in Bases.Zip(Bases.Skip(1)).Concat(Bases.Skip(1).Select(b => (b, Bases[0]))))
        {
            var bridge = await Bridge(reader, $"toAsOf=2026-10-31&fromBasis={from}&toBasis={to}");
            Explains(totals[from], totals[to], bridge);
            Assert.All(bridge.List("items"), i => Assert.EndsWith("Basis", i.Text("cause"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Days_bases_and_knowledge_may_all_differ()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var known = app.Clock.GetCurrentInstant();
        app.Clock.Advance(Duration.FromMinutes(5));
        await clerk.Commit(await clerk.Upload("更正.xlsx", CorrectedBook.With(balance: ("D0001", 129_000_000m)), Samples.AsOf));
        app.Clock.Advance(Duration.FromMinutes(5));

        var late = await Bridge(clerk, $"toAsOf=2026-10-31&fromKnownAt={known}");
        Explains(await Totals(clerk, $"asOf=2026-10-31&knownAt={known}"), await Totals(clerk, "asOf=2026-10-31"), late);
        var changed = Assert.Single(late.List("items"));
        Assert.Equal((-620_000m, "BalanceChanged", "余额变动"), (changed.Number("differenceYuan"), changed.Text("cause"), changed.Text("causeName")));

        foreach (var (from, to) in new[] { ("HiddenDebt", "PlatformDebt"), ("BroadDebt", "OperatingDebt") })
            Explains(
                await Totals(clerk, $"asOf=2026-03-31&knownAt={known}&basis={from}"), await Totals(clerk, $"asOf=2026-10-31&basis={to}"),
                await Bridge(clerk, $"fromAsOf=2026-03-31&toAsOf=2026-10-31&fromKnownAt={known}&fromBasis={from}&toBasis={to}"));

        var before = await Bridge(clerk, "toAsOf=2026-10-31&fromKnownAt=2026-11-01T00:00:00Z");
        Assert.Equal(["Entered"], before.List("causes").Select(c => c.Text("cause")));
        var taken = await Bridge(clerk, "toAsOf=2026-10-31&toKnownAt=2026-11-01T00:00:00Z");
        Assert.Equal(["Left"], taken.List("causes").Select(c => c.Text("cause")));
    }

    [Fact]
    public async Task A_reclassified_debt_leaves_one_class_and_enters_another()
    {
        using var reader = await (await county.Shared()).Client();
        var truth = Reports.WorldFacts.World.List("reclassifications").Single(r => r.Text("debtId") == "D0032");
        var number = Reports.WorldFacts.World.List("debts").Single(d => d.Text("id") == "D0032").Text("noteNo");

        var hidden = await Bridge(reader, "fromAsOf=2026-06-29&toAsOf=2026-06-30&fromBasis=HiddenDebt");
        var operating = await Bridge(reader, "fromAsOf=2026-06-29&toAsOf=2026-06-30&fromBasis=OperatingDebt");

        Assert.Equal("隐性债务", truth.Text("from"));
        Assert.Equal("ReclassifiedOut", hidden.List("items").Single(i => i.Text("drawdownNumber") == number).Text("cause"));
        Assert.Equal("ReclassifiedIn", operating.List("items").Single(i => i.Text("drawdownNumber") == number).Text("cause"));
    }

    [Fact]
    public async Task Pages_cut_the_list_and_not_the_totals()
    {
        using var reader = await (await county.Shared()).Client();
        const string question = "fromAsOf=2025-10-31&toAsOf=2026-10-31";
        var all = await Bridge(reader, question);

        var second = await reader.Json($"/api/exposures/bridge?{question}&page=2&pageSize=7");

        Assert.True(all.Count("total") > 14);
        Assert.Equal(all.List("items").Skip(7).Take(7).Select(i => i.Count("debtId")), second.List("items").Select(i => i.Count("debtId")));
        Assert.Equal(all.GetProperty("causes").ToString(), second.GetProperty("causes").ToString());
        Assert.Equal((all.Number("differenceYuan"), all.Count("total")), (second.Number("differenceYuan"), second.Count("total")));
    }

    private static void Explains(decimal from, decimal to, JsonElement bridge)
    {
        var items = bridge.List("items");
        Assert.Equal((from, to), (bridge.GetProperty("from").GetProperty("totals").Number("outstandingYuan"), bridge.GetProperty("to").GetProperty("totals").Number("outstandingYuan")));
        Assert.Equal(to - from, bridge.Number("differenceYuan"));
        Assert.Equal(to - from, items.Sum(i => i.Number("differenceYuan")));
        Assert.Equal(to - from, bridge.List("causes").Sum(c => c.Number("differenceYuan")));
        Assert.Equal((items.Count, items.Count), (bridge.Count("total"), bridge.List("causes").Sum(c => c.Count("count"))));
        Assert.All(items, i => Assert.NotEqual(0, i.Number("differenceYuan")));
        Assert.All(items, i => Assert.Equal(i.Number("toYuan") - i.Number("fromYuan"), i.Number("differenceYuan")));
        Assert.Equal(items.Select(i => Math.Abs(i.Number("differenceYuan"))).OrderDescending(), items.Select(i => Math.Abs(i.Number("differenceYuan"))));
    }

    private static async Task<decimal> Totals(HttpClient client, string question) =>
        (await client.Json($"/api/exposures?{question}")).GetProperty("totals").Number("outstandingYuan");

    private static Task<JsonElement> Bridge(HttpClient client, string question) => client.Json($"/api/exposures/bridge?{question}&pageSize=5000");
}
