using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Treasury cash of a region by month, with its level, or by day (库款收支情况).</summary>
/// <param name="From">By default eleven months before the month of <paramref name="To"/>; by day its first day.</param>
/// <param name="To">By default <paramref name="AsOf"/>.</param>
/// <param name="Step">By default by month.</param>
public sealed record ListTreasuryCash(
    string RegionCode, Choice<CashStep>? Step = null, DateOnly? From = null, DateOnly? To = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<CashSeries>;

/// <param name="AverageLevel">Of the months whose level is known (月度库款保障水平平均数).</param>
/// <param name="MissingMonths">Months of the range that are not known: none of them counts as zero.</param>
/// <param name="Problems">Balances that do not join, and months that differ from their days.</param>
public sealed record CashSeries(
    string RegionCode, CashStep Step, LocalDate From, LocalDate To, LocalDate AsOf, Instant KnownAt, IReadOnlyList<CashRow> Items, int Total,
    decimal? AverageLevel, int LevelMonths, IReadOnlyList<string> MissingMonths, IReadOnlyList<string> Problems, CashLevelRuleRow Rule);

/// <param name="Id">Null: added up from days.</param>
/// <param name="OpeningYuan">Null, like the other amounts: the month is missing.</param>
/// <param name="Level">Null: can't be said, for the reason in <paramref name="Missing"/>.</param>
public sealed record CashRow(
    string Period, long? Id, decimal? OpeningYuan, decimal? InflowYuan, decimal? OutflowYuan, decimal? ClosingYuan, IReadOnlyList<CashPartRow> Parts, decimal? AverageOutflowYuan, decimal? Level,
    CashLevelState? State, string StateName, string? Missing, string? Remark, string? Document, string? RecordedBy, Instant? RecordedAt);

/// <summary>A kind of flow as answered (库款分项).</summary>
public sealed record CashPartRow(CashFlowKind Kind, string KindName, bool IsInflow, decimal AmountYuan);

public sealed class ListTreasuryCashValidator : AbstractValidator<ListTreasuryCash>
{
    public ListTreasuryCashValidator()
    {
        RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(q => q.To).Must((q, to) => to is null || q.From is null || (q.From <= to && to <= q.From.Value.AddYears(10))).WithMessage("截止日 to 不得早于起始日 from，期间不超过 10 年。");
    }
}

public sealed class ListTreasuryCashHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListTreasuryCash, CashSeries>
{
    public async Task<CashSeries> Handle(ListTreasuryCash query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var step = query.Step?.Value ?? CashStep.Month;
        var to = query.To?.ToLocalDate() ?? clocks.AsOf;
        var lastMonth = to.PlusDays(1).Day == 1 || query.To is not null ? Month(to) : Month(to).PlusMonths(-1); // the last that is over
        var from = query.From?.ToLocalDate() ?? (step == CashStep.Day ? Month(to) : lastMonth.PlusMonths(-11));
        var (months, holding, needsStatement) = await db.CashMonthsOf(query.RegionCode, Month(from), clocks, ct);
        var rule = await db.LevelRuleOf(query.RegionCode, to, clocks.KnownAt, ct);
        var levels = Months(from, lastMonth).ToDictionary(m => m, m => CashLevel.Of(m, months, rule.Terms));
        var items = step == CashStep.Day
            ? holding.Where(s => s.Step == CashStep.Day && s.PeriodFrom >= from && s.PeriodFrom <= to).OrderBy(s => s.PeriodFrom).Select(s => Row(s.Period.ToString(), s, null, null, null))
            : levels.Values.OrderBy(l => l.Month).Select(l => OfMonth(l, months.GetValueOrDefault(l.Month), holding, needsStatement));
        var known = levels.Values.Select(l => l.Level).OfType<decimal>().ToList();
        var rows = items.ToList();
        return new(
            query.RegionCode, step, from, to, clocks.AsOf, clocks.KnownAt, rows, rows.Count,
            known.Count == 0 ? null : Math.Round(known.Sum() / known.Count, 4, MidpointRounding.AwayFromZero), known.Count,
            [.. levels.Keys.Where(m => !months.ContainsKey(m)).Order().Select(m => $"{m:uuuu-MM}")], [.. Problems(holding.FindAll(s => s.PeriodFrom >= Month(from) && s.PeriodFrom <= to), months)], rule);
    }

    private static LocalDate Month(LocalDate day) => new(day.Year, day.Month, 1);

    private static IEnumerable<LocalDate> Months(LocalDate from, LocalDate last)
    {
        for (var month = Month(from); month <= last; month = month.PlusMonths(1)) yield return month;
    }

    private static CashRow OfMonth(CashLevel level, CashMonth? month, List<CashStatement> holding, Func<LocalDate, bool> needsStatement)
    {
        var stated = holding.Find(s => s.Step == CashStep.Month && s.PeriodFrom == level.Month);
        var missing = month is null ? Lacking(level.Month, holding, needsStatement)
            : level.MissingMonths.Count > 0 ? $"缺 {string.Join("、", level.MissingMonths.Select(m => $"{m:uuuu-MM}"))} 的库款，不计算保障水平。"
            : level.Level is null ? "取数区间没有流出，不计算保障水平。" : null;
        return Row($"{level.Month:uuuu-MM}", stated, month, level, missing);
    }

    private static string Lacking(LocalDate month, List<CashStatement> holding, Func<LocalDate, bool> needsStatement)
    {
        var days = holding.Where(s => s.Step == CashStep.Day && Month(s.PeriodFrom) == month).Select(s => s.PeriodFrom).ToHashSet();
        if (days.Count == 0) return "没有填报该月库款。";
        var missing = CashMonths.MissingDays(month, days, needsStatement).ToList();
        return missing.Count == 0 ? "该月各日余额不衔接，或该月尚未结束。" : $"没有填报月数，且缺 {string.Join("、", missing.Take(5).Select(d => $"{d:uuuu-MM-dd}"))}{(missing.Count > 5 ? $" 等 {missing.Count} 日" : "")}的库款。";
    }

    private static CashRow Row(string period, CashStatement? stated, CashMonth? month, CashLevel? level, string? missing) => new(
        period, stated?.Id, month?.OpeningYuan ?? stated?.Figures.OpeningYuan, month?.InflowYuan ?? stated?.Figures.InflowYuan, month?.OutflowYuan ?? stated?.Figures.OutflowYuan,
        month?.ClosingYuan ?? stated?.Figures.ClosingYuan, [.. (stated?.Figures.PartsOf() ?? []).Select(p => new CashPartRow(p.Kind, p.Kind.DisplayName(), p.Kind.IsInflow(), p.AmountYuan))],
        level?.AverageOutflowYuan, level?.Level, level?.State, level?.State?.DisplayName() ?? "-", missing, stated?.Figures.Remark, stated?.Source.Document, stated?.RecordedBy, stated?.RecordedAt);

    private static IEnumerable<string> Problems(List<CashStatement> holding, SortedDictionary<LocalDate, CashMonth> months)
    {
        foreach (var (before, next) in CashRules.Breaks(holding)) yield return CashRules.DoesNotJoin(before, next).Message;
        foreach (var month in months.Values.Where(m => !m.FromDays))
        {
            var days = holding.Where(s => s.Step == CashStep.Day && Month(s.PeriodFrom) == month.Month).OrderBy(s => s.PeriodFrom).ToList();
            if (days.Count > 0 && days[^1].PeriodFrom == month.Month.PlusMonths(1).PlusDays(-1) && days[^1].Figures.ClosingYuan != month.ClosingYuan)
                yield return $"{month.Month:uuuu-MM} 的月末余额与 {days[^1].Period} 的期末余额不一致；请核对。";
        }
    }
}
