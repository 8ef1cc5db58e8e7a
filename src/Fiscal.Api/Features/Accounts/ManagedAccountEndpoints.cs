using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

public static class ManagedAccountEndpoints
{
    private const string ConfirmedAnew = "该账号的三员、审核、审计角色须由安全管理员重新确认后才能使用。";

    private const string OthersOnly = "只能办理所管地区内他人的账号；不在所管地区的，答复 404。";

    public static void MapManagedAccounts(this IEndpointRouteBuilder app)
    {
        var users = app.MapGroup("/api/users").WithTags("账号管理").RequireAuthorization(Policies.ReadAccounts).KeepNoAnswers();

        users.MapGet("/", ([AsParameters] ListAccounts query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("账号清单；系统管理员、安全管理员可用")
            .WithDescription("本地区及所辖地区的账号。name 为用户名或姓名的一部分；isPending=true 只列有待确认授权的。roles 已生效的角色，pendingRoles 待确认的角色。");
        users.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetAccount(id), ct)).WithSummary("一个账号");

        var managed = users.MapGroup("").RequireAuthorization(Policies.ManageAccounts).RequireSecondFactor();
        managed.MapPost("/", async (OpenAccount command, IMediator mediator, CancellationToken ct) =>
        {
            var account = await mediator.Send(command, ct);
            return Results.Created($"/api/users/{account.Id}", account);
        }).Produces<OpenedAccount>(StatusCodes.Status201Created).WithSummary("开立账号，答复中给出一次性密码")
            .WithDescription("roles 至少一个。unitName 所属单位的名称，单位填报必填；expiresOn 账户有效期的最后一日，可省。三员、审核、审计的授权由安全管理员确认后生效（pendingRoles），其余即时生效。oneTimePassword 只显示这一次。");
        managed.MapPost("/{id:int}/role-changes", (int id, ChangeRoles command, IMediator mediator, CancellationToken ct) =>
            mediator.Send(command with { UserId = id }, ct)).WithSummary("调整角色")
            .WithDescription($"roles 为调整后的全部角色。收回的角色立即失效；新授的三员、审核、审计角色由安全管理员确认后生效。{OthersOnly}");
        managed.MapPost("/{id:int}/password-resets", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new ResetPassword(id), ct))
            .WithSummary("重置密码，答复中给出一次性密码").WithDescription($"同时解锁；该账号的会话全部终止，下次登录须先改密。{ConfirmedAnew}无正文。{OthersOnly}");
        managed.MapPost("/{id:int}/identity-links", (int id, LinkSubject command, IMediator mediator, CancellationToken ct) =>
            mediator.Send(command with { UserId = id }, ct)).WithSummary("关联统一身份认证的身份标识")
            .WithDescription($"subject 为身份提供方给出的 sub，至多 255 字符，留空为解除关联。一个身份只能关联一个账号。{ConfirmedAnew}{OthersOnly}");
        Map(managed, "disablements", "停用账号，其会话立即终止", id => new DisableAccount(id));
        Map(managed, "enablements", "启用账号", id => new EnableAccount(id));
        Map(managed, "unlocks", "解锁账号", id => new UnlockAccount(id));
        Map(managed, "second-factor-resets", "重置动态口令，由本人重新绑定；三员、审核、审计的角色须重新确认", id => new ResetSecondFactor(id));

        var confirming = users.MapGroup("").RequireAuthorization(Policies.ConfirmRoles).RequireSecondFactor();
        Map(confirming, "role-confirmations", "确认授权，待确认的角色即时生效；安全管理员可用", id => new ConfirmRoles(id));
        Map(confirming, "role-rejections", "退回授权，待确认的角色取消；安全管理员可用", id => new RejectRoles(id));
    }

    private static void Map(RouteGroupBuilder users, string route, string summary, Func<int, ICommand<AccountRow>> command) =>
        users.MapPost("/{id:int}/" + route, (int id, IMediator mediator, CancellationToken ct) => mediator.Send(command(id), ct))
            .WithSummary(summary).WithDescription($"无正文。{OthersOnly}");
}
