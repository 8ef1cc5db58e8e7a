using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Measures;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.MeasureLists;

/// <summary>The list of measures that counts in a region on a day (现行措施清单), and every version.</summary>
public sealed record ListMeasureLists(string? RegionCode = null, DateOnly? AsOf = null) : IQuery<MeasureLists>;

/// <param name="InForce">Null: none.</param>
/// <param name="Rows">Every version, the last to begin first.</param>
public sealed record MeasureLists(LocalDate AsOf, string? RegionCode, MeasureListRow? InForce, IReadOnlyList<MeasureListRow> Rows);

/// <param name="RegionCode">Null: for every region.</param>
/// <param name="Mark">【待核】 while no paper of the region settles the items; otherwise null.</param>
/// <param name="ValidTo">First day from which it no longer applies; null while it has no end.</param>
public sealed record MeasureListRow(
    int Id, string Name, string? RegionCode, string Document, bool IsUnverified, string? Mark, LocalDate ValidFrom, LocalDate? ValidTo,
    IReadOnlyList<MeasureListItemRow> Items, Instant RecordedAt, string RecordedBy)
{
    internal static MeasureListRow Of(MeasureList l) => new(
        l.Id, l.Name, l.RegionCode, l.Source, l.IsUnverified, l.IsUnverified ? BasisReading.NotYetChecked : null, l.ValidFrom, l.ValidTo,
        [.. l.Items.Select(i => new MeasureListItemRow(i.Number, i.Name, i.Kinds, i.IsUsed))], l.RecordedAt, l.RecordedBy);
}

public sealed record MeasureListItemRow(int Number, string Name, IReadOnlyList<ActionKind> Kinds, bool IsUsed);

public sealed class ListMeasureListsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListMeasureLists, MeasureLists>
{
    public async Task<MeasureLists> Handle(ListMeasureLists query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var asOf = query.AsOf?.ToLocalDate() ?? clock.GetCurrentInstant().InChina();
        var rows = await db.MeasureLists.AsNoTracking().ToListAsync(ct);
        var inForce = rows.InForce(query.RegionCode is { } region ? await db.WithAncestors(region, ct) : [], asOf);
        return new(asOf, query.RegionCode, inForce is null ? null : MeasureListRow.Of(inForce),
            [.. rows.OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id).Select(MeasureListRow.Of)]);
    }
}
