using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.ResolutionProgress;

public static class ResolutionProgressEndpoints
{
    public static void MapResolutionProgress(this IEndpointRouteBuilder app) =>
        app.MapGroup("/api/resolution-progress").WithTags("化债").RequireAuthorization(Policies.ReadBusiness)
            .MapGet("/", ([AsParameters] SummarizeProgress query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("化债进度：年度任务、台账完成数与隐性债务变动")
            .WithDescription("""
                year 缺省为 asOf 所在年；asOf 缺省为今天，knownAt 缺省为全部已知；regionCode 含所辖地区；groupBy 取 Debtor（单位，缺省）、Method（化解方式）、Department（责任部门）、Region（地区）。金额单位：元。
                plannedYuan 全年计划；doneYuan 台账上隐性债务从年初到 asOf 实际减少的本金，不采用填报数；claimedYuan 填报完成数，供对照；donePercent ＝ doneYuan ÷ plannedYuan（%，两位小数）；
                remainingYuan ＝ plannedYuan － doneYuan；state 与时序进度 elapsedPercent（已过天数 ÷ 全年天数）比较：Done 完成、OnTrack 正常、Behind 滞后、Missed 未达（年度已过）、NotPlanned 未列计划。
                doubtYuan 完成数中有待查疑点的金额，falseYuan 认定属实（虚假化债）的金额：一笔减少只计一次，有一项属实即计入 falseYuan；两者都包含在 doneYuan 之内，不从中扣除，属实的应冲正。
                借新还旧、展期不减少隐性债务，单列一行（reducesHiddenDebt 为 false），不计入 totals。一个单位同一方式由几个部门分担的，台账完成数只在措施写明责任部门时分到部门，其余列“未分到部门”。
                hidden 为隐性债务从年初到 asOf 的变动，期末＝期初＋更正＋建账＋提款＋资本化＋置换转入－还本－置换转出－核销＋重分类，没有余项。
                """);
}
