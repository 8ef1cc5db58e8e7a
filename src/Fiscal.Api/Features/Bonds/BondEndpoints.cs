using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Bonds;

public static class BondEndpoints
{
    private const string Statement = "statedOn 生效日（款项为发生日），缺省为今天，不晚于今天；document 文号；reason 事由；所在月份已月结的，须填 lateReason。各次填报都保留；填错的用 POST /api/bonds/withdrawals 撤销。金额单位：元，最多两位小数。";
    private const string Clocks = "asOf 缺省为今天，knownAt 缺省为全部已知。";

    public static void MapBonds(this IEndpointRouteBuilder app)
    {
        var read = app.MapGroup("/api/bonds").WithTags("政府债券").RequireAuthorization(Policies.ReadBusiness);
        MapReading(read);
        var write = app.MapGroup("/api/bonds").WithTags("政府债券").RequireAuthorization(Policies.WriteBusiness);
        MapBondMoney(write);
        write.MapPost("/limits", (StateBondLimit command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld()
            .WithSummary("登记政府债务限额").WithDescription("year 年度；kind 取 General 一般、Special 专项；limitYuan 债务限额，newYuan 其中当年新增限额，可省；document 下达文号，必填。" + Statement);
        write.MapPost("/evaluations", (StateEvaluation command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld()
            .WithSummary("登记专项债券重点绩效评价").WithDescription("year 评价年度；projectCode 项目代码；amountYuan 评价资金规模；grade 评价结论；document 必填。同一项目同一年度再次登记即取代。" + Statement);
        write.MapPost("/remittances", (RemitBondService command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld()
            .WithSummary("登记偿债资金上缴").WithDescription("debtId、dueOn 取上缴列表中的债务和还本付息日；amountYuan 上缴金额，可分次；receiptNumber 收据号；orderNumber 缴款通知号；statedOn 为上缴日。" + Statement);
        write.MapPost("/withdrawals", (WithdrawBondStatement command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld()
            .WithSummary("撤销债券、项目的一次填报").WithDescription("kind 取 Bond、Limit、Allocation、Payment、SpendingTotal、Misuse、Evaluation、Remittance、Project、Review、ProjectDebt；factId 为填报编号；reason 必填。撤销后以前的填报重新有效；调整用途两方一并撤销；还有安排或支出依据它的，不能撤销。");

        var rules = app.MapGroup("/api/policy/bond-rules").WithTags("政府债券");
        rules.MapGet("/", ([AsParameters] ListBondRules query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("政府债券管理参数的全部版本和随附参数").WithDescription("regionCode 缺省为可见的全部，knownAt 缺省为全部已知。usual 为没有登记的地区所用的随附参数，标【待核】。");
        rules.MapPost("/", (RecordBondRules command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记政府债券管理参数的新版本；审核、安全管理员可用")
            .WithDescription("remittanceWorkdays 提前上缴工作日数；counting 取 OnThatDay 最迟在第 N 个工作日当天、BeforeThatDay 须早于第 N 个工作日；noticeDays 提醒天数；redemptionFeePermille 兑付手续费率（‰）；penaltyMultiple 罚息倍数、penaltyYearDays 折日天数（360、365）；progressPercent、ongoingPercent、evaluatedPercent 三项指标下限；progressStage 使用进度口径，取 Appropriated 拨付、Spent 实际支出。省略的取随附参数。validFrom 生效日，document 文号必填，isUnverified 为待核。版本只增不改；本地区没有的用上级地区的。生效日所在月份已月结的，须填 lateReason。");
    }

    private static void MapReading(RouteGroupBuilder read)
    {
        read.MapGet("/", ([AsParameters] ListBonds query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("政府债券：要素、拆分、安排和支出")
            .WithDescription("regionCode 含所辖地区，缺省为可见的全部；kind 取 General、Special；year 为起息年度。" + Clocks + "refinances 为按用途文字识别：Special 特殊再融资（置换存量隐性债务）、Ordinary 普通再融资；ledgerPrincipalYuan、ledgerOutstandingYuan 为台账中借据号相同的转贷债务，remarks 列出不一致之处。");
        read.MapGet("/export", async ([AsParameters] ExportBonds query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult())
            .WithSummary("导出政府债券").WithDescription("条件同列表；format 为 xlsx（缺省）或 csv。");
        read.MapGet("/limits", ([AsParameters] ListBondLimits query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("政府债务限额与余额").WithDescription("regionCode 必填；year 缺省为 asOf 所在年。" + Clocks + "限额为本地区按下达文号登记的，余额为台账上责任分类为一般、专项的债务（含所辖地区）在 balanceOn 的余额；isExceeded 为余额超过限额；缺一项的为空。");
        read.MapGet("/indicators", ([AsParameters] SummarizeBondIndicators query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("专项债券指标：使用进度、在建项目支持比例、绩效评价资金占比")
            .WithDescription("regionCode 必填，含所辖地区；年度为 asOf 所在年。" + Clocks + "numeratorYuan、denominatorYuan 为分子、分母，缺数为空并列入 missing，不作零处理；counts 为是否据以考核（使用进度两种口径取 rules 的一种）；path 为到年底达到使用进度的月度路径（累计）；misuse 为违规使用与等额收缴。");
        read.MapGet("/remittances", ([AsParameters] ListRemittances query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("偿债资金上缴：应缴、已缴和逾期")
            .WithDescription("regionCode 必填，含所辖地区；from、to 为还本付息日的范围，缺省为 asOf 当年 1 月 1 日至一年后，不超过五年。" + Clocks + "remitBy 上缴期限按工作日历推算，日历缺年份的为空，状态为 CalendarMissing，不按平常周末推算；还本付息日遇休息日顺延（paidOn）。totalYuan ＝ 本金＋利息＋兑付手续费。没有登记收据的，按台账登记的还本付息认定是否缴清和日期（不含手续费，remark 注明），付款日晚于上缴期限的 daysLate、penaltyYuan 为空，须核对收据；登记了收据的，以收据为准。state：NotYet 未到、Called 应缴、Remitted 已缴、Overdue 逾期、CalendarMissing 缺工作日历。penaltyYuan 为罚息测算：逾期额×天数×罚息倍数×票面利率÷折日天数，以转贷协议为准【待核】。");
        read.MapGet("/remittances/export", async ([AsParameters] ExportRemittances query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult())
            .WithSummary("导出偿债资金上缴").WithDescription("条件同列表；format 为 xlsx（缺省）或 csv。");
        read.MapGet("/{id:long}", (long id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => mediator.Send(new GetBond(id, asOf, knownAt), ct))
            .WithSummary("一只债券：要素、安排、支出和登记沿革").WithDescription(StatedFacts.DetailText);
        read.MapGet("/{id:long}/look-through", (long id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => mediator.Send(new GetLookThrough(id, asOf, knownAt), ct))
            .WithSummary("穿透式监测：债券—项目—支付—收款人").WithDescription("id 为债券任一次填报的编号。" + Clocks + "totals：新增 ＝ 已安排 ＋ 未安排，已安排 ＝ 实际支出 ＋ 未支出；拨付、实际支出分别列示。导入的台账只有累计数、月度合计数的，列在 spendingTotals，其中没有逐笔登记的为 unitemisedAppropriatedYuan、unitemisedSpentYuan（未列明细）。");
        read.MapGet("/{id:long}/look-through/export", async (long id, DateOnly? asOf, DateTimeOffset? knownAt, Choice<Exports.TableFormat>? format, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new ExportLookThrough(id, asOf, knownAt, format), ct)).ToResult())
            .WithSummary("导出穿透式监测：每笔支付一行，末行合计").WithDescription("条件同穿透式监测；format 为 xlsx（缺省）或 csv。");
    }

    private static void MapBondMoney(RouteGroupBuilder write)
    {
        write.MapPost("/", (StateBond command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld()
            .WithSummary("登记政府债券")
            .WithDescription("code 债券代码；kind 取 General、Special；issuedYuan 实际转贷额须等于 newYuan 新增、maturedYuan 偿还到期债券、stockYuan 偿还存量债务之和，不大于 plannedYuan；capitalYuan 用作资本金、deficitYuan 新增赤字不大于新增；tenderedOn 招标日不晚于 startsOn 起息日；termYears 取 1、2、3、5、7、10、15、20、30；couponPercent 票面利率（%）；couponsPerYear 取 1、2、4；issueFeePermille、custodyFeePermille、redemptionFeePermille 为发行、登记托管、兑付手续费率（‰，最多四位小数，不超过 10）；drawdownNumber 台账借据号，缺省同债券代码。" + Statement);
        write.MapPost("/{id:long}/allocations", (long id, AllocateBond command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { BondId = id }, ct)).MayBeHeld()
            .WithSummary("登记债券资金安排到项目").WithDescription("取代该项目此前的安排；各项目合计不超过新增。项目应论证未通过或属于负面清单的，按项目管理规则提示或拒绝。" + Statement);
        write.MapPost("/{id:long}/reallocations", (long id, ReallocateBond command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { BondId = id }, ct)).MayBeHeld()
            .WithSummary("调整债券资金用途").WithDescription("将 amountYuan 从 fromProjectCode 调到 toProjectCode；调出后不得小于该项目已有的拨付、支出；document 必填。" + Statement);
        write.MapPost("/{id:long}/payments", (long id, PayFromBond command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { BondId = id }, ct)).MayBeHeld()
            .WithSummary("登记债券资金支出").WithDescription("stage 取 Appropriated 拨付到项目单位、Spent 项目单位实际支出；各口径累计不超过该项目的安排；voucher 凭证号；payeeName 收款人；statedOn 为支付日，不早于起息日。" + Statement);
        write.MapPost("/{id:long}/misuses", (long id, StateMisuse command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { BondId = id }, ct)).MayBeHeld()
            .WithSummary("登记违规使用与等额收缴").WithDescription("number 问题编号，同一编号再次登记即更新；misusedYuan 违规金额；recoveredYuan 累计已收缴至财政专项债券专户的金额；finding 问题；document 必填。" + Statement);
    }
}
