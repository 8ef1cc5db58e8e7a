using NodaTime;

namespace Fiscal.Domain.Reconciliations;

/// <summary>Debts and rows that can only be each other's: of the same contracts, or of the same two parties (同组比对).</summary>
/// <param name="NamesContract">The rows name a contract of the book; otherwise only the parties tie them to these debts.</param>
internal sealed record Bucket(MatchingRun Run, List<BookedDebt> Debts, List<SourceLine> Lines, bool NamesContract)
{
    /// <summary>Beyond so many comparisons a bucket is left as it is: everything before is by key.</summary>
    private const long MostComparisons = 250_000;

    /// <summary>Of debts as alike as that the first ones will do.</summary>
    private const int MostCandidates = 20;

    public void Resolve()
    {
        var unnumbered = Lines.Where(IsUnnumbered).ToList();
        PairOff(unnumbered, Drawn, Drawn, (d, l) => Alike(d, l) && Balance(d) == Balance(l));
        // A row with a number of its own that the book doesn't know is another debt, unless it is like one in everything else.
        PairOff([.. Lines.Except(unnumbered)], Drawn, Drawn, Alike);
        var certain = NamesContract ? unnumbered : [.. unnumbered.Where(l => l.ContractNumber is null)];
        PairOff(certain, d => (Balance(d), Principal(d)), l => (Balance(l), Principal(l)), (_, l) => l.OutstandingYuan > 0);
        Sum(unnumbered, d => d.OutstandingYuan, withPrincipal: true);
        if (NamesContract) ResolveContract(unnumbered);
        else
        {
            PairOff(unnumbered, Drawn, Drawn, Alike);
            // Only a row that names no contract at all may repeat one.
            Repeat(certain);
        }
    }

    private void ResolveContract(List<SourceLine> unnumbered)
    {
        PairOff(unnumbered, Balance, Balance, (_, l) => l.OutstandingYuan > 0);
        Sum(unnumbered, d => d.OutstandingYuan, withPrincipal: false);
        PairOff(unnumbered, d => Run.Precision.Balance(d.PreviousYuan), Balance, (_, l) => l.OutstandingYuan > 0);
        Sum(unnumbered, d => d.PreviousYuan ?? 0, withPrincipal: false);
        Repeat(unnumbered);
        if (TooMany(unnumbered)) return;
        PairOff(unnumbered, _ => 0, _ => 0, (d, l) => GroupComparison.UnitFactor(d.OutstandingYuan, l.OutstandingYuan, Run.Precision.PlaceOfBalance(l)) is not null);
        SumOff(unnumbered);
        PairOff(unnumbered, Principal, Principal, (_, l) => l.PrincipalYuan is not null);
        PairOff(unnumbered, d => d.StartDate, l => l.StartDate, (_, l) => l.StartDate is not null);
        TakeTheRest(unnumbered);
    }

    private static bool IsUnnumbered(SourceLine line) =>
        line.DrawdownNumber is null || (line.ContractNumber is not null && NumberKeys.Same(line.DrawdownNumber, line.ContractNumber));

    private bool Alike(BookedDebt debt, SourceLine line) =>
        debt is { PrincipalYuan: not null, StartDate: not null } && Drawn(debt) == Drawn(line)
        && (Balance(debt) == Balance(line) || (debt.MaturityDate is not null && debt.MaturityDate == line.MaturityDate));

    private decimal? Balance(StatedDebt stated) => Run.Precision.Balance(stated.OutstandingYuan);

    private decimal? Principal(StatedDebt stated) => Run.Precision.Principal(stated.PrincipalYuan);

    private (decimal?, LocalDate?) Drawn(StatedDebt stated) => (Principal(stated), stated.StartDate);

    private List<BookedDebt> Free() => [.. Debts.Where(Run.IsFree)];

    private List<SourceLine> Waiting(List<SourceLine> among) => [.. among.Where(l => !Run.IsPlaced(l))];

