using Fiscal.Domain.TreasuryCash;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Where a payment of a projection comes from (应付来源).</summary>
public enum PayableOrigin
{
    /// <summary>Paid between the balance and the day asked about (已付款项).</summary>
    Made,

    /// <summary>By the book (台账应还).</summary>
    Ledger,

    /// <summary>By the book as signed measures leave it (措施后应还).</summary>
    Measure,

    /// <summary>By the plan (计划支出).</summary>
    Plan,

    /// <summary>Worked out from the 三保 list (三保推算).</summary>
    SanBao,
}

/// <summary>Something that a projection pays (应付款项).</summary>
/// <param name="PayableFrom">Null: from its due day on.</param>
internal sealed record CashPayable(string Id, string Name, PayableKind Kind, LocalDate DueOn, LocalDate? PayableFrom, decimal AmountYuan, PayableOrigin Origin, int? DebtId)
{
    /// <summary>What was paid goes before what is to be paid.</summary>
    public const int MadeRank = 0;

    public int RankIn(PaymentOrder order) => Origin == PayableOrigin.Made ? MadeRank : order.RankOf(Kind);

    public CashPayment PaymentIn(PaymentOrder order) => new(Id, Name, RankIn(order), DueOn, AmountYuan) { PayableFrom = PayableFrom };
}

/// <summary>Payments with what has to be said of them (应付取数).</summary>
/// <param name="Missing">What is not known and so does not count.</param>
internal sealed record CashPayables(IReadOnlyList<CashPayable> Items, IReadOnlyList<string> Notes, IReadOnlyList<string> Missing);
