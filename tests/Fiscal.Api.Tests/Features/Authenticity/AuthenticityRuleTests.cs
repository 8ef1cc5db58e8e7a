using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;

namespace Fiscal.Api.Tests.Features.Authenticity;

/// <summary>Each way of pretending is found, with the way of the money; its honest twin is not.</summary>
public sealed class AuthenticityRuleTests(HandBook book)
{
    [Fact]
    public async Task A_payment_without_a_paper_is_found_and_one_with_a_voucher_is_not()
    {
        using var county = await book.County();
        var (bare, papered, late) = (await county.Hidden(), await county.Hidden("隐-2"), await county.Hidden("隐-3"));

        var entry = await county.Paid(bare, 100_000, document: null);
        await county.Paid(papered, 110_000);
        var traced = await county.Paid(late, 120_000, document: null);
        await county.Trail(late, traced, new { voucher = "国库支付 7" });

        var path = (await county.Clerk.Found(bare, "NoEvidence")).List("path");
        Assert.Equal((entry, 100_000m, "2026-11-10", "云岭农商行"), (path[0].GetProperty("factId").GetInt64(), path[0].Number("amountYuan"), path[0].Text("on"), path[0].Text("payeeName")));
        await county.Clerk.NotFound(papered, "NoEvidence");
        await county.Clerk.NotFound(late, "NoEvidence");
        Assert.Equal("Lapsed", Assert.Single(await county.Clerk.Findings($"debtId={late}&rule=NoEvidence")).Text("status"));
    }

    [Theory]
    [InlineData("2026-11-15", 600_000, true)]
    [InlineData("2026-10-20", 595_000, true)] // before, and within one percent
    [InlineData("2026-11-15", 590_000, false)]
    [InlineData("2026-09-30", 600_000, false)] // 41 days before
    public async Task Equal_new_debt_near_a_payment_is_a_rollover_in_disguise(string drawnOn, int yuan, bool isFound)
    {
        using var county = await book.County();
        var hidden = await county.Hidden();

        await county.Paid(hidden, 600_000);
        var loan = await county.NewLoan(drawnOn, yuan);

        if (!isFound) await county.Clerk.NotFound(hidden, "DisguisedRollover");
        else Assert.Equal([(hidden, "2026-11-10", 600_000m), (loan, drawnOn, yuan)], Path(await county.Clerk.Found(hidden, "DisguisedRollover")));
    }

    [Fact]
    public async Task New_debt_of_a_company_outside_the_group_is_no_rollover()
    {
        using var county = await book.County();
        var hidden = await county.Hidden();

        await county.NewLoan("2026-11-05", 600_000, debtor: "云岭水务公司");
        await county.Paid(hidden, 600_000);

        await county.Clerk.NotFound(hidden, "DisguisedRollover");
    }

    [Theory]
    [InlineData("2026年新增专项债券资金", "县财政局零余额账户", "专项债券")]
    [InlineData("财政资金", "县财政局工资专户", "工资专户")]
    [InlineData("再融资专项债券（置换存量隐性债务）", "县财政局零余额账户", null)]
    [InlineData("土地出让收入", "县财政局零余额账户", null)]
    public async Task Bond_money_and_money_of_the_three_guarantees_is_found_by_the_words_of_the_policy(string source, string account, string? word)
    {
        using var county = await book.County();
        var hidden = await county.Hidden();
        var entry = await county.Paid(hidden, 100_000);
        Assert.Contains("缺资金来源、付款账户", (await county.Clerk.Found(hidden, "ForbiddenFunds", "NotJudged")).GetProperty("finding").Text("text"), StringComparison.Ordinal);

        await county.Trail(hidden, entry, new { fundSource = source, payerAccount = account, payerName = "县财政局" });

        Assert.Null(await county.Clerk.Finding(hidden, "ForbiddenFunds", "NotJudged"));
        if (word is null)
        {
            await county.Clerk.NotFound(hidden, "ForbiddenFunds");
            return;
        }
        var found = await county.Clerk.Found(hidden, "ForbiddenFunds");
        Assert.Contains($"“{word}”", found.GetProperty("finding").Text("text"), StringComparison.Ordinal);
        var step = Assert.Single(found.List("path"));
        Assert.Equal((source, account, "县财政局", "云岭农商行"), (step.Text("fundSource"), step.Text("payerAccount"), step.Text("payerName"), step.Text("payeeName")));
    }

    [Fact]
    public async Task A_change_of_class_alone_is_found_and_one_beside_as_much_repaid_is_not()
    {
        using var county = await book.County();
        var (renamed, repaid) = (await county.Hidden(), await county.Hidden("隐-2"));

        await county.Do(renamed, "reclassifications", new { to = "Operating", effectiveOn = "2026-11-12", document = "认定 3" });
        await county.Paid(repaid, 600_000);
        await county.Do(repaid, "reclassifications", new { to = "Operating", effectiveOn = "2026-11-12", document = "认定 4" });

        var found = await county.Clerk.Found(renamed, "ReclassifiedOnly");
        Assert.Equal((1_000_000m, "认定 3"), (found.GetProperty("finding").Number("amountYuan"), Assert.Single(found.List("path")).Text("document")));
        await county.Clerk.NotFound(repaid, "ReclassifiedOnly");
    }

