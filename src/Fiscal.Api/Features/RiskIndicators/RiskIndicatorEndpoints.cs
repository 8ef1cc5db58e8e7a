using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.RiskIndicators;

public static class RiskIndicatorEndpoints
{
    private const string Question = "regionCode 必填；scope：Whole 全市（全县，含所辖地区，缺省）、Own 本级；year 为财力年度，缺省为 asOf 所在年及以前最近一个有登记的年度；asOf 缺省为今天，只填 year 的取该年末（未到年末的取今天）；knownAt 缺省为全部已知。财力公布数在年度以后登记，不受 asOf 限制，只受 knownAt 限制。";

    public static void MapRiskIndicators(this IEndpointRouteBuilder app)
    {
        var indicators = app.MapGroup("/api/risk-indicators").WithTags("风险指标").RequireAuthorization(Policies.ReadBusiness);
        indicators.MapGet("/", ([AsParameters] ListRiskIndicators query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("债务率等风险指标：按每一种现行算法测算，列明分子、分母、取数来源和档次")
            .WithDescription(Question + """
                items 每行为一种算法：isInUse 为本地区采用的（有多种算法而没有登记采用哪种的，都不算采用；只有一种的即采用）；numeratorYuan、denominatorYuan 为分子、分母（元），valuePercent 为结果（%，四位小数），缺任何一项取数即为空，原因见 remark 和 missing；mark 为【待核】的算法没有公开文件。
                band 为档次（红橙黄绿等），按未取整的结果判断；分档只用于其所对应的算法。inputs 为各项取数：source 为 Ledger 台账、Published 公布数，coefficient 系数，isMissing 缺数，statement 为公布数的文件、单元格和登记人。basis 为口径说明。
                """);
        indicators.MapGet("/restructuring-trigger", ([AsParameters] GetRestructuringTrigger query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("财政重整触发判断").WithDescription(Question + "付息支出、预算支出均取同一年度的公布数；严格大于门槛才触发，isTriggered 空为缺数不能判断。");
        indicators.MapGet("/emergency-levels", ([AsParameters] GetEmergencyLevels query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("债务风险事件等级（Ⅰ至Ⅳ级）判断").WithDescription(Question + "level 为台账事实达到的最高等级，空为未见或不能判断；evidence 为违约占比及其算式；items 为各条件，holds 空的台账不能判断，另列于 notJudged，须人工核实。");
    }
}
