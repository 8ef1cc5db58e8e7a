using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.RiskRegister;

public static class RiskRegisterEndpoints
{
    private const string Clocks = "regionCode 含所辖地区，缺省为可见的全部；asOf 缺省为今天，knownAt 缺省为全部已知。金额单位：元。";

    private const string Filters = "kind 类别代码或名称；state 取 Registered 待交办、HandedOver 办理中、CloseRequested 待销号、Closed 已销号、Reopened 反弹待交办；likelihood 发生可能性的代码或名称；owner 责任单位、责任人、承办单位名称的一部分；overdue 为 true 只列超期的，false 只列未超期的。";

    private const string Briefed = "regionCode 必填，含所辖地区；cycle 取 TenDays 旬简报、Month 月通报（缺省）、Quarter 季总结；endsOn 截止日：旬为 10 日、20 日和月末，月为月末，季为 3、6、9、12 月末，其他日期退回（risk-register.not-a-period-end），缺省为最近期满的一期，不晚于今天；knownAt 缺省为全部已知，指定后可复算。上期按同一 knownAt 计算，上期期末即本期期初。按单位或责任分类限定查看范围的用户不能编制。";

    public static void MapRiskRegister(this IEndpointRouteBuilder app)
    {
        var risks = app.MapGroup("/api/risk-register").WithTags("风险隐患台账").RequireAuthorization(Policies.ReadBusiness);
        MapQueries(risks);
        MapBriefings(risks);
        MapCommands(risks);
    }

