using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Bonds;

/// <summary>What has to be remitted to the province for bonds, by when, and what was (偿债资金上缴).</summary>
/// <param name="From">First payment day; by default the first of the year of <paramref name="AsOf"/>.</param>
/// <param name="To">Last payment day; by default a year after <paramref name="AsOf"/>.</param>
public sealed record ListRemittances(string RegionCode, DateOnly? From = null, DateOnly? To = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<RemittanceTable>;

/// <param name="PenaltyMark">【待核】: the agreement with the province settles what lateness costs.</param>
public sealed record RemittanceTable(
    string RegionCode, LocalDate From, LocalDate To, LocalDate AsOf, Instant KnownAt, BondRulesRow Rules, string PenaltyMark, IReadOnlyList<RemittanceRow> Items, int Total, RemittanceTotals Totals);

/// <param name="PaidOn">The payment day moved to a working day; null: the calendar of the year is missing.</param>
/// <param name="RemitBy">Last day of remitting; null: the calendar of a year is missing.</param>
/// <param name="DaysLate">Null: it can't be said, nor can <paramref name="PenaltyYuan"/>, an estimate that is zero when in time.</param>
public sealed record RemittanceRow(
    int DebtId, string RegionCode, string DrawdownNumber, string DebtorName, DebtClass Class, string ClassName, LocalDate DueOn, LocalDate? PaidOn, LocalDate? RemitBy, decimal PrincipalYuan, decimal InterestYuan,
    decimal FeeYuan, decimal TotalYuan, bool IsForecast, decimal RemittedYuan, decimal OpenYuan, RemittanceState State, string StateName, LocalDate? FullOn, int? DaysLate, decimal? PenaltyYuan, string? Remark,
    IReadOnlyList<RemittanceReceipt> Receipts);

public sealed record RemittanceReceipt(long Id, LocalDate RemittedOn, decimal AmountYuan, string ReceiptNumber, string? OrderNumber, string? Document, string RecordedBy, Instant RecordedAt);

public sealed record RemittanceTotals(decimal PrincipalYuan, decimal InterestYuan, decimal FeeYuan, decimal TotalYuan, decimal RemittedYuan, decimal OpenYuan);

public sealed class ListRemittancesValidator : AbstractValidator<ListRemittances>
{
    public ListRemittancesValidator()
    {
        RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(q => q.From).Must((q, from) => from is null || q.To is null || from <= q.To).WithMessage("起始日 from 不应晚于截止日 to。");
        RuleFor(q => q.From).Must((q, from) => from is null || q.To is null || q.To < from.Value.AddYears(5)).WithMessage("起止日期相距不超过五年；请缩短 from 至 to 的期间。");
    }
}

public sealed class ListRemittancesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListRemittances, RemittanceTable>
{
    public async Task<RemittanceTable> Handle(ListRemittances query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        return await db.RemittancesOf(query.RegionCode, query.From?.ToLocalDate(), query.To?.ToLocalDate(), await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct), ct);
    }
}

internal static class RemittanceReading
{
    private sealed record Payment(int DebtId, DebtClass Class, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, bool IsForecast);

    private sealed record Booked(int DebtId, LocalDate DueOn, LocalDate On, decimal Yuan);

