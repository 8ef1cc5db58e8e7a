using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Maturities;

public static class MaturityEndpoints
{
    public static void MapMaturities(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/maturities", ([AsParameters] SummarizeMaturities query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithTags("到期").RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("到期应还：按日、月、季、年，并按债务人、债权人、分类等分组")
            .WithDescription("from、to 均含当日；缺省为今天起 12 个月。只含尚未偿还的款项，欠款列在原应还日。金额单位：元。");
}
