using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.ClassRestrictions;

public static class ClassRestrictionEndpoints
{
    public static void MapClassRestrictions(this IEndpointRouteBuilder app)
    {
        var restrictions = app.MapGroup("/api/policy/class-restrictions").WithTags("查看范围").RequireAuthorization(Policies.ManageSecurity);

        restrictions.MapGet("/", ([AsParameters] ListClassRestrictions query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("分类查看限制：哪些角色或用户不得查看哪些责任分类的债务");
        restrictions.MapPost("/", (RecordClassRestriction command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireSecondFactor().WithSummary("登记分类查看限制，安全管理员可用")
            .WithDescription("debtClass 责任分类；role（角色）与 userName（用户名）填一项，对用户的规定优先于对其角色的规定；isWithheld 为 true（缺省）表示不予查看，为 false 表示恢复查看；"
                + "document 文号，必填；validFrom 生效日，validTo 失效日（当日起不再适用，空为长期）。只增不改，以后登记者为准。凡现为或曾被认定为该分类的债务（含已冲正的认定），连同其分录、计划、到期、来源和合计，对受限用户一律不可见；受限用户只能看到本人的导入批次与日志，不能出具月报、对账和抽样。");
    }
}
