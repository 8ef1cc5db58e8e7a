using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>What the papers ask of a year's new special bonds and where they stand (专项债券指标). The year is that of the day.</summary>
public sealed record SummarizeBondIndicators(string RegionCode, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<BondIndicators>;

/// <param name="Path">How the spending that counts gets to what is wanted by the end of the year; empty where it can't be said.</param>
public sealed record BondIndicators(
    string RegionCode, int Year, LocalDate AsOf, Instant KnownAt, BondRulesRow Rules, IReadOnlyList<BondIndicator> Items, IReadOnlyList<PathRow> Path, MisuseTotals Misuse);

/// <param name="Percent">Null where something is missing, never zero.</param>
/// <param name="Counts">Whether the limit is asked of it: of the two ways of counting progress only one.</param>
/// <param name="IsMet">Null: can't be said.</param>
public sealed record BondIndicator(
    string Code, string Name, decimal? NumeratorYuan, decimal? DenominatorYuan, decimal? Percent, decimal RequiredPercent, bool Counts, bool? IsMet, decimal? ShortOfYuan, IReadOnlyList<string> Missing, string Formula);

/// <param name="RequiredYuan">Cumulative by the end of the month; null for months that are over.</param>
/// <param name="ActualYuan">Cumulative; null for months to come, and for those before the first day that a cumulative total is stated for.</param>
/// <param name="RequiredPercent">Of the year's new special bonds.</param>
public sealed record PathRow(LocalDate EndsOn, decimal? RequiredYuan, decimal? RequiredPercent, decimal? ActualYuan);

public sealed record MisuseTotals(int Count, decimal MisusedYuan, decimal RecoveredYuan, decimal ToRecoverYuan);

public sealed class SummarizeBondIndicatorsValidator : AbstractValidator<SummarizeBondIndicators>
{
    public SummarizeBondIndicatorsValidator() => RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
}

public sealed class SummarizeBondIndicatorsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SummarizeBondIndicators, BondIndicators>
{
    public async Task<BondIndicators> Handle(SummarizeBondIndicators query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        return await db.BondIndicatorsOf(query.RegionCode, await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct), ct);
    }
}

internal static class BondIndicatorReading
{
    public static async Task<BondIndicators> BondIndicatorsOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var rules = await db.BondRulesOf(regionCode, clocks.AsOf, clocks.KnownAt, ct);
        var (row, book, year) = (BondRulesRow.Of(rules), await db.BondBookOf(regionCode, clocks, ct), clocks.AsOf.Year);
        var figures = row.Figures;
        var items = Enum.GetValues<SpendingStage>().Select(stage => Indicator(
                $"progress-{stage.ToString().ToLowerInvariant()}", $"新增专项债券使用进度（{stage.DisplayName()}口径）", book.Progress(year, stage), figures.ProgressPercent, $"累计{stage.DisplayName()} ÷ 当年新增专项债券转贷额",
                stage == figures.ProgressStage))
            .Append(Indicator("ongoing", "在建项目支持比例", book.Ongoing(year), figures.OngoingPercent, "安排给在建（续发）项目的新增专项债券 ÷ 当年新增专项债券转贷额，建设状态取安排日"))
            .Append(Indicator("evaluated", "重点绩效评价资金占比", book.Evaluated(year), figures.EvaluatedPercent, "当年重点绩效评价资金规模 ÷ 上年新增专项债务限额")).ToList();
        return new(
            regionCode, year, clocks.AsOf, clocks.KnownAt, row, items, Path(book, year, figures),
            new(book.Misuses.Count, book.Misuses.Sum(m => m.Figures.MisusedYuan), book.Misuses.Sum(m => m.Figures.RecoveredYuan), book.Misuses.Sum(m => m.Figures.MisusedYuan - m.Figures.RecoveredYuan)));
    }

    private static BondIndicator Indicator(string code, string name, BondRatio ratio, decimal required, string formula, bool counts = true)
    {
        decimal? wanted = ratio.DenominatorYuan is { } whole ? Fiscal.Domain.Amounts.Fen.RoundToFen(whole * required / 100) : null;
        return new(
            code, name, ratio.NumeratorYuan, ratio.DenominatorYuan, ratio.Percent is { } percent ? Math.Round(percent, 4, MidpointRounding.AwayFromZero) : null, required, counts,
            ratio.Percent is { } exact ? exact >= required : null, wanted is { } to && ratio.NumeratorYuan is { } part ? decimal.Max(0, to - part) : null, ratio.Missing, formula);
    }

    // Before anything is paid the way begins at nothing: how much is wanted is known all the same.
    private static List<PathRow> Path(BondBook book, int year, BondRuleFigures rules)
    {
        var bonds = book.NewSpecial(year);
        var whole = bonds.Sum(b => b.Figures.NewYuan);
        if (whole == 0) return [];
        var totals = bonds.SelectMany(book.TotalsOf).Where(t => t.Stage == rules.ProgressStage && t.Since is null).ToLookup(t => (t.RegionCode, t.BondKey, t.ProjectKey), t => t.EffectiveOn);
        return [.. SpendingPath.Of(Fiscal.Domain.Amounts.Fen.RoundToFen(whole * rules.ProgressPercent / 100), book.AsOf, day => totals.Any(t => t.Min() > day) ? null : book.Spent(bonds, rules.ProgressStage, day)?.TotalYuan ?? 0)
            .Select(m => new PathRow(m.EndsOn, m.RequiredYuan, m.RequiredYuan is { } yuan ? Math.Round(yuan * 100 / whole, 4, MidpointRounding.AwayFromZero) : null, m.ActualYuan))];
    }
}
