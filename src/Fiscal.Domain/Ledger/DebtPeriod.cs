using NodaTime;

namespace Fiscal.Domain.Ledger;

/// <summary>A balance in the group it counted in.</summary>
public readonly record struct GroupBalance<TGroup>(TGroup Group, decimal Yuan);

/// <summary>The group of a debt from a day on.</summary>
public readonly record struct GroupFrom<TGroup>(LocalDate From, TGroup Group);

/// <summary>Entries of one day and kind, summed.</summary>
public readonly record struct MovedAmount(LocalDate On, EntryKind Kind, decimal AmountYuan);

/// <summary>
/// What the movement of one debt in a period follows from (一笔债务的期间事实). All but the reported opening is known at one instant.
/// </summary>
/// <param name="From">First day of the period.</param>
/// <param name="Reported">The balance before it as it was reported; null if the debt was on no book then.</param>
/// <param name="OpeningYuan">The same as known now; zero while on no book.</param>
/// <param name="Groups">Its groups up to the last day, by day, on one day in the order of recording; none if it is on no book by then.</param>
/// <param name="OnBookFrom">The day it came onto the book; what is dated earlier counts on that day.</param>
/// <param name="Entries">The entries that count in the period.</param>
public sealed record DebtPeriod<TGroup>(
    LocalDate From, GroupBalance<TGroup>? Reported, decimal OpeningYuan,
    IReadOnlyList<GroupFrom<TGroup>> Groups, LocalDate OnBookFrom, IReadOnlyList<MovedAmount> Entries) where TGroup : notnull
{
    /// <summary>
    /// The debt's movement in each group it was in. A change of group moves the balance of the day before; the entries of a day
    /// count in the group in force on that day.
    /// </summary>
    public IReadOnlyDictionary<TGroup, Movement> ByGroup()
    {
        var movements = new Dictionary<TGroup, Movement>();
        if (Reported is { } reported)
            Add(reported.Group, new() { OpeningYuan = reported.Yuan, CorrectedYuan = -reported.Yuan });
        if (Groups.Count == 0)
            return movements;

        // One group a day: the last recorded. Those before the period leave the one it opens in.
        var days = Groups.GroupBy(g => OnBook(g.From)).OrderBy(g => g.Key).Select(g => new GroupFrom<TGroup>(g.Key, g.Last().Group)).ToList();
        var current = days.LastOrDefault(g => g.From < From, days[0]).Group;
        var balance = OpeningYuan;
        Add(current, new() { CorrectedYuan = balance });
        var changes = new Queue<GroupFrom<TGroup>>(days.Where(g => g.From >= From));
        foreach (var entry in Entries.OrderBy(e => OnBook(e.On)))
        {
            MoveUpTo(OnBook(entry.On));
            Add(current, Movement.Of(entry.Kind, entry.AmountYuan));
            balance += entry.Kind.BalanceSign() * entry.AmountYuan;
        }
        MoveUpTo(LocalDate.MaxIsoValue);
        return movements;

        void MoveUpTo(LocalDate day)
        {
            while (changes.TryPeek(out var change) && change.From <= day)
            {
                Add(current, new() { ReclassifiedYuan = -balance });
                current = changes.Dequeue().Group;
                Add(current, new() { ReclassifiedYuan = balance });
            }
        }

        void Add(TGroup to, Movement movement) => movements[to] = movements.GetValueOrDefault(to, Movement.None) + movement;
    }

    private LocalDate OnBook(LocalDate day) => day < OnBookFrom ? OnBookFrom : day;
}
