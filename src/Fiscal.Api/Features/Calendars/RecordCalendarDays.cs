using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Domain;
using Fiscal.Domain.Calendars;
using Fiscal.Import.ReferenceFiles;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Calendars;

/// <summary>Records or corrects days of holiday arrangements (登记节假日安排). A row that is on record already changes nothing.</summary>
[Display(Name = "登记节假日安排")]
public sealed record RecordCalendarDays(IReadOnlyList<CalendarDayInput> Rows) : ICommand<CalendarChange>;

/// <param name="ArrangementYear">The year the notice is for; by default that of the date.</param>
/// <param name="Source">文号 or address of the notice.</param>
public sealed record CalendarDayInput(LocalDate Date, CalendarDayKind Kind, string Source, int? ArrangementYear = null);

public sealed class RecordCalendarDaysValidator : AbstractValidator<RecordCalendarDays>
{
    public RecordCalendarDaysValidator()
    {
        RuleFor(c => c.Rows).NotEmpty().WithMessage("没有可登记的行。")
            .Must(rows => rows.Count <= 1000 && rows.All(r => r is not null)).WithMessage("一次最多登记 1000 行，且不能有空行。");
        RuleForEach(c => c.Rows).ChildRules(row =>
        {
            row.RuleFor(r => r.Source).NotEmpty().MaximumLength(ReferenceRow.MaxSourceLength).WithName("来源");
            row.RuleFor(r => r.Date.Year).InclusiveBetween(1999, 2150).WithName("日期的年份").OverridePropertyName("date");
        }).When(c => c.Rows is { Count: > 0 and <= 1000 } && c.Rows.All(r => r is not null));
    }
}

public sealed class RecordCalendarDaysHandler(CalendarRecording calendar) : IRequestHandler<RecordCalendarDays, CalendarChange>
{
    public Task<CalendarChange> Handle(RecordCalendarDays command, CancellationToken ct) =>
        calendar.Record([.. command.Rows.Select(r => new HolidayRow(r.Date, r.ArrangementYear ?? r.Date.Year, r.Kind, r.Source.Trim()))], ct);
}
