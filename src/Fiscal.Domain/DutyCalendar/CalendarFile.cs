using System.Globalization;
using System.Text;
using NodaTime;

namespace Fiscal.Domain.DutyCalendar;

/// <summary>A whole day in a calendar file (日历事项).</summary>
/// <param name="Uid">Stays the same while the thing does.</param>
public sealed record CalendarEvent(string Uid, LocalDate On, string Summary, string Description);

/// <summary>Writes what calendar programs subscribe to (日历订阅): RFC 5545.</summary>
public static class CalendarFile
{
    private const int MostOctets = 75;

    /// <param name="writtenAt">When it was made.</param>
    public static string Write(string name, IEnumerable<CalendarEvent> events, Instant writtenAt)
    {
        var text = new StringBuilder();
        var stamp = writtenAt.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        foreach (var line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Fiscal//Duties//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escaped(name)}", "X-WR-TIMEZONE:Asia/Shanghai"])
            Fold(text, line);
        foreach (var day in events)
            foreach (var line in (string[])[
                "BEGIN:VEVENT", $"UID:{Escaped(day.Uid)}", $"DTSTAMP:{stamp}", $"DTSTART;VALUE=DATE:{Day(day.On)}", $"DTEND;VALUE=DATE:{Day(day.On.PlusDays(1))}",
                $"SUMMARY:{Escaped(day.Summary)}", $"DESCRIPTION:{Escaped(day.Description)}", "TRANSP:TRANSPARENT", "END:VEVENT"])
                Fold(text, line);
        Fold(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>Lines of at most 75 octets, the next ones beginning with a space; no character is cut.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
            escaped.Append(c switch
            {
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                '\n' => "\\n",
                < ' ' or '\x7f' => "",
                _ => c.ToString(),
            });
        return escaped.ToString();
    }

    private static string Day(LocalDate day) => day.ToString("uuuuMMdd", CultureInfo.InvariantCulture);
}
