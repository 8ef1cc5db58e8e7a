using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Api.Tests.Features.Targets;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Assets;

public sealed class AssetTests(HandBook book)
{
    [Fact]
    public async Task Proceeds_pay_repayments_of_the_ledger_and_nothing_twice()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        var entry = await Repaid(county, debt, 300);
        await Done(county, "/api/assets", Asset(county));
        Assert.Equal("asset.unknown", await Refused(county, "/api/assets/disposals", Disposal(county) with { code = "ZC-9" }));
        var disposal = await Done(county, "/api/assets/disposals", Disposal(county));
        Assert.Equal("asset.disposed-twice", await Refused(county, "/api/assets/disposals", Disposal(county)));
        Assert.Equal("asset.treasury-exceeds-proceeds", await Refused(county, $"/api/assets/disposals/{disposal}/treasury-payments", new { amountYuan = 1_001, paidOn = "2026-05-02", document = "缴 1" }));
        var paid = await Done(county, $"/api/assets/disposals/{disposal}/treasury-payments", new { amountYuan = 600, paidOn = "2026-05-02", document = "缴 1" });
        var uses = $"/api/assets/disposals/{disposal}/debt-uses";
        Assert.Equal("asset.use-exceeds-repayment", await Refused(county, uses, new { entryId = entry, amountYuan = 301, fromTreasury = true }));
        Assert.Equal("asset.no-repayment", await Refused(county, uses, new { entryId = 999_999, amountYuan = 1, fromTreasury = true }));
        await Done(county, uses, new { entryId = entry, amountYuan = 300, fromTreasury = true });
        Assert.Equal("asset.entry-twice", await Refused(county, uses, new { entryId = entry, amountYuan = 1, fromTreasury = true }));
        Assert.Equal("asset.use-exceeds-repayment", await Refused(county, uses, new { entryId = entry, amountYuan = 1, fromTreasury = false }));
        Assert.Equal("asset.still-used", await Refused(county, $"/api/assets/events/{paid}/reversals", new { reason = "误记" }));
        using (var bad = await county.Clerk.PostAsJsonAsync("/api/assets/disposals", Disposal(county) with { proceedsYuan = -1 })) Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);

        Assert.Equal((1_000m, 600m, 300m, 300m), await Sums(county));

        await county.Do(debt, "reversals", new { entryId = entry, reason = "误记" });
        Assert.Equal((1_000m, 600m, 0m, 0m), await Sums(county));
        (await county.Clerk.GetAsync($"/api/assets/export?regionCode={county.Region}")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Targets_of_assets_come_from_the_ledger_where_it_is_kept_and_the_report_tells_of_it()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await county.Debt();
        await reviewer.Target("AssetProceedsToTreasury", "AtLeast", "Yuan", new { regionCode = county.Region, value = 600 });
        Assert.Null((await county.Clerk.Verdict(region: county.Region)).State());
        await Approved(county, reviewer, "/api/assets", Asset(county));
        Assert.Equal(0m, (await county.Clerk.Verdict(region: county.Region)).Number("actualValue"));
        await Approved(county, reviewer, "/api/assets/disposals", Disposal(county));
        var disposal = (await county.Clerk.Json($"/api/assets?regionCode={county.Region}")).List("items")[0].List("events")[0].Count("id");
        await Approved(county, reviewer, $"/api/assets/disposals/{disposal}/treasury-payments", new { amountYuan = 600, paidOn = "2026-05-02", document = "缴 1" });

        var verdict = await county.Clerk.Verdict(region: county.Region);
        Assert.Equal(("Done", 600m, "Ledger"), (verdict.State(), verdict.Number("actualValue"), verdict.List("evidence")[0].Text("source")));
    }

    private static async Task Approved(HandCounty county, HttpClient reviewer, string path, object body)
    {
        using var answer = await county.Clerk.PostAsJsonAsync(path, body);
        if (answer.StatusCode != HttpStatusCode.Accepted)
        {
            await answer.Body(HttpStatusCode.OK);
            return;
        }
        var held = await answer.Body(HttpStatusCode.Accepted);
        using var approval = await reviewer.PostAsJsonAsync($"/api/approvals/{held.Count("id")}/approve", new { seenHash = held.Text("hash") });
        approval.EnsureSuccessStatusCode();
    }

    private static object Asset(HandCounty county) => new { regionCode = county.Region, code = "ZC-1", kind = "Property", name = "老办公楼", holderName = "机关事务中心", bookYuan = 900, statedOn = "2026-01-05" };

    private sealed record Sold(string regionCode, string code, string method, decimal proceedsYuan, string disposedOn, string document);

    private static Sold Disposal(HandCounty county) => new(county.Region, "ZC-1", "Sale", 1_000, "2026-05-01", "批复 1");

    private static async Task<long> Repaid(HandCounty county, int debt, decimal yuan) =>
        (await county.Do(debt, "repayments", new { principalYuan = yuan, paidOn = "2026-06-01" })).List("entries").First(e => e.Text("kind") == "PrincipalRepayment").GetProperty("id").GetInt64();

    private static async Task<(decimal, decimal, decimal, decimal)> Sums(HandCounty county)
    {
        var sums = (await county.Clerk.Json($"/api/assets?regionCode={county.Region}")).GetProperty("yearSums");
        return (sums.Number("revivedYuan"), sums.Number("treasuryYuan"), sums.Number("debtYuan"), sums.Number("treasuryDebtYuan"));
    }

    private static async Task<long> Done(HandCounty county, string path, object body)
    {
        using var answer = await county.Clerk.PostAsJsonAsync(path, body);
        return (await answer.Body(HttpStatusCode.OK)).GetProperty("id").GetInt64();
    }

    private static async Task<string?> Refused(HandCounty county, string path, object body)
    {
        using var answer = await county.Clerk.PostAsJsonAsync(path, body);
        return (await answer.Body(HttpStatusCode.UnprocessableEntity)).TextOrNull("code");
    }
}
