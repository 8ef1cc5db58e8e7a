using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Regions;

public static class RegionEndpoints
{
    public static void MapRegions(this IEndpointRouteBuilder app)
    {
        var regions = app.MapGroup("/api/regions").WithTags("地区").NotSensitive();

        regions.MapGet("/", ([AsParameters] ListRegions query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("地区清单");
    }
}
