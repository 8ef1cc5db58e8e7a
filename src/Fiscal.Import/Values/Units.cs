using System.Text.RegularExpressions;

namespace Fiscal.Import.Values;

/// <summary>Amount units as people write them (金额单位).</summary>
internal static partial class Units
{
    /// <summary>The unit that <paramref name="text"/> states as such: 单位：万元, （元）, /亿元, 人民币元. Null when it states none.</summary>
    public static AmountUnit? Stated(string text)
    {
        var match = Statement().Match(Plain.Of(text));
        return match.Success ? Named(match.Groups["unit"].Value) : EnglishUnits.Stated(text);
    }

    /// <summary>The units of money that a title lists: 单位：人、元、万元.</summary>
    public static IReadOnlyList<AmountUnit> Listed(string text) => List().Match(Plain.Of(text)) is { Success: true } list
        ? [.. list.Groups["list"].Value.Split(['、', ',', '/', ' ', ';']).Select(word => Named(word.Trim())).OfType<AmountUnit>().Distinct()] : [];

    /// <summary>The unit a header ends with: 贷款余额万元. A bare 元 is too little to go by.</summary>
    public static AmountUnit? AtEnd(string header)
    {
        var match = Ending().Match(Plain.WithoutBlanks(header));
        return match.Success ? Named(match.Value) : null;
    }

    /// <summary>The unit in a number format such as <c>#,##0.00"万元"</c>.</summary>
    public static AmountUnit? InText(string text)
    {
        var match = Word().Match(text);
        return match.Success ? Named(match.Value) : null;
    }

    public static AmountUnit? Named(string word) => word switch
    {
        "元" => AmountUnit.Yuan,
        "百万元" or "百万" or "佰万元" => AmountUnit.MillionYuan,
        "千元" or "仟元" => AmountUnit.ThousandYuan,
        "万元" or "萬元" or "万" => AmountUnit.TenThousandYuan,
        "亿元" or "亿" => AmountUnit.HundredMillionYuan,
        _ => null,
    };

    // What follows must not continue a Chinese word: 元氏县 is a place.
    [GeneratedRegex(@"(?:单位\s*[:为]?\s*(?:均为|是)?\s*\(?\s*(?:人民币|RMB|CNY)?\s*[:/、,]?\s*|[(\[【/:,、]\s*(?:单位\s*:?\s*|金额\s*:?\s*)?(?:人民币|RMB|CNY)?\s*|^\s*(?:人民币)?|人民币)(?<unit>(?:[千仟万萬亿]|[百佰]万)?元)(?![\u4e00-\u9fff])")]
    private static partial Regex Statement();

    [GeneratedRegex(@"单位\s*[:为]\s*(?<list>[^:]*)$")]
    private static partial Regex List();

    [GeneratedRegex("(?:[千仟万亿]|[百佰]万)元$")]
    private static partial Regex Ending();

    [GeneratedRegex("(?:[千仟万亿]|[百佰]万)?元")]
    private static partial Regex Word();
}
