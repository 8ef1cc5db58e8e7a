using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.AuditSamples;

public static class SampleEndpoints
{
    public static void MapSamples(this IEndpointRouteBuilder app)
    {
        var samples = app.MapGroup("/api/samples").WithTags("审计抽样").RequireAuthorization(Policies.ReadBusiness);

        samples.MapGet("/", ([AsParameters] ListSamples query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("已抽取的样本，新的在前");
        samples.MapPost("/", async (DrawSample command, IMediator mediator, CancellationToken ct) =>
        {
            var sample = await mediator.Send(command, ct);
            return Results.Created($"/api/samples/{sample.Id}", sample);
        }).Produces<SampleDetail>(StatusCodes.Status201Created).RequireAuthorization(Policies.DrawSamples)
            .WithSummary("从有余额的债务中抽取样本，可按同样参数重抽复核")
            .WithDescription(
                "总体为 regionCode 及其所辖地区在 asOf（缺省今天）、按 knownAt（缺省此刻）已知事实余额大于零的债务，可用 debtClass、instrument、debtor、creditor 缩小。size 为样本量，1 至 5000；seed 为任意整数，缺省 0。"
                + "method：Random 按“种子|地区代码|合同编号|借据编号|债权人|债务人”的 SHA-256 排序取前 size 笔；ByAmount 为货币单位抽样，余额不低于抽样间隔的必选，其余按上述顺序累计金额、自种子决定的起点等距抽取；Largest 按余额从大到小取前 size 笔。"
                + "答复含编号、全部参数（asOf、knownAt 为实际取值，重抽时填上即得同一样本）、总体笔数与金额、样本覆盖率（百分数），以及每笔的序号、余额（元）、占总体的百分数和抽中原因。");
        samples.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetSample(id), ct))
            .WithSummary("一份样本，与抽取时相同");
        samples.MapGet("/{id:int}/export", async (int id, Choice<TableFormat>? format, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ExportSample(id, format), ct)).ToResult())
            .WithSummary("导出样本：xlsx 或 csv，末行合计")
            .WithDescription("format 为 xlsx（缺省）或 csv；xlsx 末表“数据来源”列出样本各笔债务在账事实的文件、SHA-256、工作表、单元格与原文。金额单位：元。");
    }
}
