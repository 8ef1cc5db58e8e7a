using Fiscal.Domain;
using Fiscal.Domain.TreasuryCash;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Treasury cash day by day for up to a year, and what it cannot pay (库款流动性测算).</summary>
/// <param name="BalanceOn">The day of the last stated balance; the projection begins on the day after.</param>
/// <param name="BasisWords">The basis in words (口径说明).</param>
/// <param name="FirstGap">Null: everything is paid on time.</param>
/// <param name="Hit">Payments that are short on their day, what goes first first; at most <see cref="MostHit"/> of <paramref name="HitTotal"/>.</param>
/// <param name="Payments">Everything that is paid, in order of payment; at most <see cref="MostPayments"/> of <paramref name="PaymentTotal"/>.</param>
/// <param name="Missing">What is not known and so does not count: the answer is only as good as this list is short.</param>
/// <param name="Without">The same without what is supposed; null where nothing is.</param>
public sealed record CashProjection(
    string RegionCode, LocalDate AsOf, Instant KnownAt, LocalDate BalanceOn, decimal BalanceYuan, LocalDate From, LocalDate To, CashBasis Basis, string BasisWords, PaymentPriorityRow Priority,
    CashGap? FirstGap, CashGap? LargestGap, CashProjectionTotals Totals, IReadOnlyList<CashDay> Days, IReadOnlyList<CashPaymentRow> Hit, int HitTotal, GapClosingRows Closing,
    IReadOnlyList<CashPaymentRow> Payments, int PaymentTotal, IReadOnlyList<string> Notes, IReadOnlyList<string> Missing, CashComparison? Without)
{
    public const int MostHit = 500, MostPayments = 5000, MostClosing = 100;

    internal static CashProjection Of(string region, ProjectedCash p, ProjectedCash? without)
    {
        var w = p.Waterfall;
        var hit = w.Hit.ToList();
        return new(
            region, p.Clocks.AsOf, p.Clocks.KnownAt, p.Balance.EffectiveOn, p.Balance.Figures.ClosingYuan, w.From, w.To, p.Basis, p.Basis.Words, p.Order, CashGap.Of(w.FirstGap), CashGap.Of(w.LargestGap),
            new(p.Balance.Figures.ClosingYuan, w.Days.Sum(d => d.InflowYuan), w.Days.Sum(d => d.DueYuan), w.Days.Sum(d => d.PaidYuan), w.Days[^1].ClosingYuan, w.Days[^1].UnpaidYuan),
            w.Days, [.. hit.Take(MostHit).Select(o => CashPaymentRow.Of(o, p.Payables[o.Payment.Id]))], hit.Count, GapClosingRows.Of(p),
            [.. w.Payments.Take(MostPayments).Select(o => CashPaymentRow.Of(o, p.Payables[o.Payment.Id]))], w.Payments.Count, p.Notes, p.Missing, without is null ? null : CashComparison.Of(without.Waterfall));
    }
}

/// <summary>A gap on a day (资金缺口日).</summary>
/// <param name="AmountYuan">Due by then and unpaid at the end of the day.</param>
public sealed record CashGap(LocalDate On, decimal AmountYuan)
{
    internal static CashGap? Of(CashDay? day) => day is null ? null : new(day.On, day.UnpaidYuan);
}

/// <summary>Sums of a projection (测算合计): opening and inflow less paid is closing, due less paid is unpaid.</summary>
public sealed record CashProjectionTotals(decimal OpeningYuan, decimal InflowYuan, decimal DueYuan, decimal PaidYuan, decimal ClosingYuan, decimal UnpaidYuan);

/// <summary>A payment of a projection as answered (测算款项).</summary>
/// <param name="Rank">Zero: paid before the day asked about.</param>
/// <param name="DebtId">Null: no debt, or one that a measure is to make.</param>
/// <param name="ShortYuan">Missing at the end of the first day on which it could be paid.</param>
/// <param name="PaidInFullOn">Null: not by the last day.</param>
public sealed record CashPaymentRow(
    string Id, string Name, PayableKind Kind, string KindName, int Rank, PayableOrigin Origin, int? DebtId, LocalDate DueOn, LocalDate PayableOn, decimal AmountYuan, decimal ShortYuan, decimal PaidYuan,
    decimal UnpaidYuan, LocalDate? PaidInFullOn)
{
    internal static CashPaymentRow Of(PaymentOutcome o, CashPayable payable) => new(
        o.Payment.Id, o.Payment.Name, payable.Kind, payable.Kind.DisplayName(), o.Payment.Rank, payable.Origin, payable.DebtId is > 0 ? payable.DebtId : null, o.Payment.DueOn, o.PayableOn,
        o.Payment.AmountYuan, o.ShortYuan, o.PaidYuan, o.UnpaidYuan, o.PaidInFullOn);
}

/// <summary>What would close the gaps (缺口弥补建议).</summary>
/// <param name="Needs">The least that has to come from elsewhere, by day; the last total closes everything.</param>
/// <param name="Postponable">What stands behind the first payment hit and falls due by the largest gap, the last rank first.</param>
/// <param name="LateInflows">Planned inflows after the first gap, which could come earlier.</param>
public sealed record GapClosingRows(
    IReadOnlyList<CashNeed> Needs, IReadOnlyList<PostponableRow> Postponable, decimal PostponableYuan, IReadOnlyList<LateInflow> LateInflows, decimal LateInflowYuan)
{
    internal static GapClosingRows Of(ProjectedCash p)
    {
        var postponable = GapClosing.Postponable(p.Waterfall).Where(c => p.Payables[c.Payment.Id].Origin != PayableOrigin.Made).ToList();
        var late = GapClosing.Late(p.Waterfall, p.Inflows);
        return new(
            GapClosing.Needs(p.Waterfall), [.. postponable.Take(CashProjection.MostClosing).Select(c => PostponableRow.Of(c, p.Payables[c.Payment.Id]))], postponable.Sum(c => c.AmountYuan),
            [.. late.Take(CashProjection.MostClosing)], late.Sum(l => l.AmountYuan));
    }
}

/// <summary>A payment that could be put off, as answered (可缓付款项).</summary>
/// <param name="IsHit">It is short itself.</param>
public sealed record PostponableRow(string Id, string Name, PayableKind Kind, string KindName, int Rank, LocalDate DueOn, decimal AmountYuan, bool IsHit)
{
    internal static PostponableRow Of(PostponablePayment c, CashPayable payable) =>
        new(c.Payment.Id, c.Payment.Name, payable.Kind, payable.Kind.DisplayName(), c.Payment.Rank, c.Payment.DueOn, c.AmountYuan, c.IsHit);
}

/// <summary>What the answer would be without what is supposed (假设前结果).</summary>
public sealed record CashComparison(CashGap? FirstGap, CashGap? LargestGap, decimal ClosingYuan, decimal UnpaidYuan)
{
    internal static CashComparison Of(CashWaterfall w) => new(CashGap.Of(w.FirstGap), CashGap.Of(w.LargestGap), w.Days[^1].ClosingYuan, w.Days[^1].UnpaidYuan);
}
