using Fiscal.Api.Features.Imports;
using Fiscal.Api.Hosting;
using Fiscal.Import;
using MediatR;

namespace Fiscal.Api.Features.Calendars;

public static class CalendarEndpoints
{
    public static void MapCalendars(this IEndpointRouteBuilder app)
    {
        var calendars = app.MapGroup("/api/calendars").WithTags("日历").RequireAuthorization(Policies.ReadBusiness).NotSensitive();

        calendars.MapGet("/", ([AsParameters] GetCalendar query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("某年的节假日安排：休息日与调休上班日及其来源、全年工作日数")
            .WithDescription("year 缺省为今年；knownAt 缺省为此刻。没有完整安排的年份 isKnown 为 false，标【待核】，不按普通周末推算。");
        calendars.MapGet("/workdays-before", ([AsParameters] GetWorkdayBefore query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("付款日之前第 N 个工作日（付款日不计；days 缺省 10）");
        calendars.MapPost("/", (RecordCalendarDays command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.WriteBusiness).RequireSecondFactor()
            .WithSummary("登记或更正节假日安排；答复列出因此变动的还款与上缴期限");
        calendars.MapPost("/import", Import)
            .DisableAntiforgery().RequireRateLimiting(AttemptLimits.Upload) // Hosting/Antiforgery asks for the header instead of reading the form
            .Accepts<IFormFile>("multipart/form-data").Produces<CalendarChange>()
            .RequireAuthorization(Policies.WriteBusiness).RequireSecondFactor()
            .WithSummary("导入节假日安排表（CSV 或 Excel）；有错误则全部不登记")
            .WithDescription("表单字段 file。列：date、arrangement_year、kind（holiday 或 makeup_workday）、source，也可用中文列名：日期、安排年度、类型（休、班）、来源。");
    }

    private static async Task<CalendarChange> Import(HttpRequest request, IMediator mediator, ImportLimits limits, CancellationToken ct)
    {
        var (_, file) = await UploadedFile.Read(request, limits, ct);
        await using var content = file.Content;
        return await mediator.Send(new ImportCalendarDays(file.Name, content), ct);
    }
}
