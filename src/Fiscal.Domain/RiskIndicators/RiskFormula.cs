using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Domain.Debts;
using Fiscal.Domain.FiscalCapacity;

namespace Fiscal.Domain.RiskIndicators;

/// <summary>The indicators of debt risk that are ratios (债务风险指标).</summary>
public enum RiskIndicator
{
    [Display(Name = "债务率")] DebtRatio,
    [Display(Name = "新增债务率")] NewDebtRatio,
    [Display(Name = "偿债率")] RepaymentRatio,
    [Display(Name = "逾期债务率")] OverdueRatio,
    [Display(Name = "利息支出率")] InterestRatio,
    [Display(Name = "负债率")] LoadRatio,
    [Display(Name = "综合债务率")] CompositeRatio,
}

/// <summary>What the ledger is asked for (台账数).</summary>
public enum LedgerMeasure
{
    [Display(Name = "期末余额")] Balance,
    [Display(Name = "上年末余额")] OpeningBalance,
    [Display(Name = "期末逾期本金")] Overdue,
    [Display(Name = "当年提款")] Drawn,
    [Display(Name = "当年还本")] Repaid,
    [Display(Name = "当年付息")] InterestPaid,
}

/// <summary>Which debts of the ledger (债务范围). Platform debt leaves out what is statutory.</summary>
public enum DebtGroup
{
    [Display(Name = "一般债务")] General,
    [Display(Name = "专项债务")] Special,
    [Display(Name = "法定债务")] Statutory,
    [Display(Name = "隐性债务")] Hidden,
    [Display(Name = "平台公司有息债务")] Platform,
    [Display(Name = "经营性债务")] Operating,
    [Display(Name = "负有担保责任的债务")] Guarantee,
    [Display(Name = "可能承担一定救助责任的债务")] Rescue,
    [Display(Name = "全口径债务")] All,
}

public static class DebtGroups
{
    /// <summary>Whether a debt of the class belongs to it; two groups that both take one count it twice.</summary>
    public static bool Takes(this DebtGroup group, DebtClass debtClass, bool ofPlatform) => group switch
    {
        DebtGroup.General => debtClass == DebtClass.General,
        DebtGroup.Special => debtClass == DebtClass.Special,
        DebtGroup.Statutory => debtClass is DebtClass.General or DebtClass.Special,
        DebtGroup.Hidden => debtClass == DebtClass.Hidden,
        DebtGroup.Platform => ofPlatform && debtClass is not (DebtClass.General or DebtClass.Special),
        DebtGroup.Operating => debtClass == DebtClass.Operating,
        DebtGroup.Guarantee => debtClass == DebtClass.Guarantee,
        DebtGroup.Rescue => debtClass == DebtClass.Rescue,
        _ => true,
    };
}

/// <summary>One part of a formula (算式项): a published figure, or a measure of a group of debts, times a coefficient.</summary>
public sealed record FormulaTerm(CapacityComponent? Published = null, LedgerMeasure? Measure = null, DebtGroup? Group = null, decimal Coefficient = 1)
{
    public static FormulaTerm Of(CapacityComponent published, decimal coefficient = 1) => new(published, Coefficient: coefficient);

    public static FormulaTerm Of(LedgerMeasure measure, DebtGroup group, decimal coefficient = 1) => new(null, measure, group, coefficient);

    [JsonIgnore]
    public bool IsWhole => Published is not null ? Measure is null && Group is null : Measure is not null && Group is not null;

    /// <summary>What is asked for, without the coefficient.</summary>
    public FormulaTerm AsInput() => this with { Coefficient = 1 };

    [JsonIgnore]
    public string Name => Published is { } published ? published.DisplayName() : $"{Group!.Value.DisplayName()}{Measure!.Value.DisplayName()}";
}

/// <summary>What a formula came to (指标算得数).</summary>
/// <param name="ValuePercent">Exact; null where an input is missing, or nothing can be divided.</param>
public sealed record RatioAnswer(decimal? NumeratorYuan, decimal? DenominatorYuan, decimal? ValuePercent, IReadOnlyList<FormulaTerm> Missing, string? Remark);

/// <summary>One way of working an indicator out (指标算法).</summary>
public sealed record RiskFormula(
    string Code, RiskIndicator Indicator, string Name, IReadOnlyList<FormulaTerm> Numerator, IReadOnlyList<FormulaTerm> Denominator, string? Note = null)
{
    public const int MostTerms = 20;

    [JsonIgnore]
    public IEnumerable<FormulaTerm> Terms => Numerator.Concat(Denominator);

    /// <param name="valueOf">Of a term without its coefficient, in yuan; null is missing and makes the answer null, never zero.</param>
    public RatioAnswer Answer(Func<FormulaTerm, decimal?> valueOf)
    {
        var missing = Terms.Select(t => t.AsInput()).Distinct().Where(t => valueOf(t) is null).ToList();
        var (numerator, denominator) = (Sum(Numerator, valueOf), Sum(Denominator, valueOf));
        if (numerator is not { } top || denominator is not { } bottom) return new(numerator, denominator, null, missing, "缺少取数，不计算，也不以零代替。");
        return bottom <= 0 ? new(top, bottom, null, missing, "分母不大于零，不能计算。") : new(top, bottom, top * 100 / bottom, missing, null);
    }

    private static decimal? Sum(IReadOnlyList<FormulaTerm> terms, Func<FormulaTerm, decimal?> valueOf)
    {
        decimal sum = 0;
        foreach (var term in terms)
        {
            if (valueOf(term.AsInput()) is not { } value) return null;
            sum += value * term.Coefficient;
        }
        return Math.Round(sum, 2, MidpointRounding.AwayFromZero);
    }
}
