using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskIndicators;
using FluentValidation;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.RiskIndicators;

/// <summary>A question about a region's risk on a day (风险取数条件).</summary>
public interface IRiskQuestion
{
    string RegionCode { get; }
    int? Year { get; }
    DateOnly? AsOf { get; }
    DateTimeOffset? KnownAt { get; }
    Choice<CapacityScope>? Scope { get; }
}

internal static class RiskQuestions
{
    public static void RulesForRisk<T>(this AbstractValidator<T> validator) where T : IRiskQuestion
    {
        validator.RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        validator.RuleFor(q => q.Year).InclusiveBetween(CapacityFigure.FirstYear, CapacityFigure.LastYear).WithName("年度");
        validator.RuleFor(q => q.AsOf!.Value.Year).InclusiveBetween(1950, CapacityFigure.LastYear).When(q => q.AsOf is not null).WithName("截止日的年份").OverridePropertyName("asOf");
    }

    public static async Task<RiskReading> RiskReadingOf(this FiscalDbContext db, IRiskQuestion query, IClock clock, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        if (query is { AsOf: null, Year: { } year } && new LocalDate(year, 12, 31) is var end && end < clocks.AsOf) clocks = clocks with { AsOf = end };
        return new(db, query.RegionCode, query.Scope?.Value ?? CapacityScope.Whole, clocks);
    }

    public static IndicatorInputRow InputOf(this RiskReading reading, FormulaTerm term, IndicatorSide side)
    {
        var value = reading.ValueOf(term.AsInput());
        if (term.Published is { } published)
        {
            var stated = reading.Capacity.GetValueOrDefault(published);
            return new(side, term.Name, term.Coefficient, value, value is null, InputSource.Published,
                stated is null ? $"{reading.Year} 年“{published.DisplayName()}”尚未登记" : $"{reading.Year} 年公布数，{stated.Fact.Source.Document ?? stated.FileName}", stated?.SourceOf());
        }
        return new(side, term.Name, term.Coefficient, value, value is null, InputSource.Ledger,
            value is null ? reading.Ledger.WhyMissing(reading.Clocks.AsOf) : $"台账 {reading.Clocks.AsOf:uuuu-MM-dd}，{term.Group!.Value.DisplayName()}", null);
    }
}
