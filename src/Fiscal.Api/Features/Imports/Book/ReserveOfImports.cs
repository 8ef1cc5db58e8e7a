using Fiscal.Api.Features.ReserveFunds;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.ReserveFunds;
using Fiscal.Import;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>What imports need of a region's reserve fund, and take back of it (来文涉及的平滑基金).</summary>
internal static class ReserveOfImports
{
    /// <summary>Only for a workbook that speaks of it.</summary>
    public static async Task LoadReserve(this FiscalDbContext db, DebtBook book, IReadOnlyCollection<ImportedRow> rows, IClock clock, CancellationToken ct)
    {
        if (!rows.Any(r => r.Content is ReserveCapitalRow or ReserveRequestRow)) return;
        book.Reserve = await db.FindReserve(book.RegionCode, ct);
        var requests = rows.Select(r => r.Content).OfType<ReserveRequestRow>().Take(BookUpdate.MostReserveRows).ToList();
        var knownAt = await db.NowKnown(clock, ct);
        foreach (var day in requests.GroupBy(r => r.AppliedOn))
        {
            var ids = day.Select(r => book.FindDebt(r.DrawdownNumber, r.ContractNumber)?.Id).OfType<int>().Distinct().ToList();
            book.DueForReserve[day.Key] = await db.DueOf(ids, day.Key, knownAt, ct);
        }
    }

    /// <summary>Takes back what a batch brought to the fund: applications, then what was recovered, then what was paid in. What rests on it refuses.</summary>
    public static async Task<IReadOnlyList<Fact>> TakeBackReserve(this FiscalDbContext db, string regionCode, int importId, Recording recording, CancellationToken ct)
    {
        var brought = await db.ReserveApplications.Where(a => a.RegionCode == regionCode && a.Source.ImportBatchId == importId).Select(a => a.Id).ToListAsync(ct);
        var events = await db.ReserveEvents.Where(e => e.RegionCode == regionCode && e.Source.ImportBatchId == importId).AsNoTracking().ToListAsync(ct);
        if (brought.Count + events.Count == 0) return [];
        brought.AddRange(events.Where(e => e.Kind == ReserveEventKind.Withdrawn && e.ReversesId is not null).Select(e => e.ApplicationId!.Value)); // brought back
        var reserve = await db.ReserveOf(regionCode, ct);
        var reversals = new List<Fact>();
        foreach (var application in reserve.Applications.Where(a => brought.Contains(a.Id)))
            reversals.Add(reserve.Fund.TakeBack(application, reserve.HistoryOf(application), recording));
        foreach (var moved in reserve.Events.Where(e => e.Kind.IsCapital() && e.Source.ImportBatchId == importId).OrderByDescending(e => e.Kind).ToList())
        {
            reversals.Add(reserve.Fund.Reverse(moved, reserve.Events, reserve.Account, null, recording));
            reserve = reserve.Without(moved);
        }
        return reversals;
    }
}
