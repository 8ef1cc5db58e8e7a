using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Schedules;

public static class ScheduleEndpoints
{
    public static void MapSchedules(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/schedules/preview", (PreviewSchedule query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithTags("还本付息计划").RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("试算：按合同约定逐期算出应付本息，不保存")
            .WithDescription(
                "必填 principalYuan、startDate、maturityDate，以及 rate 或 rateFloating 之一；其余可省：还款方式 Bullet，计息基准 Actual360，"
                + "不填周期为到期一并付息，舍入到分，休息日不调整（填了调整方式而没填日历时用中国日历）。"
                + "没有节假日安排的年份缺省只提示、不调整（unknownYear=Flag），Refuse 则拒绝。");
}
