using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.RiskLists;

public static class RiskListEndpoints
{
    public static void MapRiskLists(this IEndpointRouteBuilder app)
    {
        var lists = app.MapGroup("/api/policy/risk-lists").WithTags("风险隐患台账").NotSensitive();

        lists.MapGet("/", ([AsParameters] ListRiskLists query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("某地区某日适用的隐患类别清单、发生可能性分级及全部版本")
            .WithDescription("regionCode 缺省为只看全国通用的，asOf 缺省为今天。kinds 为当日适用的隐患类别清单，likelihoods 为发生可能性分级（由高到低），没有时为空；isUnverified 为 true 时 mark 为【待核】。items 各项：code 代码，name 名称，meaning 含义，isUsed 是否启用。rows 为全部版本，生效晚的在前。");
        lists.MapPost("/", (RecordRiskList command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记隐患类别清单或发生可能性分级的新版本；审核、安全管理员可用")
            .WithDescription("""
                版本只增不改：以前登记的隐患保留登记当日的类别和分级名称，同一地区同一生效日再次登记的以后登记者为准。kind 为 Kinds 隐患类别清单，Likelihoods 发生可能性分级；document 文号，必填；
                regionCode 适用地区，缺省为全国通用，本地区的优先于上级的，上级的优先于全国通用的；validFrom、validTo 为 yyyy-MM-dd，validTo 当日起不再适用，空为长期；isUnverified 标【待核】；
                items 1 至 30 项，code 至多 40 字，name 至多 60 字，meaning 含义至多 200 字、可省，代码和名称都不得重复；分级由高到低排列。
                """);
    }
}
