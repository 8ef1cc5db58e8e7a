using NodaTime;

namespace Fiscal.Domain.RiskRegister;

/// <summary>
/// How the open exposures outside the debt book moved in a period (隐患变动情况): opening + new + reopened + grown − shrunk − closed − into the book ±
/// regrouped = closing, with no residual. Counts are of open exposures: opening + new + reopened − closed ± regrouped = closing.
/// </summary>
/// <param name="RegroupedYuan">What a restatement or a step moved from one group to another; zero in the total.</param>
public sealed record RiskMovement(
    int OpeningCount, decimal OpeningYuan, int NewCount, decimal NewYuan, int ReopenedCount, decimal ReopenedYuan, decimal GrownYuan, decimal ShrunkYuan, int ClosedCount, decimal ClosedYuan,
    decimal IntoBookYuan, int RegroupedCount, decimal RegroupedYuan, int ClosingCount, decimal ClosingYuan)
{
    public static readonly RiskMovement None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public bool Foots =>
        OpeningYuan + NewYuan + ReopenedYuan + GrownYuan - ShrunkYuan - ClosedYuan - IntoBookYuan + RegroupedYuan == ClosingYuan
        && OpeningCount + NewCount + ReopenedCount - ClosedCount + RegroupedCount == ClosingCount;

    /// <summary>By group; the sum over the groups is the total, whose regrouping is zero.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    public static Dictionary<TGroup, RiskMovement> Of<TGroup>(IEnumerable<RiskCourse> courses, LocalDate from, LocalDate to, Func<RiskStanding, TGroup> groupOf) where TGroup : notnull
    {
        var groups = new Dictionary<TGroup, RiskMovement>();
        foreach (var course in courses)
        {
            if (course.On(from.PlusDays(-1)) is { IsOpen: true } opening) Add(opening, m => m with { OpeningCount = m.OpeningCount + 1, OpeningYuan = m.OpeningYuan + opening.OutsideYuan });
            foreach (var move in course.Moves.Where(m => m.Fact.EffectiveOn >= from && m.Fact.EffectiveOn <= to)) AddMove(move);
            if (course.On(to) is { IsOpen: true } closing) Add(closing, m => m with { ClosingCount = m.ClosingCount + 1, ClosingYuan = m.ClosingYuan + closing.OutsideYuan });
        }
        return groups.Values.FirstOrDefault(m => !m.Foots) is { } wrong ? throw new InvalidOperationException($"The register does not foot: {wrong}.") : groups;

        void Add(RiskStanding at, Func<RiskMovement, RiskMovement> change) => groups[groupOf(at)] = change(groups.GetValueOrDefault(groupOf(at), None));

        void AddMove(RiskMove move)
        {
            if (move.After is not { } after) return;
            if (move.Before is not { } before)
            {
                Add(after, m => m with { NewCount = m.NewCount + 1, NewYuan = m.NewYuan + after.OutsideYuan });
                return;
            }
            var kind = (move.Fact as RiskStep)?.Figures.Kind;
            if (kind == RiskStepKind.Closed) Add(before, m => m with { ClosedCount = m.ClosedCount + 1, ClosedYuan = m.ClosedYuan + before.OutsideYuan });
            else if (kind == RiskStepKind.Reopened) Add(after, m => m with { ReopenedCount = m.ReopenedCount + 1, ReopenedYuan = m.ReopenedYuan + after.OutsideYuan });
            else if (before.IsOpen) AddChange(before, after, kind);
        }

        void AddChange(RiskStanding before, RiskStanding after, RiskStepKind? kind)
        {
            if (!groupOf(before).Equals(groupOf(after)))
            {
                Add(before, m => m with { RegroupedCount = m.RegroupedCount - 1, RegroupedYuan = m.RegroupedYuan - before.OutsideYuan });
                Add(after, m => m with { RegroupedCount = m.RegroupedCount + 1, RegroupedYuan = m.RegroupedYuan + before.OutsideYuan });
            }
            var change = after.OutsideYuan - before.OutsideYuan;
            if (kind == RiskStepKind.IntoBook) Add(after, m => m with { IntoBookYuan = m.IntoBookYuan - change });
            else if (change > 0) Add(after, m => m with { GrownYuan = m.GrownYuan + change });
            else if (change < 0) Add(after, m => m with { ShrunkYuan = m.ShrunkYuan - change });
        }
    }
}
