using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.MonthlyReports;

public static class MonthlyReportEndpoints
{
    public static void MapMonthlyReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/api/monthly-reports").WithTags("债务监测报告").RequireAuthorization(Policies.ReadBusiness);

        reports.MapGet("/", ([AsParameters] ListMonthlyReports query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("已生成的月报");
        reports.MapPost("/", async (IssueMonthlyReport command, IMediator mediator, CancellationToken ct) =>
        {
            var report = await mediator.Send(command, ct);
            return Results.Created($"/api/monthly-reports/{report.Id}", report);
        }).Produces<IssuedReport>(StatusCodes.Status201Created).RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("生成某月的债务监测报告").WithDescription("period 形如 2026-10。该月已月结的，以月结时已知的情况为准；未月结的，以此刻已知的情况为准。表内各数互不相符时拒绝生成，并指明是哪两个数。");
        reports.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMonthlyReport(id), ct))
            .WithSummary("月报的全部文字与数字");
        reports.MapGet("/{id:int}/provenance", (int id, [AsParameters] GetReportCellProvenance query, IMediator mediator, CancellationToken ct) =>
            mediator.Send(query with { ReportId = id }, ct))
            .WithSummary("附表中一格的来源：由哪些债务构成").WithDescription(GetReportCellProvenance.Description);
        reports.MapGet("/{id:int}/docx", async (int id, IMediator mediator, CancellationToken ct) =>
            File(await mediator.Send(new DownloadMonthlyReport(id, ReportFormat.Word), ct))).WithSummary("月报正文（Word）");
        reports.MapGet("/{id:int}/xlsx", async (int id, IMediator mediator, CancellationToken ct) =>
            File(await mediator.Send(new DownloadMonthlyReport(id, ReportFormat.Excel), ct))).WithSummary("月报附表（Excel）");
    }

    private static IResult File(ExportedFile file) => Results.File(file.Content, file.ContentType, file.Name);
}
