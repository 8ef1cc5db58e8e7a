using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using Fiscal.Import;
using Fiscal.Import.ReferenceFiles;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Calendars;

/// <summary>What became of the rows sent (登记结果).</summary>
public enum RecordingStatus { Recorded, Unchanged, NeedsCorrection }

/// <summary>What recording arrangements did (日历变动).</summary>
/// <param name="Recorded">Rows added.</param>
/// <param name="Same">Rows that were on record already.</param>
/// <param name="MovedDeadlines">Deadlines of the regions the user sees that are another day now.</param>
/// <param name="Findings">What is wrong with a file; with an error nothing is recorded.</param>
public sealed record CalendarChange(
    RecordingStatus Status, int Recorded, int Same, IReadOnlyList<MovedDeadline> MovedDeadlines, IReadOnlyList<ScheduleWarning> Warnings, IReadOnlyList<Finding> Findings)
{
    internal static CalendarChange Refused(IReadOnlyList<Finding> findings) => new(RecordingStatus.NeedsCorrection, 0, 0, [], [], findings);
}

/// <summary>Records days of holiday arrangements, entered or from a file, and says which deadlines moved.</summary>
public sealed class CalendarRecording(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock)
{
    public async Task<CalendarChange> Record(IReadOnlyList<HolidayRow> rows, CancellationToken ct)
    {
        if (rows.GroupBy(r => r.Date).FirstOrDefault(g => g.Select(r => (r.ArrangementYear, r.Kind)).Distinct().Count() > 1) is { } contradictory)
            throw CalendarErrors.DayListedTwice(contradictory.Key);

        var onRecord = HolidayArrangements.InForce(await db.CalendarDays.AsNoTracking().ToListAsync(ct)).ToDictionary(d => d.Date);
        var now = clock.GetCurrentInstant();
        var added = rows.DistinctBy(r => r.Date)
            .Select(r => new CalendarDay(r.Date, r.ArrangementYear, r.Kind, r.Source, now, user.UserName))
            .Where(d => !(onRecord.TryGetValue(d.Date, out var known) && known.SaysTheSameAs(d))).ToList();
        if (added.Count == 0) return new(RecordingStatus.Unchanged, 0, rows.Count, [], [], []);

        var (from, to) = DeadlineReading.WindowOf(added);
        var before = await db.DeadlinesBetween(from, to, ct);
        await tables.Record(added, ct);
        db.LoadedReferences = null;
        var after = await db.DeadlinesBetween(from, to, ct);
        return new(RecordingStatus.Recorded, added.Count, rows.Count - added.Count, DeadlineReading.Moved(before, after), await Warnings(added, ct), []);
    }

    private async Task<List<ScheduleWarning>> Warnings(List<CalendarDay> added, CancellationToken ct)
    {
        var calendar = (await db.References(ct)).Calendar;
        return [.. added.Select(d => d.ArrangementYear).Distinct().Order().Where(year => !calendar.Knows(year)).Select(CalendarWarnings.YearIncomplete)];
    }
}
