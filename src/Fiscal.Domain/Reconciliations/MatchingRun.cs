namespace Fiscal.Domain.Reconciliations;

/// <summary>One comparison under way: who has found whom (比对过程).</summary>
internal sealed class MatchingRun(IReadOnlyList<BookedDebt> book, IReadOnlyList<SourceLine> lines, StatedPrecision precision)
{
    private readonly DebtIndex _index = new(book, precision);
    private readonly Dictionary<BookedDebt, List<SourceLine>> _linesOf = new(ReferenceEqualityComparer.Instance);
    private readonly List<(List<BookedDebt> Debts, List<SourceLine> Lines)> _wholes = [];
    private readonly HashSet<SourceLine> _placed = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<BookedDebt> _merged = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<MatchGroup> Run()
    {
        foreach (var line in lines.Where(l => l.DrawdownNumber is not null)) PlaceByDrawdown(line);
        PlaceByContract();
        PlaceByParties();
        MergeUnderOneNumber();
        return [.. Groups()];
    }

    public StatedPrecision Precision => precision;

    public bool IsFree(BookedDebt debt) => !_linesOf.ContainsKey(debt) && !_merged.Contains(debt);

    public bool IsPlaced(SourceLine line) => _placed.Contains(line);

    public bool IsMerged(BookedDebt debt) => _merged.Contains(debt);

    public void Pair(BookedDebt debt, SourceLine line)
    {
        if (!_linesOf.TryGetValue(debt, out var there)) _linesOf[debt] = there = [];
        there.Add(line);
        _placed.Add(line);
    }

    public void Merge(IEnumerable<BookedDebt> debts, SourceLine line)
    {
        _wholes.Add(([.. debts], [line]));
        _merged.UnionWith(debts);
        _placed.Add(line);
    }

    private void PlaceByDrawdown(SourceLine line)
    {
        if (_index.ByDrawdown(line.DrawdownNumber!, line) is { } debt)
        {
            Pair(debt, line);
            return;
        }
        var parts = NumberKeys.Parts(line.DrawdownNumber!);
        if (parts.Count < 2) return;
        var named = parts.Select(p => _index.ByDrawdown(p, line)).OfType<BookedDebt>().Distinct().ToList();
        if (named.Count == parts.Count && named.TrueForAll(IsFree)) Merge(named, line);
    }

    // Rows that share a contract are looked at together, also when one of them names several.
    private void PlaceByContract()
    {
        var contracts = Left().Where(l => l.ContractNumber is not null)
            .Select(l => (Line: l, Keys: _index.Contracts(l.ContractNumber!))).Where(l => l.Keys.Count > 0).ToList();
        var families = new Families();
        foreach (var (_, keys) in contracts) families.Join(keys);
        foreach (var family in contracts.GroupBy(c => families.Of(c.Keys[0])))
        {
            var debts = family.SelectMany(f => f.Keys).Distinct().SelectMany(k => _index.ByContract[k]).ToList();
            new Bucket(this, debts, [.. family.Select(f => f.Line)], NamesContract: true).Resolve();
        }
    }

    private void PlaceByParties()
    {
        var ofParties = book.Where(d => d.HasParties).ToLookup(d => (d.DebtorKey, d.CreditorKey));
        foreach (var bucket in Left().Where(l => l.HasParties).GroupBy(l => (l.DebtorKey, l.CreditorKey)).ToList())
            new Bucket(this, [.. ofParties[bucket.Key]], [.. bucket], NamesContract: false).Resolve();

        // One party may be written as nobody knows it: then the other and all the figures decide, if they fit one debt only.
        var alike = book.Where(IsFree).ToLookup(Figures);
        foreach (var line in Left().Where(l => l is { PrincipalYuan: not null, StartDate: not null, MaturityDate: not null }).ToList())
            if (alike[Figures(line)]
                    .Where(d => IsFree(d) && (Known(d.DebtorKey, line.DebtorKey) || Known(d.CreditorKey, line.CreditorKey))).Take(2).ToList() is [var only])
                Pair(only, line);

        (decimal?, NodaTime.LocalDate?, NodaTime.LocalDate?, decimal?) Figures(StatedDebt s) =>
            (precision.Principal(s.PrincipalYuan), s.StartDate, s.MaturityDate, precision.Balance(s.OutstandingYuan));

        static bool Known(string? booked, string? stated) => booked is not null && booked == stated;
    }

    // A row under the number of one debt may be the whole of several of the same parties that are listed nowhere else.
    private void MergeUnderOneNumber()
    {
        var free = book.Where(d => d.HasParties && d.OutstandingYuan > 0 && IsFree(d)).ToLookup(d => (d.DebtorKey, d.CreditorKey));
        foreach (var debt in book)
        {
            if (!_linesOf.TryGetValue(debt, out var found) || found is not [{ PrincipalYuan: not null } line] || line.OutstandingYuan <= debt.OutstandingYuan) continue;
            List<BookedDebt> all = [debt, .. free[(debt.DebtorKey, debt.CreditorKey)].Where(IsFree)];
            if (SubsetSums.Find(all, d => d.OutstandingYuan, line.OutstandingYuan, precision.BalanceSlack, debts => debts.Exists(d => ReferenceEquals(d, debt))
                && precision.PrincipalsSumTo(debts.Sum(d => d.PrincipalYuan), line.PrincipalYuan, debts.Count)) is not { } merged) continue;
            _linesOf.Remove(debt);
            Merge(all.Where(merged.Contains), line);
        }
    }

    private IEnumerable<SourceLine> Left() => lines.Where(l => !_placed.Contains(l));

    // In the order of the book, then what only the source knows in its own.
    private IEnumerable<MatchGroup> Groups()
    {
        var whole = new Dictionary<BookedDebt, (List<BookedDebt> Debts, List<SourceLine> Lines)>(ReferenceEqualityComparer.Instance);
        foreach (var merged in _wholes) whole[merged.Debts[0]] = merged;
        foreach (var debt in book)
        {
            if (whole.TryGetValue(debt, out var merged)) yield return GroupComparison.Of(merged.Debts, merged.Lines, precision);
            else if (_linesOf.TryGetValue(debt, out var found)) yield return GroupComparison.Of([debt], found, precision);
            else if (debt.IsInScope && debt.OutstandingYuan != 0 && !_merged.Contains(debt)) yield return GroupComparison.Of([debt], [], precision);
        }
        foreach (var line in Left()) yield return GroupComparison.Of([], [line], precision);
    }

    /// <summary>Contracts joined because a row names them together.</summary>
    private sealed class Families
    {
        private readonly Dictionary<string, string> _above = [];

        public string Of(string key)
        {
            while (_above.TryGetValue(key, out var above) && above != key) key = above;
            return key;
        }

        public void Join(List<string> keys)
        {
            foreach (var key in keys) _above[Of(key)] = Of(keys[0]);
        }
    }
}
