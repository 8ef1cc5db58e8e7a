using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.AuditExtracts;

public static class AuditExtractEndpoints
{
    public static void MapAuditExtracts(this IEndpointRouteBuilder app)
    {
        var extracts = app.MapGroup("/api/audit-extracts").WithTags("审计数据包").RequireAuthorization(Policies.ReadBusiness);

        extracts.MapGet("/", ([AsParameters] ListExtracts query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("已封存的审计数据包，新的在前").WithDescription("manifestSha256 为清单的杂凑值，请与数据包分开留存，核验时比对。");
        extracts.MapPost("/", async (MakeExtract command, IMediator mediator, CancellationToken ct) =>
        {
            var extract = await mediator.Send(command, ct);
            return Results.Created($"/api/audit-extracts/{extract.Id}/file", extract);
        }).Produces<ExtractRow>(StatusCodes.Status201Created).RequireAuthorization(Policies.ExtractBook)
            .WithSummary("封存某日、按某时刻已知情况的审计数据包")
            .WithDescription("regionCode 必填，含所辖地区；asOf 缺省为今天；knownAt 缺省为全部已知，应早于此刻。包内为债务、分录、合同要素、责任分类、应还款项、债务规模、余额变动（年初以来）、入账来文、台账日志各表（CSV）和可核验的日志链（JSON Lines），manifest.json 列出两个时点、封存人、日志末条杂凑值和每个文件的行数、字节数、SHA-256。");
        extracts.MapGet("/{id:int}/file", async (int id, IMediator mediator, CancellationToken ct) => (await mediator.Send(new DownloadExtract(id), ct)).ToResult())
            .RequireAuthorization(Policies.ExtractBook)
            .Produces(StatusCodes.Status200OK, contentType: "application/zip")
            .WithSummary("下载数据包（.zip）")
            .WithDescription("按封存时的两个时点重新生成，清单与当时逐字节相同才发出；不同的答 422（audit-extract.no-longer-the-same）。脱离系统的核验办法见《审计室》，或运行 verify-extract 文件。");
    }
}
