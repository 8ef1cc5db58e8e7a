using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Histories;

/// <summary>Many people write at once: nothing is lost, nothing is there twice.</summary>
public sealed class ConcurrencyTests(HandBook book, LoadedCounty loaded)
{
    private const int Writers = 32;

    [Fact]
    public async Task Of_writers_on_one_debt_each_is_heard_exactly_once()
    {
        using var county = await book.County();
        var debt = await county.Debt();
        var (before, conflicts) = (await county.Version(debt), 0);
        var paid = await AtOnce(async i =>
        {
            var yuan = 1m + i * 0.29m;
            while (true)
            {
                using var answer = await county.Send(debt, "repayments", new { principalYuan = yuan, paidOn = "2026-01-11", document = $"记-{i}" });
                if (answer.StatusCode == HttpStatusCode.OK) return yuan;
                await answer.Body(HttpStatusCode.Conflict);
                Interlocked.Increment(ref conflicts);
            }
        });

        var entries = (await county.Ledger(debt)).Where(e => e.Text("kind") == "PrincipalRepayment").ToList();
        Assert.Equal(paid.Order(), entries.Select(e => e.Number("amountYuan")).Order());
        Assert.Equal(Writers, entries.Select(e => e.Text("document")).Distinct().Count());
        Assert.Equal(1_000_000m - paid.Sum(), await county.Balance(debt));
        Assert.Equal(before + Writers, await county.Version(debt));
        Assert.True(conflicts > 0, "nobody was in anybody's way");
        await Verifies(county);
    }

