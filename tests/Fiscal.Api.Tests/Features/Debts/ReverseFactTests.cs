using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Debts;

public sealed class ReverseFactTests(HandBook book)
{
    private const HttpStatusCode Rule = HttpStatusCode.UnprocessableEntity;

    [Fact]
    public async Task A_wrong_repayment_is_taken_back_and_put_right_in_one_command()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        var wrong = Entry(await county.Do(debt, "repayments", new { principalYuan = 120_000, paidOn = "2026-11-01" }), "PrincipalRepayment");

        var right = await county.Do(debt, "reversals", new { entryId = wrong, reason = "多记一位", correctAmountYuan = 12_000, correctEffectiveOn = "2026-11-02" });

        Assert.Equal(988_000m, right.Number("outstandingYuan"));
        Assert.Equal([1_000_000m, 988_000m], [await county.Balance(debt, "2026-11-01"), await county.Balance(debt)]);
        var rows = await county.Ledger(debt);
        Assert.Equal(wrong, rows.Single(r => r.Number("amountYuan") == -120_000m).Count("reversesId"));
        Assert.Equal(wrong, rows.Single(r => r.Number("amountYuan") == 12_000m).Count("correctsId"));
    }

    [Fact]
    public async Task A_reversal_is_not_reversed_and_nothing_is_reversed_twice()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        var paid = Entry(await county.Do(debt, "repayments", new { principalYuan = 1_000, paidOn = "2026-11-01" }), "PrincipalRepayment");
        var reversal = Entry(await county.Do(debt, "reversals", new { entryId = paid, reason = "退回" }), "PrincipalRepayment");

        await county.Send(debt, "reversals", new { entryId = paid, reason = "再次" }).Refused(Rule, "ledger.reversed-twice");
        await county.Send(debt, "reversals", new { entryId = reversal, reason = "再次" }).Refused(Rule, "ledger.reversal-of-reversal");
        await county.Send(debt, "reversals", new { entryId = 999_999, reason = "再次" }).Refused(HttpStatusCode.NotFound, "fact.not-found");
        await county.Send(debt, "reversals", new { entryId = paid }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await county.Send(debt, "reversals", new { factKind = "Terms", reason = "缺号" }).Refused(HttpStatusCode.BadRequest, "input.invalid");
    }

    [Fact]
    public async Task A_draw_that_was_repaid_since_can_not_be_taken_back()
    {
        using var county = await book.County();
        var debt = await county.Debt(change: new { drawnYuan = 600_000 });
        var drawn = Entry(await county.Do(debt, "drawdowns", new { amountYuan = 300_000, drawnOn = "2026-02-01" }), "Drawdown");
        await county.Do(debt, "repayments", new { principalYuan = 700_000, paidOn = "2026-03-01" });
        await county.Do(debt, "drawdowns", new { amountYuan = 100_000, drawnOn = "2026-05-01" });

        var why = await county.Send(debt, "reversals", new { entryId = drawn, reason = "未到账" }).Refused(Rule, "ledger.reversal-below-zero");

        Assert.Contains("2026-03-01", why, StringComparison.Ordinal);
        Assert.Equal(300_000m, await county.Balance(debt));
    }

    [Fact]
    public async Task Interest_whose_payment_is_taken_back_is_due_again()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        var first = Entry(await county.Do(debt, "repayments", new { amountYuan = 7_000, paidOn = "2026-03-21" }), "InterestPayment");
        await county.Do(debt, "repayments", new { amountYuan = 9_200, paidOn = "2026-06-21" });

        await county.Do(debt, "reversals", new { entryId = first, reason = "退票" });

        Assert.Equal(7_000m, (await county.Row(debt)).Number("overdueInterestYuan"));
    }

    [Fact]
    public async Task The_arrears_stated_with_the_only_repayment_go_with_it()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        var paid = Entry(await county.Do(debt, "repayments", new { amountYuan = 5_000, paidOn = "2026-06-21" }), "InterestPayment");
        Assert.Equal(11_200m, (await county.Row(debt)).Number("overdueInterestYuan"));

        await county.Do(debt, "reversals", new { entryId = paid, reason = "退票" });

        Assert.Equal(("Normal", 0m), (await county.Row(debt) is var row ? (row.Text("status"), row.Number("overdueInterestYuan")) : default));
        Assert.Equal(7_000m, (await county.Clerk.Json($"/api/debts/{debt}/schedule")).List("payments")[0].Number("interestYuan"));
    }

    [Fact]
    public async Task Terms_classes_and_confirmations_can_be_taken_back_but_a_debt_with_entries_keeps_one_of_each()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        var entered = await county.Clerk.Json($"/api/debts/{debt}");
        var rate = Fact(await county.Do(debt, "rate-changes", new { annualRatePercent = 3, effectiveOn = "2026-08-01" }), "Terms");
        var hidden = Fact(await county.Do(debt, "reclassifications", new { to = "Hidden", effectiveOn = "2026-08-01", document = "认1" }), "Classification");
        var confirmed = Fact(await county.Do(debt, "confirmations", new { confirmedOn = "2026-08-01", outstandingYuan = 5, document = "询1" }), "Confirmation");

        foreach (var (kind, id) in new[] { ("Terms", rate), ("Classification", hidden), ("Confirmation", confirmed) })
            await county.Do(debt, "reversals", new { factKind = kind, factId = id, reason = "登记有误" });

        Assert.Equal(("Operating", 3.6m), (await county.Row(debt) is var row ? (row.Text("debtClass"), row.Number("annualRatePercent")) : default));
        await county.Send(debt, "reversals", new { factKind = "Terms", factId = entered.List("termsVersions")[0].Count("id"), reason = "误" }).Refused(Rule, "ledger.terms-needed");
        await county.Send(debt, "reversals", new { factKind = "Classification", factId = entered.List("classifications")[0].Count("id"), reason = "误" }).Refused(Rule, "ledger.class-needed");
    }

    [Fact]
    public async Task A_debt_taken_back_whole_is_on_no_book_and_takes_nothing_more()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        var entered = await county.Clerk.Json($"/api/debts/{debt}");
        await county.Do(debt, "reversals", new { entryId = (await county.Ledger(debt))[0].Count("id"), reason = "误登" });
        foreach (var (kind, list) in new[] { ("Classification", "classifications"), ("Terms", "termsVersions") })
            await county.Do(debt, "reversals", new { factKind = kind, factId = entered.List(list)[0].Count("id"), reason = "误登" });

        await county.Clerk.PostAsJsonAsync($"/api/debts/{debt}/repayments", new { version = 6, principalYuan = 1, paidOn = "2026-11-01" }).Refused(Rule, "debt.not-on-book");
        Assert.Empty(await county.Clerk.Items($"/api/debts?regionCode={county.Region}"));
    }

    [Fact]
    public async Task A_debt_whose_first_class_is_taken_back_moves_as_unclassified_until_the_next()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        var first = (await county.Clerk.Json($"/api/debts/{debt}")).List("classifications")[0].Count("id");
        await county.Do(debt, "reclassifications", new { to = "Hidden", effectiveOn = "2026-08-01", document = "认1" });
        await county.Do(debt, "reversals", new { factKind = "Classification", factId = first, reason = "误登" });

        var moved = await county.Clerk.Json($"/api/movements?regionCode={county.Region}&groupBy=DebtClass&from=2026-07-01&to=2026-08-31");

        Assert.Equal(
            [("Hidden", 0m, 1_000_000m, 1_000_000m), ("Unclassified", 1_000_000m, -1_000_000m, 0m)],
            moved.List("items").Select(m => (m.Text("group"), m.Number("openingYuan"), m.Number("reclassifiedYuan"), m.Number("closingYuan"))));
    }

    [Fact]
    public async Task What_is_overdue_on_a_day_is_never_more_than_is_owed_when_a_repayment_before_it_is_recorded_later()
    {
        using var county = await book.County();
        var debt = await county.Debt(change: new { maturityDate = "2026-03-01" });
        await county.Do(debt, "repayments", new { principalYuan = 100_000, paidOn = "2026-04-01" });
        await county.Do(debt, "repayments", new { principalYuan = 100_000, paidOn = "2026-06-01" });
        await county.Do(debt, "repayments", new { principalYuan = 50_000, paidOn = "2026-05-01" });

        var row = await county.Row(debt, "2026-05-15");

        Assert.Equal((850_000m, 850_000m), (row.Number("outstandingYuan"), row.Number("overduePrincipalYuan")));
    }

    private static int Entry(JsonElement result, string kind) => result.List("entries").First(e => e.Text("kind") == kind).Count("id");

    private static int Fact(JsonElement result, string kind) => result.List("facts").Single(f => f.Text("kind") == kind).Count("id");
}
