using System.Text.Json;
using Fiscal.Api.Tests.Reports;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>What the lenders sent: alone in a county without a book, and beside the bureau's own book.</summary>
public sealed class LenderLedgerTests(LoadedCounty county, EmptyCounties counties)
{
    public static TheoryData<string> Ledgers => [Samples.PolicyBank, Samples.CityBank, Samples.RuralBank, Samples.Trust, Samples.TrustInWan];

    public static TheoryData<string> Lenders => [.. Samples.Lenders];

    [Theory]
    [MemberData(nameof(Lenders))]
    public async Task Beside_the_bureaus_book_it_says_nothing_new(string sample)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var before = await Facts(app);

        var import = await clerk.Upload(sample);
        await clerk.Commit(import);

        import.CountsSum();
        Assert.Equal((0, 0, import.Counts().Accepted), (import.Counts().New, import.Counts().Changed, import.Counts().Same));
        Assert.DoesNotContain(import.List("findings"), f => f.Text("severity") != "Info");
        Assert.Equal(before, await Facts(app));
        var debts = await clerk.Items($"/api/debts?importId={import.Count("id")}");
        Assert.Equal(debts.Count, await Confirmations(app));
        Assert.Equal(Samples.TrueRows(sample).Select(r => r.Text("noteNo")).Distinct().Order(), debts.Select(d => d.Text("drawdownNumber")).Order());
    }

    [Theory]
    [MemberData(nameof(Ledgers))]
    public async Task It_confirms_the_balances_it_states_once_and_from_their_cells(string sample)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var import = await clerk.Import(sample);
        var confirmed = await app.WithDatabase(db => db.BalanceConfirmations.Select(c => new { c.Debt.DrawdownNumber, c.ConfirmedYuan, c.EffectiveOn, c.Source.Cell, c.Source.ImportBatchId }).ToListAsync());

        var again = await clerk.Import(sample);

        Assert.Equal(
            Samples.TrueRows(sample).Select(r => (r.Text("noteNo"), r.Yuan("outstanding"))).Order(),
            confirmed.Select(c => (c.DrawdownNumber, c.ConfirmedYuan)).Order());
        Assert.All(confirmed, c => Assert.Equal((new LocalDate(2026, 10, 31), import.Count("id")), (c.EffectiveOn, c.ImportBatchId!.Value)));
        Assert.All(confirmed, c => Assert.Matches("^[A-Z]+[0-9]+$", c.Cell));
        Assert.Equal((0, 0), (again.Counts().New, again.Counts().Changed));
        Assert.Equal(confirmed.Count, await Confirmations(app));
    }

    [Fact]
    public async Task Reverting_a_ledger_takes_its_confirmations_back_and_it_can_confirm_again()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        async Task<decimal> Confirmed() => (await clerk.Json("/api/exposures?asOf=2026-10-31")).GetProperty("coverage").Number("confirmedYuan");
        var import = await clerk.Import(Samples.Trust);
        var confirmed = await Confirmed();

        await clerk.Post($"/api/imports/{import.Count("id")}/revert");
        var reverted = await Confirmed();
        await clerk.Import(Samples.Trust);

        Assert.NotEqual(0, confirmed);
        Assert.Equal((0, confirmed), (reverted, await Confirmed()));
    }

    [Theory]
    [MemberData(nameof(Ledgers))]
    public async Task Alone_it_books_every_drawdown_as_the_truth_says(string sample)
    {
        using var clerk = await counties.Clerk();
        var truth = Samples.TrueRows(sample);

        var import = await clerk.Upload(sample);
        await clerk.Commit(import);

        import.CountsSum();
        Assert.Equal((truth.Count, truth.Count, 0), (import.Counts().Accepted, import.Counts().New, import.Counts().Rejected));
        Assert.Equal(truth.ConvertAll(r => r.Count("row")), (await clerk.Rows(import, "?fate=Accepted")).ConvertAll(r => r.Count("row")));
        Assert.Equal(
            Samples.Truth(sample).List("notData").ConvertAll(r => r.Count("row")),
            (await clerk.Rows(import, "?fate=Skipped")).ConvertAll(r => r.Count("row")));
        var debts = await clerk.Items($"/api/debts?importId={import.Count("id")}");
        Assert.Equal(truth.ConvertAll(OfTruth), debts.ConvertAll(TrueFields.OfContent));
        Assert.Equal(Samples.Truth(sample).GetProperty("totals").Yuan("outstanding"), debts.Sum(d => d.Number("outstandingYuan")));
        Assert.All(debts, d => Assert.Equal("Unclassified", d.Text("debtClass")));
    }

    [Theory]
    [MemberData(nameof(Ledgers))]
    public async Task Alone_its_arrears_and_settled_debts_are_the_truth(string sample)
    {
        using var clerk = await counties.Clerk();
        var truth = Samples.TrueRows(sample);
        var world = WorldFacts.World.List("debts").ToDictionary(d => d.Text("noteNo"));

        var import = await clerk.Import(sample);

        var debts = await clerk.Items($"/api/debts?importId={import.Count("id")}");
        foreach (var (row, debt) in truth.Zip(debts))
        {
            Assert.Equal(TrueFields.Parse(row, "overduePrincipal") ?? 0, debt.Number("overduePrincipalYuan"));
            if (row.TextOrNull("overdueInterest") is not null) Assert.Equal(row.Yuan("overdueInterest"), debt.Number("overdueInterestYuan"));
            var overdue = debt.Number("overduePrincipalYuan") + debt.Number("overdueInterestYuan") > 0;
            Assert.Equal(overdue ? "Overdue" : row.Yuan("outstanding") == 0 ? "Settled" : "Normal", debt.Text("status"));
            if (row.TextOrNull("status") is not null) Assert.Equal(overdue, world[row.Text("noteNo")].Text("status") == "逾期");
        }
    }

    [Theory]
    [MemberData(nameof(Ledgers))]
    public async Task Alone_what_is_due_is_computed_from_the_terms_and_sums_to_the_balance(string sample)
    {
        using var clerk = await counties.Clerk();

        var import = await clerk.Import(sample);

        foreach (var debt in await clerk.Items($"/api/debts?importId={import.Count("id")}"))
        {
            var schedule = await clerk.Json($"/api/debts/{debt.Count("id")}/schedule");
            var payments = schedule.List("payments");
            Assert.Equal(debt.Number("outstandingYuan"), payments.Sum(p => p.Number("principalYuan")));
            Assert.Equal(debt.Number("overduePrincipalYuan"), payments.Where(p => p.Text("origin") == "Arrears").Sum(p => p.Number("principalYuan")));
            Assert.All(payments.Where(p => p.Text("origin") != "Arrears"), p =>
            {
                Assert.Equal("Computed", p.Text("origin"));
                Assert.InRange(p.Date("date"), new(2026, 11, 1), debt.Date("maturityDate"));
            });
            if (debt.Number("outstandingYuan") > debt.Number("overduePrincipalYuan"))
                Assert.True(payments.Exists(p => p.Number("interestYuan") > 0), $"{debt.Text("drawdownNumber")} bears no interest");
        }
    }

    [Fact]
    public async Task A_repayment_plan_alone_books_its_contracts_and_every_line_that_is_still_to_come()
    {
        using var clerk = await counties.Clerk();
        var truth = Samples.Truth(Samples.StateBankPlan);

        var import = await clerk.Upload(Samples.StateBankPlan);
        await clerk.Commit(import);

        import.CountsSum();
        var debts = (await clerk.Items($"/api/debts?importId={import.Count("id")}")).ToDictionary(d => d.Text("drawdownNumber"));
        foreach (var contract in truth.List("contracts"))
        {
            var debt = debts[contract.Text("noteNo")];
            Assert.Equal(TrueFields.OfTruth(contract), TrueFields.OfContent(debt));
            var schedule = await clerk.Json($"/api/debts/{debt.Count("id")}/schedule");
            Assert.Equal("Plan", schedule.Text("origin"));
            Assert.Equal(
                truth.List("rows").Where(r => r.Text("noteNo") == contract.Text("noteNo") && string.CompareOrdinal(r.Text("due"), "2026-10-31") > 0)
                    .Select(r => (r.Text("due"), r.Yuan("principal"), r.Yuan("interest"))),
                schedule.List("payments").Select(p => (p.Text("date"), p.Number("principalYuan"), p.Number("interestYuan"))));
        }
        Assert.Equal(truth.GetProperty("totals").Count("notes"), debts.Count);
    }

    [Fact]
    public async Task The_bureaus_book_may_come_after_the_lenders()
    {
        using var clerk = await counties.Clerk();
        foreach (var sample in Samples.Lenders) await clerk.Import(sample);

        var import = await clerk.Upload(Samples.Book);
        Assert.DoesNotContain(import.List("findings"), f => f.Text("severity") == "Error");
        await clerk.Commit(import);

        var debts = await clerk.Items("/api/debts");
        Assert.Equal(136, debts.Count);
        Assert.Contains(import.List("findings"), f => f.Text("code") == "import.paid-before-opening");
        Assert.Equal(WorldFacts.Totals.Yuan("outstanding"), debts.Sum(d => d.Number("outstandingYuan")));
        Assert.Equal(WorldFacts.Totals.Yuan("overduePrincipal"), debts.Sum(d => d.Number("overduePrincipalYuan")));
        Assert.DoesNotContain(debts, d => d.Text("debtClass") == "Unclassified");
    }

    // Without the bureau's list of units a short name, merged over its rows, stays as the bank wrote it.
    private static TrueFields OfTruth(JsonElement row)
    {
        var fields = TrueFields.OfTruth(row);
        return row.Text("sheet") == "贷款明细" && fields.Debtor == "示范县交通建设投资有限公司" ? fields with { Debtor = "示范交投" } : fields;
    }

    private static Task<int> Confirmations(FiscalApp app) => app.WithDatabase(db => db.BalanceConfirmations.CountAsync());

    private static Task<(int Entries, int Terms, int Classes, int Plans, int Arrears)> Facts(FiscalApp app) => app.WithDatabase(db => Task.FromResult(
        (db.LedgerEntries.Count(), db.TermsVersions.Count(), db.DebtClassifications.Count(), db.RepaymentPlans.Count(), db.ArrearsStatements.Count())));
}
