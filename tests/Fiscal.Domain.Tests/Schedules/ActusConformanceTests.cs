using System.Text.Json;
using Fiscal.Domain.Tests.Schedules.Actus;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Schedules;

/// <summary>
/// The public ACTUS cases: every event agrees on day, type, payoff, notional, rate and accrued interest.
/// The folder is ACTUS_TESTS_DIR, or shared/actus beside the repository.
/// </summary>
public sealed class ActusConformanceTests
{
    private const string None = "(no cases)";

    private static readonly string s_folder = Environment.GetEnvironmentVariable("ACTUS_TESTS_DIR") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Root(), "../shared/actus");

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var file in (Directory.Exists(s_folder) ? Directory.GetFiles(s_folder, "*.json") : []).Order(StringComparer.Ordinal))
            {
                using var json = JsonDocument.Parse(File.ReadAllText(file));
                foreach (var test in json.RootElement.EnumerateObject())
                    cases.Add(Path.GetFileName(file), test.Name);
            }

            if (cases.Count == 0)
                cases.Add(None, None);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_events_are_those_of_the_standard(string file, string name)
    {
        if (file == None)
            Assert.Skip($"No ACTUS cases in {s_folder}; set ACTUS_TESTS_DIR to check against them.");

        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_folder, file)));
        var test = json.RootElement.GetProperty(name);

        var actual = ActusEvents.Of(new ActusContract(test), test.GetProperty("to").GetString() ?? "");

        var expected = test.GetProperty("results").EnumerateArray().Select(Read).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(Line), actual.Zip(expected.Concat(actual.Skip(expected.Count)), Snap).Select(Line));
    }

    /// <summary>Takes the expected number where the actual one agrees within 1e-9 × max(1, |x|), so that a failure shows only real differences.</summary>
    private static ActusEvent Snap(ActusEvent actual, ActusEvent expected) => actual with
    {
        Payoff = Snap(actual.Payoff, expected.Payoff),
        Notional = Snap(actual.Notional, expected.Notional),
        Rate = Snap(actual.Rate, expected.Rate),
        Accrued = Snap(actual.Accrued, expected.Accrued),
    };

    private static decimal Snap(decimal actual, decimal expected) =>
        Math.Abs(actual - expected) <= 1e-9m * Math.Max(1, Math.Abs(expected)) ? expected : actual;

    private static string Line(ActusEvent e) => FormattableString.Invariant($"{e.Date[..10]} {e.Type} {e.Payoff:0.#############} {e.Notional:0.#############} {e.Rate:0.#############} {e.Accrued:0.#############}");

    private static ActusEvent Read(JsonElement e) => new(
        e.GetProperty("eventDate").GetString()!,
        e.GetProperty("eventType").GetString()!,
        Value(e, "payoff"),
        Value(e, "notionalPrincipal"),
        Value(e, "nominalInterestRate"),
        Value(e, "accruedInterest"));

    private static decimal Value(JsonElement e, string name) => Number(e.GetProperty(name).ToString().Trim());
}
