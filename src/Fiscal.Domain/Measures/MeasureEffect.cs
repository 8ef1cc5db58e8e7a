using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Measures;

/// <summary>
/// What the ledger shows that a realised measure did to one debt (措施成效), in yuan to the fen: a read model kept from the facts with every
/// save and rebuilt from them alone. What is claimed elsewhere does not enter.
/// </summary>
public sealed class MeasureEffect : IRegional, IBelieved
{
    private MeasureEffect() { } // EF

    public long Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int MeasureId { get; private set; }
    public int DebtId { get; private set; }
    public Debt Debt { get; private set; } = null!;

    /// <summary>The day it took effect.</summary>
    public LocalDate EffectiveOn { get; private set; }

    /// <summary>Principal that falls due later than it would have (缓释到期债务金额): refinanced, or moved to later days.</summary>
    public decimal EasedYuan { get; private set; }

    /// <summary>Principal repaid out of own funds or given up by the creditor (实际减少本金).</summary>
    public decimal ReducedYuan { get; private set; }

    /// <summary>Balance whose class changed (重分类金额).</summary>
    public decimal ReclassifiedYuan { get; private set; }

    /// <summary>Principal whose rate can be compared, before and after (可比利率本金): zero where a rate is unknown.</summary>
    public decimal RatedYuan { get; private set; }

    /// <summary>Percent a year; null where unknown or no rate is concerned.</summary>
    public decimal? OldRatePercent { get; private set; }

    public decimal? NewRatePercent { get; private set; }

    /// <summary>Interest saved in a year on <see cref="RatedYuan"/> (年化节约利息), negative where the rate rose.</summary>
    public decimal SavedPerYearYuan { get; private set; }

    /// <summary>The same from the day of effect to the old maturity, by the day count of the old terms (至原到期日节约利息).</summary>
    public decimal SavedToMaturityYuan { get; private set; }

    /// <summary>Days by which <see cref="EasedYuan"/> falls due later (展期天数), by the mean day of its principal.</summary>
    public int EasedDays { get; private set; }

    /// <summary>The debt was hidden the day before (原为隐性债务).</summary>
    public bool WasHidden { get; private set; }

    public Instant KnownFrom { get; private set; }
    public Instant KnownTo { get; private set; } = OpenEnd.Instant;

    /// <summary>Every effect on a debt, those taken back included, from its facts.</summary>
    /// <param name="into">The debts that its refinancings went into, with their facts, by the id of the refinancing.</param>
    public static IReadOnlyList<MeasureEffect> Of(Debt debt, IReadOnlyDictionary<long, Debt> into)
    {
        var facts = debt.AllFacts().ToList();
        var takenBack = facts.Where(f => f.ReversesId is not null).ToDictionary(f => (f.GetType(), f.ReversesId!.Value), f => f.RecordedAt);
        return [.. facts.Where(f => f is { ReversesId: null, Source.MeasureId: not null }).GroupBy(f => (MeasureId: f.Source.MeasureId!.Value, f.RecordedAt))
            .Select(g => Of(debt, g.Key.MeasureId, g.Key.RecordedAt, [.. g], takenBack.TryGetValue((g.First().GetType(), g.First().Id), out var at) ? at : OpenEnd.Instant, into))
            .OfType<MeasureEffect>()];
    }

    private static MeasureEffect? Of(Debt debt, int measureId, Instant at, List<DebtFact> facts, Instant knownTo, IReadOnlyDictionary<long, Debt> into)
    {
        var on = facts.Max(f => f.EffectiveOn);
        if (debt.On(on, at - Duration.FromTicks(1)) is not { Terms: { } terms } before || debt.On(on, at) is not { Terms: { } newTerms } after) return null;
        var entries = facts.OfType<LedgerEntry>().ToList();
        var refinanced = entries.Where(e => e.Kind == EntryKind.RefinancedOut).Sum(e => e.AmountYuan);
        var target = entries.Find(e => e.Kind == EntryKind.RefinancedOut) is { RefinancingId: { } id } ? into.GetValueOrDefault(id)?.On(on, at)?.Terms : null;
        var due = MeanDue(before, terms);
        var newDue = refinanced > 0 ? target?.MaturityDate ?? due : MeanDue(after, newTerms);
        var revised = facts.Exists(f => f is TermsVersion);
        var eased = refinanced > 0 ? refinanced : revised && newDue > due ? after.OutstandingYuan : 0;
        var (oldRate, newRate) = (terms.AnnualRatePercent, refinanced > 0 ? target?.AnnualRatePercent : newTerms.AnnualRatePercent);
        var rated = refinanced > 0 || revised ? oldRate is null || newRate is null ? 0 : refinanced > 0 ? refinanced : after.OutstandingYuan : 0;
        var effect = new MeasureEffect
        {
            MeasureId = measureId, DebtId = debt.Id, RegionCode = debt.RegionCode, EffectiveOn = on, KnownFrom = at, KnownTo = knownTo,
            EasedYuan = eased,
            EasedDays = eased == 0 ? 0 : DayCounts.Days(due, newDue),
            ReducedYuan = entries.Where(e => e.Kind is EntryKind.PrincipalRepayment or EntryKind.WriteOff).Sum(e => e.AmountYuan),
            ReclassifiedYuan = facts.Exists(f => f is DebtClassification) && before.Class != after.Class ? after.OutstandingYuan : 0,
            RatedYuan = rated,
            OldRatePercent = rated == 0 ? null : oldRate,
            NewRatePercent = rated == 0 ? null : newRate,
            SavedPerYearYuan = rated == 0 ? 0 : (rated * (oldRate!.Value - newRate!.Value) / 100).RoundToFen(),
            SavedToMaturityYuan = rated == 0 || terms.MaturityDate <= on ? 0 : Saved(rated * (oldRate!.Value - newRate!.Value) / 100, terms, on),
            WasHidden = before.Class == DebtClass.Hidden,
        };
        return effect is { EasedYuan: 0, ReducedYuan: 0, ReclassifiedYuan: 0, RatedYuan: 0 } ? null : effect;
    }

    private static decimal Saved(decimal perYearYuan, DebtTerms terms, LocalDate on)
    {
        var part = terms.PartOfYear(on, terms.MaturityDate);
        return (perYearYuan * part.Numerator / part.Denominator).RoundToFen();
    }

    private static LocalDate MeanDue(DebtOnDay on, DebtTerms terms)
    {
        var lines = on.Plan?.LinesAfter(on.Plan.EffectiveOn).FindAll(l => l.PrincipalYuan > 0) ?? [];
        var total = lines.Sum(l => l.PrincipalYuan);
        if (total == 0) return terms.MaturityDate;
        var first = lines[0].DueOn;
        return first.PlusDays((int)Math.Round(lines.Sum(l => l.PrincipalYuan * DayCounts.Days(first, l.DueOn)) / total, MidpointRounding.AwayFromZero));
    }
}
