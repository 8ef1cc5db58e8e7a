using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>The class of a debt from a day on (责任分类认定), with the document that says so.</summary>
public sealed class DebtClassification : DebtFact
{
    private DebtClassification() { } // EF

    internal DebtClassification(Debt debt, DebtClass debtClass, string? document, LocalDate effectiveOn, Recording recording)
        : base(debt, effectiveOn, recording) => (Class, Document) = (debtClass, document);

    public DebtClass Class { get; private set; }

    /// <summary>依据文号; null for the class a debt was first entered with.</summary>
    public string? Document { get; private set; }

    internal DebtClassification Reversal(Recording recording) =>
        new(Debt, Class, Document, EffectiveOn, recording) { ReversesId = Id };
}
