using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Targets;

public static class TargetEndpoints
{
    public static void MapTargets(this IEndpointRouteBuilder app)
    {
        var policy = app.MapGroup("/api/policy/targets").WithTags("目标");
        policy.MapGet("/", ([AsParameters] ListTargetVersions query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("目标的全部版本和随附示例")
            .WithDescription("regionCode 含所辖地区，缺省为可见的全部；knownAt 缺省为全部已知。items 按地区、代码排列，生效晚的在前。examples 为随附示例（沅江 2023、南县 2024、衡阳 2025、平江 2026），在任何地区都不生效：要采用的，取其中的 body，补上 regionCode、期间、生效日和本地文号（所涉债权人填 creditorIds），登记到本地区。");
        policy.MapPost("/", (RecordTarget command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记目标的新版本；审核、安全管理员可用")
            .WithDescription("""
                版本只增不改：同一地区同一 code 再次登记即为新版本，自其 validFrom 起取代以前的版本，以前各日的考核结论不变；要取消目标，登记带 validTo 的版本。
                metric 指标：EasedMaturing 缓释到期债务金额、HiddenDebtReduced 隐性债务化解金额（value 空则取化债年度计划）、NewHiddenDebt 新增隐性债务、NonStandardShare 非标占比、WeightedRate 加权利率、Platforms 平台公司家数、HiddenDebtPlatforms 承担隐债平台家数、PlatformsWoundDown 关停并转完成家数，以上由台账得出；
                DebtRatio 债务率在综合财力和采用的算法已登记时由台账得出，没有的由经办填报；SpecialBondProgress 新增专项债券使用进度、OngoingProjectShare 在建项目支持比例、EvaluatedFundsShare 绩效评价资金占比、BondQuota 限额、DebtFundsLead 提前上缴工作日数、AssetsRevived 盘活三资、AssetProceedsToTreasury 缴库收入、FundingReviewed 资金来源论证率、ExcessRevenueShare 超收安排工作经费比例（由经办填报）、ArrearsCleared 欠款清偿率，在债券、项目、三资、清欠已有登记时由登记得出（限定了债务单位、责任部门等的除外），没有的由经办填报；Other 其他，由经办按文件填报实际数。
                comparator：AtLeast 不低于、AtMost 不高于、Within 在 value 至 upperValue 之间、Falling 逐期下降、NotRising 逐期不升（step 取 Month、Quarter、HalfYear、Year，缺省逐月）、FallBy 期间下降 value（至 upperValue）；reading 取 Relative 相对下降、Points 下降百分点，未明确的留空，两种都算。
                unit 取 Yuan、Percent、Count、Workdays。creditorIds 限定债权人（合并计算），debtorId 限定债务单位，department 限定责任部门，scopeFromYuan 起点金额。periodFrom、periodTo 为期间首日和末日，均含当日；baselineOn 为基期日，缺省为期间首日的前一日。document 文号，必填；isUnverified 为待核。生效日所在月份已月结的，须填 lateReason。
                """);

        var targets = app.MapGroup("/api/targets").WithTags("目标").RequireAuthorization(Policies.ReadBusiness);
        targets.MapGet("/", ([AsParameters] ListTargets query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("现行目标的完成情况")
            .WithDescription("""
                regionCode 含所辖地区，缺省为可见的全部；asOf 缺省为今天，knownAt 缺省为全部已知：只采用 asOf 当日有效、knownAt 以前登记的目标版本、台账事实和填报数。
                requiredValue 目标值，actualValue 实际数（单位见 target.unit，空为缺数，不作零处理）；elapsedPercent 为期间已过天数占比；state：Done 完成、OnTrack 正常、Behind 滞后、Missed 未达，空为不能判断，原因见 remark 和 missingInputs。
                累计数与时序进度比较；时点数看是否达到，期间未满不算完成；压降类自基期数起按时序比较；逐期比较只用已满的周期。readings 为下降幅度的各种算法。evidence 为所依据的各日数值：source 为 Ledger 的由台账得出，route 为可查的接口；为 Stated 的由经办填报，列出文件。
                """);
        targets.MapPost("/{id:int}/actuals", (int id, StateActual command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { TargetId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("填报目标的实际数：台账没有的指标")
            .WithDescription("id 为目标任一版本的编号，各版本共用填报数。value 按目标单位，累计数自期间首日起算；statedOn 为所反映的日期（基期数填基期日）；document 依据文件，必填；note 说明。填错的，同一日期重新填报，以后登记的为准。台账能得出的不收填报数。该日期所在月份已月结的，须填 lateReason。");
    }
}
