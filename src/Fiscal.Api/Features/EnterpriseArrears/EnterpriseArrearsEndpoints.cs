using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.EnterpriseArrears;

public static class EnterpriseArrearsEndpoints
{
    private const string Clocks = "asOf 缺省为今天，knownAt 缺省为全部已知。金额单位：元。";

    private const string Common = "金额以元为单位，最多两位小数；reason 事由，lateReason 补登理由（日期所在月份已月结时必填）。";

    public static void MapEnterpriseArrears(this IEndpointRouteBuilder app)
    {
        var arrears = app.MapGroup("/api/arrears").WithTags("清偿拖欠企业账款").RequireAuthorization(Policies.ReadBusiness);
        arrears.MapGet("/", ([AsParameters] ListClaims query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("拖欠企业账款台账：欠款、逐月计划和清偿记录")
            .WithDescription("regionCode 含所辖地区，缺省为可见的全部；isInCourt 为 true 只列涉诉的，为 false 只列其余的。" + Clocks + "cleared 为清偿合计：paidYuan 已清偿，bondYuan 其中债券资金（转为法定债务），loanYuan 其中银行借款，reducedYuan 实际减少；unpaidYuan 尚欠。");
        arrears.MapGet("/progress", ([AsParameters] SummarizeClaims query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("清欠进度：按单位、按月与计划比较")
            .WithDescription("regionCode 必填，含所辖地区；year 缺省为 asOf 的年份。" + Clocks + "total、units、months 不含进入司法程序的，涉诉的另列在 inCourt。plannedYuan 当年计划，yearCleared 当年清偿，cleared 累计清偿；以债券资金清偿的是应付账款转为法定债务，以银行借款清偿的转为借款，都不算债务减少，reducedYuan 为实际减少。months 的 behind 为已满月份累计清偿少于累计计划。");
        arrears.MapGet("/export", async ([AsParameters] ExportClaims query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult())
            .WithSummary("导出清欠台账：欠款一张表，清偿记录一张表").WithDescription("不分页；format 为 xlsx（缺省）或 csv。");
        arrears.MapGet("/{id:long}", (long id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => mediator.Send(new GetClaim(id, asOf, knownAt), ct))
            .WithSummary("一笔拖欠账款：计划、清偿和登记沿革").WithDescription(StatedFacts.DetailText);
        arrears.MapPost("/", (StateClaim command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记一笔拖欠企业账款及逐月清偿计划")
            .WithDescription("替代同一编号此前的登记，各次登记都保留。code 欠款编号，creditorName 债权企业，debtorName 欠款单位，kind 取 Goods 货物、Works 工程、Services 服务，owedYuan 欠款金额（不小于已清偿的），formedOn 形成日期，isDisputed 有分歧，isInCourt 涉诉（进入司法程序）。creditorSize 企业规模（Large、Medium、Small、Micro）、creditorNature 企业性质（Private、StateOwned、Foreign、SoleTrader、Other）、contractNumber 合同编号、leadSource 线索来源、person 责任人、remark 备注可省。plan 逐月计划（year、month、amountYuan），由早到晚、不得重复，合计不超过欠款金额。document 文号可省；statedOn 填报日，缺省为今天。");
        arrears.MapPost("/payments", (PayClaim command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记清偿")
            .WithDescription("code 欠款编号；amountYuan 不超过尚欠金额；fund 资金来源取 Fiscal 财政资金、Own 自有资金、AssetProceeds 资产处置收入、SpecialBond 专项债补充财力、RefinancingBond 再融资债券资金、BankLoan 银行借款、Other 其他资金；paidOn 清偿日，不早于形成日期，不晚于今天；document 付款凭证，必填，不得重复。" + Common);
        arrears.MapPost("/payments/{id:long}/reversals", (long id, ReverseClaimPayment command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { PaymentId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).RequireSecondFactor().WithSummary("冲正清偿").WithDescription("reason 必填；冲正不能再冲正。" + Common);
    }
}
