using Fiscal.Domain.Amounts;

namespace Fiscal.Domain.Reconciliations;

/// <summary>Names what differs between the debts and the rows of one group (差异归类). See <see cref="DebtMatching"/> for the rules.</summary>
internal sealed class GroupComparison
{
    private static readonly decimal[] UnitFactors = [1_000m, 10_000m, 100_000_000m];

    private readonly IReadOnlyList<BookedDebt> _debts;
    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly StatedPrecision _precision;
    private readonly decimal _bookYuan;
    private readonly decimal _sourceYuan;
    private readonly List<Break> _breaks = [];
    private decimal _roundingYuan;

    private GroupComparison(IReadOnlyList<BookedDebt> debts, IReadOnlyList<SourceLine> lines, StatedPrecision precision)
    {
        (_debts, _lines, _precision) = (debts, lines, precision);
        (_bookYuan, _sourceYuan) = (debts.Sum(d => d.OutstandingYuan), lines.Sum(l => l.OutstandingYuan));
    }

    public static MatchGroup Of(IReadOnlyList<BookedDebt> debts, IReadOnlyList<SourceLine> lines, StatedPrecision precision)
    {
        var comparison = new GroupComparison(debts, lines, precision);
        comparison.Compare();
        return new(debts, lines, comparison._breaks) { RoundingYuan = comparison._roundingYuan, StepYuan = lines.Select(l => precision.PlaceOfBalance(l).OfRow).Append(0.01m).Max() };
    }

    /// <summary>How many fields differ: of several rows of a debt the one that differs least speaks for it.</summary>
    public static int Differences(BookedDebt debt, SourceLine line, StatedPrecision precision) => Of([debt], [line], precision).Breaks.Sum(b => b.Fields.Count);

    /// <summary>By which unit a stated amount is off; null when by none.</summary>
    /// <param name="place">Where the source rounds, before or after the slip; by default to the fen.</param>
    public static decimal? UnitFactor(decimal bookYuan, decimal statedYuan, WrittenPlace? place = null)
    {
        if (bookYuan <= 0 || statedYuan <= 0) return null;
        foreach (var factor in UnitFactors)
        {
            if (IsSlip(bookYuan * factor)) return factor;
            if (IsSlip(bookYuan / factor)) return 1 / factor; // what was too small was rounded to the fen on reading, if not by the sender
            if (place is not { IsExact: false } rounds) continue;
            var rounded = bookYuan.RoundTo(rounds.OfColumn);
            if (IsSlip(rounded * factor)) return factor;
            if (IsSlip(rounded / factor)) return 1 / factor;
        }
        return null;

        bool IsSlip(decimal yuan) => statedYuan == yuan.RoundToFen() || (place is { IsExact: false } rounds && statedYuan == yuan.RoundTo(rounds.OfRow));
    }

    private void Compare()
    {
        if (_debts.Count == 0) Add(BreakKind.MissingHere, [], null, BreakWords.Value(_sourceYuan), _sourceYuan, BreakWords.MissingHere());
        else if (_lines.Count == 0) CompareUnlisted();
        else if (_debts.Count == 1 && _lines.Count == 1) ComparePair(_debts[0], _lines[0]);
        else if (_debts.Count > 1) CompareMerged();
        else if (IsSplit(_debts[0])) CompareSplit();
        else if (Parts() is { } parts) CompareSplitRepeated(parts);
        else CompareRepeated(_debts[0]);
    }

    private void CompareUnlisted()
    {
        var isNew = _debts[0].PreviousYuan == 0;
        Add(isNew ? BreakKind.Timing : BreakKind.MissingThere, isNew ? [nameof(StatedDebt.OutstandingYuan)] : [], BreakWords.Value(_bookYuan), null, -_bookYuan,
            isNew ? BreakWords.NewlyDrawn(_bookYuan) : BreakWords.MissingThere());
    }

