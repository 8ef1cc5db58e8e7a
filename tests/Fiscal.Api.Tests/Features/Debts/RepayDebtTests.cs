using System.Net;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Debts;

public sealed class RepayDebtTests(HandBook book)
{
    [Fact]
    public async Task A_total_pays_interest_due_oldest_first_and_then_principal()
    {
        using var county = await book.County();
        var debt = await county.Debt();

        var paid = await county.Do(debt, "repayments", new { amountYuan = 20_000, paidOn = "2026-06-21", document = "记-12" });

        Assert.Equal(
            [("InterestPayment", 7_000m, "2026-03-21", "LatePayment"), ("InterestPayment", 9_200m, "2026-06-21", "Regular"), ("PrincipalRepayment", 3_800m, "2026-06-21", "Prepayment")],
            paid.List("entries").Select(e => (e.Text("kind"), e.Number("amountYuan"), e.Text("dueOn"), e.Text("paymentKind"))));
        Assert.Equal((996_200m, 996_200m), (paid.Number("outstandingYuan"), await county.Balance(debt)));
        Assert.Equal(1_000_000m, await county.Balance(debt, "2026-06-20"));
        Assert.All((await county.Ledger(debt)).Skip(1), e => Assert.Equal("记-12", e.Text("document")));
    }

    [Fact]
    public async Task What_stays_unpaid_becomes_arrears_until_it_is_paid()
    {
        using var county = await book.County();
        var debt = await county.Debt();

        await county.Do(debt, "repayments", new { amountYuan = 10_000, paidOn = "2026-06-21" });
        var overdue = await county.Row(debt);
        Assert.Equal(("Overdue", 6_200m, 0m), (overdue.Text("status"), overdue.Number("overdueInterestYuan"), overdue.Number("overduePrincipalYuan")));
        await county.Do(debt, "repayments", new { amountYuan = 6_200, paidOn = "2026-07-01" });

        Assert.Equal(("Normal", 0m, 1_000_000m), (await county.Row(debt) is var row ? (row.Text("status"), row.Number("overdueInterestYuan"), row.Number("outstandingYuan")) : default));
        Assert.Equal("Overdue", (await county.Row(debt, "2026-06-30")).Text("status"));
        Assert.Equal("2026-09-21", (await Schedule(county, debt))[0].Text("date"));
    }

    [Fact]
    public async Task Fees_and_penalty_come_before_interest_and_interest_before_principal_unless_agreed_otherwise()
    {
        using var county = await book.County();
        var (one, two) = (await county.Debt("A"), await county.Debt("B"));

        var usual = await county.Do(one, "repayments", new { amountYuan = 8_000, feeYuan = 300, penaltyYuan = 200.5, paidOn = "2026-03-21" });
        var agreed = await county.Do(two, "repayments", new { amountYuan = 8_000, principalFirst = true, paidOn = "2026-03-21" });

        Assert.Equal([("FeePayment", 300m), ("PenaltyPayment", 200.5m), ("InterestPayment", 7_000m), ("PrincipalRepayment", 499.5m)], Entries(usual));
        Assert.Equal([("PrincipalRepayment", 8_000m)], Entries(agreed));
        Assert.Equal(7_000m, (await county.Row(two)).Number("overdueInterestYuan"));
    }

    [Fact]
    public async Task Parts_are_taken_as_given_and_must_sum_to_the_total()
    {
        using var county = await book.County();
        var debt = await county.Debt();

        var paid = await county.Do(debt, "repayments", new { principalYuan = 5_000, interestYuan = 7_000, amountYuan = 12_000, paidOn = "2026-03-21" });

        Assert.Equal([("InterestPayment", 7_000m), ("PrincipalRepayment", 5_000m)], Entries(paid));
        await county.Send(debt, "repayments", new { principalYuan = 5_000, amountYuan = 12_000, paidOn = "2026-03-22" }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await county.Send(debt, "repayments", new { paidOn = "2026-03-22" }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await county.Send(debt, "repayments", new { amountYuan = 0.001, paidOn = "2026-03-22" }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await county.Send(debt, "repayments", new { amountYuan = 10, feeYuan = 11, paidOn = "2026-03-22" }).Refused(HttpStatusCode.UnprocessableEntity, "debt.parts-exceed-total");
    }

    [Fact]
    public async Task Repaying_more_than_the_balance_is_refused_and_records_nothing()
    {
        using var county = await book.County();
        var debt = await county.Debt();

        var why = await county.Send(debt, "repayments", new { principalYuan = 1_000_000.01, paidOn = "2026-11-22" })
            .Refused(HttpStatusCode.UnprocessableEntity, "debt.repayment-exceeds-outstanding");

        Assert.Contains("1,000,000.01", why, StringComparison.Ordinal);
        Assert.Single(await county.Ledger(debt));
    }

    [Fact]
    public async Task A_repayment_recorded_late_can_not_take_the_balance_below_zero_on_a_day_that_has_passed()
    {
        using var county = await book.County();
        var debt = await county.Debt(change: new { drawnYuan = 500_000 });
        await county.Do(debt, "repayments", new { principalYuan = 400_000, paidOn = "2026-06-30" });
        await county.Do(debt, "drawdowns", new { amountYuan = 300_000, drawnOn = "2026-09-01" });

        var why = await county.Send(debt, "repayments", new { principalYuan = 200_000, paidOn = "2026-03-15" })
            .Refused(HttpStatusCode.UnprocessableEntity, "debt.balance-below-zero");
        await county.Do(debt, "repayments", new { principalYuan = 100_000, paidOn = "2026-03-15" });

        Assert.Contains("2026-06-30", why, StringComparison.Ordinal);
        Assert.Equal([400_000m, 0m, 300_000m], [await county.Balance(debt, "2026-03-31"), await county.Balance(debt, "2026-07-31"), await county.Balance(debt)]);
    }

    [Fact]
    public async Task A_payment_of_tomorrow_or_before_the_loan_began_is_refused()
    {
        using var county = await book.County();
        var debt = await county.Debt();

        await county.Send(debt, "repayments", new { amountYuan = 1, paidOn = "2026-11-23" }).Refused(HttpStatusCode.UnprocessableEntity, "debt.in-the-future");
        await county.Send(debt, "repayments", new { feeYuan = 1, paidOn = "2026-01-09" }).Refused(HttpStatusCode.UnprocessableEntity, "debt.before-start");
    }

    [Fact]
    public async Task What_is_due_still_sums_to_the_balance_after_every_kind_of_movement()
    {
        using var county = await book.County();
        var debt = await county.Debt(change: new { drawnYuan = 800_000 });

        await county.Do(debt, "repayments", new { amountYuan = 50_000, paidOn = "2026-03-30" });
        await county.Do(debt, "drawdowns", new { amountYuan = 100_000, drawnOn = "2026-07-01" });
        await county.Do(debt, "capitalisations", new { amountYuan = 1_234.56, effectiveOn = "2026-09-25" });
        await county.Do(debt, "write-offs", new { amountYuan = 34.56, effectiveOn = "2026-10-10", document = "核〔2026〕1号" });

        Assert.Equal(await county.Balance(debt), (await Schedule(county, debt)).Sum(p => p.Number("principalYuan")));
        Assert.True((await county.Row(debt)).Number("overdueInterestYuan") > 0);
    }

    private static async Task<List<JsonElement>> Schedule(HandCounty county, int debt) => (await county.Clerk.Json($"/api/debts/{debt}/schedule")).List("payments");

    private static IEnumerable<(string, decimal)> Entries(JsonElement result) => result.List("entries").Select(e => (e.Text("kind"), e.Number("amountYuan")));
}
