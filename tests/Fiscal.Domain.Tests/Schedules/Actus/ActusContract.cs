using System.Globalization;
using System.Text.Json;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Schedules.Actus;

/// <summary>Turns one ACTUS case into our terms. Rates become percent; amounts stay unsigned until they are printed.</summary>
internal sealed class ActusContract
{
    private readonly ActusTerms _t;
    private readonly JsonElement _observed;
    private readonly LocalDate _issued;
    private readonly List<(LocalDate Date, decimal Amount)> _increases = [];
    private readonly List<PlannedPrincipal> _decreases = [];

    public ActusContract(JsonElement test)
    {
        _t = new ActusTerms(test.GetProperty("terms"));
        _observed = test.GetProperty("dataObserved");
        _issued = _t.Date("initialExchangeDate")!.Value;
        Start = LocalDate.Max(_issued, _t.Date("statusDate")!.Value);
        MaturityText = Maturity();
        Terms = Build();
    }

    public ScheduleTerms Terms { get; }

    public ActusTerms Source => _t;

    /// <summary>Day of issue, or the status day of a contract already running: its amounts are those of that day.</summary>
    public LocalDate Start { get; }

    public bool IsRunning => Start > _issued;

    /// <summary>The last day as it is printed.</summary>
    public string MaturityText { get; }

    /// <summary>Rate resets by day; fixed: agreed beforehand (RRF) instead of observed (RR).</summary>
    public Dictionary<LocalDate, bool> Resets { get; } = [];

    /// <summary>Days on which the annuity is sized and nothing else happens (PRF before the first repayment).</summary>
    public HashSet<LocalDate> Sizings { get; } = [];

    public WorkCalendar Calendar => _t.Text("calendar") == "MF" ? WorkCalendar.Weekends : WorkCalendar.None;

    public decimal Observed(string code, LocalDate date)
    {
        var value = 0m;
        foreach (var point in _observed.GetProperty(code).GetProperty("data").EnumerateArray())
        {
            if (ActusTerms.DateOf(point.GetProperty("timestamp").GetString()!) <= date)
                value = Number(point.GetProperty("value").ToString());
        }

        return value;
    }

    private ScheduleTerms Build()
    {
        var sizedUntil = _t.Text("amortizationDate") is { } until && string.CompareOrdinal(until, MaturityText) > 0 ? until : MaturityText;
        var principalDays = _t.Type == "LAX" ? [] : PrincipalDays(sizedUntil);
        if (_t.Type == "LAX")
            PlanFromArrays();
        var (convention, adjustsAccrual) = BusinessDay();
        var notional = _t.Amount("notionalPrincipal")!.Value;
        var terms = new ScheduleTerms
        {
            PrincipalYuan = notional + _increases.Sum(i => i.Amount),
            StartDate = Start,
            MaturityDate = ActusTerms.DateOf(MaturityText),
            Repayment = _t.Type switch
            {
                "PAM" => RepaymentMethod.Bullet,
                "LAM" => RepaymentMethod.EqualPrincipal,
                "NAM" => RepaymentMethod.FixedInstalment,
                "ANN" => RepaymentMethod.Annuity,
                _ => RepaymentMethod.Plan,
            },
            Rate = RateTerms.Fixed(0),
            DayCount = _t.DayCount,
            SettlementDays = InterestDays(),
            PrincipalDays = principalDays,
            PaidInAdvance = principalDays.Contains(Start),
            Plan = _decreases,
            Drawdowns = [new(Start, notional), .. _increases.Select(i => new Drawdown(i.Date, i.Amount))],
            InstalmentYuan = _t.Amount("nextPrincipalRedemptionPayment") ?? LinearPart(notional, principalDays),
            AmortiseUntil = _t.Type == "ANN" && _t.Text("maturityDate") is not null ? _t.Date("amortizationDate") : null,
            CapitaliseUntil = _t.Date("capitalizationEndDate"),
            InterestBase = InterestBase(notional),
            AccruedYuan = _t.Amount("accruedInterest") ?? AccruedBefore(notional),
            BusinessDay = convention,
            AdjustAccrual = adjustsAccrual,
            EndOfMonth = _t.EndOfMonth,
            Rounding = ScheduleRounding.None,
            Literal = true,
        };
        return terms with { Rate = new StepRate(Rates(terms)), PrincipalDays = [.. principalDays.Where(d => d > Start)] };
    }

