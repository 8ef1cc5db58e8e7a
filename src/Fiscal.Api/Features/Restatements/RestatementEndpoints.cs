using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Restatements;

public static class RestatementEndpoints
{
    public static void MapRestatements(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/restatements", ([AsParameters] GetRestatement query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithTags("余额变动").RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("重述说明：同一天的余额，前后两个已知时刻为何不同")
            .WithDescription("period（形如 2026-10，须同时给出 regionCode）查已月结月份月末余额自月结以来的变化；也可自定时点。"
                + "列出在 fromKnownAt（不含；未给 period 时必填）与 toKnownAt（含，缺省为目前已知的全部事实）之间登记、生效日不晚于 asOf（缺省为今天）的事实："
                + "台账分录（Entry）、责任分类（Classification）和要素（Terms），含冲正。effectYuan 为该事实对 asOf 当日余额的影响，effects 为其分类影响；"
                + "变更分类自原分类转出、向新分类转入，撤销要素使债务出账。按登记先后逐项计算，各项影响之和恰等于前后余额之差 differenceYuan，分类亦然（byClass）。"
                + "逾期、还款计划和债权人确认余额不影响余额，不列。regionCode 含其下级地区。分页只影响 items，合计为全部。金额单位：元，精确到分。");
}
