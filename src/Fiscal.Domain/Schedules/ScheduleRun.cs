using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>
/// Walks from event to event in date order and settles what falls due (逐日推进).
/// On one day: drawdown, repayment, interest, new rate, new interest base, change of terms.
/// </summary>
internal sealed partial class ScheduleRun
{
    private readonly WorkCalendar _calendar;
    private readonly RateFixings _fixings;
    private readonly List<ScheduleEvent>? _events;
    private readonly ScheduleTerms _original;
    private readonly bool _toFen;
    private readonly Accrual _accrual;
    private readonly LoanBalances _balances;
    private readonly PaymentBook _book;

    private List<ScheduleWarning>? _warnings;
    private ScheduleTerms _terms;
    private RedemptionRule _rule;
    private DuePoint[] _interest;
    private ArraySegment<DuePoint> _principal;
    private int _i; // next settlement
    private int _p; // next repayment
    private int _d; // next drawdown
    private int _c; // next change
    private int _b; // next day the interest base is fixed
    private decimal? _instalment;
    private LocalDate _accruedTo;
    private LocalDate _rateFrom; // first day of the main rate's terms
    private bool _forecastDrawn;
    private bool _periodIsForecast;
    private bool _done;

    public ScheduleRun(ScheduleTerms terms, WorkCalendar calendar, RateFixings fixings, List<ScheduleEvent>? events)
    {
        (_original, _terms, _calendar, _fixings, _events) = (terms, terms, calendar, fixings, events);
        _toFen = terms.Rounding == ScheduleRounding.Fen;
        _rule = RedemptionRule.For(terms.Repayment);
        (_interest, _principal) = Points();
        _accrual = new Accrual(terms);
        _balances = new LoanBalances(Clock(terms.Rate, terms.StartDate));
        _book = new PaymentBook(_interest.Length, terms.StartDate);
        _instalment = terms.InstalmentYuan;
        _accruedTo = _rateFrom = terms.StartDate;
        if (terms.InterestBase is { } fixedBase)
            _balances.FixInterestBase(fixedBase.AmountYuan);
    }

    public Schedule Result()
    {
        if (_terms.Drawdowns.Count == 0)
            Draw(new Drawdown(_terms.StartDate, _terms.PrincipalYuan));
        while (!_done)
            Step(NextDay());

        var payments = _book.Close();
        if (_terms.Fees.Count > 0)
            payments = FeeCharges.Added(payments, _original, _toFen);
        return new Schedule(payments, _warnings ?? (IReadOnlyList<ScheduleWarning>)[]);
    }

    private LocalDate NextDay()
    {
        var next = _interest[_i].AccrualEnd;
        if (_p < _principal.Count && _principal[_p].Effective < next)
            next = _principal[_p].Effective;
        if (_balances.NextRateChange < next)
            next = _balances.NextRateChange;
        if (_d < _terms.Drawdowns.Count && _terms.Drawdowns[_d].Date < next)
            next = _terms.Drawdowns[_d].Date;
        if (_c < _original.Changes.Count && _original.Changes[_c].From < next)
            next = _original.Changes[_c].From;
        if (_terms.InterestBase is { } fixedBase && _b < fixedBase.RefixedOn.Count && fixedBase.RefixedOn[_b] < next)
            next = fixedBase.RefixedOn[_b];
        return next;
    }

    private void Step(LocalDate day)
    {
        if (day > _accruedTo)
        {
            _accrual.Add(_accruedTo, day, _balances.Weighted);
            _periodIsForecast |= _balances.IsForecast || _forecastDrawn;
            _accruedTo = day;
        }

        if (_i == _interest.Length - 1 && _interest[_i].AccrualEnd == day && ExtendsOn(day))
            Apply(_original.Changes[_c++]);
        while (_d < _terms.Drawdowns.Count && _terms.Drawdowns[_d].Date == day)
            Draw(_terms.Drawdowns[_d++]);
        while (!_done && _p < _principal.Count && _principal[_p].Effective == day)
            Redeem(_principal[_p]);
        if (!_done && _interest[_i].AccrualEnd == day)
            Settle(_interest[_i]);
        if (!_done && _balances.NextRateChange == day)
            ChangeRate(day);
        while (!_done && _terms.InterestBase is { } fixedBase && _b < fixedBase.RefixedOn.Count && fixedBase.RefixedOn[_b] == day)
            FixInterestBase(day);
        while (!_done && _c < _original.Changes.Count && _original.Changes[_c].From == day)
            Apply(_original.Changes[_c++]);
    }

