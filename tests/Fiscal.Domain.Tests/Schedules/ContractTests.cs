using System.Text;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Schedules;

/// <summary>
/// Chinese contracts worked out twice. To add one: write its terms in Contracts, run once with APPROVE=1, read the payments
/// that appear below them.
/// </summary>
public sealed class ContractTests
{
    private static readonly string s_folder = Path.Combine(Root(), "tests/Fiscal.Domain.Tests/Schedules/Contracts");

    public static TheoryData<string> Contracts => [.. Directory.GetFiles(s_folder, "*.txt").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_at_least_thirty_contracts() => Assert.True(Contracts.Count >= 30);

    [Theory, MemberData(nameof(Contracts))]
    public void The_engine_and_the_day_by_day_count_agree(string file)
    {
        var path = Path.Combine(s_folder, file);
        var contract = CaseFile.Read(path);

        var schedule = Schedule.Of(contract.Terms(), WorkCalendar.None, RateFixings.None);

        var actual = schedule.Payments.Select(p => FormattableString.Invariant(
            $"{p.Number} {p.Date:uuuu-MM-dd} {p.PrincipalYuan:0.00} {p.InterestYuan:0.00} {p.OutstandingYuan:0.00}")).ToList();
        Assert.Equal(new NaiveEngine(contract).Payments(), actual);
        if (Environment.GetEnvironmentVariable("APPROVE") is not null && contract.Payments.Count == 0)
            File.AppendAllLines(path, actual, new UTF8Encoding(false));
        else
            Assert.Equal(contract.Payments.Select(p => string.Join(' ', p)), actual);
    }
}
