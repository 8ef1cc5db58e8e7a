using Fiscal.Domain.Amounts;
using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>
/// Interest accrued and not yet settled (应计利息). Adds exact numerators and divides once, when the value is asked for:
/// dividing day by day could lose a fen at a tie.
/// </summary>
internal sealed class Accrual
{
    private readonly DayCount _dayCount;
    private CouponGrid? _coupons;
    private decimal _settled;
    private decimal _numerator; // yuan × percent × numerator of the year fraction
    private long _denominator = 1;
    private bool _isSimple; // nothing but _numerator ÷ _denominator
    private decimal? _fen;
    private YearFraction _lastFraction;
    private decimal _lastPercent;
    private decimal _lastGrowth = 1;

    public Accrual(ScheduleTerms terms)
    {
        _dayCount = terms.DayCount;
        Follow(terms);
        _settled = terms.AccruedYuan;
        _isSimple = terms.AccruedYuan == 0;
    }

    /// <summary>Takes the coupon periods of (new) terms.</summary>
    public void Follow(ScheduleTerms terms) => _coupons = _dayCount == DayCount.ActualActualIcma ? CouponGrid.Of(terms) : null;

    /// <summary>Yuan, unrounded.</summary>
    public decimal Yuan => _settled + (_numerator / (100m * _denominator));

    /// <summary>Rounded to the fen, half away from zero.</summary>
    public decimal Fen => _fen ??= _isSimple ? Amounts.Fen.Quotient(_numerator, 100 * _denominator) : Yuan.RoundToFen();

    public void Clear() => (_settled, _numerator, _isSimple, _fen) = (0, 0, true, null);

    /// <summary>Accrues from one day to another on <paramref name="weighted"/> = balance × percent.</summary>
    public void Add(LocalDate from, LocalDate to, decimal weighted)
    {
        _fen = null;
        if (_coupons is null)
        {
            Add(_dayCount.Between(from, to), weighted);
            return;
        }

        while (from < to)
        {
            var part = _coupons.Next(from, to, out var until);
            Add(part, weighted);
            from = until;
        }
    }

    /// <summary>Growth of one yuan from day to day at a rate (1 + 利率 × 年分数), one for each of <paramref name="days"/>.</summary>
    public decimal[] Growths(LocalDate from, LocalDate[] days, decimal percent)
    {
        var growths = new decimal[days.Length];
        for (var i = 0; i < days.Length; from = days[i++])
            growths[i] = _coupons is null ? Growth(_dayCount.Between(from, days[i]), percent) : CouponGrowth(from, days[i], percent);
        return growths;
    }

    private decimal CouponGrowth(LocalDate from, LocalDate to, decimal percent)
    {
        var growth = 1m;
        while (from < to)
        {
            growth += Rate(_coupons!.Next(from, to, out var until), percent);
            from = until;
        }

        return growth;
    }

    /// <summary>Months of one length repeat: the last answer is kept.</summary>
    private decimal Growth(YearFraction fraction, decimal percent)
    {
        if (fraction != _lastFraction || percent != _lastPercent)
            (_lastFraction, _lastPercent, _lastGrowth) = (fraction, percent, 1 + Rate(fraction, percent));
        return _lastGrowth;
    }

    private static decimal Rate(YearFraction fraction, decimal percent) => percent * fraction.Numerator / (100m * fraction.Denominator);

    private void Add(YearFraction fraction, decimal weighted)
    {
        if (fraction.Denominator != _denominator)
        {
            if (_numerator != 0)
                (_settled, _numerator, _isSimple) = (Yuan, 0, false);
            _denominator = fraction.Denominator;
        }

        _numerator += weighted * fraction.Numerator;
    }
}

/// <summary>The coupon periods ICMA counts in (票息期): the settlement cycle extended both ways, or the written-out days.</summary>
internal sealed class CouponGrid
{
    private readonly Cycle? _cycle;
    private readonly LocalDate _anchor;
    private readonly IReadOnlyList<LocalDate> _written;
    private readonly bool _endOfMonth;
    private readonly int _perYear;
    private readonly int _shift;
    private int _k;
    private LocalDate _start;
    private LocalDate _end;

    private CouponGrid(ScheduleTerms terms, Cycle? cycle, int perYear)
    {
        _cycle = cycle;
        _perYear = perYear;
        _endOfMonth = terms.EndOfMonth;
        _shift = terms.IncludeSettlementDay ? 1 : 0;
        _anchor = cycle?.Anchor ?? terms.StartDate;
        _written = cycle is null ? [terms.StartDate, .. terms.SettlementDays ?? [], terms.MaturityDate] : [];
        (_start, _end) = (terms.StartDate, terms.StartDate);
    }

    public static CouponGrid Of(ScheduleTerms terms)
    {
        var cycle = terms.SettlementDays is null ? terms.InterestCycle ?? terms.PrincipalCycle : null;
        var perYear = terms.CouponsPerYear ?? cycle?.Every.PerYear ?? 0;
        return perYear > 0 ? new(terms, cycle, perYear) : throw ScheduleErrors.CouponsPerYearUnknown();
    }

    /// <summary>The part of <paramref name="from"/>..<paramref name="to"/> inside one coupon period, and where it ends.</summary>
    public YearFraction Next(LocalDate from, LocalDate to, out LocalDate until)
    {
        if (from < _start || from >= _end)
            Locate(from);
        until = to < _end ? to : _end;
        return DayCounts.Icma(from, until, _start, _end, _perYear);
    }

    private void Locate(LocalDate date)
    {
        if (_cycle is null)
        {
            var i = 1;
            while (i < _written.Count - 1 && (_written[i] <= date || _written[i] <= _written[i - 1]))
                i++;
            (_start, _end) = (_written[i - 1], _written[i]);
            return;
        }

        if (_end > _start && date >= _end && date < Day(_k + 1))
            _k++;
        else
            _k = _cycle.FirstAfter(_anchor, date.PlusDays(-_shift), _endOfMonth);
        (_start, _end) = (Day(_k - 1), Day(_k));
    }

    private LocalDate Day(int k) => _cycle!.Day(_anchor, k, _endOfMonth).PlusDays(_shift);
}
