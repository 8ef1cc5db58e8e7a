using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Bonds;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Projects;

public sealed class ProjectTests(HandBook book)
{
    private static readonly string[] s_negative = ["楼堂馆所"];

    [Fact]
    public async Task A_project_borrows_after_the_level_that_its_size_needs_has_passed_it()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await BondUseTests.Target(reviewer, county, "FundingReviewed", "Percent", 100);
        var debt = await county.Debt();
        var large = await county.Stated("/api/projects", BondCalls.Project(county, "P1", 50_000_000));
        var hall = await county.Stated("/api/projects", BondCalls.Project(county, "P2", 49_999_999.99m, sector: "楼堂馆所"));
        await county.Send("/api/projects", new { regionCode = county.Region, code = "P3", name = "x", unitName = "y", state = "Ongoing", totalYuan = 100, sources = new[] { new { fundSource = "自有资金", amountYuan = 99 } } })
            .Refused(HttpStatusCode.UnprocessableEntity, "project.sources-do-not-sum");

        var rows = await Rows(county);
        Assert.Equal(("City", true, JsonValueKind.Null), (rows["P1"].Text("neededLevel"), rows["P1"].GetProperty("lacksReview").GetBoolean(), rows["P1"].GetProperty("supportPercent").ValueKind));
        Assert.Equal((JsonValueKind.Null, "楼堂馆所"), (rows["P2"].GetProperty("neededLevel").ValueKind, rows["P2"].Text("negativeListWord")));
        Assert.Equal(("【待核】", 2), (rows["P1"].Text("rulesMark"), rows["P1"].List("missingInputs").Count));
        Assert.Contains("市级资金来源论证", Assert.Single((await county.Said($"/api/projects/{large}/debts", new { debtId = debt })).List("warnings")).GetString(), StringComparison.Ordinal); // only pointed out
        Assert.Equal(0m, (await county.Read("/api/targets")).List("items")[0].Number("actualValue"));

        using (var rules = await reviewer.PostAsJsonAsync("/api/policy/project-rules", new
               {
                   regionCode = county.Region, validFrom = "2026-11-01", document = "县政办〔2026〕5号", gate = "Refuse", negativeList = s_negative,
                   steps = new object[] { new { fromYuan = 200_000_000, level = "Province" }, new { fromYuan = 50_000_000, level = "City" } },
               })) await rules.Body(HttpStatusCode.OK);
        await county.Send($"/api/projects/{large}/debts", new { debtId = debt }).Refused(HttpStatusCode.UnprocessableEntity, "project.review-needed");
        await county.Send($"/api/projects/{hall}/debts", new { debtId = debt }).Refused(HttpStatusCode.UnprocessableEntity, "project.on-negative-list");
        await county.Said($"/api/projects/{large}/reviews", new { level = "City", result = "Refused", document = "益财论〔2026〕1号", statedOn = "2026-11-05" });
        await county.Send($"/api/projects/{large}/debts", new { debtId = debt }).Refused(HttpStatusCode.UnprocessableEntity, "project.review-needed");
        await county.Said($"/api/projects/{large}/reviews", new { level = "City", result = "Passed", document = "益财论〔2026〕2号", statedOn = "2026-11-15" });
        Assert.Empty((await county.Said($"/api/projects/{large}/debts", new { debtId = debt, document = "合同 1" })).List("warnings"));

        rows = await Rows(county);
        Assert.Equal(("2026-11-15", null), (rows["P1"].Text("reviewedOn"), rows["P1"].GetProperty("rulesMark").GetString()));
        Assert.Equal(debt, Assert.Single(rows["P1"].List("debts")).Count("debtId"));
        Assert.Equal(100m, (await county.Read("/api/targets")).List("items")[0].Number("actualValue"));
        Assert.True((await county.Read("/api/projects", "2026-11-14")).List("items").Single(p => p.Text("code") == "P1").GetProperty("lacksReview").GetBoolean());
        await county.Send("/api/bonds/withdrawals", new { kind = "Project", factId = large, reason = "误记" }).Refused(HttpStatusCode.UnprocessableEntity, "bond.still-used");
        Assert.Equal(HttpStatusCode.NotFound, (await county.Send($"/api/projects/{large + 1000}/reviews", new { level = "City", result = "Passed", document = "x" })).StatusCode);
    }

    private static async Task<Dictionary<string, JsonElement>> Rows(HandCounty county) => (await county.Read("/api/projects")).List("items").ToDictionary(p => p.Text("code"));
}
