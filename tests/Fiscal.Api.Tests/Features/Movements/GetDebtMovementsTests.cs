using System.Net;
using System.Text.Json;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using static Fiscal.Api.Tests.Features.Movements.MovementAnswers;

namespace Fiscal.Api.Tests.Features.Movements;

public sealed class GetDebtMovementsTests(LoadedCounty county)
{
    private const string Year = "from=2025-11-01&to=2026-10-31";

    [Fact]
    public async Task Every_debt_foots_and_together_they_are_the_whole()
    {
        using var reader = await (await county.Shared()).Client();
        var debts = await reader.Items("/api/debts?asOf=2026-10-31");
        var opening = (await reader.Items("/api/debts?asOf=2025-10-31")).ToDictionary(d => d.Count("id"), d => d.Number("outstandingYuan"));
        var whole = (await reader.Json($"/api/movements?{Year}")).GetProperty("totals");

        var movements = new List<JsonElement>();
        foreach (var debt in debts)
        {
            var movement = await reader.Json($"/api/debts/{debt.Count("id")}/movements?{Year}");
            var totals = movement.GetProperty("totals");
            totals.Foots();
            BehindEachColumn(movement);
            Assert.Equal(opening.GetValueOrDefault(debt.Count("id")), totals.Number("openingYuan"));
            Assert.Equal(debt.Number("outstandingYuan"), totals.Number("closingYuan"));
            movements.Add(totals);
        }

        Assert.All(Columns, c => Assert.Equal(whole.Number(c), movements.Sum(m => m.Number(c))));
    }

    [Fact]
    public async Task Each_entry_names_the_cell_it_came_from()
    {
        using var reader = await (await county.Shared()).Client();
        var debt = (await reader.Items("/api/debts?asOf=2026-10-31")).First(d => d.TextOrNull("code") == "D0001");

        var entries = (await reader.Json($"/api/debts/{debt.Count("id")}/movements?from=2025-12-01&to=2025-12-31")).List("entries");

        Assert.Equal([("Repaid", 4_220_000m), ("InterestPaid", 1_221_447.50m)], entries.Select(e => (e.Text("column"), e.Number("effectYuan"))));
        Assert.All(entries, e => Assert.Equal((Samples.Book, "2025-12-21", "Entry"), (e.Text("fileName"), e.Text("effectiveOn"), e.Text("fact"))));
        Assert.All(entries, e => Assert.Matches("^[A-Z]+[0-9]+$", e.Text("cell")));
        Assert.All(entries, e => Assert.False(string.IsNullOrEmpty(e.Text("sheet"))));
    }

    [Fact]
    public async Task A_fact_recorded_late_stands_behind_the_correction_with_its_reason()
    {
        await using var app = await county.Copy();
        using var reader = await app.Client();
        var reported = app.Clock.GetCurrentInstant();
        var id = await app.Records("D0001", (d, r) => d.Repay(new Repayment(new(2026, 9, 21), new(2026, 9, 21), 600_000, 0, 0), r));
        await app.Records("D0001", (d, r) => d.Reclassify(DebtClass.Rescue, new(2026, 8, 1), "函1号", r));

        var movement = await reader.Json($"/api/debts/{id}/movements?from=2026-10-01&to=2026-10-31&openingKnownAt={reported}");

        var late = Assert.Single(movement.List("entries"), e => e.Text("column") == "Corrected");
        Assert.Equal(("PrincipalRepayment", -600_000m, 600_000m, "2026-09-21", "经办甲", "核对回单", "回单迟到", "回单7号"),
            (late.Text("kind"), late.Number("effectYuan"), late.Number("amountYuan"), late.Text("effectiveOn"), late.Text("recordedBy"),
                late.Text("reason"), late.Text("lateReason"), late.Text("document")));
        movement.GetProperty("totals").Foots();
        BehindEachColumn(movement);
    }

    [Fact]
    public async Task A_reversal_nets_in_the_column_of_what_it_takes_back()
    {
        await using var app = await county.Copy();
        using var reader = await app.Client();
        var id = await app.Records("D0001", (d, r) => d.TakeBack(1, r));

        var movement = await reader.Json($"/api/debts/{id}/movements?{Year}");
        var asReported = await reader.Json($"/api/debts/{id}/movements?{Year}&openingKnownAt=2026-11-22T04:00:00Z");

        Assert.All(Columns, c => Assert.Equal(0, movement.GetProperty("totals").Number(c)));
        Assert.Empty(movement.List("entries"));
        Assert.Equal(-asReported.GetProperty("totals").Number("openingYuan"), asReported.GetProperty("totals").Number("correctedYuan"));
        BehindEachColumn(asReported);
    }

    [Fact]
    public async Task Another_regions_debt_does_not_exist()
    {
        using var neighbour = await (await county.Shared()).Client(region: "439902");

        await neighbour.GetAsync("/api/debts/1/movements").Refused(HttpStatusCode.NotFound, "debt.not-found");
    }

    private static void BehindEachColumn(JsonElement movement)
    {
        var behind = movement.List("entries").GroupBy(e => e.Text("column")).ToDictionary(g => g.Key, g => g.Sum(e => e.Number("effectYuan")));
        Assert.All(Enum.GetNames<MovementColumn>(), column => Assert.Equal(
            movement.GetProperty("totals").Number($"{char.ToLowerInvariant(column[0])}{column[1..]}Yuan"), behind.GetValueOrDefault(column)));
    }
}
