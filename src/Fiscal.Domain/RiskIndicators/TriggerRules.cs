using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.FiscalCapacity;

namespace Fiscal.Domain.RiskIndicators;

/// <summary>Interest of a year against the expenditure that bears it; above the threshold, strictly, the trigger is pulled (财政重整触发条件).</summary>
public sealed record RestructuringRule(string Name, CapacityComponent Interest, CapacityComponent Expenditure, decimal ThresholdPercent);

/// <summary>What of the ledger shows a default (违约占比).</summary>
public enum DefaultMeasure
{
    [Display(Name = "政府债务本金违约额占同期应偿本金")] Principal,
    [Display(Name = "政府债务利息违约额占同期应付利息")] Interest,
}

/// <summary>One condition of a level of events (风险事件等级条件).</summary>
/// <param name="Level">1 is Ⅰ, the gravest, 4 is Ⅳ.</param>
/// <param name="Measure">Null: not to be judged by the ledger.</param>
/// <param name="FromPercent">From so much on; of 0, anything above it.</param>
/// <param name="ToPercent">Below so much; null without an upper end.</param>
public sealed record EmergencyRule(int Level, string Text, DefaultMeasure? Measure = null, decimal? FromPercent = null, decimal? ToPercent = null)
{
    /// <summary>Null: not judged, because the ledger holds nothing of it.</summary>
    public bool? Holds(decimal? percent) => Measure is null || percent is null ? null : (FromPercent == 0 ? percent > 0 : percent >= FromPercent) && !(percent >= ToPercent);

    public static string NameOf(int level) => level switch { 1 => "Ⅰ级（特别重大）", 2 => "Ⅱ级（重大）", 3 => "Ⅲ级（较大）", _ => "Ⅳ级（一般）" };
}

/// <summary>The conditions of fiscal restructuring and of the levels of debt events (触发规则).</summary>
public sealed record TriggerRules(string Name, IReadOnlyList<RestructuringRule> Restructuring, IReadOnlyList<EmergencyRule> Emergency)
{
    public const int Most = 40, MaxTextLength = 300;

    internal void Require()
    {
        if (Restructuring.Count is 0 or > Most || Emergency.Count is 0 or > Most) throw RiskErrors.RulesOfNoSense($"restructuring、emergency 各应有 1 至 {Most} 条");
        if (Restructuring.FirstOrDefault(r => r.ThresholdPercent is < 1 or > 100) is { } odd) throw RiskErrors.RulesOfNoSense($"“{odd.Name}”的门槛 {odd.ThresholdPercent:0.####} 应为 1 至 100（以 % 为单位，10 表示 10%）");
        if (Emergency.FirstOrDefault(r => r.Level is < 1 or > 4) is { } level) throw RiskErrors.RulesOfNoSense($"等级 {level.Level} 应为 1 至 4");
        if (Emergency.FirstOrDefault(r => r.Measure is null != r.FromPercent is null || r.FromPercent < 0 || r.FromPercent >= r.ToPercent) is { } range)
            throw RiskErrors.RulesOfNoSense($"“{range.Text}”的占比范围应有下限，且下限小于上限");
        if (Restructuring.Any(r => string.IsNullOrWhiteSpace(r.Name) || r.Name.Length > MaxTextLength) || Emergency.Any(r => string.IsNullOrWhiteSpace(r.Text) || r.Text.Length > MaxTextLength))
            throw RiskErrors.RulesOfNoSense($"每条须有不超过 {MaxTextLength} 字的说明");
    }
}
