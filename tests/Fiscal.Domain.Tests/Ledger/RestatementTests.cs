using CsCheck;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Tests.Ledger;

public sealed class RestatementTests
{
    private static readonly LocalDate s_day = new(2026, 9, 30);
    private static readonly Instant s_start = Instant.FromUtc(2026, 10, 1, 0, 0);

    private static readonly Gen<List<BalanceFact>> s_histories =
        Gen.Select(Gen.Enum<BalanceFactKind>(), Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Enum<DebtClass>(), Gen.Int[-900, 900]).List[0, 14].Select(rows =>
        {
            // Facts are recorded in this order; one in four takes back an earlier one of its kind, with that one's day.
            var facts = new List<BalanceFact>();
            foreach (var (kind, day, hour, reverses, debtClass, fen) in rows.OrderBy(r => r.Item3))
            {
                var taken = reverses == 0
                    ? facts.FindLast(f => f.Kind == kind && f.ReversesId is null && !facts.Exists(r => r.Kind == kind && r.ReversesId == f.Id)) : null;
                facts.Add(new(kind, facts.Count + 1, taken?.EffectiveOn ?? s_day.PlusDays(-day), s_start.Plus(Duration.FromHours(hour)), taken?.Id,
                    kind == BalanceFactKind.Classification ? taken?.Class ?? debtClass : null,
                    kind == BalanceFactKind.Entry ? -taken?.EffectYuan ?? (fen / 100m) : 0));
            }
            return facts;
        });

    [Fact]
    public void The_effects_of_late_facts_sum_to_the_difference_class_by_class() => Gen.Select(s_histories, Gen.Int[-1, 4]).Sample((facts, hour) =>
    {
        var knownBefore = s_start.Plus(Duration.FromHours(hour));

        var effects = Restatement.Effects(facts, BalanceOf(facts.FindAll(f => f.RecordedAt <= knownBefore)), knownBefore);

        var before = PositionOf(facts.FindAll(f => f.RecordedAt <= knownBefore));
        var after = PositionOf(facts);
        Assert.Equal(facts.Count(f => f.RecordedAt > knownBefore), effects.Count);
        Assert.All(Enum.GetValues<DebtClass>(), c => Assert.Equal(
            (after.Class == c ? after.Yuan : 0) - (before.Class == c ? before.Yuan : 0),
            effects.SelectMany(e => e.ByClass).Where(e => e.Group == c).Sum(e => e.Yuan)));
    });

    [Fact]
    public void Entries_of_a_debt_taken_off_the_book_answer_for_its_balance()
    {
        List<BalanceFact> facts = [
            Fact(BalanceFactKind.Terms, 1, 0), Fact(BalanceFactKind.Classification, 1, 0), Fact(BalanceFactKind.Entry, 1, 0, yuan: 100),
            Fact(BalanceFactKind.Terms, 2, 1, reverses: 1), Fact(BalanceFactKind.Classification, 2, 1, reverses: 1),
            Fact(BalanceFactKind.Entry, 2, 1, reverses: 1, yuan: -100)];

        var effects = Restatement.Effects(facts, 100, s_start);

        Assert.Equal([(BalanceFactKind.Entry, -100m), (BalanceFactKind.Classification, 0m), (BalanceFactKind.Terms, 0m)], effects.Select(e => (e.Fact.Kind, e.Yuan)));
    }

    [Fact]
    public void A_late_class_takes_the_balance_from_one_class_to_another()
    {
        List<BalanceFact> facts = [
            Fact(BalanceFactKind.Terms, 1, 0), Fact(BalanceFactKind.Classification, 1, 0), Fact(BalanceFactKind.Classification, 2, 1) with { Class = DebtClass.Operating }];

        var effect = Assert.Single(Restatement.Effects(facts, 100, s_start));

        Assert.Equal([new(DebtClass.Hidden, -100), new(DebtClass.Operating, 100)], effect.ByClass);
        Assert.Equal(0, effect.Yuan);
    }

    private static BalanceFact Fact(BalanceFactKind kind, long id, int hour, long? reverses = null, decimal yuan = 0) => new(
        kind, id, s_day, s_start.Plus(Duration.FromHours(hour)), reverses, kind == BalanceFactKind.Classification ? DebtClass.Hidden : null, yuan);

    private static decimal BalanceOf(List<BalanceFact> facts) => facts.Sum(f => f.EffectYuan);

    private static (DebtClass? Class, decimal Yuan) PositionOf(List<BalanceFact> facts)
    {
        BalanceFact? InForce(BalanceFactKind kind) => facts
            .Where(f => f.Kind == kind && f.ReversesId is null && !facts.Exists(r => r.Kind == kind && r.ReversesId == f.Id))
            .MaxBy(f => (f.EffectiveOn, f.RecordedAt, f.Id));
        return InForce(BalanceFactKind.Terms) is null || InForce(BalanceFactKind.Classification) is not { } inForce ? (null, 0) : (inForce.Class, BalanceOf(facts));
    }
}
