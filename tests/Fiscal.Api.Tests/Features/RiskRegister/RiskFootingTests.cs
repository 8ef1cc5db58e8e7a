using System.Globalization;
using System.Net;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Tests.Features.RiskRegister;

/// <summary>Whatever happens to exposures, in whatever order it is told: the summary foots on every day and by every knowledge.</summary>
public sealed class RiskFootingTests(HandBook book)
{
    private static readonly LocalDate First = new(2026, 2, 1);
    private static readonly string[] Kinds = ["HandedOver", "Urged", "Progress", "CloseRequested", "Closed", "SentBack", "Reopened", "IntoBook"];

    private static readonly string[] Parts = ["newYuan", "reopenedYuan", "grownYuan", "shrunkYuan", "closedYuan", "intoBookYuan", "regroupedYuan"];

    private static readonly Dictionary<string, string[]> Likely = new()
    {
        ["Registered"] = ["HandedOver"], ["HandedOver"] = ["Progress", "Progress", "CloseRequested", "CloseRequested", "IntoBook"], ["CloseRequested"] = ["Closed", "Closed", "SentBack"], ["Closed"] = ["Reopened"],
        ["Reopened"] = ["HandedOver", "IntoBook"],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public async Task The_summary_of_a_random_history_foots_to_the_fen_on_both_clocks(int seed)
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var debts = new[] { await county.Debt("HT-1"), await county.Debt("HT-2", new { principalYuan = 50, drawnYuan = 50 }) };
        var random = new Random(seed);
        var known = await Happen(county, reviewer, random, debts);

        var met = new Dictionary<string, int>();
        foreach (var at in Enumerable.Range(0, 8).Select(_ => known[random.Next(known.Count)]).Append(known[^1]))
        {
            var from = First.PlusDays(random.Next(250));
            await Foots(county, from, from.PlusDays(random.Next(40)), at, met);
        }
        await Foots(county, First, First.PlusDays(290), known[^1], met);

        Assert.All(Parts, part => Assert.Contains(part, met.Keys)); // each kind of movement was met
    }

    /// <summary>What may happen next, now and then something that may not, and a few things that are taken back. The instants between them.</summary>
    private static async Task<List<string>> Happen(HandCounty county, HttpClient reviewer, Random random, int[] debts)
    {
        var (states, known, accepted, facts) = (new Dictionary<int, string>(), new List<string>(), 0, new List<(int, string, long)>());
        for (var tried = 0; tried < 350 && accepted < 110; tried++)
        {
            var day = First.PlusDays(Math.Max(0, (tried * 4 / 5) - random.Next(12))); // mostly one after the other, some told late
            var statement = states.Count < 4 || random.Next(6) == 0;
            var item = states.Count == 0 ? 0 : states.Keys.ElementAt(random.Next(states.Count));
            using var answer = facts.Count > 0 && random.Next(12) == 0 ? await Withdraw(county, facts[random.Next(facts.Count)])
                : statement ? await county.SendRisk($"YH-{random.Next(6)}", Said(random, random.Next(3) == 0 ? First.PlusDays(random.Next(200)) : day)) : await Step(county, reviewer, random, item, states[item], day, debts);
            if (answer.StatusCode == HttpStatusCode.UnprocessableEntity) continue;
            var body = await answer.Body(HttpStatusCode.OK);
            accepted++;
            states[body.Count("itemId")] = body.TextOrNull("state") ?? "Registered";
            if (body.TryGetProperty("withdrawnId", out _)) continue;
            facts.Add((body.Count("itemId"), body.TryGetProperty("kind", out _) ? "Step" : "Statement", body.GetProperty("id").GetInt64()));
            known.Add(body.Text("recordedAt"));
        }
        Assert.True(accepted > 50, $"only {accepted} things happened");
        return known;
    }

    private static Task<HttpResponseMessage> Withdraw(HandCounty county, (int Item, string Kind, long Fact) fact) =>
        System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(county.Clerk, $"/api/risk-register/{fact.Item}/withdrawals", new { kind = fact.Kind, factId = fact.Fact, reason = "误记" });

