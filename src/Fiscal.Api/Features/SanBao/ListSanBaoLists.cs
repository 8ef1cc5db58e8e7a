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

/// <summary>Every version of the lists of regions, the last to begin first (三保清单版本), and an example.</summary>
public sealed record ListSanBaoLists(string? RegionCode = null, int? Year = null, DateTimeOffset? KnownAt = null) : IQuery<SanBaoListVersions>;

/// <param name="Example">In force nowhere.</param>
public sealed record SanBaoListVersions(IReadOnlyList<SanBaoListRow> Items, int Total, SanBaoListRow Example);

public sealed class ListSanBaoListsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListSanBaoLists, SanBaoListVersions>
{
    public async Task<SanBaoListVersions> Handle(ListSanBaoLists query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var knownAt = query.KnownAt?.ToInstant() ?? await db.NowKnown(clock, ct);
        var rows = await db.SanBaoLists.Include(l => l.Lines).Where(l => l.RecordedAt <= knownAt && (query.RegionCode == null || l.RegionCode == query.RegionCode) && (query.Year == null || l.Year == query.Year))
            .AsNoTracking().ToListAsync(ct);
        return new(
            [.. rows.OrderBy(l => l.RegionCode, StringComparer.Ordinal).ThenByDescending(l => l.Year).ThenByDescending(l => l.EffectiveOn).ThenByDescending(l => l.RecordedAt).Select(SanBaoListRow.Of)],
            rows.Count, ShippedSanBaoList.Example);
    }
}
