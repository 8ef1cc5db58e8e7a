using Fiscal.Api.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>A lessor's contracts and rents: beside the bureau's book, and alone.</summary>
public sealed class RentPlanTests(LoadedCounty county, EmptyCounties counties)
{
    [Fact]
    public async Task Beside_the_bureaus_book_it_says_nothing_new_and_confirms_its_balances_once()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var before = await Facts(app);

        var import = await clerk.Import(Samples.RentPlan);
        var again = await clerk.Import(Samples.RentPlan);

        import.CountsSum();
        Assert.Equal((72, 0, 0, 72), (import.Counts().Accepted, import.Counts().New, import.Counts().Changed, import.Counts().Same));
        Assert.DoesNotContain(import.List("findings").Concat(again.List("findings")), f => f.Text("severity") != "Info");
        Assert.Equal(before, await Facts(app));
        Assert.Equal(
            Contracts().Select(c => (c.Text("contractNo"), c.Yuan("outstanding"))).Order(),
            (await app.WithDatabase(db => db.BalanceConfirmations.Select(c => new { c.Debt.DrawdownNumber, c.ConfirmedYuan }).ToListAsync())).Select(c => (c.DrawdownNumber, c.ConfirmedYuan)).Order());
    }

    [Fact]
    public async Task Alone_it_books_its_contracts_and_says_that_the_rents_are_not_split()
    {
        using var clerk = await counties.Clerk();

        var import = await clerk.Upload(Samples.RentPlan);
        await clerk.Commit(import);

        import.CountsSum();
        Assert.Equal((4, 68), (import.Counts().New, import.Counts().Same));
        Assert.Equal(4, import.List("findings").Count(f => f.Text("code") == "import.rent-not-split" && f.Text("severity") == "Warning"));
        var debts = await clerk.Items($"/api/debts?importId={import.Count("id")}");
        Assert.Equal(
            Contracts().Select(c => (c.Text("contractNo"), c.Text("debtor"), c.Yuan("principal"), c.Yuan("outstanding"), c.Text("startDate"), c.Text("maturity"))).Order(),
            debts.Select(d => (d.Text("contractNumber"), d.Text("debtorName"), d.Number("principalYuan"), d.Number("outstandingYuan"), d.Text("startDate"), d.Text("maturityDate"))).Order());
        Assert.All(debts, d => Assert.Equal("楚湘金融租赁股份有限公司", d.Text("creditorName")));
    }

    [Fact]
    public async Task What_each_lease_costs_in_all_is_said()
    {
        using var clerk = await counties.Clerk();

        var import = await clerk.Upload(Samples.RentPlan);

        var said = import.List("findings").Where(f => f.Text("code") == "import.lease-cost").Select(f => f.Text("message")).Order();
        Assert.Equal(
            Samples.Truth(Samples.RentPlan).List("contracts").Select(c =>
                $"租赁合同 {c.Text("contractNo")} 按实付租金连同保证金、手续费测算，综合成本为年化 {c.GetProperty("irr").Text("effectiveAnnualPercent")}%（按月计时、按年复利）。").Order(),
            said);
    }

    [Fact]
    public async Task Rents_that_are_not_the_books_are_said()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var csv = "合同编号：CXZL-2024-HZ-0018  承租人：示范县人民医院\n单位：元\n期次,支付日,应付租金,支付状态\n9,2027-01-16,5185155.28,未付\n10,2027-04-16,5185155.29,未付\n";

        var import = await clerk.Upload("租金.csv", System.Text.Encoding.UTF8.GetBytes(csv), Samples.AsOf);

        Assert.Equal("Warning", Assert.Single(import.List("findings"), f => f.Text("code") == "import.rent-differs-from-plan").Text("severity"));
        Assert.Equal((0, 0, 2), (import.Counts().New, import.Counts().Changed, import.Counts().Same));
    }

    private static List<System.Text.Json.JsonElement> Contracts() => [.. Samples.TrueRows(Samples.RentPlan).Where(r => r.Text("sheet") == "合同概况")];

    private static Task<(int, int, int)> Facts(FiscalApp app) => app.WithDatabase(db => Task.FromResult((db.LedgerEntries.Count(), db.TermsVersions.Count(), db.RepaymentPlans.Count())));
}
