using NodaTime;

namespace Fiscal.Domain.Ledger;

public static class StandingStatements
{
    /// <summary>The last by day, of one day the last recorded; one not saved yet comes last. Null: none.</summary>
    public static T? Latest<T>(this IEnumerable<T> facts) where T : Fact =>
        facts.OrderBy(f => f.EffectiveOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id == 0 ? long.MaxValue : f.Id).LastOrDefault();

    /// <summary>Of each topic of a region the latest.</summary>
    public static IEnumerable<T> LastOfTopics<T>(this IEnumerable<T> facts) where T : StatedFact => facts.GroupBy(f => (f.RegionCode, f.Topic)).Select(g => g.Latest()!);

    /// <summary>Of each topic the statement that holds on a day (当日有效填报): the latest up to it.</summary>
    /// <param name="statements">None that was taken back.</param>
    public static IEnumerable<T> StandingOn<T>(this IEnumerable<T> statements, LocalDate day) where T : StatedFact =>
        statements.Where(s => s.EffectiveOn <= day).LastOfTopics();
}