    /// <summary>LAM without an amount: the principal at issue in equal parts, the last at maturity.</summary>
    private decimal? LinearPart(decimal notional, List<LocalDate> days) => _t.Type == "LAM" ? notional / (days.Count(d => d >= Start) + 1) : null;

    /// <summary>A running contract accrues from its last interest day; without one, from zero.</summary>
    private decimal AccruedBefore(decimal notional)
    {
        var last = IsRunning ? InterestDays().LastOrDefault(d => d < Start) : default;
        return last == default ? 0 : notional * _t.Amount("nominalInterestRate")!.Value * _t.DayCount.Between(last, Start).Value;
    }

    private List<LocalDate> PrincipalDays(string end) => _t.Type == "PAM" ? []
        : _t.Cycle(_t.Text("cycleAnchorDateOfPrincipalRedemption"), _t.Text("cycleOfPrincipalRedemption"), _issued, end);

    private List<LocalDate> InterestDays()
    {
        if (_t.Type == "LAX")
            return Arrays("InterestPayment", MaturityText).Select(d => d.Day).Distinct().Order().ToList();
        var cycle = _t.Text("cycleOfInterestPayment");
        if (cycle is null && _t.Type is "NAM" or "ANN" && _t.Text("cycleAnchorDateOfInterestPayment") is null)
            return PrincipalDays(MaturityText);
        return _t.Cycle(_t.Text("cycleAnchorDateOfInterestPayment"), cycle, _issued, MaturityText);
    }

    private List<RateStep> Rates(ScheduleTerms terms)
    {
        var rate = 100 * _t.Amount("nominalInterestRate")!.Value;
        var steps = new List<RateStep> { new(Start, rate) };
        foreach (var (date, next) in ResetDays())
        {
            rate = next(rate);
            steps.Add(new(date, rate));
        }

        if (_t.Type == "ANN" && terms.InstalmentYuan is null && _t.Date("cycleAnchorDateOfPrincipalRedemption") is { } anchor && anchor > Start)
        {
            var sizing = anchor.PlusDays(-1);
            if (Sizings.Add(sizing) && steps.FindIndex(s => s.From == sizing) < 0)
            {
                var before = steps.FindLastIndex(s => s.From <= sizing);
                steps.Insert(before + 1, new(sizing, steps[before].Percent));
            }
        }

        return steps;
    }

    private IEnumerable<(LocalDate Date, Func<decimal, decimal> Next)> ResetDays()
    {
        if (_t.Type == "LAX")
        {
            foreach (var (day, i) in Arrays("RateReset", MaturityText))
            {
                var value = 100 * Number(_t.List("arrayRate")[i]);
                Resets[day] = _t.List("arrayFixedVariable")[i] == "FIX";
                var isFixed = Resets[day];
                yield return (day, _ => isFixed ? value : 100 * Observed(_t.Text("marketObjectCodeOfRateReset")!, day) + value);
            }

            yield break;
        }

        var days = _t.Cycle(_t.Text("cycleAnchorDateOfRateReset"), _t.Text("cycleOfRateReset"), null, MaturityText);
        var fixedFirst = _t.Amount("nextResetRate");
        foreach (var day in _t.Text("cycleAnchorDateOfRateReset") is null ? [] : days)
        {
            if (day < Start)
                continue;
            var first = fixedFirst;
            fixedFirst = null;
            var moved = BusinessDay() is (var convention, true) ? Calendar.Adjust(day, convention).Date : day;
            Resets[moved] = first is not null;
            yield return (moved, old => first is { } agreed ? 100 * agreed : Reset(moved, old));
        }
    }

    private decimal Reset(LocalDate day, decimal old)
    {
        var rate = 100 * ((_t.Amount("rateMultiplier") ?? 1) * Observed(_t.Text("marketObjectCodeOfRateReset")!, day) + (_t.Amount("rateSpread") ?? 0));
        var change = rate - old;
        if (_t.Amount("periodCap") is { } periodCap)
            change = Math.Min(change, 100 * periodCap);
        if (_t.Amount("periodFloor") is { } periodFloor)
            change = Math.Max(change, 100 * periodFloor);
        rate = Math.Min(old + change, 100 * (_t.Amount("lifeCap") ?? 100));
        return Math.Max(rate, 100 * (_t.Amount("lifeFloor") ?? -100));
    }

