using Fiscal.Domain.Ledger;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>
/// What a debt was from a day until the next such row, as believed in a span of time (债务时点状态): a read model kept from its
/// facts with every save and rebuilt from them alone. Of the rows believed at an instant, the last one by day holds.
/// </summary>
public sealed class DebtState : IRegional, IBelieved
{
    private DebtState() { } // EF

    /// <summary>The facts must have their keys. A debt without terms is on no book and has no state.</summary>
    public DebtState(Debt debt, DebtOnDay on, Instant knownFrom)
    {
        DebtId = debt.Id;
        RegionCode = debt.RegionCode;
        TrueFrom = on.Day;
        KnownFrom = knownFrom;
        TermsVersionId = on.TermsVersion!.Id;
        Class = on.Class;
        OutstandingYuan = on.OutstandingYuan;
        OverduePrincipalYuan = Math.Min(on.Arrears?.PrincipalYuan ?? 0, Math.Max(0, on.OutstandingYuan)); // as in DebtOnDay.Overdue
        OverdueInterestYuan = on.Arrears?.InterestYuan ?? 0;
        ConfirmedOn = on.ConfirmedOn;
        IsDocumented = on.IsDocumented;
    }

    public long Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int DebtId { get; private set; }
    public Debt Debt { get; private set; } = null!;

    /// <summary>The day from which it was so.</summary>
    public LocalDate TrueFrom { get; private set; }

    public Instant KnownFrom { get; private set; }
    public Instant KnownTo { get; private set; } = OpenEnd.Instant;
    public long TermsVersionId { get; private set; }

    /// <summary>Terms in force.</summary>
    public TermsVersion TermsVersion { get; private set; } = null!;

    public DebtClass Class { get; private set; }
    public decimal OutstandingYuan { get; private set; }
    public decimal OverduePrincipalYuan { get; private set; }
    public decimal OverdueInterestYuan { get; private set; }

    /// <summary>The last day for which the creditor confirmed what is owed.</summary>
    public LocalDate? ConfirmedOn { get; private set; }

    /// <summary>The last entry came from a file or a document.</summary>
    public bool IsDocumented { get; private set; }

    /// <summary>Another row takes its place in what is believed.</summary>
    internal void Supersede(Instant at) => KnownTo = at;

    internal bool IsSameDay(DebtState other) => TrueFrom == other.TrueFrom && SaysTheSameAs(other);

    internal bool SaysTheSameAs(DebtState other) =>
        (TermsVersionId, Class, OutstandingYuan, OverduePrincipalYuan, OverdueInterestYuan, ConfirmedOn, IsDocumented)
        == (other.TermsVersionId, other.Class, other.OutstandingYuan, other.OverduePrincipalYuan, other.OverdueInterestYuan, other.ConfirmedOn, other.IsDocumented);
}
