using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.TreasuryCash;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Money that somebody supposes to come in on a day (假设流入).</summary>
public sealed record ExtraCash(LocalDate On, decimal AmountYuan);

/// <summary>A payment that somebody supposes to be put off (假设缓付).</summary>
public sealed record PaymentDelay(string PaymentId, LocalDate To);

/// <summary>What is supposed to go otherwise (假设条件).</summary>
/// <param name="RevenueFallPercent">5 for five percent.</param>
public sealed record CashWhatIf(IReadOnlyList<ExtraCash> ExtraCash, IReadOnlyList<PaymentDelay> Delays, decimal RevenueFallPercent)
{
    public static readonly CashWhatIf None = new([], [], 0);
}

/// <summary>A projection before it is answered (库款测算).</summary>
internal sealed record ProjectedCash(
    TwoClocks Clocks, CashStatement Balance, CashBasis Basis, PaymentPriorityRow Order, IReadOnlyList<CashInflow> Inflows, IReadOnlyDictionary<string, CashPayable> Payables, CashWaterfall Waterfall,
    IReadOnlyList<string> Notes, IReadOnlyList<string> Missing);

/// <summary>
/// Works out treasury cash day by day from the last balance on (库款测算取数). Between the balance and the day asked about, what the ledger shows as paid was paid, and the plan is taken
/// as carried out as far as the cash reached.
/// </summary>
internal sealed class CashProjectionReading(FiscalDbContext db)
{
    /// <returns>Null: no balance was stated by then.</returns>
    public async Task<ProjectedCash?> Of(string region, TwoClocks clocks, CashBasis basis, CashWhatIf whatIf, CancellationToken ct)
    {
        if (await db.LastCashOf(region, clocks, ct) is not { } balance) return null;
        var (from, to) = (balance.EffectiveOn.PlusDays(1), clocks.AsOf.PlusMonths(basis.Months));
        var order = PaymentPriorityRow.Of(await db.InForce(db.PaymentPriorities, region, clocks.AsOf, clocks.KnownAt, ct));
        var (planned, spending) = await new PlannedPayables(db, region, clocks, basis).Of(balance.EffectiveOn, to, whatIf.RevenueFallPercent, ct);
        var debts = await new DebtPayables(db, region, clocks, basis).Of(balance.EffectiveOn, to, ct);
        var payables = spending.Items.Concat(debts.Items).ToDictionary(p => p.Id);
        foreach (var delay in whatIf.Delays) payables[delay.PaymentId] = Delayed(payables, delay);
        if (whatIf.ExtraCash.FirstOrDefault(e => e.On < from || e.On > to) is { } outside) throw TreasuryCashErrors.OutsideDays("假设流入", outside.On, from, to);
        List<CashInflow> inflows = [.. planned, .. whatIf.ExtraCash.Select(e => new CashInflow(e.On, e.AmountYuan, "what-if", "假设流入"))];
        var ranks = order.Order;
        return new(
            clocks, balance, basis, order, inflows, payables, CashWaterfall.Run(from, to, balance.Figures.ClosingYuan, inflows, payables.Values.Select(p => p.PaymentIn(ranks))),
            [.. Stale(balance, clocks.AsOf), .. spending.Notes, .. debts.Notes], [.. spending.Missing, .. debts.Missing]);
    }

    private static IEnumerable<string> Stale(CashStatement balance, LocalDate asOf)
    {
        if (balance.EffectiveOn < asOf)
            yield return $"最近填报的库款余额是 {balance.EffectiveOn:uuuu-MM-dd} 的，其后至 {asOf:uuuu-MM-dd} 按计划收支和台账已付债务推算；请及时填报库款。";
    }

    private static CashPayable Delayed(Dictionary<string, CashPayable> payables, PaymentDelay delay)
    {
        if (!payables.TryGetValue(delay.PaymentId, out var payable) || payable.Origin == PayableOrigin.Made) throw TreasuryCashErrors.PaymentUnknown(delay.PaymentId);
        var due = payable.PayableFrom ?? payable.DueOn;
        return delay.To > due ? payable with { DueOn = delay.To, PayableFrom = null } : throw TreasuryCashErrors.DelayBackwards(delay.PaymentId, due, delay.To);
    }
}
