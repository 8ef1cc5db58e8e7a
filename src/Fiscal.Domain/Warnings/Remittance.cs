using Fiscal.Domain.Calendars;
using NodaTime;

namespace Fiscal.Domain.Warnings;

/// <summary>By when money for a bond has to be at the province (偿债资金上缴期限): 还本付息日10个工作日前，沅政办发〔2023〕5号附件4.</summary>
public static class Remittance
{
    /// <summary>What the paper says.</summary>
    public const int UsualWorkdays = 10;

    /// <param name="dueOn">As agreed: where nobody works that day, it is paid on the next working day.</param>
    /// <returns>Null: the holidays of a year that it needs are not known. Plain weekdays are no substitute.</returns>
    public static LocalDate? DeadlineOf(LocalDate dueOn, int workdays, RemittanceCounting counting, WorkCalendar calendar)
    {
        try
        {
            return calendar.WorkdaysBefore(calendar.Adjust(dueOn, BusinessDayConvention.Following).Date, workdays + (counting == RemittanceCounting.BeforeTheDay ? 1 : 0));
        }
        catch (BusinessRuleException)
        {
            return null;
        }
    }
}
