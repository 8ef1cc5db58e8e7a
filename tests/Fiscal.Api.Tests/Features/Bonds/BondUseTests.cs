using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Api.Tests.Features.Scope;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Bonds;

public sealed class BondUseTests(HandBook book)
{
    private const HttpStatusCode Rule = HttpStatusCode.UnprocessableEntity;

    [Fact]
    public async Task A_bond_is_followed_from_its_project_to_the_payee_and_every_sum_foots()
    {
        using var county = await book.County();
        var bond = await GivenBond(county);
        await county.Said($"/api/bonds/{bond}/payments", Payment("P1", "A1", 60_000_000, "Appropriated", "水务局", "2026-04-01"));
        await county.Said($"/api/bonds/{bond}/payments", Payment("P1", "S1", 20_000_000, "Spent", "湘江建设", "2026-05-10"));
        await county.Said($"/api/bonds/{bond}/payments", Payment("P1", "S2", 5_000_000.01m, "Spent", "湘江建设", "2026-06-10"));
        var before = (await county.Clerk.Json($"/api/bonds/{bond}/look-through")).Text("knownAt");

        await county.Send($"/api/bonds/{bond}/payments", Payment("P1", "S3", 35_000_000, "Spent", "某公司", "2026-06-11")).Refused(Rule, "bond.spending-above-allocation");
        await county.Send($"/api/bonds/{bond}/payments", Payment("P1", "S2", 1, "Spent", "某公司", "2026-06-11")).Refused(Rule, "bond.payment-twice");
        await county.Send($"/api/bonds/{bond}/payments", Payment("P1", "S3", 1, "Spent", "某公司", "2026-03-01")).Refused(Rule, "bond.before-start");
        await county.Send($"/api/bonds/{bond}/payments", Payment("P9", "S3", 1, "Spent", "某公司", "2026-06-11")).Refused(Rule, "bond.project-unknown");
        await county.Send($"/api/bonds/{bond}/allocations", new { projectCode = "P2", amountYuan = 40_000_000.01 }).Refused(Rule, "bond.allocation-above-new");
        await county.Send($"/api/bonds/{bond}/reallocations", new { fromProjectCode = "P1", toProjectCode = "P2", amountYuan = 10_000_000, document = "调整 1" }).Refused(Rule, "bond.spending-above-allocation"); // 60 million were appropriated
        await county.Send("/api/bonds", BondCalls.Bond(county, newYuan: 50_000_000)).Refused(Rule, "bond.allocation-above-new");

        var seen = await county.Clerk.Json($"/api/bonds/{bond}/look-through");
        var (first, totals) = (seen.List("projects").Single(p => p.Text("code") == "P1"), seen.GetProperty("totals"));
        Assert.Equal((100_000_000m, 90_000_000m, 10_000_000m), (totals.Number("newYuan"), totals.Number("allocatedYuan"), totals.Number("unallocatedYuan")));
        Assert.Equal((60_000_000m, 25_000_000.01m, 64_999_999.99m), (totals.Number("appropriatedYuan"), totals.Number("spentYuan"), totals.Number("unspentYuan")));
        Assert.Equal([("水务局", 1, 60_000_000m), ("湘江建设", 2, 25_000_000.01m)], first.List("payees").Select(p => (p.Text("payeeName"), p.List("payments").Count, p.Number("totalYuan"))));
        Assert.Equal(25_000_000.01m, first.Number("spentYuan"));

        await county.Said($"/api/bonds/{bond}/reallocations", new { fromProjectCode = "P2", toProjectCode = "P1", amountYuan = 30_000_000, document = "湘财债〔2026〕9号", statedOn = "2026-07-01" });
        var moved = (await county.Clerk.Json($"/api/bonds/{bond}/look-through")).List("projects");
        Assert.Equal([("P1", 90_000_000m, true)], moved.Select(p => (p.Text("code"), p.Number("allocatedYuan"), p.GetProperty("isReallocated").GetBoolean())));
        Assert.Equal(2, (await county.Clerk.Json($"/api/bonds/{bond}/look-through?asOf=2026-06-30")).List("projects").Count);
        Assert.Equal(2, (await county.Clerk.Json($"/api/bonds/{bond}/look-through?knownAt={before}")).List("projects").Count);
        await county.Said("/api/bonds/withdrawals", new { kind = "Allocation", factId = moved[0].GetProperty("allocationId").GetInt64(), reason = "误记" });
        Assert.Equal(seen.GetProperty("projects").ToString(), (await county.Clerk.Json($"/api/bonds/{bond}/look-through")).GetProperty("projects").ToString());

        using var file = await county.Clerk.GetAsync($"/api/bonds/{bond}/look-through/export");
        Assert.Contains("湘江建设", await EveryRead.Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_indicators_name_both_parts_and_the_targets_use_them()
    {
        using var county = await book.County();
        var empty = (await county.Read("/api/bonds/indicators")).List("items");
        Assert.All(empty, i => Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (i.GetProperty("percent").ValueKind, i.GetProperty("isMet").ValueKind)));
        Assert.All(empty, i => Assert.NotEmpty(i.List("missing")));
        using var reviewer = await county.As(Role.Reviewer);
        foreach (var (metric, unit, value) in new[] { ("SpecialBondProgress", "Percent", 60m), ("OngoingProjectShare", "Percent", 50), ("EvaluatedFundsShare", "Percent", 5), ("BondQuota", "Yuan", 1_000_000_000) })
            await Target(reviewer, county, metric, unit, value);
        Assert.All((await county.Read("/api/targets")).List("items"), t => Assert.Equal(JsonValueKind.Null, t.GetProperty("actualValue").ValueKind));

        var bond = await GivenBond(county);
        await county.Said($"/api/bonds/{bond}/payments", Payment("P1", "A1", 60_000_000, "Appropriated", "水务局", "2026-04-01"));
        await county.Said($"/api/bonds/{bond}/payments", Payment("P1", "S1", 20_000_000, "Spent", "湘江建设", "2026-05-10"));
        await county.Said("/api/bonds/limits", new { regionCode = county.Region, year = 2025, kind = "Special", limitYuan = 900_000_000, newYuan = 200_000_000, document = "湘财债〔2025〕1号" });
        await county.Said("/api/bonds/limits", new { regionCode = county.Region, year = 2026, kind = "Special", limitYuan = 1_000_000_000, newYuan = 150_000_000, document = "湘财债〔2026〕1号" });
        await county.Said("/api/bonds/evaluations", new { regionCode = county.Region, year = 2026, projectCode = "P1", amountYuan = 10_000_000, document = "评价 1" });

        var table = await county.Read("/api/bonds/indicators");
        var items = table.List("items").ToDictionary(i => i.Text("code"));
        Assert.Equal((60m, true, false), Of("progress-appropriated"));
        Assert.Equal((20m, false, true), Of("progress-spent"));
        Assert.Equal((60m, true, true), Of("ongoing"));
        Assert.Equal((5m, true, true), Of("evaluated"));
        Assert.Equal(40_000_000m, items["progress-spent"].Number("shortOfYuan"));
        Assert.Equal("【待核】", table.GetProperty("rules").Text("mark"));
        var path = table.List("path");
        Assert.Equal([(20_000_000m, 40_000_000m), (null, 60_000_000m)], path.Skip(10).Select(p => (Amount(p, "actualYuan"), p.Number("requiredYuan"))));
        var targets = (await county.Read("/api/targets")).List("items").ToDictionary(t => t.GetProperty("target").Text("metric"), t => t.Number("actualValue"));
        Assert.Equal((20m, 60m, 5m, 150_000_000m), (targets["SpecialBondProgress"], targets["OngoingProjectShare"], targets["EvaluatedFundsShare"], targets["BondQuota"]));

        // The region counts what is paid to the unit, by its own paper.
        using var rules = await reviewer.PostAsJsonAsync("/api/policy/bond-rules", new { regionCode = county.Region, validFrom = "2026-11-01", document = "县债办〔2026〕1号", progressStage = "Appropriated" });
        await rules.Body(HttpStatusCode.OK);
        Assert.True((await county.Read("/api/bonds/indicators")).List("items").Single(i => i.Text("code") == "progress-appropriated").GetProperty("counts").GetBoolean());
        Assert.False((await county.Read("/api/bonds/indicators", "2026-10-31")).List("items").Single(i => i.Text("code") == "progress-appropriated").GetProperty("counts").GetBoolean());

        var misuse = new { projectCode = "P1", number = "问题 1", misusedYuan = 3_000_000, recoveredYuan = 1_000_000, finding = "用于经常性支出", document = "审计 1" };
        Assert.NotEmpty((await county.Said($"/api/bonds/{bond}/misuses", misuse)).List("warnings"));
        await county.Send($"/api/bonds/{bond}/misuses", new { projectCode = "P1", number = "问题 1", misusedYuan = 1, recoveredYuan = 2, finding = "x", document = "审计 1" }).Refused(Rule, "bond.recovered-above-misused");
        Assert.Equal(2_000_000m, (await county.Read("/api/bonds/indicators")).GetProperty("misuse").Number("toRecoverYuan"));

        (decimal, bool, bool) Of(string code) => (items[code].Number("percent"), items[code].GetProperty("isMet").GetBoolean(), items[code].GetProperty("counts").GetBoolean());
    }

    [Fact]
    public async Task A_bond_stands_beside_its_debts_and_the_limit_beside_the_balance()
    {
        using var county = await book.County();
        await county.Debt("HT-B1", new { drawdownNumber = "2605001", instrument = "GovernmentBond", debtClass = "Special" });
        var id = await county.Stated("/api/bonds", BondCalls.Bond(county, newYuan: 600_000, maturedYuan: 400_000, purpose: "置换存量隐性债务"));
        await county.Said("/api/bonds/limits", new { regionCode = county.Region, year = 2026, kind = "Special", limitYuan = 999_999.99, document = "湘财债〔2026〕1号" });

        var bond = Assert.Single((await county.Read("/api/bonds")).List("items"));
        Assert.Equal((id, 1_000_000m, "Special"), (bond.GetProperty("id").GetInt64(), bond.Number("ledgerOutstandingYuan"), bond.Text("refinances")));
        Assert.Contains("偿还存量债务金额为零", Assert.Single(bond.List("remarks")).GetString(), StringComparison.Ordinal); // the amounts of ledger and bond agree
        var limits = (await county.Read("/api/bonds/limits")).List("items").ToDictionary(l => l.Text("kind"));
        Assert.Equal((-0.01m, true), (limits["Special"].Number("headroomYuan"), limits["Special"].GetProperty("isExceeded").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, limits["General"].GetProperty("isExceeded").ValueKind);

        await county.Send("/api/bonds", new { regionCode = county.Region, code = "B2", name = "x", kind = "Special", plannedYuan = 100_000, issuedYuan = 100, newYuan = 99.99, startsOn = "2026-03-02", termYears = 10, couponPercent = 2, couponsPerYear = 1 })
            .Refused(Rule, "bond.parts-do-not-sum");
        Assert.Equal(HttpStatusCode.BadRequest, (await county.Send("/api/bonds", BondCalls.Bond(county, code: "  "))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await county.Send("/api/bonds/limits", new { regionCode = county.Region, year = 2026, kind = "Special", limitYuan = 1 })).StatusCode);
        Assert.Single((await county.Read("/api/bonds")).List("items"));
        await county.Said("/api/bonds/withdrawals", new { kind = "Bond", factId = id, reason = "误记" });
        Assert.Empty((await county.Read("/api/bonds")).List("items"));
        await county.Send("/api/bonds/withdrawals", new { kind = "Bond", factId = id, reason = "误记" }).Refused(Rule, "bond.already-withdrawn");
    }

    /// <summary>60 million for P1, which is built, and 30 million for P2, which is not begun.</summary>
    private static async Task<long> GivenBond(HandCounty county)
    {
        await county.Said("/api/projects", BondCalls.Project(county, "P1"));
        await county.Said("/api/projects", BondCalls.Project(county, "P2", 40_000_000, "Approved"));
        var bond = await county.Stated("/api/bonds", BondCalls.Bond(county));
        await county.Said($"/api/bonds/{bond}/allocations", new { projectCode = "P1", amountYuan = 60_000_000, statedOn = "2026-03-10" });
        await county.Said($"/api/bonds/{bond}/allocations", new { projectCode = "P2", amountYuan = 30_000_000, statedOn = "2026-03-10" });
        return bond;
    }

    private static object Payment(string projectCode, string voucher, decimal amountYuan, string stage, string payeeName, string statedOn) => new { projectCode, stage, voucher, payeeName, amountYuan, statedOn };

    private static decimal? Amount(JsonElement row, string name) => row.GetProperty(name).ValueKind == JsonValueKind.Null ? null : row.Number(name);

    internal static async Task Target(HttpClient reviewer, HandCounty county, string metric, string unit, decimal value)
    {
        using var answer = await reviewer.PostAsJsonAsync("/api/policy/targets", new
        {
            regionCode = county.Region, code = metric.ToLowerInvariant(), name = metric, metric, comparator = "AtLeast", unit, value, periodFrom = "2026-01-01", periodTo = "2026-12-31", validFrom = "2026-01-01", document = "文 1",
        });
        await answer.Body(HttpStatusCode.OK);
    }
}
