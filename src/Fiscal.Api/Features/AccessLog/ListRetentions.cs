using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AccessLog;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AccessLog;

/// <summary>How long the access log is kept, and was to be kept before (留存期限清单), oldest first.</summary>
public sealed record ListRetentions : IQuery<RetentionList>;

/// <param name="MonthsInForce">What counts today.</param>
public sealed record RetentionList(IReadOnlyList<RetentionRow> Items, int Total, int MonthsInForce, int LeastMonths);

/// <param name="Mark">【待核】 while the paper was not seen; otherwise null.</param>
public sealed record RetentionRow(int Months, LocalDate ValidFrom, string Document, bool IsUnverified, string? Mark, string RecordedBy, Instant RecordedAt)
{
    internal static RetentionRow Of(AccessRetention r) => new(r.Months, r.ValidFrom, r.Source, r.IsUnverified, r.IsUnverified ? "【待核】" : null, r.RecordedBy, r.RecordedAt);
}

public sealed class ListRetentionsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListRetentions, RetentionList>
{
    public async Task<RetentionList> Handle(ListRetentions query, CancellationToken ct)
    {
        var rows = await db.AccessRetentions.AsNoTracking().OrderBy(r => r.ValidFrom).ThenBy(r => r.RecordedAt).ThenBy(r => r.Id).ToListAsync(ct);
        var inForce = AccessRetention.InForce(rows, clock.GetCurrentInstant().InChina());
        return new([.. rows.Select(RetentionRow.Of)], rows.Count, inForce?.Months ?? AccessRetention.LeastMonths, AccessRetention.LeastMonths);
    }
}
