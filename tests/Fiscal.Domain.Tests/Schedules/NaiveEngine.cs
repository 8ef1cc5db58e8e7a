using System.Globalization;
using System.Numerics;

namespace Fiscal.Domain.Tests.Schedules;

/// <summary>
/// The second opinion: walks day by day with exact fractions, asks of every day whether it is a due day, and shares nothing
/// with the engine but the words of the case. Slow and plain on purpose.
/// </summary>
internal sealed class NaiveEngine
{
    private readonly CaseFile _case;
    private readonly DateOnly _start;
    private readonly List<(DateOnly From, decimal Percent)> _rates = [];
    private readonly List<(DateOnly Day, decimal Yuan)> _plan;
    private readonly List<(DateOnly Day, decimal Yuan)> _draws;
    private readonly string _method;
    private readonly string _dayCount;
    private readonly bool _include;
    private readonly int _lag;
    private readonly string[]? _change;
    private DateOnly _maturity;
    private List<DateOnly> _settlements = [];
    private List<DateOnly> _repayments = [];

    public NaiveEngine(CaseFile file)
    {
        _case = file;
        _start = Date(file.Value("start")!);
        _maturity = Date(file.Value("maturity")!);
        _method = file.Value("repayment") ?? "Bullet";
        _dayCount = file.Value("daycount") ?? "Actual360";
        _include = file.Line("include-settlement-day") is not null;
        _lag = int.Parse(file.Value("lag") ?? "0", CultureInfo.InvariantCulture);
        _plan = [.. file.All("plan").Select(p => (Date(p[0]), Money(p[1])))];
        _draws = [.. file.All("drawdown").Select(p => (Date(p[0]), Money(p[1])))];
        if (_draws.Count == 0)
            _draws.Add((_start, Money(file.Value("principal")!)));
        var rate = file.Line("rate")!;
        for (var i = 0; i < rate.Length; i += 2)
            _rates.Add(rate.Length == 1 ? (_start, Money(rate[0])) : (Date(rate[i]), Money(rate[i + 1])));
        _change = file.Line("change");
        FindDays();
    }

    public List<string> Payments()
    {
        decimal? instalment = _method switch
        {
            "Annuity" or "FixedInstalment" => _case.Value("instalment") is { } given ? Money(given) : SolveInstalment(),
            "EqualPrincipal" => EqualPart(),
            _ => null,
        };
        return Walk(instalment);
    }

    private List<string> Walk(decimal? instalment)
    {
        var lines = new SortedDictionary<DateOnly, (decimal Principal, decimal Interest, decimal Balance)>();
        var (balance, accrued) = (0m, new Fraction(0, 1));
        for (var day = _start; day <= _maturity; day = day.AddDays(1))
        {
            var interest = 0m;
            var settles = _settlements.Contains(_include ? day.AddDays(-1) : day) || day == _maturity;
            var pays = day == _maturity || !settles ? day : (_include ? day.AddDays(-1) : day).AddDays(_lag);
            if (settles)
            {
                interest = accrued.ToFen();
                accrued = new(0, 1);
            }

            if (day > _start || _case.Line("in-advance") is null)
                balance += _draws.Where(d => d.Day == day).Sum(d => d.Yuan);
            else
                balance = _draws[0].Yuan;
            var principal = day == _maturity ? balance : PrincipalOn(day, instalment, settles ? interest : lines.TryGetValue(day, out var line) ? line.Interest : 0);
            if (day == _maturity && _case.Line("keep-last-instalment") is not null)
                interest = instalment!.Value - principal;
            balance -= principal;
            if (settles || principal > 0)
            {
                var before = lines.GetValueOrDefault(pays);
                lines[pays] = (before.Principal + principal, before.Interest + interest, balance);
            }

            if (_change is not null && Date(_change[0]) == day)
                ApplyChange();
            accrued = accrued.Plus(DayInterest(day, balance));
        }

        return [.. lines.Where(l => l.Value != default || l.Key == _maturity).Select((l, i) => FormattableString.Invariant(
            $"{i + 1} {l.Key:yyyy-MM-dd} {l.Value.Principal:0.00} {l.Value.Interest:0.00} {l.Value.Balance:0.00}"))];
    }

    private decimal PrincipalOn(DateOnly day, decimal? instalment, decimal interest)
    {
        if (_method == "Plan" || _plan.Count > 0)
            return _plan.Where(p => p.Day == day).Sum(p => p.Yuan);
        if (!_repayments.Contains(day))
            return 0;
        return _method == "EqualPrincipal" ? instalment!.Value : instalment!.Value - interest;
    }

    private Fraction DayInterest(DateOnly day, decimal balance)
    {
        var percent = _rates.Last(r => r.From <= day).Percent;
        var weight = Weight(day);
        return new Fraction((BigInteger)(balance * 100) * (BigInteger)(percent * 10000) * weight.Over, 100 * 10000 * 100 * weight.Under);
    }

