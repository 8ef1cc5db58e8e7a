using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Parties;

namespace Fiscal.Api.Tests.Features.MeasureSuggestions;

public sealed class SuggestionTests(LoadedCounty county)
{
    [Fact]
    public async Task Every_debt_that_matures_is_judged_by_every_rule_and_the_scores_are_what_they_say()
    {
        using var clerk = await (await county.Shared()).Client();

        var suggested = await clerk.Json("/api/measure-suggestions?months=6&putOffMonths=18");

        var ladder = (await clerk.Json($"/api/maturities?from={suggested.Text("from")}&to={suggested.Text("to")}&bucket=month")).List("items");
        var peak = ladder.MaxBy(m => m.Number("totalYuan"));
        Assert.Equal((peak.Text("bucket"), peak.Number("totalYuan")), (suggested.Text("peakMonth"), suggested.Number("peakYuan")));
        Assert.Equal(ladder.Sum(m => m.Number("principalYuan")), suggested.Number("dueYuan"));
        var (items, ruledOut) = (suggested.List("items"), suggested.List("ruledOut"));
        Assert.NotEmpty(ruledOut);
        Assert.Equal(suggested.Count("debts") * 5, items.Count + ruledOut.Count);
        Assert.Equal(Enumerable.Range(1, items.Count), items.Select(i => i.Count("rank")));
        var scored = items.FindAll(i => i.GetProperty("score").ValueKind == JsonValueKind.Number);
        Assert.NotEmpty(scored);
        Assert.All(scored, i => Assert.Equal(Math.Round(i.Number("peakReductionYuan") / i.Number("addedInterestYuan"), 2, MidpointRounding.AwayFromZero), i.Number("score")));
        Assert.Equal(scored.Select(i => i.Number("score")).OrderDescending(), scored.Select(i => i.Number("score")));
        Assert.All(items.Where(i => i.Text("kind") == "Extension"), i =>
        {
            Assert.True(i.Count("extensionCount") < 2, "extended too often");
            Assert.DoesNotContain("Bond", i.Text("instrument"), StringComparison.Ordinal);
            Assert.Equal(Math.Round(i.Number("dueYuan") * i.Number("annualRatePercent") / 100 * 18 / 12, 2, MidpointRounding.AwayFromZero), i.Number("addedInterestYuan"));
        });
    }

    [Fact]
    public async Task What_the_best_suggestion_promises_of_the_peak_its_simulation_shows()
    {
        using var clerk = await (await county.Shared()).Client();
        var suggested = await clerk.Json("/api/measure-suggestions?months=6");
        var whole = (await clerk.Items("/api/debts")).ToDictionary(d => d.Count("id"), d => (d.Date("maturityDate"), d.Number("outstandingYuan")));
        var best = suggested.List("items").First(i => i.Text("kind") == "Extension" && i.Number("peakReductionYuan") == i.Number("dueYuan") && whole[i.Count("debtId")] == (i.Date("firstDueOn"), i.Number("dueYuan")));
        var month = suggested.Text("peakMonth");

        using var answer = await clerk.PostAsJsonAsync("/api/simulations", new
        {
            regionCode = FiscalApp.County, name = "按建议", branches = new[] { new { name = "展期", drafts = new[] { new
            {
                title = "展期", kind = "Extension", plannedOn = suggested.Text("from"),
                actions = new[] { new { debtId = best.Count("debtId"), newMaturityDate = best.Date("firstDueOn").PlusMonths(12).ToString("uuuu-MM-dd", null) } },
            } } } },
        });
        var simulation = await answer.Body(HttpStatusCode.Created);

        var branch = Assert.Single(simulation.List("branches"));
        Assert.Equal("null", branch.GetProperty("refusal").GetRawText());
        var after = branch.GetProperty("after");
        Assert.Equal(best.Number("peakReductionYuan"), PrincipalOf(simulation.GetProperty("before")) - PrincipalOf(after));

        decimal PrincipalOf(JsonElement book) => book.List("ladder").Single(m => m.Text("month") == month).Number("principalYuan");
    }

    [Fact]
    public async Task A_given_rate_takes_the_place_of_the_book_s_and_limits_are_checked()
    {
        using var clerk = await (await county.Shared()).Client();

        var assumptions = (await clerk.Json("/api/measure-suggestions?loanRatePercent=2.5")).GetProperty("assumptions");

        Assert.Equal((2.5m, true, false, 12, 2), (assumptions.Number("loanRatePercent"), assumptions.GetProperty("loanRateIsGiven").GetBoolean(), assumptions.GetProperty("bondRateIsGiven").GetBoolean(), assumptions.Count("putOffMonths"), assumptions.Count("mostExtensions")));
        await clerk.GetAsync("/api/measure-suggestions?months=0").Refused(HttpStatusCode.BadRequest, "input.invalid");
        await clerk.GetAsync("/api/measure-suggestions?putOffMonths=121").Refused(HttpStatusCode.BadRequest, "input.invalid");
    }

    [Theory]
    [InlineData(DebtClass.Hidden, DebtInstrument.TrustLoan, PartyKind.TrustCompany, 0, 7, "BondSwap LoanSwap Extension Restructuring RateCut")]
    [InlineData(DebtClass.Operating, DebtInstrument.WorkingCapitalLoan, PartyKind.StateBank, 2, 3, "Restructuring")] // twice extended, cheaper than a new loan
    [InlineData(DebtClass.Operating, DebtInstrument.CorporateBond, PartyKind.Bondholders, 0, 5, "")]
    [InlineData(DebtClass.General, DebtInstrument.GovernmentBond, PartyKind.HigherTreasury, 0, 3, "BondSwap")]
    [InlineData(DebtClass.Hidden, DebtInstrument.IndividualLoan, PartyKind.Individual, 0, 8, "BondSwap LoanSwap")] // to be cleared, not put off
    public void The_rules(DebtClass debtClass, DebtInstrument instrument, PartyKind creditor, int extensions, int rate, string allowed)
    {
        var debt = new MaturingDebt(1, debtClass, instrument, creditor, GuaranteeKind.Suretyship, extensions, rate, 1_000_000m, 400_000m);

        var all = Suggestions.For(debt, new(12, 2, 4m, 2m)).ToList();

        Assert.Equal(allowed, string.Join(' ', all.Where(s => s.Applies).Select(s => s.Kind)));
        Assert.All(all, s => Assert.EndsWith("。", s.Reason, StringComparison.Ordinal));
        Assert.All(all.Where(s => s.Applies && s.Kind is ActionKind.Extension), s => Assert.Contains("保证人书面同意", s.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void What_each_measure_costs_and_takes_from_the_peak()
    {
        var debt = new MaturingDebt(1, DebtClass.Hidden, DebtInstrument.TrustLoan, PartyKind.TrustCompany, null, 0, 8m, 1_000_000m, 400_000m);

        var ranked = Suggestions.Ranked(Suggestions.For(debt, new(12, 2, 4m, 2m))).Select(s => (s.Kind, s.PeakReductionYuan, s.AddedInterestYuan, s.Score));

        Assert.Equal([
            (ActionKind.BondSwap, 400_000m, 20_000m, 20m),
            (ActionKind.LoanSwap, 400_000m, 40_000m, 10m),
            (ActionKind.Restructuring, 366_666.67m, 36_666.67m, 10m),
            (ActionKind.Extension, 400_000m, 80_000m, 5m),
            (ActionKind.RateCut, 0m, -40_000m, (decimal?)null),
        ], ranked);
    }
}
