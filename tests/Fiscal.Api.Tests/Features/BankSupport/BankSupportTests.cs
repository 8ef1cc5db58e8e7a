using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Api.Tests.Features.Scope;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Features.BankSupport;

public sealed class BankSupportTests(HandBook book)
{
    private const string Period = "&from=2026-11-01&to=2026-11-22";

    [Fact]
    public async Task Each_bank_is_scored_by_its_part_of_what_the_ledger_shows_of_all()
    {
        using var county = await book.County();
        await Supported(county);

        var table = await Json(county, "");

        var banks = table.List("items").ToDictionary(b => b.Text("name"));
        Assert.Equal(["甲银行", "乙银行"], banks.Keys.OrderByDescending(n => n, StringComparer.Ordinal)); // 信托 holds no deposits
        var (first, second) = (banks["甲银行"], banks["乙银行"]);
        Assert.Equal((3_000_000m, 75m), Part(first, "eased"));
        Assert.Equal((1_000_000m, 25m), Part(second, "eased"));
        Assert.Equal((2_000_000m, 100m), Part(second, "newLoans")); // the loan that repaid an older one is none
        Assert.Equal((100m, 30_000m), (first.Number("weightedCutBp"), Part(first, "rateCut").Item1)); // 3.6 to 2.6 percent of three million
        Assert.Equal((50_000m, true), (second.Number("writtenOffYuan"), Part(first, "concession").Item1 == first.Number("savedToMaturityYuan")));
        var shares = new[] { "eased", "newLoans", "rateCut", "concession" };
        Assert.All(shares, s => Assert.Equal(100m, banks.Values.Sum(b => Part(b, s).Item2)));
        foreach (var bank in banks.Values)
            Assert.InRange(bank.Number("score") - shares.Zip([40m, 30m, 20m, 10m], (s, weight) => Part(bank, s).Item2 * weight / 100).Sum(), -0.0001m, 0.0001m);
        Assert.Equal(("【待核】", 100m), (table.GetProperty("weights").Text("mark"), table.GetProperty("totals").Number("score")));
        Assert.Equal(JsonValueKind.Null, first.GetProperty("deposit").ValueKind);
    }