    private void Draw(Drawdown drawdown)
    {
        _balances.Draw(drawdown.AmountYuan, drawdown.Rate is { } rate ? Clock(rate, drawdown.Date) : null);
        _forecastDrawn |= drawdown.IsForecast;
        Record(ScheduleEventKind.Drawdown, drawdown.Date, drawdown.AmountYuan);
        if (drawdown.Date > _terms.StartDate)
            _instalment = _terms.InstalmentYuan;
    }

    private void Redeem(in DuePoint point)
    {
        var instalment = _instalment ??= Size(point);
        var interest = _rule.CoversInterest ? InterestDue(point) : 0;
        var due = _rule.PrincipalDue(instalment, interest, _terms.Plan, point.PlanLine);
        _p++;
        if (_terms.Literal)
            due = Math.Min(due, _balances.TotalYuan);
        else if (due < 0)
            throw ScheduleErrors.NegativeAmortisation(point.PaymentDate, instalment, interest);
        else if (_terms.Repayment == RepaymentMethod.Plan && due > _balances.TotalYuan)
            throw ScheduleErrors.PlanRepaysTooMuch(point.PaymentDate, due, _balances.TotalYuan);
        else if (due >= _balances.TotalYuan && _d == _terms.Drawdowns.Count)
        {
            if (_terms.Repayment != RepaymentMethod.Plan)
                Warn(ScheduleWarnings.RepaidEarly(point.PaymentDate, _terms.MaturityDate));
            Finish(point with { AccrualEnd = point.Effective });
            return;
        }

        _balances.Repay(due);
        _book.Principal(point.PaymentDate, due, _balances, _periodIsForecast);
        Record(ScheduleEventKind.PrincipalRepayment, point.PaymentDate, due);
    }

    /// <summary>Interest an instalment must cover: accrued to this day, or settled for this payment day before.</summary>
    private decimal InterestDue(in DuePoint point) =>
        _interest[_i].AccrualEnd == point.Effective ? Due() : _book.InterestOn(point.PaymentDate) ?? Due();

    private void Settle(in DuePoint point)
    {
        if (_i == _interest.Length - 1)
        {
            Finish(point);
            return;
        }

        var interest = Due();
        _accrual.Clear();
        _i++;
        if (point.Day <= _terms.CapitaliseUntil)
        {
            _balances.Draw(interest, null);
            _book.Interest(point, 0, interest, _balances, _periodIsForecast);
            Record(ScheduleEventKind.InterestCapitalised, point.PaymentDate, interest);
        }
        else
        {
            _book.Interest(point, interest, 0, _balances, _periodIsForecast);
            Record(ScheduleEventKind.InterestPayment, point.PaymentDate, interest);
        }

        _periodIsForecast = false;
    }

    /// <summary>The last payment: settles the interest and repays all that is left.</summary>
    private void Finish(in DuePoint point)
    {
        var interest = Due();
        var principal = _balances.TotalYuan;
        if (_terms.KeepLastInstalment && _instalment is { } instalment && _rule.CoversInterest)
            interest = LastInterest(interest, instalment + _terms.BalloonYuan - principal);
        CheckRepays(principal + interest);
        _accrual.Clear();
        _book.Interest(point, interest, 0, _balances, _periodIsForecast);
        Record(ScheduleEventKind.InterestPayment, point.PaymentDate, interest);
        _balances.Repay(principal);
        _book.Principal(point.PaymentDate, principal, _balances, _periodIsForecast);
        Record(ScheduleEventKind.Maturity, point.PaymentDate, principal);
        _done = true;
    }