    private static object Said(Random random, LocalDate day) => new
    {
        kind = new[] { "涉诉", "担保代偿", "其他" }[random.Next(3)], likelihood = new[] { "高", "中", null }[random.Next(3)], amountYuan = Yuan(random), budgetYuan = random.Next(2) == 0 ? (decimal?)null : 0.01m,
        statedOn = Text(day),
    };

    private static Task<HttpResponseMessage> Step(HandCounty county, HttpClient reviewer, Random random, int item, string state, LocalDate day, int[] debts)
    {
        var likely = random.Next(5) == 0 ? Kinds : Likely[state];
        var kind = likely[random.Next(likely.Length)];
        object? change = kind switch
        {
            "HandedOver" => new { dueOn = Text(day.PlusDays(random.Next(60))) },
            "Progress" => new { amountYuan = Yuan(random) },
            "Reopened" => new { amountYuan = Yuan(random) },
            "IntoBook" => new { amountYuan = decimal.Round(Yuan(random) / 4, 2), debtId = debts[random.Next(debts.Length)] },
            _ => null,
        };
        return (kind is "Closed" or "SentBack" ? reviewer : county.Clerk).SendStep(item, kind, Text(day), change);
    }

    /// <param name="met">Parts that were not zero somewhere.</param>
    private static async Task Foots(HandCounty county, LocalDate from, LocalDate to, string known, Dictionary<string, int> met)
    {
        var clock = $"regionCode={county.Region}&knownAt={known}";
        var (before, after) = (await Outside(county, from.PlusDays(-1), known), await Outside(county, to, known));
        foreach (var by in new[] { "kind", "likelihood", "state", "department" })
        {
            var summary = await county.Clerk.Json($"/api/risk-register/summary?{clock}&by={by}&from={Text(from)}&to={Text(to)}");
            var total = summary.GetProperty("totalMovement");
            var groups = summary.List("items").ConvertAll(g => g.GetProperty("movement"));
            foreach (var row in groups.Append(total))
            {
                Assert.Equal(row.Number("closingYuan"), row.Number("openingYuan") + row.Number("newYuan") + row.Number("reopenedYuan") + row.Number("grownYuan") - row.Number("shrunkYuan") - row.Number("closedYuan") - row.Number("intoBookYuan") + row.Number("regroupedYuan"));
                Assert.Equal(row.Count("closingCount"), row.Count("openingCount") + row.Count("newCount") + row.Count("reopenedCount") - row.Count("closedCount") + row.Count("regroupedCount"));
            }
            foreach (var part in total.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Number)) Assert.Equal(part.Value.GetDecimal(), groups.Sum(g => g.Number(part.Name)));
            Assert.Equal((0m, 0), (total.Number("regroupedYuan"), total.Count("regroupedCount")));
            Assert.Equal((before, after), ((total.Number("openingYuan"), total.Count("openingCount")), (total.Number("closingYuan"), total.Count("closingCount"))));
            foreach (var part in groups.SelectMany(g => g.EnumerateObject()).Where(p => p.Value.ValueKind == JsonValueKind.Number && p.Value.GetDecimal() != 0)) met[part.Name] = met.GetValueOrDefault(part.Name) + 1;
        }
    }

    // What the list of that day shows, read another way than the movements.
    private static async Task<(decimal, int)> Outside(HandCounty county, LocalDate day, string known)
    {
        var rows = await county.Clerk.Items($"/api/risk-register?regionCode={county.Region}&asOf={Text(day)}&knownAt={known}");
        Assert.All(rows, r => Assert.True(r.Number("outsideYuan") >= 0));
        Assert.All(rows.Where(r => r.Text("state") != "Closed"), r => Assert.Equal(r.Number("amountYuan"), r.Number("outsideYuan") + r.Number("bookYuan")));
        return (rows.Sum(r => r.Number("outsideYuan")), rows.Count(r => r.Text("state") != "Closed"));
    }

    private static decimal Yuan(Random random) => random.Next(1, 20_000) / 100m;

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day).ToString(CultureInfo.InvariantCulture);
}
