using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Fiscal.Import.Values;

/// <summary>Reads dates as people write them (日期写法). Day before month and two-digit years are not guessed at.</summary>
internal static partial class DateText
{
    private const string Day = @"\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}[日号]|\d{4})";
    private const int FirstYear = 1900;
    private const int LastYear = 2150;
    private static readonly LocalDate Epoch1900 = new(1899, 12, 30);
    private static readonly LocalDate Epoch1904 = new(1904, 1, 1);

    /// <summary>True with a null date for 长期, 99991231 and other ways to say there is none.</summary>
    public static bool TryRead(string text, out LocalDate? date)
    {
        date = null;
        var plain = Plain.Value(text);
        if (Plain.SaysNothing(plain) || plain is "长期" or "无固定期限" or "永续" or "不定期" or "未结清" or "0" or "00000000") return true;
        var match = Written().Match(TimeOfDay().Replace(Plain.Of(text).TrimStart('\''), "").Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success) return false;

        var (year, month, day) = (Part(match, "y"), Part(match, "m"), Part(match, "d"));
        if (year == 9999) return true;
        date = Valid(year, month, day);
        return date is not null;
    }

    /// <summary>A numeric cell: a serial day, or eight digits that spell a date.</summary>
    public static bool TryReadNumber(decimal number, bool date1904, out LocalDate? date)
    {
        date = null;
        var whole = Math.Truncate(number);
        if (whole == 0 || whole == 99_991_231m) return true;
        if (whole is >= 19_000_101m and <= 21_991_231m)
            return TryRead(whole.ToString(CultureInfo.InvariantCulture), out date);
        if (whole is < 10_000m or > 91_000m) return false; // outside 1927–2149 a serial is more likely an amount
        date = (date1904 ? Epoch1904 : Epoch1900).PlusDays((int)whole);
        return true;
    }

    /// <summary>The serial day of a spreadsheet that came as text, as in a CSV: five digits that count to a day from 1990 to 2080.</summary>
    public static LocalDate? TryReadSerial(string text, bool date1904) =>
        int.TryParse(Plain.WithoutBlanks(text), NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= 32_874 and <= 66_110
            ? (date1904 ? Epoch1904 : Epoch1900).PlusDays(serial) : null;

    /// <summary>Whether text such as 2023-05 or 2023年5月 names a month and no day.</summary>
    public static bool LacksDay(string text) => MonthOnly().IsMatch(Plain.WithoutBlanks(text));

    /// <summary>The first and last day of 2022.3.1-2037.2.28 or 2024年1月15日至2029年1月15日; null where text is no such stretch.</summary>
    public static (LocalDate From, LocalDate To)? Stretch(string text) =>
        StretchText().Match(Plain.WithoutBlanks(text)) is { Success: true } match
        && TryRead(match.Groups["from"].Value, out var from) && TryRead(match.Groups["to"].Value, out var to) && from is not null && to is not null ? (from.Value, to.Value) : null;

    /// <summary>The first full date inside a sentence.</summary>
    public static LocalDate? Inside(string text)
    {
        var match = Embedded().Match(Plain.WithoutBlanks(text));
        return match.Success ? Valid(Part(match, "y"), Part(match, "m"), Part(match, "d")) : null;
    }

    /// <summary>
    /// The last day that a deadline leaves: 2027年6月底前, 2027年底, 2027年上半年, 2027-06. 2027年6月前 may or may not mean June: null.
    /// </summary>
    public static LocalDate? Deadline(string text)
    {
        if (Period().Match(Plain.WithoutBlanks(text)) is not { Success: true } match) return null;
        var month = match.Groups["m"] is { Success: true } stated ? int.Parse(stated.ValueSpan, CultureInfo.InvariantCulture)
            : match.Groups["q"] is { Success: true } quarter ? 3 * ("一二三四1234".IndexOf(quarter.Value[0], StringComparison.Ordinal) % 4 + 1)
            : match.Groups["half"].Success ? 6 : 12;
        var year = Part(match, "y");
        return match.Groups["d"].Success ? Valid(year, month, Part(match, "d"))
            : month is >= 1 and <= 12 ? Valid(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month)) : null;
    }

    private static LocalDate? Valid(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day) : null;

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4})(?:([-/.、])(?<m>\d{1,2})\1(?<d>\d{1,2})|年(?<m>\d{1,2})月(?<d>\d{1,2})[日号]?|(?<m>\d{2})(?<d>\d{2}))$")]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<y>\d{4})(?:([-/.])(?<m>\d{1,2})\1(?<d>\d{1,2})(?!\d)|年(?<m>\d{1,2})月(?<d>\d{1,2})[日号]|(?<!\d\d{4})(?<m>\d{2})(?<d>\d{2})(?!\d))")]
    private static partial Regex Embedded();

    [GeneratedRegex(@"^(19|20)\d{2}(?:[-/.](0?[1-9]|1[0-2])|年(0?[1-9]|1[0-2])月份?(底|末)?(之?前)?|(0[1-9]|1[0-2]))$")]
    private static partial Regex MonthOnly();

    [GeneratedRegex(@"^(?:自|从)?(?<from>" + Day + @")(?:起)?(?:至|到|-+|~)(?<to>" + Day + @")(?:止)?$")]
    private static partial Regex StretchText();

    // Only the end of a period, or a whole one, can be followed by 前.
    [GeneratedRegex(@"^(?<y>\d{4})(?:年(?:(?<m>\d{1,2})月(?:(?<d>\d{1,2})[日号]前?|(?:底|末)前?)?|第?(?<q>[一二三四1-4])季度(?:(?:底|末)前?)?|(?<half>上半年)(?:(?:底|末)?前?)|下半年|年?(?:底|末)前?)?|[-/.](?<m>\d{1,2}))(?:完成)?$")]
    private static partial Regex Period();

    [GeneratedRegex(@"[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$")]
    private static partial Regex TimeOfDay();
}
