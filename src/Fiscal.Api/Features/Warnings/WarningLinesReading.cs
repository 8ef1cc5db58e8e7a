using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Warnings;

internal static class WarningLinesReading
{
    /// <summary>What a month's report says of the warnings of a region.</summary>
    /// <param name="month">Its first day; the clocks stand on its last.</param>
    public static async Task<WarningLines> WarningLinesOf(this FiscalDbContext db, string regionCode, LocalDate month, TwoClocks clocks, CancellationToken ct)
    {
        var standing = await db.WarningsAt(clocks).Where(w => w.Warning.RegionCode == regionCode).OrderBy(w => w.Event.Standing.DueOn).ThenBy(w => w.Warning.Id)
            .Select(w => new { w.Warning.Kind, w.Warning.SubjectName, w.Warning.RaisedOn, w.Event.Standing.State, w.Event.Standing.Holds, w.Event.Standing.Severity, w.Event.Standing.Message, w.Event.Standing.OwnerRole, w.Event.Standing.OwnerName, w.Event.Standing.DueOn })
            .ToListAsync(ct);
        var closed = await db.WarningEvents.CountAsync(e => e.RegionCode == regionCode && e.Kind == WarningEventKind.Closed && e.HappenedOn >= month && e.HappenedOn <= clocks.AsOf && e.At <= clocks.KnownAt, ct);
        return new(
            [.. standing.Where(w => w.State != WarningState.Closed).OrderByDescending(w => w.Severity)
                .Select(w => new WarningLine(w.Kind.DisplayName(), w.Severity, w.SubjectName, w.Message, w.Holds, w.OwnerName ?? w.OwnerRole.DisplayName(), w.DueOn))],
            standing.Count(w => w.RaisedOn >= month), closed, standing.Count(w => w is { State: WarningState.Closed, Holds: true }));
    }
}
