using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.SanBao;

/// <summary>Every version of the limits of regions, the last to begin first (预警界限版本).</summary>
public sealed record ListSanBaoLimits(string? RegionCode = null, DateTimeOffset? KnownAt = null) : IQuery<SanBaoLimitList>;

/// <param name="Shipped">Counts where a region and those above it have recorded none.</param>
public sealed record SanBaoLimitList(IReadOnlyList<SanBaoLimitRow> Items, int Total, SanBaoLimitRow Shipped);

/// <param name="Mark">【待核】, or null.</param>
public sealed record SanBaoLimitRow(long? Id, string? RegionCode, decimal LagPoints, LocalDate? ValidFrom, string Document, bool IsUnverified, string? Mark, Instant? RecordedAt, string? RecordedBy)
{
    internal static SanBaoLimitRow Of(SanBaoLimits? row) => row is null
        ? new(null, null, SanBaoLimits.UsualLagPoints, null, "某省级监测产品的做法，没有公开的官方界限", true, BasisReading.NotYetChecked, null, null)
        : new(row.Id, row.RegionCode, row.LagPoints, row.EffectiveOn, row.Source.Document ?? "", row.IsUnverified, row.IsUnverified ? BasisReading.NotYetChecked : null, row.RecordedAt, row.RecordedBy);
}

public sealed class ListSanBaoLimitsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListSanBaoLimits, SanBaoLimitList>
{
    public async Task<SanBaoLimitList> Handle(ListSanBaoLimits query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var knownAt = query.KnownAt?.ToInstant() ?? await db.NowKnown(clock, ct);
        var rows = await db.SanBaoLimits.Where(l => l.RecordedAt <= knownAt && (query.RegionCode == null || l.RegionCode == query.RegionCode)).AsNoTracking().ToListAsync(ct);
        return new([.. rows.OrderBy(l => l.RegionCode, StringComparer.Ordinal).ThenByDescending(l => l.EffectiveOn).ThenByDescending(l => l.RecordedAt).Select(SanBaoLimitRow.Of)], rows.Count, SanBaoLimitRow.Of(null));
    }
}
