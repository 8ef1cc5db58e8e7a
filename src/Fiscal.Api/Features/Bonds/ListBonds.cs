using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bonds;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>The bonds relent to a region and where their money stands (政府债券列表).</summary>
/// <param name="Year">Of the first day that bears interest; by default all.</param>
public sealed record ListBonds(string? RegionCode = null, Choice<BondKind>? Kind = null, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<BondTable>;

public sealed record BondTable(IReadOnlyList<BondRow> Items, int Total, LocalDate AsOf, Instant KnownAt, BondTotals Totals);

public sealed record BondTotals(decimal IssuedYuan, decimal NewYuan, decimal MaturedYuan, decimal StockYuan, decimal AllocatedYuan, decimal AppropriatedYuan, decimal SpentYuan);

public sealed class ListBondsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListBonds, BondTable>
{
    public Task<BondTable> Handle(ListBonds query, CancellationToken ct) => TableOf(db, clock, query, ct);

    internal static async Task<BondTable> TableOf(FiscalDbContext db, IClock clock, ListBonds query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var book = await db.BondBookOf(query.RegionCode, clocks, ct);
        var debts = book.Bonds.Count == 0 ? [] : await db.BondDebtsOf(query.RegionCode, clocks, ct);
        var rows = book.Bonds.Where(b => (query.Kind is null || b.Figures.Kind == query.Kind.Value.Value) && (query.Year is null || b.Figures.StartsOn.Year == query.Year)).Select(b => BondRow.Of(b, book, debts)).ToList();
        return new(
            rows, rows.Count, clocks.AsOf, clocks.KnownAt,
            new(rows.Sum(r => r.IssuedYuan), rows.Sum(r => r.NewYuan), rows.Sum(r => r.MaturedYuan), rows.Sum(r => r.StockYuan), rows.Sum(r => r.AllocatedYuan), rows.Sum(r => r.AppropriatedYuan), rows.Sum(r => r.SpentYuan)));
    }
}
