using System.Globalization;
using System.Text.RegularExpressions;
using Fiscal.Domain.Schedules;

namespace Fiscal.Import.Values;

/// <summary>How a column says its plain numbers are to be read (利率口径).</summary>
internal enum RateBasis { Unstated, AnnualPercent, AnnualPerMille, MonthlyPercent, MonthlyPerMille }

/// <summary>What a rate cell says. A percent that needs the index in force is left to the one who knows it.</summary>
/// <param name="Multiple">LPR × 1.1 and the like: no spread can say it.</param>
internal readonly record struct RateReading(
    decimal? AnnualPercent, decimal? SpreadBp = null, bool Floating = false, RateIndex? Index = null, decimal? Multiple = null, bool FromFraction = false);

/// <summary>Reads interest rates as people write them (利率写法).</summary>
internal static partial class RateText
{
    // No loan to a county costs more; a plain number above it is a rate in another unit.
    public const decimal HighestPercent = 36m;
    // Above it a rate is more likely in ‰ or ten times too high.
    public const decimal HighestUsual = 15m;
    // Between 1 % and 20 % a year a plain number below 1 is a fraction; below that nobody can tell.
    private const decimal LowestFraction = 0.01m, HighestFraction = 0.2m;

    public static RateBasis BasisOf(string header)
    {
        var plain = Plain.WithoutBlanks(header);
        var monthly = Monthly().IsMatch(plain);
        if (plain.Contains('‰', StringComparison.Ordinal)) return monthly ? RateBasis.MonthlyPerMille : RateBasis.AnnualPerMille;
        if (monthly) return plain.Contains('%', StringComparison.Ordinal) ? RateBasis.MonthlyPercent : RateBasis.MonthlyPerMille;
        return plain.Contains('%', StringComparison.Ordinal) ? RateBasis.AnnualPercent : RateBasis.Unstated;
    }

    public static RateReading? ReadNumber(decimal number, bool percentFormat, RateBasis basis)
    {
        if (percentFormat) (number, basis) = (number * 100, basis == RateBasis.MonthlyPerMille ? RateBasis.MonthlyPercent : basis);
        decimal? percent = basis switch
        {
            RateBasis.MonthlyPerMille => number * 12 / 10,
            RateBasis.MonthlyPercent => number * 12,
            RateBasis.AnnualPerMille => percentFormat ? number : number / 10,
            _ => number,
        };
        if (percentFormat || basis is RateBasis.MonthlyPerMille or RateBasis.MonthlyPercent or RateBasis.AnnualPerMille)
            return percent is >= 0 and <= HighestPercent ? new(percent) : null;
        return number switch
        {
            0 => new(0),
            >= LowestFraction and < HighestFraction => new(number * 100, FromFraction: true),
            >= 1 and <= HighestPercent => new(number),
            _ => null,
        };
    }

    /// <summary>Null = not a rate, or one that two people could read differently.</summary>
    public static RateReading? Read(string text, RateBasis basis)
    {
        var plain = Plain.Value(text).ToUpperInvariant();
        if (Simple().Match(plain) is { Success: true } simple)
            return ReadSimple(Number(simple, "number"), simple.Groups["unit"].Value, basis, plain) is { } read ? read with { Floating = simple.Groups["floating"].Success } : null;
        if (!plain.Contains("LPR", StringComparison.Ordinal)) plain = plain.Replace("贷款市场报价利率", "LPR", StringComparison.Ordinal);
        // 4.35%-4.90% is a range as often as a difference.
        if (Sum().Match(plain) is { Success: true } sum && (sum.Groups["sign"].Value, sum.Groups["unit"].Value) != ("-", "%") && SpreadBp(sum) is { } added)
            return new(Number(sum, "base") + added / 100, added, Floating: true, IndexOf(plain));
        if (!plain.Contains("LPR", StringComparison.Ordinal)) return null;
        var bare = Tenor().Replace(plain, "LPR");
        if (OnlyLpr().IsMatch(bare)) return new(null, 0, Floating: true, IndexOf(plain));
        if (Product().Match(bare) is { Success: true } product)
            return new(null, Floating: true, Index: IndexOf(plain), Multiple: Number(product, "times"));
        if (Shift().Match(bare) is { Success: true } shift)
            return SpreadBp(shift) is { } spread ? new(null, spread, Floating: true, IndexOf(plain)) : Multiple(shift, plain);
        return null;
    }

    /// <summary>Whether text such as 浮动（5年期以上LPR） says the rate floats, and on what.</summary>
    public static (bool? Floating, RateIndex? Index) Pricing(string text)
    {
        var plain = Plain.WithoutBlanks(text).ToUpperInvariant();
        if (plain.Contains("固定", StringComparison.Ordinal) || plain.Contains("非LPR", StringComparison.Ordinal) || plain.Contains("不浮动", StringComparison.Ordinal)) return (false, null);
        var floats = plain.Contains("LPR", StringComparison.Ordinal) || plain.Contains("浮动", StringComparison.Ordinal) || plain.Contains("市场报价", StringComparison.Ordinal);
        return floats ? (true, IndexOf(plain)) : (null, null);
    }

