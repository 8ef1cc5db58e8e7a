using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Tests.Histories;

/// <summary>What the oracle expects of a command: the refusals it may meet, or what it records.</summary>
internal sealed record Attempt(string Path, JsonObject Body)
{
    /// <summary>Codes of the rules it breaks; none: it must be accepted.</summary>
    public HashSet<string> Refusals { get; } = [];

    /// <summary>It may be refused for this too, but need not.</summary>
    public string? Possible { get; init; }

    /// <summary>Amounts by debt and kind, zeros left out; null where only the schedule knows how a total is split.</summary>
    public Dictionary<(int Debt, EntryKind Kind), decimal>? Amounts { get; init; }

    public decimal? TotalYuan { get; init; }
    public decimal RatePercent { get; init; }
    public LocalDate Maturity { get; init; }
    public DebtClass Class { get; init; }
    public decimal ConfirmedYuan { get; init; }
    public int NewTerms { get; init; }
    public int NewClasses { get; init; }

    public Attempt Unless(bool allowed, string code)
    {
        if (!allowed) Refusals.Add(code);
        return this;
    }
}

/// <summary>
/// Four debts of one county and everything that happens to them by a seed, over HTTP, beside an oracle that says beforehand
/// whether each command is refused and what it records. Answers taken on the way are kept to be asked again at the end.
/// </summary>
internal sealed class RandomHistory(FiscalApp app, HttpClient clerk, HttpClient reviewer, string region, int seed)
{
    private static readonly LocalDate s_today = new(2026, 11, 22);
    private static readonly DebtClass[] s_classes = [DebtClass.Operating, DebtClass.Hidden, DebtClass.General, DebtClass.Special];
    private readonly Random _random = new(seed);
    private readonly List<LocalDate> _days = [];
    private readonly List<(int Id, LocalDate Month)> _closes = [];
    private LocalDate _openFrom = LocalDate.MinIsoValue;

    public ScannedBook Book { get; } = new();
    public string Region => region;
    public List<string> Log { get; } = [];
    public int Commands { get; private set; }
    public int Refused { get; private set; }

    /// <summary>Paths asked at the instant they name, with the answer of that moment.</summary>
    public List<(string Path, string Answer)> Taken { get; } = [];

    public async Task Live(int steps)
    {
        for (var i = 0; i < 12; i++) _days.Add(new LocalDate(2026, 1, 1).PlusDays(_random.Next(0, 325)));
        for (var i = 0; i < 2; i++) await Do(Enter());
        for (var i = 0; i < steps; i++)
        {
            switch (_random.Next(0, 24))
            {
                case 0 when Book.Debts.Count < 4: await Do(Enter()); break;
                case 1: await CloseOrReopen(); break;
                case 2: await Stale(); break;
                default: await Do(Next()); break;
            }
            if (i % 2 == 0) await Take(i % 4 == 0);
        }
        await ReadArrears();
    }

    private async Task Take(bool exposures)
    {
        var known = Uri.EscapeDataString(InstantPattern.ExtendedIso.Format(Book.Facts.Max(f => f.At)));
        var day = Iso(_days[_random.Next(_days.Count)]);
        var path = exposures
            ? $"/api/exposures?regionCode={region}&groupBy=DebtClass&asOf={day}&knownAt={known}"
            : $"/api/debts?regionCode={region}&asOf={day}&knownAt={known}";
        Taken.Add((path, await Answer(path)));
    }

    /// <summary>The answer but for the debts' versions, which are always those of now.</summary>
    public async Task<string> Answer(string path)
    {
        var answer = JsonNode.Parse((await clerk.Json(path)).GetRawText())!;
        foreach (var item in answer["items"]!.AsArray()) item!.AsObject().Remove("version");
        return answer.ToJsonString();
    }

