using System.Net;
using System.Text.Json;
using Fiscal.Api.Reports;
using Fiscal.Api.Tests.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Exposures;

/// <summary>The county's exposure over HTTP against its book and against the truth.</summary>
public sealed class SummarizeExposuresTests(LoadedCounty county)
{
    public static TheoryData<string> Axes =>
        ["none", "debtor", "creditor", "creditorKind", "debtorKind", "debtClass", "instrument", "platformGroup", "region", "guarantor", "component"];

    /// <summary>Before the book opens, within it, on the day of a reclassification, and after the last entry.</summary>
    private static readonly string[] Days = ["2025-10-30", "2026-02-28", "2026-06-30", "2026-11-22"];

    [Theory]
    [MemberData(nameof(Axes))]
    public async Task Every_grouping_sums_to_the_book_to_the_fen_on_every_day(string axis)
    {
        using var reader = await (await county.Shared()).Client();

        foreach (var day in Days)
        {
            var book = (await reader.Items($"/api/debts?asOf={day}")).FindAll(d => d.Number("outstandingYuan") != 0 || d.Text("status") == "Overdue");
            var summary = await reader.Json($"/api/exposures?asOf={day}&groupBy={axis}");
            var items = summary.List("items");
            var totals = summary.GetProperty("totals");

            Assert.Equal(day, summary.Text("asOf"));
            Assert.Equal((book.Sum(d => d.Number("outstandingYuan")), book.Count), (totals.Number("outstandingYuan"), totals.Count("count")));
            Assert.Equal((totals.Number("outstandingYuan"), totals.Count("count")), (items.Sum(i => i.Number("outstandingYuan")), items.Sum(i => i.Count("count"))));
            Assert.Equal(book.Sum(d => d.Number("overduePrincipalYuan")), items.Sum(i => i.Number("overduePrincipalYuan")));
            Assert.Equal(items.Count, summary.Count("total"));
            if (totals.Number("outstandingYuan") != 0) Assert.Equal(100.00m, items.Sum(i => i.Number("sharePercent")));
            Assert.Equal(items.Select(i => i.Number("outstandingYuan")).OrderDescending(), items.Select(i => i.Number("outstandingYuan")));
        }
    }

    [Fact]
    public async Task What_a_group_owes_is_what_the_book_and_the_list_of_its_debts_say()
    {
        using var reader = await (await county.Shared()).Client();
        var book = await reader.Items("/api/debts?asOf=2026-10-31");

        foreach (var (axis, field) in new[] { ("debtor", "debtorName"), ("creditor", "creditorName"), ("debtClass", "debtClass"), ("instrument", "instrument"), ("region", "regionCode") })
            foreach (var item in await reader.Items($"/api/exposures?asOf=2026-10-31&groupBy={axis}"))
            {
                var owed = book.FindAll(d => d.Text(field) == item.Text("group") && (d.Number("outstandingYuan") != 0 || d.Text("status") == "Overdue"));
                Assert.Equal((owed.Sum(d => d.Number("outstandingYuan")), owed.Count), (item.Number("outstandingYuan"), item.Count("count")));
            }
    }

    [Fact]
    public async Task The_weighted_rate_is_the_reports_and_of_each_class_the_truth()
    {
        using var reader = await (await county.Shared()).Client();
        var truth = WorldFacts.PositionsOn(new(2026, 10, 31));

        var summary = await reader.Json("/api/exposures?asOf=2026-10-31&groupBy=debtClass");

        Assert.Equal(Rate(truth), summary.GetProperty("totals").Number("weightedRatePercent"));
        Assert.Equal(
            truth.GroupBy(p => p.Class).Select(g => (g.Key.ToString(), g.Key.DisplayName(), Rate(g))).Order(),
            summary.List("items").Select(i => (i.Text("group"), i.Text("groupName"), i.Number("weightedRatePercent"))).Order());
    }

