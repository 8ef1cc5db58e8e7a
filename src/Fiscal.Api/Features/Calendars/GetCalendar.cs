using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Calendars;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Calendars;

/// <summary>One year's holiday arrangement (节假日安排), as known at an instant.</summary>
public sealed record GetCalendar(int? Year = null, DateTimeOffset? KnownAt = null) : IQuery<CalendarYear>;

/// <param name="IsKnown">Whether the whole year is arranged; only then its working days can be told.</param>
/// <param name="Mark">【待核】 while the arrangement is missing or incomplete.</param>
/// <param name="Workdays">Working days of the year; null while it is not known.</param>
/// <param name="KnownYears">Every year with a complete arrangement.</param>
public sealed record CalendarYear(
    int Year, bool IsKnown, string? Mark, int? Workdays, IReadOnlyList<int> KnownYears, IReadOnlyList<CalendarDayRow> Items, int Total);

/// <param name="Corrected">Earlier rows of the same date, overruled by this one.</param>
public sealed record CalendarDayRow(
    LocalDate Date, int ArrangementYear, CalendarDayKind Kind, string Source, Instant RecordedAt, string RecordedBy, int Corrected);

public sealed class GetCalendarValidator : AbstractValidator<GetCalendar>
{
    public GetCalendarValidator() => RuleFor(q => q.Year).InclusiveBetween(1999, 2150).WithName("年份");
}

public sealed class GetCalendarHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetCalendar, CalendarYear>
{
    private const string NotYetChecked = "【待核】";

    public async Task<CalendarYear> Handle(GetCalendar query, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var (year, knownAt) = (query.Year ?? now.InChina().Year, query.KnownAt?.ToInstant() ?? await db.NowKnown(clock, ct));
        var recorded = await db.CalendarDays.AsNoTracking().Where(d => d.RecordedAt <= knownAt).ToListAsync(ct);
        var days = HolidayArrangements.InForce(recorded);
        var known = HolidayArrangements.KnownYears(days).Order().ToList();
        var isKnown = known.Contains(year);
        var times = recorded.CountBy(d => d.Date).ToDictionary();
        var rows = days.Where(d => d.Date.Year == year || d.ArrangementYear == year)
            .Select(d => new CalendarDayRow(d.Date, d.ArrangementYear, d.Kind, d.Source, d.RecordedAt, d.RecordedBy, times[d.Date] - 1)).ToList();
        return new(
            year, isKnown, isKnown ? null : NotYetChecked, isKnown ? Workdays(HolidayArrangements.CalendarOf(recorded), year) : null,
            known, rows, rows.Count);
    }

    private static int Workdays(WorkCalendar calendar, int year) =>
        Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Count(i => calendar.IsWorkday(new LocalDate(year, 1, 1).PlusDays(i)));
}
