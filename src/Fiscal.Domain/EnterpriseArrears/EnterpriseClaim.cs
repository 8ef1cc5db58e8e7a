using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.EnterpriseArrears;

/// <summary>What is owed for (欠款类型).</summary>
public enum ClaimKind
{
    [Display(Name = "货物")] Goods,
    [Display(Name = "工程")] Works,
    [Display(Name = "服务")] Services,
}

/// <summary>Size of the creditor (企业规模).</summary>
public enum EnterpriseSize
{
    [Display(Name = "大型")] Large,
    [Display(Name = "中型")] Medium,
    [Display(Name = "小型")] Small,
    [Display(Name = "微型")] Micro,
}

/// <summary>Who owns the creditor (企业性质).</summary>
public enum EnterpriseNature
{
    [Display(Name = "民营")] Private,
    [Display(Name = "国有")] StateOwned,
    [Display(Name = "外资")] Foreign,
    [Display(Name = "个体工商户")] SoleTrader,
    [Display(Name = "其他")] Other,
}

/// <summary>What is to be paid in a month (逐月清偿计划).</summary>
public sealed record ClaimMonth(int Year, int Month, decimal AmountYuan);

/// <summary>What is stated of an arrear to an enterprise (拖欠账款内容).</summary>
public sealed record ClaimFigures
{
    /// <summary>Most months of one plan.</summary>
    public const int MostMonths = 60;

    public string CreditorName { get; init; } = "";
    public EnterpriseSize? CreditorSize { get; init; }
    public EnterpriseNature? CreditorNature { get; init; }
    public string DebtorName { get; init; } = "";
    public string? ContractNumber { get; init; }
    public ClaimKind Kind { get; init; }
    public decimal OwedYuan { get; init; }
    public LocalDate FormedOn { get; init; }

    /// <summary>The parties differ about it (有分歧).</summary>
    public bool IsDisputed { get; init; }

    /// <summary>In judicial procedure (涉诉): shown apart, outside the task.</summary>
    public bool IsInCourt { get; init; }

    /// <summary>How it came to light (线索来源).</summary>
    public string? LeadSource { get; init; }

    public string? Person { get; init; }
    public string? Remark { get; init; }

    /// <summary>The plan by month as JSON.</summary>
    public string Plan { get; init; } = "[]";

    public ClaimFigures Planned(IReadOnlyList<ClaimMonth> months) => this with { Plan = JsonSerializer.Serialize(months, PlanJson.Options) };

    public IReadOnlyList<ClaimMonth> PlanOf() => JsonSerializer.Deserialize<List<ClaimMonth>>(Plan, PlanJson.Options)!;
}

/// <summary>An overdue account that a public unit owes an enterprise (拖欠企业账款), as stated on a day. The last statement holds.</summary>
public sealed class EnterpriseClaim : StatedFact
{
    /// <summary>Longest code, name and remark.</summary>
    public const int MaxCodeLength = 60, MaxNameLength = 200, MaxRemarkLength = 1000;

    private EnterpriseClaim() { } // EF

    /// <param name="paidYuan">What was paid of it, by all that is known.</param>
    public EnterpriseClaim(string regionCode, string code, ClaimFigures figures, decimal paidYuan, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
        (Code, CodeKey, Figures) = (code, TextKey.Of(code), figures);
        var plan = figures.PlanOf();
        if (figures.OwedYuan <= 0 || plan.Any(m => m.AmountYuan < 0)) throw ClaimErrors.NegativeAmount(code);
        if (figures.FormedOn > statedOn) throw ClaimErrors.FormedLater(code, figures.FormedOn, statedOn);
        if (paidYuan > figures.OwedYuan) throw ClaimErrors.OwedBelowPaid(code, figures.OwedYuan, paidYuan);
        if (plan.Zip(plan.Skip(1)).Where(p => (p.Second.Year, p.Second.Month).CompareTo((p.First.Year, p.First.Month)) <= 0).Select(p => p.Second).FirstOrDefault() is { } late)
            throw ClaimErrors.MonthsOutOfOrder(code, late.Year, late.Month);
        if (plan.Sum(m => m.AmountYuan) > figures.OwedYuan) throw ClaimErrors.PlanExceedsOwed(code, plan.Sum(m => m.AmountYuan), figures.OwedYuan);
    }

    private EnterpriseClaim(EnterpriseClaim taken, Recording recording)
        : base(taken.RegionCode, taken.EffectiveOn, recording) => (Code, CodeKey, Figures) = (taken.Code, taken.CodeKey, taken.Figures with { });

    /// <summary>Its number in the list (欠款编号).</summary>
    public string Code { get; private set; } = "";

    public string CodeKey { get; private set; } = "";
    public ClaimFigures Figures { get; private set; } = new();

    public override object Topic => CodeKey;
    public override object Said => Figures;
    public override string Subject => $"拖欠账款“{Code}”";

    public override EnterpriseClaim Reversal(Recording recording) => new(this, recording) { ReversesId = Id };
}
