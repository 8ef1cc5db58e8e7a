using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>The terms from a day on (要素版本): signing, 展期, 降息 and 重排 each add one; nothing is overwritten.</summary>
public sealed class TermsVersion : DebtFact
{
    private TermsVersion() { } // EF

    internal TermsVersion(Debt debt, DebtTerms terms, LocalDate effectiveOn, Recording recording)
        : base(debt, effectiveOn, recording) => Terms = terms;

    public DebtTerms Terms { get; private set; } = new();

    internal TermsVersion Reversal(Recording recording) => new(Debt, Terms with { }, EffectiveOn, recording) { ReversesId = Id };
}
