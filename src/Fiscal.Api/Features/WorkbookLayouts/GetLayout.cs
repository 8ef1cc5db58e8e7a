using System.Text.Json;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Import;
using MediatR;

namespace Fiscal.Api.Features.WorkbookLayouts;

/// <summary>One layout, as written and with all that it inherits (查看版式).</summary>
public sealed record GetLayout(string Name, string? RegionCode = null) : IQuery<LayoutDetail>;

/// <param name="Layout">As it is written: what it adds to the layout it extends.</param>
/// <param name="Complete">With every table, synonym and word that it inherits.</param>
public sealed record LayoutDetail(LayoutRow Row, JsonElement Layout, JsonElement Complete);

public sealed class GetLayoutHandler(LayoutLoading layouts, BookLoading books) : IRequestHandler<GetLayout, LayoutDetail>
{
    public async Task<LayoutDetail> Handle(GetLayout query, CancellationToken ct)
    {
        var regionCode = await books.RegionFor(query.RegionCode, ct);
        var own = (await layouts.InForce(regionCode, ct)).Find(l => l.Name == query.Name);
        var all = await layouts.Uncompleted(regionCode, ct);
        var written = all.FirstOrDefault(l => l.Name == query.Name) ?? throw NotFound(query.Name);
        var complete = Layouts.Complete(all).First(l => l.Name == query.Name);
        var row = new LayoutRow(
            written.Name, written.Title, written.Kind, written.Extends, own is null ? LayoutSource.Shipped : LayoutSource.Own, own?.Version, own?.RecordedBy, own?.RecordedAt);
        return new(row, Json(written), Json(complete));
    }

    public static NotFoundException NotFound(string name) => new($"版式“{name}”不存在。", "layout.not-found");

    private static JsonElement Json(Layout layout) => JsonSerializer.Deserialize<JsonElement>(Layouts.Write(layout));
}
