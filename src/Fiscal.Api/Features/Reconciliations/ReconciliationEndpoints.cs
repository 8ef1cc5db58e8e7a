using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Reconciliations;

public static class ReconciliationEndpoints
{
    public static void MapReconciliations(this IEndpointRouteBuilder app)
    {
        var reconciliations = app.MapGroup("/api/reconciliations").WithTags("对账").RequireAuthorization(Policies.ReadBusiness);

        reconciliations.MapGet("/", ([AsParameters] ListReconciliations query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("已建立的对账，新的在前").WithDescription("openCount 为尚未处理的差异条数。");
        reconciliations.MapPost("/", async (ReconcileSources command, IMediator mediator, CancellationToken ct) =>
        {
            var reconciliation = await mediator.Send(command, ct);
            return Results.Created($"/api/reconciliations/{reconciliation.Id}", reconciliation);
        }).Produces<ReconciliationDetail>(StatusCodes.Status201Created).RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("建立对账：一份或几份来文与台账在某一天逐笔核对")
            .WithDescription(
                "importIds 为已上传的导入批次，1 至 20 个，同属一个地区，入账与否均可，已撤销的除外。asOf 为核对日，缺省为来文的数据截止日；knownAt 缺省此刻，只计此前登记的事实；regionCode 可省。"
                + "来文应列债务的范围按种类确定并在 pairs[].scope 中写明：金融办统计表为除地方政府债券以外的全部债务，债权人台账和流水为该债权人的债务，企业融资台账为填报单位及其下级单位的债务，债券台账为地方政府债券转贷；可用 scopes 逐份改定：{importId, rule, partyIds}，rule 取 All、ExceptGovernmentBonds、GovernmentBonds、Creditors、DebtorGroups。"
                + "流水与台账在流水各月内登记的收付逐日核对，合计为本金、利息、罚息之和。金额单位：元。"
                + "答复：sources 第 1 个是台账；pairs 为每份来文与台账的合计，differenceYuan = sourceTotalYuan − bookTotalYuan = 该来文各差异 balanceEffectYuan 之和 + roundingYuan；来文金额四舍五入列示的（precisionYuan 为末位所值），台账金额按此舍入后相同即一致，相差列入 roundings（尾差），不是差异；breaks 为差异，kind 取 MissingHere（对方有、台账无）、MissingThere（台账有、对方无）、Duplicate（重复列示）、Amount（金额不符）、Date（日期不符）、Rate（利率不符）、Class（分类不符）、Unit（单位错误，恰为 10³、10⁴、10⁸ 倍或分之一）、Timing（时点差，等于上月末余额）、Merged（多笔合并为一行）、Split（一笔拆成多行）、NameVariant（名称写法不同）。field 为不一致的要素，rows 为来文的工作表和行号。对账一经建立即予固定，不随台账变动。");
        reconciliations.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetReconciliation(id), ct))
            .WithSummary("一次对账：来源、合计、全部差异及处理情况");
        reconciliations.MapGet("/{id:int}/breaks", (int id, [AsParameters] ListBreaks query, IMediator mediator, CancellationToken ct) =>
            mediator.Send(query with { ReconciliationId = id }, ct)).WithSummary("差异清单，可按类型、状态、责任人、来源筛选");
        reconciliations.MapGet("/{id:int}/xlsx", async (int id, IMediator mediator, CancellationToken ct) =>
        {
            var file = await mediator.Send(new ExportReconciliation(id), ct);
            return Results.File(file.Content, file.ContentType, file.Name);
        }).WithSummary("互相校验表（.xlsx）").WithDescription("各来源合计与差异的平衡关系、差异清单及处理情况、核对一致清单、尾差清单（有尾差时），末表“数据来源”列出文件、SHA-256 和所涉债务在账事实的出处。金额单位：元。");
        reconciliations.MapPost("/{id:int}/breaks/{breakId:int}/assignments", (int id, int breakId, AssignBreak command, IMediator mediator, CancellationToken ct) =>
            mediator.Send(command with { ReconciliationId = id, BreakId = breakId }, ct)).RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("分派差异：责任人和处理期限").WithDescription("owner 为责任人，至多 100 字；dueOn 为处理期限，可省；version 取差异当前的 version。可以改派；已处理的须先重新打开。");
        reconciliations.MapPost("/{id:int}/breaks/{breakId:int}/resolutions", (int id, int breakId, ResolveBreak command, IMediator mediator, CancellationToken ct) =>
            mediator.Send(command with { ReconciliationId = id, BreakId = breakId }, ct)).RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("处理差异")
            .WithDescription("resolution 取 BookCorrected（台账更正）、SourceCorrected（对方更正）、ClearsNextPeriod（时点差待下期）、Explained（说明保留，须填 note）；note 至多 400 字；version 取差异当前的 version。台账的更正另在债务上登记，此处只记处理结果。");
        reconciliations.MapPost("/{id:int}/breaks/{breakId:int}/reopenings", (int id, int breakId, ReopenBreak command, IMediator mediator, CancellationToken ct) =>
            mediator.Send(command with { ReconciliationId = id, BreakId = breakId }, ct)).RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("重新打开已处理的差异").WithDescription("note 写明理由，至多 400 字；version 取差异当前的 version。责任人和期限保留。");
    }
}
