using System.Globalization;
using Fiscal.Api.Hosting;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Workbench;

/// <summary>Values as pages write them (网页格式).</summary>
public static class PageText
{
    /// <summary>In yuan, to the fen.</summary>
    public static string Yuan(decimal? yuan) => yuan?.ToString("#,##0.00", CultureInfo.InvariantCulture) ?? "—";

    public static string Number(decimal? number) => number?.ToString("#,##0.##", CultureInfo.InvariantCulture) ?? "—";

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>Day and time in China, to the minute.</summary>
    public static string Time(Instant instant) => instant.TimeInChina().ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How far away a day is, in words: what is late never shows by its colour alone.</summary>
    public static string Away(LocalDate day, LocalDate today) => Period.DaysBetween(today, day) switch
    {
        0 => "今天到期",
        < 0 and var late => $"已超期 {-late} 天",
        var days => $"还有 {days} 天",
    };
}
