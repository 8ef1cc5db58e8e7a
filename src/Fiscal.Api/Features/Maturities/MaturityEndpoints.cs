using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Maturities;

public static class MaturityEndpoints
{
    public static void MapMaturities(this IEndpointRouteBuilder app)
    {
        var maturities = app.MapGroup("/api/maturities").WithTags("到期").RequireAuthorization(Policies.ReadBusiness);

        maturities.MapGet("/", ([AsParameters] SummarizeMaturities query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("到期应还：按日、月、季、年，并按债务人、债权人、分类等分组")
            .WithDescription("from、to 均含当日；缺省为 asOf 起 12 个月；asOf 缺省为今天，knownAt 缺省为此刻。只含尚未偿还的款项，欠款列在原应还日。金额单位：元。");
        maturities.MapGet("/export", async ([AsParameters] ExportMaturities query, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(query, ct)).ToResult())
            .WithSummary("导出到期应还明细：每笔应还款项一行，末行合计")
            .WithDescription("筛选与到期应还汇总相同：from、to 均含当日，缺省为 asOf 起 12 个月，asOf 缺省为今天，knownAt 缺省为此刻；format 为 xlsx（缺省）或 csv。不分页。金额单位：元。");
    }
}
