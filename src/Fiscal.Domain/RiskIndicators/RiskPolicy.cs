using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fiscal.Domain.DebtResolution;
using NodaTime;

namespace Fiscal.Domain.RiskIndicators;

public enum RiskPolicyKind
{
    [Display(Name = "指标算法")] Formula,
    [Display(Name = "指标采用与分档")] Standard,
    [Display(Name = "评价办法")] Scorecard,
    [Display(Name = "触发规则")] Triggers,
}

/// <summary>Which formula of an indicator a region uses, and the bands that go with it (指标采用与分档).</summary>
/// <param name="FormulaCode">Null: none chosen yet; the bands are shown with every formula.</param>
public sealed record IndicatorStandard(RiskIndicator Indicator, string? FormulaCode, IReadOnlyList<RiskBand> Bands)
{
    internal void Require()
    {
        RiskBands.Require(Bands, $"“{Indicator.DisplayName()}”", scored: false);
        Scorecard.RequireCuts(Bands, Indicator);
    }
}

/// <summary>From when, where and by which paper a risk policy counts.</summary>
/// <param name="RegionCode">Null: national.</param>
public sealed record PolicyTerms(string? RegionCode, LocalDate ValidFrom, LocalDate? ValidTo, bool IsUnverified, string Source, Instant RecordedAt, string RecordedBy);

/// <summary>One version of a formula, a choice of formula with its bands, a scorecard or the trigger rules (风险政策数据). Versions of one code replace each other.</summary>
public sealed class RiskPolicy : ReferenceRow, IRegionalPolicy
{
    public const int MaxCodeLength = 40, MaxNameLength = 100;

    private RiskPolicy() { } // EF

    private RiskPolicy(RiskPolicyKind kind, string code, string name, object content, PolicyTerms terms) : base(terms.Source, terms.RecordedAt, terms.RecordedBy)
    {
        if (terms.ValidTo <= terms.ValidFrom) throw RiskErrors.EndsBeforeItBegins(terms.ValidFrom, terms.ValidTo.Value);
        (Kind, Code, Name, Content) = (kind, code, name, JsonSerializer.Serialize(content, PlanJson.Options));
        (RegionCode, ValidFrom, ValidTo, IsUnverified) = (terms.RegionCode, terms.ValidFrom, terms.ValidTo, terms.IsUnverified);
    }

    public static RiskPolicy Of(RiskFormula formula, PolicyTerms terms)
    {
        FormulaRules.Require(formula);
        return new(RiskPolicyKind.Formula, formula.Code, formula.Name, formula, terms);
    }

    public static RiskPolicy Of(IndicatorStandard standard, PolicyTerms terms)
    {
        standard.Require();
        return new(RiskPolicyKind.Standard, $"{standard.Indicator}", standard.Indicator.DisplayName(), standard, terms);
    }

    public static RiskPolicy Of(Scorecard scorecard, PolicyTerms terms)
    {
        scorecard.Require();
        return new(RiskPolicyKind.Scorecard, $"{scorecard.Kind}", scorecard.Name, scorecard, terms);
    }

    public static RiskPolicy Of(TriggerRules rules, PolicyTerms terms)
    {
        rules.Require();
        return new(RiskPolicyKind.Triggers, nameof(TriggerRules), rules.Name, rules, terms);
    }

    public RiskPolicyKind Kind { get; private set; }

    /// <summary>Of a formula its own, of the rest what they are about.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>What it says, as JSON.</summary>
    public string Content { get; private set; } = "";

    public string? RegionCode { get; private set; }
    public LocalDate ValidFrom { get; private set; }
    public LocalDate? ValidTo { get; private set; }

    /// <summary>No paper settles it (待核).</summary>
    public bool IsUnverified { get; private set; }

    public RiskFormula Formula() => Read<RiskFormula>(RiskPolicyKind.Formula);
    public IndicatorStandard Standard() => Read<IndicatorStandard>(RiskPolicyKind.Standard);
    public Scorecard Scorecard() => Read<Scorecard>(RiskPolicyKind.Scorecard);
    public TriggerRules Triggers() => Read<TriggerRules>(RiskPolicyKind.Triggers);

    private T Read<T>(RiskPolicyKind kind) => Kind == kind
        ? JsonSerializer.Deserialize<T>(Content, PlanJson.Options)! : throw new InvalidOperationException($"{Code} is no {kind}.");
}
