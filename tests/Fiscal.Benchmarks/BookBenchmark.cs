using System.Net.Http.Json;
using Fiscal.Api.Features.Exposures;
using Fiscal.Api.Features.Maturities;
using Fiscal.Api.Features.Projections;
using Fiscal.Api.Hosting;
using MediatR;
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
            var books = new List<Book>();
            foreach (var months in run.Months) books.Add(await Made(run.Tier, options.Number("--debts") ?? debts, counties, months));
            await Questions(books);
            foreach (var book in books)
            {
                if (book.Debts <= 10_000) await Commands(book);
                await book.App.DisposeAsync();
            }
        }
        return 0;
    }

    private static async Task<Book> Made(string tier, int debts, int counties, int months)
    {
        var app = new LedgerApp();
        await app.Found(counties);
        HistoryGenerator? history = null;
        var generation = await Timing.Seconds(() => app.WithDatabase(async db =>
        {
            history = new HistoryGenerator(db, debts, months, counties);
            await history.Generate();
            return 0;
        }));
        var book = new Book(tier, debts, counties, months, app, history!);
        Line(book, $"{debts:N0} debts, {history!.Facts:N0} facts generated in {generation:0.0} s, {Timing.ResidentMegabytes():0} MB resident");
        app.Clock.Reset(HistoryGenerator.LastKnown);
        var rebuild = await Timing.Seconds(() => app.Send(new RebuildProjections()));
        await app.Settle();
        Line(book, $"read models in {rebuild:0.0} s, {debts / rebuild:N0} debts/s, {Timing.ResidentMegabytes():0} MB resident, database {app.Megabytes():N0} MB");
        return book;
    }

    /// <summary>The same questions to each book in turn, so that no book bears the warm-up of the others.</summary>
    private static async Task Questions(List<Book> books)
    {
        var count = Math.Clamp(2_000_000 / books[0].Debts, 20, 400);
        var turn = 0;
        var exposures = await Timing.InTurns(Math.Min(count, 40), count, [.. books.Select(b => (Func<Task>)(() =>
            b.Ask((asOf, knownAt) => new SummarizeExposures(AsOf: asOf, KnownAt: knownAt, GroupBy: new Choice<ExposureGroup>(turn++ / books.Count % 2 == 0 ? ExposureGroup.CreditorKind : ExposureGroup.DebtClass)))))]);
        var ladders = await Timing.InTurns(Math.Min(count, 40), count, [.. books.Select(b => (Func<Task>)(() =>
            b.Ask((asOf, knownAt) => new SummarizeMaturities(AsOf: asOf, KnownAt: knownAt))))]);
        foreach (var (book, exposure, ladder) in books.Zip(exposures, ladders))
            Line(book, $"exposure p50 {exposure.P50:0.0} p99 {exposure.P99:0.0} ms, ladder p50 {ladder.P50:0.0} p99 {ladder.P99:0.0} ms ({count} of each), {Timing.ResidentMegabytes():0} MB resident");
        if (books.Count > 1)
            Console.WriteLine(FormattableString.Invariant(
                $"{books[0].Tier,-9} {books[^1].Months,4} months / {books[0].Months} months: exposure p50 {exposures[^1].P50 / exposures[0].P50:0.00} p99 {exposures[^1].P99 / exposures[0].P99:0.00}, ladder p50 {ladders[^1].P50 / ladders[0].P50:0.00} p99 {ladders[^1].P99 / ladders[0].P99:0.00}"));
    }

    /// <summary>One repayment a debt, over HTTP as a clerk's browser sends it.</summary>
    private static async Task Commands(Book book)
    {
        using var client = await book.App.SignedIn();
        var known = new Queue<(int Id, int Version)>(await book.App.WithDatabase(async db =>
            (await db.Debts.OrderBy(d => d.Id).Take(250).Select(d => new { d.Id, d.Version }).ToListAsync()).Select(d => (d.Id, d.Version)).ToList()));
        var (p50, p99) = await Timing.Percentiles(30, 200, async () =>
        {
            var (id, version) = known.Dequeue();
            using var answer = await client.PostAsJsonAsync($"/api/debts/{id}/repayments", new { version, paidOn = "2026-10-31", amountYuan = 10_000 });
            answer.EnsureSuccessStatusCode();
        });
        Line(book, $"repayment over HTTP p50 {p50:0.0} p99 {p99:0.0} ms (200)");
    }

    private static void Line(Book book, FormattableString text) =>
        Console.WriteLine(FormattableString.Invariant($"{book.Tier,-9} {book.Months,4} months: ") + FormattableString.Invariant(text));

    private sealed record Book(string Tier, int Debts, int Counties, int Months, LedgerApp App, HistoryGenerator History)
    {
        private readonly Random _random = new(7);
        private readonly List<string> _regions = [LedgerApp.City, .. Enumerable.Range(1, Counties).Select(LedgerApp.RegionCode)];

        /// <summary>Asks about a day and an instant of the history, independent of each other.</summary>
        public Task<T> Ask<T>(Func<DateOnly, DateTimeOffset, IRequest<T>> question)
        {
            var days = Period.DaysBetween(History.Start, HistoryGenerator.LastDay);
            var known = HistoryGenerator.LastKnown - History.FirstKnown;
            return App.SendFrom(_regions, question(
                History.Start.PlusDays(_random.Next(days + 1)).ToDateOnly(), (History.FirstKnown + (known * _random.NextDouble())).ToDateTimeOffset()));
        }
    }
}