    public static async Task<RemittanceTable> RemittancesOf(this FiscalDbContext db, string regionCode, LocalDate? first, LocalDate? last, TwoClocks clocks, CancellationToken ct)
    {
        var (asOf, knownAt) = clocks;
        var from = first ?? new LocalDate(asOf.Year, 1, 1);
        var to = last ?? LocalDate.Max(asOf, from).PlusYears(1);
        var regions = await db.WithDescendants(regionCode, ct);
        var rules = BondRulesRow.Of(await db.BondRulesOf(regionCode, asOf, knownAt, ct));
        var debts = (await db.BondDebtsOf(regionCode, clocks, ct)).ToDictionary(d => d.DebtId);
        var fees = (await db.BondBookOf(regionCode, clocks, ct)).Bonds.Where(b => b.Figures.RedemptionFeePermille is not null).ToLookup(b => (b.RegionCode, b.DrawdownKey), b => b.Figures.RedemptionFeePermille!.Value);
        var receipts = (await db.BondRemittances.Where(r => regions.Contains(r.RegionCode) && r.DueOn >= from && r.DueOn <= to).StatedBy(clocks).AsNoTracking().ToListAsync(ct)).ToLookup(r => (r.DebtId, r.DueOn));
        var calendar = (await db.AllReferenceRows(ct)).At(knownAt).Calendar;
        var booked = (await db.BookedOf(regions, from, clocks, ct)).ToLookup(b => (b.DebtId, WorkingDay(b.DueOn)), b => (b.On, b.Yuan));
        var payments = await db.PaymentsOf(regions, from, to, clocks, p => booked.Contains((p.DebtId, WorkingDay(p.DueOn))), ct);
        var rows = payments.Where(p => debts.ContainsKey(p.DebtId)).Select(p => Row(p, debts[p.DebtId])).OrderBy(r => r.DueOn).ThenBy(r => r.DrawdownNumber, StringComparer.Ordinal).ThenBy(r => r.DebtId).ToList();
        return new(
            regionCode, from, to, asOf, knownAt, rules, Bases.BasisReading.NotYetChecked, rows, rows.Count,
            new(rows.Sum(r => r.PrincipalYuan), rows.Sum(r => r.InterestYuan), rows.Sum(r => r.FeeYuan), rows.Sum(r => r.TotalYuan), rows.Sum(r => r.RemittedYuan), rows.Sum(r => r.OpenYuan)));

        // The ledger keeps the day of the contract, the duty the working day after it.
        LocalDate WorkingDay(LocalDate day) => BondRuleFigures.PaidOn(day, calendar) ?? day;

        RemittanceRow Row(Payment payment, BondDebt debt)
        {
            var fee = fees[(debt.RegionCode, debt.DrawdownKey)].Cast<decimal?>().FirstOrDefault() ?? rules.Figures.RedemptionFeePermille;
            var paid = receipts[(payment.DebtId, payment.DueOn)].OrderBy(r => r.EffectiveOn).ThenBy(r => r.Id).ToList();
            var due = new RemittanceDue(
                payment.DueOn, payment.PrincipalYuan, payment.InterestYuan, fee, debt.RatePercent, rules.Figures.RemitBy(payment.DueOn, calendar), paid.ConvertAll(r => (r.EffectiveOn, r.Figures.AmountYuan)),
                [.. booked[(payment.DebtId, WorkingDay(payment.DueOn))]]);
            var state = due.StateOn(asOf, rules.Figures.NoticeDays);
            return new(
                debt.DebtId, debt.RegionCode, debt.DrawdownNumber, debt.DebtorName, payment.Class, payment.Class.DisplayName(), payment.DueOn, BondRuleFigures.PaidOn(payment.DueOn, calendar), due.RemitBy,
                payment.PrincipalYuan, payment.InterestYuan, due.FeeYuan, due.TotalYuan, payment.IsForecast, due.RemittedYuan(asOf), decimal.Max(0, due.TotalYuan - due.RemittedYuan(asOf)), state, state.DisplayName(),
                due.FullOn(asOf), due.DaysLate(asOf), due.PenaltyYuan(asOf, rules.Figures), Remark(due, asOf), paid.ConvertAll(r => new RemittanceReceipt(
                    r.Id, r.EffectiveOn, r.Figures.AmountYuan, r.Receipt, r.Figures.OrderNumber, r.Source.Document, r.RecordedBy, r.RecordedAt)));
        }
    }

