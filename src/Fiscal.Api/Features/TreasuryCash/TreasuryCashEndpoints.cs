using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.TreasuryCash;

public static class TreasuryCashEndpoints
{
    private const string Basis = """
        regionCode 必填，只计本地区的库款、计划和债务，不含所辖地区；asOf 缺省为今天，knownAt 缺省为全部已知；months 测算月数，1 至 12，缺省 12。金额单位：元。
        monthlyInflow：只有月份的计划收入，Even 按日均匀到账（缺省）、MonthEnd 于月末到账；payDay：只有月份的支出和三保的每月应付日，1 至 31，缺省 15；leastCertainty：计入的计划收入的最低把握程度，Certain、Likely（缺省）、Uncertain。
        一般债务、专项债务、隐性债务由财政偿还；includeOperating、includeContingent（担保、救助责任）、includeUnclassified（待分类）为 true 的，也计入，缺省都不计，未计入的金额列在 notes。
        """;

    private const string Answer = """
        自最近一次填报的库款余额（balanceOn、balanceYuan）次日起逐日测算：收入到账后，按支付优先序依次支付到期款项，付不了的结转次日。days 每日：openingYuan ＋ inflowYuan － paidYuan ＝ closingYuan，unpaidYuan 为到期未付的累计缺口。
        firstGap 首个缺口日和金额，largestGap 最大累计缺口，都为空表示全部按期支付；hit 为应付当日没有付清的款项：shortYuan 当日缺口，paidInFullOn 以后付清的日期；
        closing 弥补办法：needs 在各日之前须另行筹集的最少资金，postponable 顺位在后、可以缓付的款项，lateInflows 首个缺口之后才到账、可以提前的计划收入；payments 为全部款项，按支付顺序排列。
        origin：Made 余额日至 asOf 台账已付，Ledger 台账应还，Measure 已签约措施实施后应还，Plan 计划支出，SanBao 按三保清单推算。priority 为所用支付优先序，basisWords 为口径说明；notes 为提示，missing 为所缺数据（没有计入，不作零处理）。
        """;

    public static void MapTreasuryCash(this IEndpointRouteBuilder app)
    {
        var cash = app.MapGroup("/api/treasury-cash").WithTags("库款");
        MapStatements(cash);
        MapPlans(cash);
        MapProjection(cash);
        MapPolicies(app);
    }

