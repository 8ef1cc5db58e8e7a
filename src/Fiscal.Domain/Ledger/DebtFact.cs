using Fiscal.Domain.Debts;
using NodaTime;

namespace Fiscal.Domain.Ledger;

/// <summary>A fact of one debt (债务事实).</summary>
public abstract class DebtFact : Fact
{
    private protected DebtFact() { } // EF

    private protected DebtFact(Debt debt, LocalDate effectiveOn, Recording recording)
        : base(debt.RegionCode, effectiveOn, recording) => Debt = debt;

    public int DebtId { get; private set; }
    public Debt Debt { get; private set; } = null!;
    public override string Subject => $"借据 {Debt.DrawdownNumber} ";
}
