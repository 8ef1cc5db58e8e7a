using System.Globalization;
using System.Security.Claims;
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
        imports.MapImportProgress();
        imports.MapPost("/", Upload)
            .DisableAntiforgery().RequireRateLimiting(AttemptLimits.Upload) // Hosting/Antiforgery asks for the header instead of reading the form
            .Accepts<IFormFile>("multipart/form-data")
            .Produces<ImportSummary>(StatusCodes.Status201Created)
            .RequireAuthorization(Policies.Import)
            .WithSummary("上传工作簿并预览（不入账）")
            .WithDescription("表单字段：file（必填）；kind、layout、asOf、unit、debtor、regionCode、progressKey（可省）。kind 取 BureauBook（债务底册）、DebtLedger（借据台账）、RepaymentPlan（还款计划）、RentPlan（租金计划）、FinancingLedger（融资台账）、BondLedger（债券转贷台账）、PaymentStatement（还款流水）、FinanceOfficeTable（金融办统计表）、SanBaoBudget（三保预算与执行）、PlatformList（平台公司名单）、ResolutionPlan（化债年度计划）、FiscalCapacity（综合财力）、DebtReturn（G52 一类报表明细）、OpeningBalances（期初余额）、AssetLedger（国有三资台账）、EnterpriseArrears（清欠台账）、GovernmentProjects（政府性投资项目）、TreasuryCash（库款收支）、RiskRegister（风险隐患台账）、ReserveFund（平滑基金出资与使用申请）。各类来文的空表见 GET /api/layouts/{name}/template。unit 取 Yuan、ThousandYuan、TenThousandYuan、MillionYuan、HundredMillionYuan，或元、千元、万元、百万元、亿元。debtor 为债务单位全称，用于全表属于一个单位而表内没有写明的来文。"
                + "答复的 questions 是文件留下的待答问题：kind 取 Unit、Column、Party、Debt；isRequired 为 true 的未答复前不能入账；candidates 是候选答案（answer 为要回传的值，score 为近似度 0—100，parts 为构成）。"
                + "单位用 preview 答复，列用 POST /api/layouts 登记版式后 preview，单位名称用 POST /api/parties/{id}/aliases 或 matches，借据用 matches。"
                + "表头认不出的文件不保存，退回 422，扩展字段 missing 为缺少的必需要素，columns 为未能对应的列，登记版式后重新上传即可。"
                + "progressKey 为自定的进度标识，至多 64 个字符，据此可用 GET /api/imports/progress/{key} 查看进度；写在查询串里（?progressKey=…）时，接收阶段也能查到。"
                + "发现里同一代码只逐条列出前 200 条，其余合并为一条 import.more-alike；各条 occurrences 之和为全部处数。中途断开连接的，不留下任何记录。");
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
        imports.MapPost("/{id:int}/preview", (int id, PreviewImport command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ImportId = id }, ct))
            .RequireAuthorization(Policies.Import).WithSummary("按答复重新读取原文件并预览（不入账）")
            .WithDescription("""
                只用于尚未入账的批次，批次号不变，原来的预览由新的代替。正文各项可省，省略的沿用以前的答复：unit 金额单位（Yuan、ThousandYuan、TenThousandYuan、MillionYuan、HundredMillionYuan）；debtor 全表的债务单位；
                asOf 数据截止日（yyyy-MM-dd）；layout 版式名称（见 /api/layouts）；kind 来文类型。新登记的版式、别名和台账的变动一并生效。
                """);
        imports.MapPost("/{id:int}/matches", (int id, AnswerImport command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ImportId = id }, ct))
            .RequireAuthorization(Policies.Import).WithSummary("答复近似匹配，并重新预览（不入账）")
            .WithDescription("""
                matches：逐行答复，sheet 工作表（CSV 为空）、row 行号，debtId 为台账上的债务（换号或简写，入账后按别号记住，撤销该批时一并撤销），isNew 为 true 表示新的一笔，二者填一项；
                newParties：确认是新单位的名称，与名单内的单位名称相近但不是同一家。是别名的，请用 POST /api/parties/{id}/aliases 登记后重新预览。一次最多 5000 项。
                """);
        imports.MapPost("/{id:int}/commit", Commit)
            .MayBeHeld().RequireAuthorization(Policies.Import).WithSummary("整批入账")
            .WithDescription("按审批策略须他人审核的，答 202 和待批事项，审核前台账不变；单位用户的入账一律须财政部门审核。入账进度以批次编号为 key，用 GET /api/imports/progress/{key} 查看。正文可省。批内有已月结月份的事项时，须以 lateReason（补登理由，至多 400 字）说明为何补登，否则整批不入账。");
        imports.MapPost("/{id:int}/revert", (int id, LateFacts? late, IMediator mediator, CancellationToken ct) =>
            mediator.Send(new RevertImport(id, late?.LateReason), ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).RequireSecondFactor().WithSummary("撤销整批（以冲正分录）")
            .WithDescription("正文可省。冲正记在原生效日；该日所在月份已月结的，须以 lateReason（补登理由，至多 400 字）说明。");
    }

    private static async Task<ImportSummary> Commit(
        int id, LateFacts? late, IMediator mediator, ImportProgressBoard board, ClaimsPrincipal user, CancellationToken ct)
    {
        using var work = board.Begin(user, id.ToString(CultureInfo.InvariantCulture));
        return await mediator.Send(new CommitImport(id, late?.LateReason) { Progress = work.Progress }, ct);
    }

    private static async Task<IResult> Upload(
        HttpRequest request, IMediator mediator, ImportLimits limits, ImportProgressBoard board, ClaimsPrincipal user, CancellationToken ct)
    {
        using var early = Begin(board, user, request.Query["progressKey"]);
        var (form, file) = await UploadedFile.Read(request, limits, ct);
        using var late = early is null ? Begin(board, user, Text(form, "progressKey")) : null;
        var hints = new ImportHints(
            Option<WorkbookKind>(form, "kind"), Text(form, "layout"), Day(form, "asOf"), Option<AmountUnit>(form, "unit"), Text(form, "debtor"));
        await using var content = file.Content;
        var summary = await mediator.Send(new UploadWorkbook(file.Name, content, Text(form, "regionCode"), hints) { Progress = (early ?? late)?.Progress }, ct);
        return Results.Created($"/api/imports/{summary.Id}", summary);
    }

    private static ImportWork? Begin(ImportProgressBoard board, ClaimsPrincipal user, string? key) => key is not { Length: > 0 } ? null
        : key.Length <= ImportProgressBoard.MaxKeyLength ? board.Begin(user, key)
        : throw UploadErrors.ProgressKeyTooLong(ImportProgressBoard.MaxKeyLength);

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
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToLocalDate()
        : throw UploadErrors.BadField(field, text, "yyyy-MM-dd 形式的日期");
}

/// <summary>The body of a commit or a reversal that touches a closed month (补登说明).</summary>
/// <param name="LateReason">Why facts of a closed month are recorded all the same.</param>
public sealed record LateFacts(string? LateReason = null);
