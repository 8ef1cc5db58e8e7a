namespace Fiscal.Import.Values;

/// <summary>Reads amounts written in words (人民币大写): 壹亿贰仟万元整.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private const string Variants = "〇一二三四五六七八九";

    /// <summary>Yuan, or null when the text is not such a number.</summary>
    public static decimal? Read(string text)
    {
        decimal total = 0, section = 0, digit = 0;
        var (sawYuan, sawDigit) = (false, false);
        foreach (var c in text.TrimEnd('整', '正'))
        {
            if (DigitOf(c) is { } value)
            {
                (digit, sawDigit) = (value, true);
                continue;
            }

            if (ScaleOf(c) is not { } scale) return null;
            if (scale is > 1 and < 10_000) section += (digit == 0 && scale == 10 ? 1 : digit) * scale;
            else if (scale < 1) total += digit * scale;
            else
            {
                // 亿 lifts all before it: 壹万亿; 万 and 元 only what stands since the last of them.
                total = scale == 100_000_000 ? (total + section + digit) * scale : total + (section + digit) * scale;
                (section, sawYuan) = (0, sawYuan || scale == 1);
            }

            digit = 0;
        }

        return sawYuan && sawDigit && digit == 0 && section == 0 ? total : null;
    }

    private static decimal? ScaleOf(char c) => c switch
    {
        '拾' or '十' => 10,
        '佰' or '百' => 100,
        '仟' or '千' => 1000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        '元' or '圆' => 1,
        '角' => 0.1m,
        '分' => 0.01m,
        _ => null,
    };

    private static int? DigitOf(char c)
    {
        var index = Digits.IndexOf(c, StringComparison.Ordinal);
        if (index < 0) index = Variants.IndexOf(c, StringComparison.Ordinal);
        return index < 0 ? c == '两' ? 2 : null : index;
    }
}
