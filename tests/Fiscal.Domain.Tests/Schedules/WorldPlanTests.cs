using System.Text.Json;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Schedules;

/// <summary>The sample county's debts: the future plan of each, recomputed from its terms, agrees to the fen.</summary>
public sealed class WorldPlanTests
{
    private static readonly LocalDate s_asOf = new(2026, 10, 31);
    private static readonly JsonElement s_world =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples/world.json"))).RootElement;

    public static TheoryData<string> Debts =>
        [.. s_world.GetProperty("debts").EnumerateArray().Where(d => d.GetProperty("plan").GetArrayLength() > 0).Select(d => d.GetProperty("id").GetString()!)];

    [Fact]
    public void All_debts_of_the_sample_county_with_payments_ahead_are_checked() => Assert.Equal(121, Debts.Count);

    [Theory, MemberData(nameof(Debts))]
    public void The_plan_left_is_the_plan_of_the_terms(string id)
    {
        var debt = Debt(id);
        var contract = Contract(debt);
        var schedule = contract.Repayment is RepaymentMethod.Annuity or RepaymentMethod.FixedInstalment
            ? Schedule.Of(contract, WorkCalendar.None, Lpr)
            : Schedule.Of(RunningDebt.Remaining(contract, Yuan(debt, "outstanding") - Yuan(debt, "overduePrincipal"), s_asOf), WorkCalendar.None, Lpr);

        var expected = debt.GetProperty("plan").EnumerateArray()
            .Select(p => (Day(Text(p, "due")), Yuan(p, "principal"), Yuan(p, "interest"), Yuan(p, "balanceAfter")));
        Assert.Equal(expected, schedule.Payments.Where(p => p.Date > s_asOf).Select(p => (p.Date, p.PrincipalYuan, p.InterestYuan, p.OutstandingYuan)));
    }

    public static TheoryData<string> Repriced => [.. s_world.GetProperty("debts").EnumerateArray()
        .Where(d => Text(d.GetProperty("rate"), "type") != "固定" && !d.GetProperty("rate").TryGetProperty("originalSpreadBp", out _)
            && string.CompareOrdinal(Text(d, "startDate"), "2020-09-01") > 0)
        .Select(d => d.GetProperty("id").GetString()!)];

    [Theory, MemberData(nameof(Repriced))]
    public void The_rates_executed_are_the_LPR_published_before_each_reset(string id)
    {
        var debt = Debt(id);
        var rate = (FloatingRate)Rate(debt);
        var terms = Contract(debt) with { Repayment = RepaymentMethod.Bullet, Rate = rate with { Executed = [] }, Plan = [] };
        var end = string.CompareOrdinal(Text(debt, "maturity"), "2026-10-31") < 0 ? Day(Text(debt, "maturity")) : s_asOf;

        var resets = Schedule.EventsOf(terms with { MaturityDate = LocalDate.Max(end, terms.StartDate.PlusDays(1)) }, WorkCalendar.None, Lpr)
            .Where(e => e.Kind is ScheduleEventKind.RateChange or ScheduleEventKind.Drawdown).Select(e => new RateStep(e.Date, e.RatePercent)).ToList();

        Assert.Equal(rate.Executed.Where(s => s.From < end), resets.Where((s, i) => i == 0 || s.Percent != resets[i - 1].Percent));
    }

    private static ScheduleTerms Contract(JsonElement debt)
    {
        var terms = debt.GetProperty("terms");
        var start = Day(Text(debt, "startDate"));
        var repayment = Method(Text(terms, "repayment"));
        var fromStart = repayment == RepaymentMethod.Annuity || terms.GetProperty("settlementDay").ValueKind == JsonValueKind.Null;
        var frequency = DisplayNames.Parse<PaymentFrequency>(Text(terms, "settlementFrequency"))!.Value;
        return new ScheduleTerms
        {
            PrincipalYuan = Yuan(debt, "principal"),
            StartDate = start,
            MaturityDate = Day(Text(debt, "maturity")),
            Repayment = repayment,
            Rate = Rate(debt),
            DayCount = Enum.Parse<DayCount>(Text(terms, "dayCount") switch
            {
                "ACT/360" => nameof(DayCount.Actual360),
                "ACT/365" => nameof(DayCount.Actual365Fixed),
                "30/360" => nameof(DayCount.Thirty360E),
                _ => nameof(DayCount.ActualActualIcma),
            }),
            InterestCycle = frequency == PaymentFrequency.AtMaturity ? null
                : fromStart ? Cycle.FromStart(frequency)
                : Cycle.OnSettlementDay(frequency, terms.GetProperty("settlementDay").GetInt32(), start),
            IncludeSettlementDay = !fromStart && terms.GetProperty("settlementDayCounted").GetBoolean(),
            PaymentLagDays = fromStart ? 0 : terms.GetProperty("payDelayDays").GetInt32(),
            PaidInAdvance = Text(terms, "repayment") == "等额租金（期初付）",
            KeepLastInstalment = repayment == RepaymentMethod.FixedInstalment,
            Plan = repayment == RepaymentMethod.Plan
                ? [.. debt.GetProperty("plan").EnumerateArray().Where(p => Yuan(p, "principal") > 0).Select(p => new PlannedPrincipal(Day(Text(p, "due")), Yuan(p, "principal")))]
                : [],
        };
    }

    private static RateTerms Rate(JsonElement debt)
    {
        var rate = debt.GetProperty("rate");
        if (Text(rate, "type") == "固定" && rate.GetProperty("segments").GetArrayLength() == 1)
            return RateTerms.Fixed(Number(Text(rate, "currentPercent")));
        List<RateStep> executed = [.. rate.GetProperty("segments").EnumerateArray().Select(s => new RateStep(Day(Text(s, "from")), Number(Text(s, "percent"))))];
        if (Text(rate, "type") == "固定")
            return new StepRate(executed);
        return new FloatingRate(Text(rate, "type"), rate.GetProperty("spreadBp").GetInt32())
        {
            Reset = DisplayNames.Parse<RateReset>(Text(rate, "reprice"))!.Value,
            ExcludesResetDay = true,
            Executed = executed,
        };
    }

    private static RepaymentMethod Method(string text) => text switch
    {
        "分期还本" => RepaymentMethod.Plan,
        _ when text.StartsWith("等额租金", StringComparison.Ordinal) => RepaymentMethod.FixedInstalment,
        _ => DisplayNames.Parse<RepaymentMethod>(text)!.Value,
    };

    private static JsonElement Debt(string id) => s_world.GetProperty("debts").EnumerateArray().Single(d => Text(d, "id") == id);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static decimal Yuan(JsonElement element, string name) => Number(Text(element, name));
}
