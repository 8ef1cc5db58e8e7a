namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>The ledger of bonds lent on, beside the bureau's book.</summary>
public sealed class BondLedgerTests(LoadedCounty county)
{
    [Fact]
    public async Task Beside_the_bureaus_book_it_says_nothing_new_and_confirms_nothing()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var before = await Facts(app);

        var import = await clerk.Import(Samples.BondLedger);
        var again = await clerk.Import(Samples.BondLedger);

        import.CountsSum();
        Assert.Equal((0, 0, import.Counts().Accepted), (import.Counts().New, import.Counts().Changed, import.Counts().Same));
        Assert.DoesNotContain(import.List("findings").Concat(again.List("findings")), f => f.Text("severity") != "Info");
        Assert.Equal(before, await Facts(app));
    }

    private static Task<(int, int, int, int)> Facts(FiscalApp app) => app.WithDatabase(db => Task.FromResult(
        (db.LedgerEntries.Count(), db.TermsVersions.Count(), db.RepaymentPlans.Count(), db.BalanceConfirmations.Count())));
}