    [Fact]
    public async Task The_debt_of_a_platform_group_is_that_of_its_whole_tree()
    {
        using var reader = await (await county.Shared()).Client();
        var debtors = WorldFacts.World.List("debtors").ToDictionary(d => d.Text("id"));
        string Top(string id) => debtors[id].TextOrNull("parentId") is { } above ? Top(above) : debtors[id].Text("name");
        var truth = WorldFacts.World.List("debts").Where(d => d.Yuan("outstanding") != 0).GroupBy(d => Top(d.Text("debtorId")))
            .ToDictionary(g => g.Key, g => g.Sum(d => d.Yuan("outstanding")));

        var groups = await reader.Items("/api/exposures?asOf=2026-10-31&groupBy=platformGroup");

        Assert.Contains(debtors.Values, d => d.TextOrNull("parentId") is { } above && debtors[above].TextOrNull("parentId") is not null);
        Assert.Equal(truth.OrderBy(t => t.Key), groups.ToDictionary(g => g.Text("group"), g => g.Number("outstandingYuan")).OrderBy(g => g.Key));
    }

    [Fact]
    public async Task What_a_guarantor_stands_for_is_the_truth()
    {
        using var reader = await (await county.Shared()).Client();
        var names = WorldFacts.World.List("debtors").ToDictionary(d => d.Text("id"), d => d.Text("name"));
        var truth = WorldFacts.World.List("debts").Where(d => d.Yuan("outstanding") != 0)
            .GroupBy(d => d.GetProperty("guarantee").TextOrNull("guarantorId") is { } id ? names[id] : "None")
            .ToDictionary(g => g.Key, g => g.Sum(d => d.Yuan("outstanding")));

        var guarantors = await reader.Items("/api/exposures?asOf=2026-10-31&groupBy=guarantor");

        Assert.True(truth.Count > 3);
        Assert.Equal(truth.OrderBy(t => t.Key), guarantors.ToDictionary(g => g.Text("group"), g => g.Number("outstandingYuan")).OrderBy(g => g.Key));
    }

    [Fact]
    public async Task Two_spellings_of_a_guarantor_are_one()
    {
        await using var app = new FiscalApp();
        await app.CreateRegion();
        var guarantor = new Party(FiscalApp.County, "示范县担保集团有限公司", PartyKind.StateOwnedEnterprise);
        guarantor.KnownAs("示范担保");
        await app.Given(guarantor);
        foreach (var (number, name) in new[] { ("A", "示范担保"), ("B", "示范县担保集团　有限公司"), ("C", "外地担保公司"), ("D", null) })
            await app.GivenDebt(number, new(2027, 6, 10), t => t with { GuarantorName = name });
        using var reader = await app.Client();

        var guarantors = await reader.Items("/api/exposures?groupBy=guarantor");

        Assert.Equal(
            [("示范县担保集团有限公司", 2_000_000m, 2), ("None", 1_000_000m, 1), ("外地担保公司", 1_000_000m, 1)],
            guarantors.ConvertAll(g => (g.Text("group"), g.Number("outstandingYuan"), g.Count("count"))));
        Assert.Equal([50.00m, 25.00m, 25.00m], guarantors.ConvertAll(g => g.Number("sharePercent")));
    }

    [Fact]
    public async Task Thirds_are_shared_out_to_exactly_one_hundred()
    {
        await using var app = new FiscalApp();
        foreach (var number in new[] { "A", "B", "C" }) await app.GivenDebt(number, new(2027, 6, 10), t => t);
        using var reader = await app.Client();

        var shares = (await reader.Items("/api/exposures?groupBy=debtor")).ConvertAll(i => i.Number("sharePercent"));

        Assert.Equal([33.34m, 33.33m, 33.33m], shares);
    }

    [Theory]
    [InlineData("439900", "", true)]
    [InlineData("439900", "&regionCode=439901", true)]
    [InlineData("439901", "&regionCode=439900", true)]
    [InlineData("439901", "&regionCode=439902", false)]
    [InlineData("439902", "", false)]
    [InlineData("439902", "&regionCode=439901", false)]
    public async Task A_city_counts_its_counties_and_a_neighbour_nothing(string region, string filter, bool counts)
    {
        var app = await county.Shared();
        using var reader = await app.Client(Role.Viewer, region);

        var summary = await reader.Json($"/api/exposures?groupBy=region{filter}");
        var debts = await reader.Json($"/api/exposures/debts?groupBy=region{filter}");
        var bridge = await reader.Json($"/api/exposures/bridge?fromAsOf=2026-01-31&toAsOf=2026-10-31{filter}");

        Assert.Equal(counts ? WorldFacts.Totals.Yuan("outstanding") : 0, summary.GetProperty("totals").Number("outstandingYuan"));
        Assert.Equal(counts ? [("439901", "示范县")] : [], summary.List("items").ConvertAll(i => (i.Text("group"), i.Text("groupName"))));
        Assert.Equal((counts, counts), (debts.Count("total") > 0, bridge.Count("total") > 0));
    }

