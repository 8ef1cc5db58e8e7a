using Fiscal.Domain.Schedules;

namespace Fiscal.Api.Features.Calendars;

internal static class CalendarWarnings
{
    public static ScheduleWarning YearIncomplete(int year) => new(
        "calendar.year-incomplete", $"{year} 年的安排还缺元旦、劳动节或国庆节的休息日，登记不完整；补齐之前该年仍按“日历未知”处理【待核】。");
}
