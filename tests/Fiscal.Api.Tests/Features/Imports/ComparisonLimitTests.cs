using System.Text;
using Fiscal.Api.Features.Imports.Matching;
using Fiscal.Domain.Parties;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>Very many unknown names beside very many parties: the work is counted and bounded, and nothing is taken for new unseen.</summary>
public sealed class ComparisonLimitTests(LoadedCounty county)
{
    private const string Syllables = "青石云岭潇湘楚沅澧资浏宁安平永兴隆昌盛和泰丰源水务交通城乡园区建设文旅农产教育卫生电力燃气";

    private static List<Party> Parties(Random random, int count) => [.. Enumerable.Range(0, count).Select(i => new Party("439901", Name(random, i), PartyKind.Platform))];

    private static string Name(Random random, int i) => i % 5 == 0
        ? $"{Word(random, 2)}银行股份有限公司{Word(random, 2)}支行" : $"示范县{Word(random, random.Next(2, 7))}{(i % 2 == 0 ? "投资发展" : "建设")}有限公司";

    private static string Word(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Syllables[random.Next(Syllables.Length)]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_index_finds_whom_comparing_with_everybody_finds(int seed)
    {
        var random = new Random(seed);
        var parties = Parties(random, 400);
        var likeness = new PartyLikeness(MatchingTables.Shipped);
        var index = new PartyIndex(likeness, new(int.MaxValue), parties);
        var names = parties.Take(100).SelectMany(p => new[] { p.Name[..^4], p.Name[3..], $"示范{p.Name[3]}{p.Name[4]}", $"{p.Name[0]}{p.Name[2]}{p.Name[5]}{p.Name[6]}" }).Concat(Parties(random, 100).Select(p => p.Name)).ToList();

        var found = 0;
        foreach (var name in names)
        {
            var all = parties.Select(p => (p.Name, Score: likeness.Of(name, p))).Where(s => s.Score >= MatchingTables.Shipped.Party.MayAsk).Order().ToList();
            Assert.Equal(all, index.Resembling(name, MatchingTables.Shipped.Party.MayAsk)!.Select(s => (s.Party.Name, s.Score)).Order());
            found += all.Count;
        }
        Assert.True(found > 100, $"{found}");
    }

    [Fact]
    public void A_hundred_thousand_names_beside_five_thousand_parties_stop_at_the_limit()
    {
        var random = new Random(3);
        var budget = new ComparisonBudget();
        var index = new PartyIndex(new(MatchingTables.Shipped), budget, Parties(random, 5_000));

        var compared = Enumerable.Range(0, 100_000).TakeWhile(i => index.Resembling(Name(random, i), 70) is not null).Count();

        Assert.InRange(compared, 100, 99_999);
        Assert.True(budget.IsSpent);
        Assert.True(budget.Spent <= ComparisonBudget.Most);
        Assert.Null(index.Resembling("示范县城市建设投资有限公司", 70));
    }

    [Fact]
    public void A_budget_is_never_passed_and_once_spent_stays_spent()
    {
        var budget = new ComparisonBudget(10);

        Assert.True(budget.Take(10));
        Assert.False(budget.Take(1));
        Assert.Equal(10, budget.Spent);
        var early = new ComparisonBudget(10);
        Assert.False(early.Take(11));
        Assert.False(early.Take(1));
    }

    [Fact]
    public async Task Of_very_many_names_to_ask_about_the_first_five_hundred_are_asked_and_none_enters_unasked()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var csv = new StringBuilder("某行贷款台账\n截至2026-10-31 单位：元\n合同编号,借据号,借款人,贷款银行,借据金额,贷款余额,放款日,到期日,利率\n");
        for (var i = 0; i < 700; i++) csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"XH-{i},XHJJ-{i:0000000},示范县城市建设投资集团有限公司,农发行示范县{(char)(0x5000 + i)}{(char)(0x6000 + i)}支行,{5_000_000 + i},5000000,2025-05-06,2030-05-06,3.5%\n");

        var import = await clerk.Upload("新贷.csv", Encoding.UTF8.GetBytes(csv.ToString()), Samples.AsOf);

        Assert.Equal((700, 700), (import.Counts().Rows, import.Counts().Rejected));
        Assert.Equal(500, import.List("questions").Count(q => q.Text("kind") == "Party"));
        Assert.Equal(700, import.List("findings").Where(f => f.Text("severity") == "Error").Sum(f => f.Count("occurrences")));
    }
}
