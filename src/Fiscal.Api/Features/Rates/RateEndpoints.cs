using Fiscal.Api.Features.Imports;
using Fiscal.Api.Hosting;
using Fiscal.Import;
using MediatR;

namespace Fiscal.Api.Features.Rates;

public static class RateEndpoints
{
    public static void MapRates(this IEndpointRouteBuilder app)
    {
        var rates = app.MapGroup("/api/rates").WithTags("利率").RequireAuthorization(Policies.ReadBusiness).NotSensitive();

        rates.MapGet("/", ([AsParameters] ListFixings query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("已公布的 LPR 等指数及其来源；indexes 列出各指数的最近公布值和【待核】月份");
        rates.MapPost("/", (RecordFixings command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.WriteBusiness).RequireSecondFactor().WithSummary("登记或更正公布值");
        rates.MapPost("/import", Import)
            .DisableAntiforgery().RequireRateLimiting(AttemptLimits.Upload) // Hosting/Antiforgery asks for the header instead of reading the form
            .Accepts<IFormFile>("multipart/form-data").Produces<FixingChange>()
            .RequireAuthorization(Policies.WriteBusiness).RequireSecondFactor()
            .WithSummary("导入公布值（CSV 或 Excel）；有错误则全部不登记")
            .WithDescription("表单字段 file。列：published_on、lpr_1y_percent、lpr_5y_percent，或 published_on、index、percent；可加 source。也可用中文列名：公布日、1年期LPR、5年期以上LPR、指数、利率、来源。");
    }

    private static async Task<FixingChange> Import(HttpRequest request, IMediator mediator, ImportLimits limits, CancellationToken ct)
    {
        var (_, file) = await UploadedFile.Read(request, limits, ct);
        await using var content = file.Content;
        return await mediator.Send(new ImportFixings(file.Name, content), ct);
    }
}