    private static void MapStatements(RouteGroupBuilder cash)
    {
        cash.MapGet("/", ([AsParameters] ListTreasuryCash query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("库款收支情况：按月（含保障水平）或按日")
            .WithDescription("""
                regionCode 必填，只列本地区；step：Month（缺省）、Day；from、to 缺省为 asOf 以前已满的 12 个月，按日的为当月；asOf 缺省为今天，knownAt 缺省为全部已知。金额单位：元。
                没有填报月数的，由该月各日得出：日历已登记的年份每个工作日、没有日历的年份每一天都须填报，且各日余额衔接；否则该月缺数，列入 missingMonths，原因见 missing，不作零处理。
                level 库款保障水平 ＝ 月末余额 ÷ 月均流出，四位小数，取数区间和切点按 rule：window 为 YearToDate 年内、LastTwelveMonths 近12个月；低于 warningBelow 为 Warning 预警（没有登记预警切点的不判预警），低于 lowBelow 为 Low 偏低，高于 idleAbove 为 Idle 闲置，其余 Normal 正常。averageLevel 为有保障水平各月的平均数，levelMonths 为月数。
                problems 列出余额不衔接的相邻两期，以及月末余额与日报不一致的月份。
                """);
        cash.MapPost("/", (StateTreasuryCash command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("填报库款：一次可填多日或多月")
            .WithDescription("""
                items 按时间先后排列，最多 400 条，每条填 on（日，2026-10-31）或 month（月，2026-10）之一，以及 openingYuan 期初、inflowYuan 流入、outflowYuan 流出、closingYuan 期末（元，最多两位小数）；parts 可省，列收支类别 kind 和 amountYuan，列的须与流入或流出合计相等：
                流入 Revenue 本级收入、FundRevenue 政府性基金收入、TransferIn 转移性收入、BondProceeds 债券收入、AdvancesRecovered 暂付款收回、OtherInflow 其他流入；流出 Spending 本级支出、TransferOut 转移性支出、DebtService 债务还本付息支出、AdvancesPaid 暂付款流出、DepositsPaid 暂存款流出、OtherOutflow 其他流出。
                期初＋流入－流出须等于期末；余额不能为负；本次所填各期、与相邻已填各期的期末和期初须衔接。有一条不符的，全部不保存。更正的重新填报同一日或月，受影响的以后各期一并填报。document 文号、reason 事由可省；所在月份已月结的，须填 lateReason。
                """);
        cash.MapPost("/{id:long}/withdrawals", (long id, WithdrawCashStatement command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { StatementId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("撤销填错的库款").WithDescription("id 为填报的编号；reason 撤销理由，必填。撤销后，此前填报的同一期重新有效，没有的该期缺数；原填报和撤销都保留。所在月份已月结的，须填 lateReason。");
    }

    private static void MapPlans(RouteGroupBuilder cash)
    {
        cash.MapGet("/plans", ([AsParameters] ListCashPlans query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("库款计划：计划收入和支出").WithDescription("regionCode 必填，只列本地区；from、to 为计划的期间，缺省为 asOf 所在年至次年末；asOf 缺省为今天，knownAt 缺省为全部已知。每行取 asOf 及以前最近一次登记的数。inflowYuan、outflowYuan 为全部页合计。");
        cash.MapPost("/plans", (StateCashPlan command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记库款计划：一次可登记多行")
            .WithDescription("""
                items 最多 500 行，每行：kind 收支类别（同填报库款的类别，债务还本付息由台账得出，不登记），name 名称，amountYuan 金额（元，最多两位小数），on（日）或 month（月）之一，不超过填报日后 10 年；支出须填 payable 应付类别，以确定支付顺位：
                Livelihood 保基本民生、Wages 保工资、Operations 保运转、PensionSubsidy 企业职工养老保险补助、EnterpriseArrears 清偿拖欠企业账款、AdvancesCleared 暂付款消化、Projects 政府投资项目支出、Other 其他支出；certainty 把握程度：Certain 已确定、Likely 较有把握（缺省）、Uncertain 不确定。
                同一类别、名称和期间再次登记的取代以前的，登记为 0 即取消。三保没有登记计划的按三保清单推算；名称与三保项目相同，或与“保工资”等大类相同的计划行，取代当年该项目或该大类的推算。statedOn 填报日，缺省为今天，不晚于今天；document 文号、reason 事由可省；填报日所在月份已月结的，须填 lateReason。
                """);
        cash.MapPost("/plans/{id:long}/withdrawals", (long id, WithdrawCashPlan command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { LineId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("撤销登记错的库款计划").WithDescription("id 为计划行的编号；reason 撤销理由，必填。撤销后，此前登记的同一行重新有效；原登记和撤销都保留。");
    }

    private static void MapProjection(RouteGroupBuilder cash)
    {
        cash.MapGet("/projection", ([AsParameters] ProjectTreasuryCash query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("库款流动性测算：未来 12 个月逐日余额、首个缺口、受影响款项和弥补办法").WithDescription(Basis + Answer);
        cash.MapPost("/projection", (TryTreasuryCash query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("假设测算：增加资金、缓付款项、收入下降，不保存")
            .WithDescription(Basis + """
                extraCash 假设流入：on、amountYuan；delays 假设缓付：paymentId 为测算结果中款项的编号，to 推迟到的日期；revenueFallPercent 本级收入和政府性基金收入比计划下降的百分数，下降 5% 填 5。without 为没有这些假设的结果。
                """ + Answer);
        cash.MapGet("/projection/export", async ([AsParameters] ExportTreasuryCash query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult())
            .RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("导出库款流动性测算：逐日库款，xlsx 另附款项和补足资金两表").WithDescription(Basis + "format 为 xlsx（缺省）或 csv。");
        cash.MapPost("/waterfall", (CalculateWaterfall query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("保支付排序计算：按所给的余额、流入和款项逐日支付，不读取台账，不保存")
            .WithDescription("""
                from、to 首日和末日，均含当日，不超过 1100 天；openingYuan 首日期初；inflows：on、amountYuan；payments：id（不得重复）、rank 顺位（小的先付）、dueOn、amountYuan，name 可省；各最多 5000 笔。
                规则：每日先计流入，再依次支付已到应付日而未付清的款项：先顺位，再应付日，再编号（按字符编码）；资金不足的付一部分，其余结转次日，仍按原顺位和应付日排列；不为以后的款项预留。应付日早于首日的自首日起支付，晚于末日的不计。
                unpaidYuan 为当日终了到期未付的合计；shortYuan 为该款项可付首日终了的未付额；firstGap、largestGap、needs 同库款流动性测算；postponable 为可缓付款项的编号。
                """);
        cash.MapGet("/priority-breaches", ([AsParameters] ListPriorityBreaches query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("支付顺序核查：顺位在后的已付、顺位在前的到期未付")
            .WithDescription("""
                regionCode 必填，只查本地区；from、to 为付款日的期间，缺省为 to 所在年初至 asOf；asOf 缺省为今天，knownAt 缺省为全部已知；includeOperating、includeContingent、includeUnclassified 同测算。
                每行是一笔台账登记的还本或付息（同一债务同日合计，不含借新还旧、续贷、债券置换，entryIds 为分录编号），付款当日终了仍有顺位在前的款项到期未付：unpaid 列出各项及证据，isConfirmed 为 true 的已登记为欠款或填报为滞后，false 的只是台账没有登记付款。
                三保项目按填报的支出进度判断，落后时序进度超过 lagLimit 个百分点（缺省 8，【待核】）的，自该次填报起至下次填报止视为应付未付，金额为时序应支出与已支出之差。这是疑点，不是结论。
                """);
    }

    private static void MapPolicies(IEndpointRouteBuilder app)
    {
        var priorities = app.MapGroup("/api/policy/payment-priorities").WithTags("库款");
        priorities.MapGet("/", ([AsParameters] ListPaymentPriorities query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("支付优先序的全部版本和随附顺序").WithDescription("regionCode 缺省为可见的全部，knownAt 缺省为全部已知。usual 为没有登记的地区所用的随附顺序，标【待核】；levels 为五级优先序的级次，name 空为没有文件明确；uncovered 为没有列明的类别，归入最后顺位。");
        priorities.MapPost("/", (RecordPaymentPriority command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记支付优先序的新版本；审核、安全管理员可用")
            .WithDescription("""
                ranks 各顺位：rank 顺位（1 至 1000，小的先付，不得重复），kinds 该顺位的类别（一个类别只能在一个顺位；没有列明的归入最后顺位，列在 uncovered），priorityLevel 所属五级优先序的级次 1 至 5，可省；
                kinds 取 Livelihood、Wages、Operations、StatutoryInterest 法定债务付息、StatutoryPrincipal 法定债务还本、HiddenInterest 隐性债务付息、HiddenPrincipal 隐性债务还本、OperatingInterest、OperatingPrincipal 经营性债务、OtherDebtInterest、OtherDebtPrincipal 或有及待分类债务、PensionSubsidy、EnterpriseArrears、AdvancesCleared、Projects、Other。
                levelNames 五个级次的名称，没有文件明确的填 null。validFrom 生效日，document 文号，必填；isUnverified 为待核。版本只增不改，本地区没有的用上级地区的。生效日所在月份已月结的，须填 lateReason。
                """);
        var rules = app.MapGroup("/api/policy/cash-level-rules").WithTags("库款");
        rules.MapGet("/", ([AsParameters] ListCashLevelRules query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("库款保障水平标准的全部版本和随附标准").WithDescription("regionCode 缺省为可见的全部，knownAt 缺省为全部已知。usual 为没有登记的地区所用的标准（年内、0.3 至 0.8，预警切点未定），标【待核】。");
        rules.MapPost("/", (RecordCashLevelRule command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记库款保障水平标准的新版本；审核、安全管理员可用")
            .WithDescription("window 月均流出的取数区间：YearToDate 年内、LastTwelveMonths 近12个月；warningBelow 预警（可省）、lowBelow 偏低、idleAbove 闲置三个切点，为月均流出的倍数（0.3，不是 30），依次不减；validFrom 生效日，document 文号，必填；isUnverified 为待核。版本只增不改，本地区没有的用上级地区的。生效日所在月份已月结的，须填 lateReason。");
    }
}
