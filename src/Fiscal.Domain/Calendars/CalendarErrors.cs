using NodaTime;

namespace Fiscal.Domain.Calendars;

public static class CalendarErrors
{
    public static BusinessRuleException YearUnknown(int year) => new(
        "calendar.year-unknown",
        $"没有 {year} 年的节假日安排，不能判断工作日；请先导入国务院办公厅当年的放假通知，或选择“日历未知时只标明”。");

    public static BusinessRuleException DayListedTwice(LocalDate date) => new(
        "calendar.day-listed-twice",
        $"{date:uuuu-MM-dd} 在节假日安排中既是休息日又是上班日；请核对放假通知，只保留一行。");

    public static BusinessRuleException NotAWorkdayCount(int workdays) => new(
        "calendar.workday-count",
        $"工作日数 {workdays} 无效；请填写 1 至 250 之间的整数。");

    public static BusinessRuleException ArrangedForAnotherYear(LocalDate date, int arrangementYear) => new(
        "calendar.arranged-for-another-year",
        $"{date:uuuu-MM-dd} 不会由 {arrangementYear} 年的放假通知安排；安排年度应为当年，年末几天可为下一年。");
}
