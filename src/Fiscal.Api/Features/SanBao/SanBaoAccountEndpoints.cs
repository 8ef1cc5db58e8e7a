using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.SanBao;

internal static class SanBaoAccountEndpoints
{
    public static void MapAccounts(this RouteGroupBuilder sanBao)
    {
        sanBao.MapPost("/accounts", (RegisterSanBaoAccount command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记三保专户").WithDescription("accountNumber 账号、name 户名、bank 开户行、openedOn 启用日、document 文号必填；openingYuan 期初余额；isRingFenced 是否专款专用，缺省 true。");
        sanBao.MapGet("/accounts", ([AsParameters] ListSanBaoAccounts query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("三保专户及余额").WithDescription("regionCode 含所辖地区；asOf 缺省今天，knownAt 缺省全部已知。violationCount、violationYuan 为专款专用账户中没有三保标识的流出。");
        sanBao.MapPost("/account-payments", (RecordSanBaoPayments command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记三保专户收付")
            .WithDescription("""
                payments 各笔：direction Inflow 流入、Outflow 流出，amountYuan 金额，paidOn 日期，counterparty 对方户名，voucher 凭证号（同一账户不得重复），tagCategory、tagGroup、tagName 为三保标识（该年度的三保项目），不属于三保的留空。
                没有三保标识的流出照实登记，答复的 violations 指明其序号，并列入 /api/san-bao/violations。任何一日余额不得为负（san-bao.account-overdrawn）。全部成立或全部退回。
                """);
        sanBao.MapGet("/account-payments", ([AsParameters] ListSanBaoPayments query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("三保专户收付明细").WithDescription("accountId、from、to（含当日）限定范围；violations 为 true 时只列疑似挤占挪用的流出；violation 说明问题，没有的为空。");
        sanBao.MapGet("/violations", ([AsParameters] ListSanBaoPayments query, IMediator mediator, CancellationToken ct) => mediator.Send(query with { Violations = true }, ct))
            .WithSummary("三保专户疑似挤占挪用的流出").WithDescription("专款专用账户中没有三保标识的流出，参数同 /api/san-bao/account-payments。专户的具体办法没有公开文件【待核】。");
    }

    public static void MapSanBaoPolicy(this IEndpointRouteBuilder app)
    {
        var lists = app.MapGroup("/api/policy/san-bao-lists").WithTags("三保");
        lists.MapGet("/", ([AsParameters] ListSanBaoLists query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .RequireAuthorization(Policies.ReadBusiness).WithSummary("三保清单的全部版本和随附示例").WithDescription("regionCode 缺省为可见的全部，year 缺省全部年度。example 为随附示例，哪里都不生效，登记后才是清单。");
        lists.MapPost("/", (RecordSanBaoList command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记三保清单的新版本；审核、安全管理员可用")
            .WithDescription("year 预算年度，document 文号，validFrom 生效日，items 各项：category、group、name、standardUnit、nationalStandardYuan、provincialStandardYuan、note；isUnverified 为待核。版本只增不改；对所辖地区同样生效，下级登记了自己的以下级为准。");
        var limits = app.MapGroup("/api/policy/san-bao-limits").WithTags("三保");
        limits.MapGet("/", ([AsParameters] ListSanBaoLimits query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .RequireAuthorization(Policies.ReadBusiness).WithSummary("三保预警界限的全部版本").WithDescription("shipped 为没有登记的地区所用的界限，【待核】。");
        limits.MapPost("/", (RecordSanBaoLimits command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记三保预警界限的新版本；审核、安全管理员可用").WithDescription("lagPoints 滞后界限，百分点（8 表示 8 个百分点）：滞后不超过它的为黄，超过的为红；document 文号，validFrom 生效日。版本只增不改，对所辖地区同样生效。");
    }
}
