using Fiscal.Api.Tests.Features.Debts;

namespace Fiscal.Api.Tests.Features.ReserveFunds;

/// <summary>What was recorded wrong, and what stands in the book already.</summary>
public sealed class ReserveCorrectionTests(HandBook book)
{
    [Fact]
    public async Task What_was_recorded_wrong_is_taken_back_from_the_last_to_the_first()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        await county.Fund(600_000);
        Assert.Equal("reserve.voucher-twice", await county.RefusedReserve("/capital", ReserveCalls.Moved(county, "ToppedUp", 1, "2026-02-02", "出 1")));
        var more = await county.Capital("ToppedUp", 100_000, "2026-03-01", "出 2");
        var application = await county.Apply(ReserveCalls.Application(debt, 650_000));
        var approved = await county.Approve(application);
        Task<string?> Refused(long happened) => county.RefusedReserve($"/events/{happened}/reversals", new { reason = "误记" });
        Task Reversed(long happened) => county.Reserve($"/events/{happened}/reversals", new { reason = "误记" });
        var (use, paid) = await county.PayOut(application);
        Assert.Equal("reserve.recovered-above-available", await county.RefusedReserve("/capital", ReserveCalls.Moved(county, "Recovered", 50_000.01m, "2026-04-01", "收 1"))); // it leaves again in June
        Assert.Equal("reserve.capital-in-use", await Refused(more));
        Assert.Equal("reserve.decided-since", await Refused(approved));
        var back = await county.Do(use, "repayments", new { principalYuan = 1_000, paidOn = "2026-06-20", document = "还 1" });
        Assert.Equal("reserve.recorded-since", await Refused(paid));
        await county.Do(use, "reversals", new { entryId = back.List("entries")[0].GetProperty("id").GetInt64(), reason = "误记" });
        foreach (var happened in new[] { paid, approved, more }) await Reversed(happened);
        Assert.Equal((600_000m, 1_000_000m), ((await county.FundRow()).Number("availableYuan"), await county.Total()));
    }

    [Fact]
    public async Task Taking_a_payment_back_takes_its_debt_off_the_book_and_it_may_be_paid_anew()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        await county.Fund(600_000);
        var application = await county.Apply(ReserveCalls.Application(debt, 500_000));
        var approved = await county.Approve(application);
        var (_, paid) = await county.PayOut(application);

        await county.Reserve($"/events/{paid}/reversals", new { reason = "误记" });

        Assert.Equal("reserve.already-taken-back", await county.RefusedReserve($"/events/{paid}/reversals", new { reason = "误记" }));
        Assert.Equal((1_000_000m, 600_000m), (await county.Total(), (await county.FundRow()).Number("availableYuan")));
        var (again, second) = await county.PayOut(application, "2026-06-08");
        Assert.Equal((1_500_000m, 500_000m, "2026-09-06"), (await county.Total(), await county.Balance(again), (await county.Row(again)).Text("maturityDate")));
        await county.Reserve($"/events/{second}/reversals", new { reason = "误记" });
        await county.Reserve($"/events/{approved}/reversals", new { reason = "误记" });
        await county.Reserve($"/applications/{application}/decisions", new { kind = "Withdrawn", decidedOn = "2026-06-09", document = "函 1", reason = "不再需要" });
        Assert.Equal("Withdrawn", Assert.Single(await county.Clerk.Items($"/api/reserve-fund/applications?regionCode={county.Region}&state=Withdrawn")).Text("state"));
        Assert.True((await county.Clerk.Json($"/api/journal/verify?regionCode={county.Region}")).GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task A_debt_on_the_book_already_is_linked_and_not_entered_twice()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        await county.Fund(600_000);
        var application = await county.Apply(ReserveCalls.Application(debt, 300_000));
        await county.Approve(application);
        object OfFund(decimal drawn, string debtor = "云岭城投公司") => new
        {
            debtorName = debtor, creditorName = ReserveCalls.FundName, creditorKind = "Government", principalYuan = 300_000, startDate = "2026-06-05", maturityDate = "2026-09-03", paymentFrequency = "AtMaturity", drawnYuan = drawn,
            drawnOn = "2026-06-05", annualRatePercent = 3.6,
        };
        var (loaded, half, other) = (await county.Debt("借-1", OfFund(300_000)), await county.Debt("借-2", OfFund(150_000)), await county.Debt("借-3", OfFund(300_000, "云岭交投公司")));
        var total = await county.Total();
        var links = $"/applications/{application}/debt-links";
        Assert.Equal("reserve.other-creditor", await county.RefusedReserve(links, new { debtId = debt }));
        Assert.Equal("reserve.other-borrower", await county.RefusedReserve(links, new { debtId = other }));
        Assert.Equal("reserve.drawn-not-approved", await county.RefusedReserve(links, new { debtId = half }));

        var linked = (await county.Reserve(links, new { debtId = loaded })).GetProperty("id").GetInt64();

        Assert.Equal((total, 300_000m), (await county.Total(), (await county.FundRow()).Number("availableYuan")));
        Assert.Equal("2026-06-05", Assert.Single((await county.Clerk.Items($"/api/reserve-fund/applications?regionCode={county.Region}"))[0].List("events"), e => e.Text("kind") == "PaidOut").Text("on"));
        var second = await county.Apply(ReserveCalls.Application(debt, 300_000, "SQ-2"));
        await county.Approve(second);
        Assert.Equal("reserve.debt-linked-twice", await county.RefusedReserve($"/applications/{second}/debt-links", new { debtId = loaded }));

        await county.Do(loaded, "repayments", new { principalYuan = 300_000, interestYuan = 2_700, paidOn = "2026-09-03", document = "还 1" });
        Assert.Equal(602_700m, (await county.FundRow()).Number("availableYuan"));
        await county.Reserve($"/events/{linked}/reversals", new { reason = "指错" });
        Assert.Equal((0m, 600_000m), (await county.Balance(loaded), (await county.FundRow()).Number("availableYuan"))); // the debt stays as it is
    }
}
