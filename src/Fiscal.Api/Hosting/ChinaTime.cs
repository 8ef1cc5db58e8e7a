using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>The civil day in China (北京时间): what “today” means on every page and paper.</summary>
internal static class ChinaTime
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static LocalDate InChina(this Instant instant) => instant.InZone(Zone).Date;

    /// <summary>The day and the time of day in China.</summary>
    public static LocalDateTime TimeInChina(this Instant instant) => instant.InZone(Zone).LocalDateTime;
}
