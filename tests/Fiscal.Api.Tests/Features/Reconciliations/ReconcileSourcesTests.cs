using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Imports;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Reconciliations;

/// <summary>Lenders' ledgers, a group's ledger, bonds and a statement beside the bureau's book, of which they are true copies.</summary>
public sealed class ReconcileSourcesTests(LoadedCounty county)
{
    [Fact]
    public async Task True_copies_have_no_breaks_but_the_short_name_that_a_bank_writes()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var imports = new List<JsonElement>();
        foreach (var sample in new[] { Samples.PolicyBank, Samples.CityBank, Samples.RuralBank, Samples.Trust, Samples.TrustInWan, Samples.RentPlan, Samples.FinancingLedger, Samples.BondLedger, Samples.Statement })
            imports.Add(await clerk.Upload(sample));

        var detail = await clerk.Reconciles([.. imports]);

        Assert.Equal([12, 13, 14], detail.List("breaks").Select(b => b.List("rows").Single().Count("row")));
        Assert.All(detail.List("breaks"), b => Assert.Equal((3, "NameVariant", "debtorName", "示范县交通建设投资有限公司", "示范交投"),
            (b.Count("source"), b.Text("kind"), b.Text("field"), b.Text("bookValue"), b.Text("sourceValue"))));
        var pairs = detail.List("pairs");
        Assert.All(pairs, p => Assert.Equal((0m, p.Number("sourceTotalYuan")), (p.Number("differenceYuan"), p.Number("bookTotalYuan"))));
        Assert.Equal(["Creditors", "Creditors", "Creditors", "Creditors", "Creditors", "Creditors", "DebtorGroups", "GovernmentBonds", "Creditors"], pairs.Select(p => p.GetProperty("scope").Text("rule")));
        Assert.Equal(["中国农业发展银行示范县支行"], pairs[0].GetProperty("scope").List("parties").Select(p => p.GetString()));
        Assert.Equal(14, pairs[6].GetProperty("scope").List("parties").Count);
        Assert.Equal(22, pairs[0].Count("matchedCount"));
        Assert.Equal(114_235_925.58m, pairs[8].Number("sourceTotalYuan"));
    }

    [Fact]
    public async Task A_statement_tells_what_is_not_booked_until_it_is()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await StatementTests.TakeBackOctober(clerk);
        var import = await clerk.Upload(Samples.Statement);

        var before = await clerk.Reconciles(import);
        await clerk.Commit(import);
        var after = await clerk.Reconciles(import);

        Assert.All(before.List("breaks"), b => Assert.Equal("MissingHere", b.Text("kind")));
        Assert.Equal(114_235_925.58m, before.List("breaks").Sum(b => b.Number("balanceEffectYuan")));
        var named = before.List("breaks").SelectMany(b => b.List("rows")).Select(r => r.Count("row")).ToList();
        Assert.Equal(Enumerable.Range(5, 38).Except([16, 29, 38]), named.Order()); // all but what was lent, which is booked, and the charge that was taken back
        Assert.Contains(before.List("breaks"), b => b.Text("explanation").Contains("与 2026-10-20 应还的本息一致", StringComparison.Ordinal));
        Assert.Empty(after.List("breaks"));
    }

    [Fact]
    public async Task A_payment_that_the_statement_lacks_and_one_of_another_amount_are_named()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var debts = (await clerk.Items("/api/debts?asOf=2026-10-31")).ToDictionary(d => d.Text("code"));
        await Repay(clerk, debts["D0055"], "2026-10-08", 1_000m);
        await Repay(clerk, debts["D0054"], "2026-10-20", 5m);

        var found = (await clerk.Reconciles(await clerk.Upload(Samples.Statement))).List("breaks");

        Assert.Equal([("Amount", "D0054", -5m), ("MissingThere", "D0055", -1_000m)], found
            .Select(b => (b.Text("kind"), debts.Values.Single(d => d.Count("id") == b.List("debtIds")[0].GetInt32()).Text("code"), b.Number("balanceEffectYuan"))).Order());
        Assert.Equal("principalYuan", found.Single(b => b.Text("kind") == "Amount").Text("field"));
    }

    private static async Task Repay(HttpClient clerk, JsonElement debt, string day, decimal principal)
    {
        using var answer = await clerk.PostAsJsonAsync($"/api/debts/{debt.Count("id")}/repayments", new { version = debt.Count("version"), principalYuan = principal, paidOn = day });
        await answer.Body(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_reconciliation_stays_as_it_was_found_when_the_book_moves_on()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var import = await clerk.Upload(Samples.PolicyBank);
        var first = await clerk.Reconciles(import);
        app.Clock.AdvanceSeconds(1);
        var debt = (await clerk.Items("/api/debts?asOf=2026-10-31")).First(d => d.Text("creditorName").StartsWith("中国农业发展银行", StringComparison.Ordinal) && d.Number("outstandingYuan") > 0);
        await Repay(clerk, debt, "2026-10-30", 10_000m);

        var now = await clerk.Reconciles(import);
        using var asked = await clerk.PostAsJsonAsync("/api/reconciliations", new { importIds = new[] { import.Count("id") }, knownAt = first.Text("knownAt") });
        var then = await asked.Body(HttpStatusCode.Created);

        var found = Assert.Single(now.List("breaks"));
        Assert.Equal(("Timing", 10_000m), (found.Text("kind"), found.Number("balanceEffectYuan")));
        Assert.Empty(then.List("breaks"));
        Assert.Equal(first.ToString(), (await clerk.Json($"/api/reconciliations/{first.Count("id")}")).ToString());
        Assert.Equal([then.Count("id"), now.Count("id"), first.Count("id")], (await clerk.Items("/api/reconciliations")).Select(r => r.Count("id")));
    }

    [Fact]
    public async Task A_ledger_that_the_import_refuses_for_its_unit_is_compared_all_the_same()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var import = await clerk.Upload(Samples.PolicyBank, ("unit", "TenThousandYuan"));
        Assert.Equal("NeedsCorrection", import.Text("status"));

        var detail = await clerk.Reconciles(import);

        Assert.Equal(22, detail.List("breaks").Count);
        Assert.All(detail.List("breaks"), b => Assert.Equal("Unit", b.Text("kind")));
        Assert.Equal(15_882_800_000_000m, detail.List("pairs")[0].Number("sourceTotalYuan"));
    }

    [Fact]
    public async Task What_a_source_ought_to_list_can_be_said_otherwise()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var import = await clerk.Upload(Samples.PolicyBank);
        var other = (await clerk.Json("/api/debts/" + (await clerk.Items("/api/debts?creditor=国家开发银行"))[0].Count("id"))).Count("creditorId");

        using var answer = await clerk.PostAsJsonAsync("/api/reconciliations", new
        {
            importIds = new[] { import.Count("id") }, scopes = new[] { new { importId = import.Count("id"), rule = "Creditors", partyIds = new[] { other } } },
        });
        var detail = await answer.Body(HttpStatusCode.Created);

        Assert.NotEmpty(detail.List("breaks"));
        Assert.All(detail.List("breaks"), b => Assert.Equal("MissingThere", b.Text("kind")));
        Assert.Equal(22, detail.List("pairs")[0].Count("matchedCount")); // what the bank lists counts all the same
    }

    [Fact]
    public async Task What_can_not_be_compared_is_refused()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var import = await clerk.Import(Samples.Trust);
        await clerk.Post($"/api/imports/{import.Count("id")}/revert");

        await clerk.Sends(import).Refused(HttpStatusCode.UnprocessableEntity, "reconciliation.import-reverted");
        await clerk.PostAsJsonAsync("/api/reconciliations", new { importIds = Enumerable.Repeat(999_999, 1) }).Refused(HttpStatusCode.NotFound, "import.not-found");
        await clerk.PostAsJsonAsync("/api/reconciliations", new { importIds = Array.Empty<int>() }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        var again = await clerk.Upload(Samples.Trust);
        await clerk.PostAsJsonAsync("/api/reconciliations", new { importIds = new[] { again.Count("id") }, regionCode = "439900" }).Refused(HttpStatusCode.UnprocessableEntity, "reconciliation.other-region");
        await clerk.PostAsJsonAsync("/api/reconciliations", new { importIds = new[] { again.Count("id") }, scopes = new[] { new { importId = again.Count("id"), rule = "Creditors", partyIds = Enumerable.Repeat(999_999, 1) } } })
            .Refused(HttpStatusCode.UnprocessableEntity, "reconciliation.unknown-party");
        using var viewer = await app.Client(Role.Viewer);
        using var forbidden = await viewer.Sends(again);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    [Fact]
    public async Task Another_county_sees_none_of_it()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var neighbour = await app.Client(region: "439902");
        var import = await clerk.Upload(Samples.Trust);
        var detail = await clerk.Reconciles(import);

        Assert.Empty(await neighbour.Items("/api/reconciliations"));
        await neighbour.GetAsync($"/api/reconciliations/{detail.Count("id")}").Refused(HttpStatusCode.NotFound, "reconciliation.not-found");
        await neighbour.GetAsync($"/api/reconciliations/{detail.Count("id")}/xlsx").Refused(HttpStatusCode.NotFound, "reconciliation.not-found");
        await neighbour.Sends(import).Refused(HttpStatusCode.NotFound, "import.not-found");
    }
}
