using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Fiscal.Domain.SanBao;

/// <summary>Spending against the time that has passed (时序状态).</summary>
public enum SanBaoPace
{
    [Display(Name = "正常")] OnPace,
    [Display(Name = "滞后")] Behind,
    [Display(Name = "严重滞后")] FarBehind,
}

/// <summary>The colour that a state is shown in (预警灯).</summary>
public enum SanBaoLight
{
    [Display(Name = "绿")] Green,
    [Display(Name = "黄")] Yellow,
    [Display(Name = "红")] Red,
}

/// <summary>How spending keeps up with the year (时序进度). Percentages have one decimal.</summary>
public static class SanBaoPaces
{
    /// <summary>What share of the year is over at the end of the day's month, in percent: 0 before the year and 100 after it.</summary>
    public static decimal ElapsedPercent(int year, LocalDate statedOn) =>
        statedOn.Year < year ? 0 : statedOn.Year > year ? 100 : Rounded(statedOn.Month * 100m / 12);

    /// <summary>Spent of the budget, in percent (执行进度); null without either.</summary>
    public static decimal? ProgressPercent(decimal? spentYuan, decimal budgetYuan) =>
        spentYuan is { } spent && budgetYuan > 0 ? Rounded(spent * 100 / budgetYuan) : null;

    /// <param name="lagLimit">Up to so many percentage points behind is behind, more is far behind.</param>
    public static SanBaoPace? Of(decimal? progressPercent, decimal elapsedPercent, decimal lagLimit) => progressPercent is not { } progress ? null
        : progress >= elapsedPercent ? SanBaoPace.OnPace
        : elapsedPercent - progress <= lagLimit ? SanBaoPace.Behind : SanBaoPace.FarBehind;

    public static SanBaoLight? LightOf(SanBaoPace? pace) => pace switch
    {
        SanBaoPace.OnPace => SanBaoLight.Green,
        SanBaoPace.Behind => SanBaoLight.Yellow,
        SanBaoPace.FarBehind => SanBaoLight.Red,
        _ => null,
    };

    private static decimal Rounded(decimal percent) => Math.Round(percent, 1, MidpointRounding.AwayFromZero);
}
