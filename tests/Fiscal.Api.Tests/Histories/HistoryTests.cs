using System.Globalization;
using System.Text.Json;
using Fiscal.Api.Features.Journal;
using Fiscal.Api.Features.Projections;
using Fiscal.Api.Tests.Features.Projections;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Tests.Histories;

/// <summary>
/// Random histories over HTTP, every answer compared with a scan of the facts. FISCAL_SEED names the first seed and
/// FISCAL_COUNTIES their number, for longer runs.
/// </summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int Steps = 44;

    private static readonly int s_first = Setting("FISCAL_SEED", 1);
    private static readonly int s_counties = Setting("FISCAL_COUNTIES", 25);

    private int _compared;

    [Fact]
    public async Task Every_answer_is_what_a_scan_of_the_facts_gives()
    {
        await using var app = new FiscalApp();
        await app.CreateRegion(); // a host starts once: not from two threads
        app.Clock.AutoAdvance = Duration.FromMilliseconds(1);
        var lived = new List<RandomHistory>();
        await Parallel.ForAsync(0, s_counties, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, _) =>
        {
            var region = $"{700_000 + i}";
            using var clerk = await app.Client(Role.Clerk, region);
            using var reviewer = await app.Client(Role.Reviewer, region);
            var history = new RandomHistory(app, clerk, reviewer, region, s_first + i);
            try
            {
                await history.Live(Steps);
                await Compare(app, clerk, history, new Random(s_first + i));
                lock (lived) lived.Add(history);
            }
            catch (Exception e) when (e is Xunit.Sdk.IAssertionException or InvalidOperationException or KeyNotFoundException or JsonException)
            {
                Assert.Fail($"seed {s_first + i}: {e.Message}\n{string.Join('\n', history.Log)}\n{e.StackTrace}");
            }
        });

        var kept = await RebuildProjectionsTests.ReadModels(app);
        await app.Send(new RebuildProjections());
        Assert.Equal(kept, await RebuildProjectionsTests.ReadModels(app));
        Assert.True((await app.Send(new VerifyJournal())).Valid);
        Assert.Equal(s_counties, lived.Count);
        Assert.InRange(lived.Sum(h => h.Refused), 1, lived.Sum(h => h.Commands) / 2);
        output.WriteLine(FormattableString.Invariant(
            $"{s_counties} histories, {lived.Sum(h => h.Book.Debts.Count)} debts, {lived.Sum(h => h.Commands)} commands, {lived.Sum(h => h.Refused)} refused, {_compared} answers compared"));
    }

    private async Task Compare(FiscalApp app, HttpClient clerk, RandomHistory history, Random random)
    {
        foreach (var (path, answer) in history.Taken) Assert.Equal(answer, await history.Answer(path));
        Interlocked.Add(ref _compared, history.Taken.Count);
        var (days, instants) = (history.Book.Days(), history.Book.Instants());
        await CompareReadModels(app, history, days, instants);
        for (var i = 0; i < 12; i++)
        {
            var (day, at) = (days[random.Next(days.Count)], instants[random.Next(instants.Count)]);
            await CompareBook(clerk, history, day, at);
            await CompareExposures(clerk, history, day, at);
            var (to, reported) = (days[random.Next(days.Count)], instants[random.Next(instants.Count)]);
            await CompareMovements(clerk, history, LocalDate.Min(day, to), LocalDate.Max(day, to), Instant.Max(at, reported), Instant.Min(at, reported));
            var due = await clerk.Json($"/api/maturities?from=2000-01-01&to=2200-01-01&regionCode={history.Region}&{Clocks(day, at)}");
            Assert.Equal(Sum(history, day, at), due.GetProperty("totals").Number("principalYuan"));
            _compared += 4;
        }
    }

    /// <summary>Every day and every instant, on the rows that the queries read.</summary>
    private async Task CompareReadModels(FiscalApp app, RandomHistory history, List<LocalDate> days, List<Instant> instants)
    {
        var (states, duties) = await app.WithDatabase(async db => (
            await db.DebtStates.AsNoTracking().Include(s => s.TermsVersion).Where(s => s.RegionCode == history.Region).ToListAsync(),
            await db.DuePayments.AsNoTracking().Where(d => d.RegionCode == history.Region).ToListAsync()));
        foreach (var debt in history.Book.Debts)
            foreach (var at in instants)
            {
                var believed = states.Where(s => s.DebtId == debt.Id && s.KnownFrom <= at && s.KnownTo > at).OrderBy(s => s.TrueFrom).ToList();
                var due = duties.Where(d => d.DebtId == debt.Id && d.KnownFrom <= at && d.KnownTo > at).ToList();
                foreach (var day in days)
                {
                    var expected = history.Book.At(debt.Id, day, at);
                    var state = believed.LastOrDefault(s => s.TrueFrom <= day);
                    var where = $"debt {debt.Id} on {day:uuuu-MM-dd} as known at {InstantPattern.ExtendedIso.Format(at)}";
                    Assert.True(expected is null == state is null, where);
                    _compared++;
                    if (state is null) continue;
                    var kept = expected! with
                    {
                        Class = state.Class, OutstandingYuan = state.OutstandingYuan, RatePercent = state.TermsVersion.Terms.AnnualRatePercent!.Value,
                        Maturity = state.TermsVersion.Terms.MaturityDate, OverduePrincipalYuan = state.OverduePrincipalYuan,
                        OverdueInterestYuan = state.OverdueInterestYuan, ConfirmedOn = state.ConfirmedOn, IsDocumented = state.IsDocumented,
                    };
                    Assert.True(expected == kept, $"{where}: {kept} instead of {expected}");
                    var standing = due.Where(d => d.TrueFrom <= day && d.TrueTo > day).ToList();
                    Assert.True(standing.Sum(d => d.PrincipalYuan) == expected.OutstandingYuan, $"{where}: due {standing.Sum(d => d.PrincipalYuan)} instead of {expected}");
                }
            }
    }

    private static async Task CompareBook(HttpClient clerk, RandomHistory history, LocalDate day, Instant at)
    {
        var rows = (await clerk.Items($"/api/debts?regionCode={history.Region}&{Clocks(day, at)}")).ToDictionary(r => r.Count("id"));
        Assert.Equal(history.Book.Debts.Select(d => d.Id).Where(id => history.Book.At(id, day, at) is not null).Order(), rows.Keys.Order());
        foreach (var (id, row) in rows)
        {
            var e = history.Book.At(id, day, at)!;
            Assert.Equal(
                (e.Class.ToString(), e.OutstandingYuan, e.RatePercent, e.Maturity, e.OverduePrincipalYuan, e.OverdueInterestYuan, e.Status, history.Book.VersionOf(id)),
                (row.Text("debtClass"), row.Number("outstandingYuan"), row.Number("annualRatePercent"), row.Date("maturityDate"),
                    row.Number("overduePrincipalYuan"), row.Number("overdueInterestYuan"), row.Text("status"), row.Count("version")));
        }
    }

    private static async Task CompareExposures(HttpClient clerk, RandomHistory history, LocalDate day, Instant at)
    {
        var answer = await clerk.Json($"/api/exposures?regionCode={history.Region}&groupBy=DebtClass&{Clocks(day, at)}");
        var open = history.Book.Debts.Select(d => history.Book.At(d.Id, day, at)).OfType<Scanned>().Where(s => s.IsOpen).ToList();
        Assert.Equal(
            open.GroupBy(s => s.Class).Select(g => (g.Key.ToString(), g.Sum(s => s.OutstandingYuan), g.Count(), g.Sum(s => s.OverduePrincipalYuan))).Order(),
            answer.List("items").Select(i => (i.Text("group"), i.Number("outstandingYuan"), i.Count("count"), i.Number("overduePrincipalYuan"))).Order());
        var confirmed = open.Sum(s => s.ConfirmedYuan);
        var documented = open.Where(s => s.IsDocumented).Sum(s => s.OutstandingYuan - s.ConfirmedYuan);
        var coverage = answer.GetProperty("coverage");
        Assert.Equal((confirmed, documented, open.Sum(s => s.OutstandingYuan) - confirmed - documented),
            (coverage.Number("confirmedYuan"), coverage.Number("documentedYuan"), coverage.Number("unconfirmedYuan")));
    }

    private static async Task CompareMovements(HttpClient clerk, RandomHistory history, LocalDate from, LocalDate to, Instant at, Instant reported)
    {
        var book = history.Book;
        var answer = await clerk.Json($"/api/movements?regionCode={history.Region}&groupBy=DebtClass&from={Iso(from)}&to={Iso(to)}"
            + $"&knownAt={Text(at)}&openingKnownAt={Text(reported)}");
        var (total, dayBefore) = (answer.GetProperty("totals"), from.PlusDays(-1));
        Assert.Equal(Sum(history, dayBefore, reported), total.Number("openingYuan"));
        Assert.Equal(Sum(history, dayBefore, at) - Sum(history, dayBefore, reported), total.Number("correctedYuan"));
        Assert.Equal(Sum(history, to, at), total.Number("closingYuan"));
        Assert.Equal(0m, total.Number("reclassifiedYuan"));
        Assert.Equal(ByClass(dayBefore, reported), InGroups("openingYuan"));
        Assert.Equal(ByClass(to, at), InGroups("closingYuan"));
        foreach (var row in answer.List("items"))
            Assert.Equal(row.Number("closingYuan"), row.Number("openingYuan") + row.Number("correctedYuan") + row.Number("broughtInYuan") + row.Number("drawnYuan")
                + row.Number("capitalisedYuan") + row.Number("refinancedInYuan") - row.Number("repaidYuan") - row.Number("refinancedOutYuan")
                - row.Number("writtenOffYuan") + row.Number("reclassifiedYuan"));

        // Where a debt's terms were taken back, what is dated before the remaining ones counts on the day it comes onto the book.
        if (!book.Facts.Exists(f => f is { Kind: FactKind.Terms or FactKind.Classification, Reverses: not null }))
            Assert.Equal(
                s_columns.Select(c => (c.Name, book.Moved(c.Kind, from, to, at))),
                s_columns.Select(c => (c.Name, total.Number(c.Name))));

        List<(string, decimal)> ByClass(LocalDate day, Instant knownAt) => [.. book.Debts.Select(d => book.At(d.Id, day, knownAt)).OfType<Scanned>()
            .GroupBy(s => s.Class.ToString()).Select(g => (g.Key, Yuan: g.Sum(s => s.OutstandingYuan))).Where(g => g.Yuan != 0).Order()];

        List<(string, decimal)> InGroups(string name) =>
            [.. answer.List("items").Select(i => (i.Text("group"), Yuan: i.Number(name))).Where(g => g.Yuan != 0).Order()];
    }

    private static readonly (EntryKind Kind, string Name)[] s_columns =
    [
        (EntryKind.Opening, "broughtInYuan"), (EntryKind.Drawdown, "drawnYuan"), (EntryKind.InterestCapitalised, "capitalisedYuan"),
        (EntryKind.RefinancedIn, "refinancedInYuan"), (EntryKind.PrincipalRepayment, "repaidYuan"), (EntryKind.RefinancedOut, "refinancedOutYuan"),
        (EntryKind.WriteOff, "writtenOffYuan"), (EntryKind.InterestPayment, "interestPaidYuan"), (EntryKind.FeePayment, "feesPaidYuan"),
    ];

    private static decimal Sum(RandomHistory history, LocalDate day, Instant at) => history.Book.Debts.Sum(d => history.Book.At(d.Id, day, at)?.OutstandingYuan ?? 0);

    private static string Clocks(LocalDate day, Instant at) => $"asOf={Iso(day)}&knownAt={Text(at)}";

    private static string Text(Instant at) => Uri.EscapeDataString(InstantPattern.ExtendedIso.Format(at));

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : usual;
}
