using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Amounts beside what the book has of the same debt (单位核对): a power of ten between them is a unit or a slip of the pen, not a movement.</summary>
internal sealed partial class BookUpdate
{
    /// <summary>10 is a zero too many or too few; the others are 千元, 万元 and 亿元 beside 元.</summary>
    private static readonly decimal[] UnitFactors = [10m, 1_000m, 10_000m, 1_000_000m, 100_000_000m];

    // Amounts in 万元 are often rounded to two places.
    private const decimal Rounding = 0.0001m;

    /// <summary>No balance grows past its drawdown so far by interest capitalised.</summary>
    private const decimal BeyondPrincipal = 5m;

    /// <summary>An amount of a row, and of which factor it misses the book's.</summary>
    private sealed record UnitSlip(RowOutcome Outcome, string Field, decimal StatedYuan, decimal BookYuan, decimal Factor, bool TooLarge);

    /// <summary>
    /// Compares before anything is applied. When all rows that the book knows, or two and more than half of them, are off by one
    /// factor, it is the file's unit: one finding for the file, and no row of it is taken. Otherwise each row that is off is named.
    /// </summary>
    private bool UnitStopsTheFile()
    {
        var (known, slips) = (0, new List<UnitSlip>());
        foreach (var slip in Compared())
        {
            known++;
            if (slip is not null) slips.Add(slip);
        }

        if (slips.GroupBy(s => (s.Factor, s.TooLarge)).MaxBy(g => g.Count()) is { } most && (most.Count() == known || (most.Count() > 1 && most.Count() * 2 > known)))
        {
            var example = most.First();
            var finding = BookFindings.UnitSuspectOfFile(example.Outcome, most.Count(), Described(example), Likely(example));
            _findings.Add(finding);
            foreach (var (outcome, _) in Rows<RowContent>().ToList()) outcome.IsRefused(finding);
            return true;
        }

        foreach (var slip in slips) Refuse(slip.Outcome, BookFindings.UnitSuspect(slip.Outcome, Described(slip), Likely(slip)));
        return false;
    }

    // One answer for each row that the book can speak to: null where nothing is off.
    private IEnumerable<UnitSlip?> Compared()
    {
        foreach (var (outcome, row) in Rows<DebtRow>())
            if (DebtOf(outcome, row) is { } debt)
            {
                outcome.Debt = debt;
                yield return Slip(outcome, "principalYuan", row.PrincipalYuan, debt.Terms!.PrincipalYuan)
                    ?? Slip(outcome, "outstandingYuan", row.OutstandingYuan, debt.OutstandingYuan)
                    ?? Slip(outcome, "contractAmountYuan", row.ContractAmountYuan, debt.Terms.ContractAmountYuan)
                    ?? OutOfProportion(outcome, row, debt);
            }
        foreach (var (outcome, row) in Rows<PaymentRow>())
            if (Known(row.DrawdownNumber, null, row.DebtCode) is { } debt)
            {
                var due = debt.Plan?.Lines.FirstOrDefault(l => l.DueOn == (row.DueOn ?? row.PaidOn));
                yield return UnitOnly(outcome, "principalYuan", row.PrincipalYuan, due?.PrincipalYuan) ?? UnitOnly(outcome, "interestYuan", row.InterestYuan, due?.InterestYuan)
                    ?? UnitOnly(outcome, "balanceAfterYuan", row.BalanceAfterYuan, debt.OutstandingYuan);
            }
        foreach (var (outcome, row) in Rows<PlanRow>())
            if (Known(row.DrawdownNumber, row.ContractNumber, row.DebtCode)?.Plan?.Lines.FirstOrDefault(l => l.DueOn == row.DueOn) is { } line)
                yield return UnitOnly(outcome, "principalYuan", row.PrincipalYuan, line.PrincipalYuan) ?? UnitOnly(outcome, "interestYuan", row.InterestYuan, line.InterestYuan);
    }

    private Debt? Known(string? drawdownNumber, string? contractNumber, string? code) =>
        _book.FindDebt(drawdownNumber, contractNumber, code) is { Terms: not null } debt ? debt : null;

    // A balance moves, so another unit need not show to the fen: it shows when the balance is out of all proportion and the principal does not vouch for it.
    private static UnitSlip? OutOfProportion(RowOutcome outcome, DebtRow row, Debt debt)
    {
        var (principal, book) = (debt.Terms!.PrincipalYuan, debt.OutstandingYuan);
        if (row.OutstandingYuan is not ({ } stated and > 0) || row.PrincipalYuan == principal) return null;
        var tooLarge = stated > principal * BeyondPrincipal;
        var factor = tooLarge ? Array.Find(UnitFactors, f => stated <= principal * f * (1 + Rounding))
            : Array.Find(UnitFactors, f => f > 10 && stated * f <= book * (1 + Rounding) && stated * f * BeyondPrincipal > book);
        return factor == 0 ? null : new(outcome, "outstandingYuan", stated, tooLarge ? principal : book, factor, tooLarge);
    }

    /// <summary>Whether a stated amount is off by a unit against the book's; the row is refused then.</summary>
    private bool IsOffByUnit(RowOutcome outcome, string field, decimal? stated, decimal? book)
    {
        if (UnitOnly(outcome, field, stated, book) is not { } slip) return false;
        Refuse(outcome, BookFindings.UnitSuspect(outcome, Described(slip), Likely(slip)));
        return true;
    }

    // A payment of ten times what was planned may well be one: only a debt's own amounts tell a zero too many.
    private static UnitSlip? UnitOnly(RowOutcome outcome, string field, decimal? stated, decimal? book) =>
        Slip(outcome, field, stated, book) is { Factor: > 10 } slip ? slip : null;

    private static UnitSlip? Slip(RowOutcome outcome, string field, decimal? stated, decimal? book)
    {
        if (stated is not > 0 || book is not > 0) return null;
        foreach (var factor in UnitFactors)
        {
            var tolerance = factor == 10 ? 0 : Rounding;
            if (Math.Abs(stated.Value - book.Value * factor) <= book.Value * factor * tolerance) return new(outcome, field, stated.Value, book.Value, factor, TooLarge: true);
            if (Math.Abs(stated.Value * factor - book.Value) <= book.Value * tolerance) return new(outcome, field, stated.Value, book.Value, factor, TooLarge: false);
        }
        return null;
    }

    private static BookFindings.UnitComparison Described(UnitSlip slip) =>
        new(slip.Field, Words.Of(slip.StatedYuan)!, Words.Of(slip.BookYuan)!, $"{slip.Factor:0}");

    /// <summary>The unit in which the amounts would agree with the book.</summary>
    private string Likely(UnitSlip slip)
    {
        if (slip.Factor == 10) return slip.TooLarge ? "疑多写了一个零" : "疑少写了一个零";
        if (_unit is not { } unit) return "疑为金额单位有误";
        var yuan = slip.TooLarge ? unit.Yuan() / slip.Factor : unit.Yuan() * slip.Factor;
        return Array.Find(Enum.GetValues<AmountUnit>(), u => u.Yuan() == yuan) is var likely && likely.Yuan() == yuan
            ? $"金额单位疑应为“{likely.DisplayName()}”而不是“{unit.DisplayName()}”" : "疑为金额单位有误";
    }
}
