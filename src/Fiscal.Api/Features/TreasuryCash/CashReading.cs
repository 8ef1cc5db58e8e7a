using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.TreasuryCash;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Reads the statements that hold (库款取数). Treasury cash is a region's own: what lies below it has its own.</summary>
internal static class CashReading
{
    /// <summary>Of each period the statement that holds, in order of time.</summary>
    /// <param name="from">Only periods that begin on or after it.</param>
    public static async Task<List<CashStatement>> CashOf(this FiscalDbContext db, string regionCode, LocalDate from, TwoClocks clocks, CancellationToken ct) =>
        Holding(await db.CashStatements.Where(s => s.RegionCode == regionCode && s.PeriodFrom >= from).StatedBy(clocks).AsNoTracking().ToListAsync(ct));

    /// <summary>The last balance stated for a day or the end of a month; null: none by then.</summary>
    public static async Task<CashStatement?> LastCashOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var stated = db.CashStatements.Where(s => s.RegionCode == regionCode).StatedBy(clocks);
        if (await stated.MaxAsync(s => (LocalDate?)s.EffectiveOn, ct) is not { } day) return null;
        return Holding(await stated.Where(s => s.EffectiveOn == day).AsNoTracking().ToListAsync(ct)).MinBy(s => s.Step);
    }

    /// <summary>The plan lines that hold for periods that end after a day.</summary>
    public static async Task<List<PlannedCashFlow>> PlansOf(this FiscalDbContext db, string regionCode, LocalDate after, LocalDate to, TwoClocks clocks, CancellationToken ct)
    {
        var first = new LocalDate(after.Year, after.Month, 1); // a month that began before may reach into it
        var stated = await db.PlannedCashFlows.Where(l => l.RegionCode == regionCode && l.PeriodFrom >= first && l.PeriodFrom <= to).StatedBy(clocks).AsNoTracking().ToListAsync(ct);
        return [.. Holding(stated).Where(l => l.Period.To > after).OrderBy(l => l.PeriodFrom).ThenBy(l => l.Id)];
    }

    private static List<T> Holding<T>(IEnumerable<T> stated) where T : StatedFact => [.. stated.LastOfTopics().OrderBy(s => s.EffectiveOn).ThenBy(s => s.Id)];
}