    private static string? Remark(RemittanceDue due, LocalDate asOf) =>
        due.RemitBy is null ? $"没有 {due.DueOn.Year} 年或上一年的节假日安排，不能推算上缴期限；请导入放假通知。"
        : due.IsUntold(asOf) ? "没有登记收据，台账的付款日晚于上缴期限，是否逾期上缴须核对收据后登记。"
        : due.IsByLedger(asOf) ? "没有登记收据，按台账的还本付息认定；兑付手续费是否上缴没有登记。"
        : due.RatePercent is null ? "没有票面利率，不能测算罚息。" : null;

    // The creditor of a bond's debt is the province, so what the county pays on it is what it remits.
    private static Task<List<Booked>> BookedOf(this FiscalDbContext db, IReadOnlyCollection<string> regions, LocalDate from, TwoClocks clocks, CancellationToken ct)
    {
        var since = from.PlusMonths(-3);
        return db.LedgerEntries.StatedBy(clocks)
            .Where(e => regions.Contains(e.RegionCode) && e.EffectiveOn >= since && (e.Kind == EntryKind.PrincipalRepayment || e.Kind == EntryKind.InterestPayment)
                && db.DuePayments.Any(d => d.DebtId == e.DebtId && d.Instrument == DebtInstrument.GovernmentBond))
            .Select(e => new Booked(e.DebtId, e.DueOn ?? e.EffectiveOn, e.EffectiveOn, e.AmountYuan)).ToListAsync(ct);
    }

    /// <summary>
    /// What each bond had to pay in a span. What was paid meanwhile is no duty any more, so that a past payment is read as of the end of the month before it,
    /// and what lies ahead as of the day asked about. What was paid a month earlier still, in time for the province, is found as of that month.
    /// </summary>
    private static async Task<List<Payment>> PaymentsOf(
        this FiscalDbContext db, IReadOnlyCollection<string> regions, LocalDate from, LocalDate to, TwoClocks clocks, Func<Payment, bool> isBooked, CancellationToken ct)
    {
        var found = new Dictionary<(int DebtId, LocalDate DueOn), Payment>();
        for (var begin = from; begin <= LocalDate.Min(to, clocks.AsOf.PlusMonths(2));)
        {
            var isPast = begin <= clocks.AsOf;
            var end = LocalDate.Min(begin.PlusMonths(1).With(DateAdjusters.StartOfMonth).PlusDays(-1), isPast ? LocalDate.Min(to, clocks.AsOf) : to);
            if (isPast) Find(await Read(begin.PlusDays(-1), begin, end));
            Find((await Read(LocalDate.Min(begin, clocks.AsOf).PlusMonths(-1).PlusDays(-1), begin, end)).Where(isBooked));
            begin = end.PlusDays(1);
        }
        if (to > clocks.AsOf) Find(await Read(clocks.AsOf, LocalDate.Max(from, clocks.AsOf.PlusDays(1)), to));
        return [.. found.Values];

        // What was read first stands.
        void Find(IEnumerable<Payment> some)
        {
            foreach (var payment in some) found.TryAdd((payment.DebtId, payment.DueOn), payment);
        }

        async Task<List<Payment>> Read(LocalDate day, LocalDate begin, LocalDate end) => [.. (await db.DutiesAt(day, clocks.KnownAt)
            .Where(d => regions.Contains(d.RegionCode) && d.Instrument == DebtInstrument.GovernmentBond && d.Origin != DueOrigin.Arrears && d.DueOn >= begin && d.DueOn <= end)
            .Select(d => new Payment(d.DebtId, d.Class, d.DueOn, d.PrincipalYuan, d.InterestYuan, d.IsForecast)).ToListAsync(ct))
            .GroupBy(p => (p.DebtId, p.DueOn)).Select(g => g.First() with { PrincipalYuan = g.Sum(p => p.PrincipalYuan), InterestYuan = g.Sum(p => p.InterestYuan), IsForecast = g.Any(p => p.IsForecast) })];
    }
}