    private void ComparePair(BookedDebt debt, SourceLine line)
    {
        var balance = BalanceBreak(debt.OutstandingYuan, debt.PreviousYuan, line.OutstandingYuan, _precision.PlaceOfBalance(line));
        if (balance is null) _roundingYuan = line.OutstandingYuan - debt.OutstandingYuan;
        var principal = debt.PrincipalYuan is { } booked && line.PrincipalYuan is { } stated && !_precision.PlaceOfPrincipal(line).Agree(booked, stated)
            ? UnitFactor(booked, stated, _precision.PlaceOfPrincipal(line)) is null ? BreakKind.Amount : BreakKind.Unit : (BreakKind?)null;
        foreach (var kind in new[] { balance, principal }.OfType<BreakKind>().Distinct())
        {
            var fields = new List<string>();
            if (balance == kind) fields.Add(nameof(StatedDebt.OutstandingYuan));
            if (principal == kind) fields.Add(nameof(StatedDebt.PrincipalYuan));
            AddDiffering(kind, fields, debt, line, balance == kind ? line.OutstandingYuan - debt.OutstandingYuan : 0, AmountWords(kind, balance == kind, debt, line));
        }
        CompareTerms(debt, line);
        CompareNames(debt, line, withNumbers: true);
    }

    private string AmountWords(BreakKind kind, bool isBalance, BookedDebt debt, SourceLine line) => kind switch
    {
        BreakKind.Timing => BreakWords.Timing(debt.OutstandingYuan, debt.PreviousYuan!.Value),
        BreakKind.Unit => BreakWords.Unit(isBalance
            ? (UnitFactor(debt.OutstandingYuan, line.OutstandingYuan, _precision.PlaceOfBalance(line)) ?? UnitFactor(debt.PreviousYuan!.Value, line.OutstandingYuan, _precision.PlaceOfBalance(line)))!.Value
            : UnitFactor(debt.PrincipalYuan!.Value, line.PrincipalYuan!.Value, _precision.PlaceOfPrincipal(line))!.Value),
        _ => BreakWords.Differs([isBalance ? nameof(StatedDebt.OutstandingYuan) : nameof(StatedDebt.PrincipalYuan)]),
    };

    private static BreakKind? BalanceBreak(decimal bookYuan, decimal? previousYuan, decimal statedYuan, WrittenPlace place) =>
        place.Agree(bookYuan, statedYuan) ? null
        : previousYuan is { } previous && place.Agree(previous, statedYuan) ? BreakKind.Timing
        : UnitFactor(bookYuan, statedYuan, place) is not null || UnitFactor(previousYuan ?? 0, statedYuan, place) is not null ? BreakKind.Unit
        : BreakKind.Amount;

    private void CompareTerms(BookedDebt debt, SourceLine line)
    {
        var dates = new List<string>();
        if (Differ(debt.StartDate, line.StartDate)) dates.Add(nameof(StatedDebt.StartDate));
        if (Differ(debt.MaturityDate, line.MaturityDate)) dates.Add(nameof(StatedDebt.MaturityDate));
        if (dates.Count > 0) AddDiffering(BreakKind.Date, dates, debt, line, 0, BreakWords.Differs(dates));
        if (Differ(debt.AnnualRatePercent, line.AnnualRatePercent)) AddDiffering(BreakKind.Rate, [nameof(StatedDebt.AnnualRatePercent)], debt, line, 0, BreakWords.Differs([nameof(StatedDebt.AnnualRatePercent)]));
        if (Differ(debt.Class, line.Class)) AddDiffering(BreakKind.Class, [nameof(StatedDebt.Class)], debt, line, 0, BreakWords.Differs([nameof(StatedDebt.Class)]));
    }

    private void CompareNames(BookedDebt debt, SourceLine line, bool withNumbers)
    {
        var fields = new List<string>();
        var resolved = true;
        Party(nameof(StatedDebt.DebtorName), debt.DebtorName, line.DebtorName, debt.DebtorKey == line.DebtorKey);
        Party(nameof(StatedDebt.CreditorName), debt.CreditorName, line.CreditorName, debt.CreditorKey == line.CreditorKey);
        Number(nameof(StatedDebt.ContractNumber), debt.ContractNumber, line.ContractNumber);
        // A source without drawdown numbers of its own repeats the contract's.
        if (line.DrawdownNumber != line.ContractNumber || debt.DrawdownNumber == debt.ContractNumber)
            Number(nameof(StatedDebt.DrawdownNumber), debt.DrawdownNumber, line.DrawdownNumber);
        if (fields.Count > 0) AddDiffering(BreakKind.NameVariant, fields, debt, line, 0, BreakWords.NameVariant(fields, resolved));

        void Party(string field, string? booked, string? stated, bool same)
        {
            if (stated is null || booked is null || stated.Trim() == booked.Trim()) return;
            fields.Add(field);
            resolved &= same;
        }

        void Number(string field, string? booked, string? stated)
        {
            if (!withNumbers || stated is null || booked is null || stated.Trim() == booked.Trim()) return;
            fields.Add(field);
            resolved &= NumberKeys.Same(booked, stated);
        }
    }