    [Fact]
    public async Task An_asset_sold_to_a_platform_is_found_and_one_sold_to_a_stranger_is_not()
    {
        using var county = await book.County();
        var (inside, outside) = (await county.Hidden(), await county.Hidden("隐-2"));
        await county.NewLoan("2026-01-15", 5_000_000, debtor: "云岭交投公司");
        var (sold, fair) = (await county.Paid(inside, 100_000, method: "EquityDisposal"), await county.Paid(outside, 110_000, method: "EquityDisposal"));
        Assert.Contains("缺款项来源方", (await county.Clerk.Found(inside, "RelatedBuyer", "NotJudged")).GetProperty("finding").Text("text"), StringComparison.Ordinal);

        await county.Trail(inside, sold, new { proceedsFrom = " 云岭交投公司 ", payerName = "云岭城投公司" });
        await county.Trail(outside, fair, new { proceedsFrom = "远方建材有限公司", payerName = "云岭城投公司" });

        Assert.Equal("云岭交投公司", Assert.Single((await county.Clerk.Found(inside, "RelatedBuyer")).List("path")).Text("proceedsFrom").Trim());
        await county.Clerk.NotFound(outside, "RelatedBuyer");
        Assert.Null(await county.Clerk.Finding(outside, "RelatedBuyer", "NotJudged"));
    }

    [Fact]
    public async Task One_voucher_counted_for_two_units_is_found_where_it_came_second()
    {
        using var county = await book.County();
        var (first, second, other) = (await county.Hidden(), await county.Hidden("隐-2", "云岭水务公司"), await county.Hidden("隐-3", "云岭水务公司"));

        await county.Paid(first, 250_000, document: "记-9");
        await county.Paid(second, 250_000, document: "记-9", method: "ProjectIncome");
        await county.Paid(other, 250_000, document: "记-10");

        var found = await county.Clerk.Found(second, "CountedTwice");
        Assert.Equal([second, first], found.List("path").Select(p => p.Count("debtId")));
        Assert.Equal(second, found.GetProperty("finding").Count("debtId"));
        Assert.DoesNotContain(await county.Clerk.Findings("rule=CountedTwice"), f => f.GetProperty("debtId").ValueKind == JsonValueKind.Number && (f.Count("debtId") == first || f.Count("debtId") == other));
    }

    [Fact]
    public async Task Equal_payments_of_a_day_without_vouchers_are_not_passed_but_said_to_be_unjudged()
    {
        using var county = await book.County();
        var (first, second) = (await county.Hidden(), await county.Hidden("隐-2", "云岭水务公司"));

        await county.Paid(first, 250_000, document: null);
        await county.Paid(second, 250_000, document: null);

        Assert.StartsWith("无法判断：缺付款凭证号", (await county.Clerk.Found(second, "CountedTwice", "NotJudged")).GetProperty("finding").Text("text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000_000, true, 600_000)]
    [InlineData(700_000, true, 300_000)]
    [InlineData(400_000, false, 0)]
    public async Task A_creditor_that_still_claims_what_was_repaid_is_found(int stated, bool isFound, int doubt)
    {
        using var county = await book.County();
        var hidden = await county.Hidden();
        await county.Paid(hidden, 600_000);
        Assert.NotNull(await county.Clerk.Finding(hidden, "CreditorStillClaims", "NotJudged"));

        await county.Do(hidden, "confirmations", new { confirmedOn = "2026-11-20", outstandingYuan = stated, document = "询证回函 7 号" });

        Assert.Null(await county.Clerk.Finding(hidden, "CreditorStillClaims", "NotJudged"));
        if (!isFound) await county.Clerk.NotFound(hidden, "CreditorStillClaims");
        else
        {
            var found = await county.Clerk.Found(hidden, "CreditorStillClaims");
            Assert.Equal((doubt, "询证回函 7 号"), (found.GetProperty("finding").Number("amountYuan"), found.List("path")[^1].Text("document")));
        }
    }

    [Theory]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-08", false)] // what is settled with the last payment
    public async Task A_debt_cleared_on_paper_and_still_served_is_found(string paidOn, bool isFound)
    {
        using var county = await book.County();
        var hidden = await county.Hidden();
        await county.Do(hidden, "repayments", new { paidOn = "2026-11-01", principalYuan = 1_000_000, interestYuan = 25_400, document = "记-88", resolutionMethod = "FiscalFunds" }); // all that was due

        await county.Do(hidden, "repayments", new { paidOn, interestYuan = 3_000, document = "记-90" });

        if (!isFound) await county.Clerk.NotFound(hidden, "StillServed");
        else Assert.Equal([(hidden, "2026-11-01", 1_000_000m), (hidden, paidOn, 3_000m)], Path(await county.Clerk.Found(hidden, "StillServed")));
    }

    private static List<(int, string, decimal)> Path(JsonElement finding) => [.. finding.List("path").Select(p => (p.Count("debtId"), p.Text("on"), p.Number("amountYuan")))];
}
