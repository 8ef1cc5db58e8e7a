using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Amounts;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>Where remitting for a payment stands (上缴状态).</summary>
public enum RemittanceState
{
    [Display(Name = "未到")] NotYet,
    [Display(Name = "应缴")] Called,
    [Display(Name = "已缴")] Remitted,
    [Display(Name = "逾期")] Overdue,
    [Display(Name = "缺工作日历")] CalendarMissing,
}

/// <summary>One payment of a bond and what was remitted for it (一次还本付息的上缴).</summary>
/// <param name="RatePercent">Coupon; null: not known, so no penalty can be estimated.</param>
/// <param name="Remitted">Amounts by day.</param>
public sealed record RemittanceDue(
    LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, decimal FeePermille, decimal? RatePercent, LocalDate? RemitBy, IReadOnlyList<(LocalDate On, decimal Yuan)> Remitted)
{
    public decimal FeeYuan => ((PrincipalYuan + InterestYuan) * FeePermille / 1000).RoundToFen();

    public decimal TotalYuan => PrincipalYuan + InterestYuan + FeeYuan;

    public decimal RemittedYuan(LocalDate day) => Remitted.Where(r => r.On <= day).Sum(r => r.Yuan);

    public RemittanceState StateOn(LocalDate day, int noticeDays) =>
        RemittedYuan(day) >= TotalYuan ? RemittanceState.Remitted
        : RemitBy is not { } last ? RemittanceState.CalendarMissing
        : day > last ? RemittanceState.Overdue
        : day >= last.PlusDays(-noticeDays) ? RemittanceState.Called : RemittanceState.NotYet;

    /// <summary>Days from the last day of remitting to the one on which all was there, or to <paramref name="day"/>; 0 when in time. Null: the calendar is missing.</summary>
    public int? DaysLate(LocalDate day) => RemitBy is not { } last ? null : Math.Max(0, Period.DaysBetween(last, FullOn(day) ?? day));

    /// <summary>The day on which all was there; null: not yet.</summary>
    public LocalDate? FullOn(LocalDate day) => Remitted.Where(r => r.On <= day).Select(r => (LocalDate?)r.On).Order().FirstOrDefault(on => RemittedYuan(on!.Value) >= TotalYuan);

    /// <summary>
    /// What is late × its days × the multiple of the coupon broken down to days (罚息测算), rounded once. The province's agreement settles it, so it is an
    /// estimate (待核). Null: the calendar or the coupon is missing.
    /// </summary>
    public decimal? PenaltyYuan(LocalDate day, BondRuleFigures rules)
    {
        if (RemitBy is not { } last || RatePercent is not { } rate) return null;
        var yuanDays = 0m;
        var ends = Remitted.Where(r => r.On > last && r.On <= day).Select(r => r.On).Append(day).Where(d => d > last).Distinct().Order().ToList();
        var from = last;
        foreach (var end in ends)
        {
            yuanDays += decimal.Max(0, TotalYuan - RemittedYuan(from)) * Period.DaysBetween(from, end);
            from = end;
        }
        return (yuanDays * rules.PenaltyMultiple * rate / 100 / rules.PenaltyYearDays).RoundToFen();
    }
}
