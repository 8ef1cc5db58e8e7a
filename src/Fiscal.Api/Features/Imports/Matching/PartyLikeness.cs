using System.Text.RegularExpressions;
using Fiscal.Domain;
using Fiscal.Domain.Parties;

namespace Fiscal.Api.Features.Imports.Matching;

/// <summary>How much a name resembles those of a party (名称近似度), 0–100. It proposes; people decide.</summary>
internal sealed partial class PartyLikeness(MatchingTables tables)
{
    private const int ShortestCore = 3;
    private readonly Dictionary<string, Parts> _parts = [];
    private readonly Dictionary<Party, List<Parts>> _known = [];

    private sealed record Parts(string Core, string? Institution, string Office, string Unplaced);

    public decimal Of(string name, Party party)
    {
        if (!_known.TryGetValue(party, out var names)) _known[party] = names = [.. party.Aliases.Select(a => a.Alias).Prepend(party.Name).Select(PartsOf)];
        var asked = PartsOf(name);
        return names.Max(known => Score(asked, known));
    }

    /// <summary>What a name is found under, so that whoever scores is found: its pairs of characters, its institution, and how abbreviations of it, or those it is one of, begin and end.</summary>
    /// <param name="asked">The name looked for; otherwise one that can be found.</param>
    public IEnumerable<string> KeysOf(string name, bool asked)
    {
        var (core, institution, _, unplaced) = PartsOf(name);
        var keys = core.Length < 2 ? [$"={core}"] : Pairs(core);
        if (institution is not null) keys = keys.Append($"@{institution}");
        if (unplaced.Length < 2) return keys.Distinct();
        var (ends, holds) = asked ? ('^', '$') : ('$', '^');
        return keys.Append($"{ends}{unplaced[0]}{unplaced[^1]}").Concat(unplaced[1..].Select(c => $"{holds}{unplaced[0]}{c}")).Distinct();
    }

    private decimal Score(Parts a, Parts b)
    {
        var points = tables.Party;
        if (a.Core.Length == 0 || b.Core.Length == 0) return 0;
        if (a.Core == b.Core) return points.SameCore;
        if (a.Institution is { } one && b.Institution is { } other)
            return one == other ? a.Office == b.Office ? points.SameCore : points.SameInstitution
                : Shorter(one, other).Length >= ShortestCore + 1 && Longer(one, other).EndsWith(Shorter(one, other), StringComparison.Ordinal) ? points.LongerInstitution : 0;
        var (shorter, longer) = (Shorter(a.Core, b.Core), Longer(a.Core, b.Core));
        if (shorter.Length > ShortestCore && longer.Contains(shorter, StringComparison.Ordinal)) return points.Contains;
        if (IsAbbreviation(Shorter(a.Unplaced, b.Unplaced), Longer(a.Unplaced, b.Unplaced))) return points.Abbreviation;
        var common = PairsInCommon(shorter, longer);
        return common >= points.PairsInCommon ? Math.Min(points.Contains, Math.Floor(common * 100)) : 0;
    }

    private Parts PartsOf(string name)
    {
        if (_parts.TryGetValue(name, out var known)) return known;
        var key = Form().Replace(Brackets().Replace(TextKey.Of(name), "$1"), "");
        foreach (var (shortName, full) in tables.BankNames)
            if (key.Contains(shortName, StringComparison.Ordinal) && !key.Contains(full, StringComparison.Ordinal))
            {
                key = key.Replace(shortName, full, StringComparison.Ordinal);
                break;
            }
        var core = Place().Replace(key, "");
        var lender = Lender().Match(core);
        var institution = lender.Success ? Country().Replace(lender.Value, "") : null;
        return _parts[name] = new(institution is null ? core : institution + core[lender.Length..], institution, lender.Success ? core[lender.Length..] : "", key);
    }

    // 示范交投 for 示范县交通建设投资: its characters in order, the first the same, and clearly fewer.
    private static bool IsAbbreviation(string shorter, string longer)
    {
        if (shorter.Length < ShortestCore || shorter.Length * 10 > longer.Length * 7 || shorter[0] != longer[0]) return false;
        var at = 0;
        foreach (var c in longer)
            if (at < shorter.Length && c == shorter[at]) at++;
        return at == shorter.Length;
    }

    private static decimal PairsInCommon(string one, string other)
    {
        if (one.Length < ShortestCore || other.Length > 2 * one.Length) return 0;
        var left = Pairs(other).ToList();
        var common = Pairs(one).Count(left.Remove);
        return 2m * common / (one.Length + other.Length - 2);
    }

    private static IEnumerable<string> Pairs(string text) => Enumerable.Range(0, text.Length - 1).Select(i => text.Substring(i, 2));
    private static string Shorter(string a, string b) => a.Length <= b.Length ? a : b;
    private static string Longer(string a, string b) => a.Length <= b.Length ? b : a;

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Brackets();

    [GeneratedRegex("股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|总公司|集团|公司|本级|公章|盖章")]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?:[\u4e00-\u9fff]{2,6}?(?:省|自治区|自治州|市(?![政场])|县|(?<![园社景库小片校])区))+(?=.{2})")]
    private static partial Regex Place();

    [GeneratedRegex(@"^.{0,20}?(?:银行|信用合作联社|信用社|信托|租赁|保理|资产管理|财务)")]
    private static partial Regex Lender();

    // 中国工商银行 and 工商银行; 中国银行 keeps its name.
    [GeneratedRegex("^中国(?!银行)")]
    private static partial Regex Country();
}
