using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>Money remitted to the province for one payment of a bond, in yuan (上缴偿债资金).</summary>
public sealed record RemittanceFigures
{
    public decimal AmountYuan { get; init; }

    /// <summary>The province's order to pay (缴款通知).</summary>
    public string? OrderNumber { get; init; }
}

/// <summary>A remittance of debt service on a day by a receipt (偿债资金上缴).</summary>
public sealed class BondRemittance : StatedFact
{
    private BondRemittance() { } // EF

    public BondRemittance(Debt debt, LocalDate dueOn, string receipt, RemittanceFigures figures, LocalDate remittedOn, Recording recording)
        : base(debt.RegionCode, remittedOn, recording) => (Debt, DebtId, DueOn, Receipt, ReceiptKey, Figures) = (debt, debt.Id, dueOn, receipt, TextKey.Of(receipt), figures);

    public int DebtId { get; private set; }
    public Debt Debt { get; private set; } = null!;

    /// <summary>The day of the payment it is for (还本付息日).</summary>
    public LocalDate DueOn { get; private set; }

    public string Receipt { get; private set; } = "";
    public string ReceiptKey { get; private set; } = "";
    public RemittanceFigures Figures { get; private set; } = new();

    public override object Topic => (DebtId, DueOn, ReceiptKey);
    public override object Said => Figures;
    public override string Subject => $"收据 {Receipt} 的偿债资金上缴";

    public override BondRemittance Reversal(Recording recording) => new(Debt, DueOn, Receipt, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
