using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Assets;
using FluentValidation;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Assets;

/// <summary>The inventory with plans, disposals and what became of the proceeds (三资盘活台账).</summary>
public sealed record ListAssets(string? RegionCode = null, AssetKind? Kind = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 50) : IQuery<AssetPage>, IPaged;

/// <param name="Sums">Of the whole selection up to the day, not of the page.</param>
/// <param name="YearSums">From 1 January of the year to the day.</param>
public sealed record AssetPage(IReadOnlyList<AssetRow> Items, int Total, int Page, int PageSize, LocalDate AsOf, Instant KnownAt, AssetSums Sums, AssetSums YearSums);

public sealed record AssetRow(
    long Id, string RegionCode, string Code, AssetKind Kind, string KindName, string Name, string HolderName, decimal? BookYuan, decimal? ValuationYuan, string? Location,
    DisposalMethod? PlannedMethod, decimal? PlannedProceedsYuan, LocalDate? PlannedOn, string? Remark, LocalDate StatedOn, string? Document, AssetSums Sums, IReadOnlyList<AssetEventRow> Events);

/// <summary>Something that happened to an asset (盘活事项行).</summary>
public sealed record AssetEventRow(
    long Id, AssetEventKind Kind, string KindName, decimal AmountYuan, LocalDate On, DisposalMethod? Method, long? DisposalId, bool FromTreasury, long? EntryId, string? Document, string RecordedBy, Instant RecordedAt);

public sealed class ListAssetsValidator : AbstractValidator<ListAssets>
{
    public ListAssetsValidator() => this.RulesForPaging();
}

public sealed class ListAssetsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListAssets, AssetPage>
{
    public async Task<AssetPage> Handle(ListAssets query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var book = await db.AssetsAt(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null, clocks, ct);
        var rows = AssetRows.Of(book).FindAll(r => query.Kind is null || r.Kind == query.Kind);
        var shown = rows.Select(r => (r.RegionCode, TextKey.Of(r.Code))).ToHashSet();
        var of = new AssetBook([], [.. book.Events.Where(e => shown.Contains((e.RegionCode, e.CodeKey)))]);
        return new(
            [.. rows.OnPage(query)], rows.Count, query.Page, query.PageSize, clocks.AsOf, clocks.KnownAt,
            of.Sums(LocalDate.MinIsoValue, clocks.AsOf), of.Sums(new(clocks.AsOf.Year, 1, 1), clocks.AsOf));
    }
}

internal static class AssetRows
{
    public static NotFoundException NotFound(long id) => new($"三资登记 {id} 不存在。", "asset.not-found");


    public static HappenedRow Of(AssetEvent e) => new(e.Id, e.RegionCode, e.Code, e.AmountYuan, e.EffectiveOn, e.Source.Document, e.ReversesId, e.RecordedAt);

    public static List<AssetRow> Of(AssetBook book)
    {
        var events = book.Events.ToLookup(e => (e.RegionCode, e.CodeKey));
        return [.. book.Assets.Select(a => Of(a, [.. events[(a.RegionCode, a.CodeKey)]]))];
    }

    private static AssetRow Of(StateAsset asset, List<AssetEvent> events)
    {
        var f = asset.Figures;
        return new(
            asset.Id, asset.RegionCode, asset.Code, f.Kind, f.Kind.DisplayName(), f.Name, f.HolderName, f.BookYuan, f.ValuationYuan, f.Location, f.PlannedMethod, f.PlannedProceedsYuan, f.PlannedOn,
            f.Remark, asset.EffectiveOn, asset.Source.Document, AssetSums.Of(events),
            events.ConvertAll(e => new AssetEventRow(
                e.Id, e.Kind, e.Kind.DisplayName(), e.AmountYuan, e.EffectiveOn, e.Method, e.DisposalId, e.FromTreasury, e.EntryId, e.Source.Document, e.RecordedBy, e.RecordedAt)));
    }
}
