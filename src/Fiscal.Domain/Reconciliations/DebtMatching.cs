namespace Fiscal.Domain.Reconciliations;

/// <summary>Compares what a source states with our book, debt by debt (对账比对).</summary>
/// <remarks>
/// <para>Rows find their debts in this order, each row and each debt once:</para>
/// <list type="number">
/// <item>by drawdown number, told apart by contract number and parties; several numbers in one cell are one merged row;</item>
/// <item>by contract number, one or several in a cell: a debt with the same figures; several debts that sum to the row, or several
/// rows that sum to the debt; a row that repeats a debt already listed; a debt whose last month's balance, unit or amount the row
/// has; what is left over when only one of each is;</item>
/// <item>without a number that the book knows: by debtor and creditor, when amount, start and balance or maturity agree, or as a
/// sum as above.</item>
/// </list>
/// <para>Numbers are compared without width, blanks, kinds of brackets and dashes, then by letters and digits alone. A debt listed
/// twice under its number is split when the rows sum to its balance, and repeated otherwise.</para>
/// <para>A balance that differs is, in this order: <see cref="BreakKind.Timing"/> when it is that of the end of the month before;
/// <see cref="BreakKind.Unit"/> when it is ours by exactly 10³, 10⁴ or 10⁸; otherwise <see cref="BreakKind.Amount"/>. A debt that
/// the source doesn't list is timing when it was drawn since the end of the month before. Dates, rate, class and ways of writing are
/// breaks of their own beside it. What one side does not say is no difference. Settled debts that the source doesn't list are none.</para>
/// <para>There is no tolerance: amounts agree to the fen, rates to the last digit written. Only what is too small by a unit was
/// rounded to the fen on reading. A source that states its amounts to a coarser place (<see cref="PrecisionReading"/>) agrees where
/// the book's amount, rounded half away from zero to that place, is the stated one; what is left between them is the group's
/// rounding, no break. A whole agrees when it or its parts do so; parts of one debt may be off by half a place each. The effects of
/// all breaks and the rounding of all groups are the source's total − the book's, exactly.</para>
/// </remarks>
public static class DebtMatching
{
    /// <summary>Every row and every debt that is owed or listed is in exactly one group. Out-of-scope debts count once a row names them.</summary>
    public static IReadOnlyList<MatchGroup> Match(IReadOnlyList<BookedDebt> book, IReadOnlyList<SourceLine> lines) 
    {
        var exact = new MatchingRun(book, lines, StatedPrecision.Exact).Run();
        var precision = PrecisionReading.Of(exact);
        return precision.IsExact ? exact : new MatchingRun(book, lines, precision).Run();
    }
}
