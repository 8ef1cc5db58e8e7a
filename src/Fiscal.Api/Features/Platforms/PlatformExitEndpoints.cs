using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Platforms;

public static class PlatformExitEndpoints
{
    private const string Clocks = "asOf 缺省为今天，knownAt 缺省为全部已知。金额单位：元。";

    private const string Hand = "statedOn 生效日，缺省为今天，不晚于今天；document 文号，必填；reason 事由可省；所在月份已月结的须填 lateReason。各次登记都保留，后来的更正先前的。";

    public static void MapPlatformExits(this IEndpointRouteBuilder app)
    {
        var platforms = app.MapGroup("/api/platforms").WithTags("平台公司").RequireAuthorization(Policies.ReadBusiness);
        MapCommands(platforms);
        MapQueries(platforms);
        MapRules(app);
    }

    private static void MapCommands(RouteGroupBuilder platforms)
    {
        platforms.MapPost("/{id:int}/listings", (int id, StateListing command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { PartyId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("手工登记、更正平台名单和公司基本情况")
            .WithDescription("没有填写的项沿用上一次填报。parentName 上级公司，填空文本为没有上级；sharePercent 上级持股（%）；nature 公司性质：WhollyStateOwned 国有独资，StateControlled 国有控股，StateParticipated 国有参股，Other 其他；recognition 名单认定：Audit 审计认定，BankRegulator 银监认定，Government 政府认定；其余各项同 GET /api/platforms。使公司成为自己上级的（platform.own-ancestor，列出环上各公司）、持股超出 0 至 100 或各股东合计超过 100% 的不予登记。" + Hand);
        platforms.MapPost("/{id:int}/shareholdings", (int id, StateShareholding command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { PartyId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记其他股东持股").WithDescription("holder 股东，名单所列上级公司以外的；sharePercent 持股（%），0 为不再持有；与上级公司、其他股东合计不得超过 100%。" + Hand);
        platforms.MapPost("/{id:int}/creditor-consents", (int id, StateConsent command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { PartyId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记金融债权人对退出的意见")
            .WithDescription("creditor 债权人的全称、简称或别名；answer：Agrees 同意，Objects 不同意，Silent 未回复；claimYuan 债权金额，同意、不同意必填，不得超过台账当日余额；askedOn 征求日，缺省为 statedOn，答复期限由此起算；grounds 不同意的理由和证据，不同意必填。答复中的 tally 为登记后的汇总。" + Hand);
        platforms.MapPost("/{id:int}/exit-steps", (int id, RecordExitStep command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { PartyId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记退出步骤，条件不齐备的退回")
            .WithDescription("""
                step 依次为 HiddenDebtCleared 隐债清零，CreditorsAsked 征求债权人意见，GovernmentDetermined 政府判定，FinancingFunctionStripped 剥离政府融资职能，Announced 公告，ProvinceConfirmed 省级确认，Exited 已退出，Observed 观察期，ObservationOver 观察期满；不能跳步，日期不早于上一步、不晚于今天，每步须有文号 document。
                隐债清零：本公司（不含下属公司）台账隐性债务余额在当日和今天都为零，没有待分类债务，曾为隐性债务的有凭证或债权人确认；征求债权人意见：有余额的金融债权人都已征求、已回复或期满，同意比例达到标准；政府判定：有不同意的须填判定理由 statement；剥离政府融资职能：须填 statement 或 attachmentName；省级确认：公告已满天数；已退出：不晚于最晚退出日；观察期满：满期，没有未说明的虚假退出疑点，且不与说明人为同一人。标准见 /api/policy/platform-exit-rules，以步骤当日有效的为准。
                attachmentName、attachmentSha256 为附件名称和校验值，可省。checked 为核验结果。退回的 code 均为 platform-exit.*，detail 说明缺什么。
                """ + Hand);
        platforms.MapPost("/{id:int}/exit-steps/{stepId:long}/withdrawals", (int id, long stepId, WithdrawExitStep command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { PartyId = id, StepId = stepId }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("撤销退出步骤，从后往前").WithDescription("reason 撤销理由，必填。后面的步骤还有效的，先撤销后面的。原登记和撤销都保留；所在月份已月结的须填 lateReason。");
        platforms.MapPost("/{id:int}/withdrawals", (int id, WithdrawPlatformStatement command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { PartyId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("撤销平台名单、基本情况、其他股东持股的一次填报")
            .WithDescription("kind 取 Listing 平台名单、Profile 公司基本情况、Shareholding 其他股东持股；factId 为登记时答复的编号（Listing 取 id，Profile 取 profileId，Shareholding 取 factId）；reason 撤销理由，必填。撤销后以前的填报重新有效；重新有效的使公司成为自己上级、持股合计超过 100%，或已登记退出步骤而没有其他名单填报的，不予撤销。原登记和撤销都保留；所在月份已月结的须填 lateReason。");
        platforms.MapPost("/{id:int}/observation-explanations", (int id, ExplainExitFinding command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { PartyId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("说明虚假退出疑点").WithDescription("key 疑点编号，见观察结果；text 说明；document 依据文件，必填。隐性债务重新出现而余额未清零的，不能以说明代替。说明人不能登记观察期满。statedOn 缺省为今天；所在月份已月结的须填 lateReason。");
    }

    private static void MapQueries(RouteGroupBuilder platforms)
    {
        platforms.MapGet("/{id:int}", (int id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => mediator.Send(new GetPlatform(id, asOf, knownAt), ct))
            .WithSummary("一家平台公司：名单、层级、持股、债务、担保、障碍、退出步骤（一企一策）")
            .WithDescription(Clocks + "listing 为最近一次名单填报；place.computedLevel 为按上级公司推算的层级，levelDiffers 为与填报不一致；reached 为登记步骤所到，mismatch 在名单填报超过登记步骤时说明不一致，以登记步骤为准；debts 为按类别、债权人的债务；obstacles 为系统查出的压降障碍；consents 为债权人意见汇总；history 为历次填报，含已撤销的；missing 为尚缺的数据。");
        platforms.MapGet("/{id:int}/sheet", (int id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => mediator.Send(new GetPlatform(id, asOf, knownAt), ct))
            .WithSummary("一企一策表（JSON，同公司详情）").WithDescription(Clocks);
        platforms.MapGet("/{id:int}/sheet/docx", async (int id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) =>
        {
            var file = await mediator.Send(new WritePlatformSheet(id, asOf, knownAt), ct);
            return Results.File(file.Content, file.ContentType, file.Name);
        }).WithSummary("一企一策（Word）").WithDescription(Clocks);
        platforms.MapGet("/{id:int}/sheet/xlsx", async (int id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => (await mediator.Send(new ExportPlatformSheet(id, asOf, knownAt), ct)).ToResult())
            .WithSummary("一企一策（Excel）").WithDescription(Clocks);
        platforms.MapGet("/{id:int}/creditor-consents", (int id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => mediator.Send(new GetConsents(id, asOf, knownAt), ct))
            .WithSummary("金融债权人意见汇总，按金额和按家数").WithDescription(Clocks + "tally.creditors 为 asOf 有余额的全部金融债权人：owedYuan 台账余额，verdict：Consents 同意，ConsentsBySilence 逾期未复视为同意，Objects 不同意，Silent 逾期未复不计同意，Open 答复期未满，NotAsked 未征求；countedYuan 为计入同意的金额，不超过台账余额。byAmount、byHead 为两种口径的比例，percent 四位小数，是否达到按精确数判断；basis 为起决定作用的口径。");
        platforms.MapGet("/{id:int}/observation", (int id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => mediator.Send(new ObserveExit(id, asOf, knownAt), ct))
            .WithSummary("退出后观察：虚假退出疑点及其台账依据").WithDescription(Clocks + "exitedOn 为登记的退出日，没有退出的不监测。findings 每项的 key 用于登记说明，factKind、factId、route 指向台账上的事实，isOpen 为尚未说明或不能以说明代替；rules 为监测规则，isUsed 为 false 的已停用。");
        platforms.MapGet("/observations", ([AsParameters] ObserveExits query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("全部已退出公司的观察结果").WithDescription(Clocks + "regionCode 含所辖地区；open 为未说明的疑点数。");
        platforms.MapGet("/progress", ([AsParameters] SummarizePlatformProgress query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("关停并转进度：按方式、层级、状态，并列障碍").WithDescription(Clocks + "regionCode 必填，含所辖地区。isDue 为计划完成时间不晚于 asOf，isDone 为填报已完成或登记步骤已退出，isOverdue 为计划时间已过而未完成；claimedExited 为名单填报的退出家数，exited 为登记步骤齐备的退出家数。");
        platforms.MapGet("/progress/export", async ([AsParameters] ExportPlatformProgress query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult())
            .WithSummary("导出关停并转进度").WithDescription(Clocks + "format 为 xlsx（缺省，另附按方式、按层级两张汇总）或 csv。");
        platforms.MapGet("/look-through", ([AsParameters] LookThroughPlatforms query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("穿透敞口：按公司集团和担保人，每笔债务只计一次")
            .WithDescription(Clocks + "regionCode 必填，含所辖地区。groups 每行是一家公司及其全部下属：owedYuan 成员债务，guaranteedInsideYuan 其中由成员相互担保的部分（不另加），guaranteedOutsideYuan 成员为集团外债务担保的部分（一笔只计一次，不超过余额），totalYuan 为前后两项之和；isTop 为没有上级的，各 isTop 行的 owedYuan 之和为 topsYuan，加 otherYuan 等于 totalYuan。guarantors 为各担保人的或有金额，互有重叠，不能相加；partyId 小于零的不在单位名单内。companyId 限一家公司，并列出各笔债务编号。");
        platforms.MapGet("/{id:int}/default-calls", (int id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => mediator.Send(new CallDefault(id, asOf, knownAt), ct))
            .WithSummary("公司违约的代偿传导：保证人、反担保人依次追偿").WithDescription(Clocks + "calls 按 order 排列：1 为债权人要求保证人承担，2 起为代偿人向反担保人追偿；amountYuan 为各自最多承担的金额，一笔债务有几个保证人的互有重叠；isAgain 为已在链上（循环担保），到此为止。coveredYuan 为有保证的债务，一笔只计一次；called 为各方合计。");
    }

    private static void MapRules(IEndpointRouteBuilder app)
    {
        var rules = app.MapGroup("/api/policy/platform-exit-rules").WithTags("平台公司").NotSensitive();
        rules.MapGet("/", ([AsParameters] ListExitRules query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("某地区某日适用的平台退出标准及全部版本").WithDescription("regionCode 缺省为只看全国通用的标准，asOf 缺省为今天。inForce 为当日适用的标准；isUnverified 为 true 时 mark 为【待核】。各字段含义见登记接口。");
        rules.MapPost("/", (RecordExitRules command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记平台退出标准的新版本；审核、安全管理员可用")
            .WithDescription("""
                版本只增不改，步骤以其当日有效的版本为准。document 文号，必填；regionCode 适用地区，缺省为全国通用；validFrom、validTo 起止，isUnverified 标【待核】。basis 同意比例口径：Amount 按债权金额，Head 按债权人家数，Both 均须达到；numerator、denominator 为比例（2、3 即三分之二，恰好达到也算）；replyDays 答复期限（天），silenceConsents 逾期未复是否视为同意；noticeDays 公告天数；observationMonths 观察期月数，不少于 12；lastExitOn 最晚退出日，空为不限。
                rulesOff 停用的监测规则：NewBorrowing 退出后新增融资，GovernmentGuarantee 财政或机关担保，BudgetRepayment 财政资金偿还，HiddenDebtBack 隐性债务重新出现，PublicUse 公益性项目融资；publicUseWords、budgetWords、governmentWords 为用途、资金、机关名称的判断用词，各至多 50 个、每个至多 40 字。
                """);
    }
}
