using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.EnterpriseArrears;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.EnterpriseArrears;

/// <summary>An arrear with its payments (欠款及清偿).</summary>
internal sealed record ClaimInBook(EnterpriseClaim Claim, IReadOnlyList<ClaimPayment> Payments)
{
    public ClearedAmounts Cleared => ClearedAmounts.Of(Payments);
    public decimal UnpaidYuan => Claim.Figures.OwedYuan - Cleared.PaidYuan;

    public IReadOnlyList<ClaimPayment> In(LocalDate from, LocalDate to) => [.. Payments.Where(p => p.EffectiveOn >= from && p.EffectiveOn <= to)];
}

internal static class ClaimReading
{
    /// <summary>As of a day, as known at an instant; by region, debtor and number.</summary>
    /// <param name="regions">Null: all that the reader may see.</param>
    public static async Task<List<ClaimInBook>> ClaimsAt(this FiscalDbContext db, IReadOnlyCollection<string>? regions, TwoClocks clocks, CancellationToken ct)
    {
        var (claims, payments) = (db.EnterpriseClaims.StatedBy(clocks), db.ClaimPayments.StatedBy(clocks));
        if (regions is not null) (claims, payments) = (claims.Where(c => regions.Contains(c.RegionCode)), payments.Where(p => regions.Contains(p.RegionCode)));
        var paid = (await payments.AsNoTracking().ToListAsync(ct)).ToLookup(p => (p.RegionCode, p.CodeKey));
        return [.. (await claims.AsNoTracking().ToListAsync(ct)).LastOfTopics()
            .OrderBy(c => c.RegionCode, StringComparer.Ordinal).ThenBy(c => c.Figures.DebtorName, StringComparer.Ordinal).ThenBy(c => c.CodeKey, StringComparer.Ordinal)
            .Select(c => new ClaimInBook(c, [.. paid[(c.RegionCode, c.CodeKey)].OrderBy(p => p.EffectiveOn).ThenBy(p => p.Id)]))];
    }

    public static Task<List<ClaimPayment>> PaymentsOf(this FiscalDbContext db, string regionCode, string code, CancellationToken ct)
    {
        var key = TextKey.Of(code);
        return db.ClaimPayments.Where(p => p.RegionCode == regionCode && p.CodeKey == key).Standing().ToListAsync(ct);
    }
}
