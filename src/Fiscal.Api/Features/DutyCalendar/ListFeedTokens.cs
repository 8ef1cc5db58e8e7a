using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.DutyCalendar;

/// <summary>The user's own feed tokens (订阅令牌清单).</summary>
public sealed record ListFeedTokens : IQuery<FeedTokenList>;

public sealed record FeedTokenList(IReadOnlyList<FeedTokenRow> Items, int Total);

/// <summary>A feed token without its secret.</summary>
/// <param name="Works">Neither expired nor revoked.</param>
public sealed record FeedTokenRow(int Id, string Name, LocalDate ExpiresOn, Instant CreatedAt, Instant? RevokedAt, bool Works)
{
    internal static FeedTokenRow Of(FeedToken t, LocalDate today) => new(t.Id, t.Name, t.ExpiresOn, t.CreatedAt, t.RevokedAt, t.RevokedAt is null && today <= t.ExpiresOn);
}

public sealed class ListFeedTokensHandler(FiscalDbContext db, CurrentUser user, IClock clock) : IRequestHandler<ListFeedTokens, FeedTokenList>
{
    public async Task<FeedTokenList> Handle(ListFeedTokens query, CancellationToken ct)
    {
        var (tokens, today) = (await db.FeedTokens.AsNoTracking().Where(t => t.UserId == user.Id).OrderByDescending(t => t.Id).ToListAsync(ct), clock.GetCurrentInstant().InChina());
        return new([.. tokens.Select(t => FeedTokenRow.Of(t, today))], tokens.Count);
    }
}
