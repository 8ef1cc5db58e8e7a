using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.WarningRules;

public static class WarningRuleEndpoints
{
    public static void MapWarningRules(this IEndpointRouteBuilder app)
    {
        var rules = app.MapGroup("/api/policy/warning-rules").WithTags("预警");

        rules.MapGet("/", ([AsParameters] ListWarningRules query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("某地区某日适用的预警标准及全部版本")
            .WithDescription("regionCode 缺省为只看全国通用的标准，asOf 缺省为今天。items 为当日适用的标准，每个代码一行；isUnverified 为 true 时 mark 为【待核】。各字段含义见登记接口；rows 为全部版本，生效晚的在前。随附标准为系统默认，按本地区文件登记同一 code 即取代。");
        rules.MapPost("/", (RecordWarningRule command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记预警标准的新版本；审核、安全管理员可用")
            .WithDescription("""
                版本只增不改：同一 code 再次登记即为新版本，自 validFrom 起适用，以前的预警不变；本地区的标准优先于上级的，上级的优先于全国通用的；isOff 为 true 的停用该代码。同一事项可有几个代码（如提前 90、60、30 天），同一对象从重提示一次。document 文号，必填；isUnverified 为 true 标【待核】。
                kind、threshold（阈值）、days（天数）：FundsUnnamed 到期未落实资金来源（元，到期前天数），RemittanceDue 债券偿债资金上缴（还本付息日前工作日数；counting 取 BeforeTheDay 须早于该日、OnTheDay 当日可到账），ResultMissing 到期未登记还款结果（元，到期后天数），PrincipalOverdue 本金逾期、InterestOverdue 利息逾期（超过多少元），
                RateAboveLimit 利率超过上限（%），RepeatedExtension 多次展期（达到次数），CreditorConcentration 债权人集中、MonthConcentration 月份集中到期（占比超过 %），BalanceAboveLimit 余额超限额（限额，元；debtClass 取 General、Special，须填 regionCode，只适用于该地区），BorrowingAfterExit 退出平台后新增借款（超过多少元），
                SanBaoBehind 三保支出滞后（超过多少个百分点），RingFenceBroken 三保专户违规支出（元），TreasuryCashLow 库款偏低，CashGap 库款缺口（元、提前天数），DataStale 数据陈旧（未更新天数），CalendarMissing 工作日历缺失（提前天数），FixingMissing 利率公布值缺失（距最近公布日天数），TargetBehind 目标进度滞后，TargetMissed 目标未达成，BreakOverdue 对账差异超期（超过期限天数），DoubtOpen 化债疑点未销（超过多少元），
                ReportLate 月报逾期未出（次月报送日），AssessmentDue 半年风险评估（半年末后天数）。百分数 5% 写 5。
                severity 取 Notice 提示、Alert 预警、Severe 严重；ownerRole 责任角色、ownerName 责任人（用户名，可省）；daysToDue 处理天数；escalationDays 超过期限多少天升级，升级后转 escalatedRole（缺省 Reviewer）。
                """);
    }
}
