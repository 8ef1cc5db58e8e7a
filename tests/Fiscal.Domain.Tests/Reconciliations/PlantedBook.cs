using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Reconciliations;
using NodaTime;

namespace Fiscal.Domain.Tests.Reconciliations;

/// <summary>What a planter hid in the source (植入的差异).</summary>
internal sealed record Planted(BreakKind Kind, string DebtIds, string Rows, decimal EffectYuan);

/// <summary>A random book, the source that agrees with it as far as it writes its amounts, and mistakes hidden in the source one by one.</summary>
internal sealed class PlantedBook
{
    private static readonly LocalDate MonthStart = new(2026, 10, 1);
    private static readonly string[] Debtors = ["青石县城市建设投资集团有限公司", "青石县交通建设有限公司", "青石县人民医院", "青石县第一中学", "青石县水务发展有限公司"];
    private static readonly string[] Creditors = ["国家开发银行湖南省分行", "青石农村商业银行股份有限公司", "云岭信托有限责任公司", "云岭金融租赁股份有限公司"];

    private readonly Random _random;
    private readonly decimal _step;
    private readonly List<SourceLine> _lines = [];
    private readonly List<(BreakKind Kind, BookedDebt[] Debts, SourceLine[] Lines, decimal Effect)> _planted = [];
    private readonly HashSet<string> _usedContracts = [];
    private int _nextRow = 5;

    /// <param name="step">The place that the source rounds its amounts to, in yuan.</param>
    public PlantedBook(int seed, int contracts, decimal step = 0.01m)
    {
        (_random, _step) = (new(seed), step);
        for (var c = 0; c < contracts; c++) AddContract(c);
        foreach (var debt in Book.Where(d => d.OutstandingYuan > 0)) _lines.Add(LineOf(debt));
    }

    public List<BookedDebt> Book { get; } = [];

    /// <summary>In another order than the book's.</summary>
    public List<SourceLine> Lines => [.. _lines.OrderBy(l => (l.Row * 7919L) % 10_007)];

    public IEnumerable<Planted> Planted => _planted.Select(p => new Planted(
        p.Kind, string.Join(',', p.Debts.Select(d => d.Id).Order()), string.Join(',', p.Lines.Select(l => l.Row).Order()), p.Effect));

    private static LocalDate Day(int days) => new LocalDate(2018, 1, 1).PlusDays(days);

    private decimal Yuan(int mostWan) => _random.Next(100, mostWan) * 10_000m + (_random.Next(3) == 0 ? _random.Next(1, 1_000_000) / 100m : 0);

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private void AddContract(int c)
    {
        var (debtor, creditor) = (Any(Debtors), Any(Creditors));
        var number = _random.Next(4) switch
        {
            0 => $"青农商（城关）流借字〔2025〕第{c:0000}号", 1 => $"43102017011{c:000000000}", 2 => $"HTZ-{c:00000}-2024", _ => $"湘银（青石）字（2024）第{c:0000}号",
        };
        var equal = _random.Next(5) == 0; // several equal debts of one contract
        BookedDebt? first = null;
        for (var n = 1; n <= (equal ? 3 : _random.Next(1, 5)); n++)
        {
            var principal = equal && first is not null ? first.PrincipalYuan!.Value : Yuan(50_000);
            var start = equal && first is not null ? first.StartDate!.Value : Day(_random.Next(0, 2800));
            var balance = equal && first is not null ? first.OutstandingYuan : (principal * _random.Next(5, 100) / 100).RoundToFen();
            var previous = balance + (_random.Next(4) == 0 ? _random.Next(3) == 0 ? 0.01m : Yuan(500) : 0);
            if (!equal && _random.Next(12) == 0) (balance, previous) = _random.Next(2) == 0 ? (0, 0) : (0, Yuan(2000)); // settled long ago, or this month
            if (!equal && _random.Next(15) == 0 && balance > 0) (start, previous) = (MonthStart.PlusDays(_random.Next(0, 30)), 0); // drawn this month
            var debt = new BookedDebt
            {
                Id = Book.Count + 1, ContractNumber = number, DrawdownNumber = _random.Next(3) == 0 ? $"{c}-{n}" : $"{number}-{n:000}",
                DebtorName = debtor, DebtorKey = debtor, CreditorName = creditor, CreditorKey = creditor,
                PrincipalYuan = principal, OutstandingYuan = balance, PreviousYuan = previous, StartDate = start, MaturityDate = start.PlusYears(_random.Next(1, 15)),
                AnnualRatePercent = 3m + (_random.Next(0, 400) / 100m), Class = Any([DebtClass.Hidden, DebtClass.Operating]),
            };
            first ??= debt;
            Book.Add(debt);
        }
    }

    private decimal Rounded(decimal yuan) => Math.Round(yuan / _step, 0, MidpointRounding.AwayFromZero) * _step;

