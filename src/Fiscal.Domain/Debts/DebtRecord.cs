using Fiscal.Domain.Calendars;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>
/// One debt's rows of the read models that are believed now (债务时点记录), and how they change when something is learned.
/// Kept step by step or made anew from the facts, the rows are the same.
/// </summary>
public sealed class DebtRecord(Debt debt, IEnumerable<DebtState> states, IEnumerable<DuePayment> duties, IEnumerable<HiddenDebtMove> hiddenMoves)
{
    /// <summary>Before every fact: the first day that a database can keep.</summary>
    public static readonly LocalDate FirstDay = new(1, 1, 1);

    private readonly List<DebtState> _states = [.. states];
    private readonly List<DuePayment> _duties = [.. duties];
    private readonly List<HiddenDebtMove> _hiddenMoves = [.. hiddenMoves];

    /// <summary>Rows that were not there before, superseded ones included.</summary>
    public List<DebtState> NewStates { get; } = [];

    public List<DuePayment> NewDuties { get; } = [];

    public List<HiddenDebtMove> NewHiddenMoves { get; } = [];

    /// <summary>Rows that were there before and are believed no longer.</summary>
    public List<DebtState> SupersededStates { get; } = [];

    public List<DuePayment> SupersededDuties { get; } = [];

    public List<HiddenDebtMove> SupersededHiddenMoves { get; } = [];

    /// <summary>All rows of a debt from its facts alone, as if each had been learned when it was recorded.</summary>
    /// <param name="references">The calendar and the rates as known at an instant.</param>
    /// <param name="referencesMovedAt">When a calendar or rate was recorded that this debt rests on.</param>
    public static DebtRecord Rebuilt(
        Debt debt, IEnumerable<Instant> referencesMovedAt, Func<Instant, (WorkCalendar Calendar, RateFixings Fixings)> references)
    {
        var record = new DebtRecord(debt, [], [], []);
        var steps = debt.AllFacts().GroupBy(f => f.RecordedAt).Select(g => (At: g.Key, Since: g.Min(f => f.EffectiveOn)))
            .Concat(referencesMovedAt.Select(at => (At: at, Since: FirstDay)))
            .GroupBy(s => s.At, s => s.Since).OrderBy(g => g.Key);
        foreach (var step in steps)
        {
            var (calendar, fixings) = references(step.Key);
            record.Learn(step.Min(), step.Key, calendar, fixings);
        }
        return record;
    }

    /// <summary>Takes in what was recorded at an instant; nothing it says is older than <paramref name="since"/>.</summary>
    public void Learn(LocalDate since, Instant at, WorkCalendar calendar, RateFixings fixings)
    {
        var history = DebtOnDay.History(debt, at);
        LearnStates(history, since, at);
        LearnDuties(history, since, at, calendar, fixings);
        LearnHiddenMoves(history, at);
    }

    private void LearnHiddenMoves(IReadOnlyList<DebtOnDay> history, Instant at)
    {
        var now = HiddenMove.Of(debt, history, at).ToList();
        foreach (var old in _hiddenMoves.ToList())
        {
            if (now.Remove(old.Content)) continue; // each standing one takes one of its like
            old.Supersede(at);
            if (old.Id != 0) SupersededHiddenMoves.Add(old);
            _hiddenMoves.Remove(old);
        }
        var added = now.ConvertAll(m => new HiddenDebtMove(debt, m, at));
        _hiddenMoves.AddRange(added);
        NewHiddenMoves.AddRange(added);
    }

    private void LearnStates(IReadOnlyList<DebtOnDay> history, LocalDate since, Instant at)
    {
        var now = new List<DebtState>();
        DebtState? before = null;
        foreach (var state in history.Where(d => d.TermsVersion is not null).Select(d => new DebtState(debt, d, at)))
        {
            if (before?.SaysTheSameAs(state) == true) continue;
            if (state.TrueFrom >= since) now.Add(state);
            before = state;
        }
        foreach (var old in _states.Where(s => s.TrueFrom >= since).ToList())
        {
            if (now.RemoveAll(old.IsSameDay) > 0) continue;
            old.Supersede(at);
            if (old.Id != 0) SupersededStates.Add(old);
            _states.Remove(old);
        }
        _states.AddRange(now);
        NewStates.AddRange(now);
    }

    private void LearnDuties(IReadOnlyList<DebtOnDay> history, LocalDate since, Instant at, WorkCalendar calendar, RateFixings fixings)
    {
        var now = DutiesFrom(history, since, at, calendar, fixings);
        foreach (var old in _duties.Where(d => d.TrueTo > since).OrderBy(d => d.TrueFrom).ThenBy(d => d.TrueTo).ToList())
        {
            var from = LocalDate.Max(old.TrueFrom, since);
            var same = now.FindIndex(d => d.TrueFrom == from && d.TrueTo == old.TrueTo && d.Content == old.Content);
            if (same < 0) same = now.FindIndex(d => d.TrueFrom == from && d.Content == old.Content);
            var to = same >= 0 ? now[same].TrueTo : since;
            if (same >= 0 && (old.TrueFrom < since || to == old.TrueTo)) now.RemoveAt(same);
            if (to == old.TrueTo) continue;
            old.Supersede(at);
            if (old.Id != 0) SupersededDuties.Add(old);
            _duties.Remove(old);
            if (old.TrueFrom < since) Add(old.Until(to, at));
        }
        now.ForEach(Add);
    }

    private void Add(DuePayment duty)
    {
        _duties.Add(duty);
        NewDuties.Add(duty);
    }

    /// <summary>The duties on every day from <paramref name="since"/> on, each with the days on which it stood.</summary>
    private List<DuePayment> DutiesFrom(IReadOnlyList<DebtOnDay> history, LocalDate since, Instant at, WorkCalendar calendar, RateFixings fixings)
    {
        var rows = new List<DuePayment>();
        var standing = new List<(LocalDate From, (DebtClass, DebtInstrument, Duty) Content)>();
        foreach (var on in DaysFrom(history, since))
        {
            var due = Duties.Of(on, calendar, fixings).Select(d => (on.Class, on.Terms!.Instrument, d)).ToList();
            var gone = standing.Where(s => !due.Remove(s.Content)).ToList(); // each standing one takes one of its like
            foreach (var row in gone)
            {
                standing.Remove(row);
                rows.Add(Row(row, on.Day));
            }
            standing.AddRange(due.Select(d => (on.Day, d)));
        }
        rows.AddRange(standing.Select(s => Row(s, OpenEnd.Day)));
        return rows;

        DuePayment Row((LocalDate From, (DebtClass Class, DebtInstrument Instrument, Duty Duty) Content) standing, LocalDate to) =>
            new(debt.Id, debt.RegionCode, standing.Content.Class, standing.Content.Instrument, standing.Content.Duty, standing.From, to, at);
    }

    private static IEnumerable<DebtOnDay> DaysFrom(IReadOnlyList<DebtOnDay> history, LocalDate since)
    {
        if (history.LastOrDefault(d => d.Day < since) is { } before && !history.Any(d => d.Day == since)) yield return before with { Day = since };
        foreach (var day in history.Where(d => d.Day >= since)) yield return day;
    }
}
