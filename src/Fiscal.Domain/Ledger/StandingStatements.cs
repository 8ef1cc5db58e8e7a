using NodaTime;

namespace Fiscal.Domain.Ledger;

public static class StandingStatements
{
    /// <summary>Of each topic the statement that holds on a day (当日有效填报): the last by day, of one day the last recorded; one not saved yet comes last.</summary>
    /// <param name="statements">None that was taken back.</param>
    public static IEnumerable<T> StandingOn<T>(this IEnumerable<T> statements, LocalDate day) where T : StatedFact =>
        statements.Where(s => s.EffectiveOn <= day).GroupBy(s => s.Topic).Select(g => g.OrderBy(s => s.EffectiveOn).ThenBy(s => s.Id == 0 ? long.MaxValue : s.Id).Last());
}
