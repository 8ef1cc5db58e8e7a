using System.Net;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;
using static Fiscal.Api.Tests.Features.Movements.MovementAnswers;

namespace Fiscal.Api.Tests.Features.Movements;

public sealed class SummarizeMovementsTests(LoadedCounty county)
{
    private static readonly LocalDate Opened = new(2025, 10, 31);

    [Fact]
    public async Task Every_month_moves_from_the_book_of_its_first_day_to_that_of_its_last_class_by_class()
    {
        using var reader = await (await county.Shared()).Client();
        for (var first = Opened.PlusDays(1); first < new LocalDate(2026, 11, 1); first = first.PlusMonths(1))
            await FootsBetween(reader, first, first.PlusMonths(1).PlusDays(-1));
    }

    [Fact]
    public async Task Any_two_days_move_from_the_book_of_the_one_to_that_of_the_other()
    {
        using var reader = await (await county.Shared()).Client();
        var random = new Random(20261122);
        for (var i = 0; i < 10; i++)
        {
            var (a, b) = (Opened.PlusDays(random.Next(-20, 380)), Opened.PlusDays(random.Next(-20, 380)));
            await FootsBetween(reader, LocalDate.Min(a, b), LocalDate.Max(a, b));
        }
    }

    [Theory]
    [InlineData("none", 1)]
    [InlineData("debtClass", 4)]
    [InlineData("instrument", 9)]
    [InlineData("debtor", 16)]
    [InlineData("creditor", 20)]
    [InlineData("creditorKind", 8)]
    [InlineData("region", 1)]
    public async Task Every_grouping_sums_to_the_same_total(string groupBy, int atLeast)
    {
        using var reader = await (await county.Shared()).Client();
        const string year = "/api/movements?from=2025-11-01&to=2026-10-31&groupBy=";
        var plain = await reader.Json(year + "none");

        var table = await reader.Json(year + groupBy);

        table.FootsBothWays();
        Assert.InRange(table.Count("total"), atLeast, 40);
        Assert.Equal(plain.GetProperty("totals").ToString(), table.GetProperty("totals").ToString());
    }

    [Fact]
    public async Task The_debt_reclassified_in_June_leaves_hidden_debt_for_operating_debt()
    {
        using var reader = await (await county.Shared()).Client();

        var june = (await reader.Json("/api/movements?from=2026-06-01&to=2026-06-30&groupBy=debtClass")).List("items")
            .ToDictionary(i => i.Text("group"), i => (i.Text("groupName"), i.Number("reclassifiedYuan")));

        var moved = june["Operating"].Item2;
        Assert.True(moved > 30_000_000m, $"{moved}");
        Assert.Equal(("隐性债务", -moved), june["Hidden"]);
    }

    [Fact]
    public async Task Interest_and_penalties_paid_stand_beside_the_balance()
    {
        using var reader = await (await county.Shared()).Client();
        var history = Reports.WorldFacts.World.List("debts").SelectMany(d => d.List("history")).ToList();

        var totals = (await reader.Json("/api/movements?from=2025-11-01&to=2026-10-31")).GetProperty("totals");

        Assert.Equal(history.Sum(h => Reports.WorldFacts.Yuan(h, "interest")), totals.Number("interestPaidYuan"));
        Assert.Equal(history.Sum(h => Reports.WorldFacts.Yuan(h, "penalty")), totals.Number("penaltyPaidYuan"));
        Assert.Equal(history.Sum(h => Reports.WorldFacts.Yuan(h, "principal")), totals.Number("repaidYuan") + totals.Number("refinancedOutYuan"));
    }

    [Fact]
    public async Task What_is_recorded_later_about_the_time_before_is_corrected_and_the_opening_stays_as_reported()
    {
        await using var app = await county.Copy();
        using var reader = await app.Client();
        var reported = app.Clock.GetCurrentInstant();
        var before = (await reader.Json("/api/movements?from=2026-10-01&to=2026-10-31&groupBy=debtClass")).GetProperty("totals");
        await app.Records("D0001", (d, r) => d.Repay(new Repayment(new(2026, 9, 21), new(2026, 9, 21), 600_000, 0, 0), r));
        await app.Records("D0001", (d, r) => d.Repay(new Repayment(new(2026, 10, 21), new(2026, 10, 21), 70_000, 0, 0), r));
        await app.Records("D0002", (d, r) => d.Reclassify(DebtClass.Rescue, new(2026, 8, 1), "函1号", r));

        var table = await reader.Json($"/api/movements?from=2026-10-01&to=2026-10-31&groupBy=debtClass&openingKnownAt={reported}");

        table.FootsBothWays();
        var totals = table.GetProperty("totals");
        Assert.Equal((before.Number("openingYuan"), -600_000m, before.Number("repaidYuan") + 70_000m, before.Number("closingYuan") - 670_000m),
            (totals.Number("openingYuan"), totals.Number("correctedYuan"), totals.Number("repaidYuan"), totals.Number("closingYuan")));
        Assert.Equal(await reader.BalancesOn(new(2026, 10, 31), "debtClass"), Column(table, "closingYuan"));
        Assert.Equal(await reader.BalancesOn(new(2026, 9, 30), "debtClass", $"&knownAt={reported}"), Column(table, "openingYuan"));
        Assert.Equal(0, (await reader.Json("/api/movements?from=2026-10-01&to=2026-10-31")).GetProperty("totals").Number("correctedYuan"));
    }

