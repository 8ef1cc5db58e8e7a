using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.DutyCalendar;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.DutyCalendar;

/// <summary>The duties of the next year as a calendar program reads them (日历订阅内容).</summary>
public sealed record GetDutyFeed : IQuery<string>;

public sealed class GetDutyFeedHandler(FiscalDbContext db, DutyReading reading, IClock clock) : IRequestHandler<GetDutyFeed, string>
{
    private const int MostEvents = 5000;

    public async Task<string> Handle(GetDutyFeed query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(null, null, clock, ct);
        var duties = await reading.Between(null, clocks.AsOf, clocks.AsOf.PlusYears(1), clocks, ct);
        return CalendarFile.Write("债务重要时点", duties.Take(MostEvents).Select(d => new CalendarEvent(d.Uid, d.On, d.Title, Described(d))), clock.GetCurrentInstant());
    }

    private static string Described(DutyRow duty) => string.Join("\n", new[]
    {
        duty.ContractNumber is { } contract ? $"合同 {contract}，借据 {duty.DrawdownNumber}" : null,
        duty.AmountYuan is { } yuan ? $"金额 {yuan:N2} 元{(duty.PrincipalYuan is { } principal ? $"（本金 {principal:N2} 元，利息 {duty.InterestYuan:N2} 元）" : "")}{(duty.IsForecast ? "，利息为推算" : "")}" : null,
        duty.Kind == DutyKind.Pay ? $"资金来源：{duty.FundSource ?? "未落实"}" : null,
        duty.Account is { } account ? $"付款账户：{account}" : null,
        duty.LastPayment is { } last ? $"上次还款 {last.PaidOn:uuuu-MM-dd}，{last.AmountYuan:N2} 元{(last.LateDays > 0 ? $"，迟付 {last.LateDays} 天" : "")}" : null,
        duty.Owner is { } owner ? $"责任：{owner}" : null,
        duty.Note,
        duty.Mark,
    }.OfType<string>());
}
