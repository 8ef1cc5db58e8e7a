using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Import;
using Fiscal.Import.ReferenceFiles;
using MediatR;

namespace Fiscal.Api.Features.Calendars;

/// <summary>Records the holiday arrangement of a file (导入节假日安排): whole, or with any error not at all.</summary>
[Display(Name = "导入节假日安排")]
public sealed record ImportCalendarDays(string FileName, Stream Content) : ICommand<CalendarChange>;

public sealed class ImportCalendarDaysHandler(CalendarRecording calendar, ImportLimits limits) : IRequestHandler<ImportCalendarDays, CalendarChange>
{
    public async Task<CalendarChange> Handle(ImportCalendarDays command, CancellationToken ct)
    {
        var file = HolidayFile.Read(command.Content, command.FileName, limits);
        if (file.HasErrors) return CalendarChange.Refused(file.Findings);
        return await calendar.Record(file.Rows, ct) with { Findings = file.Findings };
    }
}