    private static void MapQueries(RouteGroupBuilder risks)
    {
        risks.MapGet("/", ([AsParameters] ListRisks query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("风险隐患台账：债务台账以外可能由财政承担的敞口")
            .WithDescription(Clocks + Filters + """
                amountYuan 涉及金额，含已转入债务台账的 bookYuan；outsideYuan 台账外金额＝两者之差，已销号的为 0；budgetYuan 预计由财政承担，空为未知、不作零处理，budgetOutsideYuan 不超过台账外金额；
                dueOn 为最近一次交办的办结期限，尚未交办的为登记的化解期限，反弹后须重新指明；过了 dueOn 未销号的为超期，overdueDays 为超期天数。sums 为全部选中各项的合计，budgetUnknownCount 为承担金额未知的项数。
                """);
        risks.MapGet("/{id:int}", (int id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => mediator.Send(new GetRisk(id, asOf, knownAt), ct))
            .WithSummary("一项风险隐患及其全部登记和处置步骤")
            .WithDescription("asOf 缺省为今天，knownAt 缺省为全部已知；金额单位：元。history 按日期排列，含已撤销的（isTakenBack）；factKind、factId 用于撤销；stateAfter、outsideYuanAfter 为该项登记之后的状态和台账外金额。截至当日没有有效登记的，risk 为空。");
        risks.MapGet("/summary", ([AsParameters] SummarizeRisks query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("风险隐患变动汇总：按类别、发生可能性、状态或责任单位")
            .WithDescription("regionCode 含所辖地区，缺省为可见的全部；by 取 Kind（缺省）、Likelihood、State、Department；from 缺省为 to 当年 1 月 1 日，to 缺省为今天，两端都计入；knownAt 缺省为全部已知。金额单位：元。movement：期初 openingYuan＋新登记 newYuan＋反弹 reopenedYuan＋增加 grownYuan－减少 shrunkYuan－销号 closedYuan－转入债务台账 intoBookYuan±各组之间调整 regroupedYuan＝期末 closingYuan，精确到分，没有差额项，合计的调整为零；项数为未销号的，同样勾稽。sums 为期末情况。类别、分级待核的 mark 为【待核】。");
        risks.MapGet("/export", async ([AsParameters] ExportRisks query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult())
            .WithSummary("导出风险隐患台账：隐患一张表，处置步骤一张表").WithDescription("不分页；format 为 xlsx（缺省）或 csv（只有隐患一张表）。" + Clocks + Filters);
    }

    private static void MapBriefings(RouteGroupBuilder risks)
    {
        risks.MapGet("/briefings", ([AsParameters] GetRiskBriefing query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("旬简报、月通报、季总结：新增、变化、交办、督办、超期、销号、反弹及与上期比较")
            .WithDescription(Briefed + "金额单位：元，为债务台账以外的部分。current、previous 为本期、上期合计；byKind 按类别；各清单的 on 为办理日期，what 为情况，beforeYuan、outsideYuan 为办理前后的台账外金额，overdueDays 为期末超期天数。");
        risks.MapGet("/briefings/docx", async ([AsParameters] WriteRiskBriefing query, IMediator mediator, CancellationToken ct) =>
        {
            var file = await mediator.Send(query, ct);
            return Results.File(file.Content, file.ContentType, file.Name);
        }).WithSummary("下载旬简报、月通报、季总结（Word）").WithDescription("按 GB/T 9704-2012 版式，表内金额以万元列示。" + Briefed);
        risks.MapGet("/briefings/xlsx", async ([AsParameters] ExportRiskBriefing query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult())
            .WithSummary("下载旬简报、月通报、季总结（Excel）").WithDescription("变动情况、与上期比较、本期事项、超期未办结各一张表，金额以元列示，精确到分。" + Briefed);
    }

    private static void MapCommands(RouteGroupBuilder risks)
    {
        risks.MapPost("/", (StateRisk command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记一项风险隐患，或更正其内容")
            .WithDescription("""
                替代同一编号此前的登记，各次登记都保留，按填报日以最近一次为准。code 台账编号、kind 隐患类别（当日适用清单的代码或名称，见 /api/policy/risk-lists）、title 名称、department 责任单位必填；amountYuan 涉及金额，大于零，最多两位小数，含已转入债务台账的部分；
                budgetYuan 预计由财政承担的金额，未知的不填，不得超过涉及金额；likelihood 发生可能性（当日适用分级的代码或名称）、unitName 涉及单位（台账单位的全称、简称或别名）、person 责任人、measures 处置措施、dueOn 化解期限、document 文号、remark 备注可省；statedOn 填报日，缺省为今天，不晚于今天；所在月份已月结的须填 lateReason。
                填报日已销号的退回（risk-register.closed）；更正后使已登记的步骤不成立的（如金额低于已转入债务台账的）也退回。
                """);
        risks.MapPost("/{id:int}/steps", (int id, RecordRiskStep command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ItemId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记处置步骤：交办、督办、办理进展、申请销号、销号、退回、反弹、转入债务台账")
            .WithDescription("""
                statedOn 办理日期，缺省为今天，不晚于今天、不早于上一步；document 文号，各步骤必填；所在月份已月结的须填 lateReason。
                kind：HandedOver 交办（待交办、反弹待交办，或办理中改派、改期），handedTo 承办单位、dueOn 办结期限必填，person 可省；Urged 督办，次数不限，text 必填；Progress 办理进展，text 必填，amountYuan 目前涉及金额、budgetYuan 目前预计由财政承担可省，省略为不变；
                CloseRequested 申请销号，须交办（退回的自退回）以后登记过办理进展，text 必填；Closed 销号，attachmentName 证明材料必填，attachmentSha256 校验值可省；SentBack 退回，text 理由必填；销号和退回不能由本轮登记过办理进展或申请销号的人登记；
                Reopened 反弹，text 和 amountYuan 反弹金额（台账外，大于零）必填，须重新交办；IntoBook 转入债务台账（未销号的），debtId 台账债务、amountYuan 转入金额必填，不超过台账外金额，也不超过该债务本金中尚未由其他隐患转入的部分，同一债务只登记一次，转入后该金额只在债务台账中统计。
                不符合条件的退回，code 均为 risk-register.*，detail 说明缺什么、怎样办。金额单位：元，最多两位小数。
                """);
        risks.MapPost("/{id:int}/withdrawals", (int id, WithdrawRiskFact command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ItemId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("撤销一次登记或一个处置步骤")
            .WithDescription("kind 取 Statement 隐患登记、Step 处置步骤，factId 为详情 history 的 factId，reason 理由，必填。在后的登记以它为前提的退回（risk-register.still-rested-on），请从后往前撤销。原登记和撤销都保留；所在月份已月结的须填 lateReason。");
    }
}
