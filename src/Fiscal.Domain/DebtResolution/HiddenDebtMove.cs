using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.DebtResolution;

/// <summary>
/// What left a debt while it was hidden, or was put off (隐债化解明细), as believed in a span of time: a read model kept from the facts with
/// every save and rebuilt from them alone.
/// </summary>
public sealed class HiddenDebtMove : IRegional, IBelieved
{
    private HiddenDebtMove() { } // EF

    public HiddenDebtMove(Debt debt, HiddenMove move, Instant knownFrom)
    {
        (DebtId, RegionCode, KnownFrom) = (debt.Id, debt.RegionCode, knownFrom);
        (MovedOn, Method, IsExtension, AmountYuan, MeasureId) = move;
    }

    public long Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int DebtId { get; private set; }
    public Debt Debt { get; private set; } = null!;
    public LocalDate MovedOn { get; private set; }

    /// <summary>Null: nobody said how (未注明化解方式).</summary>
    public ResolutionMethod? Method { get; private set; }

    /// <summary>The maturity was put off: nothing left (展期).</summary>
    public bool IsExtension { get; private set; }

    public decimal AmountYuan { get; private set; }

    /// <summary>The measure that did it; null where it was recorded by itself.</summary>
    public int? MeasureId { get; private set; }

    public Instant KnownFrom { get; private set; }
    public Instant KnownTo { get; private set; } = OpenEnd.Instant;

    internal HiddenMove Content => new(MovedOn, Method, IsExtension, AmountYuan, MeasureId);

    /// <summary>Another row takes its place in what is believed.</summary>
    internal void Supersede(Instant at) => KnownTo = at;
}

/// <summary>See <see cref="HiddenDebtMove"/>.</summary>
public sealed record HiddenMove(LocalDate On, ResolutionMethod? Method, bool IsExtension, decimal AmountYuan, int? MeasureId)
{
    /// <summary>All of a debt by what its facts say of every day.</summary>
    /// <param name="history">The debt on every day, known as of the same instant.</param>
    public static IEnumerable<HiddenMove> Of(Debt debt, IReadOnlyList<DebtOnDay> history, Instant? knownAt)
    {
        if (!history.Any(d => d.Class == DebtClass.Hidden)) yield break;

        // The class of the day before counts: what moves on the day of a change moved what it found.
        bool WasHidden(LocalDate day) => (history.LastOrDefault(d => d.Day < day) ?? history.FirstOrDefault(d => d.Day == day))?.Class == DebtClass.Hidden;

        foreach (var entry in debt.LiveFacts(knownAt).OfType<LedgerEntry>().Where(e => e.BalanceEffectYuan < 0))
            if (WasHidden(entry.EffectiveOn)) yield return new(entry.EffectiveOn, MethodOf(entry), false, -entry.BalanceEffectYuan, entry.Source.MeasureId);

        foreach (var (before, on) in history.Zip(history.Skip(1)).Where(d => d.First.Class == DebtClass.Hidden))
            if (on.Class == DebtClass.Operating)
                yield return new(on.Day, ResolutionMethod.ConversionToOperating, false, on.OutstandingYuan, null);
            else if (on.Class == DebtClass.Hidden && on.Terms?.MaturityDate > before.Terms?.MaturityDate)
                yield return new(on.Day, ResolutionMethod.Rollover, true, on.OutstandingYuan, on.TermsVersion!.Source.MeasureId);
    }

    // Money from another debt is no fiscal money, whatever method was noted.
    internal static ResolutionMethod? MethodOf(LedgerEntry entry) => entry.PaymentKind switch
    {
        PaymentKind.Refinancing or PaymentKind.RolloverWithoutRepayment => ResolutionMethod.Rollover,
        PaymentKind.BondSwap => ResolutionMethod.GovernmentBondSwap,
        _ => entry.ResolutionMethod,
    };
}
