using System.Text.Json;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Exposures;

/// <summary>How much of a total its creditors confirmed, how much rests on paper, and how much on neither.</summary>
public sealed class CoverageTests(LoadedCounty county)
{
    [Fact]
    public async Task Lenders_ledgers_confirm_what_they_state_for_ninety_days()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var before = await Coverage(clerk, "2026-10-31");
        foreach (var sample in Samples.Lenders) await clerk.Import(sample);
        var named = Samples.Lenders.SelectMany(s => Samples.Truth(s).TryGetProperty("contracts", out var contracts) ? [.. contracts.EnumerateArray()] : Samples.TrueRows(s))
            .Select(r => r.Text("noteNo")).ToHashSet();
        var confirmed = (await clerk.Items("/api/debts?asOf=2026-10-31")).Where(d => named.Contains(d.Text("drawdownNumber"))).Sum(d => d.Number("outstandingYuan"));

        Assert.Equal((0m, 0m, 0m), (before.Number("confirmedYuan"), before.Number("unconfirmedYuan"), before.Number("confirmedPercent")));
        Assert.Equal(100m, before.Number("documentedPercent"));
        Assert.Equal(confirmed, (await Coverage(clerk, "2026-10-31")).Number("confirmedYuan"));
        Assert.Equal(0m, (await Coverage(clerk, "2026-10-30")).Number("confirmedYuan"));
        Assert.NotEqual(0m, (await Coverage(clerk, "2027-01-29")).Number("confirmedYuan"));
        Assert.Equal(0m, (await Coverage(clerk, "2027-01-30")).Number("confirmedYuan"));
        Assert.NotEqual(0m, (await Coverage(clerk, "2027-01-30", days: 91)).Number("confirmedYuan"));
        Assert.Equal(0m, (await Coverage(clerk, "2026-11-02", days: 1)).Number("confirmedYuan"));
    }

    [Fact]
    public async Task Only_an_entry_without_file_or_document_is_unconfirmed()
    {
        await using var app = new FiscalApp();
        await app.GivenDebt("口头", new(2027, 6, 10), t => t);
        var recording = new Recording(app.Clock.GetCurrentInstant(), "test", "登记", FactSource.Entered with { Document = "记字第 12 号" });
        await app.Given(Contract("凭证", recording));
        await app.Given(Contract("询证", recording, 1_000_000));
        using var reader = await app.Client();

        var coverage = await Coverage(reader, "2026-11-22");

        Assert.Equal(
            (1_000_000m, 1_000_000m, 1_000_000m), (coverage.Number("confirmedYuan"), coverage.Number("documentedYuan"), coverage.Number("unconfirmedYuan")));
        Assert.Equal((33.34m, 33.33m, 33.33m), (coverage.Number("confirmedPercent"), coverage.Number("documentedPercent"), coverage.Number("unconfirmedPercent")));
    }

    [Fact]
    public async Task A_creditor_that_disagrees_confirms_no_more_than_both_have_and_its_last_word_counts()
    {
        await using var app = new FiscalApp();
        await app.CreateRegion();
        var recording = new Recording(app.Clock.GetCurrentInstant(), "test", "登记", FactSource.Entered with { Document = "询证函回函" });
        await app.Given(Contract("少", recording, 1_000_000, 800_000));
        await app.Given(Contract("多", recording, 1_200_000));
        using var reader = await app.Client();

        var coverage = await Coverage(reader, "2026-11-22");

        Assert.Equal((1_800_000m, 200_000m, 0m), (coverage.Number("confirmedYuan"), coverage.Number("documentedYuan"), coverage.Number("unconfirmedYuan")));
    }

    private static DebtContract Contract(string number, Recording recording, params decimal[] confirmed)
    {
        var contract = new DebtContract(
            FiscalApp.County, number, new Party(FiscalApp.County, $"单位{number}", PartyKind.Hospital), new Party(FiscalApp.County, $"银行{number}", PartyKind.StateBank));
        var debt = contract.Draw(number, null);
        var (start, maturity) = (new LocalDate(2026, 6, 10), new LocalDate(2027, 6, 10));
        debt.Enter(new DebtTerms { PrincipalYuan = 1_000_000, StartDate = start, OriginalMaturityDate = maturity, MaturityDate = maturity }, DebtClass.Operating, null, recording);
        debt.Draw(1_000_000, start, refinancing: false, recording);
        for (var i = 0; i < confirmed.Length; i++) debt.Confirm(confirmed[i], new LocalDate(2026, 11, 1).PlusDays(i), recording);
        return contract;
    }

    private static async Task<JsonElement> Coverage(HttpClient client, string asOf, int? days = null)
    {
        var summary = await client.Json($"/api/exposures?asOf={asOf}" + (days is null ? "" : $"&confirmedWithinDays={days}"));
        var coverage = summary.GetProperty("coverage");
        Assert.Equal(days ?? 90, coverage.Count("days"));
        Assert.Equal(
            summary.GetProperty("totals").Number("outstandingYuan"),
            coverage.Number("confirmedYuan") + coverage.Number("documentedYuan") + coverage.Number("unconfirmedYuan"));
        Assert.Equal(100m, coverage.Number("confirmedPercent") + coverage.Number("documentedPercent") + coverage.Number("unconfirmedPercent"));
        return coverage;
    }
}
