using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Measures;

public static class MeasureEndpoints
{
    private const string Proposal = """
        plannedOn 拟实施日；actions 为所涉旧债（至多 200 笔，每笔一项）：debtId 债务，principalYuan 减少本金（置换含自有资金偿还部分、偿还、核销），cashYuan 其中自有资金偿还，intoNumber 转入的新债务序号，
        newMaturityDate 展期后到期日，annualRatePercent 新利率（%），newDebtClass 重分类，plan 新的还本计划（date、principalYuan，合计等于未逾期余额）；
        newDebts 为置换产生的新债务（至多 20 笔）：number 序号，creditorId 债权人，instrument 品种，debtClass 责任分类，principalYuan 金额（等于转入的旧债本金减自有资金偿还），maturityDate 到期日，
        annualRatePercent 固定年利率（%），repayment 还款方式（缺省到期一次还本），paymentFrequency 结息频率（缺省按季）。
        按 kind 填写：BondSwap、LoanSwap 填 principalYuan 与 newDebts；Extension 填 newMaturityDate，可填利率；RateCut 填利率，须低于现行利率；Restructuring 填 plan、到期日、利率之一；
        FundRepayment、AssetRepayment 填 principalYuan；Other 填 newDebtClass 或核销的 principalYuan。金额以元为单位，最多两位小数。
        """;

    private const string Step = "version 取措施当前的 version，不一致时答 409；on 为文件所载日期，不晚于今天、不早于上一步；document 依据文件，必填，至多 200 字；text 说明，至多 400 字。";

    public static void MapMeasures(this IEndpointRouteBuilder app)
    {
        var measures = app.MapGroup("/api/measures").WithTags("化债措施").RequireAuthorization(Policies.ReadBusiness);

        measures.MapGet("/", ([AsParameters] ListMeasures query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("化债措施台账，新的在前").WithDescription("均可省：regionCode 地区（含所辖）；stage 取 Drafted（拟定）、Negotiating（谈判）、Signed（已签约）、Realised（已落地）、Terminated（终止）；kind 措施动作；debtId 只列涉及该债务的。plannedYuan 为签约（未签约的为最近一版）方案的本金，未写本金的按债务余额；realised 为台账实际数。");
        measures.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMeasure(id), ct))
            .WithSummary("一项措施：各版方案、办理步骤和逐笔成效").WithDescription("effects 由台账得出，不含已撤销的：easedYuan 缓释到期债务金额，reducedYuan 以自有资金偿还或核销的本金，savedPerYearYuan 年化节约利息，savedToMaturityYuan 至原到期日节约利息，easedMonths 平均展期月数。");
        measures.MapGet("/progress", ([AsParameters] SummarizeMeasures query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("“六个一批”等措施的进展，由台账得出")
            .WithDescription("from 起始日（缺省为 asOf 当年 1 月 1 日）；asOf 截止日（缺省今天）；knownAt 缺省为全部已知；groupBy 取 Item（清单项，缺省）、Kind（动作类型）、Creditor（债权人）、Debtor（债务单位）、Month（月份）。oldRatePercent、newRatePercent 按可比利率本金加权；meanEasedMonths 按缓释金额加权；清单项按落地日适用的清单归类，lists 列出所用清单及其待核标记。");
        measures.MapPost("/", async (DraftMeasure command, IMediator mediator, CancellationToken ct) =>
        {
            var drafted = await mediator.Send(command, ct);
            return Results.Created($"/api/measures/{drafted.Id}", drafted);
        }).Produces<MeasureDetail>(StatusCodes.Status201Created).RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("拟定措施，台账不变")
            .WithDescription("regionCode 地区；title 名称，至多 200 字；kind 措施动作；listItem 清单项序号，缺省按动作归类；method 化解方式，偿还、核销、重分类隐性债务时填写；department 责任部门；fundSource 资金来源；draftedOn 拟定日，缺省今天；document、text 可省。" + Proposal);
        measures.MapPost("/{id:int}/proposals", (int id, ProposeMeasure command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { MeasureId = id }, ct))
            .RequireAuthorization(Policies.WriteBusiness).WithSummary("调整方案（签约前），各版保留").WithDescription("version 取措施当前的 version，不一致时答 409。" + Proposal);
        measures.MapPost("/{id:int}/steps", (int id, AdvanceMeasure command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { MeasureId = id }, ct))
            .RequireAuthorization(Policies.WriteBusiness).WithSummary("登记谈判、签约或终止").WithDescription("stage 取 Negotiating、Signed、Terminated；拟定可直接签约，已落地的不能终止。" + Step);
        measures.MapPost("/{id:int}/realisations", (int id, RealiseMeasure command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { MeasureId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记措施落地：同时登记展期、调息、置换、偿还或重分类")
            .WithDescription("须已签约；分次落地的可登记多次。actions、newDebts 为实际执行的方案，按签约方案执行的不填；contracts 为每笔新债务的合同编号（number、contractNumber、drawdownNumber，借据号缺省为合同编号）；lateReason 补登理由，实施日所在月份已月结时必填。措施登记的事项只能整体撤销。" + Step);
        measures.MapPost("/{id:int}/withdrawals", (int id, TakeBackRealisation command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { MeasureId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).RequireSecondFactor().WithSummary("撤销最近一次落地：它登记的事项全部冲正")
            .WithDescription("所涉债务在落地后又有登记的，须先冲正后来的登记。version 取措施当前的 version；document、text（事由）必填；lateReason 补登理由，所在月份已月结时必填。");
    }
}
