using Fiscal.Domain.Ledger;

namespace Fiscal.Domain.Debts;

/// <summary>Where the money of a payment came from and went to (资金流向), as its papers show it. Null = not stated.</summary>
/// <param name="PayerName">Who paid the creditor (付款人).</param>
/// <param name="PayerAccount">The account it was paid from, by name or number (付款账户).</param>
/// <param name="FundSource">What money it was (资金来源).</param>
/// <param name="ProceedsFrom">Who had paid this money before, such as the buyer of an asset (款项来源方).</param>
/// <param name="PayeeName">Who received it (收款人).</param>
/// <param name="Voucher">Number of the payment voucher (付款凭证号).</param>
public sealed record TrailContent(string? PayerName, string? PayerAccount, string? FundSource, string? ProceedsFrom, string? PayeeName, string? Voucher)
{
    public const int MaxTextLength = 200;

    public bool IsEmpty => this is { PayerName: null, PayerAccount: null, FundSource: null, ProceedsFrom: null, PayeeName: null, Voucher: null };
}

/// <summary>The trail of money behind one entry. The last one stated of an entry holds.</summary>
public sealed class PaymentTrail : DebtFact
{
    private PaymentTrail() { } // EF

    internal PaymentTrail(Debt debt, LedgerEntry entry, TrailContent content, Recording recording)
        : this(debt, entry.Id, content, entry.EffectiveOn, recording) { }

    private PaymentTrail(Debt debt, long entryId, TrailContent content, NodaTime.LocalDate on, Recording recording) : base(debt, on, recording) =>
        (EntryId, PayerName, PayerAccount, FundSource, ProceedsFrom, PayeeName, Voucher) =
        (entryId, content.PayerName, content.PayerAccount, content.FundSource, content.ProceedsFrom, content.PayeeName, content.Voucher);

    public long EntryId { get; private set; }
    public string? PayerName { get; private set; }
    public string? PayerAccount { get; private set; }
    public string? FundSource { get; private set; }
    public string? ProceedsFrom { get; private set; }
    public string? PayeeName { get; private set; }
    public string? Voucher { get; private set; }

    public TrailContent Content => new(PayerName, PayerAccount, FundSource, ProceedsFrom, PayeeName, Voucher);

    internal PaymentTrail Reversal(Recording recording) => new(Debt, EntryId, Content, EffectiveOn, recording) { ReversesId = Id };
}
