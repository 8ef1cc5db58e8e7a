using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Warnings;
using NodaTime;

namespace Fiscal.Api.Features.Warnings.Evaluators;

/// <summary>Tables that deadlines and rates rest on and that nobody recorded.</summary>
internal sealed class ReferenceEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.CalendarMissing, WarningKind.FixingMissing];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct) =>
        terms.Kind == WarningKind.CalendarMissing ? Calendars(terms, await book.Duties(ct), book) : Fixings(terms, await book.Debts(ct), book);

    // Needed for the payments of the next days, in their own year or in that of the days before them.
    private static IEnumerable<WarningHit> Calendars(WarningTerms terms, List<BookDuty> duties, WarningBook book)
    {
        var (calendar, last) = (book.Tables.Calendar, book.Day.PlusDays(terms.Days!.Value));
        return duties.Where(d => d.Origin != DueOrigin.Arrears && d.DueOn >= book.Day && d.DueOn <= last).GroupBy(d => d.DueOn.Year).Where(g => !calendar.Knows(g.Key)).OrderBy(g => g.Key)
            .Select(g => new WarningHit(
                $"calendar/{g.Key}", $"{g.Key} 年工作日历", g.Count(),
                $"{g.Key} 年的节假日安排尚未登记，自 {g.Min(d => d.DueOn):uuuu-MM-dd} 起的 {g.Count()} 笔应还款项无法推算工作日{(g.Any(d => d.Instrument == DebtInstrument.GovernmentBond) ? "和债券资金上缴期限" : "")}；请在安排公布后登记（/api/calendars）。",
                $"/api/calendars?year={g.Key}", DeadlineOn: g.Min(d => d.DueOn)));
    }

    private static IEnumerable<WarningHit> Fixings(WarningTerms terms, List<BookDebt> debts, WarningBook book)
    {
        var known = book.References.Fixings.Where(f => f.RecordedAt <= book.Clocks.KnownAt && f.PublishedOn <= book.Day).ToLookup(f => f.Index);
        return debts.Where(d => d is { IsFloating: true, RateIndex: not null }).GroupBy(d => d.RateIndex!.Value).OrderBy(g => g.Key)
            .Select(g => (Index: g.Key, Count: g.Count(), Last: known[g.Key.ToString()].Max(f => (LocalDate?)f.PublishedOn)))
            .Where(i => i.Last is not { } last || Period.DaysBetween(last, book.Day) > terms.Days)
            .Select(i => new WarningHit(
                $"index/{i.Index}", i.Index.DisplayName(), i.Last is { } last ? Period.DaysBetween(last, book.Day) : null,
                $"{i.Index.DisplayName()}{(i.Last is { } day ? $"最近一期为 {day:uuuu-MM-dd}，此后没有登记" : "没有登记公布值")}，{i.Count} 笔浮动利率债务的利率按旧值推算；请登记（/api/rates）。",
                $"/api/rates?index={i.Index}"));
    }
}
