using Fiscal.Domain.Debts;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>A table that is only compared (只供对账的来文): every row keeps what it says beside the book, and the book stays as it is.</summary>
internal sealed partial class BookUpdate
{
    private void CompareOnly()
    {
        var (same, different, unknown) = (0, 0, 0);
        foreach (var (outcome, row) in Rows<DebtRow>().ToList())
        {
            outcome.Debt = _book.FindDebt(row.DrawdownNumber, row.ContractNumber);
            if (outcome.Debt is not { Terms: { } terms } debt)
            {
                outcome.IsNew();
                unknown++;
            }
            else if (SaysOtherwise(outcome, row, debt, terms)) different++;
            else
            {
                outcome.IsSame();
                same++;
            }
        }
        _findings.Add(BookFindings.ForComparisonOnly(same, different, unknown));
    }

    private bool SaysOtherwise(RowOutcome outcome, DebtRow row, Debt debt, DebtTerms terms)
    {
        var balance = debt.LiveEntries.Where(e => e.EffectiveOn <= _asOf).Sum(e => e.BalanceEffectYuan);
        foreach (var (field, book, stated) in new (string, object?, object?)[]
        {
            ("outstandingYuan", balance, row.OutstandingYuan), ("principalYuan", terms.PrincipalYuan, row.PrincipalYuan),
            ("annualRatePercent", terms.AnnualRatePercent, row.AnnualRatePercent), ("startDate", terms.StartDate, row.StartDate),
            ("maturityDate", terms.MaturityDate, row.MaturityDate), ("class", debt.Class, row.Class),
        })
            if (stated is not null && !stated.Equals(book)) outcome.Says(field, Words.Of(book), Words.Of(stated));
        return outcome.Differences.Count > 0;
    }
}