    private InterestBase? InterestBase(decimal notional) => _t.Text("interestCalculationBase") switch
    {
        "NTIED" => new(_t.Amount("interestCalculationBaseAmount") ?? notional, []),
        "NTL" => new(
            _t.Amount("interestCalculationBaseAmount") ?? notional,
            _t.Cycle(_t.Text("cycleAnchorDateOfInterestCalculationBase"), _t.Text("cycleOfInterestCalculationBase"), _issued, MaturityText)),
        _ => null,
    };

    private (BusinessDayConvention Convention, bool AdjustsAccrual) BusinessDay()
    {
        var text = _t.Text("businessDayConvention") ?? "NOS";
        var convention = !text.StartsWith("SC", StringComparison.Ordinal) && !text.StartsWith("CS", StringComparison.Ordinal) ? BusinessDayConvention.None : text[2..] switch
        {
            "F" => BusinessDayConvention.Following,
            "MF" => BusinessDayConvention.ModifiedFollowing,
            "P" => BusinessDayConvention.Preceding,
            _ => BusinessDayConvention.ModifiedPreceding,
        };
        return (convention, text.StartsWith("SC", StringComparison.Ordinal));
    }

    private void PlanFromArrays()
    {
        foreach (var (day, i) in Arrays("PrincipalRedemption", MaturityText))
        {
            var amount = Number(_t.List("arrayNextPrincipalRedemptionPayment")[i]);
            if (_t.List("arrayIncreaseDecrease")[i] == "INC")
                _increases.Add((day, amount));
            else
                _decreases.Add(new(day, amount));
        }
    }

    /// <summary>Each array entry runs on its own cycle until the next entry's anchor.</summary>
    private IEnumerable<(LocalDate Day, int Entry)> Arrays(string what, string endText)
    {
        var anchors = _t.List($"arrayCycleAnchorDateOf{what}");
        var cycles = _t.List($"arrayCycleOf{what}");
        for (var i = 0; i < anchors.Count; i++)
        {
            var until = i + 1 < anchors.Count && string.CompareOrdinal(anchors[i + 1], endText) < 0 ? anchors[i + 1] : endText;
            foreach (var day in _t.Cycle(anchors[i], i < cycles.Count ? cycles[i] : null, null, until))
                yield return (day, i);
        }
    }

    /// <summary>Given, or the day the agreed amounts bring the balance to nothing.</summary>
    private string Maturity()
    {
        if ((_t.Text("maturityDate") ?? _t.Text("amortizationDate")) is { } given)
            return given;
        var notional = _t.Amount("notionalPrincipal")!.Value;
        if (_t.Type == "LAX")
            return MaturityOfArrays(notional);
        var (period, _) = ActusTerms.Parse(_t.Text("cycleOfPrincipalRedemption")!);
        var anchor = _t.Date("cycleAnchorDateOfPrincipalRedemption")!.Value;
        var cycle = new Cycle(period);
        var payment = _t.Amount("nextPrincipalRedemptionPayment")!.Value;
        if (_t.Type is "NAM" or "ANN")
            payment -= notional * _t.Amount("nominalInterestRate")!.Value * _t.DayCount.Between(cycle.Day(anchor, -1, _t.EndOfMonth), anchor).Value;
        var passed = anchor >= Start ? 0 : cycle.FirstAfter(anchor, Start.PlusDays(-1), _t.EndOfMonth);
        var periods = (int)Math.Ceiling(notional / payment);
        return Print(cycle.Day(anchor, passed + periods - 1, _t.EndOfMonth));
    }

    private string MaturityOfArrays(decimal notional)
    {
        foreach (var (day, i) in Arrays("PrincipalRedemption", "2100-01-01T00:00"))
        {
            notional += Number(_t.List("arrayNextPrincipalRedemptionPayment")[i]) * (_t.List("arrayIncreaseDecrease")[i] == "INC" ? 1 : -1);
            if (notional <= 0)
                return Print(day);
        }

        throw new NotSupportedException("The arrays never repay the loan.");
    }

    private static string Print(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) + "T00:00";
}
