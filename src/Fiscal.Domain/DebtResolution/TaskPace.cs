using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Amounts;
using NodaTime;

namespace Fiscal.Domain.DebtResolution;

/// <summary>How a task of a year stands against the time that has passed (任务进度状态).</summary>
public enum TaskState
{
    [Display(Name = "未列计划")] NotPlanned,
    [Display(Name = "完成")] Done,
    [Display(Name = "正常")] OnTrack,
    [Display(Name = "滞后")] Behind,

    /// <summary>The year is over.</summary>
    [Display(Name = "未达")] Missed,
}

/// <summary>The pace of a year's task (时序进度).</summary>
public static class TaskPace
{
    /// <summary>Part of the year that has passed at the end of a day (时序进度), percent to two decimals; 100 after the year, 0 before.</summary>
    public static decimal ElapsedPercent(int year, LocalDate asOf)
    {
        var (first, next) = (new LocalDate(year, 1, 1), new LocalDate(year + 1, 1, 1));
        if (asOf < first) return 0;
        if (asOf >= next) return 100;
        return Math.Round((DayCounts.Days(first, asOf) + 1) * 100m / DayCounts.Days(first, next), 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>Done when all is done; before that it is on track while at least as much is done as time has passed.</summary>
    public static TaskState StateOf(decimal plannedYuan, decimal doneYuan, int year, LocalDate asOf) =>
        plannedYuan <= 0 ? TaskState.NotPlanned
        : doneYuan >= plannedYuan ? TaskState.Done
        : asOf >= new LocalDate(year, 12, 31) ? TaskState.Missed
        : doneYuan * 100 >= plannedYuan * ElapsedPercent(year, asOf) ? TaskState.OnTrack : TaskState.Behind;
}
