namespace Fiscal.Api.Reports;

/// <summary>Numbers of headings and enumerations in Chinese (一、二、十一).</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>1 to 99.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(number is > 0 and < 100, true);
        var (tens, ones) = (number / 10, number % 10);
        var lead = tens switch { 0 => "", 1 => "十", _ => $"{Digits[tens]}十" };
        return lead + (ones == 0 ? "" : Digits[ones].ToString());
    }
}
