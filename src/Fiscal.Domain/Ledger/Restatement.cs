using Fiscal.Domain.Debts;
using NodaTime;

namespace Fiscal.Domain.Ledger;

/// <summary>What a fact is about, as far as balances by class follow from it.</summary>
public enum BalanceFactKind
{
    /// <summary>Terms put a debt on the book; taking the last of them back takes it off (要素).</summary>
    Terms,

    /// <summary>责任分类.</summary>
    Classification,

    /// <summary>台账分录.</summary>
    Entry,
}

/// <summary>A fact of one debt that a balance by class on a day follows from.</summary>
/// <param name="Class">Of a classification.</param>
/// <param name="EffectYuan">Of an entry: what it does to the balance.</param>
public sealed record BalanceFact(
    BalanceFactKind Kind, long Id, LocalDate EffectiveOn, Instant RecordedAt, long? ReversesId, DebtClass? Class, decimal EffectYuan);

/// <summary>What a fact recorded late changed in the balance of a day (影响金额), by class.</summary>
public sealed record LateEffect(BalanceFact Fact, IReadOnlyList<GroupBalance<DebtClass>> ByClass)
{
    public decimal Yuan => ByClass.Sum(c => c.Yuan);
}

/// <summary>
/// Why the balance of a day is another by later knowledge (重述): late facts are taken in one after the other, as they were
/// recorded, and each answers for the difference it makes. Their effects sum to the whole difference.
/// </summary>
public static class Restatement
{
    /// <param name="facts">Of one debt, effective by the day and known at the later instant; entries known before may be left out.</param>
    /// <param name="balanceYuan">Sum of the entries known at the earlier instant.</param>
    /// <param name="knownBefore">The earlier instant.</param>
    public static IReadOnlyList<LateEffect> Effects(IReadOnlyList<BalanceFact> facts, decimal balanceYuan, Instant knownBefore)
    {
        var known = facts.Where(f => f.RecordedAt <= knownBefore).ToList();
        var before = ClassOf(known);
        var effects = new List<LateEffect>();
        foreach (var fact in facts.Where(f => f.RecordedAt > knownBefore).OrderBy(f => f.RecordedAt).ThenBy(Turn).ThenBy(f => f.Id))
        {
            known.Add(fact);
            var after = fact.Kind == BalanceFactKind.Entry ? before : ClassOf(known);
            var balanceAfter = balanceYuan + fact.EffectYuan;
            effects.Add(new(fact, Difference(before, balanceYuan, after, balanceAfter)));
            (before, balanceYuan) = (after, balanceAfter);
        }
        return effects;
    }

    /// <summary>Of one save a debt comes onto the book before its entries and leaves it after them, so that these say the amount.</summary>
    private static int Turn(BalanceFact fact) => (fact.Kind, fact.ReversesId) switch
    {
        (BalanceFactKind.Entry, _) => 2,
        (BalanceFactKind.Terms, null) => 0,
        (BalanceFactKind.Classification, null) => 1,
        (BalanceFactKind.Classification, _) => 3,
        _ => 4,
    };

    private static List<GroupBalance<DebtClass>> Difference(DebtClass? before, decimal balanceBefore, DebtClass? after, decimal balanceAfter)
    {
        List<GroupBalance<DebtClass>> effects = before == after
            ? before is { } same ? [new(same, balanceAfter - balanceBefore)] : []
            : [.. Part(before, -balanceBefore), .. Part(after, balanceAfter)];
        return effects.FindAll(e => e.Yuan != 0);

        static GroupBalance<DebtClass>[] Part(DebtClass? group, decimal yuan) => group is { } g ? [new(g, yuan)] : [];
    }

    /// <summary>The class in force; null while on no book, that is without terms or without a class.</summary>
    private static DebtClass? ClassOf(List<BalanceFact> facts) =>
        InForce(facts, BalanceFactKind.Terms) is null ? null : InForce(facts, BalanceFactKind.Classification)?.Class;

    private static BalanceFact? InForce(List<BalanceFact> facts, BalanceFactKind kind)
    {
        var reversed = facts.Where(f => f.Kind == kind && f.ReversesId is not null).Select(f => f.ReversesId!.Value).ToHashSet();
        return facts.Where(f => f.Kind == kind && f.ReversesId is null && !reversed.Contains(f.Id))
            .OrderBy(f => f.EffectiveOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id).LastOrDefault();
    }
}
