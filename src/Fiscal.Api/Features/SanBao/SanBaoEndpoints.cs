using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.SanBao;

public static class SanBaoEndpoints
{
    public static void MapSanBao(this IEndpointRouteBuilder app)
    {
        var sanBao = app.MapGroup("/api/san-bao").WithTags("三保").RequireAuthorization(Policies.ReadBusiness);

        sanBao.MapGet("/", ([AsParameters] ListSanBao query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("三保预算与执行：逐项需求、预算、缺口、支出与时序状态")
            .WithDescription("""
                year 为预算年度，缺省为 asOf 所在年；asOf 缺省为今天，knownAt 缺省为全部已知；regionCode 含所辖地区；category 为 Livelihood（保基本民生）、Wages（保工资）、Operations（保运转）。金额单位：元，保留两位小数；进度单位：%，保留一位小数。
                每项取 asOf 及以前最近一次填报的数，statedOn 为该次填报的数据截止日。national… 为国家标准部分，provincial… 为省级（地方）在国家标准之上提标扩围的部分，两者互不包含；provincial… 为空表示原表没有这一部分。…BudgetYuan 为年初预算，…AdjustedBudgetYuan 为调整预算（空为没有填报），缺口和进度采用调整预算，没有的用年初预算；initialBudgetYuan 为年初预算两部分之和；scope：Whole 全域、OwnLevel 本级。
                nationalGapYuan（硬缺口）与 provincialGapYuan（软缺口）＝ 该项需求减预算，不足部分，按项计算、不得以其他项目的结余抵补；totals.hardGapYuan、softGapYuan 为各项缺口之和。needYuan、budgetYuan 为两部分之和。
                quantity 为数量（人、户、个），standardUnit 为标准的计量单位，periodsPerYear 为一年计几次（按月为 12）；…StandardYuan 为每一计量单位的标准。
                progressPercent ＝ spentYuan ÷ budgetYuan；elapsedPercent 为时序进度 ＝ spentOn（没有支出的为 statedOn）所在月 ÷ 12；pace：OnPace 正常（不低于时序进度），Behind 滞后（低不超过 lagLimit 个百分点），FarBehind 严重滞后；light 依次为 Green、Yellow、Red。lagLimit 缺省取 /api/policy/san-bao-limits 登记的界限，都没有登记的用随附的 8；没有文件明确的，lagLimitMark 为【待核】。
                spentYuan 取各次三保表和月度执行中最近一次的累计数；flags：WagesBehind 工资支出低于时序、WagesInArrears 拖欠工资、AboveBudget 支出超预算、AboveCash 支出超到位资金、Fell 累计支出减少。
                totals、byCategory 按全部页计算；有一项没有填报支出时，spentYuan 与 progressPercent 合计为空。source 指明原文件中该项预算的单元格，其余各数的单元格见 /api/imports/{importId}/rows。
                """);
        MapStatements(sanBao);
        MapAudits(sanBao);
        MapReviews(sanBao);
        sanBao.MapAccounts();
        app.MapSanBaoPolicy();
    }

    private static void MapStatements(RouteGroupBuilder sanBao)
    {
        sanBao.MapPost("/items", (StateSanBaoItems command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("手工填报三保项目的需求和预算")
            .WithDescription("""
                一次填报全部成立或全部退回。document 文号必填；statedOn 数据日期，缺省今天；scope：Whole 全域、OwnLevel 本级，一次填报只能是一种口径；lateReason 补登理由，所在月份已月结时必填。
                items 各项：category 大类，group 分组，name 项目，quantity 数量，standardUnit 计量单位，periodsPerYear 年计次数，…StandardYuan 标准，…NeedYuan 需求（空则按数量×标准×年计次数），nationalBudgetYuan 年初预算（必填），…AdjustedBudgetYuan 调整预算。金额单位：元，最多两位小数。
                本地区或上级登记有该年度清单的，不在清单内的项目退回（san-bao.not-on-list）。答复的 differenceYuan 为填报需求减算式，不为零的请核对。同一项再次填报即为更正，原来的数留存。
                """);
        sanBao.MapPost("/executions", (StateSanBaoExecutions command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("填报三保项目的月度执行数")
            .WithDescription("""
                year、month 为执行月份；items 各项：category、group（项目名称唯一时可省）、name，spentYuan 年初以来累计支出（必填），cashYuan 累计到位资金，arrearsYuan 拖欠工资（只用于保工资），progressPercent 执行进度（百分数，用于核对，可省），fallReason 累计数少于以前月份的理由。
                累计支出不得少于以前月份（有 fallReason 的除外），补报的月份应介于前后两月之间；不得超过现行预算和到位资金。全部成立或全部退回。
                """);
        sanBao.MapGet("/executions", ([AsParameters] ListSanBaoExecutions query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("三保项目的分月执行、时序预警和异常")
            .WithDescription("""
                参数同 /api/san-bao；flagged 为 true 时只列有异常的项目。months 为各月累计支出 spentYuan、当月支出 inMonthYuan（上月没有数的为空）、进度、时序和预警灯，来源是各次三保表和月度执行，同一月以最近一次为准。
                byCategory 为按大类合计的各月累计；某月有一项没有数的，该月合计为空，不作零处理。
                """);
        sanBao.MapPost("/withdrawals", (WithdrawSanBaoStatement command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("撤销一项三保填报或一笔专户收付")
            .WithDescription("kind：Item 三保项目、Execution 月度执行、Payment 专户收付；id 为其编号；reason 必填。撤销后以前填报的数重新生效，原记录留存。撤销流入后余额会为负的退回。");
    }

    private static void MapAudits(RouteGroupBuilder sanBao)
    {
        sanBao.MapGet("/audits", ([AsParameters] AuditSanBao query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("三保预算事前审核：逐项需求算式、硬缺口、软缺口和保障率")
            .WithDescription("""
                regionCode 必填，只审本地区自己的预算；year、asOf、knownAt 同 /api/san-bao；reviewId 为报审编号，按报审时的数重现。
                national、provincial 分别为国家标准、地方标准：computedYuan ＝ 数量×标准×年计次数，statedYuan 填报需求，differenceYuan ＝ 填报减算式；needYuan 采用算式，缺测算要素的用填报数；gapYuan ＝ 需求减预算的不足部分。
                缺口逐项、分标准计算，不互相抵补；totals.hardGapYuan 为硬缺口，softGapYuan 为软缺口。coveragePercent 保障率 ＝ 预算合计÷需求合计，含抵补，可能掩盖缺口；coverageWithoutNettingPercent 不抵补保障率 ＝ 各项需求与预算孰低之和÷需求合计。算法没有公开文件明确，methodMark 为【待核】。
                availableYuan 可用财力，填写时给出 needOfAvailablePercent；onList 是否在现行清单内，没有登记清单的为空。
                """);
        sanBao.MapGet("/audits/xlsx", async ([AsParameters] ExportSanBaoAudit query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult())
            .WithSummary("三保预算审核表（Excel），逐项列明算式").WithDescription("参数同 /api/san-bao/audits；format 为 xlsx（缺省）或 csv。");
        sanBao.MapGet("/audits/docx", async ([AsParameters] PrintSanBaoAudit query, IMediator mediator, CancellationToken ct) =>
            {
                var file = await mediator.Send(query, ct);
                return Results.File(file.Content, file.ContentType, file.Name);
            })
            .WithSummary("三保预算审核表（Word），供签字").WithDescription("参数同 /api/san-bao/audits。");
        sanBao.MapPost("/audits/what-if", (TrySanBaoChanges query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("三保审核试算：改变人数或标准，不保存")
            .WithDescription("changes 各项：category、group（项目名称唯一时可省）、name，以及 quantity、nationalStandardYuan、provincialStandardYuan 中要改变的。before、after 为变动前后的汇总，items 为所涉项目变动前后。变动项目的需求按算式重算，预算不变。");
    }

    private static void MapReviews(RouteGroupBuilder sanBao)
    {
        sanBao.MapPost("/reviews", (SubmitSanBaoReview command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("三保预算报上级审核").WithDescription("year 预算年度，asOf 数据日期（缺省今天），document 文号，note 说明。报审时的数以报审时刻固定；待审核期间不能重复报审，退回后可再报。");
        sanBao.MapGet("/reviews", ([AsParameters] ListSanBaoReviews query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("三保预算审核情况")
            .WithDescription("""
                regionCode 含所辖地区，year 缺省今年。state：Submitted 待审核、Passed 审核通过、SentBack 已退回、ChangedSincePassed 变动后未审（通过后数有变动）。
                pinnedAt 为最近一次报审的时刻，以 reviewId＝submissionId 查询 /api/san-bao/audits 及其 xlsx、docx 可重现当时的审核表；changes 为报审的数与现在的数的不同。
                """);
        sanBao.MapPost("/reviews/{id:long}/decisions", (long id, DecideSanBaoReview command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ReviewId = id }, ct))
            .RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("上级财政部门的审核意见").WithDescription("id 为报审编号。passes：true 通过，false 退回；opinion 审核意见、document 文号必填。只有上级地区的用户可以审核，本地区用户一律退回。");
    }
}
