using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.MeasureLists;

public static class MeasureListEndpoints
{
    public static void MapMeasureLists(this IEndpointRouteBuilder app)
    {
        var lists = app.MapGroup("/api/policy/measure-lists").WithTags("化债措施").NotSensitive();

        lists.MapGet("/", ([AsParameters] ListMeasureLists query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("某地区某日适用的措施清单（如“六个一批”）及全部版本")
            .WithDescription("regionCode 缺省为只看全国通用的清单，asOf 缺省为今天。inForce 为当日适用的清单，没有时为空；isUnverified 为 true 时 mark 为【待核】。items 为各项：number 序号，name 名称，kinds 对应的措施动作，isUsed 是否启用。rows 为全部版本，生效晚的在前。");
        lists.MapPost("/", (RecordMeasureList command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记措施清单的新版本；审核、安全管理员可用")
            .WithDescription("""
                版本只增不改：生效日之前落地的措施仍按原清单统计，同一地区同一生效日再次登记的以后登记者为准。name 清单名称，至多 60 字；document 文号，必填；
                regionCode 适用地区，缺省为全国通用；本地区的清单优先于上级的，上级的优先于全国通用的；validFrom、validTo 为 yyyy-MM-dd，validTo 当日起不再适用，空为长期；
                items 0 至 6 项，name 至多 60 字、不得重复，kinds 为 BondSwap（债券置换）、LoanSwap（贷款置换）、Extension（展期）、RateCut（降息）、Restructuring（重组）、
                FundRepayment（资金偿还）、AssetRepayment（资产处置偿还）、Other（其他）中的一个或几个；没有项目的清单也可登记，此时只按动作类型统计。
                """);
    }
}
