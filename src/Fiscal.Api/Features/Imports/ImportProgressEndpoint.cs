using System.Security.Claims;
using Fiscal.Api.Hosting;
using Fiscal.Domain;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>How far an import is (导入进度).</summary>
/// <param name="PhaseName">接收、读取、解读、比对、保存 or 入账.</param>
/// <param name="Rows">Rows done in this phase.</param>
/// <param name="TotalRows">Null until the whole file has been read.</param>
public sealed record ImportProgressAnswer(
    ImportPhase Phase, string PhaseName, int Rows, int? TotalRows, Instant StartedAt, Instant UpdatedAt, bool Done);

internal static class ImportProgressEndpoint
{
    public static void MapImportProgress(this RouteGroupBuilder imports) => imports
        .MapGet("/progress/{key}", (string key, ImportProgressBoard board, ClaimsPrincipal user) => AnswerOf(board.Find(user, key) ?? throw NotFound(key)))
        .NotSensitive() // asked for every second
        .WithSummary("导入进度")
        .WithDescription("key 为上传时自定的 progressKey，或入账时的批次编号。phase 依次为 Receiving（接收）、Reading（读取）、Interpreting（解读）、Comparing（比对）、Saving（保存），入账时为 Reading、Booking（入账）、Saving；"
            + "rows 为本阶段已处理的行数，totalRows 为总行数，读完之前为空；done 为真表示已经结束，结果以上传或入账的应答为准。只有发起人本人在同一地区可以查看；只保留最近 1,000 次，服务重启后清空，查不到时返回 404。");

    private static ImportProgressAnswer AnswerOf(ImportWork work)
    {
        var progress = work.Progress;
        return new(progress.Phase, progress.Phase.DisplayName(), progress.Rows, progress.TotalRows, work.StartedAt, work.UpdatedAt, work.Done);
    }

    private static NotFoundException NotFound(string key) => new($"没有“{key}”的导入进度。", "import.progress-not-found");
}
