using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>A rate path with the segment in force (执行利率).</summary>
internal sealed class RateClock(RateSegment[] path)
{
    private int _i;

    public decimal Percent => path[_i].Percent;

    public bool IsForecast => path[_i].IsForecast;

    /// <summary>The next change, or the end of time.</summary>
    public LocalDate NextChange => _i + 1 < path.Length ? path[_i + 1].From : LocalDate.MaxIsoValue;

    public void MoveTo(LocalDate date)
    {
        while (NextChange <= date)
            _i++;
    }
}

/// <summary>The balance (余额), split by drawdown where drawdowns bear their own rates; repayments take the oldest first.</summary>
internal sealed class LoanBalances(RateClock mainRate)
{
    private Part[] _ownRates = []; // the part of the balance that does not bear the main rate
    private RateClock _mainRate = mainRate;
    private decimal? _interestBase;

    public decimal TotalYuan { get; private set; }

    /// <summary>The next rate change of any part.</summary>
    public LocalDate NextRateChange { get; private set; } = mainRate.NextChange;

    /// <summary>Balance × percent, summed over the parts: what a day accrues on.</summary>
    public decimal Weighted { get; private set; }

    public bool IsForecast { get; private set; } = mainRate.IsForecast;

    /// <summary>Average rate by balance; six decimals when averaged.</summary>
    public decimal Percent => _ownRates.Length == 0 || TotalYuan == 0
        ? _mainRate.Percent
        : Math.Round(Weighted / TotalYuan, 6, MidpointRounding.AwayFromZero);

    public void Draw(decimal yuan, RateClock? ownRate)
    {
        TotalYuan += yuan;
        if (ownRate is not null)
            _ownRates = [.. _ownRates, new(ownRate) { Yuan = yuan }];
        Reweigh();
    }

    public void Repay(decimal yuan)
    {
        if (_ownRates.Length > 0)
            RepayOwnRates(yuan - (TotalYuan - OwnRatesYuan()));
        TotalYuan -= yuan;
        Reweigh();
    }

    public void MoveRatesTo(LocalDate date)
    {
        _mainRate.MoveTo(date);
        foreach (var part in _ownRates)
            part.Rate.MoveTo(date);
        Reweigh();
    }

    public void ReplaceMainRate(RateClock rate)
    {
        _mainRate = rate;
        Reweigh();
    }

    public void FixInterestBase(decimal yuan)
    {
        _interestBase = yuan;
        Reweigh();
    }

    private void RepayOwnRates(decimal left)
    {
        foreach (var part in _ownRates)
        {
            var share = Math.Clamp(left, 0, part.Yuan);
            part.Yuan -= share;
            left -= share;
        }
    }

    private decimal OwnRatesYuan()
    {
        var yuan = 0m;
        foreach (var part in _ownRates)
            yuan += part.Yuan;
        return yuan;
    }

    private void Reweigh()
    {
        NextRateChange = _mainRate.NextChange;
        IsForecast = _mainRate.IsForecast;
        Weighted = (_interestBase ?? TotalYuan) * _mainRate.Percent;
        foreach (var part in _ownRates)
        {
            Weighted += part.Yuan * (part.Rate.Percent - _mainRate.Percent);
            NextRateChange = LocalDate.Min(NextRateChange, part.Rate.NextChange);
            IsForecast |= part.Rate.IsForecast && part.Yuan > 0;
        }
    }

    private sealed class Part(RateClock rate)
    {
        public RateClock Rate { get; } = rate;

        public decimal Yuan { get; set; }
    }
}
