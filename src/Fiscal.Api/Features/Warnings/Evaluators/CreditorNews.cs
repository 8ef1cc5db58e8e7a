using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Warnings.Evaluators;

internal static class CreditorNews
{
    /// <summary>By creditor: the last day that an imported file gave an entry for, and the first day of any entry.</summary>
    public static async Task<Dictionary<int, (LocalDate? ImportedOn, LocalDate FirstOn)>> LastHeard(WarningBook book, CancellationToken ct)
    {
        var (region, (day, known)) = (book.RegionCode, book.Clocks);
        var entries = book.Db.LedgerEntries.Where(e => e.RegionCode == region && e.EffectiveOn <= day && e.RecordedAt <= known);
        var imported = await entries.Where(e => e.Source.ImportBatchId != null).GroupBy(e => e.Debt.Contract.CreditorId).Select(g => new { g.Key, Last = g.Max(e => e.EffectiveOn) }).ToDictionaryAsync(c => c.Key, c => c.Last, ct);
        var first = await entries.GroupBy(e => e.Debt.Contract.CreditorId).Select(g => new { g.Key, First = g.Min(e => e.EffectiveOn) }).ToListAsync(ct);
        return first.ToDictionary(c => c.Key, c => (imported.TryGetValue(c.Key, out var last) ? last : (LocalDate?)null, c.First));
    }
}
