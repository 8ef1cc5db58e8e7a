using System.Globalization;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Schedules;

/// <summary>
/// A schedule case as text. Lines that start with a word are terms, lines that start with a number are payments:
/// number, day, principal, interest, balance. <c>…</c> leaves out lines; # is a remark. See Cases/README.md for the words.
/// </summary>
internal sealed class CaseFile
{
    private readonly List<(string Word, string[] Values)> _terms = [];

    private CaseFile() { }

    public List<string[]> Payments { get; } = [];

    public static CaseFile Read(string path) => Parse(File.ReadLines(path));

    public static CaseFile Parse(IEnumerable<string> lines)
    {
        var file = new CaseFile();
        foreach (var line in lines)
        {
            var cells = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length == 0)
                continue;
            if (char.IsAsciiDigit(cells[0][0]) || cells[0] == "…")
                file.Payments.Add(cells);
            else
                file._terms.Add((cells[0], cells[1..]));
        }

        return file;
    }

    public WorkCalendar Calendar => Value("calendar") switch
    {
        "China" => China,
        "ChinaFlagged" => China.Flagging(),
        "Weekends" => WorkCalendar.Weekends,
        _ => WorkCalendar.None,
    };

    /// <summary>What a line says, or null.</summary>
    public string[]? Line(string word) => _terms.Find(t => t.Word == word).Values;

    public string? Value(string word) => Line(word)?[0];

    public ScheduleTerms Terms() => new()
    {
        PrincipalYuan = Number(Value("principal")!),
        StartDate = Day(Value("start")!),
        MaturityDate = Day(Value("maturity")!),
        Repayment = Enum.Parse<RepaymentMethod>(Value("repayment") ?? "Bullet"),
        Rate = Rate(Line("rate")!),
        DayCount = Enum.Parse<DayCount>(Value("daycount") ?? "Actual360"),
        InterestCycle = ReadCycle(Line("interest")),
        PrincipalCycle = ReadCycle(Line("principal-cycle")),
        SettlementDays = Line("settlement-days")?.Select(Day).ToList(),
        InstalmentYuan = Amount("instalment"),
        Plan = [.. All("plan").Select(p => new PlannedPrincipal(Day(p[0]), Number(p[1])))],
        Drawdowns = [.. All("drawdown").Select(d => new Drawdown(Day(d[0]), Number(d[1]), d.Length > 2 ? RateTerms.Fixed(Number(d[2])) : null))],
        BalloonYuan = Amount("balloon") ?? 0,
        InterestOnlyUntil = Date("interest-only-until"),
        CapitaliseUntil = Date("capitalise-until"),
        PaidInAdvance = Line("in-advance") is not null,
        KeepLastInstalment = Line("keep-last-instalment") is not null,
        IncludeSettlementDay = Line("include-settlement-day") is not null,
        PaymentLagDays = (int)(Amount("lag") ?? 0),
        BusinessDay = Enum.Parse<BusinessDayConvention>(Value("business-day") ?? "None"),
        AdjustAccrual = Line("adjust-accrual") is not null,
        EndOfMonth = Line("end-of-month") is not null,
        Rounding = Line("unrounded") is null ? ScheduleRounding.Fen : ScheduleRounding.None,
        CouponsPerYear = (int?)Amount("coupons-per-year"),
        Fees = [.. All("fee").Select(Fee)],
        Changes = [.. All("change").Select(Change)],
    };

    /// <summary>What every line with that word says.</summary>
    public IEnumerable<string[]> All(string word) => _terms.Where(t => t.Word == word).Select(t => t.Values);

    private decimal? Amount(string word) => Value(word) is { } text ? Number(text) : null;

    private LocalDate? Date(string word) => Value(word) is { } text ? Day(text) : null;

    private static Cycle? ReadCycle(string[]? cells) => cells is null ? null : new(
        CyclePeriod.Parse(cells[0]),
        cells.Length > 1 && cells[1] != "Long" ? Day(cells[1]) : null,
        cells[^1] == "Long" ? Stub.Long : Stub.Short);

    /// <summary><c>4.35</c>, or <c>2026-01-01 5 2026-10-01 5.5</c>, or <c>LPR5Y 55 EachJanuary1 [floor=…] [cap=…] [times=…] [excluding]</c>.</summary>
    private static RateTerms Rate(string[] cells)
    {
        if (cells.Length == 1)
            return RateTerms.Fixed(Number(cells[0]));
        if (cells[0].Contains('-', StringComparison.Ordinal))
            return new StepRate([.. cells.Chunk(2).Select(c => new RateStep(Day(c[0]), Number(c[1])))]);
        decimal? Option(string name) => cells.FirstOrDefault(c => c.StartsWith(name + "=", StringComparison.Ordinal)) is { } cell ? Number(cell.Split('=')[1]) : null;
        return new FloatingRate(cells[0], Number(cells[1]), Option("times") ?? 1)
        {
            Reset = Enum.Parse<RateReset>(cells[2]),
            FloorPercent = Option("floor"),
            CapPercent = Option("cap"),
            ExcludesResetDay = cells.Contains("excluding"),
        };
    }

    /// <summary><c>Upfront yuan 4000</c> or <c>EachPayment permille 0.05 Payment</c>.</summary>
    private static ScheduledFee Fee(string[] cells) => new(
        Enum.Parse<FeeTiming>(cells[0]),
        cells[1] == "yuan" ? Number(cells[2]) : null,
        cells[1] == "permille" ? Number(cells[2]) : null,
        cells.Length > 3 ? Enum.Parse<FeeBasis>(cells[3]) : FeeBasis.Principal);

    /// <summary><c>2027-03-21 maturity=… rate=… prepaid=… effect=Shorten instalment=… plan=day:amount,day:amount</c>.</summary>
    private static TermsChange Change(string[] cells)
    {
        var change = new TermsChange(Day(cells[0]));
        foreach (var cell in cells[1..])
        {
            var (word, value) = (cell.Split('=')[0], cell.Split('=')[1]);
            change = word switch
            {
                "maturity" => change with { MaturityDate = Day(value) },
                "rate" => change with { Rate = RateTerms.Fixed(Number(value)) },
                "prepaid" => change with { PrepaidYuan = Number(value) },
                "effect" => change with { PrepaymentEffect = Enum.Parse<PrepaymentEffect>(value) },
                "instalment" => change with { InstalmentYuan = Number(value) },
                "repayment" => change with { Repayment = Enum.Parse<RepaymentMethod>(value) },
                "interest-only-until" => change with { InterestOnlyUntil = Day(value) },
                "plan" => change with { Plan = [.. value.Split(',').Select(l => new PlannedPrincipal(Day(l.Split(':')[0]), Number(l.Split(':')[1])))] },
                _ => throw new FormatException($"Unknown change: {cell.ToString(CultureInfo.InvariantCulture)}"),
            };
        }

        return change;
    }
}
