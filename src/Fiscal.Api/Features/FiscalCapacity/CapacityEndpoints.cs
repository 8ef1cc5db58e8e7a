using Fiscal.Api.Features.WorkbookLayouts;
using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.FiscalCapacity;

public static class CapacityEndpoints
{
    public static void MapFiscalCapacity(this IEndpointRouteBuilder app)
    {
        var capacity = app.MapGroup("/api/fiscal-capacity").WithTags("综合财力").RequireAuthorization(Policies.ReadBusiness);
        capacity.MapGet("/", ([AsParameters] ListCapacity query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("综合财力：分年度、口径的公布数")
            .WithDescription("""
                regionCode 含所辖地区，缺省为可见的全部；year、scope 缺省为全部；asOf 为登记的数据日期截止，缺省为今天，knownAt 缺省为全部已知。scope：Whole 全市（全县），Own 本级，两者分列、从不混用。
                每行为一个地区、年度、口径：figures 为已登记的项目（金额单位：元）及来源，missing 为没有登记的项目（空即缺数，不作零处理，也不从合计倒推分项），faults 为互相不符的项目。
                """);
        capacity.MapPost("/", (StateCapacity command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("填报综合财力的公布数")
            .WithDescription("""
                year 年度，scope 口径（Whole 全市（全县）、Own 本级）；figures 为各项目 component 和金额 amountYuan（元，不得为负，同一项目只填一次）；document 依据文件，必填；statedOn 数据日期，缺省为今天。重新填报同一项目的，以后填的为准。
                与该年度、口径已登记的各项一并勾稽：分项之和与合计相差不得超过 2000 万元或合计的 0.05%（取较宽者），余额不得大于限额；不符的不予登记，指明项目。没有公布的项目不要填零。批量填报可用导入（kind 取 FiscalCapacity）。
                """);
        capacity.MapPost("/{id:long}/withdrawals", (long id, WithdrawCapacity command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { FigureId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("撤销一项财力数据").WithDescription("id 为 figures 中的编号；reason 撤销理由，必填。撤销后此前登记的数重新有效；原登记仍然保留。");
        capacity.MapGet("/template", async (IMediator mediator, CancellationToken ct) =>
        {
            var file = await mediator.Send(new DownloadTemplate("fiscal-capacity"), ct);
            return Results.File(file.Content, file.ContentType, file.Name);
        }).WithSummary("下载综合财力导入模板（每项一行）").WithDescription("与 GET /api/layouts/fiscal-capacity/template 相同。列：年度、指标、口径、金额、单位、备注，各项指标已列好；没有公布的项目留空或删去该行。填好后上传到 /api/imports。每年一行各指标成列、每项一行各年度成列的表也可直接上传，模板见版式 fiscal-capacity-wide、fiscal-capacity-years。");
    }
}
