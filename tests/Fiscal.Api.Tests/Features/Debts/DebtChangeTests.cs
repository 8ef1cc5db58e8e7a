using System.Net;

namespace Fiscal.Api.Tests.Features.Debts;

public sealed class DebtChangeTests(HandBook book)
{
    private const HttpStatusCode Rule = HttpStatusCode.UnprocessableEntity;

    [Fact]
    public async Task Drawing_past_the_drawdown_or_the_contract_is_refused()
    {
        using var county = await book.County();
        var one = await county.Debt("HT", new { drawdownNumber = "1", contractAmountYuan = 1_500_000, drawnYuan = 900_000 });
        var two = await county.Debt("HT", new { drawdownNumber = "2", contractAmountYuan = 1_500_000, drawnYuan = 500_000 });

        await county.Send(one, "drawdowns", new { amountYuan = 100_000.01, drawnOn = "2026-02-01" }).Refused(Rule, "debt.draw-exceeds-principal");
        await county.Send(two, "drawdowns", new { amountYuan = 100_000.01, drawnOn = "2026-02-01" }).Refused(Rule, "debt.draw-exceeds-contract");
        await county.Send(two, "drawdowns", new { amountYuan = 1, drawnOn = "2026-01-09" }).Refused(Rule, "debt.before-start");
        await county.Do(two, "drawdowns", new { amountYuan = 100_000, drawnOn = "2026-02-01" });

        Assert.Equal((900_000m, 600_000m), (await county.Balance(one), await county.Balance(two)));
    }

    [Fact]
    public async Task A_write_off_needs_a_document_and_a_balance()
    {
        using var county = await book.County();
        var debt = await county.Debt();

        await county.Send(debt, "write-offs", new { amountYuan = 1, effectiveOn = "2026-11-01" }).Refused(Rule, "debt.write-off-without-document");
        await county.Send(debt, "write-offs", new { amountYuan = 1_000_001, effectiveOn = "2026-11-01", document = "核1" }).Refused(Rule, "debt.repayment-exceeds-outstanding");
        await county.Do(debt, "write-offs", new { amountYuan = 1_000_000, effectiveOn = "2026-11-01", document = "核1" });

        Assert.Equal(0m, await county.Balance(debt));
    }

    [Fact]
    public async Task An_extension_moves_the_maturity_and_keeps_the_first_one_on_record()
    {
        using var county = await book.County();
        var debt = await county.Debt();

        await county.Do(debt, "extensions", new { newMaturityDate = "2028-01-10", effectiveOn = "2026-11-20", annualRatePercent = 4.1, document = "展期协议1号" });

        var terms = (await county.Clerk.Json($"/api/debts/{debt}")).GetProperty("terms");
        Assert.Equal(("2028-01-10", "2027-01-10", 1, 4.1m), (terms.Text("maturityDate"), terms.Text("originalMaturityDate"), terms.Count("extensionCount"), terms.Number("annualRatePercent")));
        Assert.Equal("2027-01-10", (await county.Row(debt, "2026-11-19")).Text("maturityDate"));
    }

    [Fact]
    public async Task An_extension_that_extends_nothing_is_refused()
    {
        using var county = await book.County();
        var (debt, empty) = (await county.Debt(), await county.Debt("空", new { drawnYuan = (int?)null, drawnOn = (string?)null }));

        await county.Send(debt, "extensions", new { newMaturityDate = "2027-01-10", effectiveOn = "2026-11-20" }).Refused(Rule, "debt.extension-not-later");
        await county.Send(debt, "extensions", new { newMaturityDate = "2027-02-10", effectiveOn = "2027-02-11" }).Refused(Rule, "debt.extension-after-maturity");
        await county.Send(debt, "extensions", new { newMaturityDate = "2028-02-10", effectiveOn = "2027-11-23" }).Refused(Rule, "debt.too-far-ahead");
        await county.Send(empty, "extensions", new { newMaturityDate = "2028-01-10", effectiveOn = "2026-11-20" }).Refused(Rule, "debt.nothing-to-extend");
    }

    [Fact]
    public async Task A_rate_change_counts_from_its_day_and_in_order()
    {
        using var county = await book.County();
        var debt = await county.Debt();

        await county.Do(debt, "rate-changes", new { annualRatePercent = 3.1, effectiveOn = "2026-07-01" });

        Assert.Equal((3.6m, 3.1m), ((await county.Row(debt, "2026-06-30")).Number("annualRatePercent"), (await county.Row(debt)).Number("annualRatePercent")));
        await county.Send(debt, "rate-changes", new { annualRatePercent = 3.1, effectiveOn = "2026-08-01" }).Refused(Rule, "debt.rate-unchanged");
        await county.Send(debt, "rate-changes", new { annualRatePercent = 3, effectiveOn = "2026-05-01" }).Refused(Rule, "debt.later-terms");
        await county.Send(debt, "rate-changes", new { annualRatePercent = 3, rateIndex = "LPR1Y", effectiveOn = "2026-08-01" }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await county.Do(debt, "rate-changes", new { annualRatePercent = 3.55, rateIndex = "LPR1Y", spreadBp = 55, rateReset = "EachJanuary1", effectiveOn = "2026-08-01" });
        Assert.Equal("LPR1Y", (await county.Clerk.Json($"/api/debts/{debt}")).GetProperty("terms").Text("rateIndex"));
    }

    [Fact]
    public async Task A_reclassification_needs_a_document_and_another_class()
    {
        using var county = await book.County();
        var debt = await county.Debt();

        await county.Send(debt, "reclassifications", new { to = "Hidden", effectiveOn = "2026-10-01" }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await county.Send(debt, "reclassifications", new { to = "Operating", effectiveOn = "2026-10-01", document = "认1" }).Refused(Rule, "debt.already-of-class");
        await county.Do(debt, "reclassifications", new { to = "Hidden", effectiveOn = "2026-10-01", document = "认1" });

        Assert.Equal(("Operating", "Hidden"), ((await county.Row(debt, "2026-09-30")).Text("debtClass"), (await county.Row(debt)).Text("debtClass")));
    }

    [Fact]
    public async Task A_creditors_answer_is_kept_with_its_document_and_moves_no_balance()
    {
        using var county = await book.County();
        var debt = await county.Debt();

        await county.Send(debt, "confirmations", new { confirmedOn = "2026-10-31", outstandingYuan = 1 }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        var kept = await county.Do(debt, "confirmations", new { confirmedOn = "2026-10-31", outstandingYuan = 999_999.99, document = "询证1" });

        Assert.Equal("Confirmation", Assert.Single(kept.List("facts")).Text("kind"));
        Assert.Equal(1_000_000m, kept.Number("outstandingYuan"));
    }
}
