using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.TreasuryCash;

/// <summary>Which months the average outflow is taken of (月均流出取数区间).</summary>
public enum CashWindow
{
    [Display(Name = "年内")] YearToDate,
    [Display(Name = "近12个月")] LastTwelveMonths,
}

/// <summary>What a level of treasury cash means (库款状态).</summary>
public enum CashLevelState
{
    [Display(Name = "库款预警")] Warning,
    [Display(Name = "库款偏低")] Low,
    [Display(Name = "库款正常")] Normal,
    [Display(Name = "库款闲置")] Idle,
}

/// <summary>How the level of treasury cash is worked out and judged (库款保障水平标准): as a multiple of the average month's outflow.</summary>
/// <param name="WarningBelow">Below it: a warning (预警切点). Null: nobody settled it, so no level is one.</param>
/// <param name="LowBelow">Below it: low (偏低切点).</param>
/// <param name="IdleAbove">Above it: idle (闲置切点).</param>
public sealed record CashLevelTerms(CashWindow Window, decimal? WarningBelow, decimal LowBelow, decimal IdleAbove)
{
    /// <summary>What counts for a region without terms of its own: the range that is commonly quoted, by no paper that was seen (待核).</summary>
    public static readonly CashLevelTerms Usual = new(CashWindow.YearToDate, null, 0.3m, 0.8m);

    /// <summary>Largest cut point; more is a percentage by mistake.</summary>
    public const decimal MostCutPoint = 12;
}

/// <summary>One version of the terms of a region (库款保障水平标准版本), in force from <see cref="Fact.EffectiveOn"/> on.</summary>
public sealed class CashLevelRule : Fact
{
    private CashLevelRule() { } // EF

    /// <param name="recording">Its document is the 文号.</param>
    public CashLevelRule(string regionCode, CashLevelTerms terms, LocalDate validFrom, bool isUnverified, Recording recording) : base(regionCode, validFrom, recording)
    {
        (Terms, IsUnverified) = (terms, isUnverified);
        if (new[] { terms.WarningBelow, terms.LowBelow, terms.IdleAbove }.FirstOrDefault(c => c is < 0 or > CashLevelTerms.MostCutPoint) is { } beyond) throw TreasuryCashErrors.CutPointBeyond(beyond);
        if (terms.WarningBelow > terms.LowBelow || terms.LowBelow >= terms.IdleAbove) throw TreasuryCashErrors.CutPointsUnordered(terms);
    }

    public CashLevelTerms Terms { get; private set; } = CashLevelTerms.Usual;

    /// <summary>Not settled by a paper of the region (待核).</summary>
    public bool IsUnverified { get; private set; }

    public override string Subject => "库款保障水平标准";
}

/// <summary>The level at the end of a month (库款保障水平): the balance as a multiple of the average month's outflow.</summary>
/// <param name="Level">To four decimals, judged as shown; null where a month is missing or nothing went out.</param>
/// <param name="MissingMonths">First days of the months that are not known.</param>
public sealed record CashLevel(LocalDate Month, decimal? BalanceYuan, decimal? AverageOutflowYuan, decimal? Level, CashLevelState? State, IReadOnlyList<LocalDate> MissingMonths)
{
    public static CashLevel Of(LocalDate month, IReadOnlyDictionary<LocalDate, CashMonth> months, CashLevelTerms terms)
    {
        var first = terms.Window == CashWindow.YearToDate ? new LocalDate(month.Year, 1, 1) : month.PlusMonths(-11);
        var window = Enumerable.Range(0, Period.Between(first, month, PeriodUnits.Months).Months + 1).Select(first.PlusMonths).ToList();
        var missing = window.FindAll(m => !months.ContainsKey(m));
        decimal? balance = months.TryGetValue(month, out var last) ? last.ClosingYuan : null;
        if (missing.Count > 0) return new(month, balance, null, null, null, missing);
        var outflow = window.Sum(m => months[m].OutflowYuan);
        decimal? level = outflow == 0 ? null : Math.Round(balance!.Value * window.Count / outflow, 4, MidpointRounding.AwayFromZero);
        return new(month, balance, Math.Round(outflow / window.Count, 2, MidpointRounding.AwayFromZero), level, level is { } known ? StateOf(known, terms) : null, []);
    }

    private static CashLevelState StateOf(decimal level, CashLevelTerms terms) =>
        level < terms.WarningBelow ? CashLevelState.Warning : level < terms.LowBelow ? CashLevelState.Low : level <= terms.IdleAbove ? CashLevelState.Normal : CashLevelState.Idle;
}
