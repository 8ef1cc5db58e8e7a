using System.Globalization;
using Fiscal.Domain.Schedules;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Schedules;

/// <summary>Every file in Cases is one contract with the payments someone worked out for it.</summary>
public sealed class ScheduleCaseTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Schedules/Cases");

    public static TheoryData<string> Cases => [.. Directory.GetFiles(s_folder, "*.txt").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public void The_schedule_is_the_case(string file)
    {
        var expected = CaseFile.Read(Path.Combine(s_folder, file));
        if (expected.Value("error") is { } code)
        {
            Assert.Equal(code, Assert.Throws<BusinessRuleException>(() => Schedule.Of(expected.Terms(), expected.Calendar, Lpr)).Code);
            return;
        }

        var schedule = Schedule.Of(expected.Terms(), expected.Calendar, Lpr);

        Assert.True(expected.Payments.Count > 0 || expected.Line("totals") is not null || expected.Line("effective") is not null, "The case expects nothing.");
        AssertPayments(expected.Payments, schedule);
        if (expected.Line("totals") is { } totals)
            Assert.Equal(totals.Select(Number), new[] { schedule.Totals.PrincipalYuan, schedule.Totals.InterestYuan, schedule.Totals.FeeYuan }.Take(totals.Length));
        if (expected.Line("effective") is { } cost)
        {
            var actual = FinancingCost.Of(FinancingCost.FlowsOf(expected.Terms(), schedule), Enum.Parse<CostTime>(cost[1]));
            Assert.Equal(Number(cost[0]), Math.Round(actual.EffectivePercent!.Value, 6, MidpointRounding.AwayFromZero));
        }

        Assert.Equal(expected.Line("warnings") ?? [], schedule.Warnings.Select(w => w.Code));
    }

    private static void AssertPayments(List<string[]> expected, Schedule schedule)
    {
        if (expected.Count == 0)
            return;
        if (expected.TrueForAll(l => l[0] != "…"))
        {
            Assert.Equal(expected.Select(l => string.Join(' ', l)), schedule.Payments.Select(p => Text(p, expected[0].Length)));
            return;
        }

        foreach (var line in expected.Where(l => l[0] != "…"))
        {
            var number = int.Parse(line[0], CultureInfo.InvariantCulture);
            Assert.Equal(string.Join(' ', line), Text(schedule.Payments.Single(p => p.Number == number), line.Length));
        }
    }

    private static string Text(ScheduledPayment p, int cells) => string.Join(' ', FormattableString.Invariant(
        $"{p.Number} {p.Date:uuuu-MM-dd} {p.PrincipalYuan:0.00########} {p.InterestYuan:0.00########} {p.OutstandingYuan:0.00########} {p.FeeYuan:0.00########}").Split(' ').Take(cells));
}
