using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>What a schedule tells its reader without refusing (提示).</summary>
internal static class ScheduleWarnings
{
    public static ScheduleWarning CalendarUnknown(int year) => new(
        "schedule.calendar-unknown", $"日历未知：没有 {year} 年的节假日安排，该年起没有安排的年份应还日未作调整。");

    public static ScheduleWarning RateForecast(LocalDate from) => new(
        "schedule.rate-forecast", $"预测：{from:uuuu-MM-dd} 起的利率尚未公布，按最近一期公布值推算。");

    public static ScheduleWarning RepaidEarly(LocalDate date, LocalDate maturity) => new(
        "schedule.repaid-early", $"按约定的还款额，{date:uuuu-MM-dd} 已还清，早于到期日 {maturity:uuuu-MM-dd}；请核对还款额。");

    public static ScheduleWarning LastInstalmentDiffers(decimal differenceYuan) => new(
        "schedule.last-instalment-differs", $"末期还款额与各期相差 {differenceYuan:0.00} 元，超过舍入尾差；请核对租金与利率。");
}
