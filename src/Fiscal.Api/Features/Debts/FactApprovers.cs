using Fiscal.Api.Persistence;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Who approved what a debt's facts say (审核人): no two saves of a region share an instant, so the instant names the change.</summary>
internal static class FactApprovers
{
    public static async Task<ILookup<Instant, string>> ApproversOf(this FiscalDbContext db, IEnumerable<Fact?> facts, CancellationToken ct)
    {
        var known = facts.OfType<Fact>().ToList();
        var (regions, instants) = (known.Select(f => f.RegionCode).Distinct().ToList(), known.Select(f => (Instant?)f.RecordedAt).Distinct().ToList());
        var changes = await db.PendingChanges.AsNoTracking()
            .Where(c => c.Status == ChangeStatus.Executed && regions.Contains(c.RegionCode) && instants.Contains(c.ExecutedAt)).ToListAsync(ct);
        return changes.SelectMany(c => c.Approvals.OrderBy(a => a.Id).Select(a => (At: c.ExecutedAt!.Value, a.By))).ToLookup(a => a.At, a => a.By);
    }
}
