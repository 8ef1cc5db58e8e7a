using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.ResolutionPlans;

public static class ResolutionPlanEndpoints
{
    public static void MapResolutionPlans(this IEndpointRouteBuilder app)
    {
        var plans = app.MapGroup("/api/resolution-plans").WithTags("化债");

        plans.MapPost("/", (StateResolutionPlan command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记、调整单位的化债年度计划")
            .WithDescription("""
                替代该单位该年该方式此前的计划（不论来自文件还是手工），各次登记都保留。regionCode 地区代码；unitName 单位全称、简称或别名；year 年度；method 化解方式；parts 计划分项，按责任部门 department、资金来源 fundSource 各列一项：plannedYuan 全年计划，claimedYuan 填报的累计完成数（元，最多两位小数），省略的沿用该部门、该来源上次填报的数。statedOn 填报日，缺省为今天，不晚于今天；document 文号、reason 事由可省。
                """);
        plans.MapPost("/{id:long}/withdrawals", (long id, WithdrawResolutionPlan command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { PlanId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("撤销登记错的化债计划")
            .WithDescription("id 为计划行的编号（GET /api/resolution-plans 的 items.id）；reason 撤销理由，必填。撤销后，此前登记的同一计划重新有效；原登记和撤销都保留。");
        plans.MapGet("/", ([AsParameters] ListResolutionPlans query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("化债年度计划与填报进度，并列台账核实数")
            .WithDescription("""
                year 缺省为 asOf 所在年；asOf 缺省为今天，knownAt 缺省为全部已知；regionCode 含所辖地区；unit 为单位名称的一部分或简称。金额单位：元，保留两位小数。
                items 每行是一个单位的一种化解方式，取 asOf 及以前最近一次填报的数，statedOn 为该次填报的数据截止日：plannedYuan 全年计划，claimedYuan 填报的本年累计完成，claimedPercent ＝ claimedYuan ÷ plannedYuan（%，两位小数，没有计划为空）。
                method：FiscalFunds 安排财政资金偿还，EquityDisposal 出让政府股权以及经营性国有资产权益偿还，ProjectIncome 利用项目结转资金、经营收入偿还，ConversionToOperating 合规转化为企业经营性债务，Rollover 借新还旧、展期等方式偿还，Bankruptcy 采取破产重整或清算方式化解，GovernmentBondSwap 以政府债券置换。Rollover 不减少隐性债务余额（reducesHiddenDebt 为 false）。
                bookedYuan 为台账上该单位隐性债务从年初到 asOf 按该方式实际减少的本金：还本、置换转出按登记的化解方式，转为经营性债务按分类调整时的余额；overstatedYuan 为 claimedYuan 超出 bookedYuan 的部分（虚增），其中 Rollover 另可含当年展期债务展期时的余额。
                units 为各单位、totals 为全部单位的合计，均不分页：openingYuan、closingYuan 为填报的年初、期末隐性债务余额，ledgerOpeningYuan、ledgerClosingYuan 为台账在上年末、asOf 的余额；plannedReductionYuan、claimedReductionYuan、bookedReductionYuan、overstatedYuan 只含减少余额的方式；unattributedYuan 为没有注明化解方式的还款。
                source 指明原文件中完成数（没有完成数时为计划数）的单元格。
                """);
    }
}
