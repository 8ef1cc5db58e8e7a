using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Features.Projections;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Benchmarks;

/// <summary>
/// A branch of a simulation on a county's book, over HTTP, beside a full recomputation of the debts that it touches: does it cost what
/// its debts cost, or what the book costs?
/// </summary>
internal static class SimulationBenchmark
{
    public static async Task<int> Run(Options options)
    {
        var (debts, touched) = (options.Number("--debts") ?? 10_000, options.Number("--touched") ?? 200);
        await using var app = new LedgerApp();
        await app.Found(1);
        await app.WithDatabase(async db =>
        {
            await new HistoryGenerator(db, debts, months: 12, 1).Generate();
            return 0;
        });
        app.Clock.Reset(HistoryGenerator.LastKnown);
        var whole = await Timing.Seconds(() => app.Send(new RebuildProjections()));
        await app.Settle();
        using var client = await app.SignedIn();
        var ids = await app.WithDatabase(db => db.DebtStates.Where(s => s.KnownTo == Domain.Ledger.OpenEnd.Instant && s.OutstandingYuan > 0)
            .OrderBy(s => s.DebtId).Select(s => s.DebtId).Distinct().Take(touched).ToListAsync());

        var times = await Timing.InTurns(3, 15, [() => Simulate(client, []), () => Simulate(client, ids), () => Recompute(app, ids)]);
        var (empty, branch, recomputed) = (times[0].P50, times[1].P50, times[2].P50);
        Console.WriteLine(FormattableString.Invariant(
            $"{debts:N0} debts, {ids.Count} touched: empty branch {empty:0} ms, branch {branch:0} ms, recomputing the debts it touches {recomputed:0} ms, the whole book {1000 * whole:0} ms"));
        Console.WriteLine(FormattableString.Invariant(
            $"branch less empty / recomputation {(branch - empty) / recomputed:0.00}, branch / recomputation {branch / recomputed:0.00}, branch / whole book {branch / (1000 * whole):0.000}"));
        return 0;
    }

    private static async Task Simulate(HttpClient client, List<int> ids)
    {
        object[] drafts = ids.Count == 0 ? [] : [new
        {
            title = "展期", kind = "Extension", plannedOn = HistoryGenerator.LastDay.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            actions = ids.Select(id => new { debtId = id, newMaturityDate = "2060-12-31" }),
        }];
        using var answer = await client.PostAsJsonAsync("/api/simulations", new
        {
            regionCode = LedgerApp.RegionCode(1), name = "测时", asOf = HistoryGenerator.LastDay.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), branches = new[] { new { name = "甲", drafts } },
        });
        answer.EnsureSuccessStatusCode();
        var refusal = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("branches")[0].GetProperty("refusal");
        if (refusal.ValueKind != JsonValueKind.Null) throw new InvalidOperationException(refusal.GetRawText());
    }

    // Written and taken back.
    private static Task<int> Recompute(LedgerApp app, List<int> ids) => app.WithDatabase(async db =>
    {
        var tables = await db.References(default);
        await using var writing = await Writing.Begin(db, default);
        foreach (var some in ids.Chunk(BookProjection.DebtsAtATime))
        {
            var debts = await db.Debts.Where(d => some.Contains(d.Id)).ToListAsync();
            await db.Rebuild(debts, _ => [], _ => tables, default);
        }
        await writing.Rollback(default);
        return 0;
    });
}