    private async Task Do(Attempt attempt)
    {
        Commands++;
        var head = await Head();
        var key = _random.Next(0, 6) == 0 ? $"{region}-{Commands}" : null;
        using var answer = await Send(attempt, key);
        var text = await answer.Content.ReadAsStringAsync();
        Log.Add($"{attempt.Path} {attempt.Body.ToJsonString()} → {(int)answer.StatusCode}");
        if (answer.StatusCode == HttpStatusCode.UnprocessableEntity)
        {
            Refused++;
            var code = JsonDocument.Parse(text).RootElement.Text("code");
            Assert.True(attempt.Refusals.Contains(code) || code == attempt.Possible, $"refused with {code} instead of [{string.Join(", ", attempt.Refusals)}]: {text}");
            Assert.Equal(head, await Head());
            return;
        }
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.True(attempt.Refusals.Count == 0, $"accepted in spite of {string.Join(", ", attempt.Refusals)}");
        if (key is not null)
        {
            using var again = await Send(attempt, key);
            Assert.Equal((answer.StatusCode, text), (again.StatusCode, await again.Content.ReadAsStringAsync()));
        }
        var after = await Head();
        Assert.Equal(head.Sequence + 1, after.Sequence);
        Learn(attempt, JsonDocument.Parse(text).RootElement, after.At);
    }

