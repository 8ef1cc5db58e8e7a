using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.RiskRatings;

public static class RiskRatingEndpoints
{
    public static void MapRiskRatings(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/risk-ratings", ([AsParameters] GetRiskRating query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithTags("风险评价").RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("县财政运行风险等级评定")
            .WithDescription("""
                regionCode 必填；year、asOf、knownAt、scope 同 /api/risk-indicators。按 asOf 当日有效、knownAt 以前登记的评价办法（Scorecard，CountyRating）评定；没有登记的不能评定，随附示例不生效。
                items 每行一项指标：weightPercent 权重（%），isRequired 是否必评，value 数值（单位见 measureName，四位小数，按未取整的数评分），where 取数来源或缺数原因，band、score 所在档次及得分；缺数的不评分并列于 missing，不作零分。
                total 为得分，按已评指标的权重 scoredWeightPercent 折算；必评指标缺数的，total、level 为空，conclusion 写明“不能评定”及原因。mark 为【待核】的评价办法没有文件明确。库款保障水平尚未接入，列为缺数。
                """);
}
