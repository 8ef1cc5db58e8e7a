using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>Collects what falls due into one line per payment day (逐期汇集).</summary>
internal sealed class PaymentBook(int expected, LocalDate start)
{
    private ScheduledPayment[] _payments = GC.AllocateUninitializedArray<ScheduledPayment>(expected); // written before it is read
    private int _count;
    private LocalDate _periodStart = start;
    private LocalDate _date;
    private LocalDate _from;
    private LocalDate _to;
    private decimal _principal;
    private decimal _interest;
    private decimal _capitalised;
    private decimal _outstanding;
    private decimal _rate;
    private bool _isForecast;
    private bool _isOpen;

    /// <summary>Interest already settled for that payment day; null if none.</summary>
    public decimal? InterestOn(LocalDate paymentDate) => _isOpen && _date == paymentDate ? _interest : null;

    public void Interest(in DuePoint point, decimal paid, decimal capitalised, LoanBalances balances, bool isForecast)
    {
        if (Open(point.PaymentDate))
            (_interest, _capitalised) = (paid, capitalised);
        else
            (_interest, _capitalised) = (_interest + paid, _capitalised + capitalised);
        if (_from == _to)
            _from = _periodStart;
        _to = _periodStart = point.AccrualEnd;
        _rate = balances.Percent;
        _outstanding = balances.TotalYuan;
        _isForecast |= isForecast;
    }

    public void Principal(LocalDate paymentDate, decimal yuan, LoanBalances balances, bool isForecast)
    {
        if (Open(paymentDate) || _principal == 0)
            _principal = yuan;
        else
            _principal += yuan;
        if (_from == _to)
            _rate = balances.Percent;
        _outstanding = balances.TotalYuan;
        _isForecast |= isForecast;
    }

    public ImmutableArray<ScheduledPayment> Close()
    {
        Flush();
        Array.Resize(ref _payments, _count);
        return ImmutableCollectionsMarshal.AsImmutableArray(_payments);
    }

    /// <summary>True if the payment day is a new one.</summary>
    private bool Open(LocalDate date)
    {
        if (_isOpen && _date == date)
            return false;
        Flush();
        (_isOpen, _date) = (true, date);
        (_principal, _interest, _capitalised, _isForecast) = (0, 0, 0, false);
        _from = _to = _periodStart < date ? _periodStart : date;
        return true;
    }

    private void Flush()
    {
        if (!_isOpen)
            return;
        if (_count == _payments.Length)
            Array.Resize(ref _payments, 2 * _count);
        _payments[_count] = new ScheduledPayment
        {
            Number = _count + 1,
            Date = _date,
            PeriodStart = _from,
            PeriodEnd = _to,
            RatePercent = _rate,
            IsForecast = _isForecast,
            PrincipalYuan = _principal,
            InterestYuan = _interest,
            CapitalisedYuan = _capitalised,
            OutstandingYuan = _outstanding,
        };
        _count++;
    }
}
