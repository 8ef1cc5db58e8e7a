using Fiscal.Api.Reports;
using NodaTime;

namespace Fiscal.Api.Features.RiskRegister;

internal static class RiskKindLines
{
    /// <summary>What reports tell of the exposures in a period, by kind.</summary>
    public static List<RiskKindLine> Of(IReadOnlyCollection<RiskInBook> risks, LocalDate from, LocalDate to) => Of(RiskGroups.Of(risks, RiskGrouping.Kind, from, to));

    public static List<RiskKindLine> Of(IReadOnlyList<RiskGroupRow> groups) => [.. groups.Select(g => (g.GroupName, M: g.Movement, S: g.Sums)).Select(g => new RiskKindLine(
        g.GroupName, g.M.ClosingCount, g.M.OpeningYuan, g.M.NewCount + g.M.ReopenedCount, g.M.NewYuan + g.M.ReopenedYuan, g.M.GrownYuan - g.M.ShrunkYuan + g.M.RegroupedYuan, g.M.ClosedCount, g.M.ClosedYuan,
        g.M.IntoBookYuan, g.M.ClosingYuan, g.S.BudgetYuan, g.S.BudgetUnknownCount, g.S.OverdueCount, g.S.OverdueYuan))];
}
