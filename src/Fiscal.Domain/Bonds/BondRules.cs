using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Warnings;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>Whether money may arrive on the N-th working day before the payment day (提前上缴起算办法).</summary>
public enum LeadCounting
{
    [Display(Name = "最迟在第 N 个工作日当天")] OnThatDay,
    [Display(Name = "须早于第 N 个工作日")] BeforeThatDay,
}

/// <summary>The limits by which a region handles its bonds (政府债券管理参数).</summary>
public sealed record BondRuleFigures
{
    /// <summary>What counts where a region recorded none: 沅政办发〔2023〕5号 附件4第四条 and usual practice; not settled for others (待核).</summary>
    public static readonly BondRuleFigures Usual = new();

    /// <summary>Working days between remitting and the payment day (提前上缴工作日数).</summary>
    public int RemittanceWorkdays { get; init; } = 10;

    public LeadCounting Counting { get; init; } = LeadCounting.OnThatDay;

    /// <summary>Calendar days before the last day of remitting from which it is called for (提醒天数).</summary>
    public int NoticeDays { get; init; } = 30;

    /// <summary>Fee on principal and interest paid where the bond states none, in ‰ (兑付手续费率).</summary>
    public decimal RedemptionFeePermille { get; init; } = 0.05m;

    /// <summary>Times the coupon that what is late is charged (罚息倍数).</summary>
    public decimal PenaltyMultiple { get; init; } = 2;

    /// <summary>Days of a year when a rate is broken down to days (折日天数).</summary>
    public int PenaltyYearDays { get; init; } = 365;

    /// <summary>Least share of the year's new special bonds spent by year-end (使用进度).</summary>
    public decimal ProgressPercent { get; init; } = 60;

    /// <summary>Least share for ongoing projects (在建项目支持比例).</summary>
    public decimal OngoingPercent { get; init; } = 50;

    /// <summary>Least evaluated share of the new special limit of the year before (绩效评价资金占比).</summary>
    public decimal EvaluatedPercent { get; init; } = 5;

    /// <summary>What counts as used (使用进度口径).</summary>
    public SpendingStage ProgressStage { get; init; } = SpendingStage.Spent;

    /// <summary>The last day of remitting for a payment (上缴期限); a payment day that is no working day is the next one. Null: the calendar of a year is missing.</summary>
    public LocalDate? RemitBy(LocalDate dueOn, WorkCalendar calendar) => Remittance.DeadlineOf(
        dueOn, RemittanceWorkdays, Counting == LeadCounting.BeforeThatDay ? RemittanceCounting.BeforeTheDay : RemittanceCounting.OnTheDay, calendar);

    /// <summary>Null: the calendar of the year is missing.</summary>
    public static LocalDate? PaidOn(LocalDate dueOn, WorkCalendar calendar) => calendar.Flagging().Adjust(dueOn, BusinessDayConvention.Following) is { IsKnown: true } paid ? paid.Date : null;
}

/// <summary>One version of a region's limits, in force from <see cref="Fact.EffectiveOn"/> on.</summary>
public sealed class BondRules : Fact
{
    private BondRules() { } // EF

    /// <param name="recording">Its document is the 文号.</param>
    public BondRules(string regionCode, BondRuleFigures figures, LocalDate validFrom, bool isUnverified, Recording recording)
        : base(regionCode, validFrom, recording)
    {
        (Figures, IsUnverified) = (figures, isUnverified);
        if (figures.RemittanceWorkdays is < 1 or > 60) throw BondErrors.RulesOutOfBounds("提前上缴工作日数（1 至 60）");
        if (figures.NoticeDays is < 0 or > 365) throw BondErrors.RulesOutOfBounds("提醒天数（0 至 365）");
        if (figures.RedemptionFeePermille is < 0 or > BondFigures.MostFeePermille) throw BondErrors.RulesOutOfBounds("兑付手续费率（0 至 10‰）");
        if (figures.PenaltyMultiple is < 0 or > 10) throw BondErrors.RulesOutOfBounds("罚息倍数（0 至 10）");
        if (figures.PenaltyYearDays is not (360 or 365)) throw BondErrors.RulesOutOfBounds("折日天数（360 或 365）");
        if (new[] { figures.ProgressPercent, figures.OngoingPercent, figures.EvaluatedPercent }.Any(p => p is < 0 or > 100)) throw BondErrors.RulesOutOfBounds("比例（0 至 100%）");
    }

    public BondRuleFigures Figures { get; private set; } = new();

    /// <summary>Not settled by a paper of the region (待核).</summary>
    public bool IsUnverified { get; private set; }

    public override string Subject => "政府债券管理参数";
}
