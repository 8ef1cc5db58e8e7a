using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Schedules;

public sealed class FinancingCostTests
{
    private static readonly CashFlow[] s_excel =
    [
        new(new(2008, 1, 1), -10000), new(new(2008, 3, 1), 2750), new(new(2008, 10, 30), 4250), new(new(2009, 2, 15), 3250), new(new(2009, 4, 1), 2750),
    ];

    [Fact]
    public void XIRR_of_the_spreadsheet_manual() => Assert.Equal(37.336253m, Rounded(FinancingCost.Of(s_excel).EffectivePercent, 6)); // printed to 1e-8 only

    [Fact]
    public void XNPV_of_the_spreadsheet_manual() => Assert.Equal(2086.647602m, Rounded(FinancingCost.PresentValueYuan(s_excel, 9), 6));

    [Fact]
    public void IRR_of_the_spreadsheet_manual()
    {
        Assert.Equal(-2.1244848m, Rounded(Yearly(-70000, 12000, 15000, 18000, 21000).EffectivePercent, 7));
        Assert.Equal(8.6630948m, Rounded(Yearly(-70000, 12000, 15000, 18000, 21000, 26000).EffectivePercent, 7));
    }

    [Fact]
    public void RATE_of_the_spreadsheet_manual()
    {
        var cost = FinancingCost.OfTimed([(0, 8000m), .. Monthly(48, -200)]);
        Assert.Equal(0.7701472m, Rounded(cost.NominalPercent / 12, 7));
    }

    [Theory] // 200,000 drawn, 4,000 paid at signing, then these payments
    [InlineData(240, "1432.86", "0", "6.434412")]
    [InlineData(240, "1449.53", "0", "6.588554")]
    [InlineData(240, "1599.53", "0", "7.946625")]
    [InlineData(240, "1490.18", "0", "6.961575")]
    [InlineData(180, "1199.10", "142097.69", "6.409523")]
    [InlineData(240, "1166.67", "200000", "7.430479")]
    public void APRC_examples_of_the_European_directive(int months, string payment, string last, string expected)
    {
        List<(decimal Years, decimal Yuan)> flows = [(0, 196000), .. Monthly(months, -Number(payment))];
        flows[^1] = (flows[^1].Years, flows[^1].Yuan - Number(last));
        Assert.Equal(Number(expected), Rounded(FinancingCost.OfTimed(flows).EffectivePercent, 6));
    }

    [Theory] // payments change by 3% every year, counted from the first and rounded to the cent; the first is published to four digits
    [InlineData("1130.33", "1.03", "6.4064", 4)]
    [InlineData("1778.58", "0.97", "6.468360", 6)]
    public void APRC_of_payments_that_change_every_year(string first, string factor, string expected, int digits)
    {
        List<(decimal Years, decimal Yuan)> flows = [(0, 196000)];
        var payment = Number(first);
        for (var month = 1; month <= 240; month++)
        {
            flows.Add((month / 12m, -payment.RoundToFen()));
            if (month % 12 == 0)
                payment *= Number(factor);
        }

        Assert.Equal(Number(expected), Rounded(FinancingCost.OfTimed(flows).EffectivePercent, digits));
    }

    [Fact]
    public void Flows_of_one_sign_have_no_cost_and_say_so()
    {
        var cost = Yearly(100, 5, 5);
        Assert.Null(cost.EffectivePercent);
        Assert.Null(cost.NominalPercent);
        Assert.NotNull(cost.Explanation);
        Assert.Null(FinancingCost.Of([]).EffectivePercent);
    }

    [Fact]
    public void Flows_with_several_solutions_name_them_all_and_give_no_cost()
    {
        var cost = Yearly(-100, 230, -132); // 10% and 20%
        Assert.Null(cost.EffectivePercent);
        Assert.Equal([10m, 20m], cost.SolutionsPercent.Select(r => Rounded(r, 6)));
        Assert.NotNull(cost.Explanation);
    }

    [Fact]
    public void Flows_that_change_sign_twice_can_still_have_no_solution() => Assert.Empty(Yearly(100, -210, 112).SolutionsPercent);

    [Fact]
    public void A_loan_without_fees_costs_its_rate()
    {
        var terms = new ScheduleTerms
        {
            PrincipalYuan = 1_000_000, StartDate = new(2025, 1, 1), MaturityDate = new(2026, 1, 1),
            Rate = RateTerms.Fixed(5), DayCount = DayCount.Actual365Fixed,
        };
        var schedule = Schedule.Of(terms, WorkCalendar.None, RateFixings.None);
        Assert.Equal(5m, Rounded(FinancingCost.Of(FinancingCost.FlowsOf(terms, schedule)).EffectivePercent, 6));
    }

    private static FinancingCost Yearly(params decimal[] yuan) => FinancingCost.OfTimed([.. yuan.Select((y, i) => ((decimal)i, y))]);

    private static IEnumerable<(decimal, decimal)> Monthly(int months, decimal yuan) => Enumerable.Range(1, months).Select(m => (m / 12m, yuan));

    private static decimal Rounded(decimal? value, int digits) => Math.Round(value!.Value, digits, MidpointRounding.AwayFromZero);
}