    private Task<HttpResponseMessage> Send(Attempt attempt, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, attempt.Path) { Content = JsonContent.Create(attempt.Body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return clerk.SendAsync(request);
    }

    private Task<(long Sequence, Instant At)> Head() => app.WithDatabase(async db =>
        await db.JournalHeads.Where(h => h.Chain == region).Select(h => new ValueTuple<long, Instant>(h.Sequence, h.At)).SingleOrDefaultAsync());

    private void Learn(Attempt attempt, JsonElement answer, Instant at)
    {
        var id = answer.Count("debtId");
        if (attempt.Path == "/api/debts")
            Book.Debts.Add(new(id, attempt.Body["contractNumber"]!.GetValue<string>(), attempt.Body["principalYuan"]!.GetValue<decimal>(),
                attempt.Body["contractAmountYuan"]?.GetValue<decimal>(), Day(attempt.Body["startDate"]!.GetValue<string>())));
        var entries = answer.List("entries").ToDictionary(e => e.GetProperty("id").GetInt64());
        Assert.All(entries.Values, e => Assert.True(e.Number("amountYuan") != 0));
        var byKind = entries.Values.GroupBy(e => (Debt: e.Count("debtId"), Kind: Enum.Parse<EntryKind>(e.Text("kind"))))
            .Select(g => (g.Key, Sum: g.Sum(e => e.Number("amountYuan")))).Where(g => g.Sum != 0).ToDictionary(g => g.Key, g => g.Sum);
        if (attempt.Amounts is { } expected) Assert.Equal(expected.Select(Line).Order(), byKind.Select(Line).Order());
        if (attempt.TotalYuan is { } total) Assert.Equal(total, byKind.Values.Sum());

        foreach (var fact in answer.List("facts"))
        {
            var reverses = fact.GetProperty("reversesId") is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : (long?)null;
            var known = new KnownFact(fact.Count("debtId"), Enum.Parse<FactKind>(fact.Text("kind")), fact.GetProperty("id").GetInt64(), fact.Date("effectiveOn"), at, reverses)
            {
                RatePercent = attempt.RatePercent, Maturity = attempt.Maturity, Class = attempt.Class, ConfirmedYuan = attempt.ConfirmedYuan,
            };
            Book.Facts.Add(known.Kind != FactKind.Entry ? known : entries[known.Id] is var entry ? known with
            {
                Entry = Enum.Parse<EntryKind>(entry.Text("kind")), AmountYuan = entry.Number("amountYuan"), EffectYuan = entry.Number("balanceEffectYuan"),
                IsDocumented = attempt.Body["document"] is not null,
                RefinancingId = entry.GetProperty("refinancingId") is { ValueKind: JsonValueKind.Number } part ? part.GetInt64() : null,
            } : known);
        }
        var added = Book.Facts.Where(f => f.At == at && f.Reverses is null).ToList();
        Assert.Equal((attempt.NewTerms, attempt.NewClasses), (added.Count(f => f.Kind == FactKind.Terms), added.Count(f => f.Kind == FactKind.Classification)));
        Assert.Equal(Book.VersionOf(id), answer.Count("version"));
        Assert.Equal(Book.Balance(id), answer.Number("outstandingYuan"));

        static string Line(KeyValuePair<(int Debt, EntryKind Kind), decimal> amount) =>
            FormattableString.Invariant($"{amount.Key.Debt} {amount.Key.Kind} {amount.Value:0.00}");
    }

    /// <summary>Arrears follow from schedules, which have oracles of their own: here their facts are read as they stand.</summary>
    private async Task ReadArrears()
    {
        var statements = await app.WithDatabase(db => db.ArrearsStatements.AsNoTracking().Where(s => s.RegionCode == region).ToDictionaryAsync(s => s.Id));
        for (var i = 0; i < Book.Facts.Count; i++)
            if (Book.Facts[i].Kind == FactKind.Arrears)
                Book.Facts[i] = Book.Facts[i] with
                {
                    OverduePrincipalYuan = statements[Book.Facts[i].Id].PrincipalYuan, OverdueInterestYuan = statements[Book.Facts[i].Id].InterestYuan,
                };
        Assert.Equal(statements.Count, Book.Facts.Count(f => f.Kind == FactKind.Arrears));
    }

    private Attempt Enter()
    {
        var number = Book.Debts.Count;
        var start = new LocalDate(2025, 9, 1).PlusDays(_random.Next(0, 150));
        var (contract, whole) = number < 2 ? ("共", (decimal?)150_000) : ($"独{number}", null);
        var principal = 100_000m;
        var maturity = new LocalDate(2026, 3, 1).PlusDays(_random.Next(0, 500));
        var (drawn, opening, day) = (Yuan(1_000, 90_000), _random.Next(0, 3) == 0, LocalDate.Max(start, SomeDay()));
        var body = new JsonObject
        {
            ["regionCode"] = region, ["contractNumber"] = contract, ["drawdownNumber"] = $"{number}-{Commands}", ["debtorName"] = "云岭城投公司", ["debtorKind"] = "Platform",
            ["creditorName"] = "云岭农商行", ["creditorKind"] = "RuralCommercialBank", ["debtClass"] = "Operating", ["instrument"] = "WorkingCapitalLoan",
            ["principalYuan"] = principal, ["startDate"] = Iso(start), ["maturityDate"] = Iso(maturity),
            ["annualRatePercent"] = 3.6m, ["repayment"] = "Bullet", ["paymentFrequency"] = "Quarterly", ["dayCount"] = "Actual360",
        };
        if (whole is not null) body["contractAmountYuan"] = whole;
        (body[opening ? "outstandingYuan" : "drawnYuan"], body[opening ? "asOf" : "drawnOn"]) = (drawn, Iso(day));
        var contractDrawn = Book.Debts.Where(d => d.Contract == contract).Sum(d => Book.Drawn(d.Id));
        return Late(new("/api/debts", body)
        {
            Amounts = null, TotalYuan = drawn, RatePercent = 3.6m, Maturity = maturity, Class = DebtClass.Operating, NewTerms = 1, NewClasses = 1,
        }, start).Unless(opening || whole is null || contractDrawn + drawn <= whole, "debt.draw-exceeds-contract").Unless(day <= s_today, "debt.in-the-future");
    }

    private Attempt Next()
    {
        var debt = Book.Debts[_random.Next(Book.Debts.Count)];
        return _random.Next(0, 20) switch
        {
            < 3 => Draw(debt),
            < 8 => Repay(debt),
            8 => Capitalise(debt),
            9 => WriteOff(debt),
            10 => Extend(debt),
            11 => ChangeRate(debt),
            < 14 => Reclassify(debt),
            14 => Confirm(debt),
            15 => Refinance(debt),
            _ => Reverse(debt),
        };
    }

    private Attempt Draw(EnteredDebt debt)
    {
        var (yuan, day) = (Yuan(1, 60_000), SomeDay());
        return Moved(debt, "drawdowns", day, new() { ["amountYuan"] = yuan, ["drawnOn"] = Iso(day) }, (EntryKind.Drawdown, yuan))
            .Unless(day >= debt.Start, "debt.before-start").With(MayDraw, debt, yuan);
    }

    private Attempt Repay(EnteredDebt debt)
    {
        var day = SomeDay();
        var lowest = Book.Lowest(debt.Id, day);
        if (_random.Next(0, 3) == 0)
        {
            var total = Yuan(1, 40_000);
            return Late(new($"/api/debts/{debt.Id}/repayments", Verb(debt, new() { ["amountYuan"] = total, ["paidOn"] = Iso(day) }))
            {
                TotalYuan = total,
                // How much of it is interest the schedule says: it may be refused only if all of it could not be principal.
                Possible = total > Book.Balance(debt.Id) ? "debt.repayment-exceeds-outstanding" : total > lowest ? "debt.balance-below-zero" : null,
            }, day).With(OnBook, debt).Unless(day >= debt.Start, "debt.before-start").Unless(day <= s_today, "debt.in-the-future");
        }
        var (principal, interest, fee) = (_random.Next(0, 5) == 0 ? Book.Balance(debt.Id) : Yuan(1, 40_000), Yuan(0, 900), _random.Next(0, 4) == 0 ? Yuan(1, 50) : 0);
        return Moved(debt, "repayments", day, new() { ["principalYuan"] = principal, ["interestYuan"] = interest + 1, ["feeYuan"] = fee, ["paidOn"] = Iso(day) },
                (EntryKind.PrincipalRepayment, principal), (EntryKind.InterestPayment, interest + 1), (EntryKind.FeePayment, fee))
            .Unless(day >= debt.Start, "debt.before-start").With(Covers, debt, principal, day);
    }

    private Attempt Capitalise(EnteredDebt debt)
    {
        var (yuan, day) = (Yuan(1, 500), SomeDay());
        return Moved(debt, "capitalisations", day, new() { ["amountYuan"] = yuan, ["effectiveOn"] = Iso(day) }, (EntryKind.InterestCapitalised, yuan))
            .Unless(day >= debt.Start, "debt.before-start");
    }

    private Attempt WriteOff(EnteredDebt debt)
    {
        var (yuan, day, paper) = (Yuan(1, 3_000), SomeDay(), _random.Next(0, 5) > 0);
        var body = new JsonObject { ["amountYuan"] = yuan, ["effectiveOn"] = Iso(day) };
        if (paper) body["document"] = "核〔2026〕1 号";
        return Moved(debt, "write-offs", day, body, (EntryKind.WriteOff, yuan))
            .Unless(paper || body["document"] is not null, "debt.write-off-without-document").With(Covers, debt, yuan, day);
    }

    private Attempt Extend(EnteredDebt debt)
    {
        var (day, terms) = (SomeDay(), Book.Terms(debt.Id, ScannedBook.EveryDay, ScannedBook.Now));
        var maturity = (terms?.Maturity ?? s_today).PlusDays(_random.Next(-5, 300));
        return Late(new($"/api/debts/{debt.Id}/extensions", Verb(debt, new() { ["newMaturityDate"] = Iso(maturity), ["effectiveOn"] = Iso(day) }))
        {
            Amounts = [], RatePercent = terms?.RatePercent ?? 0, Maturity = maturity, NewTerms = 1,
        }, day).With(Changes, debt, day).Unless(terms is null || maturity > terms.Maturity, "debt.extension-not-later")
            .Unless(day <= maturity, "debt.extension-after-maturity").Unless(Book.Balance(debt.Id) > 0, "debt.nothing-to-extend");
    }

    private Attempt ChangeRate(EnteredDebt debt)
    {
        var (day, terms) = (SomeDay(), Book.Terms(debt.Id, ScannedBook.EveryDay, ScannedBook.Now));
        var rate = 3m + _random.Next(0, 8) / 10m;
        return Late(new($"/api/debts/{debt.Id}/rate-changes", Verb(debt, new() { ["annualRatePercent"] = rate, ["effectiveOn"] = Iso(day) }))
        {
            Amounts = [], RatePercent = rate, Maturity = terms?.Maturity ?? s_today, NewTerms = 1,
        }, day).With(Changes, debt, day).Unless(terms is null || rate != terms.RatePercent, "debt.rate-unchanged");
    }

    private Attempt Reclassify(EnteredDebt debt)
    {
        var (day, to) = (SomeDay(), s_classes[_random.Next(s_classes.Length)]);
        return Late(new($"/api/debts/{debt.Id}/reclassifications", Verb(debt, new() { ["to"] = to.ToString(), ["effectiveOn"] = Iso(day), ["document"] = "认〔2026〕1 号" }))
        {
            Amounts = [], Class = to, NewClasses = 1,
        }, day).With(OnBook, debt).Unless(day >= debt.Start, "debt.before-start")
            .Unless(!Book.Standing(debt.Id, day, ScannedBook.Now).Any(f => f.Kind == FactKind.Classification) || Book.ClassOn(debt.Id, day, ScannedBook.Now) != to, "debt.already-of-class");
    }

    private Attempt Confirm(EnteredDebt debt)
    {
        var (yuan, day) = (Yuan(0, 90_000), SomeDay());
        return Late(new($"/api/debts/{debt.Id}/confirmations", Verb(debt, new() { ["outstandingYuan"] = yuan, ["confirmedOn"] = Iso(day), ["document"] = "询证 1 号" }))
        {
            Amounts = [], ConfirmedYuan = yuan,
        }, day).Unless(day <= s_today, "debt.in-the-future");
    }

    private Attempt Refinance(EnteredDebt old)
    {
        var into = Book.Debts[_random.Next(Book.Debts.Count)];
        var (leaving, day) = (Yuan(100, 30_000), SomeDay());
        var cash = _random.Next(0, 2) == 0 ? 0 : Yuan(1, 99);
        var drawn = leaving - cash + (_random.Next(0, 8) == 0 ? 0.01m : 0);
        var attempt = Late(new($"/api/debts/{old.Id}/refinancings", Verb(old, new()
        {
            ["refinancedOn"] = Iso(day), ["kind"] = "Refinancing", ["document"] = "借新还旧 1 号", ["principalYuan"] = leaving, ["cashYuan"] = cash,
            ["newDebtId"] = into.Id, ["newDebtVersion"] = Book.VersionOf(into.Id), ["drawnYuan"] = drawn,
        }))
        {
            Amounts = Amounts((old.Id, EntryKind.RefinancedOut, leaving - cash), (old.Id, EntryKind.PrincipalRepayment, cash), (into.Id, EntryKind.RefinancedIn, drawn)),
        }, day).Unless(day <= s_today, "debt.in-the-future").Unless(old != into, "ledger.refinanced-twice").Unless(drawn == leaving - cash, "ledger.refinancing-does-not-foot");
        return attempt.With(Covers, old, leaving, day).With(OnBook, into).Unless(day >= into.Start, "debt.before-start").With(MayDraw, into, drawn);
    }

    private Attempt Reverse(EnteredDebt debt)
    {
        var facts = Book.Of(debt.Id).ToList();
        var fact = facts[_random.Next(facts.Count)];
        var isEntry = fact.Kind == FactKind.Entry;
        var body = new JsonObject { ["reason"] = "登记有误" };
        if (isEntry) body["entryId"] = fact.Id;
        else (body["factKind"], body["factId"]) = (fact.Kind.ToString(), fact.Id);
        var live = Book.Standing(debt.Id, ScannedBook.EveryDay, ScannedBook.Now);
        var (day, yuan) = (fact.On, Math.Abs(fact.AmountYuan));
        var corrects = isEntry && _random.Next(0, 3) == 0;
        if (corrects)
        {
            (day, yuan) = (_random.Next(0, 2) == 0 ? fact.On : SomeDay(), Yuan(1, 40_000));
            (body["correctAmountYuan"], body["correctEffectiveOn"]) = (yuan, Iso(day));
        }
        var whole = fact is { RefinancingId: { } id, Reverses: null } && !corrects
            ? Book.Facts.Where(f => f.RefinancingId == id && f.Reverses is null).ToList() : [fact];
        var attempt = Late(new($"/api/debts/{debt.Id}/reversals", Verb(debt, body))
        {
            Amounts = Amounts([.. isEntry ? whole.Select(f => (f.DebtId, f.Entry!.Value, -f.AmountYuan)) : [], .. corrects ? [(debt.Id, fact.Entry!.Value, yuan)] : Array.Empty<(int, EntryKind, decimal)>()]),
        }, LocalDate.Min(day, fact.On));
        attempt.Unless(fact.Reverses is null, "ledger.reversal-of-reversal");
        attempt.Unless(fact.Reverses is not null || live.Contains(fact), "ledger.reversed-twice");
        if (!isEntry)
            return attempt.Unless(fact.Kind != FactKind.Terms || !live.Exists(f => f.Kind == FactKind.Entry
                    && !live.Exists(t => t.Kind == FactKind.Terms && t != fact && t.On <= f.On)), "ledger.terms-needed")
                .Unless(fact.Kind != FactKind.Classification || live.Count(f => f.Kind == FactKind.Classification) > 1 || !live.Exists(f => f.Kind == FactKind.Entry), "ledger.class-needed");

        var sign = Math.Sign(fact.EffectYuan) * Math.Sign(fact.AmountYuan);
        if (!corrects)
            return attempt.Unless(whole.TrueForAll(f => Book.Lowest(f.DebtId, f.On, (f.On, -f.EffectYuan)) >= 0), "ledger.reversal-below-zero");
        attempt.Unless(fact.RefinancingId is null || fact.Reverses is not null, "ledger.part-of-refinancing").With(OnBook, debt)
            .Unless(day >= debt.Start, "debt.before-start").Unless(day <= s_today, "debt.in-the-future")
            .Unless(Book.Lowest(debt.Id, LocalDate.Min(fact.On, day), (fact.On, -fact.EffectYuan), (day, sign * yuan)) >= 0, "ledger.reversal-below-zero");
        return fact.Entry == EntryKind.Drawdown ? attempt.With(MayDraw, debt, yuan - fact.AmountYuan) : attempt;
    }

    private async Task Stale()
    {
        Commands++;
        var debt = Book.Debts[_random.Next(Book.Debts.Count)];
        var head = await Head();
        var stale = Verb(debt, new() { ["annualRatePercent"] = 9, ["effectiveOn"] = "2026-11-22", ["lateReason"] = "旧" });
        stale["version"] = Book.VersionOf(debt.Id) - 1;
        using var answer = await clerk.PostAsJsonAsync($"/api/debts/{debt.Id}/rate-changes", stale);
        // The rule may see it first: then it is refused for that.
        Assert.True(answer.StatusCode == HttpStatusCode.Conflict || Changes(new("", []), debt, new(2026, 11, 22)).Refusals.Count > 0, $"a stale version met {answer.StatusCode}");
        Assert.Equal(head, await Head());
    }

    private async Task CloseOrReopen()
    {
        Commands++;
        if (_closes.Count > 0 && _random.Next(0, 2) == 0)
        {
            var (id, _) = _closes[^1];
            using (var asked = await clerk.PostAsJsonAsync($"/api/month-closes/{id}/reopening-requests", new { reason = "漏登" })) await asked.Body(HttpStatusCode.OK);
            await reviewer.Post($"/api/month-closes/{id}/reopening-approvals");
            _closes.RemoveAt(_closes.Count - 1);
        }
        else
        {
            var month = new LocalDate(2026, _random.Next(1, 13), 1);
            var refused = month >= new LocalDate(2026, 11, 1) ? "month-close.not-over" : _closes.Count > 0 && month <= _closes[^1].Month ? "month-close.already-closed" : null;
            using var answer = await clerk.PostAsJsonAsync("/api/month-closes", new { regionCode = region, period = Iso(month)[..7] });
            var body = await answer.Body(refused is null ? HttpStatusCode.Created : HttpStatusCode.UnprocessableEntity);
            if (refused is null) _closes.Add((body.Count("id"), month));
            else Assert.Equal(refused, body.Text("code"));
        }
        _openFrom = _closes.Count > 0 ? _closes[^1].Month.PlusMonths(1) : LocalDate.MinIsoValue;
        Log.Add($"open from {_openFrom}");
    }

    // What the rules say, one scan each.

    private Attempt OnBook(Attempt attempt, EnteredDebt debt) =>
        attempt.Unless(Book.Terms(debt.Id, ScannedBook.EveryDay, ScannedBook.Now) is not null, "debt.not-on-book");

    private Attempt MayDraw(Attempt attempt, EnteredDebt debt, decimal yuan) => OnBook(attempt, debt)
        .Unless(Book.Drawn(debt.Id) + yuan <= debt.PrincipalYuan, "debt.draw-exceeds-principal")
        .Unless(debt.ContractYuan is not { } whole || Book.Debts.Where(d => d.Contract == debt.Contract).Sum(d => Book.Drawn(d.Id)) + yuan <= whole, "debt.draw-exceeds-contract");

    private Attempt Covers(Attempt attempt, EnteredDebt debt, decimal yuan, LocalDate from) => attempt
        .Unless(yuan <= Book.Balance(debt.Id), "debt.repayment-exceeds-outstanding")
        .Unless(yuan <= Book.Lowest(debt.Id, from), "debt.balance-below-zero");

    private Attempt Changes(Attempt attempt, EnteredDebt debt, LocalDate day) => OnBook(attempt, debt).Unless(day >= debt.Start, "debt.before-start")
        .Unless(!(Book.Terms(debt.Id, ScannedBook.EveryDay, ScannedBook.Now)?.On > day), "debt.later-terms");

    private Attempt Moved(EnteredDebt debt, string verb, LocalDate day, JsonObject body, params (EntryKind Kind, decimal Yuan)[] amounts)
    {
        if (_random.Next(0, 2) == 0 && verb != "write-offs") body["document"] = "记-1";
        var attempt = Late(new($"/api/debts/{debt.Id}/{verb}", Verb(debt, body)) { Amounts = Amounts([.. amounts.Select(a => (debt.Id, a.Kind, a.Yuan))]) }, day)
            .Unless(day <= s_today, "debt.in-the-future");
        return verb == "write-offs" ? attempt : OnBook(attempt, debt);
    }

    private Attempt Late(Attempt attempt, LocalDate first)
    {
        if (first >= _openFrom) return attempt;
        if (_random.Next(0, 4) > 0) attempt.Body["lateReason"] = "回单迟到";
        return attempt.Unless(attempt.Body["lateReason"] is not null, "ledger.month-closed");
    }

    private static Dictionary<(int, EntryKind), decimal> Amounts(params (int Debt, EntryKind Kind, decimal Yuan)[] amounts) => amounts
        .GroupBy(a => (a.Debt, a.Kind)).Select(g => (g.Key, Sum: g.Sum(a => a.Yuan))).Where(a => a.Sum != 0).ToDictionary(a => a.Key, a => a.Sum);

    private JsonObject Verb(EnteredDebt debt, JsonObject body)
    {
        body["version"] = Book.VersionOf(debt.Id);
        return body;
    }

    private LocalDate SomeDay() => _random.Next(0, 20) switch
    {
        0 => s_today.PlusDays(_random.Next(0, 3)),
        1 => new LocalDate(2025, 8, 25).PlusDays(_random.Next(0, 200)),
        _ => _days[_random.Next(_days.Count)],
    };

    private decimal Yuan(int least, int most) => _random.Next(least * 100, most * 100) / 100m;

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

internal static class AttemptRules
{
    public static Attempt With(this Attempt attempt, Func<Attempt, EnteredDebt, Attempt> rule, EnteredDebt debt) => rule(attempt, debt);

    public static Attempt With<T>(this Attempt attempt, Func<Attempt, EnteredDebt, T, Attempt> rule, EnteredDebt debt, T value) => rule(attempt, debt, value);

    public static Attempt With(this Attempt attempt, Func<Attempt, EnteredDebt, decimal, LocalDate, Attempt> rule, EnteredDebt debt, decimal yuan, LocalDate day) =>
        rule(attempt, debt, yuan, day);
}
