using System.Text;
using Fiscal.Api.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>A group's own financing ledger: beside the bureau's book, and alone.</summary>
public sealed class FinancingLedgerTests(LoadedCounty county, EmptyCounties counties)
{
    [Fact]
    public async Task Beside_the_bureaus_book_it_says_nothing_new_and_a_debtor_confirms_nothing()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var before = await Facts(app);

        var import = await clerk.Import(Samples.FinancingLedger);
        var again = await clerk.Import(Samples.FinancingLedger);

        import.CountsSum();
        Assert.Equal((106, 0, 0, 106), (import.Counts().Accepted, import.Counts().New, import.Counts().Changed, import.Counts().Same));
        Assert.DoesNotContain(import.List("findings").Concat(again.List("findings")), f => f.Text("severity") != "Info");
        Assert.Equal(before, await Facts(app));
    }

    [Fact]
    public async Task Alone_it_books_every_debt_as_the_truth_says()
    {
        using var clerk = await counties.Clerk();
        var truth = Samples.TrueRows(Samples.FinancingLedger);

        var import = await clerk.Import(Samples.FinancingLedger);

        var debts = await clerk.Items($"/api/debts?importId={import.Count("id")}");
        Assert.Equal(
            truth.Select(r => (r.Text("noteNo"), r.Text("contractNo"), r.Text("debtor"), r.Text("creditor"), r.Yuan("principal"), r.Yuan("outstanding"), r.Yuan("overduePrincipal"))).Order(),
            debts.Select(d => (d.Text("drawdownNumber"), d.Text("contractNumber"), d.Text("debtorName"), d.Text("creditorName"), d.Number("principalYuan"), d.Number("outstandingYuan"),
                d.Number("overduePrincipalYuan"))).Order());
    }

    [Fact]
    public async Task A_year_that_is_not_the_books_is_said()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var csv = "融资主体,借据号/债券代码,融资金额,本期余额,2027年,\n,,,,还本,利息\n示范县城市建设投资集团有限公司,439901022026051500160001,3960,3960,0,130.4876\n";

        var import = await clerk.Upload("融资台账.csv", Encoding.UTF8.GetBytes("单位：万元,,,,,\n" + csv), Samples.AsOf);

        Assert.Equal("Warning", Assert.Single(import.List("findings"), f => f.Text("code") == "import.year-differs-from-plan").Text("severity"));
        Assert.Equal((0, 0, 1), (import.Counts().New, import.Counts().Changed, import.Counts().Same));
    }

    private static Task<(int, int, int, int)> Facts(FiscalApp app) => app.WithDatabase(db => Task.FromResult(
        (db.LedgerEntries.Count(), db.TermsVersions.Count(), db.RepaymentPlans.Count(), db.BalanceConfirmations.Count())));
}
