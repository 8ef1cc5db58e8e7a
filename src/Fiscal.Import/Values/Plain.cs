using System.Globalization;
using System.Text;

namespace Fiscal.Import.Values;

/// <summary>Text without the accidents of typing: full-width forms, odd blanks, invisible marks (全角转半角).</summary>
internal static class Plain
{
    public static string Of(string text)
    {
        if (IsPlain(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '！' and <= '～') plain.Append((char)(c - 0xFEE0));
            else if (c is '﹣' or '−' or (>= '\u2010' and <= '\u2015')) plain.Append('-');
            else if (c is '\uFEFF' or (>= '\u200B' and <= '\u200F')) continue;
            else if (char.IsWhiteSpace(c)) plain.Append(' ');
            else plain.Append(c);
        }

        return plain.ToString().Trim();
    }

    /// <summary>Whether nothing of it can be seen.</summary>
    public static bool IsInvisible(string text)
    {
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && c is not ('\uFEFF' or (>= '\u200B' and <= '\u200F'))) return false;
        return true;
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c is >= '！' and <= '～' or '﹣' or '−' or '\uFEFF' or (>= '\u2010' and <= '\u2015') or (>= '\u200B' and <= '\u200F') || (c != ' ' && char.IsWhiteSpace(c)))
                return false;
        return text.Length == 0 || (text[0] != ' ' && text[^1] != ' ');
    }

    public static string WithoutBlanks(string text)
    {
        var plain = Of(text);
        return plain.Contains(' ', StringComparison.Ordinal) ? plain.Replace(" ", "", StringComparison.Ordinal) : plain;
    }

    /// <summary>Without blanks and without the apostrophe that makes a spreadsheet keep a value as text.</summary>
    public static string Value(string text) => WithoutBlanks(text).TrimStart('\'');

    /// <summary>Words and marks that stand for nothing (空值写法).</summary>
    public static bool SaysNothing(string text) => WithoutBlanks(text).Trim('-') is "" or "/" or "\\" or "无" or "空" or "N/A" or "n/a" or "NULL" or "null" or "不适用";

    /// <summary>
    /// The decimal a spreadsheet number means. Excel keeps 15 significant digits: what stands beyond them is noise of binary fractions.
    /// </summary>
    public static decimal? Number(string digits)
    {
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        var whole = Math.Truncate(Math.Abs(value));
        var before = whole == 0 ? 0 : whole.ToString(CultureInfo.InvariantCulture).Length;
        if (before == 0) // leading zeros after the point are not significant
            for (var rest = Math.Abs(value); rest is > 0 and < 0.1m; rest *= 10) before--;
        return before >= 15 ? value : Math.Round(value, Math.Min(28, 15 - before), MidpointRounding.AwayFromZero);
    }

    /// <summary>How many digits a number has, leading and trailing zeros after the point apart.</summary>
    public static int Digits(decimal value) =>
        Math.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;
}