    private SourceLine LineOf(BookedDebt debt) => new()
    {
        Sheet = "统计表", Row = _nextRow++, DebtorName = debt.DebtorName, DebtorKey = debt.DebtorKey, CreditorName = debt.CreditorName, CreditorKey = debt.CreditorKey,
        ContractNumber = debt.ContractNumber, DrawdownNumber = debt.DrawdownNumber, PrincipalYuan = Rounded(debt.PrincipalYuan!.Value), OutstandingYuan = Rounded(debt.OutstandingYuan),
        StartDate = debt.StartDate, MaturityDate = debt.MaturityDate, AnnualRatePercent = debt.AnnualRatePercent, Class = debt.Class,
    };

    /// <summary>Hides one mistake of that kind where none is yet; false when the book has nowhere left for it.</summary>
    public bool Plant(BreakKind kind) => kind switch
    {
        BreakKind.MissingThere => Victim(d => d is { OutstandingYuan: > 0, PreviousYuan: not 0 }) is { } d && Remove(kind, d),
        BreakKind.MissingHere => AddUnknown(),
        BreakKind.Duplicate => Victim() is { } d && Repeat(d),
        BreakKind.Amount => Victim() is { } d && ChangeAmount(d),
        BreakKind.Date => Victim() is { } d && Change(kind, d, l => _random.Next(2) == 0 ? l with { StartDate = l.StartDate!.Value.PlusDays(_random.Next(1, 400)) } : l with { MaturityDate = l.MaturityDate!.Value.PlusYears(-1) }),
        BreakKind.Rate => Victim() is { } d && Change(kind, d, l => l with { AnnualRatePercent = l.AnnualRatePercent + 0.05m }),
        BreakKind.Class => Victim() is { } d && Change(kind, d, l => l with { Class = l.Class == DebtClass.Hidden ? DebtClass.Operating : DebtClass.Hidden }),
        BreakKind.Unit => Victim(d => d.OutstandingYuan >= 1_000_000) is { } d && ChangeUnit(d),
        BreakKind.Timing => BeLate(),
        BreakKind.Merged => Merge(),
        BreakKind.Split => Victim(d => d.OutstandingYuan > 100 * _step) is { } d && Split(d),
        _ => Victim() is { } d && Rename(d),
    };

    private BookedDebt? Victim(Func<BookedDebt, bool>? wanted = null)
    {
        var candidates = Book.Where(d => d.OutstandingYuan > 0 && !_usedContracts.Contains(d.ContractNumber!) && (wanted?.Invoke(d) ?? true)).ToList();
        return candidates.Count == 0 ? null : Use(Any(candidates));
    }

    private BookedDebt Use(BookedDebt debt)
    {
        _usedContracts.Add(debt.ContractNumber!);
        return debt;
    }

    private int At(BookedDebt debt) => _lines.FindIndex(l => l.DrawdownNumber == debt.DrawdownNumber && l.ContractNumber == debt.ContractNumber);

    private bool Remove(BreakKind kind, BookedDebt debt)
    {
        _lines.RemoveAt(At(debt));
        _planted.Add((kind, [debt], [], -debt.OutstandingYuan));
        return true;
    }

    private bool AddUnknown()
    {
        var like = LineOf(Any(Book));
        var line = like with
        {
            ContractNumber = $"未入账〔2026〕{like.Row}号", DrawdownNumber = _random.Next(3) == 0 ? null : $"未入账{like.Row}-1",
            PrincipalYuan = Rounded(7_654_321m + like.Row), OutstandingYuan = Rounded(1_234_567m + like.Row), StartDate = new(2026, 9, 9),
        };
        _lines.Add(line);
        _planted.Add((BreakKind.MissingHere, [], [line], line.OutstandingYuan));
        return true;
    }

    private bool Repeat(BookedDebt debt)
    {
        var lines = new List<SourceLine> { _lines[At(debt)] };
        for (var i = 0; i < _random.Next(1, 3); i++) lines.Add(LineOf(debt));
        _lines.AddRange(lines.Skip(1));
        _planted.Add((BreakKind.Duplicate, [debt], [.. lines], Rounded(debt.OutstandingYuan) * (lines.Count - 1)));
        return true;
    }

    private bool Change(BreakKind kind, BookedDebt debt, Func<SourceLine, SourceLine> change)
    {
        var at = At(debt);
        var before = _lines[at].OutstandingYuan;
        _lines[at] = change(_lines[at]);
        _planted.Add((kind, [debt], [_lines[at]], _lines[at].OutstandingYuan == before ? 0 : _lines[at].OutstandingYuan - debt.OutstandingYuan));
        return true;
    }

    private bool ChangeAmount(BookedDebt debt) => Change(BreakKind.Amount, debt, line => _random.Next(3) == 0
        ? line with { PrincipalYuan = line.PrincipalYuan + Rounded(12_345m) }
        : line with { OutstandingYuan = line.OutstandingYuan + (_random.Next(2) == 0 ? 2 * _step : 30_000m) });

