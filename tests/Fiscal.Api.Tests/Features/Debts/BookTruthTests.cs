using System.Text.Json;
using Fiscal.Api.Tests.Features.Imports;
using Fiscal.Api.Tests.Reports;
using Fiscal.Domain.Debts;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Debts;

/// <summary>The county's book, read back over HTTP, against the truth.</summary>
public sealed class BookTruthTests(LoadedCounty county)
{
    private static readonly Dictionary<string, string> Classes = new()
    {
        ["一般债务"] = "General", ["专项债务"] = "Special", ["隐性债务"] = "Hidden", ["经营性债务"] = "Operating", ["担保债务"] = "Guarantee",
    };

    private static readonly Dictionary<string, string> Statuses = new() { ["正常"] = "Normal", ["逾期"] = "Overdue", ["结清"] = "Settled" };

    [Fact]
    public async Task Every_debt_is_the_truth_field_by_field_in_the_order_of_the_book()
    {
        using var reader = await (await county.Shared()).Client();

        var debts = await reader.Items("/api/debts");

        Assert.Equal(Samples.TrueRows(Samples.Book).ConvertAll(OfTruth), debts.ConvertAll(OfAnswer));
        Assert.Equal(136, debts.Count);
    }

    [Fact]
    public async Task The_totals_are_the_countys()
    {
        using var reader = await (await county.Shared()).Client();

        var debts = await reader.Items("/api/debts");

        Assert.Equal(WorldFacts.Totals.Yuan("outstanding"), debts.Sum(d => d.Number("outstandingYuan")));
        Assert.Equal(WorldFacts.Totals.Count("active"), debts.Count(d => d.Number("outstandingYuan") != 0));
        Assert.Equal(WorldFacts.Totals.Count("settledInWindow"), debts.Count(d => d.Text("status") == "Settled"));
        Assert.Equal(WorldFacts.Totals.Yuan("overduePrincipal"), debts.Sum(d => d.Number("overduePrincipalYuan")));
        Assert.Equal(WorldFacts.Totals.Yuan("overdueInterest"), debts.Sum(d => d.Number("overdueInterestYuan")));
        foreach (var total in WorldFacts.Totals.GetProperty("byClass").EnumerateObject())
            Assert.Equal(WorldFacts.Totals.GetProperty("byClass").Yuan(total.Name), debts.Where(d => d.Text("debtClass") == Classes[total.Name]).Sum(d => d.Number("outstandingYuan")));
    }

    [Theory]
    [InlineData(2025, 11, 1)]
    [InlineData(2025, 12, 31)]
    [InlineData(2026, 6, 29)]
    [InlineData(2026, 6, 30)]
    [InlineData(2026, 9, 30)]
    [InlineData(2026, 10, 31)]
    public async Task An_earlier_day_shows_what_stood_then(int year, int month, int day)
    {
        using var reader = await (await county.Shared()).Client();
        var asOf = new LocalDate(year, month, day);

        var debts = (await reader.Items($"/api/debts?asOf={asOf:uuuu-MM-dd}")).Where(d => d.Number("outstandingYuan") != 0);

        Assert.Equal(
            WorldFacts.PositionsOn(asOf).Select(p => (p.DrawdownNumber, p.OutstandingYuan, p.Class.ToString())).OrderBy(p => p.DrawdownNumber, StringComparer.Ordinal),
            debts.Select(d => (d.Text("drawdownNumber"), d.Number("outstandingYuan"), d.Text("debtClass"))).OrderBy(d => d.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_reclassification_counts_from_its_day_and_names_its_document()
    {
        using var reader = await (await county.Shared()).Client();
        var reclassified = Samples.TrueRows(Samples.Book).Single(r => r.Text("debtId") == "D0032").Text("noteNo");
        var id = (await reader.Items("/api/debts")).Single(d => d.Text("drawdownNumber") == reclassified).Count("id");

        async Task<string> ClassOn(string day) => (await reader.Json($"/api/debts/{id}?asOf={day}")).GetProperty("debt").Text("debtClass");

        Assert.Equal(nameof(DebtClass.Hidden), await ClassOn("2026-06-29"));
        Assert.Equal(nameof(DebtClass.Operating), await ClassOn("2026-06-30"));
        var last = (await reader.Json($"/api/debts/{id}")).List("classifications")[^1];
        Assert.Equal(("示范府办函〔2026〕58号", "2026-06-30"), (last.Text("document"), last.Text("effectiveOn")));
        Assert.Contains(id, (await reader.Items("/api/debts?debtClass=hidden&asOf=2026-06-29")).Select(d => d.Count("id")));
        Assert.DoesNotContain(id, (await reader.Items("/api/debts?debtClass=hidden&asOf=2026-06-30")).Select(d => d.Count("id")));
    }

    [Fact]
    public async Task Each_debt_carries_the_terms_of_its_contract()
    {
        using var reader = await (await county.Shared()).Client();
        var world = WorldFacts.World.List("debts").ToDictionary(d => d.Text("noteNo"));
        foreach (var debt in await reader.Items("/api/debts"))
        {
            var detail = await reader.Json($"/api/debts/{debt.Count("id")}");
            var (terms, truth) = (detail.GetProperty("terms"), world[debt.Text("drawdownNumber")]);

            Assert.Equal(truth.Text("id"), debt.Text("code"));
            Assert.Equal(
                (truth.Text("signedOn"), truth.Yuan("contractAmount"), truth.Text("originalMaturity"), truth.Count("extensionCount"), truth.TextOrNull("prevNoteNo")),
                (terms.Text("signedOn"), terms.Number("contractAmountYuan"), terms.Text("originalMaturityDate"), terms.Count("extensionCount"), terms.TextOrNull("previousDrawdownNumber")));
            Assert.Equal(truth.GetProperty("extensionDates").GetArrayLength() > 0 ? 2 : 1, detail.List("termsVersions").Count);
            Assert.Equal(truth.GetProperty("rate").Text("type") != "固定", terms.GetProperty("isFloating").GetBoolean());
            Assert.Equal(string.Join("、", truth.List("flags").Select(f => f.GetString())), terms.TextOrNull("riskFlags") ?? "");
        }
    }

    private sealed record Fields(
        TrueFields Drawdown, string Creditor, string Class, string Status, decimal? OverduePrincipalYuan, decimal? OverdueInterestYuan);

    private static Fields OfTruth(JsonElement row) => new(
        TrueFields.OfTruth(row), row.Text("creditor"), Classes[row.Text("class")], Statuses[row.Text("status")],
        TrueFields.Parse(row, "overduePrincipal"), TrueFields.Parse(row, "overdueInterest"));

    private static Fields OfAnswer(JsonElement debt) => new(
        TrueFields.OfContent(debt), debt.Text("creditorName"), debt.Text("debtClass"), debt.Text("status"),
        debt.Number("overduePrincipalYuan"), debt.Number("overdueInterestYuan"));
}
