using System.Text.Json;
using Fiscal.Domain.Amounts;

namespace Fiscal.Api.Tests.Features.Measures;

public sealed class RandomMeasureTests(LoadedCounty county)
{
    private const int Measures = 24;

    [Fact]
    public async Task Whatever_is_carried_out_the_book_changes_by_what_the_measures_say_and_hidden_debt_only_by_what_reduces_it()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var (random, lender, reducedSoFar) = (new Random(7), await clerk.Lender(), 0m);
        var start = await Outstanding(clerk, null);
        for (var i = 0; i < Measures; i++)
        {
            var (all, hidden) = (await Outstanding(clerk, null), await Outstanding(clerk, "Hidden"));
            var candidates = await clerk.Debts(40, d => i % 2 == 0 || d.Text("debtClass") == "Hidden");
            var realised = await Realise(clerk, random, candidates[random.Next(candidates.Count)], lender, i);

            var effects = realised.List("effects");
            var reduced = effects.Sum(e => e.Number("reducedYuan"));
            var fromHidden = effects.Where(e => e.GetProperty("wasHidden").GetBoolean()).Sum(e => e.Number("reducedYuan"));
            reducedSoFar += reduced;
            Assert.Equal(all - reduced, await Outstanding(clerk, null));
            Assert.Equal(hidden - fromHidden, await Outstanding(clerk, "Hidden"));
            Assert.True(fromHidden == 0 || realised.GetProperty("reducesHiddenDebt").GetBoolean(), realised.ToString());
        }

        var movement = (await clerk.Json("/api/movements?from=2026-11-22&to=2026-11-22")).GetProperty("totals");
        Assert.Equal((start, start - reducedSoFar), (movement.Number("openingYuan"), movement.Number("closingYuan")));
        Assert.Equal(movement.Number("refinancedInYuan"), movement.Number("refinancedOutYuan"));
        Assert.Equal(reducedSoFar, (await clerk.Json("/api/measures/progress")).GetProperty("totals").Number("reducedYuan"));
        var kept = await Projections.RebuildProjectionsTests.ReadModels(app);
        await app.Send(new Fiscal.Api.Features.Projections.RebuildProjections());
        Assert.Equal(kept, await Projections.RebuildProjectionsTests.ReadModels(app));
    }

    private static Task<JsonElement> Realise(HttpClient clerk, Random random, JsonElement debt, int lender, int i)
    {
        var (id, yuan) = (debt.Count("id"), debt.Number("outstandingYuan"));
        var part = Math.Max(0.01m, (yuan * random.Next(1, 100) / 100).RoundToFen());
        return (i % 5) switch
        {
            0 => clerk.Realised("Extension", [new { debtId = id, newMaturityDate = $"{2060 + i}-06-20" }]),
            1 => clerk.Realised("LoanSwap", [new { debtId = id, principalYuan = part }], [MeasureTests.New(lender, part, 2m, debt.Text("debtClass"))]),
            2 => clerk.Realised("FundRepayment", [new { debtId = id, principalYuan = part }], null, "FiscalFunds"),
            3 => clerk.Realised("AssetRepayment", [new { debtId = id, principalYuan = part }]),
            _ => clerk.Realised("Restructuring", [new { debtId = id, newMaturityDate = $"{2060 + i}-12-20", annualRatePercent = 1.5m }]),
        };
    }

    private static async Task<decimal> Outstanding(HttpClient clerk, string? debtClass) =>
        (await clerk.Items("/api/debts" + (debtClass is null ? "" : $"?debtClass={debtClass}"))).Sum(d => d.Number("outstandingYuan"));
}
