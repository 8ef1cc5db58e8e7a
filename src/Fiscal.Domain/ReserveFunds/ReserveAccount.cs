using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.ReserveFunds;

/// <summary>How the fund's money moves (基金收支项目).</summary>
public enum ReserveMovementKind
{
    [Display(Name = "出资")] Contributed,
    [Display(Name = "追加出资")] ToppedUp,
    [Display(Name = "收回出资")] Recovered,
    [Display(Name = "拨付使用")] Used,
    [Display(Name = "归还本金")] Returned,
    [Display(Name = "占用费留存")] FeeKept,
    [Display(Name = "占用费上缴")] FeePassedOn,
}

public static class ReserveMovementKinds
{
    /// <summary>+1 raises what the fund has, −1 lowers it; a fee that is passed on leaves it.</summary>
    public static int Sign(this ReserveMovementKind kind) => kind switch
    {
        ReserveMovementKind.Contributed or ReserveMovementKind.ToppedUp or ReserveMovementKind.Returned or ReserveMovementKind.FeeKept => 1,
        ReserveMovementKind.Recovered or ReserveMovementKind.Used => -1,
        _ => 0,
    };

    /// <summary>An entry by which money of the fund is lent; what a book opened with was lent before.</summary>
    internal static bool IsUse(this EntryKind kind) => kind is EntryKind.Opening or EntryKind.Drawdown or EntryKind.RefinancedIn;

    internal static bool IsReturn(this EntryKind kind) => kind is EntryKind.PrincipalRepayment or EntryKind.RefinancedOut;

    internal static bool IsFee(this EntryKind kind) => kind is EntryKind.InterestPayment or EntryKind.PenaltyPayment or EntryKind.FeePayment;
}

/// <summary>A line of the fund's account with the fact it comes from (基金收支明细): an event, or an entry of a debt.</summary>
/// <param name="AmountYuan">Negative for an entry that takes another back.</param>
public sealed record ReserveMovement(LocalDate On, ReserveMovementKind Kind, decimal AmountYuan, Fact Source)
{
    /// <summary>What it does to the balance.</summary>
    public decimal EffectYuan => Kind.Sign() * AmountYuan;
}

/// <summary>How the balance went in a period (基金收支合计): opening and the sums of each kind make the closing, without a rest.</summary>
public sealed record ReserveSums(
    decimal OpeningYuan, decimal ContributedYuan, decimal ToppedUpYuan, decimal RecoveredYuan, decimal UsedYuan, decimal ReturnedYuan, decimal FeeKeptYuan, decimal FeePassedOnYuan, decimal ClosingYuan);

/// <summary>
/// The money of a fund as known at an instant (基金账户). Available (可用余额) is capital − lent + returned + fees that stay: capital is told by
/// events, the rest by entries of the debts that uses made, so that no figure is kept twice.
/// </summary>
public sealed class ReserveAccount
{
    private readonly Func<LocalDate, ReserveRuleFigures> _rulesOn;
    private readonly List<ReserveMovement> _movements;

    private ReserveAccount(IEnumerable<ReserveMovement> movements, Func<LocalDate, ReserveRuleFigures> rulesOn) =>
        (_movements, _rulesOn) = ([.. movements.OrderBy(m => m.On).ThenBy(m => m.Source.RecordedAt).ThenBy(m => m.Kind).ThenBy(m => m.Source.Id)], rulesOn);

    /// <summary>In the order of days.</summary>
    public IReadOnlyList<ReserveMovement> Movements => _movements;

    /// <param name="events">Of one fund, as they stood at the instant, of every day.</param>
    /// <param name="debts">What uses made, with all their facts.</param>
    /// <param name="knownAt">Entries recorded later don't count; null: all do.</param>
    public static ReserveAccount Of(IEnumerable<ReserveEvent> events, IEnumerable<Debt> debts, Func<LocalDate, ReserveRuleFigures> rulesOn, Instant? knownAt = null) => new(
        [
            .. events.Where(e => e.Kind.IsCapital()).Select(e => new ReserveMovement(e.EffectiveOn, KindOf(e.Kind), e.AmountYuan!.Value, e)),
            .. debts.SelectMany(d => OfDebt(d, rulesOn, knownAt)),
        ],
        rulesOn);

    /// <summary>The account if this debt were a use too.</summary>
    public ReserveAccount With(Debt debt) => new(_movements.Concat(OfDebt(debt, _rulesOn, null)), _rulesOn);

    /// <summary>Available at the end of a day.</summary>
    public decimal AvailableOn(LocalDate day) => _movements.Where(m => m.On <= day).Sum(m => m.EffectYuan);

    /// <summary>The least that is available at the end of a day or of any later one: what can leave on it.</summary>
    public decimal LowestFrom(LocalDate day)
    {
        var (balance, lowest) = (AvailableOn(day), AvailableOn(day));
        foreach (var on in _movements.Where(m => m.On > day).GroupBy(m => m.On))
            lowest = Math.Min(lowest, balance += on.Sum(m => m.EffectYuan));
        return lowest;
    }

    /// <summary>Capital paid in and not taken back (基金规模).</summary>
    public decimal CapitalOn(LocalDate day) =>
        _movements.Where(m => m.On <= day && m.Kind is ReserveMovementKind.Contributed or ReserveMovementKind.ToppedUp or ReserveMovementKind.Recovered).Sum(m => m.EffectYuan);

    /// <summary>From the first day to the last, both included.</summary>
    public ReserveSums Sums(LocalDate from, LocalDate to)
    {
        var of = _movements.Where(m => m.On >= from && m.On <= to).ToLookup(m => m.Kind, m => m.AmountYuan);
        return new(
            AvailableOn(from.PlusDays(-1)), of[ReserveMovementKind.Contributed].Sum(), of[ReserveMovementKind.ToppedUp].Sum(), of[ReserveMovementKind.Recovered].Sum(), of[ReserveMovementKind.Used].Sum(),
            of[ReserveMovementKind.Returned].Sum(), of[ReserveMovementKind.FeeKept].Sum(), of[ReserveMovementKind.FeePassedOn].Sum(), AvailableOn(to));
    }

    private static ReserveMovementKind KindOf(ReserveEventKind kind) => kind switch
    {
        ReserveEventKind.Contributed => ReserveMovementKind.Contributed,
        ReserveEventKind.ToppedUp => ReserveMovementKind.ToppedUp,
        _ => ReserveMovementKind.Recovered,
    };

    // Interest made principal and what is written off move no money.
    private static IEnumerable<ReserveMovement> OfDebt(Debt debt, Func<LocalDate, ReserveRuleFigures> rulesOn, Instant? knownAt) =>
        from entry in debt.Entries
        where (entry.Kind.IsUse() || entry.Kind.IsReturn() || entry.Kind.IsFee()) && !(entry.RecordedAt > knownAt)
        let kind = entry.Kind.IsUse() ? ReserveMovementKind.Used
            : entry.Kind.IsReturn() ? ReserveMovementKind.Returned
            : rulesOn(entry.EffectiveOn).FeesStay ? ReserveMovementKind.FeeKept : ReserveMovementKind.FeePassedOn
        select new ReserveMovement(entry.EffectiveOn, kind, entry.AmountYuan, entry);
}