    private bool TooMany(List<SourceLine> among) => (long)Free().Count * Waiting(among).Count > MostComparisons;

    // Of the debts under the row's key the one that differs least; the row that comes first chooses first.
    private void PairOff<TKey>(List<SourceLine> among, Func<BookedDebt, TKey> keyOf, Func<SourceLine, TKey> keyOfLine, Func<BookedDebt, SourceLine, bool> fits)
    {
        var free = Free().GroupBy(keyOf, (key, debts) => (key, debts.ToList())).ToDictionary(g => (g.key, 0), g => g.Item2); // a key may be null
        foreach (var line in Waiting(among))
        {
            if (!free.TryGetValue((keyOfLine(line), 0), out var alike)) continue;
            if (alike.Where(d => fits(d, line)).Take(MostCandidates).OrderBy(d => GroupComparison.Differences(d, line, Run.Precision)).FirstOrDefault() is not { } debt) continue;
            Run.Pair(debt, line);
            alike.Remove(debt);
        }
    }

    private void Sum(List<SourceLine> among, Func<BookedDebt, decimal> amountOf, bool withPrincipal)
    {
        if (TooMany(among)) return;
        var precision = Run.Precision;
        foreach (var line in Waiting(among))
            if (SubsetSums.Find(Free(), amountOf, line.OutstandingYuan, precision.BalanceSlack,
                    debts => !withPrincipal || precision.PrincipalsSumTo(debts.Sum(d => d.PrincipalYuan), line.PrincipalYuan, debts.Count)) is { } merged)
                Run.Merge(merged, line);
        foreach (var debt in Free().Where(d => amountOf(d) > 0))
            if (SubsetSums.Find(Waiting(among), l => l.OutstandingYuan, amountOf(debt), precision.BalanceSlack,
                    parts => !withPrincipal || precision.PrincipalsSumTo(parts.Sum(p => p.PrincipalYuan), debt.PrincipalYuan, parts.Count)) is { } parts)
                PairAll(debt, parts);
    }

    private void PairAll(BookedDebt debt, List<SourceLine> parts)
    {
        foreach (var part in Lines.Where(parts.Contains)) Run.Pair(debt, part); // in the order of the rows
    }

    /// <summary>A row without a number that says what is listed already, once under its number.</summary>
    private void Repeat(List<SourceLine> among)
    {
        var listed = Debts.Where(d => !Run.IsFree(d) && !Run.IsMerged(d)).ToLookup(Balance);
        foreach (var line in Waiting(among))
            if (listed[Balance(line)].FirstOrDefault(d => Alike(d, line)) is { } debt)
                Run.Pair(debt, line);
    }

    /// <summary>A whole whose principal tells that it is one, though its balance is off.</summary>
    private void SumOff(List<SourceLine> among)
    {
        var owed = Free().Where(d => d.OutstandingYuan > 0 || d.PreviousYuan > 0).ToList();
        var waiting = Waiting(among);
        if (waiting is [var line] && owed.Count > 1 && Run.Precision.PrincipalsSumTo(owed.Sum(d => d.PrincipalYuan), line.PrincipalYuan, owed.Count)) Run.Merge(owed, line);
        else if (owed is [var debt] && waiting.Count > 1 && Run.Precision.PrincipalsSumTo(waiting.Sum(l => l.PrincipalYuan), debt.PrincipalYuan, waiting.Count)) PairAll(debt, waiting);
    }

    private void TakeTheRest(List<SourceLine> among)
    {
        if (Waiting(among) is not [var line]) return;
        var owed = Free().Where(d => d.OutstandingYuan > 0).ToList();
        if (owed is [var debt]) Run.Pair(debt, line);
        else if (owed.Count > 1 && line.ContractNumber is { } numbers && NumberKeys.Parts(numbers).Count == owed.Count) Run.Merge(owed, line);
        else if (owed.Count == 0 && Free() is [var settled]) Run.Pair(settled, line);
    }
}
