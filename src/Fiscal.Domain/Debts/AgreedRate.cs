using Fiscal.Domain.Schedules;

namespace Fiscal.Domain.Debts;

/// <summary>A rate as it was agreed (约定利率): fixed, or an index with a spread.</summary>
/// <param name="AnnualRatePercent">Rate in force, percent a year.</param>
/// <param name="Index">Null: fixed.</param>
public sealed record AgreedRate(decimal AnnualRatePercent, RateIndex? Index = null, decimal? SpreadBp = null, RateReset? Reset = null)
{
    internal DebtTerms In(DebtTerms terms) => terms with
    {
        AnnualRatePercent = AnnualRatePercent,
        IsFloating = Index is not null,
        RateIndex = Index,
        SpreadBp = SpreadBp,
        RateReset = Index is null ? null : Reset ?? terms.RateReset,
    };
}
