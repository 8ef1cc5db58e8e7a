using Fiscal.Domain.Amounts;
using NodaTime;

namespace Fiscal.Domain.Authenticity;

/// <summary>The thresholds and words of the tests (核查标准). Amounts in yuan.</summary>
/// <param name="RulesOff">Rules that do not count (停用的规则).</param>
/// <param name="WindowDays">Days before and after a reduction in which new debt, or money for a reclassification, counts (前后天数).</param>
/// <param name="TolerancePercent">Two amounts are equal when they differ by at most this part of the reduction, percent (相等容差).</param>
/// <param name="ToleranceYuan">Or by at most this.</param>
/// <param name="StatementLagDays">A creditor's figure counts from so many days after the reduction on (对账时差).</param>
/// <param name="ServiceGraceDays">Interest of the last period may be paid so many days after the debt was cleared (清零宽限).</param>
/// <param name="ForbiddenWords">In the source of funds or the account: money that must not repay hidden debt (禁用资金词).</param>
/// <param name="AllowedWords">Taken out before the forbidden ones are looked for (例外资金词).</param>
public sealed record AuthenticityThresholds(
    IReadOnlyList<AuthenticityRule> RulesOff, int WindowDays, decimal TolerancePercent, decimal ToleranceYuan, int StatementLagDays, int ServiceGraceDays,
    IReadOnlyList<string> ForbiddenWords, IReadOnlyList<string> AllowedWords)
{
    public bool Uses(AuthenticityRule rule) => !RulesOff.Contains(rule);

    public bool AreEqual(decimal reducedYuan, decimal otherYuan) =>
        Math.Abs(reducedYuan - otherYuan) <= Math.Max(ToleranceYuan, (reducedYuan * TolerancePercent / 100).RoundToFen());

    /// <summary>The first forbidden word in a text; null if there is none.</summary>
    public string? ForbiddenIn(string text)
    {
        var left = AllowedWords.OrderByDescending(w => w.Length).Aggregate(text, (rest, word) => rest.Replace(word, "　", StringComparison.OrdinalIgnoreCase));
        return ForbiddenWords.FirstOrDefault(w => left.Contains(w, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>
/// One version of the tests of reductions (化债真实性核查标准), for every region or for one and those below. A reduction is judged by the version in
/// force on its day; what was found by an earlier version stays. Rows are only added.
/// </summary>
public sealed class AuthenticityRuleSet : ReferenceRow, IRegionalPolicy
{
    public const int MostDays = 366;
    public const int MostWords = 50;
    public const int MaxWordLength = 40;

    private AuthenticityRuleSet() { } // EF

    /// <param name="regionCode">Null: national.</param>
    public AuthenticityRuleSet(
        string? regionCode, LocalDate validFrom, LocalDate? validTo, bool isUnverified, AuthenticityThresholds thresholds, string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        if (validTo <= validFrom) throw AuthenticityErrors.RulesEndBeforeTheyBegin(validFrom, validTo.Value);
        (RegionCode, ValidFrom, ValidTo, IsUnverified) = (regionCode, validFrom, validTo, isUnverified);
        (RulesOff, WindowDays, TolerancePercent, ToleranceYuan) = ([.. thresholds.RulesOff.Distinct().Order()], thresholds.WindowDays, thresholds.TolerancePercent, thresholds.ToleranceYuan);
        (StatementLagDays, ServiceGraceDays) = (thresholds.StatementLagDays, thresholds.ServiceGraceDays);
        (ForbiddenWords, AllowedWords) = (Words(thresholds.ForbiddenWords), Words(thresholds.AllowedWords));
    }

    public string? RegionCode { get; private set; }
    public LocalDate ValidFrom { get; private set; }
    public LocalDate? ValidTo { get; private set; }

    /// <summary>No paper settles the thresholds (待核).</summary>
    public bool IsUnverified { get; private set; }

    public IReadOnlyList<AuthenticityRule> RulesOff { get; private set; } = [];
    public int WindowDays { get; private set; }
    public decimal TolerancePercent { get; private set; }
    public decimal ToleranceYuan { get; private set; }
    public int StatementLagDays { get; private set; }
    public int ServiceGraceDays { get; private set; }
    public IReadOnlyList<string> ForbiddenWords { get; private set; } = [];
    public IReadOnlyList<string> AllowedWords { get; private set; } = [];

    public AuthenticityThresholds Thresholds =>
        new(RulesOff, WindowDays, TolerancePercent, ToleranceYuan, StatementLagDays, ServiceGraceDays, ForbiddenWords, AllowedWords);

    private static List<string> Words(IEnumerable<string> words) => [.. words.Select(w => w.Trim()).Distinct()];
}
