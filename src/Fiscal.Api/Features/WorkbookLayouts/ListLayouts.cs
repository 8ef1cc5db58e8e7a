using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Import;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.WorkbookLayouts;

/// <summary>The layouts by which a region's workbooks are read (版式清单).</summary>
public sealed record ListLayouts(string? RegionCode = null) : IQuery<ListPage<LayoutRow>>;

/// <param name="Source">Whose it is.</param>
/// <param name="Version">Of an own layout; null for a shipped one.</param>
public sealed record LayoutRow(
    string Name, string Title, WorkbookKind Kind, string? Extends, LayoutSource Source, int? Version = null, string? RecordedBy = null, Instant? RecordedAt = null);

/// <summary>Whose a layout is (版式来源).</summary>
public enum LayoutSource
{
    /// <summary>Comes with the program, or lies in the bureau's folder.</summary>
    Shipped,

    /// <summary>The region keeps it in the database.</summary>
    Own,
}

public sealed class ListLayoutsHandler(LayoutLoading layouts, BookLoading books) : IRequestHandler<ListLayouts, ListPage<LayoutRow>>
{
    public async Task<ListPage<LayoutRow>> Handle(ListLayouts query, CancellationToken ct)
    {
        var own = await layouts.InForce(await books.RegionFor(query.RegionCode, ct), ct);
        List<LayoutRow> rows =
        [
            .. own.Select(l => new LayoutRow(l.Name, l.Title, l.Kind, l.Extends, LayoutSource.Own, l.Version, l.RecordedBy, l.RecordedAt)),
            .. layouts.Shipped.OrderBy(l => l.Name, StringComparer.Ordinal).Select(l => new LayoutRow(l.Name, l.Title, l.Kind, l.Extends, LayoutSource.Shipped)),
        ];
        return new(rows, rows.Count, 1, rows.Count);
    }
}
