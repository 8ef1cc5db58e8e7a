using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.WorkbookLayouts;

public static class LayoutEndpoints
{
    public static void MapLayouts(this IEndpointRouteBuilder app)
    {
        var layouts = app.MapGroup("/api/layouts").WithTags("导入").RequireAuthorization(Policies.ReadBusiness);

        layouts.MapGet("/", ([AsParameters] ListLayouts query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("可用的导入版式：随附的和本地区登记的")
            .WithDescription("source 为 Shipped（随附）或 Own（本地区登记）；version、recordedBy、recordedAt 只有登记的版式才有。可管理多个地区的账号须写 regionCode。");
        layouts.MapGet("/{name}", (string name, string? regionCode, IMediator mediator, CancellationToken ct) => mediator.Send(new GetLayout(name, regionCode), ct))
            .WithSummary("一个版式：原文和连同继承内容的全文")
            .WithDescription("layout 为登记的原文；complete 为加上所依据版式的列名、用语后的全文，tables[].fields 的键即可用的要素，值为认得的列名。");
        layouts.MapGet("/{name}/template", async (string name, string? regionCode, IMediator mediator, CancellationToken ct) =>
        {
            var file = await mediator.Send(new DownloadTemplate(name, regionCode), ct);
            return Results.File(file.Content, file.ContentType, file.Name);
        }).WithSummary("下载版式的导入模板（.xlsx）")
            .WithDescription("""
                随附的和本地区登记的版式都有模板：每个要素一列，列名取版式的第一个名称，必填的带 *；标题下有单位、数据截止日、填报单位各一行；编号列为文本格式，只能填几种词的列有下拉列表。
                “填表说明”一表逐列写明怎样填、可填的词和例子，并记着版式名称，不作数据读取。填好后上传到 /api/imports，不用指定 kind 和 layout。本地区的版式，可管理多个地区的账号须写 regionCode。
                """);
        layouts.MapPost("/", (KeepLayout command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记本地区的版式，或登记新版本")
            .WithDescription("""
                登记后立即用于下一次上传和重新预览，无需重启；版本只增不改，内容相同的不重复登记。name 名称（汉字、字母、数字、-、_，最长 60）；title 标题。
                简式：columns 为“列名→要素”，要素名见 /api/layouts/debt-ledger 的 complete.tables[].fields，值写 ignore 表示不要该列，一个要素只能对应一列；
                extends 所依据的版式（缺省 debt-ledger），或用 importId 指明依据的导入批次；unit 文件没有写单位时读作什么单位；recognise 认版式的词（缺省为所列列名的三分之二以上）。
                全式：与随附版式文件相同，填 kind、tables、words 等，写法见 GET /api/layouts/{name} 的 layout。全文不超过 64 KB，列名不超过 400 个。
                """);
        layouts.MapPost("/{name}/withdrawals", (string name, string? regionCode, IMediator mediator, CancellationToken ct) => mediator.Send(new WithdrawLayout(name, regionCode), ct))
            .RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("停用本地区的版式")
            .WithDescription("登记一个停用的版本，以前的版本保留；再次登记同名版式即恢复使用。随附的版式不能停用。");
        layouts.MapDelete("/{name}", (string name, string? regionCode, IMediator mediator, CancellationToken ct) => mediator.Send(new WithdrawLayout(name, regionCode), ct))
            .RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("停用本地区的版式（同 withdrawals）");
    }
}
