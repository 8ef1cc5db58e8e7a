using Fiscal.Api.Features.RiskIndicators;
using Fiscal.Api.Features.SanBao;
using Fiscal.Api.Features.TreasuryCash;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskIndicators;
using Fiscal.Domain.SanBao;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.RiskRatings;

/// <summary>The value of an indicator and where it is from (评价取数).</summary>
/// <param name="Value">Exact; null is missing, for the reason in <paramref name="Where"/>.</param>
internal sealed record MeasuredValue(decimal? Value, string Where);

/// <summary>What a region's rating came to (县财政运行风险等级评定).</summary>
/// <param name="Policy">Null: no scorecard is in force, and there is no result.</param>
internal sealed record RatedRegion(RiskPolicy? Policy, ScoreResult? Result, IReadOnlyDictionary<RiskMeasure, MeasuredValue> Values);

internal static class RatingReading
{
    /// <param name="reading">With ledger, capacity and policies read.</param>
    public static async Task<RatedRegion> RatingOf(this FiscalDbContext db, string regionCode, RiskReading reading, CancellationToken ct)
    {
        if (reading.InForce(RiskPolicyKind.Scorecard, nameof(ScorecardKind.CountyRating)) is not { } policy) return new(null, null, new Dictionary<RiskMeasure, MeasuredValue>());
        var scorecard = policy.Scorecard();
        var values = new Dictionary<RiskMeasure, MeasuredValue>();
        var sanBao = scorecard.Measures.Any(m => m.Measure is RiskMeasure.SanBaoLag or RiskMeasure.SanBaoHardGapShare) ? await db.OwnSanBaoLinesOf(regionCode, reading.Clocks.AsOf.Year, reading.Clocks, ct) : [];
        foreach (var measure in scorecard.Measures.Select(m => m.Measure))
            values[measure] = measure switch
            {
                RiskMeasure.SanBaoLag => Lag(sanBao, reading.Clocks.AsOf.Year),
                RiskMeasure.SanBaoHardGapShare => HardGap(sanBao, reading.Clocks.AsOf.Year),
                RiskMeasure.TreasuryCoverage => await db.TreasuryCoverageOf(regionCode, reading.Clocks, ct),
                RiskMeasure.GeneralInterestShare => Share(reading, CapacityComponent.GeneralInterest, CapacityComponent.GeneralExpenditure),
                RiskMeasure.SpecialInterestShare => Share(reading, CapacityComponent.SpecialInterest, CapacityComponent.FundExpenditure),
                _ => measure.IndicatorOf() is { } indicator ? Ratio(reading, indicator) : OfLedger(reading, measure),
            };
        return new(policy, scorecard.Score(m => values[m].Value), values);
    }

    private static MeasuredValue Ratio(RiskReading reading, RiskIndicator indicator)
    {
        if (reading.FormulaInUse(indicator)?.Formula() is not { } formula) return new(null, $"“{indicator.DisplayName()}”没有登记采用哪种算法");
        var answer = formula.Answer(reading.ValueOf);
        return answer.ValuePercent is { } percent ? new(percent, $"算法 {formula.Code}：{answer.NumeratorYuan:N2} 元 ÷ {answer.DenominatorYuan:N2} 元")
            : new(null, answer.Missing.Count == 0 ? answer.Remark! : $"算法 {formula.Code} 缺少{string.Join("、", answer.Missing.Select(t => t.Name))}");
    }

    private static MeasuredValue Share(RiskReading reading, CapacityComponent part, CapacityComponent whole)
    {
        decimal? Of(CapacityComponent c) => reading.Capacity.TryGetValue(c, out var stated) ? stated.Fact.Figures.AmountYuan : null;
        if (Of(part) is { } top && Of(whole) is > 0 and var bottom) return new(top * 100 / bottom, $"{reading.Year} 年公布数：{top:N2} 元 ÷ {bottom:N2} 元");
        return new(null, $"{reading.Year} 年缺少{string.Join("、", new[] { part, whole }.Where(c => Of(c) is null or 0).Select(c => c.DisplayName()))}");
    }

    private static MeasuredValue OfLedger(RiskReading reading, RiskMeasure measure)
    {
        var (ledger, day) = (reading.Ledger, reading.Clocks.AsOf);
        if (ledger.Of(LedgerMeasure.Balance, DebtGroup.All) is not (> 0 and var whole)) return new(null, ledger.Opened is null ? ledger.WhyMissing(day) : $"{day:uuuu-MM-dd} 没有债务余额");
        return measure switch
        {
            RiskMeasure.NonStandardShare => new(ledger.NonStandardYuan * 100 / whole, $"台账 {day:uuuu-MM-dd}：{ledger.NonStandardYuan:N2} 元 ÷ {whole:N2} 元"),
            RiskMeasure.DueWithinYearShare => new(ledger.DueWithinYearYuan * 100 / whole, $"台账 {day:uuuu-MM-dd}：{ledger.DueWithinYearYuan:N2} 元 ÷ {whole:N2} 元"),
            _ => ledger.WeightedRatePercent is { } rate ? new(rate, $"台账 {day:uuuu-MM-dd}，未登记利率的不计") : new(null, $"{day:uuuu-MM-dd} 没有登记利率的债务余额"),
        };
    }

    /// <summary>By the last month whose cash was stated.</summary>
    private static async Task<MeasuredValue> TreasuryCoverageOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        if (await db.LastCashOf(regionCode, clocks, ct) is not { } last) return new(null, $"{clocks.AsOf:uuuu-MM-dd} 及以前没有填报库款");
        var month = new LocalDate(last.EffectiveOn.Year, last.EffectiveOn.Month, 1);
        var (level, rule) = await db.CashLevelOf(regionCode, month, clocks, ct);
        return level.Level is { } times
            ? new(times, $"{month:uuuu-MM} 末库款 {level.BalanceYuan:N2} 元 ÷ {rule.WindowName}月均流出 {level.AverageOutflowYuan:N2} 元{rule.Mark}")
            : new(null, level.MissingMonths.Count > 0 ? $"缺少 {string.Join("、", level.MissingMonths.Select(m => $"{m:uuuu-MM}"))} 的库款" : $"{rule.WindowName}没有库款流出");
    }

    // Spending that one item does not state is unknown of the whole too.
    private static MeasuredValue Lag(List<SanBaoLine> lines, int year)
    {
        var (budget, stated) = (lines.Sum(l => l.Figures.BudgetYuan), lines.Where(l => l.Last is not null).ToList());
        if (lines.Count == 0 || budget <= 0) return new(null, $"{year} 年“三保”预算尚未登记");
        if (stated.Count < lines.Count) return new(null, $"{year} 年“三保”有 {lines.Count - stated.Count} 项没有填报支出");
        var (spent, day) = (stated.Sum(l => l.Last!.SpentYuan), lines.Min(l => l.Day));
        var elapsed = SanBaoPaces.ElapsedPercent(year, day);
        return new(Math.Max(0, elapsed - spent * 100 / budget), $"“三保”支出 {spent:N2} 元 ÷ 预算 {budget:N2} 元，{day:uuuu-MM-dd} 时序进度 {elapsed:0.0}%");
    }

    private static MeasuredValue HardGap(List<SanBaoLine> lines, int year)
    {
        var (gap, need) = (lines.Sum(l => l.Figures.NationalGapYuan), lines.Sum(l => l.Figures.NationalNeedYuan));
        return need <= 0 ? new(null, $"{year} 年“三保”需求尚未登记") : new(gap * 100 / need, $"“三保”硬缺口 {gap:N2} 元（逐项计算）÷ 国家标准需求 {need:N2} 元");
    }
}
