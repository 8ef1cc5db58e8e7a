using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.DutyCalendar;

/// <summary>Ends a feed token of the user (撤销订阅令牌).</summary>
[Display(Name = "撤销日历订阅令牌")]
public sealed record RevokeFeedToken(int TokenId) : ICommand<FeedTokenRow>;

public sealed class RevokeFeedTokenHandler(FiscalDbContext db, CurrentUser user, IClock clock) : IRequestHandler<RevokeFeedToken, FeedTokenRow>
{
    public async Task<FeedTokenRow> Handle(RevokeFeedToken command, CancellationToken ct)
    {
        var token = await db.FeedTokens.SingleOrDefaultAsync(t => t.Id == command.TokenId && t.UserId == user.Id, ct)
            ?? throw new NotFoundException($"订阅令牌 {command.TokenId} 不存在。", "feed.token-not-found");
        var now = clock.GetCurrentInstant();
        token.Revoke(now);
        await db.SaveChangesAsync(ct);
        return FeedTokenRow.Of(token, now.InChina());
    }
}
