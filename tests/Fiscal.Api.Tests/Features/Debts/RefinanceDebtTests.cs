using System.Net;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Debts;

public sealed class RefinanceDebtTests(HandBook book)
{
    [Fact]
    public async Task Two_old_debts_go_into_a_new_one_with_cash_and_each_side_names_the_other()
    {
        using var county = await book.County();
        var (one, two, into, refinanced) = await Refinanced(county);

        Assert.Equal((0m, 700_000m, 1_200_000m), (await county.Balance(one), await county.Balance(two), await county.Balance(into)));
        Assert.Equal(1_000_000m, await county.Balance(one, "2026-10-31"));
        Assert.Equal(["RefinancedOut", "PrincipalRepayment", "RefinancedOut", "RefinancedIn"], refinanced.List("entries").OrderBy(e => e.Count("debtId")).Select(e => e.Text("kind")));
        Assert.Equal([(one, 900_000m), (two, 300_000m)], (await county.Clerk.Json($"/api/debts/{into}")).List("refinancedFrom").Select(Link));
        Assert.Equal([(into, 900_000m)], (await county.Clerk.Json($"/api/debts/{one}")).List("refinancedInto").Select(Link));
        Assert.Empty((await county.Clerk.Json($"/api/debts/{one}")).List("refinancedFrom"));
    }

    [Fact]
    public async Task A_refinancing_that_does_not_foot_is_refused()
    {
        using var county = await book.County();
        var (one, into) = (await county.Debt("旧"), await NewDebt(county));

        await county.Send(one, "refinancings", await Body(county, into, new { principalYuan = 500_000, drawnYuan = 499_999.99 }))
            .Refused(HttpStatusCode.UnprocessableEntity, "ledger.refinancing-does-not-foot");
        await county.Send(one, "refinancings", await Body(county, into, new { principalYuan = 1_000_001, drawnYuan = 1_000_001 }))
            .Refused(HttpStatusCode.UnprocessableEntity, "debt.repayment-exceeds-outstanding");
        await county.Send(one, "refinancings", await Body(county, into, new { kind = "Regular", principalYuan = 5, drawnYuan = 5 }))
            .Refused(HttpStatusCode.UnprocessableEntity, "ledger.no-refinancing-kind");
        await county.Send(one, "refinancings", await Body(county, one, new { principalYuan = 5, drawnYuan = 5 }))
            .Refused(HttpStatusCode.UnprocessableEntity, "ledger.refinanced-twice");

        Assert.Equal(0m, await county.Balance(into));
    }

    [Fact]
    public async Task Reversing_any_entry_of_a_refinancing_takes_the_whole_of_it_back()
    {
        using var county = await book.County();
        var (one, two, into, refinanced) = await Refinanced(county);
        var drawn = refinanced.List("entries").Single(e => e.Text("kind") == "RefinancedIn").Count("id");

        await county.Send(into, "reversals", new { entryId = drawn, reason = "更正", correctAmountYuan = 5 }).Refused(HttpStatusCode.UnprocessableEntity, "ledger.part-of-refinancing");
        await county.Do(into, "reversals", new { entryId = drawn, reason = "合同未生效" });

        Assert.Equal((1_000_000m, 1_000_000m, 0m), (await county.Balance(one), await county.Balance(two), await county.Balance(into)));
        Assert.Empty((await county.Clerk.Json($"/api/debts/{into}")).List("refinancedFrom"));
        await county.Send(into, "reversals", new { entryId = drawn, reason = "再次" }).Refused(HttpStatusCode.UnprocessableEntity, "ledger.reversed-twice");
    }

    private static async Task<(int One, int Two, int Into, JsonElement Refinanced)> Refinanced(HandCounty county)
    {
        var (one, two, into) = (await county.Debt("旧一"), await county.Debt("旧二"), await NewDebt(county));
        var refinanced = await county.Do(one, "refinancings", await Body(county, into, new
        {
            principalYuan = 1_000_000, cashYuan = 100_000, drawnYuan = 1_200_000,
            otherLegs = new[] { new { debtId = two, version = await county.Version(two), principalYuan = 300_000 } },
        }));
        return (one, two, into, refinanced);
    }

    private static Task<int> NewDebt(HandCounty county) => county.Debt(
        "新", new { principalYuan = 1_200_000, startDate = "2026-11-01", maturityDate = "2029-11-01", drawnYuan = (int?)null, drawnOn = (string?)null });

    private static async Task<Dictionary<string, object?>> Body(HandCounty county, int into, object rest)
    {
        var body = new Dictionary<string, object?>
        {
            ["refinancedOn"] = "2026-11-01", ["kind"] = "Refinancing", ["document"] = "借新还旧1号", ["newDebtId"] = into, ["newDebtVersion"] = await county.Version(into),
        };
        foreach (var property in rest.GetType().GetProperties()) body[property.Name] = property.GetValue(rest);
        return body;
    }

    private static (int, decimal) Link(JsonElement link) => (link.Count("debtId"), link.Number("amountYuan"));
}