    private void CompareMerged()
    {
        Add(BreakKind.Merged, [], $"{_debts.Count} 笔借据", $"{_lines.Count} 行", 0, BreakWords.Merged(_debts.Count));
        CompareSums();
        CompareAgreedTerms();
    }

    private void CompareSplit()
    {
        Add(BreakKind.Split, [], "1 笔借据", $"{_lines.Count} 行", 0, BreakWords.Split(_lines.Count));
        CompareSums();
        CompareAgreedTerms();
    }

    private void CompareSums()
    {
        var previous = _debts.All(d => d.PreviousYuan is not null) ? _debts.Sum(d => d.PreviousYuan) : null;
        if (SumsAgree(d => d.OutstandingYuan))
        {
            _roundingYuan = _sourceYuan - _bookYuan;
            return;
        }
        var place = _precision.PlaceOfBalance(_lines[0]);
        var kind = previous is not null && SumsAgree(d => d.PreviousYuan!.Value) ? BreakKind.Timing : BalanceBreak(_bookYuan, previous, _sourceYuan, place) ?? BreakKind.Amount;
        Add(kind, [nameof(StatedDebt.OutstandingYuan)], BreakWords.Value(_bookYuan), BreakWords.Value(_sourceYuan), _sourceYuan - _bookYuan, kind switch
        {
            BreakKind.Timing => BreakWords.Timing(_bookYuan, previous!.Value),
            BreakKind.Unit => BreakWords.Unit((UnitFactor(_bookYuan, _sourceYuan, place) ?? UnitFactor(previous ?? 0, _sourceYuan, place))!.Value),
            _ => BreakWords.Differs([nameof(StatedDebt.OutstandingYuan)]),
        });
    }

    // A whole is rounded once or part by part; parts of one debt are each rounded.
    private bool SumsAgree(Func<BookedDebt, decimal> amountOf)
    {
        var book = _debts.Sum(amountOf);
        var place = _precision.PlaceOfBalance(_lines[0]);
        return _sourceYuan == book || (_lines.Count == 1
            ? place.Agree(book, _sourceYuan) || _sourceYuan == _debts.Sum(d => amountOf(d).RoundTo(place.OfRow))
            : Math.Abs(_sourceYuan - book) <= _lines.Select(_precision.PlaceOfBalance).Where(p => !p.IsExact).Sum(p => p.OfRow) / 2);
    }

    // Of a whole only what is the same for all its parts can be compared.
    private void CompareAgreedTerms()
    {
        var (debt, line) = (_debts[0], _lines[0]);
        if (_debts.All(d => d.AnnualRatePercent == debt.AnnualRatePercent) && _lines.FirstOrDefault(l => Differ(debt.AnnualRatePercent, l.AnnualRatePercent)) is { } other)
            AddDiffering(BreakKind.Rate, [nameof(StatedDebt.AnnualRatePercent)], debt, other, 0, BreakWords.Differs([nameof(StatedDebt.AnnualRatePercent)]));
        if (_debts.All(d => d.Class == debt.Class) && _lines.FirstOrDefault(l => Differ(debt.Class, l.Class)) is { } classed)
            AddDiffering(BreakKind.Class, [nameof(StatedDebt.Class)], debt, classed, 0, BreakWords.Differs([nameof(StatedDebt.Class)]));
        var dates = new List<string>();
        if (_lines.Any(l => _debts.All(d => Differ(d.StartDate, l.StartDate)))) dates.Add(nameof(StatedDebt.StartDate));
        if (_lines.Any(l => _debts.All(d => Differ(d.MaturityDate, l.MaturityDate)))) dates.Add(nameof(StatedDebt.MaturityDate));
        if (dates.Count > 0) AddDiffering(BreakKind.Date, dates, debt, line, 0, BreakWords.Differs(dates));
        CompareNames(debt, line, withNumbers: _debts.Count == 1);
    }

