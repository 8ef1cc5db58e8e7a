namespace Fiscal.Domain.Reconciliations;

/// <summary>Our debts by the numbers and parties a source may name (编号索引).</summary>
internal sealed class DebtIndex
{
    /// <summary>From this many characters on a drawdown number is taken to be no other lender's.</summary>
    private const int UniqueByItself = 8;

    private readonly ILookup<string, BookedDebt> _drawdowns;
    private readonly ILookup<string, BookedDebt> _looseDrawdowns;
    private readonly HashSet<string> _contracts;
    private readonly ILookup<string, string> _looseContracts;
    private readonly StatedPrecision _precision;

    public DebtIndex(IReadOnlyList<BookedDebt> book, StatedPrecision precision)
    {
        _precision = precision;
        var drawn = book.Where(d => d.DrawdownNumber is not null).ToList();
        _drawdowns = drawn.ToLookup(d => NumberKeys.Strict(d.DrawdownNumber!));
        _looseDrawdowns = drawn.ToLookup(d => NumberKeys.Loose(d.DrawdownNumber!));
        ByContract = book.Where(d => d.ContractNumber is not null).ToLookup(d => NumberKeys.Strict(d.ContractNumber!));
        _contracts = [.. ByContract.Select(c => c.Key)];
        _looseContracts = book.Where(d => d.ContractNumber is not null)
            .Select(d => (Loose: NumberKeys.Loose(d.ContractNumber!), Strict: NumberKeys.Strict(d.ContractNumber!))).Distinct()
            .ToLookup(c => c.Loose, c => c.Strict);
    }

    /// <summary>By the strict key of the contract's number.</summary>
    public ILookup<string, BookedDebt> ByContract { get; }

    /// <summary>
    /// The debt with that drawdown number: told apart by the contract's number, then by the parties, where several share it. A
    /// short number under another contract is another debt, as lenders number from 1.
    /// </summary>
    public BookedDebt? ByDrawdown(string number, SourceLine line)
    {
        var named = _drawdowns[NumberKeys.Strict(number)].ToList();
        if (named.Count == 0 && NumberKeys.Loose(number) is { Length: > 0 } loose && _looseDrawdowns[loose].Take(2).ToList() is [var only]) named = [only];
        if (named.Count == 0) return null;
        var contracts = line.ContractNumber is null ? [] : Contracts(line.ContractNumber);
        var ofContract = named.Where(d => d.ContractNumber is not null && contracts.Contains(NumberKeys.Strict(d.ContractNumber))).ToList();
        if (ofContract.Count > 0) return Nearest(ofContract, line);
        if (named.Where(d => SameParties(d, line)).ToList() is { Count: > 0 } ofParties) return Nearest(ofParties, line);
        return named is [var single] && NumberKeys.Strict(number).Length >= UniqueByItself ? single : null;
    }

    /// <summary>The strict keys of the contracts that a cell names, one or several; none that the book doesn't know.</summary>
    public List<string> Contracts(string numbers)
    {
        if (Contract(numbers) is { } whole) return [whole];
        return [.. NumberKeys.Parts(numbers).Select(Contract).OfType<string>().Distinct()];
    }

    public static bool SameParties(StatedDebt a, StatedDebt b) => a.HasParties && b.HasParties && (a.DebtorKey, a.CreditorKey) == (b.DebtorKey, b.CreditorKey);

    private string? Contract(string number)
    {
        var strict = NumberKeys.Strict(number);
        if (_contracts.Contains(strict)) return strict;
        return NumberKeys.Loose(number) is { Length: > 0 } loose && _looseContracts[loose].Take(2).ToList() is [var only] ? only : null;
    }

    private BookedDebt Nearest(List<BookedDebt> debts, SourceLine line) =>
        debts is [var only] ? only : debts.OrderBy(d => SameParties(d, line) ? 0 : 1).ThenBy(d => GroupComparison.Differences(d, line, _precision)).First();
}
