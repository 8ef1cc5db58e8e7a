using Fiscal.Api.Features.Guarantees;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Platforms;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>How far the winding down of platforms has come, against its plan, and what stands in the way (关停并转进度).</summary>
public sealed record SummarizePlatformProgress(string RegionCode, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<PlatformProgress>;

public sealed record PlatformProgress(
    string RegionCode, LocalDate AsOf, Instant KnownAt, IReadOnlyList<ProgressLine> Items, int Total, IReadOnlyList<ProgressSum> ByMethod, IReadOnlyList<ProgressSum> ByLevel, IReadOnlyList<ProgressSum> ByState,
    ProgressSum Totals);

/// <param name="IsDue">Planned to be done by the day.</param>
/// <param name="IsDone">The list says that it was completed by the day, or the recorded steps that it left.</param>
/// <param name="IsOverdue">The plan's last day has passed and it is not done.</param>
public sealed record ProgressLine(
    int PartyId, string Name, string RegionCode, int? StatedLevel, int? ComputedLevel, bool LevelDiffers, OperatingState? State, ExitMethod? Method, string? MethodName, PlatformDisposal? Disposal, LocalDate? TargetOn,
    LocalDate? CompletedOn, string? Department, string? Person, ExitProgress? Claimed, string? ClaimedName, ExitProgress Reached, string ReachedName, string? Mismatch, bool IsDue, bool IsDone, bool IsOverdue,
    decimal OwedYuan, decimal HiddenYuan, IReadOnlyList<ObstacleRow> Obstacles);

/// <summary>Companies of one group and how many are done (分组进度).</summary>
/// <param name="Due">Planned to be done by the day.</param>
/// <param name="Exited">By recorded steps.</param>
public sealed record ProgressSum(string? Group, string GroupName, int Companies, int Due, int Done, int Overdue, int ClaimedExited, int Exited, int WithHiddenDebt, decimal HiddenYuan);

public sealed class SummarizePlatformProgressHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SummarizePlatformProgress, PlatformProgress>
{
    public Task<PlatformProgress> Handle(SummarizePlatformProgress query, CancellationToken ct) => ProgressOf(db, clock, query, ct);

    internal static async Task<PlatformProgress> ProgressOf(FiscalDbContext db, IClock clock, SummarizePlatformProgress query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var lines = await LinesOf(db, query.RegionCode, clocks, ct);
        return new(
            query.RegionCode, clocks.AsOf, clocks.KnownAt, lines, lines.Count, Sums(lines, l => (l.Method?.ToString(), l.MethodName ?? "未明确")),
            Sums(lines, l => (l.ComputedLevel?.ToString(System.Globalization.CultureInfo.InvariantCulture), l.ComputedLevel is { } level ? $"{level} 级" : "层级不明")),
            Sums(lines, l => (l.State?.ToString(), l.State?.DisplayName() ?? "未填报")), Sum(null, "合计", lines));
    }

    internal static async Task<List<ProgressLine>> LinesOf(FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var platforms = await db.PlatformsOf(regionCode, clocks, ct);
        if (platforms.Listings.Count == 0) return [];
        var book = await db.GuaranteesOf(regionCode, clocks, ct);
        var owed = book.Debts.Values.ToLookup(d => d.DebtorId);
        return [.. platforms.Listings.Values.Select(l => l.Fact).OrderBy(l => platforms.Tree.LevelOf(l.PartyId) ?? int.MaxValue).ThenBy(l => l.PartyId).Select(l =>
        {
            var (f, profile, steps, computed) = (l.Figures, platforms.Profiles.GetValueOrDefault(l.PartyId), platforms.StepsOf(l.PartyId), platforms.Tree.LevelOf(l.PartyId));
            var reached = PlatformExit.Reached(steps);
            var isDone = f.CompletedOn <= clocks.AsOf || reached >= ExitProgress.Exited;
            return new ProgressLine(
                l.PartyId, l.Party.Name, l.RegionCode, f.Level, computed, f.Level is not null && f.Level != computed, f.State, f.Method, f.Method?.DisplayName(), f.Disposal, f.TargetOn, f.CompletedOn, profile?.Department,
                profile?.Person, f.Progress, f.Progress?.DisplayName(), reached, reached.DisplayName(), platforms.MismatchOf(l.PartyId), f.TargetOn <= clocks.AsOf, isDone, !isDone && f.TargetOn < clocks.AsOf,
                owed[l.PartyId].Sum(d => d.Yuan), owed[l.PartyId].Where(d => d.Class == DebtClass.Hidden).Sum(d => d.Yuan), Obstacles.Of(l.PartyId, platforms, book));
        })];
    }

    private static List<ProgressSum> Sums(List<ProgressLine> lines, Func<ProgressLine, (string? Group, string Name)> groupOf) =>
        [.. lines.GroupBy(groupOf).OrderBy(g => g.Key.Group is null).ThenBy(g => g.Key.Group, StringComparer.Ordinal).Select(g => Sum(g.Key.Group, g.Key.Name, [.. g]))];

    private static ProgressSum Sum(string? group, string name, List<ProgressLine> lines) => new(
        group, name, lines.Count, lines.Count(l => l.IsDue),
        lines.Count(l => l.IsDone), lines.Count(l => l.IsOverdue), lines.Count(l => l.Claimed >= ExitProgress.Exited), lines.Count(l => l.Reached >= ExitProgress.Exited), lines.Count(l => l.HiddenYuan > 0),
        lines.Sum(l => l.HiddenYuan));
}
