using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>The creditor said what was owed on a day (债权人确认): in the file it sent, or in its answer to an inquiry (询证函).</summary>
public sealed class BalanceConfirmation : DebtFact
{
    private BalanceConfirmation() { } // EF

    internal BalanceConfirmation(Debt debt, decimal confirmedYuan, LocalDate confirmedOn, Recording recording)
        : base(debt, confirmedOn, recording) => ConfirmedYuan = confirmedYuan;

    /// <summary>The principal that the creditor says is owed, in yuan.</summary>
    public decimal ConfirmedYuan { get; private set; }

    internal BalanceConfirmation Reversal(Recording recording) => new(Debt, ConfirmedYuan, EffectiveOn, recording) { ReversesId = Id };
}
