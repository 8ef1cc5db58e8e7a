using Fiscal.Api.Hosting;
using Fiscal.Domain.AccessLog;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var auth = app.MapGroup("/api/auth").WithTags("登录");

        auth.MapPost("/token", (IssueToken command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .AllowAnonymous().LogAccess(AccessAct.SignIn).RequireRateLimiting(SignInRegistration.RateLimit).WithSummary("登录，取得访问令牌");
    }
}
