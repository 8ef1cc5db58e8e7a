using System.Net;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Movements;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Restatements;

public sealed class GetRestatementTests(LoadedCounty county)
{
    private const string Day = "asOf=2026-09-30";
    private static readonly LocalDate AsOf = new(2026, 9, 30);

    [Fact]
    public async Task Late_facts_are_named_and_their_effects_are_the_whole_difference()
    {
        await using var app = await county.Copy();
        using var reader = await app.Client();
        var known = app.Clock.GetCurrentInstant();
        var repaid = await app.Records("D0001", (d, r) => d.Repay(new Repayment(new(2026, 9, 21), new(2026, 9, 21), 600_000, 1_000, 0), r));
        await app.Records("D0001", (d, r) => d.Repay(new Repayment(new(2026, 10, 21), new(2026, 10, 21), 70_000, 0, 0), r));
        var reclassified = await app.Records("D0002", (d, r) => d.Reclassify(DebtClass.Rescue, new(2026, 8, 1), "函1号", r));
        var takenBack = await app.Records("D0003", (d, r) => d.TakeBack(1, r));

        var note = await reader.Json($"/api/restatements?{Day}&fromKnownAt={known}&pageSize=5000");

        Foots(note);
        Assert.Equal(await reader.BalancesOn(AsOf, "debtClass", $"&knownAt={known}"), ByClass(note, "beforeYuan"));
        Assert.Equal(await reader.BalancesOn(AsOf, "debtClass"), ByClass(note, "afterYuan"));
        var facts = note.List("items");
        var repayment = Assert.Single(facts, f => f.Count("debtId") == repaid && f.Number("effectYuan") != 0);
        Assert.Equal(("Entry", "PrincipalRepayment", -600_000m, "2026-09-21", "经办甲", "回单迟到", "回单7号"),
            (repayment.Text("fact"), repayment.Text("kind"), repayment.Number("effectYuan"), repayment.Text("effectiveOn"),
                repayment.Text("recordedBy"), repayment.Text("lateReason"), repayment.Text("document")));
        Assert.Contains(facts, f => f.Count("debtId") == repaid && f.TextOrNull("kind") == "InterestPayment" && f.Number("effectYuan") == 0);
        var change = Assert.Single(facts, f => f.Count("debtId") == reclassified);
        Assert.Equal(("Classification", 0m, "Rescue", 2), (change.Text("fact"), change.Number("effectYuan"), change.Text("debtClass"), change.List("effects").Count));
        Assert.Equal(0, change.List("effects").Sum(e => e.Number("effectYuan")));
        Assert.Contains(facts, f => f.Count("debtId") == takenBack && f.Text("fact") == "Terms");
        Assert.DoesNotContain(facts, f => string.CompareOrdinal(f.Text("effectiveOn"), "2026-10-01") >= 0);
    }

    [Fact]
    public async Task Before_the_first_import_everything_is_a_difference()
    {
        using var reader = await (await county.Shared()).Client();

        var note = await reader.Json("/api/restatements?asOf=2026-10-31&fromKnownAt=2026-11-01T00:00:00Z&pageSize=5000");

        Foots(note);
        Assert.Equal((0m, Reports.WorldFacts.Totals.GetProperty("outstanding").GetString()),
            (note.Number("beforeYuan"), note.Number("differenceYuan").ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(note.List("items"), f => f.TextOrNull("fileName") == Samples.Book && f.TextOrNull("cell") is not null);
    }

    [Fact]
    public async Task A_page_holds_some_facts_and_the_sums_of_all()
    {
        using var reader = await (await county.Shared()).Client();
        const string all = "/api/restatements?asOf=2026-10-31&fromKnownAt=2026-11-01T00:00:00Z";

        var whole = await reader.Json(all + "&pageSize=5000");
        var second = await reader.Json(all + "&page=2&pageSize=10");

        Assert.Equal(whole.List("items").Skip(10).Take(10).Select(i => i.ToString()), second.List("items").Select(i => i.ToString()));
        Assert.Equal((whole.Count("total"), whole.Number("effectYuan")), (second.Count("total"), second.Number("effectYuan")));
    }

    [Fact]
    public async Task Nothing_recorded_between_two_instants_changes_nothing()
    {
        using var reader = await (await county.Shared()).Client();

        var note = await reader.Json($"/api/restatements?{Day}&fromKnownAt=2026-11-22T04:00:01Z&toKnownAt=2026-11-22T05:00:00Z");

        Assert.Empty(note.List("items"));
        Assert.Equal(0, note.Number("differenceYuan"));
    }

    [Theory]
    [InlineData("", "请给出已月结的月份 period，或前一已知时刻 fromKnownAt，例如上次报告的时点。")]
    [InlineData("fromKnownAt=2026-10-02T00:00:00Z&toKnownAt=2026-10-01T00:00:00Z", "后一已知时刻应晚于前一已知时刻。")]
    public async Task Instants_that_cannot_be_are_refused_in_Chinese(string query, string message)
    {
        using var reader = await (await county.Shared()).Client();

        Assert.Equal(message, await reader.GetAsync($"/api/restatements?{query}").Refused(HttpStatusCode.BadRequest, "input.invalid"));
    }

    [Fact]
    public async Task A_neighbour_sees_nothing()
    {
        using var neighbour = await (await county.Shared()).Client(region: "439902");

        Assert.Empty((await neighbour.Json("/api/restatements?asOf=2026-10-31&fromKnownAt=2026-11-01T00:00:00Z&regionCode=439901")).List("items"));
    }

    private static void Foots(JsonElement note)
    {
        var effects = note.List("items").SelectMany(f => f.List("effects")).GroupBy(e => e.Text("debtClass")).ToDictionary(g => g.Key, g => g.Sum(e => e.Number("effectYuan")));
        Assert.Equal(note.Count("total"), note.List("items").Count);
        Assert.All(note.List("byClass"), c => Assert.Equal(effects.GetValueOrDefault(c.Text("debtClass")), c.Number("differenceYuan")));
        Assert.Equal(effects.Values.Sum(), note.Number("differenceYuan"));
        Assert.Equal(note.Number("effectYuan"), note.Number("differenceYuan"));
        Assert.Equal(note.Number("afterYuan") - note.Number("beforeYuan"), note.Number("differenceYuan"));
    }

    private static Dictionary<string, decimal> ByClass(JsonElement note, string column) =>
        note.List("byClass").Where(c => c.Number(column) != 0).ToDictionary(c => c.Text("debtClass"), c => c.Number(column));
}
