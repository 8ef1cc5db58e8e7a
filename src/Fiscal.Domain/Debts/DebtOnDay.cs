using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>A debt as its facts show it on a day (某日的债务): only facts effective by that day count.</summary>
/// <param name="Day">The last day on or before the one asked for on which a fact took effect.</param>
/// <param name="TermsVersion">Null while the debt is on no book.</param>
/// <param name="LastEntryOn">Effective day of the last ledger entry.</param>
/// <param name="ConfirmedOn">The last day for which the creditor confirmed what is owed.</param>
/// <param name="IsDocumented">The last entry came from a file or a document.</param>
public sealed record DebtOnDay(
    LocalDate Day, TermsVersion? TermsVersion, DebtClass Class, decimal OutstandingYuan, RepaymentPlan? Plan, ArrearsStatement? Arrears,
    LocalDate? LastEntryOn, LocalDate? ConfirmedOn, bool IsDocumented)
{
    /// <summary>Before the first fact.</summary>
    internal static readonly DebtOnDay Before = new(DebtRecord.FirstDay, null, DebtClass.Unclassified, 0, null, null, null, null, false);

    public DebtTerms? Terms => TermsVersion?.Terms;

    /// <summary>
    /// Arrears as last stated, the oldest first, as far as the balance of the day reaches: a fact recorded late lowers the
    /// balance of days for which arrears were stated before, and what it lowers is the oldest.
    /// </summary>
    public IReadOnlyList<ArrearsLine> Overdue
    {
        get
        {
            if (Arrears is null) return [];
            var excess = Arrears.PrincipalYuan - Math.Max(0, OutstandingYuan);
            var lines = Arrears.Lines.OrderBy(l => l.DueOn);
            return excess <= 0 ? [.. lines] : [.. lines.Select(Left).Where(l => l.PrincipalYuan != 0 || l.InterestYuan != 0)];

            ArrearsLine Left(ArrearsLine line)
            {
                var gone = Math.Min(excess, line.PrincipalYuan);
                excess -= gone;
                return new(line.DueOn, line.PrincipalYuan - gone, line.InterestYuan);
            }
        }
    }

    /// <summary>The debt on every day on which something changed, oldest first, by the facts known at an instant or by all.</summary>
    public static IReadOnlyList<DebtOnDay> History(Debt debt, Instant? knownAt = null)
    {
        var days = new List<DebtOnDay>();
        var state = Before;
        foreach (var facts in debt.LiveFacts(knownAt).OrderBy(f => f.EffectiveOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id == 0 ? long.MaxValue : f.Id).GroupBy(f => f.EffectiveOn))
        {
            state = facts.Aggregate(state, (before, fact) => before.With(fact)) with { Day = facts.Key };
            days.Add(state);
        }
        return days;
    }

    private DebtOnDay With(DebtFact fact) => fact switch
    {
        TermsVersion version => this with { TermsVersion = version },
        DebtClassification classification => this with { Class = classification.Class },
        RepaymentPlan plan => this with { Plan = plan },
        ArrearsStatement statement => this with { Arrears = statement },
        BalanceConfirmation confirmation => this with { ConfirmedOn = confirmation.EffectiveOn },
        LedgerEntry entry => this with
        {
            OutstandingYuan = OutstandingYuan + entry.BalanceEffectYuan,
            LastEntryOn = entry.EffectiveOn,
            IsDocumented = entry.Source.ImportBatchId is not null || entry.Source.Document is not null,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, null),
    };
}
