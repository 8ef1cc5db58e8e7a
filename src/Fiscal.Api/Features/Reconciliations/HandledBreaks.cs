using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Reconciliations;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>What the steps on a break share: find it, refuse a stale version, save, answer the break (差异处理).</summary>
public sealed class HandledBreaks(FiscalDbContext db, CurrentUser user, IClock clock, IOptions<JsonOptions> json)
{
    public async Task<BreakRow> Handle(int reconciliationId, int breakId, int version, Action<ReconciliationBreak, string, Instant> step, CancellationToken ct)
    {
        var found = await db.ReconciliationBreaks.SingleOrDefaultAsync(b => b.Id == breakId && b.ReconciliationId == reconciliationId, ct)
            ?? throw SourceErrors.BreakNotFound(reconciliationId, breakId);
        db.Entry(found).Property(b => b.Version).OriginalValue = version;
        step(found, user.UserName, clock.GetCurrentInstant());
        await db.SaveChangesAsync(ct);
        return KeptReconciliations.RowOf(found, json.Value.SerializerOptions);
    }
}