    [Theory]
    [InlineData("0.01")]
    [InlineData("100000000.01")]
    [InlineData("77777777.77")]
    public async Task A_deposit_is_shared_to_the_fen_and_every_row_shows_how(string deposit)
    {
        using var county = await book.County();
        await Supported(county);
        var yuan = decimal.Parse(deposit, System.Globalization.CultureInfo.InvariantCulture);

        var table = await Json(county, $"&depositYuan={deposit}");

        var rows = table.List("items").ConvertAll(r => r.GetProperty("deposit"));
        Assert.Equal((yuan, yuan), (rows.Sum(r => r.Number("proposedYuan")), table.GetProperty("totals").Number("proposedYuan")));
        Assert.All(rows, r => Assert.Equal(r.Number("proposedYuan"), r.Number("cutOffYuan") + r.Number("addedYuan")));
        Assert.All(rows, r => Assert.InRange(r.Number("proposedYuan") - yuan * r.Number("sharePercent") / 100, -200m, 200m)); // the share is shown to four decimals
        Assert.All(rows, r => Assert.Contains(r.Number("proposedYuan").ToString("N2", System.Globalization.CultureInfo.InvariantCulture), r.Text("arithmetic"), StringComparison.Ordinal));
        Assert.Contains("最大余额法", table.Text("rule"), StringComparison.Ordinal);
        using var file = await county.Clerk.GetAsync($"/api/bank-support/export?regionCode={county.Region}{Period}&depositYuan={deposit}");
        Assert.Contains("最大余额法", await EveryRead.Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_weights_of_the_region_count_from_their_day_and_must_sum_to_a_hundred()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await Supported(county);
        await Weights(0, 100, 0, 1).Refused(HttpStatusCode.UnprocessableEntity, "bank-support.weights-of-no-sense");
        var before = await Json(county, "");

        using var answer = await Weights(0, 100, 0, 0);
        await answer.Body(HttpStatusCode.OK);

        var table = await Json(county, "");
        Assert.Equal([("乙银行", 100m), ("甲银行", 0m)], table.List("items").OrderBy(i => i.Text("name"), StringComparer.Ordinal).Select(i => (i.Text("name"), i.Number("score"))));
        Assert.Equal(("社保存放办法〔2026〕1号", JsonValueKind.Null), (table.GetProperty("weights").Text("document"), table.GetProperty("weights").GetProperty("mark").ValueKind));
        Assert.Equal(before.GetProperty("items").ToString(), (await Json(county, $"&knownAt={before.Text("knownAt")}")).GetProperty("items").ToString());
        Assert.Equal("【待核】", (await county.Clerk.Json($"/api/bank-support?regionCode={county.Region}&from=2026-11-01&to=2026-11-09")).GetProperty("weights").Text("mark"));

        Task<HttpResponseMessage> Weights(decimal eased, decimal newLoans, decimal rateCut, decimal concession) => reviewer.PostAsJsonAsync("/api/policy/support-weights",
            new { regionCode = county.Region, eased, newLoans, rateCut, concession, validFrom = "2026-11-10", document = "社保存放办法〔2026〕1号" });
    }

    [Fact]
    public async Task A_branch_counts_with_the_head_office_that_the_book_names_above_it()
    {
        using var county = await book.County();
        await Supported(county);
        await county.App.WithDatabase(async db =>
        {
            var banks = await db.Parties.Where(p => p.RegionCode == county.Region && (p.Name == "甲银行" || p.Name == "乙银行")).ToDictionaryAsync(p => p.Name);
            banks["乙银行"].PlaceBelow(banks["甲银行"]);
            return await db.SaveChangesAsync();
        });

        var bank = Assert.Single((await Json(county, "&depositYuan=100")).List("items"));

        Assert.Equal(("甲银行", 4_000_000m, 100m), (bank.Text("name"), Part(bank, "eased").Item1, bank.GetProperty("deposit").Number("proposedYuan")));
        Assert.Equal(["乙银行", "甲银行"], bank.List("members").Select(m => m.GetString()));
    }

    [Fact]
    public async Task Nothing_to_share_by_is_said_and_who_sees_a_part_of_the_debts_sees_no_score()
    {
        using var county = await book.County();
        await county.Debt();
        using var reporter = await county.As(Role.Reporter);

        Assert.Equal(0m, Assert.Single((await Json(county, "")).List("items")).Number("score"));
        await county.Clerk.GetAsync($"/api/bank-support?regionCode={county.Region}{Period}&depositYuan=1").Refused(HttpStatusCode.UnprocessableEntity, "bank-support.nothing-to-share-by");
        await reporter.GetAsync($"/api/bank-support?regionCode={county.Region}{Period}").Refused(HttpStatusCode.UnprocessableEntity, "scope.every-debt-needed");
    }

    private static Task<JsonElement> Json(HandCounty county, string query) => county.Clerk.Json($"/api/bank-support?regionCode={county.Region}{Period}{query}");

    private static (decimal, decimal) Part(JsonElement bank, string part) => (bank.GetProperty(part).Number("amountYuan"), bank.GetProperty(part).Number("sharePercent"));

    /// <summary>Two banks and a trust put debts off, one lowers its rate, the other lends anew and gives up principal.</summary>
    private static async Task Supported(HandCounty county)
    {
        var first = await county.Debt("HT-甲", new { creditorName = "甲银行", creditorKind = "StateBank", principalYuan = 3_000_000, drawnYuan = 3_000_000 });
        var second = await county.Debt("HT-乙", new { creditorName = "乙银行", creditorKind = "CityCommercialBank" });
        var trust = await county.Debt("HT-丙", new { creditorName = "丙信托", creditorKind = "TrustCompany" });
        await county.Debt("HT-乙新", new { creditorName = "乙银行", creditorKind = "CityCommercialBank", principalYuan = 2_000_000, drawnYuan = 2_000_000, startDate = "2026-11-05", drawnOn = "2026-11-05", maturityDate = "2028-11-05" });
        await county.Debt("HT-甲续", new { creditorName = "甲银行", creditorKind = "StateBank", startDate = "2026-11-06", drawnOn = "2026-11-06", maturityDate = "2028-11-06", issueKind = "Refinancing" });
        var given = await county.Debt("HT-乙免", new { creditorName = "乙银行", creditorKind = "CityCommercialBank" });
        await county.Do(given, "write-offs", new { amountYuan = 50_000, effectiveOn = "2026-11-20", document = "减免协议 1" });
        await Realised(county, "Extension", new { debtId = first, newMaturityDate = "2028-01-10" }, new { debtId = second, newMaturityDate = "2028-01-10" }, new { debtId = trust, newMaturityDate = "2028-01-10" });
        await Realised(county, "RateCut", new { debtId = first, annualRatePercent = 2.6m });
    }

    private static async Task Realised(HandCounty county, string kind, params object[] actions)
    {
        using var drafted = await county.Clerk.PostAsJsonAsync("/api/measures", new { regionCode = county.Region, title = kind, kind, plannedOn = "2026-11-20", draftedOn = "2026-11-02", actions });
        var measure = await drafted.Body(HttpStatusCode.Created);
        measure = await Step("steps", new { version = measure.Count("version"), stage = "Signed", on = "2026-11-10", document = "协议 1" });
        await Step("realisations", new { version = measure.Count("version"), on = "2026-11-20", document = "凭证 1" });

        async Task<JsonElement> Step(string route, object body)
        {
            using var answer = await county.Clerk.PostAsJsonAsync($"/api/measures/{measure.Count("id")}/{route}", body);
            return await answer.Body(HttpStatusCode.OK);
        }
    }
}
