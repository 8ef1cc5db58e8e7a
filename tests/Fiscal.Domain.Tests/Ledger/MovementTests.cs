using CsCheck;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Tests.Ledger;

public sealed class MovementTests
{
    private static readonly LocalDate s_first = new(2026, 10, 1);

    // Days lie on both sides of the ten days of the period; several things happen on one day.
    private static readonly Gen<LocalDate> s_day = Gen.Int[-8, 9].Select(d => s_first.PlusDays(d));
    private static readonly Gen<MovedAmount> s_entry = Gen.Select(s_day, Gen.Enum<EntryKind>(), Gen.Int[-900, 900], (day, kind, fen) => new MovedAmount(day, kind, fen / 100m));

    private static readonly Gen<(List<GroupFrom<DebtClass>> Groups, List<MovedAmount> Entries, LocalDate OnBookFrom, GroupBalance<DebtClass>? Reported)> s_histories =
        from groups in Gen.Select(s_day, Gen.Enum<DebtClass>(), (day, c) => new GroupFrom<DebtClass>(day, c)).List[1, 6]
        from entries in s_entry.List[0, 12]
        from later in Gen.Int[0, 6]
        from isReported in Gen.Bool
        from reported in Gen.Select(Gen.Enum<DebtClass>(), Gen.Int[-500, 500], (c, fen) => new GroupBalance<DebtClass>(c, fen / 100m))
        select (groups.OrderBy(g => g.From).ToList(), entries, LocalDate.Min(groups.Min(g => g.From).PlusDays(later), s_first.PlusDays(9)), isReported ? reported : (GroupBalance<DebtClass>?)null);

    [Fact]
    public void Any_history_moves_as_it_does_day_by_day() => s_histories.Sample(history =>
    {
        var (groups, entries, onBookFrom, reported) = history;
        var opening = BalanceOn(s_first.PlusDays(-1));

        var movements = new DebtPeriod<DebtClass>(
            s_first, reported, opening, groups, onBookFrom, [.. entries.Where(e => CountsOn(e) >= s_first)]).ByGroup();

        var expected = DayByDay();
        Assert.All(Enum.GetValues<DebtClass>(), c =>
            Assert.Equal(expected.GetValueOrDefault(c, Movement.None), movements.GetValueOrDefault(c, Movement.None)));
        Assert.Equal(0, movements.Values.Sum(m => m.ReclassifiedYuan));
        Assert.Equal(BalanceOn(s_first.PlusDays(9)), movements.Values.Sum(m => m.ClosingYuan));
        Assert.All(movements, m => Assert.Equal(m.Key == GroupOn(s_first.PlusDays(9)) ? BalanceOn(s_first.PlusDays(9)) : 0, m.Value.ClosingYuan));

        Dictionary<DebtClass, Movement> DayByDay()
        {
            var table = new Dictionary<DebtClass, Movement>();
            void Add(DebtClass group, Movement movement) => table[group] = table.GetValueOrDefault(group, Movement.None) + movement;
            if (reported is { } r) Add(r.Group, new() { OpeningYuan = r.Yuan, CorrectedYuan = -r.Yuan });
            Add(GroupOn(s_first.PlusDays(-1)), new() { CorrectedYuan = opening });
            for (var day = s_first; day < s_first.PlusDays(10); day = day.PlusDays(1))
            {
                var before = BalanceOn(day.PlusDays(-1));
                Add(GroupOn(day.PlusDays(-1)), new() { ReclassifiedYuan = -before });
                Add(GroupOn(day), new() { ReclassifiedYuan = before });
                foreach (var entry in entries.Where(e => CountsOn(e) == day)) Add(GroupOn(day), Movement.Of(entry.Kind, entry.AmountYuan));
            }
            return table;
        }

        LocalDate CountsOn(MovedAmount entry) => LocalDate.Max(entry.On, onBookFrom);
        decimal BalanceOn(LocalDate day) => entries.Where(e => CountsOn(e) <= day).Sum(e => e.Kind.BalanceSign() * e.AmountYuan);
        DebtClass GroupOn(LocalDate day) => groups.Last(g => g.From <= LocalDate.Max(day, onBookFrom)).Group;
    });

    [Fact]
    public void A_debt_reclassified_in_the_period_takes_the_balance_of_the_day_before_to_its_new_class()
    {
        var movements = new DebtPeriod<DebtClass>(
            s_first, new(DebtClass.Hidden, 100), 100,
            [new(new(2025, 1, 1), DebtClass.Hidden), new(new(2026, 10, 15), DebtClass.Operating)], new(2025, 1, 1),
            [new(new(2026, 10, 10), EntryKind.PrincipalRepayment, 10), new(new(2026, 10, 15), EntryKind.PrincipalRepayment, 5)]).ByGroup();

        Assert.Equal(new Movement { OpeningYuan = 100, RepaidYuan = 10, ReclassifiedYuan = -90 }, movements[DebtClass.Hidden]);
        Assert.Equal(new Movement { RepaidYuan = 5, ReclassifiedYuan = 90 }, movements[DebtClass.Operating]);
        Assert.Equal((0m, 85m), (movements[DebtClass.Hidden].ClosingYuan, movements[DebtClass.Operating].ClosingYuan));
    }

    [Fact]
    public void A_debt_on_no_book_any_more_is_corrected_away()
    {
        var movement = Assert.Single(new DebtPeriod<DebtClass>(s_first, new(DebtClass.Hidden, 100), 0, [], s_first, []).ByGroup());

        Assert.Equal((DebtClass.Hidden, 100m, -100m, 0m), (movement.Key, movement.Value.OpeningYuan, movement.Value.CorrectedYuan, movement.Value.ClosingYuan));
    }

    [Fact]
    public void Every_kind_of_entry_has_the_column_that_moves_the_closing_as_it_moves_the_balance() =>
        Assert.All(Enum.GetValues<EntryKind>(), kind => Assert.Equal(kind.BalanceSign() * 7m, Movement.Of(kind, 7).ClosingYuan));

    [Fact]
    public void A_balance_carried_forward_has_not_moved()
    {
        Assert.False(new Movement { OpeningYuan = 5, InterestPaidYuan = 1 }.Moved());
        Assert.True(new Movement { DrawnYuan = 5, RepaidYuan = 5 }.Moved());
    }
}