    [Fact]
    public async Task Filters_narrow_the_figure_as_they_narrow_the_book()
    {
        using var reader = await (await county.Shared()).Client();

        foreach (var filter in new[] { "debtor=示范城投", "creditor=农业发展", "debtClass=hidden", "instrument=trustLoan", "debtClass=operating&instrument=trustLoan" })
        {
            var book = await reader.Items($"/api/debts?{filter}");
            var totals = (await reader.Json($"/api/exposures?{filter}")).GetProperty("totals");
            var behind = await reader.Json($"/api/exposures/debts?{filter}&pageSize=5000");
            Assert.NotEqual(0, totals.Number("outstandingYuan"));
            Assert.Equal(book.Sum(d => d.Number("outstandingYuan")), totals.Number("outstandingYuan"));
            Assert.Equal(totals.Number("outstandingYuan"), behind.List("items").Sum(d => d.Number("countedYuan")));
        }
    }

    [Fact]
    public async Task Before_it_was_known_nothing_was_owed()
    {
        using var reader = await (await county.Shared()).Client();

        var summary = await reader.Json("/api/exposures?knownAt=2026-11-20T00:00:00Z&groupBy=debtor");

        Assert.Equal((0, 0), (summary.Count("total"), summary.GetProperty("totals").Number("outstandingYuan")));
        Assert.Equal("AllDebt", summary.GetProperty("basis").Text("code"));
    }

    [Fact]
    public async Task A_settled_debt_with_interest_overdue_counts_as_a_debt_without_an_amount()
    {
        await using var app = new FiscalApp();
        await app.GivenDebt("A", new(2027, 6, 10), t => t);
        await app.WithDatabase(async db =>
        {
            var debt = db.Debts.Single();
            await db.Entry(debt).Collection(d => d.Entries).LoadAsync();
            var recording = new Recording(app.Clock.GetCurrentInstant(), "test", "登记", FactSource.Entered);
            debt.Repay(new Repayment(new(2026, 11, 1), new(2026, 11, 1), 1_000_000, 0, 0), recording);
            debt.StateArrears([new ArrearsLine(new(2026, 11, 1), 0, 500)], new(2026, 11, 1), recording);
            return await db.SaveChangesAsync();
        });
        using var reader = await app.Client();

        var totals = (await reader.Json("/api/exposures")).GetProperty("totals");

        Assert.Equal((0m, 1), (totals.Number("outstandingYuan"), totals.Count("count")));
        Assert.Equal(JsonValueKind.Null, totals.GetProperty("weightedRatePercent").ValueKind);
    }

    [Theory]
    [InlineData("groupBy=colour", "“groupBy”的值无效，请检查其类型和格式。")]
    [InlineData("confirmedWithinDays=0", "确认有效天数应为 1 至 366。")]
    [InlineData("confirmedWithinDays=367", "确认有效天数应为 1 至 366。")]
    [InlineData("asOf=2026-02-30", "“asOf”不是有效日期；应为 yyyy-MM-dd。")]
    public async Task A_question_that_cannot_be_is_refused_in_Chinese(string filter, string message)
    {
        using var reader = await (await county.Shared()).Client();

        Assert.Equal(message, await reader.GetAsync($"/api/exposures?{filter}").Refused(HttpStatusCode.BadRequest, "input.invalid"));
    }

    private static decimal Rate(IEnumerable<DebtPosition> positions) =>
        Math.Round(ReportBook.WeightedRatePercent(positions)!.Value, 4, MidpointRounding.AwayFromZero);
}
