using NodaTime;

namespace Fiscal.Domain.TreasuryCash;

/// <summary>A payment that was made (已付款项).</summary>
/// <param name="Entries">Ids of the ledger entries behind it.</param>
public sealed record MadePayment(string Name, PayableKind Kind, LocalDate PaidOn, decimal AmountYuan, int DebtId, IReadOnlyList<long> Entries);

/// <summary>Something that was due and unpaid over some days (到期未付款项).</summary>
/// <param name="UnpaidTo">First day on which it no longer was.</param>
/// <param name="IsConfirmed">Somebody stated that it was not paid; otherwise only nobody recorded that it was.</param>
/// <param name="Evidence">Where to see it.</param>
public sealed record OpenPayable(string Name, PayableKind Kind, LocalDate DueOn, LocalDate UnpaidFrom, LocalDate UnpaidTo, decimal AmountYuan, bool IsConfirmed, string Evidence)
{
    public bool IsOpenOn(LocalDate day) => DueOn <= day && UnpaidFrom <= day && day < UnpaidTo;
}

/// <summary>A payment that was made while something that goes first was due and unpaid (支付顺序疑点).</summary>
public sealed record PriorityBreach(MadePayment Paid, int PaidRank, IReadOnlyList<(OpenPayable Open, int Rank)> Unpaid)
{
    /// <summary>In order of the day of payment; of each what goes first comes first.</summary>
    public static IReadOnlyList<PriorityBreach> Of(IEnumerable<MadePayment> made, IReadOnlyList<OpenPayable> open, PaymentOrder order)
    {
        var ranked = open.Select(o => (Open: o, Rank: order.RankOf(o.Kind))).OrderBy(o => o.Rank).ThenBy(o => o.Open.DueOn).ThenBy(o => o.Open.Name, StringComparer.Ordinal).ToList();
        return [.. made.Select(m => (Made: m, Rank: order.RankOf(m.Kind)))
            .Select(m => new PriorityBreach(m.Made, m.Rank, ranked.FindAll(o => o.Rank < m.Rank && o.Open.IsOpenOn(m.Made.PaidOn))))
            .Where(b => b.Unpaid.Count > 0).OrderBy(b => b.Paid.PaidOn).ThenBy(b => b.Paid.Name, StringComparer.Ordinal)];
    }
}