    /// <summary>The tail of rounding is at most a fen a period; more means the instalment is not the contract's.</summary>
    private decimal LastInterest(decimal computed, decimal kept)
    {
        if (kept >= 0 && Math.Abs(kept - computed) <= 0.01m * (_interest.Length + 1))
            return kept;
        Warn(ScheduleWarnings.LastInstalmentDiffers(computed - kept));
        return computed;
    }

    private void CheckRepays(decimal lastYuan)
    {
        if (_terms is { InstalmentYuan: { } agreed, AmortiseUntil: null, Literal: false } && _rule.CoversInterest
            && agreed == _instalment && lastYuan - _terms.BalloonYuan > 2 * agreed)
            throw ScheduleErrors.InstalmentNeverRepays(agreed, _terms.MaturityDate, _balances.TotalYuan);
    }

    private void ChangeRate(LocalDate day)
    {
        var before = _balances.Weighted;
        _balances.MoveRatesTo(day);
        // A reset that finds the same rate keeps the instalment.
        if (_balances.Weighted != before && (_rule.ResizesAgreedInstalment || (_rule.CoversInterest && _terms.InstalmentYuan is null)))
            _instalment = null;
        Record(ScheduleEventKind.RateChange, day, 0);
    }

    private void FixInterestBase(LocalDate day)
    {
        _b++;
        _balances.FixInterestBase(_balances.TotalYuan);
        Record(ScheduleEventKind.InterestBaseFixed, day, 0);
    }

    private decimal Size(in DuePoint first)
    {
        if (!_rule.CoversInterest)
            return _rule.Size(new(_balances.TotalYuan, _balances.TotalYuan, _terms.BalloonYuan, InstalmentsLeft(first), []), _toFen);
        // The instalment is solved on exact interest and rounded itself; only what is paid is rounded before.
        var interest = _interest[_i].AccrualEnd == first.Effective ? _accrual.Yuan : _book.InterestOn(first.PaymentDate) ?? _accrual.Yuan;
        var days = _terms.AmortiseUntil is { } until ? new DueDays(_terms, _calendar).After(first, until) : DueDays.After(_principal[(_p + 1)..], _interest[^1]);
        var growths = _accrual.Growths(first.Effective, days, _balances.Percent);
        return _rule.Size(new(_balances.TotalYuan, _balances.TotalYuan + interest, _terms.BalloonYuan, days.Length + 1, growths), _toFen);
    }

    /// <summary>Instalments from this one to the last, which is maturity.</summary>
    private int InstalmentsLeft(in DuePoint first) => _terms.AmortiseUntil is { } until
        ? new DueDays(_terms, _calendar).After(first, until).Length + 1
        : _principal.Count - _p + 1;

    private (DuePoint[] Interest, ArraySegment<DuePoint> Principal) Points()
    {
        var days = new DueDays(_terms, _calendar);
        var interest = days.Interest();
        var points = (interest, days.Principal(interest));
        if (days.UnknownYear != 0)
            Warn(ScheduleWarnings.CalendarUnknown(days.UnknownYear));
        return points;
    }

    private RateClock Clock(RateTerms rate, LocalDate from)
    {
        var path = rate.Path(from, _terms.MaturityDate, _fixings);
        foreach (ref readonly var segment in path.AsSpan())
        {
            if (segment.Percent is < 0 or > 100 && !_terms.Literal)
                throw ScheduleErrors.RateOutOfRange(segment.Percent);
            if (segment.IsForecast)
                Warn(ScheduleWarnings.RateForecast(segment.From));
        }

        return new RateClock(path);
    }

    /// <summary>Once of each kind: the first says enough.</summary>
    private void Warn(ScheduleWarning warning)
    {
        _warnings ??= [];
        if (!_warnings.Exists(w => w.Code == warning.Code))
            _warnings.Add(warning);
    }

    private decimal Due() => _toFen ? _accrual.Fen : _accrual.Yuan;

    private void Record(ScheduleEventKind kind, LocalDate date, decimal amount) =>
        _events?.Add(new(date, kind, amount, _balances.TotalYuan, _balances.Percent, _accrual.Yuan));
}
