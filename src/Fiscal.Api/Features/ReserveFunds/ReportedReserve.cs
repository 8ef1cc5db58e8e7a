using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

internal static class ReportedReserve
{
    /// <summary>What the monthly report tells of a region's reserve fund this year; null: there is none.</summary>
    public static async Task<ReserveLine?> ReserveLineOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        if ((await db.ReservesAt([regionCode], clocks, ct)).SingleOrDefault() is not { } book) return null;
        var year = new LocalDate(clocks.AsOf.Year, 1, 1);
        var uses = ReserveRows.Uses(book);
        var row = ReserveRows.Of(book, year, uses);
        return new(
            row.Name, row.CapitalYuan, row.CommittedYuan, row.Sums,
            [.. uses.Where(u => u.OutstandingYuan != 0 || u.PaidOn >= year).Select(u => new ReserveUseLine(u.DebtId, u.DebtorName, u.DebtClassName, u.BridgedDrawdownNumber, u.PaidOn, u.ReturnBy, u.UsedYuan, u.OutstandingYuan, u.OverdueDays))],
            row.Mark);
    }
}
