using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Api.Tests.Features.ReserveFunds;

/// <summary>
/// A fund's balance over a random history, worked out a second time from nothing but what was sent: as of any day, as known after any step. What must be
/// refused, because it would overdraw some day, the second account says too.
/// </summary>
public sealed class ReserveBalanceTests(HandBook book)
{
    private static readonly LocalDate FirstDay = new(2026, 2, 1), LastDay = new(2026, 11, 22), FeesPassedOnFrom = new(2026, 7, 1);

    [Theory]
    [InlineData(11)]
    [InlineData(2026)]
    public async Task The_balance_is_the_same_worked_out_twice_on_both_clocks(int seed)
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var history = new Played(county, new Random(seed), await county.Debt("HT-1", new { principalYuan = 100_000_000, drawnYuan = 100_000_000 }));
        await county.Reserve("", new { regionCode = county.Region, name = ReserveCalls.FundName, document = "文 1", statedOn = "2026-01-05" });
        for (var step = 0; step < 36; step++)
        {
            if (step == 20) await history.PassFeesOn(reviewer);
            await history.Step();
        }

        Assert.True(history.Refused > 1 && history.Done > 20, $"{history.Done} done, {history.Refused} refused");
        await history.Compare();
    }

    private sealed record Line(int Step, LocalDate On, decimal EffectYuan, bool IsFee)
    {
        public int? TakenBackAt { get; set; }
    }

    private sealed record Lent(int Debt, LocalDate From, List<(long Entry, Line Line)> Returns, decimal Yuan);

    private sealed class Played(HandCounty county, Random random, int bridged)
    {
        private readonly List<Line> _lines = [];
        private readonly List<string> _knownAt = [];
        private readonly List<Lent> _lent = [];
        private readonly List<(long Event, Line Line)> _capital = [];
        private int? _passedOnAt;

        public int Done { get; private set; }

        public int Refused { get; private set; }

        private int Now => _knownAt.Count;

        public async Task PassFeesOn(HttpClient reviewer)
        {
            using var answer = await reviewer.PostAsJsonAsync("/api/policy/reserve-rules", new { regionCode = county.Region, validFrom = $"{FeesPassedOnFrom:uuuu-MM-dd}", document = "文 9", feesStay = false });
            await answer.Body(HttpStatusCode.OK);
            _passedOnAt = Now;
            await Look();
        }

        public async Task Step()
        {
            var (day, yuan) = (Day(FirstDay), Amount());
            switch (random.Next(10))
            {
                case 0 or 1 or 2: await Capital(random.Next(2) == 0 ? "Contributed" : "ToppedUp", day, yuan, isRefused: false); break;
                case 3: await Capital("Recovered", day, yuan, isRefused: yuan > Lowest(day)); break;
                case 4 when _capital.Count > 0: await TakeCapitalBack(); break;
                case 5 when _lent.Any(l => l.Returns.Any(r => r.Line.TakenBackAt is null)): await TakeReturnBack(); break;
                case 6 or 7 when _lent.Count > 0: await Return(_lent[random.Next(_lent.Count)]); break;
                default: await Lend(day, yuan); break;
            }
            await Look();
        }

        private async Task Capital(string kind, LocalDate day, decimal yuan, bool isRefused)
        {
            var body = ReserveCalls.Moved(county, kind, yuan, $"{day:uuuu-MM-dd}", $"凭 {Now}");
            if (Count(isRefused)) Assert.Equal("reserve.recovered-above-available", await county.RefusedReserve("/capital", body));
            else _capital.Add(((await county.Reserve("/capital", body)).GetProperty("id").GetInt64(), Write(day, kind == "Recovered" ? -yuan : yuan)));
        }

        private async Task TakeCapitalBack()
        {
            var (happened, line) = _capital[random.Next(_capital.Count)];
            var path = $"/events/{happened}/reversals";
            if (Count(line.EffectYuan > Lowest(line.On))) Assert.Equal("reserve.capital-in-use", await county.RefusedReserve(path, new { reason = "误记" }));
            else
            {
                await county.Reserve(path, new { reason = "误记" });
                line.TakenBackAt = Now;
                _capital.Remove((happened, line));
            }
        }

        private async Task Lend(LocalDate day, decimal yuan)
        {
            var body = ReserveCalls.Application(bridged, yuan, $"SQ-{Now}", new { appliedOn = $"{day:uuuu-MM-dd}" });
            if (Count(yuan > Lowest(day)))
            {
                Assert.Equal("reserve.applied-above-available", await county.RefusedReserve("/applications", body));
                return;
            }
            var application = await county.Apply(body);
            await county.Approve(application, $"{day:uuuu-MM-dd}");
            _lent.Add(new((await county.PayOut(application, $"{day:uuuu-MM-dd}")).Debt, day, [], yuan));
            Write(day, -yuan);
        }

        private async Task Return(Lent lent)
        {
            var (day, owed) = (Day(lent.From), lent.Yuan - lent.Returns.Where(r => r.Line.TakenBackAt is null).Sum(r => r.Line.EffectYuan));
            var (principal, fee) = (Math.Min(owed, Amount()), random.Next(2) == 0 ? 0 : random.Next(1, 900) / 100m);
            if (principal + fee == 0) return;
            var entries = (await county.Do(lent.Debt, "repayments", new { principalYuan = principal, interestYuan = fee, paidOn = $"{day:uuuu-MM-dd}", document = $"还 {Now}" })).List("entries");
            Assert.Equal(principal + fee, entries.Sum(e => e.Number("amountYuan")));
            foreach (var entry in entries)
            {
                var line = Write(day, entry.Number("amountYuan"), isFee: entry.Text("kind") == "InterestPayment");
                if (!line.IsFee) lent.Returns.Add((entry.GetProperty("id").GetInt64(), line));
            }
            Count(isRefused: false);
        }

        private async Task TakeReturnBack()
        {
            var lent = _lent.First(l => l.Returns.Any(r => r.Line.TakenBackAt is null));
            var (entry, line) = lent.Returns.First(r => r.Line.TakenBackAt is null);
            await county.Do(lent.Debt, "reversals", new { entryId = entry, reason = "误记" });
            line.TakenBackAt = Now;
            Count(isRefused: false);
        }

        private Line Write(LocalDate on, decimal effectYuan, bool isFee = false)
        {
            _lines.Add(new(Now, on, effectYuan, isFee));
            return _lines[^1];
        }

        private bool Count(bool isRefused)
        {
            if (isRefused) Refused++;
            else Done++;
            return isRefused;
        }

        private async Task Look() => _knownAt.Add((await county.Clerk.Json($"/api/reserve-fund?regionCode={county.Region}")).Text("knownAt"));

        private decimal Balance(LocalDate day, int step) => _lines.Where(l => l.Step <= step && l.On <= day && !(l.TakenBackAt <= step) && !(l.IsFee && _passedOnAt <= step && l.On >= FeesPassedOnFrom)).Sum(l => l.EffectYuan);

        private decimal Lowest(LocalDate day) => Enumerable.Range(0, Period.DaysBetween(day, LastDay) + 1).Min(i => Balance(day.PlusDays(i), Now));

        private LocalDate Day(LocalDate from) => from.PlusDays(random.Next(Period.DaysBetween(from, LastDay) + 1));

        private decimal Amount() => random.Next(1, 10_000_000) / 100m;

        public async Task Compare()
        {
            for (var step = 0; step < _knownAt.Count; step += 3)
            {
                var day = Day(FirstDay);
                await Same(day, step);
                await Same(LastDay, step);
            }
            await Same(LastDay, _knownAt.Count - 1);
        }

        private async Task Same(LocalDate day, int step)
        {
            var row = await county.FundRow($"asOf={day:uuuu-MM-dd}&knownAt={_knownAt[step]}&from=2026-01-01");
            var sums = row.GetProperty("sums");
            Assert.Equal(Balance(day, step), row.Number("availableYuan"));
            Assert.Equal(row.Number("availableYuan"), sums.Number("closingYuan"));
            Assert.Equal(row.Number("availableYuan"), sums.Number("openingYuan") + sums.Number("contributedYuan") + sums.Number("toppedUpYuan") - sums.Number("recoveredYuan")
                - sums.Number("usedYuan") + sums.Number("returnedYuan") + sums.Number("feeKeptYuan"));
            var owed = await county.Clerk.Items($"/api/debts?regionCode={county.Region}&asOf={day:uuuu-MM-dd}&knownAt={_knownAt[step]}&creditor={ReserveCalls.FundName}");
            Assert.Equal(owed.Sum(d => d.Number("outstandingYuan")), row.Number("outstandingYuan"));
        }
    }
}
