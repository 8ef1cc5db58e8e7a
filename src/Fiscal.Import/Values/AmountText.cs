using System.Globalization;
using System.Text.RegularExpressions;

namespace Fiscal.Import.Values;

/// <summary>Reads amounts of money as people write them (金额写法).</summary>
internal static partial class AmountText
{
    /// <summary>An amount and the unit it states itself; with a null unit it is in the unit of its column.</summary>
    public readonly record struct Reading(decimal Value, AmountUnit? Unit);

    /// <summary>Null = not an amount. A dash is zero.</summary>
    public static Reading? Read(string text)
    {
        var plain = Plain.Value(text).Replace("人民币", "", StringComparison.Ordinal).TrimStart('¥', '￥');
        if (plain.StartsWith("RMB", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("CNY", StringComparison.OrdinalIgnoreCase)) plain = plain[3..];
        if (plain.Length == 0) return null;
        if (plain.All(c => c == '-')) return new(0, AmountUnit.Yuan);

        var negative = false;
        if (plain is ['(', .., ')']) (negative, plain) = (true, plain[1..^1]);
        if (plain is [.., '-']) (negative, plain) = (!negative, plain[..^1]);
        if (plain is ['-' or '+', ..]) (negative, plain) = (negative ^ plain[0] == '-', plain[1..]);
        plain = plain.TrimStart('¥', '￥');
        return Unsigned(plain) is { } amount ? amount with { Value = negative ? -amount.Value : amount.Value } : null;
    }

    private static Reading? Unsigned(string plain)
    {
        var suffix = Suffixed().Match(plain);
        if (suffix.Success && Grouped(suffix.Groups["number"].Value) is { } number)
            return new(number, Units.Named(suffix.Groups["unit"].Value) ?? EnglishUnits.Named(suffix.Groups["unit"].Value));
        if (Mixed().Match(plain) is { Success: true } mixed)
            return new(decimal.Parse(mixed.Groups["yi"].Value, CultureInfo.InvariantCulture) * 100_000_000m
                + decimal.Parse(mixed.Groups["wan"].Value, CultureInfo.InvariantCulture) * 10_000m, AmountUnit.Yuan);
        return ChineseNumeral.Read(plain) is { } written ? new(written, AmountUnit.Yuan) : null;
    }

    /// <summary>Commas must stand between groups of three (or four, the Chinese way): 1.234,56 is no number here.</summary>
    private static decimal? Grouped(string number) =>
        Number().IsMatch(number) && decimal.TryParse(number.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? value : null;

    [GeneratedRegex(@"^(?<number>[\d.,]+(?:E\+?\d+)?)(?<unit>千元|仟元|百万元|百万|万元|萬元|万|亿元|亿|元|million|mn|thousand)?整?$", RegexOptions.IgnoreCase)]
    private static partial Regex Suffixed();

    [GeneratedRegex(@"^(?<yi>\d+(\.\d+)?)亿(?<wan>\d+(\.\d+)?)万元?整?$")]
    private static partial Regex Mixed();

    [GeneratedRegex(@"^(\d+|\d{1,3}(,\d{3})+|\d{1,4}(,\d{4})+)(\.\d+)?(E\+?\d+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
