using System.Text.RegularExpressions;

namespace Fiscal.Import.Values;

/// <summary>Units of money as English headers state them: Unit: RMB 10k, in RMB million, (CNY'000) (英文金额单位).</summary>
/// <remarks>A currency without a multiple is a unit only where it is said to be one. Billions are no unit here.</remarks>
internal static partial class EnglishUnits
{
    public static AmountUnit? Stated(string text)
    {
        var plain = Plain.Of(text).ToUpperInvariant();
        if (!Currency().IsMatch(plain)) return null;
        if (Multiple().Match(plain) is { Success: true } multiple) return Named(multiple.Groups["unit"].Value);
        return !Other().IsMatch(plain) && Bare().IsMatch(plain) ? AmountUnit.Yuan : null;
    }

    /// <summary>The unit that follows a number: 12.5 million.</summary>
    public static AmountUnit? Named(string word) => word.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).TrimStart('\'', '’') switch
    {
        "10K" or "10000" or "TENTHOUSAND" or "TENTHOUSANDS" => AmountUnit.TenThousandYuan,
        "100MILLION" or "100MN" or "HUNDREDMILLION" or "HUNDREDMILLIONS" => AmountUnit.HundredMillionYuan,
        "MILLION" or "MILLIONS" or "MN" or "MM" or "MIO" => AmountUnit.MillionYuan,
        "000" or "000S" or "1000" or "K" or "THOUSAND" or "THOUSANDS" => AmountUnit.ThousandYuan,
        _ => null,
    };

    private const string Money = "(?:RMB|CNY|RENMINBI|YUAN)";
    private const string Times = "(?<unit>100 ?MILLION|100 ?MN|HUNDRED MILLIONS?|10 ?K|10,?000|TEN THOUSANDS?|MILLIONS?|MN|MM|MIO|['’]000S?|1,?000|THOUSANDS?|K)";

    [GeneratedRegex(@"(?<![A-Z])" + Money + "(?![A-Z])")]
    private static partial Regex Currency();

    [GeneratedRegex("(?<![A-Z])" + Money + @"(?: YUAN)?[ ,:(/]*(?:IN )?" + Times + @"(?![A-Z0-9.])|(?<![A-Z0-9.,])" + Times + "(?: OF)? ?" + Money + "(?![A-Z])")]
    private static partial Regex Multiple();

    // What multiplies in a way that is no unit of ours.
    [GeneratedRegex(@"\d|BILLION|\bBN\b|HUNDRED|MILLION|THOUSAND|\bK\b|\bM\b")]
    private static partial Regex Other();

    [GeneratedRegex(@"(?:UNITS?|AMOUNTS?|EXPRESSED|STATED|ALL FIGURES|FIGURES)(?: IS| ARE)?\s*(?::| IN| OF)+\s*" + Money + @"(?: YUAN)?(?![A-Z])|\(\s*(?:IN )?(?:RMB )?YUAN\s*\)|\bIN (?:RMB )?YUAN\b|\bIN RMB\b|\bIN CNY\b")]
    private static partial Regex Bare();
}