    private bool IsSplit(BookedDebt debt) =>
        !(debt.OutstandingYuan > 0 && _lines.Any(l => _precision.PlaceOfBalance(l).Agree(debt.OutstandingYuan, l.OutstandingYuan)))
        && _lines.Skip(1).Any(l => l.OutstandingYuan != 0)
        && (SumsAgree(d => d.OutstandingYuan) || (debt.PreviousYuan is not null && SumsAgree(d => d.PreviousYuan!.Value))
            || (debt.PrincipalYuan is { } principal && _lines.All(l => l.PrincipalYuan is > 0) && _precision.PrincipalsSumTo(_lines.Sum(l => l.PrincipalYuan), principal, _lines.Count)));

    /// <summary>The rows that a debt is split into, when each of the others repeats one of them; null when it isn't so.</summary>
    private List<SourceLine>? Parts() =>
        SubsetSums.Find(_lines, l => l.OutstandingYuan, _bookYuan, _precision.BalanceSlack, parts => _lines.Except(parts, ReferenceEqualityComparer.Instance)
            .All(other => parts.Any(part => IsRepeated((SourceLine)other!, part))));

    private void CompareSplitRepeated(List<SourceLine> parts)
    {
        var split = Of(_debts, [.. _lines.Where(parts.Contains)], _precision);
        var extra = _lines.Where(l => !parts.Exists(p => ReferenceEquals(p, l))).ToList();
        (_roundingYuan, var extraYuan) = (split.RoundingYuan, extra.Sum(l => l.OutstandingYuan));
        _breaks.AddRange(split.Breaks);
        _breaks.Add(new(BreakKind.Duplicate, _debts, [.. _lines.Where(l => extra.Exists(e => IsRepeated(e, l)))], [], BreakWords.Value(_bookYuan), BreakWords.Value(_sourceYuan),
            _bookYuan, _sourceYuan, extraYuan, BreakWords.PartRepeated(extra.Count)));
    }

    private static bool IsRepeated(SourceLine one, SourceLine other) => (one.OutstandingYuan, one.PrincipalYuan) == (other.OutstandingYuan, other.PrincipalYuan);

    private void CompareRepeated(BookedDebt debt)
    {
        var best = _lines.OrderBy(l => Differences(debt, l, _precision)).First();
        Add(BreakKind.Duplicate, [], BreakWords.Value(_bookYuan), BreakWords.Value(_sourceYuan), _sourceYuan - best.OutstandingYuan, BreakWords.Duplicate(_lines.Count));
        ComparePair(debt, best);
    }

    private static bool Differ<T>(T? booked, T? stated) where T : struct => booked is { } a && stated is { } b && !a.Equals(b);

    private void AddDiffering(BreakKind kind, IReadOnlyList<string> fields, BookedDebt debt, SourceLine line, decimal effectYuan, string explanation) =>
        Add(kind, fields, Values(fields, debt), Values(fields, line), effectYuan, explanation);

    private static string? Values(IReadOnlyList<string> fields, StatedDebt stated) => fields is [var only]
        ? BreakWords.Value(Value(only, stated))
        : string.Join("；", fields.Select(f => $"{BreakFields.NameOf(f)} {BreakWords.Value(Value(f, stated))}"));

    private static object? Value(string field, StatedDebt stated) => field switch
    {
        nameof(StatedDebt.OutstandingYuan) => stated.OutstandingYuan,
        nameof(StatedDebt.PrincipalYuan) => stated.PrincipalYuan,
        nameof(StatedDebt.StartDate) => stated.StartDate,
        nameof(StatedDebt.MaturityDate) => stated.MaturityDate,
        nameof(StatedDebt.AnnualRatePercent) => stated.AnnualRatePercent,
        nameof(StatedDebt.Class) => stated.Class,
        nameof(StatedDebt.DebtorName) => stated.DebtorName,
        nameof(StatedDebt.CreditorName) => stated.CreditorName,
        nameof(StatedDebt.ContractNumber) => stated.ContractNumber,
        _ => stated.DrawdownNumber,
    };

    private void Add(BreakKind kind, IReadOnlyList<string> fields, string? bookValue, string? sourceValue, decimal effectYuan, string explanation) =>
        _breaks.Add(new(kind, _debts, _lines, fields, bookValue, sourceValue, _bookYuan, _sourceYuan, effectYuan, explanation));
}
