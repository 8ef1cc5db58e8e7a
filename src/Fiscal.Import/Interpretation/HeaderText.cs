using System.Text.RegularExpressions;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>Headers brought to one spelling, so that a synonym is written once (表头归一).</summary>
internal static partial class HeaderText
{
    /// <summary>Without blanks, brackets, units and common slips of the pen.</summary>
    public static string Key(string text)
    {
        var plain = Plain.WithoutBlanks(text);
        var outside = Brackets().Replace(plain, "");
        if (outside.Length == 0) outside = OnlyUnit().IsMatch(plain) ? "" : plain;
        if (outside is "元" or "%" or "‰") return "";
        return Unit().Replace(outside, "")
            .Replace(":", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)
            .Replace('卷', '券').Replace('帐', '账').Replace('藉', '借').Replace('笫', '第')
            .TrimEnd('.', ',', '、', '-', '/', ';').ToUpperInvariant();
    }

    /// <summary>Without what dates a column or says whose it is: 截至2026年10月末贷款余额, 本行贷款余额.</summary>
    public static string Undated(string key) => Dated().Replace(key, "");

    /// <summary>Under which names a column may be known: the whole path of its header cells, then ever shorter tails.</summary>
    public static IEnumerable<string> Names(IReadOnlyList<string> path)
    {
        for (var skip = 0; skip < path.Count; skip++)
            yield return string.Concat(path.Skip(skip));
        for (var skip = 0; skip < path.Count; skip++)
            if (Undated(string.Concat(path.Skip(skip))) is { Length: > 0 } undated)
                yield return undated;
    }

    [GeneratedRegex(@"^[(\[【](?:单位:?)?(?:人民币)?(?:[千仟万亿]?元|%|‰)[)\]】]$")]
    private static partial Regex OnlyUnit();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】|〔[^〕]*〕|<[^<>]*>")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[/:,、\-]?(?:单位:?)?(?:人民币)?(?:[千仟万亿]元|(?<=[/:,、\-额款])元|%|‰)$")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(?:(?:截至|截止)?(?:\d{4}(?:年|[-/.])(?:\d{1,2}(?:月|[-/.])?(?:\d{1,2}日?)?)?|\d{1,2}月(?:\d{1,2}日)?)(?:末|底|止)?的?|(?:截至|截止)?(?:本月末|月末|期末|目前|当前|现|本期末|本期|报告期末)|本行|我行|我司|本公司|本社)+")]
    private static partial Regex Dated();
}
