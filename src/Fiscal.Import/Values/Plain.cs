using System.Buffers;
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
        return text.Length == 0 || (text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAny(Odd));
    }

    private static readonly SearchValues<char> Odd = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(IsOdd)]);

    private static bool IsOdd(char c) =>
        c is >= '！' and <= '～' or '﹣' or '−' or '\uFEFF' or (>= '\u2010' and <= '\u2015') or (>= '\u200B' and <= '\u200F') || (c != ' ' && char.IsWhiteSpace(c));

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
        var before = WholeDigits(Math.Abs(value));
        if (before == 0) // leading zeros after the point are not significant
            for (var rest = Math.Abs(value); rest is > 0 and < 0.1m; rest *= 10) before--;
        return before >= 15 ? value : Math.Round(value, Math.Min(28, 15 - before), MidpointRounding.AwayFromZero);
    }

    /// <summary>How many digits a number has, leading and trailing zeros after the point apart.</summary>
    public static int Digits(decimal value) => Math.Max(1, WholeDigits(Math.Abs(value)));

    // Asked of every amount of a ledger: without making a text of it.
    private static int WholeDigits(decimal value)
    {
        var digits = 0;
        while (digits < PowersOfTen.Length && value >= PowersOfTen[digits]) digits++;
        return digits;
    }

    private static readonly decimal[] PowersOfTen = [.. Enumerable.Range(0, 29).Select(n => decimal.Parse("1" + new string('0', n), CultureInfo.InvariantCulture))];
}
