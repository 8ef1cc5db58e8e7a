using Fiscal.Api.Persistence;
using Fiscal.Domain;

namespace Fiscal.Api.Features.DutyCalendar;

public static class FeedErrors
{
    public static BusinessRuleException TooManyTokens() => new(
        "feed.too-many-tokens", $"每人至多 {FeedToken.MostPerUser} 个有效的日历订阅令牌；请先撤销不用的（POST /api/duties/feed-tokens/编号/revocations）。");
}
