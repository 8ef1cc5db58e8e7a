using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using NodaTime;

namespace Fiscal.Domain.ReserveFunds;

/// <summary>What a use costs (占用费): balance × rate × days, day by day from the ledger and the terms, beyond the day of return while it is owed.</summary>
public static class OccupationFee
{
    /// <summary>Accrued up to a day, in yuan, rounded once. The day of paying out counts, the day itself does not. Null: the terms name no rate.</summary>
    public static decimal? AccruedYuan(Debt debt, LocalDate day, Instant? knownAt = null)
    {
        var history = DebtOnDay.History(debt, knownAt).Where(d => d.Day < day).ToList();
        var parts = new Dictionary<long, decimal>(); // by denominator, so that nothing is rounded on the way
        foreach (var (on, until) in history.Zip(history.Skip(1).Select(d => d.Day).Append(day)))
        {
            if (on.OutstandingYuan == 0 || on.Terms is not { } terms) continue;
            if (terms.AnnualRatePercent is not { } percent) return null;
            var part = terms.PartOfYear(on.Day, until);
            parts[part.Denominator] = parts.GetValueOrDefault(part.Denominator) + on.OutstandingYuan * percent * part.Numerator;
        }
        return parts.Sum(p => p.Value / (100m * p.Key)).RoundToFen();
    }
}
