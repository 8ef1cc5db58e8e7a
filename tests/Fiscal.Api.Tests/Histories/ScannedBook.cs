using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Api.Tests.Histories;

/// <summary>One fact as the oracle keeps it: what it says, from which day, known since when, and what it takes back.</summary>
internal sealed record KnownFact(int DebtId, FactKind Kind, long Id, LocalDate On, Instant At, long? Reverses)
{
    public EntryKind? Entry { get; init; }
    public decimal AmountYuan { get; init; }
    public decimal EffectYuan { get; init; }
    public bool IsDocumented { get; init; }
    public long? RefinancingId { get; init; }
    public decimal RatePercent { get; init; }
    public LocalDate Maturity { get; init; }
    public DebtClass Class { get; init; }
    public decimal OverduePrincipalYuan { get; init; }
    public decimal OverdueInterestYuan { get; init; }
    public decimal ConfirmedYuan { get; init; }
}

/// <summary>What never changes of a debt.</summary>
internal sealed record EnteredDebt(int Id, string Contract, decimal PrincipalYuan, decimal? ContractYuan, LocalDate Start);

/// <summary>A debt on a day, as known at an instant.</summary>
internal sealed record Scanned(
    DebtClass Class, decimal OutstandingYuan, decimal RatePercent, LocalDate Maturity, decimal OverduePrincipalYuan, decimal OverdueInterestYuan,
    LocalDate? ConfirmedOn, bool IsDocumented, decimal ConfirmedYuan)
{
    public string Status => OverduePrincipalYuan > 0 || OverdueInterestYuan > 0 ? "Overdue" : OutstandingYuan == 0 ? "Settled" : "Normal";

    public bool IsOpen => OutstandingYuan != 0 || Status == "Overdue";
}

/// <summary>The naive book: a list of facts, and every answer a scan of the whole list.</summary>
internal sealed class ScannedBook
{
    public static readonly LocalDate EveryDay = new(9999, 12, 31);
    public static readonly Instant Now = Instant.FromUtc(9999, 1, 1, 0, 0);

    public List<EnteredDebt> Debts { get; } = [];
    public List<KnownFact> Facts { get; } = [];

    public IEnumerable<KnownFact> Of(int debt) => Facts.Where(f => f.DebtId == debt);

    public int VersionOf(int debt) => Of(debt).Count();

    /// <summary>Facts effective by the day and recorded by the instant that nothing recorded by the instant takes back, in order.</summary>
    public List<KnownFact> Standing(int debt, LocalDate day, Instant at)
    {
        var known = Of(debt).Where(f => f.At <= at).ToList();
        return [.. known.Where(f => f.On <= day && f.Reverses is null && !known.Exists(r => r.Kind == f.Kind && r.Reverses == f.Id))
            .OrderBy(f => f.On).ThenBy(f => f.At).ThenBy(f => f.Id)];
    }

    public decimal Balance(int debt, LocalDate day, Instant at) => Of(debt).Where(f => f.On <= day && f.At <= at).Sum(f => f.EffectYuan);

    public decimal Balance(int debt) => Balance(debt, EveryDay, Now);

    /// <summary>The lowest balance on any day from one on, were these amounts added.</summary>
    public decimal Lowest(int debt, LocalDate from, params (LocalDate On, decimal Yuan)[] also) =>
        Of(debt).Select(f => f.On).Concat(also.Select(a => a.On)).Append(from).Where(d => d >= from)
            .Min(d => Balance(debt, d, Now) + also.Where(a => a.On <= d).Sum(a => a.Yuan));

    public decimal Drawn(int debt) =>
        Of(debt).Where(f => f.Entry is EntryKind.Opening or EntryKind.Drawdown or EntryKind.RefinancedIn).Sum(f => f.EffectYuan);

    public KnownFact? Terms(int debt, LocalDate day, Instant at) => Standing(debt, day, at).LastOrDefault(f => f.Kind == FactKind.Terms);

    public DebtClass ClassOn(int debt, LocalDate day, Instant at) =>
        Standing(debt, day, at).LastOrDefault(f => f.Kind == FactKind.Classification)?.Class ?? DebtClass.Unclassified;

    /// <summary>The debt on a day as known at an instant; null while it has no terms.</summary>
    public Scanned? At(int debt, LocalDate day, Instant at)
    {
        var facts = Standing(debt, day, at);
        if (facts.LastOrDefault(f => f.Kind == FactKind.Terms) is not { } terms) return null;
        var arrears = facts.LastOrDefault(f => f.Kind == FactKind.Arrears);
        var confirmed = facts.LastOrDefault(f => f.Kind == FactKind.Confirmation);
        var balance = Balance(debt, day, at);
        return new(
            facts.LastOrDefault(f => f.Kind == FactKind.Classification)?.Class ?? DebtClass.Unclassified, balance, terms.RatePercent, terms.Maturity,
            Math.Min(arrears?.OverduePrincipalYuan ?? 0, balance), arrears?.OverdueInterestYuan ?? 0, confirmed?.On,
            facts.LastOrDefault(f => f.Kind == FactKind.Entry)?.IsDocumented ?? false,
            confirmed is not null && confirmed.On >= day.PlusDays(-90) ? Math.Min(confirmed.ConfirmedYuan, balance) : 0);
    }

    /// <summary>What entries of a kind dated in the period amount to.</summary>
    public decimal Moved(EntryKind kind, LocalDate from, LocalDate to, Instant at) =>
        Facts.Where(f => f.Entry == kind && f.On >= from && f.On <= to && f.At <= at).Sum(f => f.AmountYuan);

    public List<LocalDate> Days() => [.. Facts.Select(f => f.On).Distinct().SelectMany(d => (LocalDate[])[d.PlusDays(-1), d, d.PlusDays(1)]).Distinct().Order()];

    /// <summary>Every instant at which something was recorded, and the tick before it.</summary>
    public List<Instant> Instants() =>
        [.. Facts.Select(f => f.At).Distinct().SelectMany(i => (Instant[])[i - Duration.FromTicks(1), i]).Distinct().Order()];
}
