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

    /// <summary>The period is over.</summary>
    [Display(Name = "未达")] Missed,
}

/// <summary>The pace of a task of a year or another period (时序进度).</summary>
public static class TaskPace
{
    /// <summary>Part of the year that has passed at the end of a day, percent to two decimals; 100 after the year, 0 before.</summary>
    public static decimal ElapsedPercent(int year, LocalDate asOf) => ElapsedPercent(new(year, 1, 1), new(year, 12, 31), asOf);

    /// <summary>The same of a period, its last day included.</summary>
    public static decimal ElapsedPercent(LocalDate first, LocalDate last, LocalDate asOf)
    {
        if (asOf < first) return 0;
        if (asOf >= last) return 100;
        return Math.Round((DayCounts.Days(first, asOf) + 1) * 100m / (DayCounts.Days(first, last) + 1), 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>Done when all is done; before that it is on track while at least as much is done as time has passed.</summary>
    public static TaskState StateOf(decimal plannedYuan, decimal doneYuan, int year, LocalDate asOf) => StateOf(plannedYuan, doneYuan, new(year, 1, 1), new(year, 12, 31), asOf);

    /// <summary>The same of a period; planned and done in any unit.</summary>
    public static TaskState StateOf(decimal planned, decimal done, LocalDate first, LocalDate last, LocalDate asOf) =>
        planned <= 0 ? TaskState.NotPlanned
        : done >= planned ? TaskState.Done
        : asOf >= last ? TaskState.Missed
        : done * 100 >= planned * ElapsedPercent(first, last, asOf) ? TaskState.OnTrack : TaskState.Behind;
}
