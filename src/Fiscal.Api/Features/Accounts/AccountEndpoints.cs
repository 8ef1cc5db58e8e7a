using Fiscal.Api.Hosting;
using Fiscal.Domain.AccessLog;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Fiscal.Api.Features.Accounts;

public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var auth = app.MapGroup("/api/auth").WithTags("登录").KeepNoAnswers();

        auth.MapPost("/token", (IssueToken command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .AllowAnonymous().LogAccess(AccessAct.SignIn).RequireRateLimiting(AttemptLimits.SignIn).WithSummary("登录，取得访问令牌")
            .WithDescription("code 可省：验证器上的动态口令，填写时一并完成二次验证。expiresAt 是会话的最晚时刻；闲置超过访问策略的时限、退出登录、改密、停用，令牌都会提前失效。");
        auth.MapPost("/sign-in", SignIn)
            .AllowAnonymous().LogAccess(AccessAct.SignIn).RequireRateLimiting(AttemptLimits.SignIn).Produces(StatusCodes.Status204NoContent).WithSummary("网页登录，会话放在 Cookie 里")
            .WithDescription("正文同 /api/auth/token。登录后用 GET /api/auth/antiforgery 取防伪令牌，每次写操作放入请求头 X-CSRF-TOKEN。");
        auth.MapGet("/antiforgery", (HttpContext http, IAntiforgery antiforgery) => new AntiforgeryToken(antiforgery.GetAndStoreTokens(http).RequestToken!))
            .OpenToEverySession().NotSensitive().WithSummary("取防伪令牌（网页登录的写操作用）");
        auth.MapPost("/sign-out", EndSession)
            .OpenToEverySession().Produces(StatusCodes.Status204NoContent).WithSummary("退出登录，令牌或会话立即失效")
            .WithDescription("everywhere=true 时本人的其他会话一并终止。无正文。");
        auth.MapGet("/me", (IMediator mediator, CancellationToken ct) => mediator.Send(new GetOwnAccount(), ct))
            .OpenToEverySession().NotSensitive().WithSummary("当前账号、角色和会话状态")
            .WithDescription("roles 已生效的角色，pendingRoles 待安全管理员确认的角色；mustChangePassword 为 true 时须先改密；secondFactorUse 取 Never、ForSensitiveActs、Always，secondFactorValidUntil 为二次验证的有效时刻。");
        auth.MapPost("/password", async (ChangePassword command, IMediator mediator, CancellationToken ct) =>
        {
            await mediator.Send(command, ct);
            return Results.NoContent();
        }).OpenToEverySession().RequireRateLimiting(AttemptLimits.SignIn).Produces(StatusCodes.Status204NoContent)
            .WithSummary("修改本人密码").WithDescription("改密后当前会话继续有效，本人的其他会话全部终止。");
        auth.MapSingleSignOn(app.ServiceProvider.GetRequiredService<IConfiguration>());
        MapSecondFactor(auth.MapGroup("/second-factor").OpenBeforeSecondFactor());
    }

    private static void MapSecondFactor(RouteGroupBuilder factor)
    {
        factor.MapPost("/", (ProveSecondFactor command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireRateLimiting(AttemptLimits.SignIn).WithSummary("二次验证：输入动态口令或恢复码")
            .WithDescription("code 为验证器上的 6 位动态口令，或一个恢复码。同一动态口令只能用一次；在 validUntil 之前办理重要操作不再询问。");
        factor.MapPost("/enrolment", (IMediator mediator, CancellationToken ct) => mediator.Send(new EnrolSecondFactor(), ct))
            .WithSummary("申请绑定动态口令，取得密钥")
            .WithDescription("首次绑定须在刚登录后进行；更换须先通过二次验证。把 otpauthUri 做成二维码，或把 secret 输入验证器，再用 confirmation 确认。无正文。");
        factor.MapPost("/confirmation", (ConfirmSecondFactor command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireRateLimiting(AttemptLimits.SignIn).WithSummary("确认绑定动态口令，取得恢复码")
            .WithDescription("code 为验证器上的动态口令。恢复码只显示这一次，每个只能用一次，请妥善保管。");
        factor.MapPost("/recovery-codes", (IMediator mediator, CancellationToken ct) => mediator.Send(new RenewRecoveryCodes(), ct))
            .WithSummary("更换恢复码").WithDescription("须先通过二次验证；原有恢复码全部作废。无正文。");
    }

    private static async Task<IResult> SignIn(OpenCookieSession command, IMediator mediator, HttpContext http, CancellationToken ct)
    {
        await Enter(http, command, mediator, ct);
        return Results.NoContent();
    }

    private static async Task<IResult> EndSession(HttpContext http, IMediator mediator, CancellationToken ct, bool everywhere = false)
    {
        await Leave(http, new SignOut(everywhere), mediator, ct);
        return Results.NoContent();
    }

    /// <summary>Opens a session and gives it to the browser.</summary>
    internal static async Task Enter(HttpContext http, OpenCookieSession command, IMediator mediator, CancellationToken ct)
    {
        var session = await mediator.Send(command, ct);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, SignedInUser.Carried(session));
    }

    /// <summary>Ends the session and takes it from the browser, if one has it.</summary>
    internal static async Task Leave(HttpContext http, SignOut command, IMediator mediator, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        if (http.User.Identity?.AuthenticationType == CookieAuthenticationDefaults.AuthenticationScheme)
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }
}

/// <summary>Goes into the header X-CSRF-TOKEN of every write that rests on a cookie (防伪令牌).</summary>
public sealed record AntiforgeryToken(string Token);
