using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>Headers brought to one spelling, so that a synonym is written once (表头归一).</summary>
internal static partial class HeaderText
{
    // Every layout asks for the same few thousand names and headers.
    private const int MostKnown = 8_000;
    private const int LongestKnown = 60;
    private static readonly ConcurrentDictionary<string, string> Known = [];
    private static int _known;

    /// <summary>Without blanks, brackets, units and common slips of the pen.</summary>
    public static string Key(string text)
    {
        if (Known.TryGetValue(text, out var key)) return key;
        key = Made(text);
        if (text.Length <= LongestKnown && Volatile.Read(ref _known) < MostKnown && Known.TryAdd(text, key)) Interlocked.Increment(ref _known);
        return key;
    }

    private static string Made(string text)
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

    /// <summary>The one year that a header names, or null.</summary>
    public static int? YearOf(string header) =>
        Year().Matches(Plain.WithoutBlanks(header)).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <summary>Under which names a column may be known: the whole path of its header cells, then ever shorter tails.</summary>
    public static IEnumerable<string> Names(IReadOnlyList<string> path)
    {
        for (var skip = 0; skip < path.Count; skip++)
            yield return string.Concat(path.Skip(skip));
        for (var skip = 0; skip < path.Count; skip++)
            if (Undated(string.Concat(path.Skip(skip))) is { Length: > 0 } undated)
                yield return undated;
        for (var skip = 0; skip < path.Count; skip++)
            if (Chinese(Undated(string.Concat(path.Skip(skip)))) is { Length: > 0 } chinese)
                yield return chinese;
    }

    /// <summary>Without the English beside it: IOU No. 借据号.</summary>
    public static string Chinese(string key) => key.Any(char.IsAsciiLetter) && key.Any(c => c > '\u2fff') ? Latin().Replace(key, "") : key;

    [GeneratedRegex(@"^[A-Z][A-Z0-9.&/'\- ]*(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[A-Z][A-Z0-9.&/'\- ]*$")]
    private static partial Regex Latin();

    [GeneratedRegex(@"(?<!\d)20\d{2}(?=年|[-/.]\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[(\[【](?:单位:?)?(?:人民币)?(?:(?:[千仟万亿]|[百佰]万)?元|%|‰)[)\]】]$")]
    private static partial Regex OnlyUnit();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】|〔[^〕]*〕|<[^<>]*>")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[/:,、\-]?(?:单位:?)?(?:人民币)?(?:(?:[千仟万亿]|[百佰]万)元|(?<=[/:,、\-额款])元|%|‰)$")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(?:(?:截至|截止)?(?:(?:\d{4}年)?\d{1,2}月?[\-~至到]\d{1,2}月份?|\d{4}(?:年|[-/.])(?:\d{1,2}(?:月|[-/.])?(?:\d{1,2}日?)?)?|\d{1,2}月(?:\d{1,2}日)?)(?:末|底|止)?的?|(?:截至|截止)?(?:本月末|月末|期末|目前|当前|现|本期末|本期|报告期末)|本行|我行|我司|本公司|本社)+")]
    private static partial Regex Dated();
}
