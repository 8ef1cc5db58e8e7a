using NodaTime;

namespace Fiscal.Domain.Reconciliations;

/// <summary>What a payment is made of, in yuan (还款构成). Money lent is no payment and is in no total.</summary>
public readonly record struct PaidParts(decimal PrincipalYuan, decimal InterestYuan, decimal PenaltyYuan, decimal DrawnYuan)
{
    public decimal TotalYuan => PrincipalYuan + InterestYuan + PenaltyYuan;

    public static PaidParts operator +(PaidParts a, PaidParts b) =>
        new(a.PrincipalYuan + b.PrincipalYuan, a.InterestYuan + b.InterestYuan, a.PenaltyYuan + b.PenaltyYuan, a.DrawnYuan + b.DrawnYuan);

    public static PaidParts operator -(PaidParts a) => new(-a.PrincipalYuan, -a.InterestYuan, -a.PenaltyYuan, -a.DrawnYuan);
}

/// <summary>A payment that the ledger has booked (已入账还款).</summary>
public sealed record BookedPayment(BookedDebt Debt, LocalDate PaidOn, PaidParts Parts);

/// <summary>What the book says is due (应还款项).</summary>
public sealed record DueItem(int DebtId, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan);

/// <summary>A line of a statement (流水行).</summary>
public sealed record PaidLine(SourceLine Line, LocalDate PaidOn, PaidParts Parts);

/// <summary>Compares a statement with the payments booked in its days (流水核对).</summary>
/// <remarks>
/// A negative line and the earlier one it takes back agree with a book that has neither. Lines and bookings of a debt are then
/// compared by day, part by part, so that two equal lines are two payments. What is left of a debt on the same day is an
/// <see cref="BreakKind.Amount"/>, of the same parts on another day a <see cref="BreakKind.Date"/>; the rest is missing on one side.
/// The totals are principal, interest and penalties; in the groups they stand where a ledger has its balances.
/// </remarks>
public static class PaymentMatching
{
    public static IReadOnlyList<MatchGroup> Match(
        IReadOnlyList<BookedDebt> book, IReadOnlyList<PaidLine> lines, IReadOnlyList<BookedPayment> payments, IReadOnlyList<DueItem> due)
    {
        var index = new DebtIndex(book, StatedPrecision.Exact);
        var found = lines.Select(l => (Line: l, Debt: DebtOf(index, l.Line))).ToList();
        var groups = found.Where(f => f.Debt is null).Select(f => Missing(f.Line)).ToList();
        var byDebt = found.Where(f => f.Debt is not null).ToLookup(f => f.Debt!.Id, f => f.Line);
        var bookedByDebt = payments.ToLookup(p => p.Debt.Id);
        var dueByDebt = due.ToLookup(d => d.DebtId);
        foreach (var debt in book.Where(d => byDebt.Contains(d.Id) || bookedByDebt.Contains(d.Id)))
            groups.AddRange(new PaymentComparison(debt, [.. byDebt[debt.Id]], [.. bookedByDebt[debt.Id]], [.. dueByDebt[debt.Id]]).Groups());
        return groups;
    }

    private static BookedDebt? DebtOf(DebtIndex index, SourceLine line) =>
        (line.DrawdownNumber is null ? null : index.ByDrawdown(line.DrawdownNumber, line))
        ?? ((line.ContractNumber ?? line.DrawdownNumber) is { } number && index.Contracts(number) is [var contract] && index.ByContract[contract].Take(2).ToList() is [var only] ? only : null);

    private static MatchGroup Missing(PaidLine line)
    {
        var stated = line.Line with { OutstandingYuan = line.Parts.TotalYuan };
        var found = new Break(BreakKind.MissingHere, [], [stated], [], null, BreakWords.Paid(line.PaidOn, line.Parts), 0, line.Parts.TotalYuan, line.Parts.TotalYuan, BreakWords.UnknownPaid());
        return new([], [stated], [found]);
    }
}
