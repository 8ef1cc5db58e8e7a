using Fiscal.Api.Persistence;
using Fiscal.Domain.SanBao;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.SanBao;

internal static class SanBaoAccountReading
{
    /// <summary>The payments of an account that stand, by everything known.</summary>
    public static Task<List<SanBaoAccountPayment>> SanBaoPaymentsOf(this FiscalDbContext db, long accountId, CancellationToken ct) =>
        db.SanBaoAccountPayments.Where(p => p.AccountId == accountId && p.ReversesId == null && !db.SanBaoAccountPayments.Any(r => r.ReversesId == p.Id)).AsNoTracking().ToListAsync(ct);

    /// <summary>Those up to a day, as known at an instant.</summary>
    public static IQueryable<SanBaoAccountPayment> StandingAt(this IQueryable<SanBaoAccountPayment> payments, TwoClocks clocks) => payments
        .Where(p => p.EffectiveOn <= clocks.AsOf && p.RecordedAt <= clocks.KnownAt && p.ReversesId == null && !payments.Any(r => r.ReversesId == p.Id && r.RecordedAt <= clocks.KnownAt));

    /// <summary>What left a ring-fenced account without serving an item of 三保.</summary>
    public static IQueryable<SanBaoAccountPayment> UntaggedOutflows(this FiscalDbContext db, TwoClocks clocks) => db.SanBaoAccountPayments.StandingAt(clocks)
        .Where(p => p.Direction == CashDirection.Outflow && p.TagCategory == null && db.SanBaoAccounts.Any(a => a.Id == p.AccountId && a.IsRingFenced));
}
