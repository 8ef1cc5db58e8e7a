using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Targets;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Targets;

/// <summary>The targets in force on a day and what they came to by then (目标完成情况).</summary>
public sealed record ListTargets(string? RegionCode = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<TargetTable>;

public sealed record TargetTable(IReadOnlyList<TargetItem> Items, int Total, LocalDate AsOf, Instant KnownAt);

/// <param name="RequiredValue">By the target, or by the imported plan where it names no value.</param>
/// <param name="ActualValue">In the target's unit; null is missing, never zero.</param>
/// <param name="State">Null: can't be said, for the reason in <paramref name="Remark"/>.</param>
/// <param name="MissingInputs">What has to come before it can be judged.</param>
public sealed record TargetItem(
    TargetRow Target, string Requirement, decimal? RequiredValue, decimal? ActualValue, decimal ElapsedPercent, TaskState? State, string StateName, string? Remark,
    IReadOnlyList<ReadingRow> Readings, IReadOnlyList<TargetEvidence> Evidence, IReadOnlyList<string> MissingInputs);

/// <summary>One way of working a fall out (降幅测算).</summary>
public sealed record ReadingRow(string Name, decimal ActualValue, decimal RequiredValue, TaskState State, string StateName);

public sealed class ListTargetsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListTargets, TargetTable>
{
    /// <summary>What a target is called that can't be judged.</summary>
    public const string NotJudged = "缺数或待核";

    public async Task<TargetTable> Handle(ListTargets query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var judged = await new TargetReading(db, clocks).Judged(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null, ct);
        var names = await db.NamesOf(judged.Select(j => j.Target), ct);
        return new([.. judged.Select(j => Item(j, names))], judged.Count, clocks.AsOf, clocks.KnownAt);
    }

    private static TargetItem Item(JudgedTarget j, Dictionary<int, string> names) => new(
        TargetRow.Of(j.Target, names), TargetWords.Requirement(j.Target.Terms, j.Required), j.Required, j.Actual is { } actual ? Shown(actual) : null, j.ElapsedPercent,
        j.Verdict.State, StateName(j.Verdict.State), j.Verdict.Remark,
        [.. j.Verdict.Readings.Select(r => new ReadingRow(r.Name, r.Actual, r.Required, r.State, r.State.DisplayName()))],
        [.. j.Evidence.Select(e => e with { Value = Shown(e.Value) })], j.MissingInputs);

    internal static string StateName(TaskState? state) => state?.DisplayName() ?? NotJudged;

    private static decimal Shown(decimal value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}

internal static class TargetNames
{
    public static Task<Dictionary<int, string>> NamesOf(this FiscalDbContext db, IEnumerable<Target> targets, CancellationToken ct)
    {
        var ids = targets.SelectMany(t => t.Creditors.Select(c => c.PartyId).Concat(t.Terms.DebtorId is { } id ? [id] : [])).Distinct().ToList();
        return db.Parties.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }
}
