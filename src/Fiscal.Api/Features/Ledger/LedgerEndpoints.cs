using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Ledger;

public static class LedgerEndpoints
{
    private const string Filters =
        "from、to 为生效日，均含当日；debtor、creditor 为名称的一部分、简称或编号；kind 为分录种类；importId 为导入批次；recordedBy 为登记人；knownAt 为已知时刻，只含此刻之前登记的分录，缺省为此刻。冲正分录也在内。金额单位：元。";

    public static void MapLedger(this IEndpointRouteBuilder app)
    {
        var ledger = app.MapGroup("/api/ledger").WithTags("台账分录").RequireAuthorization(Policies.ReadBusiness);

        ledger.MapGet("/", ([AsParameters] ListLedger query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("全部台账分录，带两个时点、登记人、事由与来源单元格")
            .WithDescription(Filters + "balanceEffectYuan 为对余额的影响，逐笔相加即余额；fileSha256、sheet、cell、rawText 指明原文件中的单元格及其原文，rule 为读取规则（版式/字段），document 为手工登记所依据的凭证或文号。");
        ledger.MapGet("/export", async ([AsParameters] ListLedger filters, Choice<TableFormat>? format, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ExportLedger(filters, format), ct)).ToResult())
            .WithSummary("导出全部分录：xlsx 或 csv，来源在列中，末行合计")
            .WithDescription(Filters + "不分页（page、pageSize 不起作用）；format 为 xlsx（缺省）或 csv。");
    }
}
