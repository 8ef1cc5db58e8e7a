using System.Net.Http.Json;
using Fiscal.Api.Features.Exposures;
using Fiscal.Api.Features.Maturities;
using Fiscal.Api.Features.Projections;
using Fiscal.Api.Hosting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Benchmarks;

/// <summary>Questions about a day of the past as known at an instant of the past: do they cost more the longer the history is?</summary>
internal static class BookBenchmark
{
    private static readonly Dictionary<string, (int Debts, int Counties)> Tiers = new()
    {
        ["county"] = (1_000, 1), ["stress"] = (10_000, 1), ["city"] = (100_000, 10), ["province"] = (500_000, 100),
    };

    public static async Task<int> Run(Options options)
    {
        List<(string Tier, int Debts, List<int> Months)> runs = options.Text("--tier") is { } tier || options.Number("--debts") is not null
            ? [(options.Text("--tier") ?? "stress", 0, options.Numbers("--months") ?? [1, 120])]
            : [("county", 0, [1, 120]), ("stress", 0, [1, 120]), ("city", 0, [1, 12])];
        foreach (var run in runs)
        {
            var (debts, counties) = Tiers[run.Tier];
            var answers = new List<Answer>();
            foreach (var months in run.Months) answers.Add(await One(run.Tier, options.Number("--debts") ?? debts, counties, months));
            if (answers is [var first, .., var last])
                Console.WriteLine(FormattableString.Invariant(
                    $"{run.Tier,-9} {run.Months[^1],4} months / {run.Months[0]} months: exposure p50 {last.Exposure.P50 / first.Exposure.P50:0.00} p99 {last.Exposure.P99 / first.Exposure.P99:0.00}, ladder p50 {last.Ladder.P50 / first.Ladder.P50:0.00} p99 {last.Ladder.P99 / first.Ladder.P99:0.00}"));
        }
        return 0;
    }

    private static async Task<Answer> One(string tier, int debts, int counties, int months)
    {
        await using var app = new LedgerApp();
        await app.Found(counties);
        HistoryGenerator? history = null;
        var generation = await Timing.Seconds(() => app.WithDatabase(async db =>
        {
            history = new HistoryGenerator(db, debts, months, counties);
            await history.Generate();
            return 0;
        }));
        Line(tier, months, $"{debts:N0} debts, {history!.Facts:N0} facts generated in {generation:0.0} s, {Timing.ResidentMegabytes():0} MB resident");
        app.Clock.Reset(HistoryGenerator.LastKnown);
        var rebuild = await Timing.Seconds(() => app.Send(new RebuildProjections()));
        await app.Settle();
        Line(tier, months, $"read models in {rebuild:0.0} s, {debts / rebuild:N0} debts/s, {Timing.ResidentMegabytes():0} MB resident, database {app.Megabytes():N0} MB");

        var random = new Random(7);
        List<string> regions = [LedgerApp.City, .. Enumerable.Range(1, counties).Select(LedgerApp.RegionCode)];
        var count = Math.Clamp(2_000_000 / debts, 20, 400);
        async Task Exposure(ExposureGroup by)
        {
            var (asOf, knownAt) = Moment(random, history);
            await app.SendFrom(regions, new SummarizeExposures(AsOf: asOf, KnownAt: knownAt, GroupBy: new Choice<ExposureGroup>(by)));
        }
        async Task Ladder()
        {
            var (asOf, knownAt) = Moment(random, history);
            await app.SendFrom(regions, new SummarizeMaturities(AsOf: asOf, KnownAt: knownAt));
        }
        var turn = 0;
        var exposure = await Timing.Percentiles(Math.Min(count, 40), count, () => Exposure(turn++ % 2 == 0 ? ExposureGroup.CreditorKind : ExposureGroup.DebtClass));
        var ladder = await Timing.Percentiles(Math.Min(count, 40), count, Ladder);
        Line(tier, months, $"exposure p50 {exposure.P50:0.0} p99 {exposure.P99:0.0} ms, ladder p50 {ladder.P50:0.0} p99 {ladder.P99:0.0} ms ({count} of each), {Timing.ResidentMegabytes():0} MB resident");
        if (debts <= 10_000) await Commands(tier, months, app);
        return new(exposure, ladder);
    }

    /// <summary>One repayment a debt, over HTTP as a clerk's browser sends it.</summary>
    private static async Task Commands(string tier, int months, LedgerApp app)
    {
        using var client = await app.SignedIn();
        var known = new Queue<(int Id, int Version)>(await app.WithDatabase(async db =>
            (await db.Debts.OrderBy(d => d.Id).Take(250).Select(d => new { d.Id, d.Version }).ToListAsync()).Select(d => (d.Id, d.Version)).ToList()));
        var (p50, p99) = await Timing.Percentiles(30, 200, async () =>
        {
            var (id, version) = known.Dequeue();
            using var answer = await client.PostAsJsonAsync($"/api/debts/{id}/repayments", new { version, paidOn = "2026-10-31", amountYuan = 10_000 });
            answer.EnsureSuccessStatusCode();
        });
        Line(tier, months, $"repayment over HTTP p50 {p50:0.0} p99 {p99:0.0} ms (200)");
    }

    /// <summary>A day and an instant of the history, independent of each other.</summary>
    private static (DateOnly AsOf, DateTimeOffset KnownAt) Moment(Random random, HistoryGenerator history)
    {
        var days = Period.DaysBetween(history.Start, HistoryGenerator.LastDay);
        var known = HistoryGenerator.LastKnown - history.FirstKnown;
        return (history.Start.PlusDays(random.Next(days + 1)).ToDateOnly(), (history.FirstKnown + (known * random.NextDouble())).ToDateTimeOffset());
    }

    private static void Line(string tier, int months, FormattableString text) =>
        Console.WriteLine(FormattableString.Invariant($"{tier,-9} {months,4} months: ") + FormattableString.Invariant(text));

    private sealed record Answer((double P50, double P99) Exposure, (double P50, double P99) Ladder);
}
