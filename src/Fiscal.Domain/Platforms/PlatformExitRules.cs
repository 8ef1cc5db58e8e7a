using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Fiscal.Domain.Platforms;

/// <summary>What the part of agreeing creditors is counted by (同意比例口径).</summary>
public enum ConsentBasis
{
    [Display(Name = "按债权金额")] Amount,
    [Display(Name = "按债权人家数")] Head,
    [Display(Name = "金额和家数均须达到")] Both,
}

/// <summary>What a company that left the list must not do, looked for during observation (虚假退出规则).</summary>
public enum FalseExitRule
{
    [Display(Name = "退出后新增融资")] NewBorrowing,
    [Display(Name = "退出后财政或机关提供担保")] GovernmentGuarantee,
    [Display(Name = "退出后由财政资金偿还")] BudgetRepayment,
    [Display(Name = "隐性债务重新出现")] HiddenDebtBack,
    [Display(Name = "退出后为公益性项目融资")] PublicUse,
}

/// <summary>What settles how a platform leaves the list (退出标准).</summary>
/// <param name="Numerator">With <paramref name="Denominator"/> the part that must agree, such as 2 of 3; reached when it is met exactly.</param>
/// <param name="ReplyDays">A creditor has so many days from the day it was asked (答复期限).</param>
/// <param name="SilenceConsents">Who does not answer in time agrees (逾期未复视为同意).</param>
/// <param name="NoticeDays">The announcement must have stood so many days (公告天数).</param>
/// <param name="ObservationMonths">At least 12 (观察期月数).</param>
/// <param name="LastExitOn">Last day on which a company can leave (最晚退出日); null: none.</param>
/// <param name="RulesOff">Signs of a false exit that do not count (停用的规则).</param>
/// <param name="PublicUseWords">In the purpose of a debt: for the public (公益性用途词).</param>
/// <param name="BudgetWords">In the source of a payment, its payer or account: the budget's (财政资金词).</param>
/// <param name="GovernmentWords">In the name of a guarantor that the book does not know: an organ of government (机关名称词).</param>
public sealed record ExitTerms(
    ConsentBasis Basis, int Numerator, int Denominator, int ReplyDays, bool SilenceConsents, int NoticeDays, int ObservationMonths, LocalDate? LastExitOn,
    IReadOnlyList<FalseExitRule> RulesOff, IReadOnlyList<string> PublicUseWords, IReadOnlyList<string> BudgetWords, IReadOnlyList<string> GovernmentWords)
{
    public bool Uses(FalseExitRule rule) => !RulesOff.Contains(rule);

    /// <summary>Exact: nothing is rounded.</summary>
    public bool IsReached(decimal part, decimal whole) => part * Denominator >= whole * Numerator;
}

/// <summary>
/// One version of how platforms leave the list (平台退出标准), for every region or for one and those below. A step goes by the version in force on its
/// day. Rows are only added.
/// </summary>
public sealed class PlatformExitRules : ReferenceRow, IRegionalPolicy
{
    public const int MostDays = 366;
    public const int MostMonths = 120;
    public const int LeastMonths = 12;
    public const int MostWords = 50;
    public const int MaxWordLength = 40;

    private PlatformExitRules() { } // EF

    /// <param name="regionCode">Null: national.</param>
    public PlatformExitRules(string? regionCode, LocalDate validFrom, LocalDate? validTo, bool isUnverified, ExitTerms terms, string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        if (validTo <= validFrom) throw ExitErrors.RulesEndBeforeTheyBegin(validFrom, validTo.Value);
        if (terms.Numerator < 1 || terms.Numerator > terms.Denominator || terms.Denominator > 100) throw ExitErrors.PartOfNoSense(terms.Numerator, terms.Denominator);
        if (terms.ObservationMonths < LeastMonths) throw ExitErrors.ObservationTooShort(terms.ObservationMonths);
        (RegionCode, ValidFrom, ValidTo, IsUnverified) = (regionCode, validFrom, validTo, isUnverified);
        (Basis, Numerator, Denominator, ReplyDays, SilenceConsents) = (terms.Basis, terms.Numerator, terms.Denominator, terms.ReplyDays, terms.SilenceConsents);
        (NoticeDays, ObservationMonths, LastExitOn) = (terms.NoticeDays, terms.ObservationMonths, terms.LastExitOn);
        (RulesOff, PublicUseWords, BudgetWords, GovernmentWords) = ([.. terms.RulesOff.Distinct().Order()], Words(terms.PublicUseWords), Words(terms.BudgetWords), Words(terms.GovernmentWords));
    }

    public string? RegionCode { get; private set; }
    public LocalDate ValidFrom { get; private set; }
    public LocalDate? ValidTo { get; private set; }

    /// <summary>Something in it is not settled by a paper (待核).</summary>
    public bool IsUnverified { get; private set; }

    public ConsentBasis Basis { get; private set; }
    public int Numerator { get; private set; }
    public int Denominator { get; private set; }
    public int ReplyDays { get; private set; }
    public bool SilenceConsents { get; private set; }
    public int NoticeDays { get; private set; }
    public int ObservationMonths { get; private set; }
    public LocalDate? LastExitOn { get; private set; }
    public IReadOnlyList<FalseExitRule> RulesOff { get; private set; } = [];
    public IReadOnlyList<string> PublicUseWords { get; private set; } = [];
    public IReadOnlyList<string> BudgetWords { get; private set; } = [];
    public IReadOnlyList<string> GovernmentWords { get; private set; } = [];

    public ExitTerms Terms => new(
        Basis, Numerator, Denominator, ReplyDays, SilenceConsents, NoticeDays, ObservationMonths, LastExitOn, RulesOff, PublicUseWords, BudgetWords, GovernmentWords);

    private static List<string> Words(IEnumerable<string> words) => [.. words.Select(w => w.Trim()).Distinct()];
}
