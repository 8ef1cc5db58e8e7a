using Fiscal.Api.Features.Debts;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Calendars;

/// <summary>What has to be done by a day (期限种类): pay, or remit to the province ten working days before a bond's payment.</summary>
public enum DeadlineKind { Payment, Remittance }

/// <summary>A deadline that is another day by the changed calendar (变动的期限).</summary>
/// <param name="OldDate">Null when it could not be told, because the year was not known.</param>
public sealed record MovedDeadline(
    DeadlineKind Kind, int DebtId, string ContractNumber, string DrawdownNumber, string DebtorName, int Number, LocalDate? OldDate, LocalDate? NewDate);

/// <summary>A payment ahead as the read model has it, with what decides on its deadlines.</summary>
internal sealed record DeadlineRow(
    int DebtId, DueOrigin Origin, int Number, LocalDate DueOn, DebtInstrument Instrument, BusinessDayConvention? BusinessDay,
    string ContractNumber, string DrawdownNumber, string DebtorName);

internal sealed record Deadline(DeadlineRow Row, DeadlineKind Kind, LocalDate? Date);

internal static class DeadlineReading
{
    /// <summary>The days whose deadlines these rows can move: the years arranged, and what is counted back or moved over their ends.</summary>
    public static (LocalDate From, LocalDate To) WindowOf(IReadOnlyCollection<CalendarDay> days) =>
        (new LocalDate(days.Min(d => d.Date.Year), 1, 1).PlusDays(-20), new LocalDate(days.Max(d => d.ArrangementYear), 12, 31).PlusDays(60));

    public static async Task<List<Deadline>> DeadlinesBetween(this FiscalDbContext db, LocalDate from, LocalDate to, CancellationToken ct)
    {
        var calendar = (await db.References(ct)).Calendar;
        var rows = await db.DeadlineRows(from, to).ToListAsync(ct);
        return [.. rows.GroupBy(r => (r.DebtId, r.Origin)).SelectMany(Numbered).SelectMany(row => Deadlines(row, calendar))];

        // Computed payments bear no number: they are told apart by their order.
        static IEnumerable<DeadlineRow> Numbered(IEnumerable<DeadlineRow> rows) => rows.Select((r, i) => r.Number == 0 ? r with { Number = i + 1 } : r);
    }

    /// <summary>Payments ahead that follow working days.</summary>
    public static IQueryable<DeadlineRow> DeadlineRows(this FiscalDbContext db, LocalDate first, LocalDate last) =>
        from due in db.DutiesAt(OpenEnd.EveryDay, OpenEnd.AllKnown)
        where due.Origin != DueOrigin.Arrears && due.DueOn >= first && due.DueOn <= last
        join debt in db.PositionsAt(OpenEnd.EveryDay, OpenEnd.AllKnown) on due.DebtId equals debt.Debt.Id
        where due.Instrument == DebtInstrument.GovernmentBond
            || (debt.Terms.BusinessDay != null && debt.Terms.BusinessDay != BusinessDayConvention.None)
        orderby due.DebtId, due.DueOn, due.Number
        select new DeadlineRow(
            due.DebtId, due.Origin, due.Number, due.DueOn, due.Instrument, debt.Terms.BusinessDay,
            debt.Contract.Number, debt.Debt.DrawdownNumber, debt.Debtor.Name);

    public static List<MovedDeadline> Moved(List<Deadline> before, List<Deadline> after)
    {
        var old = before.GroupBy(Key).ToDictionary(g => g.Key, g => g.First().Date);
        return [.. after.Where(d => old.TryGetValue(Key(d), out var date) && date != d.Date).Select(d => new MovedDeadline(
            d.Kind, d.Row.DebtId, d.Row.ContractNumber, d.Row.DrawdownNumber, d.Row.DebtorName, d.Row.Number, old[Key(d)], d.Date))];
    }

    private static (int, DueOrigin, int, DeadlineKind) Key(Deadline deadline) =>
        (deadline.Row.DebtId, deadline.Row.Origin, deadline.Row.Number, deadline.Kind);

    // A computed day is adjusted already; a stated one stands until its year is known.
    private static IEnumerable<Deadline> Deadlines(DeadlineRow row, WorkCalendar calendar)
    {
        var agreed = row.BusinessDay ?? BusinessDayConvention.None;
        var paid = row.Origin == DueOrigin.Computed ? row.DueOn : calendar.Flagging().Adjust(row.DueOn, agreed).Date;
        yield return new(row, DeadlineKind.Payment, paid);
        if (row.Instrument == DebtInstrument.GovernmentBond)
            yield return new(row, DeadlineKind.Remittance, Remittance.DeadlineOf(row.DueOn, Remittance.UsualWorkdays, RemittanceCounting.OnTheDay, calendar));
    }
}
