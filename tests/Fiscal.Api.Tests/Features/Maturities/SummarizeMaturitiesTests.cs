using System.Net;
using System.Text.Json;
using Fiscal.Api.Tests.Reports;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Maturities;

public sealed class SummarizeMaturitiesTests(LoadedCounty county)
{
    private const string Everything = "from=2026-01-01&to=2066-12-31";

    private static readonly List<JsonElement> Debts = WorldFacts.World.List("debts");

    [Fact]
    public async Task Every_month_is_the_plan_to_the_fen()
    {
        using var reader = await (await county.Shared()).Client();

        var ladder = await reader.Json("/api/maturities?from=2026-11-01&to=2066-12-31");

        var months = Debts.SelectMany(d => d.List("plan")).GroupBy(p => p.Text("due")[..7]).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Sum(p => p.Yuan("principal")), g.Sum(p => p.Yuan("interest")), g.Count())).ToList();
        Assert.True(months.Count > 100);
        Assert.Equal(months, ladder.List("items").Select(i => (i.Text("bucket"), i.Number("principalYuan"), i.Number("interestYuan"), i.Count("count"))));
        Assert.Equal(WorldFacts.Totals.Yuan("planPrincipal"), ladder.GetProperty("totals").Number("principalYuan"));
        Assert.Equal(WorldFacts.Totals.Yuan("planInterest"), ladder.GetProperty("totals").Number("interestYuan"));
    }

    [Fact]
    public async Task Arrears_stand_at_the_day_they_were_due()
    {
        using var reader = await (await county.Shared()).Client();

        var ladder = await reader.Json("/api/maturities?from=2020-01-01&to=2026-10-31&bucket=day");

        var arrears = Debts.SelectMany(d => d.List("arrears")).GroupBy(a => a.Text("due")).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Sum(a => a.Yuan("principal")), g.Sum(a => a.Yuan("interest"))));
        Assert.Equal(arrears, ladder.List("items").Select(i => (i.Text("bucket"), i.Number("principalYuan"), i.Number("interestYuan"))));
        Assert.Equal(WorldFacts.Totals.Yuan("overduePrincipal"), ladder.GetProperty("totals").Number("principalYuan"));
    }

    [Theory]
    [InlineData("day", 10)]
    [InlineData("MONTH", 7)]
    [InlineData("Quarter", 7)]
    [InlineData("year", 4)]
    public async Task Every_length_of_a_line_adds_up_to_the_same(string bucket, int length)
    {
        using var reader = await (await county.Shared()).Client();
        var days = (await reader.Json($"/api/maturities?{Everything}&bucket=day")).List("items");

        var ladder = await reader.Json($"/api/maturities?{Everything}&bucket={bucket}");

        Assert.Equal(days.GroupBy(d => Label(d.Text("bucket"), bucket)).Select(g => (g.Key, g.Sum(d => d.Number("totalYuan")))),
            ladder.List("items").Select(i => (i.Text("bucket"), i.Number("totalYuan"))));
        Assert.All(ladder.List("items"), i => Assert.Equal(length, i.Text("bucket").Length));
        Assert.Equal(WorldFacts.Totals.Yuan("outstanding"), ladder.GetProperty("totals").Number("principalYuan"));
    }

    [Theory]
    [InlineData("debtor", 16)]
    [InlineData("creditor", 20)]
    [InlineData("creditorKind", 8)]
    [InlineData("debtClass", 5)]
    [InlineData("instrument", 10)]
    [InlineData("region", 1)]
    public async Task Every_grouping_sums_to_the_ungrouped(string groupBy, int atLeast)
    {
        using var reader = await (await county.Shared()).Client();
        var plain = (await reader.Json($"/api/maturities?{Everything}")).List("items");

        var grouped = (await reader.Json($"/api/maturities?{Everything}&groupBy={groupBy}")).List("items");

        Assert.Equal(plain.Select(Sums), grouped.GroupBy(g => g.Text("bucket")).Select(g =>
            (g.Key, g.Sum(i => i.Number("principalYuan")), g.Sum(i => i.Number("interestYuan")), g.Sum(i => i.Number("totalYuan")), g.Sum(i => i.Count("count")))));
        Assert.InRange(grouped.Select(g => g.Text("group")).Distinct().Count(), atLeast, 40);
        Assert.All(grouped, g => Assert.NotEqual("", g.Text("groupName")));
        Assert.All(plain, p => Assert.Null(p.TextOrNull("group")));
    }

    [Fact]
    public async Task What_a_creditor_is_owed_is_its_balance()
    {
        using var reader = await (await county.Shared()).Client();
        var names = WorldFacts.World.List("creditors").ToDictionary(c => c.Text("id"), c => c.Text("name"));
        var truth = WorldFacts.Totals.GetProperty("byCreditor");

        var owed = (await reader.Json($"/api/maturities?{Everything}&bucket=year&groupBy=creditor")).List("items")
            .GroupBy(i => i.Text("group")).ToDictionary(g => g.Key, g => g.Sum(i => i.Number("principalYuan")));

        Assert.Equal(truth.EnumerateObject().ToDictionary(t => names[t.Name], t => truth.Yuan(t.Name)), owed);
    }

    [Fact]
    public async Task Both_ends_of_the_range_count()
    {
        using var reader = await (await county.Shared()).Client();
        var first = (await reader.Json("/api/maturities?from=2026-11-01&to=2027-12-31&bucket=day")).List("items")[0];
        var day = first.Date("bucket");

        Assert.Equal(first.ToString(), Assert.Single((await reader.Json($"/api/maturities?from={day:uuuu-MM-dd}&to={day:uuuu-MM-dd}&bucket=day")).List("items")).ToString());
        Assert.Empty((await reader.Json($"/api/maturities?from=2026-10-31&to={day.PlusDays(-1):uuuu-MM-dd}&bucket=day")).List("items"));
    }

    [Fact]
    public async Task Without_a_range_it_is_twelve_months_from_today()
    {
        using var reader = await (await county.Shared()).Client();

        var ladder = await reader.Json("/api/maturities");

        Assert.Equal(("2026-11-22", "2027-11-21"), (ladder.Text("from"), ladder.Text("to")));
        Assert.Equal((await reader.Json("/api/maturities?from=2026-11-22&to=2027-11-21")).ToString(), ladder.ToString());
    }

    [Theory]
    [InlineData("from=2027-01-02&to=2027-01-01", "截止日不得早于起始日。")]
    [InlineData("bucket=week", "“bucket”的值无效，请检查其类型和格式。")]
    [InlineData("groupBy=bank", "“groupBy”的值无效，请检查其类型和格式。")]
    [InlineData("from=2027-02-29", "“from”不是有效日期；应为 yyyy-MM-dd。")]
    public async Task A_range_or_option_that_cannot_be_is_refused_in_Chinese(string query, string message)
    {
        using var reader = await (await county.Shared()).Client();

        Assert.Equal(message, await reader.GetAsync($"/api/maturities?{query}").Refused(HttpStatusCode.BadRequest, "input.invalid"));
    }

    [Theory]
    [InlineData("from=9999-12-31")]
    [InlineData("to=2020-01-01")]
    public async Task A_range_far_away_is_empty(string query)
    {
        using var reader = await (await county.Shared()).Client();

        Assert.Empty((await reader.Json($"/api/maturities?{query}")).List("items"));
    }

    [Theory]
    [InlineData(Role.Viewer, "439900", true)]
    [InlineData(Role.Viewer, "439902", false)]
    public async Task A_city_sees_its_counties_and_a_neighbour_nothing(Role role, string region, bool sees)
    {
        using var reader = await (await county.Shared()).Client(role, region);

        Assert.Equal(sees, (await reader.Json($"/api/maturities?{Everything}&regionCode=439901")).List("items").Count > 0);
        Assert.Equal(sees, (await reader.Json($"/api/maturities?{Everything}")).List("items").Count > 0);
    }

    private static (string, decimal, decimal, decimal, int) Sums(JsonElement item) =>
        (item.Text("bucket"), item.Number("principalYuan"), item.Number("interestYuan"), item.Number("totalYuan"), item.Count("count"));

    private static string Label(string day, string bucket) => bucket.ToLowerInvariant() switch
    {
        "day" => day,
        "month" => day[..7],
        "quarter" => $"{day[..4]}-Q{(int.Parse(day.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture) + 2) / 3}",
        _ => day[..4],
    };
}
