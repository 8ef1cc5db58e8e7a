using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>Headers brought to one spelling, so that a synonym is written once (表头归一).</summary>
internal static partial class HeaderText
{
    // Every layout asks for the same few thousand names and headers.
    private const int MostKnown = 16_000;
    private const int LongestKnown = 60;
    private static readonly ConcurrentDictionary<string, string> Known = [], KnownLoosely = [];
    private static int _known;

    /// <summary>Without blanks, brackets, units and common slips of the pen.</summary>
    public static string Key(string text) => Remembered(Known, text, Made);

    private static string Remembered(ConcurrentDictionary<string, string> known, string text, Func<string, string> made)
    {
        if (known.TryGetValue(text, out var key)) return key;
        key = made(text);
        if (text.Length <= LongestKnown && Volatile.Read(ref _known) < MostKnown && known.TryAdd(text, key)) Interlocked.Increment(ref _known);
        return key;
    }

    private static string Made(string text)
    {
        var plain = Plain.WithoutBlanks(text);
        // 贷款余额(年初) is not 贷款余额, nor is 贷款余额(万美元) one in our money.
        var outside = Brackets().Replace(plain, m => Before().IsMatch(m.Value) || Foreign().IsMatch(m.Value) ? m.Value : "");
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

    /// <summary>The month that a header dates its column by, as year × 12 + month: 2025年末余额, 2026年10月末余额. Null: it names none.</summary>
    public static int? MonthOf(string header) => EndOf().Match(Plain.WithoutBlanks(header)) is { Success: true } match
        ? (int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) * 12)
            + (match.Groups["month"].Success ? int.Parse(match.Groups["month"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 12) : null;

    /// <summary>Under which names a column may be known: the whole path of its header cells, then ever shorter tails.</summary>
    public static IEnumerable<string> Names(IReadOnlyList<string> path)
    {
        var tails = Tails(path).ToList();
        foreach (var tail in tails) yield return tail;
        foreach (var tail in tails)
            if (Undated(tail) is { Length: > 0 } undated) yield return undated;
        foreach (var tail in tails)
            if (Chinese(Undated(tail)) is { Length: > 0 } chinese) yield return chinese;
    }

    // 余额 over 合计 is the balance, 债权人 over 名称 the lender.
    private static IEnumerable<string> Tails(IReadOnlyList<string> path)
    {
        for (var skip = 0; skip < path.Count; skip++)
        {
            yield return string.Concat(path.Skip(skip));
            if (skip < path.Count - 1 && WholeOf().IsMatch(path[^1])) yield return string.Concat(path.Take(path.Count - 1).Skip(skip));
        }

        // 期末 under 余额 is 期末余额.
        if (path.Count > 1) yield return path[^1] + path[^2];
    }

    /// <summary>Whether a column under these groups is another's: the 余额 under 年初 is not the balance, the 编号 under 担保 not the contract's, and a bare 金额 that of its group.</summary>
    public static bool IsAnothers(IReadOnlyList<string> path, string name) => (path.Count > 1 && name == "金额" && !Loan().IsMatch(path[^2]))
        || path.Take(path.Count - 1).Any(group => Another().IsMatch(group) && !name.Contains(group, StringComparison.Ordinal));

    /// <summary>Without words that only say again that a loan is spoken of, and with one word for each of 日期, 编号 and 金额: 贷款起始日期 and 起始日 are one.</summary>
    public static string Loose(string key) => Remembered(KnownLoosely, key, MadeLoose);

    private static string MadeLoose(string key) => Ending().Replace(Again().Replace(key, ""), m => m.Value[0] is '名' ? "" : m.Value[0] is '日' or '时' or '年' ? "日" : m.Value[^1] is '号' or '码' ? "号" : "额");

    /// <summary>Names the whole of the group above it and adds nothing.</summary>
    public static bool IsWhole(string key) => key is "金额" or "数额" or "合计" or "总计" or "小计" or "总额" or "总数" or "合计数";

    /// <summary>Without the English beside it: IOU No. 借据号.</summary>
    public static string Chinese(string key) => key.Any(char.IsAsciiLetter) && key.Any(c => c > '\u2fff') ? Latin().Replace(key, "") : key;

    [GeneratedRegex(@"(?<year>20\d{2})(?:年(?:(?<month>\d{1,2})月(?:\d{1,2}日)?)?|[-/.](?<month>\d{1,2})(?:[-/.]\d{1,2})?)[末底]?(?=\D|$)")]
    private static partial Regex EndOf();

    [GeneratedRegex("^(?:合计|小计|总计|总额|名称|方式|情况)$")]
    private static partial Regex WholeOf();

    [GeneratedRegex("借据|放款|提款|贷款|借款|发放")]
    private static partial Regex Loan();

    [GeneratedRegex("年初|期初|月初|季初|上年|上期|上月|上季|去年|同期|展期前")]
    private static partial Regex Before();

    /// <summary>Whether a text speaks of money that is not ours.</summary>
    public static bool IsForeign(string text) => Foreign().IsMatch(Plain.WithoutBlanks(text));

    [GeneratedRegex("美元|美金|欧元|港元|港币|日元|英镑|外币|(?:USD|EUR|HKD|JPY|GBP)(?![A-Za-z])")]
    private static partial Regex Foreign();

    [GeneratedRegex("年初|期初|月初|季初|上年|上期|上月|上季|去年|同期|担保|抵押|质押|增信|展期前|下期|下次|下一期|逾期|欠")]
    private static partial Regex Another();

    [GeneratedRegex("^(?:本笔|单笔|该笔|各笔|每笔|本次|贷款|借款|信贷|融资|委托贷款|委贷|债务|借据|信托|租赁)+")]
    private static partial Regex Again();

    [GeneratedRegex("(?:名称|年月日|日期|时间|编号|号码|代码|编码|金额|额度|数额)$")]
    private static partial Regex Ending();

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

    [GeneratedRegex(@"^(?:(?:截至|截止)?(?:(?:\d{4}年)?\d{1,2}月?[\-~至到]\d{1,2}月份?|\d{4}(?:年|[-/.])(?:\d{1,2}(?:月|[-/.])?(?:\d{1,2}日?)?)?|\d{1,2}月(?:\d{1,2}日)?)(?:末|底|止)?的?|(?:截至|截止)?(?:本月末|月末|期末|目前|当前|现|本期末|本期|报告期末)|截至目前|截止目前|截至当前|本行|我行|我司|本公司|本社)+")]
    private static partial Regex Dated();
}
