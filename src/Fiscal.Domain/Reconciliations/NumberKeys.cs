using System.Text;

namespace Fiscal.Domain.Reconciliations;

/// <summary>How contract and drawdown numbers are compared (编号归一).</summary>
internal static class NumberKeys
{
    /// <summary>Between numbers that a row writes one after another: 、；; ， , / + and line breaks.</summary>
    private static readonly char[] Separators = ['、', '；', ';', '，', ',', '/', '+', '\n', '＋', '／'];

    /// <summary>Full width made half width, all brackets and all dashes alike, no blanks, upper case.</summary>
    public static string Strict(string number)
    {
        var key = new StringBuilder(number.Length);
        foreach (var c in TextKey.Of(number))
            key.Append(c switch
            {
                '〔' or '[' or '【' or '{' or '「' or '《' or '<' or '〈' => '(',
                '〕' or ']' or '】' or '}' or '」' or '》' or '>' or '〉' => ')',
                '—' or '–' or '‐' or '‑' or '−' or '―' or 'ー' => '-',
                _ => c,
            });
        return key.ToString();
    }

    /// <summary>Letters and digits alone: for a number that is written with other marks between.</summary>
    public static string Loose(string number)
    {
        var key = new StringBuilder(number.Length);
        foreach (var c in TextKey.Of(number))
            if (char.IsLetterOrDigit(c)) key.Append(c);
        return key.ToString();
    }

    public static bool Same(string a, string b) => Strict(a) == Strict(b) || (Loose(a) is { Length: > 0 } loose && loose == Loose(b));

    /// <summary>The numbers of a cell that holds several; the cell itself when it holds one.</summary>
    public static IReadOnlyList<string> Parts(string numbers) =>
        numbers.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } parts ? parts : [numbers];
}
