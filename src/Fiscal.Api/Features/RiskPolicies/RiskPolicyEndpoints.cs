using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.RiskPolicies;

public static class RiskPolicyEndpoints
{
    private const string Dated = "版本只增不改，以前各日的结果不变。document 文号，必填；regionCode 适用地区，缺省为全国通用，本地区的优先于上级的，上级的优先于全国通用的；validFrom、validTo 为 yyyy-MM-dd，validTo 当日起不再适用，空为长期；isUnverified 为 true 标【待核】。";

    private const string Bands = "档次按 [from, to) 划分，含下限、不含上限，首尾相接，最低档 from 留空、最高档 to 留空；界限以 % 为单位，300 表示 300%。";

    public static void MapRiskPolicies(this IEndpointRouteBuilder app)
    {
        var policies = app.MapGroup("/api/policy/risk-policies").WithTags("风险指标");
        policies.MapGet("/", ([AsParameters] ListRiskPolicies query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("某地区某日适用的风险指标算法、分档、评价办法、触发规则及全部版本")
            .WithDescription("regionCode 缺省为只看全国通用的，asOf 缺省为今天；kind：Formula 指标算法、Standard 指标采用与分档、Scorecard 评价办法、Triggers 触发规则，缺省为全部。inForce 为当日适用的，rows 为全部版本；随附的算法、分档均标【待核】。examples 为随附的评价办法示例，在任何地区都不生效，须由本地区按文件登记。").NotSensitive();
        policies.MapPost("/formulas", (RecordRiskFormula command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记指标算法的新版本；审核、安全管理员可用")
            .WithDescription(Dated + "code 相同的为同一算法的版本。numerator、denominator 各项：published 为公布的财力项目；或 measure（Balance 期末余额、OpeningBalance 上年末余额、Overdue 逾期本金、Drawn 当年提款、Repaid 当年还本、InterestPaid 当年付息）与 group（General 一般、Special 专项、Statutory 法定、Hidden 隐性、Platform 平台有息且不含法定、Operating 经营性、Guarantee 担保、Rescue 救助、All 全口径）；coefficient 系数，缺省为 1，扣除用负数。同一笔债务在分子重复计算的（如隐性债务加平台公司有息债务）不予登记。");
        policies.MapPost("/standards", (RecordRiskStandard command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记指标采用哪一算法及其分档；审核、安全管理员可用").WithDescription(Dated + "formulaCode 为采用的算法，空为尚未选定；分档只用于所采用的算法。" + Bands);
        policies.MapPost("/scorecards", (RecordScorecard command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记县财政运行风险等级、单位债务风险评估的评价办法；审核、安全管理员可用")
            .WithDescription(Dated + "kind：CountyRating 县财政运行风险等级，UnitAssessment 单位债务风险评估。measures 各项：measure 指标，weight 权重（%，合计 100），isRequired 缺数时是否不能评定，bands 各档得分 score（0 至 100）。levels 按总分划分等级。" + Bands);
        policies.MapPost("/trigger-rules", (RecordTriggerRules command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记财政重整条件和债务风险事件等级条件；审核、安全管理员可用")
            .WithDescription(Dated + "restructuring：interest 付息支出项目、expenditure 支出项目、thresholdPercent 门槛（%，严格大于才触发）。emergency：level 1 至 4 为Ⅰ至Ⅳ级，text 条件；measure 为 Principal、Interest 的按台账违约占比判断，fromPercent（含；0 为只要大于零）、toPercent（不含）；measure 空的台账不能判断，只列示。");
    }
}