    private bool ChangeUnit(BookedDebt debt)
    {
        var factor = Any([1_000m, 10_000m, 100_000_000m, 0.001m, 0.0001m, 0.00000001m]);
        var exact = _random.Next(2) == 0; // the slip was made with the exact amount at hand
        return Change(BreakKind.Unit, debt, line => line with
        {
            OutstandingYuan = Slipped(exact ? debt.OutstandingYuan : line.OutstandingYuan), PrincipalYuan = Slipped(exact ? debt.PrincipalYuan!.Value : line.PrincipalYuan!.Value),
        });

        // Written as the table is, unless nothing would be left of it.
        decimal Slipped(decimal yuan)
        {
            var slipped = Math.Round(yuan * factor, 2, MidpointRounding.AwayFromZero);
            return Rounded(slipped) > 0 && exact ? Rounded(slipped) : slipped;
        }
    }

    private bool BeLate()
    {
        bool Untouched(BookedDebt d) => !_usedContracts.Contains(d.ContractNumber!);
        var late = Book.Where(d => Untouched(d) && Rounded(d.PreviousYuan!.Value) != Rounded(d.OutstandingYuan)).ToList();
        if (late.Count == 0) return false;
        var debt = Use(Any(late));
        if (debt.PreviousYuan == 0) return Remove(BreakKind.Timing, debt);
        if (debt.OutstandingYuan == 0) _lines.Add(LineOf(debt));
        return Change(BreakKind.Timing, debt, line => line with { OutstandingYuan = Rounded(debt.PreviousYuan!.Value) });
    }

    private bool Merge()
    {
        var free = Book.Where(d => d.OutstandingYuan > 0 && !_usedContracts.Contains(d.ContractNumber!)).ToList();
        var across = _random.Next(2) == 0;
        var groups = across
            ? free.GroupBy(d => (d.DebtorName, d.CreditorName)).Select(g => g.GroupBy(d => d.ContractNumber).Where(c => c.Count() == 1).SelectMany(c => c).ToList()).Where(g => g.Count > 1).ToList()
            : free.GroupBy(d => d.ContractNumber).Select(g => g.ToList()).Where(g => g.Count > 1).ToList();
        if (groups.Count == 0) return false;
        var members = Any(groups).Take(_random.Next(2, 5)).ToList();
        foreach (var member in members) Use(member);
        var once = _random.Next(2) == 0; // rounded as a whole, or part by part
        decimal Whole(Func<BookedDebt, decimal> amountOf) => once ? Rounded(members.Sum(amountOf)) : members.Sum(m => Rounded(amountOf(m)));
        var line = LineOf(members[0]) with
        {
            ContractNumber = string.Join(Any(["、", "；", ";"]), members.Select(m => m.ContractNumber).Distinct()), DrawdownNumber = null,
            PrincipalYuan = Whole(m => m.PrincipalYuan!.Value), OutstandingYuan = Whole(m => m.OutstandingYuan),
            StartDate = members.Min(m => m.StartDate), MaturityDate = members.Max(m => m.MaturityDate),
        };
        foreach (var member in members) _lines.RemoveAt(At(member));
        _lines.Add(line);
        _planted.Add((BreakKind.Merged, [.. members], [line], 0));
        return true;
    }

    private bool Split(BookedDebt debt)
    {
        var whole = _lines[At(debt)];
        _lines.RemoveAt(At(debt));
        var (parts, repeatsPrincipal) = (_random.Next(2, 5), _random.Next(3) == 0);
        var (left, leftPrincipal) = (debt.OutstandingYuan, debt.PrincipalYuan!.Value);
        var lines = new List<SourceLine>();
        for (var i = 1; i <= parts; i++)
        {
            var (piece, principal) = i == parts ? (left, leftPrincipal) : ((left * _random.Next(10, 40) / 100).RoundToFen(), (leftPrincipal * _random.Next(10, 40) / 100).RoundToFen());
            lines.Add(LineOf(debt) with { DrawdownNumber = null, OutstandingYuan = Rounded(piece), PrincipalYuan = repeatsPrincipal ? whole.PrincipalYuan : Rounded(principal) });
            (left, leftPrincipal) = (left - piece, leftPrincipal - principal);
        }
        _lines.AddRange(lines);
        _planted.Add((BreakKind.Split, [debt], [.. lines], 0));
        return true;
    }

    private bool Rename(BookedDebt debt) => Change(BreakKind.NameVariant, debt, line => _random.Next(4) switch
    {
        0 => line with { DebtorName = line.DebtorName![3..7] },
        1 => line with { CreditorName = line.CreditorName![..4] },
        2 => line with { ContractNumber = line.ContractNumber!.Replace('（', '(').Replace('）', ')').Insert(4, " ") },
        _ => line with { ContractNumber = string.Concat(line.ContractNumber!.Select(c => c is >= '0' and <= '9' ? (char)(c - '0' + '０') : c)).Replace('〔', '[').Replace('〕', ']') },
    });
}
