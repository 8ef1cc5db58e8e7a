using Fiscal.Domain.Debts;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Ledger;

/// <summary>
/// Old debts repaid by a new one (置换、借新还旧). Its entries on all debts carry its id; it is taken back whole.
/// </summary>
public sealed class Refinancing : IRegional
{
    private Refinancing() { } // EF

    private Refinancing(string regionCode, PaymentKind kind, LocalDate refinancedOn, string? document) =>
        (RegionCode, Kind, RefinancedOn, Document) = (regionCode, kind, refinancedOn, document);

    public long Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public LocalDate RefinancedOn { get; private set; }
    public PaymentKind Kind { get; private set; }

    /// <summary>The document it rests on (依据文号).</summary>
    public string? Document { get; private set; }

    /// <summary>
    /// Principal leaves the old debts, in part paid in cash, and the rest is drawn on the new one:
    /// Σ leaving = drawn + Σ cash, to the fen.
    /// </summary>
    public static Refinancing Of(
        PaymentKind kind, LocalDate refinancedOn, IReadOnlyList<RefinancedLeg> legs, Debt into, decimal drawnYuan, UnpaidDuties unpaid, Recording recording)
    {
        if (!kind.IsRefinancing())
            throw LedgerErrors.NoRefinancingKind(kind);
        if (legs.Select(l => l.Debt).Append(into).Distinct().Count() != legs.Count + 1)
            throw LedgerErrors.RefinancedTwice(into.DrawdownNumber);
        if (legs.FirstOrDefault(l => l.Debt.RegionCode != into.RegionCode) is { } stranger)
            throw LedgerErrors.RefinancedAcrossRegions(stranger.Debt.DrawdownNumber, into.DrawdownNumber);
        var (leaving, cash) = (legs.Sum(l => l.PrincipalYuan), legs.Sum(l => l.CashYuan));
        if (leaving != drawnYuan + cash)
            throw LedgerErrors.RefinancingDoesNotFoot(leaving, drawnYuan, cash);

        var refinancing = new Refinancing(into.RegionCode, kind, refinancedOn, recording.Source.Document);
        foreach (var leg in legs)
            leg.Debt.LeaveInto(refinancing, leg.PrincipalYuan - leg.CashYuan, leg.CashYuan, leg.Unpaid, recording);
        into.TakeOver(refinancing, drawnYuan, unpaid, recording);
        return refinancing;
    }

    /// <summary>Takes the whole refinancing back on all its debts (整笔冲正).</summary>
    public void TakeBack(IEnumerable<Debt> debts, Recording recording)
    {
        foreach (var debt in debts) debt.TakeBackPartOf(this, recording);
    }
}

/// <summary>One old debt of a refinancing (置换的一笔旧债).</summary>
/// <param name="PrincipalYuan">Principal that leaves the debt, cash included.</param>
/// <param name="CashYuan">The part of it paid from own funds (自有资金偿还部分).</param>
public sealed record RefinancedLeg(Debt Debt, decimal PrincipalYuan, decimal CashYuan, UnpaidDuties Unpaid);
