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

/// <summary>One payment of a bond and what was remitted for it (一次还本付息的上缴). Receipts tell; where none is recorded, what the ledger says was paid to the province.</summary>
/// <param name="RatePercent">Coupon; null: not known, so no penalty can be estimated.</param>
/// <param name="Receipts">Amounts by day.</param>
/// <param name="Booked">Principal and interest that the ledger has as paid for it, by day. The fee is not in it.</param>
public sealed record RemittanceDue(
    LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, decimal FeePermille, decimal? RatePercent, LocalDate? RemitBy, IReadOnlyList<(LocalDate On, decimal Yuan)> Receipts,
    IReadOnlyList<(LocalDate On, decimal Yuan)> Booked)
{
    public decimal FeeYuan => ((PrincipalYuan + InterestYuan) * FeePermille / 1000).RoundToFen();

    public decimal TotalYuan => PrincipalYuan + InterestYuan + FeeYuan;

    /// <summary>No receipt is recorded by a day, and the ledger has something paid (按台账付款认定).</summary>
    public bool IsByLedger(LocalDate day) => Receipts.All(r => r.On > day) && Booked.Any(b => b.On <= day);

    public decimal RemittedYuan(LocalDate day) => Sum(Told(day), day);

    public RemittanceState StateOn(LocalDate day, int noticeDays) =>
        RemittedYuan(day) >= AskedYuan(day) ? RemittanceState.Remitted
        : RemitBy is not { } last ? RemittanceState.CalendarMissing
        : day > last ? RemittanceState.Overdue
        : day >= last.PlusDays(-noticeDays) ? RemittanceState.Called : RemittanceState.NotYet;

    /// <summary>Days from the last day of remitting to the one on which all was there, or to <paramref name="day"/>; 0 when in time. Null: the calendar or the receipt is missing.</summary>
    public int? DaysLate(LocalDate day) => RemitBy is not { } last || IsUntold(day) ? null : Math.Max(0, Period.DaysBetween(last, FullOn(day) ?? day));

    /// <summary>The ledger has it paid, but after the last day: on the day the province paid, perhaps, so that only a receipt tells whether it was late (须核对收据).</summary>
    public bool IsUntold(LocalDate day) => IsByLedger(day) && FullOn(day) > RemitBy;

    /// <summary>The day on which all was there; null: not yet.</summary>
    public LocalDate? FullOn(LocalDate day)
    {
        var (told, asked) = (Told(day), AskedYuan(day));
        return told.Where(r => r.On <= day).Select(r => (LocalDate?)r.On).Order().FirstOrDefault(on => Sum(told, on!.Value) >= asked);
    }

    /// <summary>
    /// What is late × its days × the multiple of the coupon broken down to days (罚息测算), rounded once. The province's agreement settles it, so it is an
    /// estimate (待核). Null: the calendar, the coupon or the receipt is missing.
    /// </summary>
    public decimal? PenaltyYuan(LocalDate day, BondRuleFigures rules)
    {
        if (RemitBy is not { } last || RatePercent is not { } rate || IsUntold(day)) return null;
        var (told, asked, yuanDays) = (Told(day), AskedYuan(day), 0m);
        var ends = told.Where(r => r.On > last && r.On <= day).Select(r => r.On).Append(day).Where(d => d > last).Distinct().Order().ToList();
        var from = last;
        foreach (var end in ends)
        {
            yuanDays += decimal.Max(0, asked - Sum(told, from)) * Period.DaysBetween(from, end);
            from = end;
        }
        return (yuanDays * rules.PenaltyMultiple * rate / 100 / rules.PenaltyYearDays).RoundToFen();
    }

    private IReadOnlyList<(LocalDate On, decimal Yuan)> Told(LocalDate day) => IsByLedger(day) ? Booked : Receipts;

    private decimal AskedYuan(LocalDate day) => IsByLedger(day) ? PrincipalYuan + InterestYuan : TotalYuan;

    private static decimal Sum(IEnumerable<(LocalDate On, decimal Yuan)> amounts, LocalDate day) => amounts.Where(r => r.On <= day).Sum(r => r.Yuan);
}
