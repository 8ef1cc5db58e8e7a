using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using NodaTime;

namespace Fiscal.Domain.Warnings;

/// <summary>What a rule warns of and what is to follow (预警标准内容).</summary>
/// <param name="Code">Its name among the rules of a region: rows of one code are versions of one rule (标准代码).</param>
/// <param name="Threshold">In the unit of the kind (阈值); null where the kind takes none, or anything counts.</param>
/// <param name="Days">See <see cref="WarningKindRule.DaysName"/> (天数).</param>
/// <param name="DebtClass">Of <see cref="WarningKind.BalanceAboveLimit"/>: what the limit is of.</param>
/// <param name="OwnerRole">Who has to see to it (责任角色).</param>
/// <param name="OwnerName">User name of the person, where one is named (责任人).</param>
/// <param name="DaysToDue">Days from the warning to the day by which it is to be dealt with (处理天数).</param>
/// <param name="EscalationDays">Days past that day after which it goes up a step (升级天数).</param>
/// <param name="EscalatedRole">Who has to see to it then (升级后责任角色).</param>
public sealed record WarningTerms(
    string Code, WarningKind Kind, decimal? Threshold, int? Days, DebtClass? DebtClass, RemittanceCounting Counting, WarningSeverity Severity,
    Role OwnerRole, string? OwnerName, int DaysToDue, int EscalationDays, Role EscalatedRole)
{
    /// <summary>Longest code and name of a person.</summary>
    public const int MaxCodeLength = 40, MaxOwnerLength = 64;

    /// <summary>Most days to deal with a warning, and past it.</summary>
    public const int MostDays = 366;

    /// <exception cref="BusinessRuleException">It makes no sense.</exception>
    public WarningTerms Checked()
    {
        var kind = WarningKindRule.Of(Kind);
        if (kind.Unit is null ? Threshold is not null : Threshold is null && kind.NeedsThreshold) throw WarningErrors.ThresholdOfNoSense(Kind, kind.Unit);
        if (kind.Unit is ThresholdUnit.Percent or ThresholdUnit.Points && Threshold is > 0 and < 1) throw WarningErrors.PercentAsFraction(Kind, Threshold.Value);
        if (Threshold < kind.Least || Threshold > kind.Most) throw WarningErrors.ThresholdOutOfBounds(Kind, Threshold!.Value, kind);
        if (kind.Unit == ThresholdUnit.Times && Threshold % 1 != 0) throw WarningErrors.ThresholdOutOfBounds(Kind, Threshold!.Value, kind);
        if (kind.Days is not { } bounds ? Days is not null : Days is not { } days || days < bounds.Least || days > bounds.Most) throw WarningErrors.DaysOutOfBounds(Kind, kind);
        if (Kind == WarningKind.BalanceAboveLimit ? DebtClass is not (Debts.DebtClass.General or Debts.DebtClass.Special) : DebtClass is not null) throw WarningErrors.ClassOfNoSense(Kind);
        if (DaysToDue is < 0 or > MostDays || EscalationDays is < 0 or > MostDays) throw WarningErrors.HandlingDaysOutOfBounds();
        if (RoleSeparation.IsAdministrator(OwnerRole) || RoleSeparation.IsAdministrator(EscalatedRole)) throw WarningErrors.OwnerSeesNothing();
        return this;
    }
}

/// <summary>
/// One version of a rule that warns (预警标准), for every region or for one and those below it. What was warned of by an earlier version stays;
/// rows are only added.
/// </summary>
public sealed class WarningRule : ReferenceRow, IRegionalPolicy
{
    private WarningRule() { } // EF

    /// <param name="regionCode">Null: national.</param>
    /// <param name="isOff">From its first day on nothing is warned of by this code.</param>
    public WarningRule(
        string? regionCode, LocalDate validFrom, LocalDate? validTo, bool isUnverified, bool isOff, WarningTerms terms, string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        if (validTo <= validFrom) throw WarningErrors.RuleEndsBeforeItBegins(validFrom, validTo.Value);
        if (regionCode is null && terms.Kind == WarningKind.BalanceAboveLimit) throw WarningErrors.LimitNeedsRegion();
        (RegionCode, ValidFrom, ValidTo, IsUnverified, IsOff, Terms) = (regionCode, validFrom, validTo, isUnverified, isOff, terms.Checked());
    }

    public string? RegionCode { get; private set; }
    public LocalDate ValidFrom { get; private set; }
    public LocalDate? ValidTo { get; private set; }

    /// <summary>No paper settles its figures (待核).</summary>
    public bool IsUnverified { get; private set; }

    /// <summary>Nothing is warned of by this code any more (停用).</summary>
    public bool IsOff { get; private set; }

    public WarningTerms Terms { get; private set; } = null!;

    /// <summary>The rules that count on a day: of each code the version in force, unless it is off.</summary>
    /// <param name="regions">The region and those above it, nearest first.</param>
    public static IReadOnlyList<WarningRule> InForce(IEnumerable<WarningRule> rows, IReadOnlyList<string> regions, LocalDate day) =>
        [.. rows.GroupBy(r => r.Terms.Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.InForce(regions, day)).OfType<WarningRule>().Where(r => !r.IsOff && (r.Terms.Kind != WarningKind.BalanceAboveLimit || r.RegionCode == regions[0]))];
}
