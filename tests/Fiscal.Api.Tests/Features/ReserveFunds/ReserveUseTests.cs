using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Tests.Features.Authenticity;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Api.Tests.Features.Warnings;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.ReserveFunds;

/// <summary>From the application to the return, as the county's clerk does it.</summary>
public sealed class ReserveUseTests(HandBook book)
{
    [Fact]
    public async Task A_use_is_new_debt_of_the_borrower_and_bridging_with_repayment_leaves_the_total_of_the_book()
    {
        using var county = await book.County();
        var bridged = await county.Debt();
        var fund = await county.Fund(600_000);
        var application = await county.Apply(ReserveCalls.Application(bridged, 400_000));
        await county.Approve(application, amountYuan: 300_000);
        var before = (await county.Total(), await ByClass(county, "Operating"));

        var (use, _) = await county.PayOut(application);

        var row = await county.Row(use);
        Assert.Equal((ReserveCalls.FundName, "云岭城投公司", "Operating", 300_000m), (row.Text("creditorName"), row.Text("debtorName"), row.Text("debtClass"), row.Number("outstandingYuan")));
        Assert.Equal(("SQ-1", "2026-06-05", "2026-09-03", 3.6m), (row.Text("contractNumber"), row.Text("startDate"), row.Text("maturityDate"), row.Number("annualRatePercent")));
        Assert.Equal((before.Item1 + 300_000, before.Item2 + 300_000), (await county.Total(), await ByClass(county, "Operating")));
        var entry = Assert.Single(await county.Ledger(use));
        Assert.Equal(("Drawdown", 300_000m), (entry.Text("kind"), entry.Number("amountYuan")));

        await county.Do(bridged, "repayments", new { principalYuan = 300_000, paidOn = "2026-06-05", document = "还 1" });

        Assert.Equal(before, (await county.Total(), await ByClass(county, "Operating")));
        Assert.Equal(before.Item1, await county.Total("2026-06-05"));
        var money = await county.FundRow();
        Assert.Equal((600_000m, 300_000m, 300_000m, 0m), (money.Number("capitalYuan"), money.Number("availableYuan"), money.Number("outstandingYuan"), money.Number("committedYuan")));
        Assert.Equal((300_000m, 300_000m), ((await county.FundRow("asOf=2026-06-04")).Number("committedYuan"), (await county.FundRow("asOf=2026-06-05")).Number("availableYuan")));

        using var report = await county.Clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = county.Region, period = "2026-10" });
        var issued = (await report.Body(HttpStatusCode.Created)).Count("id");
        var section = (await county.Clerk.Json($"/api/monthly-reports/{issued}")).GetProperty("report").List("sections").Single(s => s.Text("name") == "Reserve");
        Assert.Contains("逾期未归还1笔", section.ToString(), StringComparison.Ordinal);
        var detail = await county.Clerk.Json($"/api/reserve-fund/{fund}?asOf=2026-11-22");
        Assert.Equal([("Contributed", 600_000m), ("Used", 300_000m)], detail.List("movements").Select(m => (m.Text("kind"), m.Number("balanceYuan"))));
        Assert.Equal(entry.GetProperty("id").GetInt64(), detail.List("movements")[1].GetProperty("entryId").GetInt64());
        foreach (var format in new[] { "xlsx", "csv" }) (await county.Clerk.GetAsync($"/api/reserve-fund/export?regionCode={county.Region}&format={format}")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task What_is_late_is_a_duty_and_a_warning_until_it_is_returned_and_the_fee_runs_by_days()
    {
        using var county = await book.County();
        var fund = await county.Fund(600_000);
        var (use, _) = await Lent(county, await county.Debt(), 300_000);

        var late = await Use(county, fund, "2026-11-22");
        Assert.Equal((80, 300_000m), (late.Count("overdueDays"), late.Number("outstandingYuan")));
        Assert.Equal(5_100m, late.Number("feeAccruedYuan")); // 300,000 × 3.6% × 170 ÷ 360
        var inTime = await Use(county, fund, "2026-09-03");
        Assert.Equal((0, 2_700m), (inTime.Count("overdueDays"), inTime.Number("feeAccruedYuan")));
        var agreed = Assert.Single((await county.Clerk.Json($"/api/debts/{use}/schedule?asOf=2026-06-10")).List("payments"));
        Assert.Equal(("2026-09-03", 2_700m), (agreed.Text("date"), agreed.Number("interestYuan"))); // the ledger's own computation
        var due = Assert.Single(await county.Clerk.Items($"/api/duties?regionCode={county.Region}&from=2026-09-01&to=2026-09-30&kind=Pay"), d => d.Count("debtId") == use);
        Assert.Equal(302_700m, due.Number("amountYuan"));
        var duty = Assert.Single(await county.Clerk.Items($"/api/duties?regionCode={county.Region}&kind=ReserveReturn"));
        Assert.Equal((use, 300_000m), (duty.Count("debtId"), duty.Number("amountYuan")));
        Assert.Contains("已逾期 80 天", duty.Text("title"), StringComparison.Ordinal);
        await county.Clerk.Evaluate(county.Region);
        Assert.Contains(await county.Clerk.Warnings($"regionCode={county.Region}"), w => w.Text("kind") == "ResultMissing" && w.Count("debtId") == use);

        await county.Do(use, "repayments", new { principalYuan = 100_000, interestYuan = 5_100, paidOn = "2026-11-22", document = "还 1" });

        await county.Clerk.Evaluate(county.Region);
        Assert.Contains(await county.Clerk.Warnings($"regionCode={county.Region}"), w => w.Text("kind") == "PrincipalOverdue" && w.Count("debtId") == use);
        Assert.Equal(200_000m, Assert.Single(await county.Clerk.Items($"/api/duties?regionCode={county.Region}&kind=ReserveReturn")).Number("amountYuan"));
        await county.Do(use, "repayments", new { principalYuan = 200_000, paidOn = "2026-11-22", document = "还 2" });
        Assert.Empty(await county.Clerk.Items($"/api/duties?regionCode={county.Region}&kind=ReserveReturn"));
        var row = await county.FundRow();
        Assert.Equal((605_100m, 0m, 0), (row.Number("availableYuan"), row.Number("outstandingYuan"), row.Count("overdueCount")));
        var sums = row.GetProperty("sums");
        Assert.Equal((0m, 600_000m, 300_000m, 300_000m, 5_100m, 605_100m), (
            sums.Number("openingYuan"), sums.Number("contributedYuan"), sums.Number("usedYuan"), sums.Number("returnedYuan"), sums.Number("feeKeptYuan"), sums.Number("closingYuan")));
    }

    [Fact]
    public async Task Hidden_debt_repaid_from_the_fund_comes_up_as_a_rollover_that_passes_for_a_reduction()
    {
        using var county = await book.County();
        var hidden = await county.Debt("HT-1", new { debtClass = "Hidden" });
        await county.Fund(600_000);
        var (use, _) = await Lent(county, hidden, 300_000);

        await county.Do(hidden, "repayments", new { principalYuan = 300_000, paidOn = "2026-06-05", document = "还 1" });

        var path = (await county.Clerk.Found(hidden, "DisguisedRollover")).List("path");
        Assert.Contains(path, p => p.ToString().Contains("SQ-1", StringComparison.Ordinal) || p.TryGetProperty("debtId", out var id) && id.ToString() == $"{use}");
    }

    [Fact]
    public async Task An_application_asks_for_no_more_than_falls_due_than_there_is_and_than_the_rules_allow()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var debt = await county.Debt();
        Assert.Equal("reserve.no-fund", await county.RefusedReserve("/applications", ReserveCalls.Application(debt, 1)));
        await county.Fund(600_000);
        Task<string?> Refused(decimal yuan, object? change = null) => county.RefusedReserve("/applications", ReserveCalls.Application(debt, yuan, change: change));
        Assert.Equal("reserve.nothing-due", await Refused(1, new { dueOn = "2027-01-11" }));
        Assert.Equal("reserve.above-due", await Refused(2_000_000));
        Assert.Equal("reserve.applied-above-available", await Refused(600_000.01m));
        Assert.Equal("reserve.applied-above-available", await Refused(1, new { appliedOn = "2026-01-31" })); // the capital came on 02-01
        Assert.Equal("reserve.rate-unknown", await Refused(1, new { annualRatePercent = (decimal?)null }));
        Assert.Equal("reserve.in-the-future", await Refused(1, new { appliedOn = "2026-11-23" }));
        Assert.Equal("【待核】", (await county.FundRow()).Text("mark"));

        using (var rules = await reviewer.PostAsJsonAsync("/api/policy/reserve-rules", new
        {
            regionCode = county.Region, validFrom = "2026-03-01", document = "县财〔2026〕9号", maxTermDays = 120, maxSharePercent = 60, annualRatePercent = 2.4, dayCount = "Actual365Fixed", feesStay = false,
        })) await rules.Body(HttpStatusCode.OK);
        using (var senseless = await reviewer.PostAsJsonAsync("/api/policy/reserve-rules", new { regionCode = county.Region, validFrom = "2026-03-01", document = "文 1", maxSharePercent = 101 }))
            Assert.Equal("reserve.rules-out-of-bounds", (await senseless.Body(HttpStatusCode.UnprocessableEntity)).Text("code"));
        Assert.Equal("reserve.term-too-long", await Refused(1, new { termDays = 121 }));
        Assert.Equal("reserve.share-too-large", await Refused(360_000.01m));
        var first = await county.Apply(ReserveCalls.Application(debt, 360_000, change: new { annualRatePercent = (decimal?)null, debtClass = "Rescue" }));
        Assert.Equal("reserve.application-twice", await county.RefusedReserve("/applications", ReserveCalls.Application(debt, 1, "sq-1")));
        var second = await county.Apply(ReserveCalls.Application(debt, 360_000, "SQ-2"));
        Assert.Equal("reserve.above-due-together", await county.RefusedReserve("/applications", ReserveCalls.Application(debt, 350_000, "SQ-3")));

        string Decisions(long id) => $"/applications/{id}/decisions";
        Assert.Equal("reserve.approved-above-applied", await county.RefusedReserve(Decisions(first), new { kind = "Approved", decidedOn = "2026-06-03", amountYuan = 360_001, document = "批 1" }));
        Assert.Equal("reserve.before-application", await county.RefusedReserve(Decisions(first), new { kind = "Approved", decidedOn = "2026-05-31", document = "批 1" }));
        Assert.Equal("reserve.wrong-state", await county.RefusedReserve($"/applications/{first}/payments", new { paidOn = "2026-06-05", document = "拨 1" }));
        await county.Approve(first);
        Assert.Equal("reserve.approved-above-available", await county.RefusedReserve(Decisions(second), new { kind = "Approved", decidedOn = "2026-06-03", document = "批 2" }));
        using (var wordless = await county.Clerk.PostAsJsonAsync($"/api/reserve-fund{Decisions(second)}", new { kind = "Refused", decidedOn = "2026-06-03", document = "批 2" })) Assert.Equal(HttpStatusCode.BadRequest, wordless.StatusCode);
        await county.Reserve(Decisions(second), new { kind = "Refused", decidedOn = "2026-06-03", document = "批 2", reason = "资金不足" });
        Assert.Equal("reserve.wrong-state", await county.RefusedReserve(Decisions(second), new { kind = "Withdrawn", decidedOn = "2026-06-04", document = "函 1", reason = "不再需要" }));
        Assert.Equal("reserve.before-approval", await county.RefusedReserve($"/applications/{first}/payments", new { paidOn = "2026-06-02", document = "拨 1" }));
        var states = (await county.Clerk.Items($"/api/reserve-fund/applications?regionCode={county.Region}")).ToDictionary(a => a.Text("code"), a => a.Text("state"));
        Assert.Equal(("Approved", "Refused"), (states["SQ-1"], states["SQ-2"]));

        var (use, _) = await county.PayOut(first);
        var row = await county.Row(use);
        Assert.Equal(("Rescue", 2.4m), (row.Text("debtClass"), row.Number("annualRatePercent")));
        await county.Do(use, "repayments", new { principalYuan = 360_000, interestYuan = 100, paidOn = "2026-06-10", document = "还 1" });
        var sums = (await county.FundRow()).GetProperty("sums");
        Assert.Equal((600_000m, 0m, 100m), (sums.Number("closingYuan"), sums.Number("feeKeptYuan"), sums.Number("feePassedOnYuan"))); // the rules of June pass it on
    }

    [Fact]
    public async Task Of_uses_at_once_the_fund_pays_what_it_has_and_no_more()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        await county.Fund(500_000);
        await Lent(county, debt, 50_000); // the fund is a creditor of the book already: the second to name it would be stopped otherwise
        var applications = new List<long>();
        for (var i = 2; i <= 9; i++) applications.Add(await county.Apply(ReserveCalls.Application(debt, 50_000, $"SQ-{i}")));
        foreach (var application in applications) await county.Approve(application);
        await county.Capital("Recovered", 300_000, "2026-06-04", "收 1"); // 150,000 are left for 400,000

        var answers = await Task.WhenAll(applications.Select(a => Task.Run(async () =>
        {
            while (true)
            {
                using var answer = await county.Clerk.PostAsJsonAsync($"/api/reserve-fund/applications/{a}/payments", new { paidOn = "2026-06-05", document = $"拨 {a}" });
                if (answer.StatusCode == HttpStatusCode.OK) return "paid";
                if (answer.StatusCode == HttpStatusCode.UnprocessableEntity) return (await answer.Body(HttpStatusCode.UnprocessableEntity)).Text("code");
                await answer.Body(HttpStatusCode.Conflict); // somebody else was first: look again
            }
        })));

        Assert.Equal(3, answers.Count(a => a == "paid"));
        Assert.Equal(5, answers.Count(a => a == "reserve.use-above-available"));
        var row = await county.FundRow();
        Assert.Equal((0m, 200_000m), (row.Number("availableYuan"), row.Number("outstandingYuan")));
        Assert.Equal(1_200_000m, await county.Total());
    }

    private static async Task<(int Debt, long Event)> Lent(HandCounty county, int debt, decimal yuan)
    {
        var application = await county.Apply(ReserveCalls.Application(debt, yuan));
        await county.Approve(application);
        return await county.PayOut(application);
    }

    private static async Task<System.Text.Json.JsonElement> Use(HandCounty county, int fund, string day) => Assert.Single((await county.Clerk.Json($"/api/reserve-fund/{fund}?asOf={day}")).List("uses"));

    private static async Task<decimal> ByClass(HandCounty county, string debtClass) =>
        (await county.Clerk.Json($"/api/exposures?regionCode={county.Region}&asOf=2026-11-22&groupBy=debtClass")).List("items").Where(i => i.Text("group") == debtClass).Sum(i => i.Number("outstandingYuan"));
}
