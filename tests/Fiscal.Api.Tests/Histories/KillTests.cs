using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Fiscal.Api.Features.Projections;
using Fiscal.Api.Tests.Features.Projections;
using Fiscal.Domain.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Histories;

/// <summary>The process is killed while commands are being committed, again and again, on one database. FISCAL_SEED and FISCAL_KILLS change the run: fifty kills take six times as long.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int s_seed = Setting("FISCAL_SEED", 1);
    private static readonly int s_kills = Setting("FISCAL_KILLS", 8);

    private readonly string _folder = Directory.CreateTempSubdirectory("fiscal-kill-").FullName;
    private string? _token; // good for every process
    private int _acknowledged, _unanswered, _foundDone;

    /// <summary>A command that was sent, and whether its answer came.</summary>
    private sealed record Sent(string Key, string Path, object Body, decimal EffectYuan)
    {
        public bool IsAcknowledged { get; set; }
    }

    /// <summary>One writer on one debt: it always knows the version, because nobody else writes there.</summary>
    private sealed class Writer(int debt, int version, int seed)
    {
        private readonly Random _random = new(seed);

        public int Debt => debt;
        public List<Sent> Commands { get; } = [];
        public int Version { get; set; } = version;

        /// <summary>The unanswered command turned out to be committed.</summary>
        public bool WasFound { get; set; }

        public List<Sent> Done => [.. Commands.Where(c => c.IsAcknowledged || (c == Open && WasFound))];
        public Sent? Open => Commands.Count > 0 && !Commands[^1].IsAcknowledged ? Commands[^1] : null;

        // No duty has fallen due by then, so each command is one entry, one version.
        public Sent Next()
        {
            var (key, yuan) = ($"{debt}-{Commands.Count}", _random.Next(1, 1_000) / 100m);
            var sent = _random.Next(0, 3) == 0
                ? new Sent(key, "drawdowns", new { version = Version, amountYuan = yuan, drawnOn = "2020-01-11", document = key }, yuan)
                : new Sent(key, "repayments", new { version = Version, principalYuan = yuan, paidOn = "2020-01-12", document = key }, -yuan);
            Commands.Add(sent);
            return sent;
        }
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_there_twice_after_the_process_is_killed()
    {
        await using var app = new FiscalApp(("ConnectionStrings:Fiscal", $"Data Source={ServerProcess.DatabaseIn(_folder)}"));
        using var clerk = await app.Client();
        using var auditor = await app.Client(Role.Auditor);
        var writers = await Writers(clerk);
        var random = new Random(s_seed);
        var server = ServerProcess.Start(_folder);
        try
        {
            for (var kill = 1; kill <= s_kills; kill++)
            {
                await CloseFile(app);
                await WriteUntilKilled(await server, writers, random);
                (await server).Dispose();
                server = ServerProcess.Start(_folder);
                await Check(writers, clerk, auditor, $"seed {s_seed}, kill {kill}");
            }
            using var last = await Client(await server);
            foreach (var writer in writers) await Retry(last, writer);
        }
        finally
        {
            (await server).Dispose();
        }
        await Check(writers, clerk, auditor, $"seed {s_seed}, at the end");
        var kept = await RebuildProjectionsTests.ReadModels(app);
        await app.Send(new RebuildProjections());
        Assert.Equal(kept, await RebuildProjectionsTests.ReadModels(app));
        Assert.True(_unanswered >= s_kills / 2, $"only {_unanswered} commands were under way when the process died");
        output.WriteLine($"{s_kills} kills, {_acknowledged} commands acknowledged, {_unanswered} under way when the process died, {_foundDone} of these already committed");
    }

    private static async Task<List<Writer>> Writers(HttpClient client)
    {
        var writers = new List<Writer>();
        for (var i = 0; i < 4; i++)
        {
            using var entered = await client.PostAsJsonAsync("/api/debts", new
            {
                regionCode = FiscalApp.County, contractNumber = $"HT-{i}", debtorName = "云岭城投公司", debtorKind = "Platform", creditorName = "云岭农商行", creditorKind = "RuralCommercialBank",
                debtClass = "Operating", instrument = "WorkingCapitalLoan", principalYuan = 10_000_000, startDate = "2020-01-10", maturityDate = "2099-01-10",
                annualRatePercent = 3.6, repayment = "Bullet", paymentFrequency = "AtMaturity", dayCount = "Actual360", drawnYuan = 1_000_000, drawnOn = "2020-01-10",
            });
            var answer = await entered.Body(HttpStatusCode.Created);
            writers.Add(new(answer.Count("debtId"), answer.Count("version"), s_seed * 100 + i));
        }
        return writers;
    }

    /// <summary>
    /// What the last process left unanswered is sent again, then every writer sends without pause; another thread kills when so many
    /// answers came, and some turns of the processor later.
    /// </summary>
    private async Task WriteUntilKilled(ServerProcess server, List<Writer> writers, Random random)
    {
        var (target, turns, came) = (random.Next(1, 30), random.Next(0, 400_000), 0);
        using var client = await Client(server);
        foreach (var writer in writers) await Retry(client, writer);
        using var reached = new ManualResetEventSlim();
        var killer = new Thread(() =>
        {
            reached.Wait();
            Thread.SpinWait(turns);
            server.Kill();
        }) { IsBackground = true };
        killer.Start();
        try
        {
            await Task.WhenAll(writers.Select(Write));
        }
        finally
        {
            reached.Set();
            killer.Join();
        }

        async Task Write(Writer writer)
        {
            try
            {
                while (true)
                {
                    await Send(client, writer, writer.Next());
                    if (Interlocked.Increment(ref came) == target) reached.Set();
                }
            }
            catch (HttpRequestException)
            {
                // The process is gone; whether the command was committed shows after the restart.
            }
        }
    }

    private async Task<bool> Send(HttpClient client, Writer writer, Sent sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/debts/{writer.Debt}/{sent.Path}") { Content = JsonContent.Create(sent.Body) };
        request.Headers.Add("Idempotency-Key", sent.Key);
        using var answer = await client.SendAsync(request);
        var body = await answer.Body(HttpStatusCode.OK);
        sent.IsAcknowledged = true;
        Interlocked.Increment(ref _acknowledged);
        writer.Version = body.Count("version");
        return answer.Headers.Contains("Idempotency-Replayed");
    }

    private async Task Retry(HttpClient client, Writer writer)
    {
        if (writer.Open is not { } open) return;
        var wasDone = writer.WasFound;
        Assert.True(wasDone == await Send(client, writer, open), $"{open} was {(wasDone ? "" : "not ")}committed, and the retry did {(wasDone ? "it again" : "nothing")}");
    }

    /// <summary>The file as the killed process left it, read by another application.</summary>
    private async Task Check(List<Writer> writers, HttpClient clerk, HttpClient auditor, string when)
    {
        var verified = await auditor.Json("/api/journal/verify");
        Assert.True(verified.GetProperty("valid").GetBoolean(), $"{when}: {verified}");
        var balances = new List<(int, decimal, int)>();
        foreach (var writer in writers)
        {
            var documents = await Documents(clerk, writer);
            Assert.Empty(documents.Keys.Except(writer.Commands.Select(c => c.Key)));
            foreach (var sent in writer.Commands.Where(c => c.IsAcknowledged))
                Assert.True(documents.GetValueOrDefault(sent.Key) == 1, $"{when}: {sent} is there {documents.GetValueOrDefault(sent.Key)} times");
            writer.WasFound = writer.Open is { } open && documents.TryGetValue(open.Key, out var times) && times == 1;
            Assert.Equal(documents.Count, documents.Values.Sum());
            _unanswered += writer.Open is null ? 0 : 1;
            _foundDone += writer.WasFound ? 1 : 0;
            balances.Add((writer.Debt, 1_000_000m + writer.Done.Sum(c => c.EffectYuan), 3 + writer.Done.Count));
        }
        Assert.Equal(balances, (await clerk.Items("/api/debts")).Select(r => (r.Count("id"), r.Number("outstandingYuan"), r.Count("version"))).Order());
        var moved = (await clerk.Json("/api/movements?from=2020-01-01&to=2020-12-31")).GetProperty("totals");
        var done = writers.SelectMany(w => w.Done).ToList();
        Assert.Equal(
            (0m, 4_000_000m + done.Where(c => c.EffectYuan > 0).Sum(c => c.EffectYuan), -done.Where(c => c.EffectYuan < 0).Sum(c => c.EffectYuan), balances.Sum(b => b.Item2)),
            (moved.Number("openingYuan"), moved.Number("drawnYuan"), moved.Number("repaidYuan"), moved.Number("closingYuan")));
    }

    // Whoever opens the file next finds it as the killed process left it.
    private static Task<bool> CloseFile(FiscalApp app) => app.WithDatabase(db =>
    {
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return Task.FromResult(true);
    });

    private async Task<HttpClient> Client(ServerProcess server)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token ??= await Token(client));
        return client;
    }

    private static async Task<string> Token(HttpClient client)
    {
        using var signedIn = await client.PostAsJsonAsync("/api/auth/token", new { userName = $"Clerk-{FiscalApp.County}", password = FiscalApp.Password });
        return (await signedIn.Body(HttpStatusCode.OK)).Text("accessToken");
    }

    private static async Task<Dictionary<string, int>> Documents(HttpClient client, Writer writer) =>
        (await client.Json($"/api/debts/{writer.Debt}/ledger")).List("items").Select(e => e.TextOrNull("document")).OfType<string>()
            .GroupBy(d => d).ToDictionary(g => g.Key, g => g.Count());

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : usual;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
