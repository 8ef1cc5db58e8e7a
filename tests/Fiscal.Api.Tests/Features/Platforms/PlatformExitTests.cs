using System.Net;
using System.Net.Http.Json;
using System.Text;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Platforms;

/// <summary>One company leaves the list, is watched, and nothing that it lacks is passed over.</summary>
public sealed class PlatformExitTests(HandBook book)
{
    private const string Company = "云岭城投公司", LargeBank = "云岭农商行", SmallBank = "云岭银行";

    private static readonly object s_hidden = new { debtClass = "Hidden", startDate = "2024-01-10", maturityDate = "2030-01-10", drawnOn = "2024-01-10" };

    [Fact]
    public async Task A_company_leaves_the_list_step_by_step_and_no_shortcut_is_taken()
    {
        using var county = await book.County();
        var hidden = await county.Debt("HT-1", s_hidden);
        await county.Debt("HT-2", new { startDate = "2024-01-10", maturityDate = "2030-01-10", drawnOn = "2024-01-10", principalYuan = 600_000, drawnYuan = 600_000 });
        await county.Debt("HT-3", new { startDate = "2024-01-10", maturityDate = "2030-01-10", drawnOn = "2024-01-10", principalYuan = 200_000, drawnYuan = 200_000, creditorName = SmallBank, creditorKind = "CityCommercialBank" });
        var company = await county.Company(Company);

        await county.SendStep(company, "HiddenDebtCleared", "2024-06-30").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.not-listed");
        await county.Listed(company, new { level = 1, method = "Transformation", targetOn = "2024-12-31", progress = "Exited", assetsYuan = 5_000_000, headcount = 12 });
        Assert.Contains("HT-1（1,000,000.00 元）", await county.SendStep(company, "HiddenDebtCleared", "2024-06-30").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.hidden-debt-left"), StringComparison.Ordinal);
        await county.SendStep(company, "HiddenDebtCleared", "2024-01-05").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.ledger-silent");
        await county.Do(hidden, "repayments", new { principalYuan = 1_000_000, paidOn = "2024-06-20" });
        Assert.Contains("HT-1", await county.SendStep(company, "HiddenDebtCleared", "2024-06-30").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.clearing-unproven"), StringComparison.Ordinal);
        await county.Do(hidden, "confirmations", new { outstandingYuan = 0, confirmedOn = "2024-06-21", document = "结清证明 1" });
        await county.SendStep(company, "CreditorsAsked", "2024-07-30").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.out-of-order");
        await county.SendStep(company, "HiddenDebtCleared", "2024-06-30", new { document = "" }).Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.document-missing");
        await county.Step(company, "HiddenDebtCleared", "2024-06-30");

        await county.SendConsent(company, LargeBank, "Agrees", 600_000.01m).Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.consent-above-owed");
        using (var agreed = await county.SendConsent(company, LargeBank, "Agrees", 600_000)) await agreed.Body(HttpStatusCode.OK);
        Assert.Contains(SmallBank, await county.SendStep(company, "CreditorsAsked", "2024-07-30").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.creditors-not-asked"), StringComparison.Ordinal);
        await county.SendConsent(company, SmallBank, "Objects", 200_000).Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.grounds-missing");
        using (var objected = await county.SendConsent(company, SmallBank, "Objects", 200_000, new { grounds = "要求先落实担保" })) await objected.Body(HttpStatusCode.OK);
        var tally = (await county.Clerk.Json($"/api/platforms/{company}/creditor-consents?asOf=2024-07-30")).GetProperty("tally");
        Assert.Equal((75m, 50m, "Both", false), (tally.GetProperty("byAmount").Number("percent"), tally.GetProperty("byHead").Number("percent"), tally.Text("basis"), tally.GetProperty("isReached").GetBoolean()));
        await county.SendStep(company, "CreditorsAsked", "2024-07-30").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.consent-short");
        await Rules(county);
        await county.Step(company, "CreditorsAsked", "2024-07-30");
        await county.SendStep(company, "GovernmentDetermined", "2024-08-01").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.determination-missing");
        await county.Step(company, "GovernmentDetermined", "2024-08-01", new { statement = "债权有足额抵押，异议理由不成立" });
        await county.Step(company, "FinancingFunctionStripped", "2024-08-05", new { attachmentName = "不再承担政府融资职能的函.pdf", attachmentSha256 = new string('a', 64) });
        await county.Step(company, "Announced", "2024-08-10");
        await county.SendStep(company, "ProvinceConfirmed", "2024-08-12").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.notice-too-short");
        await county.Step(company, "ProvinceConfirmed", "2024-08-25");
        await county.Step(company, "Exited", "2024-09-01");
        await county.SendStep(company, "Observed", "2024-08-31").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.before-last-step");
        await county.Step(company, "Observed", "2024-09-01");
        await county.SendStep(company, "ObservationOver", "2025-08-31").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.observation-not-over");
        await Watched(county, company);
    }

    /// <summary>Borrows after the exit for the public with a guarantee of the bureau, and repays from the budget.</summary>
    private static async Task Watched(HandCounty county, int company)
    {
        Assert.Empty((await county.Clerk.Json($"/api/platforms/{company}/observation?asOf=2024-12-31")).List("findings"));
        var late = await county.Debt("HT-4", new { startDate = "2025-01-10", maturityDate = "2030-01-10", drawnOn = "2025-01-10", purpose = "市政道路工程", guarantorName = "云岭县财政局" });
        await county.Do(late, "repayments", new { principalYuan = 10_000, paidOn = "2025-02-10", resolutionMethod = "FiscalFunds" });

        var seen = await county.Clerk.Json($"/api/platforms/{company}/observation");
        Assert.Equal(["BudgetRepayment", "GovernmentGuarantee", "NewBorrowing", "PublicUse"], seen.List("findings").Select(f => f.Text("rule")).Order(StringComparer.Ordinal));
        Assert.All(seen.List("findings"), f => Assert.Equal((late, true), (f.Count("debtId"), f.GetProperty("isOpen").GetBoolean())));
        Assert.Equal(4, (await county.Clerk.Json($"/api/platforms/observations?regionCode={county.Region}")).Count("open"));
        await county.SendStep(company, "ObservationOver", "2025-09-02").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.findings-open");
        await county.ToCompany(company, "observation-explanations", new { key = "NewBorrowing:Entry:999999", text = "说明", document = "文 1" }).Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.finding-unknown");
        foreach (var finding in seen.List("findings"))
            using (var said = await county.ToCompany(company, "observation-explanations", new { key = finding.Text("key"), text = "经核查，属市场化经营", document = "核查报告 1" })) await said.Body(HttpStatusCode.OK);
        await county.SendStep(company, "ObservationOver", "2025-09-02").Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.explained-by-oneself");
        using var other = await county.App.ClientOf($"other-{county.Region}", [Role.Clerk], county.Region);
        await county.Do(late, "reclassifications", new { to = "Hidden", effectiveOn = "2025-03-01", document = "认定 1" });
        await county.SendStep(company, "ObservationOver", "2025-09-02", by: other).Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.hidden-debt-left");
        var back = (await county.Clerk.Json($"/api/platforms/{company}/observation")).List("findings").Single(f => f.Text("rule") == "HiddenDebtBack");
        await county.ToCompany(company, "observation-explanations", new { key = back.Text("key"), text = "说明", document = "文 1" }).Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.not-to-be-explained");
        await county.Do(late, "repayments", new { principalYuan = 990_000, paidOn = "2025-04-10", document = "凭证 2" });
        using (var said = await county.ToCompany(company, "observation-explanations", new { key = back.Text("key"), text = "已清零", document = "结清证明 2" })) await said.Body(HttpStatusCode.OK);
        var over = await county.Step(company, "ObservationOver", "2025-09-02", by: other);
        await Finished(county, company, over.GetProperty("id").GetInt64());
    }

    private static async Task Finished(HandCounty county, int company, long over)
    {
        var sheet = await county.Clerk.Json($"/api/platforms/{company}");
        Assert.Equal(("ObservationOver", 9, "2025-08-31", 800_000m, 0m), (sheet.Text("reached"), sheet.List("steps").Count, sheet.Text("observedUntil"), sheet.Number("owedYuan"), sheet.Number("hiddenYuan")));
        Assert.Contains("融资职能的函", sheet.List("steps")[3].Text("attachmentName"), StringComparison.Ordinal);
        var first = sheet.List("steps")[0].GetProperty("id").GetInt64();
        await county.ToCompany(company, $"exit-steps/{first}/withdrawals", new { reason = "误记" }).Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.later-step-stands");
        using (var back = await county.ToCompany(company, $"exit-steps/{over}/withdrawals", new { reason = "误记" })) Assert.Equal("Observed", (await back.Body(HttpStatusCode.OK)).Text("reached"));
        await county.ToCompany(company, $"exit-steps/{over}/withdrawals", new { reason = "误记" }).Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.already-withdrawn");
        foreach (var format in new[] { "docx", "xlsx" })
        {
            using var file = await county.Clerk.GetAsync($"/api/platforms/{company}/sheet/{format}");
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal("PK"u8.ToArray(), (await file.Content.ReadAsByteArrayAsync())[..2]);
        }
    }

    private static async Task Rules(HandCounty county)
    {
        using var reviewer = await county.As(Role.Reviewer);
        var rules = new
        {
            document = "湘财债〔2024〕9号", validFrom = "2024-01-01", regionCode = county.Region, basis = "Amount", numerator = 2, denominator = 3, replyDays = 20, silenceConsents = false, noticeDays = 10, observationMonths = 12,
            publicUseWords = new[] { "市政道路" }, budgetWords = new[] { "财政" }, governmentWords = new[] { "财政局" }, lastExitOn = "2027-06-30",
        };
        await reviewer.PostAsJsonAsync("/api/policy/platform-exit-rules", rules with { observationMonths = 11 }).Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.observation-too-short");
        await reviewer.PostAsJsonAsync("/api/policy/platform-exit-rules", rules with { numerator = 4 }).Refused(HttpStatusCode.UnprocessableEntity, "platform-exit.part-of-no-sense");
        using var answer = await reviewer.PostAsJsonAsync("/api/policy/platform-exit-rules", rules);
        Assert.Equal("Amount", (await answer.Body(HttpStatusCode.OK)).Text("basis"));
        Assert.Equal("湘财债〔2024〕9号", (await reviewer.Json($"/api/policy/platform-exit-rules?regionCode={county.Region}&asOf=2024-07-30")).GetProperty("inForce").Text("document"));
    }

    // The first share gave way to a bank's: it can't hold again before that one goes. A list is taken back like it.
    private static async Task Withdrawn(HandCounty county, int company, long first)
    {
        using (var less = await county.ToCompany(company, "shareholdings", new { holder = "丙公司", sharePercent = 10, document = "章程 2", statedOn = "2024-03-01" }))
        {
            using (var bank = await county.ToCompany(company, "shareholdings", new { holder = LargeBank, sharePercent = 30, document = "章程 2", statedOn = "2024-03-02" }))
            {
                var (second, third) = ((await less.Body(HttpStatusCode.OK)).GetProperty("factId").GetInt64(), (await bank.Body(HttpStatusCode.OK)).GetProperty("factId").GetInt64());
                await Withdraw("Shareholding", second).Refused(HttpStatusCode.UnprocessableEntity, "platform.shares-above-whole");
                foreach (var id in new[] { third, second }) using (var back = await Withdraw("Shareholding", id)) await back.Body(HttpStatusCode.OK);
                await Withdraw("Shareholding", second).Refused(HttpStatusCode.UnprocessableEntity, "platform.already-withdrawn");
            }
        }
        Assert.Equal(40, (await county.Clerk.Json($"/api/platforms/{company}")).List("holders").Single(h => h.Text("holder") == "丙公司").Number("sharePercent"));

        using var listing = await county.ToCompany(company, "listings", new { document = "名单 2", statedOn = "2024-04-01", sharePercent = 20, headcount = 5 });
        var stated = await listing.Body(HttpStatusCode.OK);
        foreach (var (kind, id) in new[] { ("Listing", "id"), ("Profile", "profileId") })
            using (var back = await Withdraw(kind, stated.GetProperty(id).GetInt64())) await back.Body(HttpStatusCode.OK);
        Assert.Equal(60, (await county.Clerk.Json($"/api/platforms/{company}")).List("holders").Single(h => h.GetProperty("isParent").GetBoolean()).Number("sharePercent"));
        await Withdraw("Listing", first + 99_999).Refused(HttpStatusCode.NotFound, "platform.statement-not-found");

        Task<HttpResponseMessage> Withdraw(string kind, long id) => county.ToCompany(company, "withdrawals", new { kind, factId = id, reason = "误记" });
    }

    [Fact]
    public async Task A_company_is_not_its_own_ancestor_and_shares_do_not_pass_the_whole()
    {
        using var county = await book.County();
        foreach (var (number, name) in new[] { ("HT-1", "甲公司"), ("HT-2", "乙公司"), ("HT-3", "丙公司") }) await county.Debt(number, new { debtorName = name });
        var (a, b, c) = (await county.Company("甲公司"), await county.Company("乙公司"), await county.Company("丙公司"));
        await county.Listed(a, new { level = 1 });
        await county.Listed(b, new { level = 3, parentName = "甲公司", sharePercent = 60, progress = "Exited" });
        await county.Listed(c, new { level = 3, parentName = "乙公司", sharePercent = 100 });

        Assert.Contains("甲公司 → 丙公司 → 乙公司 → 甲公司", await county.SendListing(a, new { parentName = "丙公司" }).Refused(HttpStatusCode.UnprocessableEntity, "platform.own-ancestor"), StringComparison.Ordinal);
        await county.SendListing(a, new { parentName = "甲公司" }).Refused(HttpStatusCode.UnprocessableEntity, "platform.own-ancestor");
        await county.SendListing(a, new { parentName = "丁公司" }).Refused(HttpStatusCode.UnprocessableEntity, "platform.parent-unknown");
        await county.SendListing(b, new { sharePercent = 100.5 }).Refused(HttpStatusCode.UnprocessableEntity, "platform.share-of-no-sense");
        long first;
        using (var share = await county.ToCompany(b, "shareholdings", new { holder = "丙公司", sharePercent = 40, document = "章程 1", statedOn = "2024-01-01" })) first = (await share.Body(HttpStatusCode.OK)).GetProperty("factId").GetInt64();
        await county.ToCompany(b, "shareholdings", new { holder = LargeBank, sharePercent = 0.01, document = "章程 1" }).Refused(HttpStatusCode.UnprocessableEntity, "platform.shares-above-whole");
        await county.SendListing(b, new { sharePercent = 60.01, statedOn = "2024-02-01" }).Refused(HttpStatusCode.UnprocessableEntity, "platform.shares-above-whole");
        await county.ToCompany(b, "shareholdings", new { holder = "乙公司", sharePercent = 1, document = "章程 1" }).Refused(HttpStatusCode.UnprocessableEntity, "platform.holds-itself");
        await Withdrawn(county, b, first);
        var ring = await county.Clerk.Upload("名单.csv", Encoding.UTF8.GetBytes(
            "融资平台公司名单\n金额单位：元\n公司名称,层级,上级公司,隐性债务余额,退出进展\n甲公司,1,丙公司,0,在名单\n丙公司,2,甲公司,0,在名单\n"), Samples.AsOf, ("regionCode", county.Region));
        Assert.Contains(ring.List("findings"), f => f.Text("severity") == "Error" && f.Text("message").Contains("不能是自己的上级", StringComparison.Ordinal));

        var rows = await county.Clerk.Items($"/api/platforms?regionCode={county.Region}");
        Assert.Equal([("甲公司", 1, false, null), ("乙公司", 2, true, "Listed"), ("丙公司", 3, false, null)], rows.OrderBy(r => r.Count("computedLevel"))
            .Select(r => (r.Text("name"), r.Count("computedLevel"), r.GetProperty("levelDiffers").GetBoolean(), r.TextOrNull("mismatch") is { } m && m.Contains("名单填报与登记步骤不一致", StringComparison.Ordinal) ? r.Text("recordedProgress") : null)));
        var sheet = await county.Clerk.Json($"/api/platforms/{c}");
        Assert.Equal(["Owes", "HoldsShares"], sheet.List("obstacles").Select(o => o.Text("kind")));
        Assert.Contains("资产总额", sheet.List("missing").Select(m => m.GetString()));
        Assert.Empty((await county.Clerk.Json($"/api/platforms/{b}?asOf=2023-12-30")).GetProperty("place").List("below"));
    }

    [Fact]
    public async Task A_group_counts_each_debt_once_and_a_default_calls_guarantors_and_who_answers_to_them()
    {
        using var county = await book.County();
        foreach (var (number, name, yuan) in new[] { ("HT-1", "甲公司", 100_000m), ("HT-2", "乙公司", 200_000m), ("HT-3", "丙公司", 400_000m), ("HT-4", "外公司", 800_000m) })
            await county.Debt(number, new { debtorName = name, principalYuan = yuan, drawnYuan = yuan, guarantorName = number switch { "HT-2" => "甲公司、丙公司", "HT-4" => "乙公司", _ => null } });
        var (a, b, c) = (await county.Company("甲公司"), await county.Company("乙公司"), await county.Company("丙公司"));
        await county.Listed(a, new { level = 1 });
        await county.Listed(b, new { level = 2, parentName = "甲公司", sharePercent = 100 });
        var debts = (await county.Clerk.Items($"/api/debts?regionCode={county.Region}")).ToDictionary(d => d.Text("contractNumber"), d => d.Count("id"));
        await Guarantee(new { guarantor = "甲公司", forGuarantor = "丙公司", amountYuan = 50_000 });
        await Guarantee(new { guarantor = "丙公司", forGuarantor = "甲公司" });
        await Guarantee(new { guarantor = "甲公司", debtId = debts["HT-4"], amountYuan = 300_000 });
        await Guarantee(new { guarantor = "乙公司", debtId = debts["HT-4"], amountYuan = 600_000 });
        await Refused("guarantee.above-debt", new { guarantor = "甲公司", debtId = debts["HT-4"], amountYuan = 800_000.01 });
        await Refused("guarantee.own-debt", new { guarantor = "外公司", debtId = debts["HT-4"] });
        await Refused("guarantee.oneself", new { guarantor = "丙公司", forGuarantor = "丙公司" });
        await Refused("guarantee.one-of-two", new { guarantor = "丙公司" });
        await Refused("guarantee.no-guarantor", new { guarantor = "丙公司", forGuarantor = "外公司" });

        var through = await county.Clerk.Json($"/api/platforms/look-through?regionCode={county.Region}");
        Assert.Equal((1_500_000m, 300_000m, 1_200_000m, 1_000_000m), (through.Number("totalYuan"), through.Number("topsYuan"), through.Number("otherYuan"), through.Number("guaranteedYuan")));
        Assert.Equal(
            [("甲公司", true, 300_000m, 200_000m, 800_000m, 1_100_000m), ("乙公司", false, 200_000m, 0m, 600_000m, 800_000m)],
            through.List("groups").Select(g => (g.Text("name"), g.GetProperty("isTop").GetBoolean(), g.Number("owedYuan"), g.Number("guaranteedInsideYuan"), g.Number("guaranteedOutsideYuan"), g.Number("totalYuan"))));
        Assert.Equal(
            [("乙公司", 600_000m, 0m), ("甲公司", 500_000m, 50_000m), ("丙公司", 200_000m, 500_000m)],
            through.List("guarantors").OrderByDescending(g => g.Number("guaranteedYuan")).Select(g => (g.Text("name"), g.Number("guaranteedYuan"), g.Number("counterGuaranteedYuan"))));
        var calls = await county.Clerk.Json($"/api/platforms/{b}/default-calls");
        Assert.Equal((200_000m, 200_000m), (calls.Number("debtYuan"), calls.Number("coveredYuan")));
        Assert.Equal(
            [(1, "甲公司", 200_000m, false), (1, "丙公司", 200_000m, false), (2, "丙公司", 200_000m, true), (2, "甲公司", 50_000m, true)],
            calls.List("calls").Select(x => (x.Count("order"), x.Text("party"), x.Number("amountYuan"), x.GetProperty("isAgain").GetBoolean())));
        Assert.Equal(4, (await county.Clerk.Items($"/api/guarantees?regionCode={county.Region}")).Count);
        Assert.Equal(["Owes", "Guarantees", "Guarantees", "CounterGuarantees", "Subsidiary"], (await county.Clerk.Json($"/api/platforms/{a}")).List("obstacles").Select(o => o.Text("kind")));

        Task<HttpResponseMessage> Send(object body)
        {
            var node = System.Text.Json.JsonSerializer.SerializeToNode(body)!.AsObject();
            (node["regionCode"], node["document"]) = (county.Region, "担保合同 1");
            return county.Clerk.PostAsJsonAsync("/api/guarantees", node);
        }
        async Task Guarantee(object body)
        {
            using var answer = await Send(body);
            await answer.Body(HttpStatusCode.OK);
        }
        Task Refused(string code, object body) => Send(body).Refused(HttpStatusCode.UnprocessableEntity, code);
    }
}
