using Fiscal.Domain.Reconciliations;

namespace Fiscal.Domain.Tests.Reconciliations;

/// <summary>Random books with mistakes hidden by a planter that knows nothing of how they are found.</summary>
public sealed class DebtMatchingPropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_source_that_agrees_has_no_breaks(int seed)
    {
        var planted = new PlantedBook(seed, contracts: 200);

        var groups = DebtMatching.Match(planted.Book, planted.Lines);

        Assert.Equal(planted.Book.Count(d => d.OutstandingYuan > 0), groups.Count);
        Assert.All(groups, g => Assert.Empty(g.Breaks));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_planted_mistake_is_found_under_its_kind_and_none_is_invented(int seed)
    {
        var planted = new PlantedBook(seed, contracts: 200);
        for (var i = 0; i < 4; i++)
            foreach (var kind in Enum.GetValues<BreakKind>()) Assert.True(planted.Plant(kind), $"no room for {kind}");

        var found = DebtMatching.Match(planted.Book, planted.Lines).SelectMany(g => g.Breaks).Select(Found);

        Assert.Equal(Sorted(planted.Planted), Sorted(found));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_is_planted_on_whatever_the_effects_are_the_difference_and_nothing_is_counted_twice(int seed)
    {
        var planted = new PlantedBook(seed, contracts: 60);
        var random = new Random(seed);
        var kinds = Enum.GetValues<BreakKind>();
        for (var i = 0; i < 60; i++) planted.Plant(kinds[random.Next(kinds.Length)]);
        // A second mess on top, with no care for what is there: numbers lost, amounts moved, rows repeated.
        var lines = planted.Lines.Select(l => random.Next(6) switch
        {
            0 => l with { DrawdownNumber = null },
            1 => l with { OutstandingYuan = l.OutstandingYuan * random.Next(0, 3) },
            2 => l with { ContractNumber = null, CreditorKey = null },
            3 => l with { StartDate = null, PrincipalYuan = null },
            _ => l,
        }).ToList();
        lines.AddRange(lines.Where(_ => random.Next(10) == 0).Select((l, i) => l with { Row = 5000 + i }).ToList());

        var groups = DebtMatching.Match(planted.Book, lines);

        Assert.Equal(lines.Sum(l => l.OutstandingYuan) - planted.Book.Sum(d => d.OutstandingYuan), groups.Sum(g => g.RoundingYuan + g.Breaks.Sum(b => b.BalanceEffectYuan)));
        Assert.Equal(lines.Select(l => l.Row).Order(), groups.SelectMany(g => g.Lines).Select(l => l.Row).Order());
        var debts = groups.SelectMany(g => g.Debts).Select(d => d.Id).ToList();
        Assert.Equal(debts.Count, debts.Distinct().Count());
        Assert.Empty(planted.Book.Where(d => d.OutstandingYuan > 0).Select(d => d.Id).Except(debts));
        Assert.All(groups, g => Assert.Equal(g.SourceYuan - g.BookYuan, g.RoundingYuan + g.Breaks.Sum(b => b.BalanceEffectYuan)));
    }

    private static readonly decimal[] Steps = [1m, 100m, 1_000m, 10_000m];

    public static TheoryData<int, decimal> RoundedSeeds => [.. from step in Steps from seed in Enumerable.Range(1, 15) select (seed, step)];

    [Theory]
    [MemberData(nameof(RoundedSeeds))]
    public void In_a_rounded_table_every_planted_mistake_is_found_and_what_rounding_leaves_is_none(int seed, decimal step)
    {
        var planted = new PlantedBook(seed, contracts: 200, step);
        for (var i = 0; i < 4; i++)
            foreach (var kind in Enum.GetValues<BreakKind>()) Assert.True(planted.Plant(kind), $"no room for {kind}");

        var groups = DebtMatching.Match(planted.Book, planted.Lines);

        Assert.Equal(Sorted(planted.Planted), Sorted(groups.SelectMany(g => g.Breaks).Select(Found)));
        Assert.Equal(planted.Lines.Sum(l => l.OutstandingYuan) - planted.Book.Sum(d => d.OutstandingYuan), groups.Sum(g => g.RoundingYuan + g.Breaks.Sum(b => b.BalanceEffectYuan)));
        Assert.Contains(groups, g => g.RoundingYuan != 0);
        Assert.All(groups.Where(g => g.RoundingYuan != 0), g => Assert.True(Math.Abs(g.RoundingYuan) <= step / 2 * Math.Max(g.Debts.Count, g.Lines.Count)));
    }

    [Theory]
    [MemberData(nameof(RoundedSeeds))]
    public void A_rounded_table_without_drawdown_numbers_is_no_worse(int seed, decimal step)
    {
        var planted = new PlantedBook(seed, contracts: 200, step);

        var groups = DebtMatching.Match(planted.Book, [.. planted.Lines.Select(l => l with { DrawdownNumber = null })]);

        Assert.All(groups, g => Assert.Empty(g.Breaks));
    }

    [Fact]
    public void The_order_of_the_rows_changes_nothing()
    {
        var planted = new PlantedBook(7, contracts: 150);
        foreach (var kind in Enum.GetValues<BreakKind>()) planted.Plant(kind);
        var random = new Random(7);

        var first = DebtMatching.Match(planted.Book, planted.Lines).SelectMany(g => g.Breaks).Select(Found);
        var again = DebtMatching.Match(planted.Book, [.. planted.Lines.OrderBy(_ => random.Next())]).SelectMany(g => g.Breaks).Select(Found);

        Assert.Equal(Sorted(first), Sorted(again));
    }

    [Fact]
    public void Ten_thousand_debts_of_one_company_and_one_bank_without_numbers_are_told_apart_by_key()
    {
        var books = Enumerable.Range(1, 10_000).Select(i => new BookedDebt
        {
            Id = i, ContractNumber = $"HT-{i}", DrawdownNumber = $"JJ-{i}", DebtorKey = "甲", CreditorKey = "乙", DebtorName = "甲", CreditorName = "乙",
            PrincipalYuan = 1_000_000m + i, OutstandingYuan = 500_000m + i, PreviousYuan = 500_000m + i, StartDate = new(2024, 1, 1), MaturityDate = new(2030, 1, 1),
        }).ToList();
        var lines = books.Select(b => new SourceLine
        {
            Row = b.Id, DebtorKey = "甲", CreditorKey = "乙", DebtorName = "甲", CreditorName = "乙", PrincipalYuan = b.PrincipalYuan,
            OutstandingYuan = b.OutstandingYuan, StartDate = b.StartDate, MaturityDate = b.MaturityDate,
        }).ToList();

        Assert.All(DebtMatching.Match(books, lines), g => Assert.Empty(g.Breaks));
    }

    private static Planted Found(Break b) => new(
        b.Kind, string.Join(',', b.Debts.Select(d => d.Id).Order()), string.Join(',', b.Lines.Select(l => l.Row).Order()), b.BalanceEffectYuan);

    private static IEnumerable<string> Sorted(IEnumerable<Planted> planted) =>
        planted.Select(p => FormattableString.Invariant($"{p.Kind} {p.DebtIds} @{p.Rows} {p.EffectYuan:0.00}")).Order(StringComparer.Ordinal);
}
