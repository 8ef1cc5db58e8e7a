using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.FiscalCapacity;

/// <summary>The fiscal capacity of regions by year and scope (综合财力).</summary>
public sealed record ListCapacity(string? RegionCode = null, int? Year = null, Choice<CapacityScope>? Scope = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<CapacityTable>;

public sealed record CapacityTable(IReadOnlyList<CapacityYear> Items, int Total, LocalDate AsOf, Instant KnownAt);

/// <param name="Missing">Components that nobody stated: unknown, not zero.</param>
/// <param name="Faults">Figures that contradict each other.</param>
public sealed record CapacityYear(
    string RegionCode, int Year, CapacityScope Scope, string ScopeName, IReadOnlyList<CapacityFigureRow> Figures, IReadOnlyList<CapacityGap> Missing, IReadOnlyList<CapacityFault> Faults);

public sealed record CapacityFigureRow(long Id, CapacityComponent Component, string Name, decimal AmountYuan, LocalDate StatedOn, StatementSource Source);

public sealed record CapacityGap(CapacityComponent Component, string Name);

public sealed record CapacityFault(CapacityComponent Component, string Name, string Message);

public sealed class ListCapacityValidator : AbstractValidator<ListCapacity>
{
    public ListCapacityValidator() => RuleFor(q => q.Year).InclusiveBetween(CapacityFigure.FirstYear, CapacityFigure.LastYear).WithName("年度");
}

public sealed class ListCapacityHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListCapacity, CapacityTable>
{
    public async Task<CapacityTable> Handle(ListCapacity query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var figures = await db.CapacityOf(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null, query.Year, query.Scope?.Value, clocks, ct);
        var items = figures.GroupBy(f => (f.Fact.RegionCode, f.Fact.Year, f.Fact.Scope)).OrderBy(g => g.Key.RegionCode, StringComparer.Ordinal).ThenByDescending(g => g.Key.Year).ThenBy(g => g.Key.Scope)
            .Select(g => Row(g.Key.RegionCode, g.Key.Year, g.Key.Scope, [.. g.OrderBy(f => f.Fact.Component)])).ToList();
        return new(items, items.Count, clocks.AsOf, clocks.KnownAt);
    }

    private static CapacityYear Row(string region, int year, CapacityScope scope, List<Stated<CapacityFigure>> figures)
    {
        var amounts = figures.ToDictionary(f => f.Fact.Component, f => f.Fact.Figures.AmountYuan);
        return new(
            region, year, scope, scope.DisplayName(),
            [.. figures.Select(f => new CapacityFigureRow(f.Fact.Id, f.Fact.Component, f.Fact.Component.DisplayName(), f.Fact.Figures.AmountYuan, f.Fact.EffectiveOn, f.SourceOf()))],
            [.. Enum.GetValues<CapacityComponent>().Where(c => !amounts.ContainsKey(c)).Select(c => new CapacityGap(c, c.DisplayName()))],
            [.. CapacityFooting.Check(amounts).Select(f => new CapacityFault(f.Component, f.Component.DisplayName(), f.Message))]);
    }
}