    [Fact]
    public async Task A_request_sent_many_times_at_once_with_one_key_has_one_effect()
    {
        using var county = await book.County();
        var debts = new List<int>();
        for (var i = 0; i < Writers; i++) debts.Add(await county.Debt($"HT-{i}"));
        var version = await county.Version(debts[0]);

        var answers = await AtOnce(async i =>
        {
            var body = new { version, principalYuan = 1m + i, paidOn = "2026-01-11", document = $"记-{i}" };
            return await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/debts/{debts[i]}/repayments") { Content = JsonContent.Create(body) };
                request.Headers.Add("Idempotency-Key", $"{county.Region}-{i}");
                using var answer = await county.Clerk.SendAsync(request);
                return (await answer.Body(HttpStatusCode.OK)).GetRawText();
            }));
        });

        Assert.All(answers, a => Assert.Single(a.Distinct()));
        var rows = (await county.Clerk.Items($"/api/debts?regionCode={county.Region}")).ToDictionary(r => r.Count("id"));
        for (var i = 0; i < Writers; i++)
            Assert.Equal((999_999m - i, version + 1), (rows[debts[i]].Number("outstandingYuan"), rows[debts[i]].Count("version")));
        await Verifies(county);
    }

    [Fact]
    public async Task Draws_on_the_debts_of_one_contract_together_never_pass_its_amount()
    {
        using var county = await book.County();
        var debts = new List<int>();
        for (var i = 0; i < 8; i++)
            debts.Add(await county.Debt("HT-共", new { drawdownNumber = $"{i}", contractAmountYuan = 1_000_000, drawnYuan = 100_000 }));

        var drawn = await AtOnce(async i =>
        {
            while (true)
            {
                using var answer = await county.Send(debts[i % 8], "drawdowns", new { amountYuan = 60_000, drawnOn = "2026-01-11" });
                if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity) return answer.StatusCode == HttpStatusCode.OK;
                await answer.Body(HttpStatusCode.Conflict);
            }
        }, writers: 16);

        Assert.Equal(3, drawn.Count(d => d));
        Assert.Equal(980_000m, (await county.Clerk.Items($"/api/debts?regionCode={county.Region}")).Sum(d => d.Number("outstandingYuan")));
    }

    [Fact]
    public async Task One_debt_entered_by_many_at_once_is_on_the_book_once()
    {
        using var county = await book.County();

        var answers = await AtOnce(async _ =>
        {
            using var answer = await county.SendDebt("HT-1");
            return answer.StatusCode;
        });

        Assert.Single(answers, a => a == HttpStatusCode.Created);
        Assert.All(answers, a => Assert.True(a is HttpStatusCode.Created or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, $"{a}"));
        Assert.Single(await county.Clerk.Items($"/api/debts?regionCode={county.Region}"));
    }

    [Fact]
    public async Task A_refinancing_and_its_parts_move_together_while_others_write()
    {
        using var county = await book.County();
        var (old, into) = (await county.Debt("旧"), await county.Debt("新", new { drawnYuan = (int?)null, drawnOn = (string?)null }));

        await AtOnce(async i =>
        {
            while (true)
            {
                using var answer = i % 2 == 0
                    ? await county.Send(old, "refinancings", new
                    {
                        refinancedOn = "2026-01-11", kind = "Refinancing", document = "文", principalYuan = 100, newDebtId = into, newDebtVersion = await county.Version(into), drawnYuan = 100,
                    })
                    : await county.Send(into, "confirmations", new { confirmedOn = "2026-01-11", outstandingYuan = 1, document = "函" });
                if (answer.StatusCode == HttpStatusCode.OK) return true;
                await answer.Body(HttpStatusCode.Conflict);
            }
        }, writers: 12);

        Assert.Equal((999_400m, 600m), (await county.Balance(old), await county.Balance(into)));
        await Verifies(county);
    }

    [Fact]
    public async Task Two_imports_committed_at_once_both_count_and_one_committed_twice_counts_once()
    {
        await using var app = await loaded.Copy();
        using var clerk = await app.Client();
        var (one, two) = (await clerk.Upload(Samples.Lenders[0]), await clerk.Upload(Samples.Lenders[1]));

        var answers = await Task.WhenAll(new[] { one, two, one, two, one }.Select(async import =>
        {
            using var answer = await clerk.PostAsync($"/api/imports/{import.Count("id")}/commit", null);
            return (Import: import.Count("id"), answer.StatusCode);
        }));

        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, $"{a}"));
        Assert.All(answers.GroupBy(a => a.Import), g => Assert.InRange(g.Count(a => a.StatusCode == HttpStatusCode.OK), 0, 1));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.OK);
        // What a stale preview was refused is committed after a new one: as if one had come after the other.
        foreach (var (import, sample) in new[] { (one, Samples.Lenders[0]), (two, Samples.Lenders[1]) })
            if (!answers.Any(a => a.Import == import.Count("id") && a.StatusCode == HttpStatusCode.OK)) await clerk.Import(sample);

        await using var other = await loaded.Copy();
        using var inTurn = await other.Client();
        await inTurn.Import(Samples.Lenders[0]);
        await inTurn.Import(Samples.Lenders[1]);
        Assert.Equal(await Balances(inTurn), await Balances(clerk));
        using var auditor = await app.Client(Role.Auditor);
        Assert.True((await auditor.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());

        static async Task<List<(string, string, decimal)>> Balances(HttpClient client) =>
            [.. (await client.Items("/api/debts")).Select(d => (d.Text("contractNumber"), d.Text("drawdownNumber"), d.Number("outstandingYuan"))).Order()];
    }

    [Fact]
    public async Task What_is_recorded_after_a_month_was_closed_has_a_reason_even_if_both_came_at_once()
    {
        using var county = await book.County();
        var debts = new List<int>();
        for (var i = 0; i < 8; i++) debts.Add(await county.Debt($"HT-{i}"));

        var accepted = await AtOnce(async i =>
        {
            if (i == 12)
            {
                using var close = await county.Clerk.PostAsJsonAsync("/api/month-closes", new { regionCode = county.Region, period = "2026-10" });
                await close.Body(HttpStatusCode.Created);
                return 0;
            }
            while (true)
            {
                using var answer = await county.Send(debts[i % 8], "repayments", new { principalYuan = 1, paidOn = "2026-10-15" });
                if (answer.StatusCode == HttpStatusCode.OK) return 1;
                if (answer.StatusCode == HttpStatusCode.Conflict) continue;
                Assert.Equal("ledger.month-closed", (await answer.Body(HttpStatusCode.UnprocessableEntity)).Text("code"));
                return 0;
            }
        });

        var (closedAt, facts) = await county.App.WithDatabase(async db => (
            (await db.MonthCloses.AsNoTracking().SingleAsync(c => c.RegionCode == county.Region)).ClosedAt,
            await db.LedgerEntries.AsNoTracking().Where(e => e.RegionCode == county.Region).ToListAsync()));
        Assert.All(facts.Where(f => f.RecordedAt > closedAt), f => Assert.NotNull(f.LateReason));
        Assert.Equal(accepted.Sum(), facts.Where(f => f.AmountYuan == 1m).Sum(f => f.AmountYuan));
        await Verifies(county);
    }

    private static Task<T[]> AtOnce<T>(Func<int, Task<T>> work, int writers = Writers) => Task.WhenAll(Enumerable.Range(0, writers).Select(i => Task.Run(() => work(i))));

    private static async Task Verifies(HandCounty county)
    {
        using var auditor = await county.As(Role.Auditor);
        Assert.True((await auditor.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
    }
}