    [Fact]
    public async Task A_debt_whose_import_is_taken_back_is_corrected_away_whole()
    {
        await using var app = await county.Copy();
        using var reader = await app.Client();
        var reported = app.Clock.GetCurrentInstant();
        await app.Records("D0001", (d, r) => d.TakeBack(1, r));

        var table = await reader.Json($"/api/movements?from=2026-10-01&to=2026-10-31&groupBy=debtClass&openingKnownAt={reported}");

        table.FootsBothWays();
        Assert.True(table.GetProperty("totals").Number("correctedYuan") < -100_000_000m);
        Assert.Equal(await reader.BalancesOn(new(2026, 10, 31), "debtClass"), Column(table, "closingYuan"));
    }

    [Fact]
    public async Task Entries_dated_before_their_debts_terms_count_on_the_day_it_comes_onto_the_book()
    {
        await using var app = new FiscalApp();
        await app.GivenDebt("早", new(2027, 6, 10), t => t);
        await app.Records("早", (d, r) => d.Draw(500_000, new(2026, 3, 1), refinancing: false, r));
        using var reader = await app.Client();

        await FootsBetween(reader, new(2026, 3, 1), new(2026, 5, 31));
        await FootsBetween(reader, new(2026, 5, 1), new(2026, 6, 30));
        var june = (await reader.Json("/api/movements?from=2026-06-01&to=2026-06-30")).GetProperty("totals");
        Assert.Equal((0m, 1_500_000m), (june.Number("openingYuan"), june.Number("drawnYuan")));
    }

    [Theory]
    [InlineData("from=2026-10-02&to=2026-10-01", "截止日不得早于起始日。")]
    [InlineData("from=0001-01-01", "起始日不得早于 1900-01-01。")]
    [InlineData("groupBy=bank", "“groupBy”的值无效，请检查其类型和格式。")]
    [InlineData("knownAt=2026-10-01T00:00:00Z&openingKnownAt=2026-10-02T00:00:00Z", "期初的已知时刻不得晚于期末的已知时刻。")]
    public async Task A_period_or_option_that_cannot_be_is_refused_in_Chinese(string query, string message)
    {
        using var reader = await (await county.Shared()).Client();

        Assert.Equal(message, await reader.GetAsync($"/api/movements?{query}").Refused(HttpStatusCode.BadRequest, "input.invalid"));
    }

    [Fact]
    public async Task Without_days_it_is_the_year_until_today_and_without_a_book_nothing()
    {
        using var reader = await (await county.Shared()).Client();

        var table = await reader.Json("/api/movements");

        Assert.Equal(("2026-01-01", "2026-11-22"), (table.Text("from"), table.Text("to")));
        Assert.Empty((await reader.Json("/api/movements?from=2020-01-01&to=2020-12-31")).List("items"));
    }

    [Theory]
    [InlineData(Role.Viewer, "439900", true)]
    [InlineData(Role.Viewer, "439902", false)]
    public async Task A_city_sees_its_counties_and_a_neighbour_nothing(Role role, string region, bool sees)
    {
        using var reader = await (await county.Shared()).Client(role, region);

        Assert.Equal(sees, (await reader.Json("/api/movements?regionCode=439901")).List("items").Count > 0);
        Assert.Equal(sees, (await reader.Json("/api/movements")).List("items").Count > 0);
    }

    private static async Task FootsBetween(HttpClient reader, LocalDate from, LocalDate to)
    {
        var table = await reader.Json($"/api/movements?from={Day(from)}&to={Day(to)}&groupBy=debtClass");
        table.FootsBothWays();
        Assert.Equal(await reader.BalancesOn(from.PlusDays(-1), "debtClass"), Column(table, "openingYuan"));
        Assert.Equal(await reader.BalancesOn(to, "debtClass"), Column(table, "closingYuan"));
    }

    private static Dictionary<string, decimal> Column(System.Text.Json.JsonElement table, string column) =>
        table.List("items").Where(i => i.Number(column) != 0).ToDictionary(i => i.Text("group"), i => i.Number(column));
}
