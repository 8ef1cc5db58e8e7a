using System.Text;
using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Journal;

public static class JournalEndpoints
{
    public static void MapJournal(this IEndpointRouteBuilder app)
    {
        var journal = app.MapGroup("/api/journal").WithTags("台账日志").RequireAuthorization(Policies.ReadJournal);

        journal.MapGet("/", ([AsParameters] ListJournal query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("台账日志：谁、何时、对什么、做了什么，新的在前")
            .WithDescription("""
                均可省：regionCode 为地区代码或 national（不属于任何地区的日历、利率等）；act 为操作的英文名，如 CommitImport；subject 为对象，如 debt/12、import/3；
                userName 为用户名；from（含）、to（不含）为 UTC 时刻。pageSize 缺省 50，最大 5000。每条的 payloadJson 为操作内容（不含密码与文件），
                factCount 为登记的事实项数，hash 为本条杂凑值，previousHash 为同一日志链上一条的杂凑值。
                """);
        journal.MapGet("/verify", ([AsParameters] VerifyJournal query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("验证台账日志：重算各日志链，并与库中的事实核对")
            .WithDescription("""
                regionCode 为地区代码或 national，缺省为可见的全部日志链。valid 为 true 即全部相符；否则 chains[].firstBad 给出第一处不符：
                sequence（日志序号）、problem（代码）、message（何处不符、如何处理）。
                """);
        journal.MapGet("/export", Export)
            .RequireAuthorization(Policies.ReadBusiness)
            .Produces<string>(StatusCodes.Status200OK, "application/x-ndjson")
            .WithSummary("导出一条日志链（JSON Lines），可脱离本系统核验")
            .WithDescription("regionCode（必填）为地区代码或 national。每行一条日志，末行 endOfChain 为链尾；核验办法见《台账日志》，或运行 verify-journal --file 文件。");
    }

    private static async Task<IResult> Export([AsParameters] ExportJournal query, IMediator mediator, CancellationToken ct)
    {
        var lines = await mediator.Send(query, ct);
        return Results.Stream(
            async file =>
            {
                await using var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
                await foreach (var line in lines.WithCancellation(ct)) await writer.WriteLineAsync(line);
            },
            "application/x-ndjson", $"台账日志-{query.RegionCode}.jsonl");
    }
}
