using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Assets;

public static class AssetEndpoints
{
    private const string Common = "金额以元为单位，最多两位小数；document 凭证号或文号，reason 事由，lateReason 补登理由（日期所在月份已月结时必填）。";

    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        var assets = app.MapGroup("/api/assets").WithTags("三资盘活").RequireAuthorization(Policies.ReadBusiness);
        assets.MapGet("/", ([AsParameters] ListAssets query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("国有三资台账：资产、处置计划、处置收入、缴库和用于偿债")
            .WithDescription("regionCode 含所辖地区，缺省为可见的全部；kind 取 Funds 资金、Property 资产、Resources 资源；asOf 缺省为今天，knownAt 缺省为全部已知。金额单位：元。sums 为截至 asOf 的合计，yearSums 为当年 1 月 1 日至 asOf：revivedYuan 处置（盘活）收入，treasuryYuan 其中缴入国库，debtYuan 用于偿债，treasuryDebtYuan 其中由国库部分支付。用于偿债的还款分录在台账中已冲正的不计。价值没有写明的为空，不作零处理。");
        assets.MapGet("/export", async ([AsParameters] ExportAssets query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult())
            .WithSummary("导出三资盘活台账：资产一张表，盘活事项一张表").WithDescription("不分页；format 为 xlsx（缺省）或 csv。");
        assets.MapGet("/{id:long}", (long id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => mediator.Send(new GetAsset(id, asOf, knownAt), ct))
            .WithSummary("一项三资：计划、处置、缴库、用于偿债和登记沿革").WithDescription(StatedFacts.DetailText);
        assets.MapPost("/", (StateTheAsset command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记一项三资及其处置计划")
            .WithDescription("替代同一编号此前的登记，各次登记都保留。code 资产编号，kind 类别，name 名称，holderName 持有单位，必填；bookYuan 账面价值、valuationYuan 评估价值、location 坐落或权证、plannedMethod 计划盘活方式（Sale 出让转让、Lease 出租、Concession 经营权转让、FundsRecovered 资金收回统筹、Other 其他）、plannedProceedsYuan 预计收入、plannedOn 计划处置日、remark 备注可省；statedOn 填报日，缺省为今天。");
        assets.MapPost("/disposals", (RecordDisposal command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记处置收入")
            .WithDescription("code 资产编号，须已登记；method 盘活方式；proceedsYuan 处置收入；disposedOn 处置日，不晚于今天；document 处置合同或批复，必填，同一资产同一文件只登记一次。" + Common);
        assets.MapPost("/disposals/{id:long}/treasury-payments", (long id, PayToTreasury command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { DisposalId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记处置收入缴入国库")
            .WithDescription("amountYuan 不超过该笔处置收入中尚未缴库、也未以留用部分偿债的金额；paidOn 缴库日，不早于处置日；document 缴库凭证，必填，不得重复。" + Common);
        assets.MapPost("/disposals/{id:long}/debt-uses", (long id, UseProceeds command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { DisposalId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记处置收入所偿还的台账分录")
            .WithDescription("entryId 台账中自有资金还本或付息的分录（GET /api/debts/{id}/ledger），借新还旧、置换和已冲正的不收；amountYuan 不超过该还款尚未由其他处置收入支付的部分，也不超过 fromTreasury 所指（true 为还款日以前已缴国库部分，false 为留用部分）的余额。同一笔处置收入不得两次用于同一分录。台账不变。" + Common);
        assets.MapPost("/events/{id:long}/reversals", (long id, ReverseAssetFact command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { EventId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).RequireSecondFactor().WithSummary("冲正处置收入、缴库或用于偿债")
            .WithDescription("reason 必填。已有缴库或偿债登记的处置收入、已用于偿债的缴库，须先冲正在后的登记。" + Common);
    }
}
