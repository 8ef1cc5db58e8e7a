using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Api.Tests.Features.Scope;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Bonds;

public sealed class RemittanceTests(HandBook book)
{
    /// <summary>Interest of 18,000 falls due on 2026-05-06 and 2026-11-06, and so on.</summary>
    private static readonly object Terms = new
    {
        drawdownNumber = "2605001", instrument = "GovernmentBond", debtClass = "Special", startDate = "2025-11-06", maturityDate = "2035-11-06", paymentFrequency = "SemiAnnual",
        dayCount = "ActualActualIcma", drawnOn = "2025-11-06",
    };

    [Fact]
    public async Task Money_for_a_bond_goes_to_the_province_ten_working_days_before_it_is_paid()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var debt = await county.Debt("HT-B1", Terms);
        var other = await county.Debt("HT-2"); // no bond
        await county.Said("/api/bonds", BondCalls.Bond(county, newYuan: 1_000_000, startsOn: "2025-11-06"));
        await BondUseTests.Target(reviewer, county, "DebtFundsLead", "Workdays", 10);

        var rows = await Rows(county);
        var may = rows["2026-05-06"];
        Assert.Equal(("2026-04-17", 18_000m, 0.90m, 18_000.90m, "Overdue"), (may.Text("remitBy"), may.Number("interestYuan"), may.Number("feeYuan"), may.Number("totalYuan"), may.Text("state")));
        var far = rows["2027-05-06"];
        Assert.Equal((JsonValueKind.Null, "CalendarMissing"), (far.GetProperty("remitBy").ValueKind, far.Text("state")));
        Assert.Contains("不能推算上缴期限", far.Text("remark"), StringComparison.Ordinal);
        Assert.Equal("NotYet", (await Rows(county, "2026-03-17"))["2026-05-06"].Text("state"));
        Assert.Equal("Called", (await Rows(county, "2026-03-18"))["2026-05-06"].Text("state"));
        Assert.Equal(JsonValueKind.Null, Assert.Single((await county.Read("/api/targets")).List("items")).GetProperty("actualValue").ValueKind);

        await county.Said("/api/bonds/remittances", new { debtId = debt, dueOn = "2026-05-06", amountYuan = 8_000.90, receiptNumber = "收 1", orderNumber = "通知 1", statedOn = "2026-04-10" });
        await county.Said("/api/bonds/remittances", new { debtId = debt, dueOn = "2026-05-06", amountYuan = 10_000, receiptNumber = "收 2", statedOn = "2026-04-22" });
        await county.Said("/api/bonds/remittances", new { debtId = debt, dueOn = "2026-11-06", amountYuan = 18_000.90, receiptNumber = "收 3", statedOn = "2026-10-09" });
        await county.Send("/api/bonds/remittances", new { debtId = debt, dueOn = "2026-11-06", amountYuan = 1, receiptNumber = "收 3" }).Refused(HttpStatusCode.UnprocessableEntity, "bond.receipt-twice");
        await county.Send("/api/bonds/remittances", new { debtId = debt, dueOn = "2026-11-07", amountYuan = 1, receiptNumber = "收 4" }).Refused(HttpStatusCode.UnprocessableEntity, "bond.due-unknown");
        await county.Send("/api/bonds/remittances", new { debtId = other, dueOn = "2026-12-21", amountYuan = 1, receiptNumber = "收 4" }).Refused(HttpStatusCode.UnprocessableEntity, "bond.not-a-bond");

        rows = await Rows(county);
        Assert.Equal(("Remitted", "Remitted"), (rows["2026-05-06"].Text("state"), rows["2026-11-06"].Text("state")));
        // 10,000 late for five days at twice 3.6 percent: 9.86
        Assert.Equal((5, 9.86m, 0m), (rows["2026-05-06"].Count("daysLate"), rows["2026-05-06"].Number("penaltyYuan"), rows["2026-11-06"].Number("penaltyYuan")));
        Assert.Equal(["收 1", "收 2"], rows["2026-05-06"].List("receipts").Select(r => r.Text("receiptNumber")));
        var lead = Assert.Single((await county.Read("/api/targets")).List("items"));
        Assert.Equal(7m, lead.Number("actualValue")); // 04-22 to 05-06

        using var answer = await reviewer.PostAsJsonAsync("/api/policy/bond-rules", new { regionCode = county.Region, validFrom = "2026-11-01", document = "湘财债〔2026〕3号", counting = "BeforeThatDay", redemptionFeePermille = 0.1 });
        await answer.Body(HttpStatusCode.OK);
        Assert.Equal("2026-04-16", (await Rows(county))["2026-05-06"].Text("remitBy"));
        using var file = await county.Clerk.GetAsync($"/api/bonds/remittances/export?regionCode={county.Region}&format=csv");
        Assert.Contains("收 1、收 2", await EveryRead.Text(file), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await county.Clerk.GetAsync($"/api/bonds/remittances?regionCode={county.Region}&from=2020-01-01&to=2026-01-01")).StatusCode);
    }

    [Fact]
    public async Task What_the_ledger_paid_to_the_province_was_remitted_though_nobody_recorded_a_receipt()
    {
        using var county = await book.County();
        var debt = await county.Debt("HT-B1", Terms);
        await county.Said("/api/bonds", BondCalls.Bond(county, newYuan: 1_000_000, startsOn: "2025-11-06"));

        await county.Do(debt, "repayments", new { interestYuan = 18_000, paidOn = "2026-05-06", document = "凭证 1" });

        var rows = await Rows(county);
        var (may, november) = (rows["2026-05-06"], rows["2026-11-06"]);
        Assert.Equal(("Remitted", "2026-05-06", 18_000m, 0.90m), (may.Text("state"), may.Text("fullOn"), may.Number("remittedYuan"), may.Number("openYuan")));
        Assert.Equal(JsonValueKind.Null, may.GetProperty("daysLate").ValueKind); // on the day the province paid, perhaps
        Assert.Contains("核对收据", may.Text("remark"), StringComparison.Ordinal);
        Assert.Equal(("Overdue", 0m), (november.Text("state"), november.Number("remittedYuan")));
        Assert.Equal("Overdue", (await Rows(county, "2026-05-05"))["2026-05-06"].Text("state"));

        await county.Said("/api/bonds/remittances", new { debtId = debt, dueOn = "2026-05-06", amountYuan = 18_000.90, receiptNumber = "收 1", statedOn = "2026-04-16" });
        Assert.Equal(0, (await Rows(county))["2026-05-06"].Count("daysLate"));
    }

    private static async Task<Dictionary<string, JsonElement>> Rows(HandCounty county, string day = "2026-11-22") =>
        (await county.Read("/api/bonds/remittances", day)).List("items").ToDictionary(r => r.Text("dueOn"));
}