    /// <summary>What one day is of a year.</summary>
    private (BigInteger Over, BigInteger Under) Weight(DateOnly day)
    {
        var next = day.AddDays(1);
        switch (_dayCount)
        {
            case "Actual360":
                return (1, 360);
            case "Actual365Fixed":
                return (1, 365);
            case "ActualActualIsda":
                return (1, DateTime.IsLeapYear(day.Year) ? 366 : 365);
            case "NL365":
                return (next is { Month: 2, Day: 29 } ? 0 : 1, 365);
            case "Thirty360E":
                return (Thirty(next) - Thirty(day), 360);
            default:
                var months = Months(_case.Line("interest")![0]);
                var (from, to) = (day, next);
                var shift = _include ? -1 : 0;
                while (!OnCycle(from.AddDays(shift), _case.Line("interest")))
                    from = from.AddDays(-1);
                while (!OnCycle(to.AddDays(shift), _case.Line("interest")))
                    to = to.AddDays(1);
                return (months, 12 * (to.DayNumber - from.DayNumber));
        }
    }

    private void FindDays()
    {
        _settlements = _method == "InterestAtMaturity" ? [] : Due(_case.Line("interest"));
        if (_case.Line("interest")?.Contains("Long") == true)
            _settlements.RemoveAt(_settlements.Count - 1);
        var grace = _case.Value("interest-only-until") is { } until ? Date(until) : DateOnly.MinValue;
        _repayments = _method is "Bullet" or "Plan" or "InterestAtMaturity" ? []
            : [.. (_case.Line("principal-cycle") is { } cycle ? Due(cycle) : _settlements).Where(d => d > grace)
                .Select(d => d.AddDays(Math.Max(_lag, _include ? 1 : 0)))];
        if (_case.Line("in-advance") is not null)
            _repayments.Insert(0, _start);
    }

    private List<DateOnly> Due(string[]? cycle)
    {
        var days = new List<DateOnly>();
        var first = cycle?.Length > 1 ? Date(cycle[1]) : _start;
        for (var day = _start.AddDays(1); day < _maturity; day = day.AddDays(1))
        {
            if (day >= first && OnCycle(day, cycle) && day.AddDays(Math.Max(_lag, _include ? 1 : 0)) < _maturity)
                days.Add(day);
        }

        return days;
    }

    private bool OnCycle(DateOnly day, string[]? cycle)
    {
        if (cycle is null)
            return false;
        var anchor = cycle.Length > 1 ? Date(cycle[1]) : _start;
        var length = DateTime.DaysInMonth(day.Year, day.Month);
        var atEnd = _case.Line("end-of-month") is not null && anchor.Day == DateTime.DaysInMonth(anchor.Year, anchor.Month);
        var wanted = atEnd ? length : Math.Min(anchor.Day, length);
        return day.Day == wanted && (((day.Year - anchor.Year) * 12) + day.Month - anchor.Month) % Months(cycle[0]) == 0;
    }

    private decimal EqualPart()
    {
        var parts = _repayments.Count + 1;
        var exact = _draws.Sum(d => d.Yuan) / parts;
        var rounded = Math.Round(exact, 2, MidpointRounding.AwayFromZero);
        return rounded * (parts - 1) < _draws.Sum(d => d.Yuan) ? rounded : Math.Floor(exact * 100) / 100;
    }

    /// <summary>The balance at the end falls in a straight line as the instalment grows: two trials give the line.</summary>
    private decimal SolveInstalment()
    {
        var (none, one) = (Trial(0), Trial(1));
        return Math.Round(none / (none - one), 2, MidpointRounding.AwayFromZero);
    }

    private decimal Trial(decimal instalment)
    {
        var (balance, accrued) = (_draws[0].Yuan, 0m);
        for (var day = _start; day < _maturity; day = day.AddDays(1))
        {
            if (_repayments.Contains(day) || _settlements.Contains(_include ? day.AddDays(-1) : day))
            {
                // before the first instalment interest is paid as it comes
                balance += _repayments.Contains(day) ? accrued - instalment : 0;
                accrued = 0;
            }

            var weight = Weight(day);
            accrued += balance * _rates[0].Percent * (decimal)weight.Over / (100 * (decimal)weight.Under);
        }

        return balance + accrued - instalment;
    }

    private void ApplyChange()
    {
        foreach (var word in _change![1..])
        {
            var (name, value) = (word.Split('=')[0], word.Split('=')[1]);
            if (name == "maturity")
                _maturity = Date(value);
            else if (name == "rate")
                _rates.Add((Date(_change[0]), Money(value)));
            else
                _plan.AddRange(value.Split(',').Select(l => (Date(l.Split(':')[0]), Money(l.Split(':')[1]))).Where(p => p.Item1 < _maturity));
        }

        FindDays();
    }

    private static int Thirty(DateOnly day) => (day.Year * 360) + (day.Month * 30) + Math.Min(day.Day, 30);

    private static int Months(string period) => int.Parse(period[1..^1], CultureInfo.InvariantCulture) * (period[^1] == 'Y' ? 12 : 1);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Money(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private readonly record struct Fraction(BigInteger Over, BigInteger Under)
    {
        public Fraction Plus(Fraction other) => Under == other.Under
            ? new(Over + other.Over, Under)
            : new((Over * other.Under) + (other.Over * Under), Under * other.Under);

        public decimal ToFen() => (decimal)(((Over * 200) + Under) / (2 * Under)) / 100;
    }
}
