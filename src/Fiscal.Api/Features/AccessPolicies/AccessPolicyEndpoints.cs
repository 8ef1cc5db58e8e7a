using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.AccessPolicies;

public static class AccessPolicyEndpoints
{
    public static void MapAccessPolicies(this IEndpointRouteBuilder app)
    {
        var policies = app.MapGroup("/api/policy/access").WithTags("访问策略");

        policies.MapGet("/", ([AsParameters] ListAccessPolicies query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("访问策略的全部版本，后生效的在前")
            .WithDescription("""
                isInForce 为 true 的是今天适用的版本。rules 各项：minimumPasswordLength 密码最短长度；passwordKinds 至少含几类字符；passwordDays 密码有效天数（0 为长期）；
                passwordHistory 不得与最近几次密码相同；lockoutAttempts、lockoutMinutes 连续输错几次锁定多少分钟；idleMinutes、absoluteMinutes 会话闲置时限与最长时限；
                maxSessions 每个用户的会话数上限，超出时最久未用的终止；changesFirstPassword 首次使用须改密；secondFactor 二次验证（Never、ForSensitiveActs、Always）；
                secondFactorMinutes 二次验证的有效分钟数；signInsPerMinute 每个地址每分钟可以尝试登录的次数。isUnverified 为 true 时 mark 为【待核】。
                """);
        policies.MapPost("/", (RecordAccessPolicy command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.ManageAccess).RequireSecondFactor()
            .WithSummary("登记访问策略的新版本；安全管理员可用")
            .WithDescription("""
                版本只增不改，全国一份，从生效日起适用于所有地区；不能追溯。同一生效日再次登记的，以后登记者为准；内容相同的不重复登记。document 必填，文号或出处。
                各项上下限：minimumPasswordLength 8—64；passwordKinds 1—4；passwordDays 0—3650；passwordHistory 1—24；lockoutAttempts 3—20；lockoutMinutes 1—1440；
                idleMinutes 1—1440；absoluteMinutes 5—1440，不小于 idleMinutes；maxSessions 1—1000；secondFactorMinutes 1—1440；signInsPerMinute 1—100000。
                """);
    }
}
