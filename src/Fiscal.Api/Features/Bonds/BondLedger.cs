using Fiscal.Api.Features.Debts;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Bonds;

/// <summary>What the ledger knows of bonds (台账中的政府债券).</summary>
internal static class BondLedger
{
    /// <summary>Every debt of a bond on the book, settled ones too.</summary>
    public static async Task<List<BondDebt>> BondDebtsOf(this FiscalDbContext db, string? regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var regions = regionCode is null ? null : await db.WithDescendants(regionCode, ct);
        return await db.PositionsAt(clocks.AsOf, clocks.KnownAt).Where(p => p.Terms.Instrument == DebtInstrument.GovernmentBond && (regions == null || regions.Contains(p.Debt.RegionCode)))
            .Select(p => new BondDebt(p.Debt.Id, p.Debt.RegionCode, p.Debt.DrawdownKey, p.Debt.DrawdownNumber, p.Debtor.Name, p.Terms.PrincipalYuan, p.OutstandingYuan, p.Terms.AnnualRatePercent))
            .ToListAsync(ct);
    }

    /// <summary>What the government owes itself, by kind (法定债务余额): whatever the instrument.</summary>
    public static async Task<Dictionary<BondKind, decimal>> StatutoryYuan(this FiscalDbContext db, IReadOnlyCollection<string> regions, TwoClocks clocks, CancellationToken ct)
    {
        var owed = await db.PositionsAt(clocks.AsOf, clocks.KnownAt).Where(p => regions.Contains(p.Debt.RegionCode) && (p.Class == DebtClass.General || p.Class == DebtClass.Special))
            .Select(p => new { p.Class, p.OutstandingYuan }).ToListAsync(ct);
        return Enum.GetValues<BondKind>().ToDictionary(k => k, k => owed.Where(o => o.Class == (k == BondKind.General ? DebtClass.General : DebtClass.Special)).Sum(o => o.OutstandingYuan));
    }
}
