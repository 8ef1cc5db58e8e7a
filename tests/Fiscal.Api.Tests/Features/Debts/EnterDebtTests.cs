using System.Net;
using System.Net.Http.Json;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Debts;

public sealed class EnterDebtTests(HandBook book)
{
    private const HttpStatusCode Rule = HttpStatusCode.UnprocessableEntity;

    [Fact]
    public async Task A_debt_entered_by_hand_stands_on_the_book_with_its_first_draw()
    {
        using var county = await book.County();

        var row = await county.Row(await county.Debt());

        Assert.Equal(("HT-1", "HT-1", "云岭城投公司", "云岭农商行"), (row.Text("contractNumber"), row.Text("drawdownNumber"), row.Text("debtorName"), row.Text("creditorName")));
        Assert.Equal((1_000_000m, 1_000_000m, "Operating", "WorkingCapitalLoan"), (row.Number("principalYuan"), row.Number("outstandingYuan"), row.Text("debtClass"), row.Text("instrument")));
    }

    [Fact]
    public async Task A_debt_taken_over_opens_with_its_balance()
    {
        using var county = await book.County();

        var debt = await county.Debt(change: new { drawnYuan = (int?)null, drawnOn = (string?)null, outstandingYuan = 640_000.5, asOf = "2026-09-30" });

        Assert.Equal("Opening", Assert.Single(await county.Ledger(debt)).Text("kind"));
        Assert.Equal(640_000.50m, await county.Balance(debt));
        await county.SendDebt("早", new { drawnYuan = (int?)null, drawnOn = (string?)null, outstandingYuan = 1, asOf = "2025-12-31" }).Refused(Rule, "debt.before-start");
        await county.SendDebt("多", new { outstandingYuan = 1, asOf = "2026-09-30" }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await county.SendDebt("大", new { drawnYuan = (int?)null, drawnOn = (string?)null, outstandingYuan = 1_000_001, asOf = "2026-09-30" }).Refused(HttpStatusCode.BadRequest, "input.invalid");
    }

    [Fact]
    public async Task The_same_debt_twice_is_refused()
    {
        using var county = await book.County();
        await county.Debt();

        await county.SendDebt(" ht-1 ", new { debtorKind = (string?)null, creditorKind = (string?)null }).Refused(Rule, "debt.duplicate");
        await county.Debt("HT-1", new { drawdownNumber = "2" });
    }

    [Fact]
    public async Task A_party_is_named_by_id_or_a_known_name_or_a_new_name_with_its_kind()
    {
        using var county = await book.County();
        var known = await county.Clerk.Json($"/api/debts/{await county.Debt()}");

        await county.Debt("按编号", new { debtorName = (string?)null, debtorKind = (string?)null, debtorId = known.Count("debtorId") });
        await county.SendDebt("生名", new { debtorName = "没听说过的公司", debtorKind = (string?)null }).Refused(Rule, "debt.unknown-party");
        await county.SendDebt("无号", new { debtorName = (string?)null, debtorId = 999_999 }).Refused(HttpStatusCode.NotFound, "party.not-found");
        await county.SendDebt("都填", new { debtorId = known.Count("debtorId") }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await county.SendDebt("自己", new { creditorName = "云岭城投公司" }).Refused(Rule, "debt.owes-itself");
        await county.SendDebt("倒", new { maturityDate = "2026-01-01" }).Refused(Rule, "debt.maturity-before-start");
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_a_missing_one_too()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        var seen = await county.Version(debt);
        await county.Do(debt, "repayments", new { amountYuan = 1, paidOn = "2026-11-01" });

        await county.Send(debt, "repayments", new { amountYuan = 1, paidOn = "2026-11-01", version = seen }).Refused(HttpStatusCode.Conflict, "stale");
        await county.Send(debt, "repayments", new { amountYuan = 1, paidOn = "2026-11-01", version = 99 }).Refused(HttpStatusCode.Conflict, "stale");
        await county.Send(debt, "repayments", new { amountYuan = 1, paidOn = "2026-11-01", version = (int?)null }).Refused(HttpStatusCode.BadRequest, "input.invalid");
    }

    [Theory]
    [InlineData("drawdowns"), InlineData("repayments"), InlineData("capitalisations"), InlineData("write-offs"), InlineData("extensions"), InlineData("rate-changes")]
    [InlineData("refinancings"), InlineData("reclassifications"), InlineData("reversals"), InlineData("confirmations")]
    public async Task Readers_change_nothing_and_a_neighbour_sees_nothing(string verb)
    {
        using var county = await book.County();
        using var neighbour = await book.County();
        var debt = await county.Debt();
        var body = new
        {
            version = 1, amountYuan = 1, paidOn = "2026-11-01", drawnOn = "2026-11-01", effectiveOn = "2026-11-01", confirmedOn = "2026-11-01", refinancedOn = "2026-11-01",
            newMaturityDate = "2028-01-01", annualRatePercent = 1, to = "Hidden", document = "文1", entryId = 1, reason = "试", outstandingYuan = 1,
            kind = "Refinancing", principalYuan = 1, newDebtId = debt, newDebtVersion = 1, drawnYuan = 1,
        };
        var mine = verb == "repayments" ? (object)new { version = 1, amountYuan = 1, paidOn = "2026-11-01" } : body;

        foreach (var role in new[] { Role.Viewer, Role.Auditor })
        {
            using var reader = await county.As(role);
            await reader.PostAsJsonAsync($"/api/debts/{debt}/{verb}", mine).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        }
        await neighbour.Clerk.PostAsJsonAsync($"/api/debts/{debt}/{verb}", mine).Refused(HttpStatusCode.NotFound, "debt.not-found");
    }
}
