using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Simulations;

public static class SimulationEndpoints
{
    public static void MapSimulations(this IEndpointRouteBuilder app)
    {
        var simulations = app.MapGroup("/api/simulations").WithTags("化债措施").RequireAuthorization(Policies.ReadBusiness);

        simulations.MapGet("/", ([AsParameters] ListSimulations query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).WithSummary("试算记录，新的在前");
        simulations.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetSimulation(id), ct))
            .WithSummary("查看试算：按当时的两个时点重新测算").WithDescription("asOf、knownAt 固定，此后登记的事项不影响结果。");
        simulations.MapPost("/", async (RunSimulation command, IMediator mediator, CancellationToken ct) =>
        {
            var result = await mediator.Send(command, ct);
            return Results.Created($"/api/simulations/{result.Id}", result);
        }).Produces<SimulationResult>(StatusCodes.Status201Created).RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("试算：在某日账面上比较至多四个分支，台账不变")
            .WithDescription("""
                regionCode 地区（不含下级）；name 名称；asOf 缺省今天，knownAt 缺省全部已知；months 到期阶梯月数，1 至 120，缺省 24；monthlyFundsYuan 每月可用偿债资金（元），不填则不测算现金缺口。
                branches 1 至 4 个：name 名称；measureIds 已登记的措施（按签约方案，未签约的按最近一版）；drafts 未登记的措施，字段同 POST /api/measures；
                stress 压力情景：lprShiftBp 次日起 LPR 变动基点；notRenewingCreditorIds 不再续贷的债权人，其展期、降息、重组和新放贷款都不实施；revenueFallPercent 可用资金下降幅度（%）。
                措施按 plannedOn（早于 asOf 的按 asOf）先后实施，此前到期的本息视同按期支付，转出的本金同时结清应计利息。相互矛盾的措施整支拒绝，refusal 写明哪一项、为什么。
                before、after：outstandingYuan 措施实施后的余额；weightedRatePercent 余额加权利率；nonStandardPercent 非标占比（口径【待核】）；ladder 逐月本息，principalYuan、interestYuan 为其合计；
                interestToEndYuan 全部剩余利息；laterPrincipalYuan 阶梯之后到期的本金；overdueYuan 已逾期；peakMonth、peakYuan 最高月份；cashGapYuan 各月缺口之和（结余不结转）；
                debtRatioPercent 债务率，按本地区采用的算法，分母为已登记的综合财力（不因措施而变），没有登记综合财力或采用的算法时为空；difference.debtRatioPoints 为变化的百分点。difference 为 after 减 before。missing 列出未测算的指标及原因。
                """);
        simulations.MapPost("/{id:int}/adoptions", (int id, AdoptBranch command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { SimulationId = id }, ct))
            .RequireAuthorization(Policies.WriteBusiness).WithSummary("采纳一个分支：其中未登记的措施转为拟定的措施")
            .WithDescription("version 取试算的 version，不一致时答 409；branch 分支序号。一次试算只能采纳一个分支，被拒绝的分支不能采纳。measureIds 为该分支的全部措施。");
    }
}
