namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>The ledger of bonds lent on, beside the bureau's book.</summary>
public sealed class BondLedgerTests(LoadedCounty county)
{
    [Fact]
    public async Task Beside_the_bureaus_book_its_debts_are_the_same_and_its_bonds_are_new()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var before = await Facts(app);

        var import = await clerk.Import(Samples.BondLedger);
        var again = await clerk.Import(Samples.BondLedger);

        import.CountsSum();
        Assert.Equal((6, 14, 25), (import.Counts().New, import.Counts().Changed, import.Counts().Same)); // further projects, bonds, payments to come
        Assert.Equal((0, 0, 45), (again.Counts().New, again.Counts().Changed, again.Counts().Same));
        Assert.DoesNotContain(import.List("findings").Concat(again.List("findings")), f => f.Text("severity") != "Info");
        Assert.Equal(before, await Facts(app));
    }

    [Fact]
    public async Task Who_owes_the_bonds_is_asked_once_and_answered()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var csv = System.Text.Encoding.UTF8.GetBytes("债券台账\n截至2026年10月31日,,单位：亿元\n债券名称,债券代码,债券类型,转贷金额,债券余额,票面利率,起息日,到期日\n"
            + "20湖南债18,2005718,新增专项,0.8,0.8,3.41%,2020-06-01,2030-06-01\n21湖南债33,2171233,再融资一般,1.2345,1.2345,3.12%,2021-08-11,2028-08-11\n");

        var import = await clerk.Upload("债券.csv", csv, Samples.AsOf);
        using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(clerk, $"/api/imports/{import.Count("id")}/preview", new { debtor = "示范县财政局" });
        var answered = await answer.Body(System.Net.HttpStatusCode.OK);

        Assert.Equal(("NeedsCorrection", 2), (import.Text("status"), import.Counts().Rejected));
        Assert.Equal("import.sender-missing", Assert.Single(import.List("findings"), f => f.Text("severity") == "Error").Text("code"));
        Assert.Equal((true, "Debtor"), (import.List("questions").Single(q => q.GetProperty("isRequired").GetBoolean()) is var q && q.GetProperty("isRequired").GetBoolean(), q.Text("kind")));
        Assert.Equal(("Previewed", 2), (answered.Text("status"), answered.Counts().New));
        await clerk.Commit(answered);
        Assert.All(await clerk.Items($"/api/debts?importId={import.Count("id")}"), d => Assert.Equal("示范县财政局", d.Text("debtorName")));
    }

    private static Task<(int, int, int, int)> Facts(FiscalApp app) => app.WithDatabase(db => Task.FromResult(
        (db.LedgerEntries.Count(), db.TermsVersions.Count(), db.RepaymentPlans.Count(), db.BalanceConfirmations.Count())));
}
