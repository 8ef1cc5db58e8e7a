using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Ledger;

internal static class BookOpening
{
    /// <summary>The first day that the book of the regions says anything of (建账日); null while it says nothing. A debt entered by hand is drawn, one of an imported book has an opening.</summary>
    public static async Task<LocalDate?> BookOpenedOn(this FiscalDbContext db, IReadOnlyCollection<string> regions, Instant knownAt, CancellationToken ct)
    {
        var entries = db.LedgerEntries.Where(e => regions.Contains(e.RegionCode) && e.RecordedAt <= knownAt);
        return await entries.Where(e => e.Kind == EntryKind.Opening).MinAsync(e => (LocalDate?)e.EffectiveOn, ct)
            ?? await entries.Where(e => e.Kind == EntryKind.Drawdown).MinAsync(e => (LocalDate?)e.EffectiveOn, ct);
    }
}
