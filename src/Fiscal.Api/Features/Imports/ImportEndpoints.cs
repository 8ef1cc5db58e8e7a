using Fiscal.Api.Hosting;
using Fiscal.Domain;
using Fiscal.Import;
using Fiscal.Import.Batches;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Imports;

public static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup("/api/imports").WithTags("导入").RequireAuthorization(Policies.ReadBusiness);

        imports.MapGet("/", ([AsParameters] ListImports query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("导入批次清单");
        imports.MapPost("/", Upload)
            .DisableAntiforgery() // bearer tokens only: a browser never sends one by itself
            .Accepts<IFormFile>("multipart/form-data")
            .Produces<ImportSummary>(StatusCodes.Status201Created)
            .RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("上传工作簿并预览（不入账）")
            .WithDescription("表单字段：file（必填）；kind、layout、asOf、unit、regionCode（可省）。unit 取 Yuan、ThousandYuan、TenThousandYuan、HundredMillionYuan，或元、千元、万元、亿元。");
        imports.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetImport(id), ct))
            .WithSummary("批次、各行去向计数与全部发现");
        imports.MapGet("/{id:int}/rows", (int id, [AsParameters] ListImportRows query, IMediator mediator, CancellationToken ct) =>
            mediator.Send(query with { ImportId = id }, ct)).WithSummary("逐行结果：新增、变更（逐项）、一致、退回、跳过");
        imports.MapGet("/{id:int}/findings.xlsx", async (int id, IMediator mediator, CancellationToken ct) =>
            File(await mediator.Send(new ExportFindings(id), ct))).WithSummary("原工作簿，标出有问题的单元格");
        imports.MapGet("/{id:int}/file", async (int id, IMediator mediator, CancellationToken ct) =>
        {
            var (file, sha256) = await mediator.Send(new DownloadImport(id), ct);
            return Results.File(file.Content, file.ContentType, file.Name, entityTag: new($"\"{sha256}\""));
        }).WithSummary("下载原工作簿，与上传时逐字节一致").WithDescription("响应头 ETag 为文件的 SHA-256（小写十六进制）。");
        imports.MapPost("/{id:int}/commit", (int id, LateFacts? late, IMediator mediator, CancellationToken ct) =>
            mediator.Send(new CommitImport(id, late?.LateReason), ct))
            .RequireAuthorization(Policies.WriteBusiness).WithSummary("整批入账")
            .WithDescription("正文可省。批内有已月结月份的事项时，须以 lateReason（补登理由，至多 400 字）说明为何补登，否则整批不入账。");
        imports.MapPost("/{id:int}/revert", (int id, LateFacts? late, IMediator mediator, CancellationToken ct) =>
            mediator.Send(new RevertImport(id, late?.LateReason), ct))
            .RequireAuthorization(Policies.WriteBusiness).WithSummary("撤销整批（以冲正分录）")
            .WithDescription("正文可省。冲正记在原生效日；该日所在月份已月结的，须以 lateReason（补登理由，至多 400 字）说明。");
    }

    private static async Task<IResult> Upload(HttpRequest request, IMediator mediator, ImportLimits limits, CancellationToken ct)
    {
        var (form, file) = await UploadedFile.Read(request, limits, ct);
        var hints = new ImportHints(
            Option<WorkbookKind>(form, "kind"), Text(form, "layout"), Day(form, "asOf"), Option<AmountUnit>(form, "unit"));
        await using var content = file.Content;
        var summary = await mediator.Send(new UploadWorkbook(file.Name, content, Text(form, "regionCode"), hints), ct);
        return Results.Created($"/api/imports/{summary.Id}", summary);
    }

    private static IResult File(ExportedFile file) => Results.File(file.Content, file.ContentType, file.Name);

    private static string? Text(IFormCollection form, string field) =>
        form.TryGetValue(field, out var values) && values[0] is { Length: > 0 } text ? text.Trim() : null;

    private static T? Option<T>(IFormCollection form, string field) where T : struct, Enum =>
        Text(form, field) is not { } text ? null
        : Choice<T>.TryParse(text, null, out var choice) ? choice.Value
        : DisplayNames.Parse<T>(text) is { } named ? named
        : throw UploadErrors.BadField(field, text, string.Join("、", Enum.GetNames<T>()));

    private static LocalDate? Day(IFormCollection form, string field) =>
        Text(form, field) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day.ToLocalDate()
        : throw UploadErrors.BadField(field, text, "yyyy-MM-dd 形式的日期");
}

/// <summary>The body of a commit or a reversal that touches a closed month (补登说明).</summary>
/// <param name="LateReason">Why facts of a closed month are recorded all the same.</param>
public sealed record LateFacts(string? LateReason = null);
