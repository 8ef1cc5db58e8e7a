using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.TreasuryCash;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Every version of the orders of payment of regions, the last to begin first (支付优先序各版本).</summary>
public sealed record ListPaymentPriorities(string? RegionCode = null, DateTimeOffset? KnownAt = null) : IQuery<PaymentPriorityVersions>;

/// <param name="Usual">Counts where a region and those above it have recorded none.</param>
public sealed record PaymentPriorityVersions(IReadOnlyList<PaymentPriorityRow> Items, int Total, PaymentPriorityRow Usual);

/// <summary>An order of payment as answered (支付优先序).</summary>
/// <param name="Id">Null: the usual order, which no paper settles.</param>
/// <param name="Uncovered">What no rank names: it stands on the last.</param>
/// <param name="Mark">【待核】 while no paper of the region settles it.</param>
public sealed record PaymentPriorityRow(
    long? Id, string? RegionCode, IReadOnlyList<PaymentRankRow> Ranks, IReadOnlyList<PriorityLevelRow> Levels, IReadOnlyList<PayableKindRow> Uncovered, LocalDate? ValidFrom, string Document,
    bool IsUnverified, string? Mark, Instant? RecordedAt, string? RecordedBy)
{
    internal PaymentOrder Order => new([.. Ranks.Select(r => new PaymentRank(r.Rank, [.. r.Kinds.Select(k => k.Kind)], r.PriorityLevel))], [.. Levels.Select(l => l.Name)]);

    internal static PaymentPriorityRow Of(PaymentPriority? priority)
    {
        var order = priority?.OrderOf() ?? PaymentOrder.Usual;
        var isUnverified = priority?.IsUnverified ?? true;
        return new(
            priority?.Id, priority?.RegionCode, [.. order.Ranks.Select(r => new PaymentRankRow(r.Rank, [.. r.Kinds.Select(Kind)], r.PriorityLevel))],
            [.. order.LevelNames.Select((name, i) => new PriorityLevelRow(i + 1, name))], [.. order.Uncovered.Select(Kind)],
            priority?.EffectiveOn, priority is null ? "随附顺序：三保优先，优先保障付息（南县安全守底行动实施方案），其余未见公开文件" : priority.Source.Document ?? "",
            isUnverified, isUnverified ? BasisReading.NotYetChecked : null, priority?.RecordedAt, priority?.RecordedBy);
    }

    private static PayableKindRow Kind(PayableKind kind) => new(kind, kind.DisplayName());
}

public sealed record PaymentRankRow(int Rank, IReadOnlyList<PayableKindRow> Kinds, int? PriorityLevel);

public sealed record PayableKindRow(PayableKind Kind, string Name);

/// <summary>One of the five levels of 五级优先序 (优先级次). Null: no paper names it.</summary>
public sealed record PriorityLevelRow(int Level, string? Name);

public sealed class ListPaymentPrioritiesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListPaymentPriorities, PaymentPriorityVersions>
{
    public async Task<PaymentPriorityVersions> Handle(ListPaymentPriorities query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var knownAt = query.KnownAt?.ToInstant() ?? await db.NowKnown(clock, ct);
        var rows = await db.PaymentPriorities.Where(p => p.RecordedAt <= knownAt && (query.RegionCode == null || p.RegionCode == query.RegionCode)).AsNoTracking().ToListAsync(ct);
        return new(
            [.. rows.OrderBy(p => p.RegionCode, StringComparer.Ordinal).ThenByDescending(p => p.EffectiveOn).ThenByDescending(p => p.RecordedAt).Select(PaymentPriorityRow.Of)],
            rows.Count, PaymentPriorityRow.Of(null));
    }
}