    public static RateIndex? IndexOf(string plain) =>
        OneYear().IsMatch(plain) ? RateIndex.LPR1Y : FiveYears().IsMatch(plain) ? RateIndex.LPR5Y : null;

    private static RateReading? ReadSimple(decimal number, string unit, RateBasis basis, string plain) => unit switch
    {
        "%" or "％" => ReadNumber(number / 100, percentFormat: true, plain.Contains('月', StringComparison.Ordinal) ? RateBasis.MonthlyPercent : basis),
        "‰" => ReadNumber(number, false, plain.Contains('月', StringComparison.Ordinal) || basis is RateBasis.MonthlyPerMille or RateBasis.MonthlyPercent
            ? RateBasis.MonthlyPerMille : RateBasis.AnnualPerMille),
        _ => ReadNumber(number, false, basis),
    };

    /// <summary>上浮10% is a multiple of the index, 加0.55% a number of points; in between nobody can tell.</summary>
    private static RateReading? Multiple(Match shift, string plain)
    {
        if (shift.Groups["unit"].Value is not "%" || Number(shift, "number") is < 3 or > 100) return null;
        var part = Number(shift, "number") / 100;
        return shift.Groups["sign"].Value switch
        {
            "上浮" => new(null, Floating: true, Index: IndexOf(plain), Multiple: 1 + part),
            "下浮" => new(null, Floating: true, Index: IndexOf(plain), Multiple: 1 - part),
            _ => null,
        };
    }

    private static decimal? SpreadBp(Match match)
    {
        var number = Number(match, "number");
        var sign = match.Groups["sign"].Value is "-" or "减" or "下浮" or "减点" or "减去" ? -1 : 1;
        var floats = match.Groups["sign"].Value is "上浮" or "下浮";
        decimal? bp = match.Groups["unit"].Value switch
        {
            "BP" or "BPS" or "个BP" or "个BPS" or "个基点" or "基点" => number,
            "%" when !floats => number * 100,
            "个百分点" or "百分点" => number * 100,
            "" when number >= 5 => number,
            "" when number != decimal.Truncate(number) && number < 5 => number * 100,
            "" when number == 0 => 0,
            _ => null,
        };
        return bp * sign is >= -1000 and <= 2000 ? bp * sign : null;
    }

    private static decimal Number(Match match, string group) => decimal.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // 10月末利率 is dated, not monthly.
    [GeneratedRegex(@"(?<!\d)月(?:利率|息|%|‰|\))|\(月|每月|按月利率")]
    private static partial Regex Monthly();

    private const string Unit = "(?<unit>BPS|BP|个BPS|个BP|个基点|基点|%|个百分点|百分点|)";

    [GeneratedRegex(@"^(?:固定(?:利率)?:?)?(?:年利率|年化利率|年化|年息|月利率|月息|执行利率|利率|年|月)?:?(?<number>\d{1,3}(?:\.\d+)?)(?<unit>%|‰|)(?:/年|/月|\(年\)|\(月\))?(?:\(?固定(?:利率)?\)?|(?<floating>\(?浮动(?:利率)?\)?))?$")]
    private static partial Regex Simple();

    [GeneratedRegex(@"^(?<base>\d{1,2}(?:\.\d+)?)%(?<sign>\+|-|加|减|上浮|下浮)(?<number>\d{1,4}(?:\.\d+)?)" + Unit + "$")]
    private static partial Regex Sum();

    [GeneratedRegex(@"LPR[^+\-加减上下*×X\d]*(?<sign>\+|-|加点|减点|加上|减去|加|减|上浮|下浮)(?<number>\d{1,4}(?:\.\d+)?)" + Unit + @"(?:\(.*\))?$")]
    private static partial Regex Shift();

    [GeneratedRegex(@"LPR(?:[^\d*×X]*[*×X](?<times>\d(?:\.\d+)?)|的?(?<times>\d(?:\.\d+)?)倍)$")]
    private static partial Regex Product();

    [GeneratedRegex(@"LPR(?:\([^()]*\)|-?[15]Y|[15一五]年期?(?:以上)?)")]
    private static partial Regex Tenor();

    [GeneratedRegex(@"^[^+\-加减*×]*LPR$")]
    private static partial Regex OnlyLpr();

    [GeneratedRegex(@"(?<!\d)(?:1|一)年|(?<!\d)1Y|12个月")]
    private static partial Regex OneYear();

    [GeneratedRegex(@"(?<!\d)(?:5|五)年|(?<!\d)5Y|60个月")]
    private static partial Regex FiveYears();
}
