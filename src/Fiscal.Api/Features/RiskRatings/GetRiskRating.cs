using Fiscal.Api.Features.RiskIndicators;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskIndicators;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskRatings;

/// <summary>The risk level of a county's fiscal operation by the scorecard in force (县财政运行风险等级).</summary>
public sealed record GetRiskRating(string RegionCode, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<CapacityScope>? Scope = null) : IQuery<RiskRating>, IRiskQuestion;

/// <param name="Total">Null: can't be rated, for the reason in <paramref name="Conclusion"/>.</param>
/// <param name="ScoredWeightPercent">Of the indicators that could be scored; the total is weighted over them.</param>
public sealed record RiskRating(
    string RegionCode, CapacityScope Scope, int CapacityYear, LocalDate AsOf, Instant KnownAt, string? ScorecardName, string? Document, string? Mark,
    decimal? Total, string? Level, string Conclusion, decimal ScoredWeightPercent, IReadOnlyList<RatingLine> Items, IReadOnlyList<string> Missing);

/// <param name="Value">Four decimals; null is missing and not scored.</param>
/// <param name="Where">Where it comes from, or why it is missing.</param>
public sealed record RatingLine(RiskMeasure Measure, string MeasureName, decimal WeightPercent, bool IsRequired, decimal? Value, string Where, string? Band, decimal? Score, bool IsMissing);

public sealed class GetRiskRatingValidator : AbstractValidator<GetRiskRating>
{
    public GetRiskRatingValidator() => this.RulesForRisk();
}

public sealed class GetRiskRatingHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetRiskRating, RiskRating>
{
    internal const string NotRated = "不能评定";

    public async Task<RiskRating> Handle(GetRiskRating query, CancellationToken ct)
    {
        var reading = await db.RiskReadingOf(query, clock, ct);
        await reading.Read(query.Year, ct);
        await reading.ReadPolicies(ct);
        var rated = await db.RatingOf(query.RegionCode, reading, ct);
        var lines = rated.Result?.Lines.Select(l => Line(l, rated.Values[l.Measure])).ToList() ?? [];
        return new(
            query.RegionCode, query.Scope?.Value ?? CapacityScope.Whole, reading.Year, reading.Clocks.AsOf, reading.Clocks.KnownAt, rated.Policy?.Name, rated.Policy?.Source,
            rated.Policy is { } policy ? ListRiskIndicatorsHandler.MarkOf(policy) : null, rated.Result?.Total, rated.Result?.Level?.Name, Conclusion(rated), rated.Result?.ScoredWeight ?? 0, lines,
            [.. lines.Where(l => l.IsMissing).Select(l => $"{l.MeasureName}：{l.Where}")]);
    }

    internal static string Conclusion(RatedRegion rated)
    {
        if (rated.Result is not { } result) return $"{NotRated}：本地区没有登记有效的县财政运行风险等级评价办法。";
        if (result.Total is { } total) return result.ScoredWeight == 100 ? $"得分 {total:0.00}，{result.Level!.Name}。" : $"得分 {total:0.00}，{result.Level!.Name}（缺数指标未评分，按已评指标权重 {result.ScoredWeight:0.####}% 折算）。";
        var required = result.Missing.Where(l => l.IsRequired).Select(l => l.Measure.DisplayName()).ToList();
        return required.Count == 0 ? $"{NotRated}：所有指标都缺数。" : $"{NotRated}：缺少必评指标{string.Join("、", required)}。";
    }

    private static RatingLine Line(ScoreLine line, MeasuredValue value) => new(
        line.Measure, line.Measure.DisplayName(), line.Weight, line.IsRequired, ListRiskIndicatorsHandler.Shown(line.Value), value.Where, line.Band?.Name, line.Band?.Score, line.Band is null);
}
