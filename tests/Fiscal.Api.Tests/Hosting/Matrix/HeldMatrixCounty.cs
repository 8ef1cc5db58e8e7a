using System.Net;
using System.Net.Http.Json;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Hosting.Matrix;

/// <summary>A county with something for every command that can be held: each has a debt or a batch of its own, so that all can be done one after the other.</summary>
internal sealed class HeldMatrixCounty(FiscalApp app, string region) : IDisposable
{
    private const string Day = "2026-11-20";

    private readonly Dictionary<string, int> _rows = [];
    private readonly Dictionary<Role, HttpClient> _clients = [];
    private int _newDebt;
    private long _entry, _plan, _figure, _traced, _cash, _cashPlan, _step, _listing, _bond, _project, _limit, _disposal, _wrongDisposal, _claimPayment, _paid, _risk;
    private long _reserveCapital;
    private int _bondDebt, _reserveBridged, _reserveLoaded;
    private readonly Dictionary<string, long> _reserve = [];
    private string _finding = "";

    public string Region => region;

    /// <summary>Entered by the only one who works there: what is there before the first reviewer comes needs nobody.</summary>
    public async Task Build()
    {
        var clerk = _clients[Role.Clerk] = await app.Client(Role.Clerk, region);
        foreach (var verb in new[] { "capitalisations", "confirmations", "drawdowns", "extensions", "rate-changes", "reclassifications", "refinancings", "repayments", "reversals", "strategies", "write-offs", "payment-trails" })
            _rows[verb] = await Debt(clerk, verb, drawnYuan: 500_000);
        _rows["realisations"] = await Measure(clerk, "realisations");
        _rows["withdrawals"] = await Measure(clerk, "withdrawals");
        await Step(clerk, _rows["withdrawals"], "realisations", new { version = await MeasureVersion(clerk, _rows["withdrawals"]), on = Day, document = "协议 1" });
        _newDebt = await Debt(clerk, "new", drawnYuan: null);
        _entry = (await clerk.Json($"/api/debts/{_rows["reversals"]}/ledger")).List("items")[0].GetProperty("id").GetInt64();
        using var plan = await clerk.PostAsJsonAsync("/api/resolution-plans", Body("POST /api/resolution-plans/", "", 0, 0));
        _plan = (await plan.Body(HttpStatusCode.OK)).GetProperty("id").GetInt64();
        var rows = new MatrixRows(region, "青山");
        _cash = await First(clerk, "/api/treasury-cash", MatrixBodies.Cash(rows));
        _cashPlan = await First(clerk, "/api/treasury-cash/plans", MatrixBodies.CashPlan(rows));
        using (var figure = await clerk.PostAsJsonAsync("/api/fiscal-capacity", MatrixBodies.Capacity(rows))) _figure = (await figure.Body(HttpStatusCode.OK)).List("figures")[0].GetProperty("id").GetInt64();
        await OfLedgers(clerk, rows);
        _traced = (await clerk.Json($"/api/debts/{_rows["payment-trails"]}/ledger")).List("items")[0].GetProperty("id").GetInt64();
        _rows["revert"] = (await clerk.Commit(await clerk.Upload("台账.csv", MatrixWorld.Ledger(rows, "1"), Samples.AsOf))).Count("id");
        _rows["commit"] = (await clerk.Upload("台账二.csv", MatrixWorld.Ledger(rows, "3"), Samples.AsOf)).Count("id");
        foreach (var (path, body, key) in new[] { ("items", MatrixBodies.SanBaoItems(rows), "items"), ("accounts", MatrixBodies.SanBaoAccount(rows), "account-payments") })
            using (var made = await clerk.PostAsJsonAsync($"/api/san-bao/{path}", body))
                _rows[$"san-bao-{key}"] = await made.Body(HttpStatusCode.OK) is var answer && key == "items" ? answer.List("items")[0].Count("id") : answer.Count("id");
        await Platforms(clerk);
        await Bonds(clerk, rows);
        await Reserve(clerk, rows);
        foreach (var role in Enum.GetValues<Role>()) _clients.TryAdd(role, await app.Client(role, region));
        using (var target = await Client(Role.Reviewer).PostAsJsonAsync("/api/policy/targets", MatrixBodies.Target(rows))) _rows["actuals"] = (await target.Body(HttpStatusCode.OK)).Count("id");
        Second = await app.ClientOf($"second-{region}", [Role.Reviewer], region);
    }

    public HttpClient Client(Role role) => _clients[role];

    /// <summary>A second reviewer.</summary>
    public HttpClient Second { get; private set; } = null!;

    public async Task<HttpResponseMessage> Send(string endpoint, Role role)
    {
        var verb = endpoint.Split('/')[^1];
        if (endpoint.Contains("/platforms/{", StringComparison.Ordinal)) verb = $"platform {verb}";
        if (endpoint.Contains("/risk-register/{", StringComparison.Ordinal)) verb = $"risk {verb}";
        var (id, version) = (_rows.GetValueOrDefault(verb), endpoint.Contains("/debts/{", StringComparison.Ordinal) ? await Version(_rows[verb])
            : endpoint.Contains("/measures/{", StringComparison.Ordinal) ? await MeasureVersion(Client(Role.Clerk), _rows[verb]) : 0);
        return await Client(role).PostAsJsonAsync(endpoint["POST ".Length..].Replace("{id:int}", $"{id}", StringComparison.Ordinal).Replace("{id:long}", $"{LongId(endpoint)}", StringComparison.Ordinal)
            .Replace("{stepId:long}", $"{_step}", StringComparison.Ordinal), Body(endpoint, verb, version, await Version(_newDebt)));
    }

    private long LongId(string endpoint) => endpoint.Contains("/fiscal-capacity/", StringComparison.Ordinal) ? _figure : endpoint.Contains("-cash/plans/", StringComparison.Ordinal) ? _cashPlan : endpoint.Contains("-cash/", StringComparison.Ordinal) ? _cash
        : endpoint.Contains("/bonds/", StringComparison.Ordinal) ? _bond : endpoint.Contains("/projects/", StringComparison.Ordinal) ? _project : IdOf(endpoint);

    private async Task OfLedgers(HttpClient clerk, MatrixRows rows)
    {
        await Made("/api/assets", MatrixBodies.Asset(rows));
        _disposal = (await Made("/api/assets/disposals", MatrixBodies.Disposal(rows, "处置 甲"))).GetProperty("id").GetInt64();
        _wrongDisposal = (await Made("/api/assets/disposals", MatrixBodies.Disposal(rows, "处置 乙"))).GetProperty("id").GetInt64();
        foreach (var verb in new[] { "steps", "withdrawals" })
        {
            var risk = await Made("/api/risk-register", MatrixBodies.Risk(rows, verb));
            (_rows[$"risk {verb}"], _risk) = (risk.GetProperty("itemId").GetInt32(), risk.GetProperty("id").GetInt64());
        }
        await Made("/api/arrears", MatrixBodies.Claim(rows));
        _claimPayment = (await Made("/api/arrears/payments", MatrixBodies.Payment(rows, "付 甲"))).GetProperty("id").GetInt64();
        var sold = await Debt(clerk, "sold", drawnYuan: 500_000);
        var paid = await Made($"/api/debts/{sold}/repayments", new { version = await Version(sold), principalYuan = 1_000, paidOn = Day });
        _paid = paid.GetProperty("entries").EnumerateArray().First(e => e.GetProperty("kind").GetString() == "PrincipalRepayment").GetProperty("id").GetInt64();

        async Task<System.Text.Json.JsonElement> Made(string path, object body)
        {
            using var answer = await clerk.PostAsJsonAsync(path, body);
            return await answer.Body(HttpStatusCode.OK);
        }
    }

    private long IdOf(string endpoint) => endpoint switch
    {
        "POST /api/assets/events/{id:long}/reversals" => _wrongDisposal,
        "POST /api/reserve-fund/events/{id:long}/reversals" => _reserveCapital,
        _ when _reserve.TryGetValue(endpoint.Split('/')[^1], out var application) && endpoint.Contains("/reserve-fund/", StringComparison.Ordinal) => application,
        "POST /api/arrears/payments/{id:long}/reversals" => _claimPayment,
        _ when endpoint.StartsWith("POST /api/assets/", StringComparison.Ordinal) => _disposal,
        _ => _plan,
    };

    private object Body(string endpoint, string verb, int version, int newDebtVersion) => (endpoint, verb) switch
    {
        ("POST /api/debts/", _) => NewDebt("HT-entered", 100_000),
        ("POST /api/policy/bases/", _) => new { code = $"Own{region}", name = "本地口径", document = "文 1", validFrom = "2026-01-01", components = new[] { new { name = "经营性", debtClasses = new[] { "Operating" } } } },
        ("POST /api/policy/measure-lists/", _) => new { name = "本地清单", document = "文 1", validFrom = "2026-01-01", regionCode = region, items = Array.Empty<object>() },
        (_, "strategies") => new { steps = new[] { new { year = 2027, kind = "Extension", amountYuan = 500_000 } } },
        ("POST /api/repayment-plans/", _) => new { regionCode = region, unitName = "青山投资开发有限公司", year = 2027, parts = new[] { new { fundSource = "经营收入", amountYuan = 1 } } },
        ("POST /api/resolution-plans/", _) => new { regionCode = region, unitName = "青山投资开发有限公司", year = 2027, method = "FiscalFunds", parts = new[] { new { plannedYuan = 1 } } },
        ("POST /api/resolution-plans/{id:long}/withdrawals", _) => new { reason = "误记" },
        ("POST /api/policy/authenticity-rules/", _) => new
        {
            document = "文 1", validFrom = "2026-01-01", regionCode = region, windowDays = 30, tolerancePercent = 1, toleranceYuan = 0, statementLagDays = 0, serviceGraceDays = 10, forbiddenWords = Array.Empty<string>(),
        },
        (_, "payment-trails") => new { version, entryId = _traced, voucher = "记 1" },
        ("POST /api/policy/targets/", _) => MatrixBodies.Target(new(region, "青山")),
        ("POST /api/policy/warning-rules/", _) => new { code = "own", kind = "RateAboveLimit", threshold = 5, severity = "Alert", daysToDue = 5, escalationDays = 5, document = "文 1", validFrom = "2026-01-01", regionCode = region },
        ("POST /api/policy/support-weights/", _) => MatrixBodies.Weights(new(region, "青山")),
        ("POST /api/treasury-cash/", _) => MatrixBodies.Cash(new(region, "青山")),
        ("POST /api/treasury-cash/plans", _) => MatrixBodies.CashPlan(new(region, "青山")),
        ("POST /api/treasury-cash/{id:long}/withdrawals" or "POST /api/treasury-cash/plans/{id:long}/withdrawals", _) => new { reason = "误记" },
        ("POST /api/policy/payment-priorities/", _) => MatrixBodies.Priority(new(region, "青山")),
        ("POST /api/policy/cash-level-rules/", _) => MatrixBodies.CashLevel(new(region, "青山")),
        ("POST /api/policy/san-bao-lists/", _) => MatrixBodies.SanBaoList(new(region, "青山")),
        ("POST /api/policy/san-bao-limits/", _) => MatrixBodies.SanBaoLimits(new(region, "青山")),
        ("POST /api/san-bao/items", _) => MatrixBodies.SanBaoItems(new(region, "青山")),
        ("POST /api/san-bao/executions", _) => MatrixBodies.SanBaoExecutions(new(region, "青山")),
        ("POST /api/san-bao/accounts", _) => new { regionCode = region, accountNumber = "62", name = "第二专户", bank = "示范银行", openedOn = Day, document = "文 1" },
        ("POST /api/san-bao/account-payments", _) => MatrixBodies.SanBaoPayments(_rows["san-bao-account-payments"]),
        ("POST /api/san-bao/withdrawals", _) => new { kind = "Item", id = _rows["san-bao-items"], reason = "误记" },
        ("POST /api/fiscal-capacity/", _) => MatrixBodies.Capacity(new(region, "青山")),
        ("POST /api/fiscal-capacity/{id:long}/withdrawals", _) => new { reason = "误填" },
        ("POST /api/policy/risk-policies/formulas", _) => new
        {
            regionCode = region, code = "Local", indicator = "DebtRatio", name = "本地算法", validFrom = "2026-01-01", document = "文 1",
            numerator = new[] { new { measure = "Balance", group = "Statutory" } }, denominator = new[] { new { published = "GeneralRevenue" } },
        },
        ("POST /api/policy/risk-policies/standards", _) => new
        {
            regionCode = region, indicator = "DebtRatio", formulaCode = "R1", validFrom = "2026-01-01", document = "文 1", bands = new object[] { new { name = "绿", to = 120 }, new { name = "红", from = 120 } },
        },
        ("POST /api/policy/risk-policies/scorecards", _) => MatrixBodies.Scorecard(new(region, "青山")),
        ("POST /api/policy/risk-policies/trigger-rules", _) => new
        {
            regionCode = region, name = "本地规则", validFrom = "2026-01-01", document = "文 1", emergency = new[] { new { level = 4, text = "违约" } },
            restructuring = new[] { new { name = "一般", interest = "GeneralInterest", expenditure = "GeneralExpenditure", thresholdPercent = 10 } },
        },
        ("POST /api/bonds/remittances", _) => new { debtId = _bondDebt, dueOn = "2027-01-10", amountYuan = 1, receiptNumber = "收 1" },
        ("POST /api/bonds/withdrawals", _) => new { kind = "Limit", factId = _limit, reason = "误记" },
        ("POST /api/bonds/{id:long}/allocations", _) => new { projectCode = "P2", amountYuan = 1 },
        ("POST /api/projects/", _) => MatrixBodies.Project(new(region, "青山"), "P3"),
        ("POST /api/projects/{id:long}/debts", _) => new { debtId = _bondDebt },
        (_, "actuals") => new { value = 1, statedOn = Day, document = "表 1" },
        ("POST /api/guarantees/", _) => new { regionCode = region, guarantor = "青山壳公司", debtId = _newDebt, document = "保证合同 1" },
        ("POST /api/policy/platform-exit-rules/", _) => new
        {
            document = "文 1", validFrom = "2026-01-01", regionCode = region, basis = "Amount", numerator = 2, denominator = 3, replyDays = 30, silenceConsents = false, noticeDays = 10, observationMonths = 12,
            publicUseWords = Array.Empty<string>(), budgetWords = Array.Empty<string>(), governmentWords = Array.Empty<string>(),
        },
        (_, "platform creditor-consents") => new { creditor = "青山银行", answer = "Agrees", claimYuan = 1, statedOn = Day, document = "复函 1" },
        (_, "platform exit-steps") => new { step = "Observed", statedOn = Day, document = "文 1" },
        ("POST /api/platforms/{id:int}/withdrawals", _) => new { kind = "Listing", factId = _listing, reason = "误记" },
        (_, "platform withdrawals") => new { reason = "误记" },
        (_, "platform listings") => new { remark = "更正", statedOn = Day, document = "名单 2" },
        (_, "platform observation-explanations") => new { key = _finding, text = "市场化借款", document = "核查 1" },
        (_, "platform shareholdings") => new { holder = "青山银行", sharePercent = 1, statedOn = Day, document = "章程 1" },
        ("POST /api/assets/", _) => MatrixBodies.Asset(new(region, "青山")),
        ("POST /api/assets/disposals", _) => MatrixBodies.Disposal(new(region, "青山"), "处置 2"),
        ("POST /api/assets/events/{id:long}/reversals" or "POST /api/arrears/payments/{id:long}/reversals", _) => new { reason = "误记" },
        ("POST /api/reserve-fund/events/{id:long}/reversals", _) => new { reason = "误记" },
        ("POST /api/reserve-fund/applications", _) => MatrixBodies.ReserveApplication(new(region, "青山"), _reserveBridged, "SQ-new", "2027-01-10"),
        ("POST /api/reserve-fund/applications/{id:long}/debt-links", _) => new { debtId = _reserveLoaded },
        ("POST /api/reserve-fund/" or "POST /api/reserve-fund/capital" or "POST /api/reserve-fund/applications/{id:long}/decisions" or "POST /api/reserve-fund/applications/{id:long}/payments", _) =>
            MatrixBodies.For(endpoint, new(region, "青山")),
        (_, "treasury-payments") => new { amountYuan = 1, paidOn = Day, document = "缴库 2" },
        (_, "debt-uses") => new { entryId = _paid, amountYuan = 1, fromTreasury = false },
        ("POST /api/risk-register/", _) => MatrixBodies.Risk(new(region, "青山")),
        ("POST /api/policy/risk-lists/", _) => new { kind = "Kinds", document = "文 1", validFrom = "2026-01-01", regionCode = region, items = new[] { new { code = "GuaranteeCall", name = "担保代偿" } } },
        (_, "risk steps") => new { kind = "HandedOver", statedOn = Day, document = "交办 1", handedTo = "财政局", dueOn = "2026-12-31" },
        (_, "risk withdrawals") => new { kind = "Statement", factId = _risk, reason = "误记" },
        ("POST /api/arrears/", _) => MatrixBodies.Claim(new(region, "青山")),
        ("POST /api/arrears/payments", _) => MatrixBodies.Payment(new(region, "青山"), "付 2"),
        (_, "realisations") => new { version, on = Day, document = "协议 1" },
        (_, "withdrawals") => new { version, document = "更正 1", text = "未生效" },
        (_, "capitalisations") => new { version, amountYuan = 1_000, effectiveOn = Day },
        (_, "confirmations") => new { version, outstandingYuan = 500_000, confirmedOn = Day, document = "询证 1" },
        (_, "drawdowns") => new { version, amountYuan = 1_000, drawnOn = Day },
        (_, "extensions") => new { version, newMaturityDate = "2028-01-10", effectiveOn = Day },
        (_, "rate-changes") => new { version, annualRatePercent = 3.1, effectiveOn = Day },
        (_, "reclassifications") => new { version, to = "Guarantee", effectiveOn = Day, document = "认定 1" },
        (_, "refinancings") => new { version, refinancedOn = Day, kind = "Refinancing", principalYuan = 100_000, newDebtId = _newDebt, newDebtVersion, drawnYuan = 100_000, document = "置换 1" },
        (_, "repayments") => new { version, principalYuan = 1_000, paidOn = Day },
        (_, "reversals") => new { version, entryId = _entry, reason = "误记" },
        (_, "write-offs") => new { version, amountYuan = 1_000, effectiveOn = Day, document = "核销 1" },
        (_, _) when endpoint.Contains("/bonds/", StringComparison.Ordinal) || endpoint.Contains("/projects/", StringComparison.Ordinal) || endpoint.EndsWith("-rules/", StringComparison.Ordinal) && !endpoint.Contains("authenticity", StringComparison.Ordinal) =>
            MatrixBodies.For(endpoint, new(region, "青山")),
        (_, "commit" or "revert") => new { },
        _ => throw new InvalidOperationException($"Nobody said what to send to {endpoint}: add it here."),
    };

    private static async Task<long> First(HttpClient clerk, string path, object body)
    {
        using var answer = await clerk.PostAsJsonAsync(path, body);
        return (await answer.Body(HttpStatusCode.OK)).List("items")[0].GetProperty("id").GetInt64();
    }

    /// <summary>One company that left the list and borrowed again, one that took a single step.</summary>
    private async Task Platforms(HttpClient clerk)
    {
        foreach (var (number, name) in new[] { ("HT-shell", "青山壳公司"), ("HT-other", "青山关停公司") })
            using (var debt = await clerk.PostAsJsonAsync("/api/debts", NewDebt(number, 100_000, name, "2026-11-16"))) await debt.Body(HttpStatusCode.Created);
        var companies = (await clerk.Items($"/api/parties?regionCode={region}")).ToDictionary(p => p.Text("name"), p => p.Count("id"));
        var (owing, shell, other) = (companies["青山投资开发有限公司"], companies["青山壳公司"], companies["青山关停公司"]);
        foreach (var listed in new[] { owing, shell, other }) await Made(listed, "listings", new { level = 1, statedOn = "2026-01-15", document = "名单 1" });
        foreach (var (step, day) in new[] { ("HiddenDebtCleared", 1), ("CreditorsAsked", 1), ("GovernmentDetermined", 1), ("FinancingFunctionStripped", 1), ("Announced", 2), ("ProvinceConfirmed", 12), ("Exited", 13) })
            await Made(shell, "exit-steps", new { step, statedOn = $"2026-11-{day:00}", document = "文 1", statement = "不再承担政府融资职能" });
        _step = (await Made(other, "exit-steps", new { step = "HiddenDebtCleared", statedOn = "2026-11-01", document = "文 1" })).GetProperty("id").GetInt64();
        _listing = (await Made(other, "listings", new { remark = "更正", statedOn = Day, document = "名单 2" })).GetProperty("id").GetInt64();
        _finding = (await clerk.Json($"/api/platforms/{shell}/observation")).List("findings")[0].Text("key");
        foreach (var verb in new[] { "creditor-consents", "listings", "shareholdings" }) _rows[$"platform {verb}"] = owing;
        foreach (var verb in new[] { "exit-steps", "observation-explanations" }) _rows[$"platform {verb}"] = shell;
        _rows["platform withdrawals"] = other;

        async Task<System.Text.Json.JsonElement> Made(int company, string route, object body)
        {
            using var answer = await clerk.PostAsJsonAsync($"/api/platforms/{company}/{route}", body);
            return await answer.Body(HttpStatusCode.OK);
        }
    }

    private async Task Bonds(HttpClient clerk, MatrixRows rows)
    {
        _bondDebt = await Debt(clerk, "bond", drawnYuan: 500_000, "GovernmentBond");
        _project = await Stated("/api/projects", MatrixBodies.Project(rows));
        await Stated("/api/projects", MatrixBodies.Project(rows, "P2"));
        _bond = await Stated("/api/bonds", MatrixBodies.Bond(rows));
        _limit = await Stated("/api/bonds/limits", MatrixBodies.Limit(rows));
        await Stated($"/api/bonds/{_bond}/allocations", new { projectCode = "P1", amountYuan = 100 });

        async Task<long> Stated(string path, object body)
        {
            using var answer = await clerk.PostAsJsonAsync(path, body);
            return (await answer.Body(HttpStatusCode.OK)).GetProperty("id").GetInt64();
        }
    }

    /// <summary>Three applications: one to decide on, one to pay out, one whose debt stands in the book already.</summary>
    private async Task Reserve(HttpClient clerk, MatrixRows rows)
    {
        _reserveBridged = await Debt(clerk, "bridged", drawnYuan: 500_000);
        await Made("", MatrixBodies.Reserve(rows));
        foreach (var document in new[] { "出 1", "出 2" }) _reserveCapital = await Made("/capital", MatrixBodies.ReserveCapital(rows, document));
        foreach (var verb in new[] { "decisions", "payments", "debt-links" })
        {
            _reserve[verb] = await Made("/applications", MatrixBodies.ReserveApplication(rows, _reserveBridged, $"SQ-{verb}", "2027-01-10", 500));
            if (verb != "decisions") await Made($"/applications/{_reserve[verb]}/decisions", new { kind = "Approved", decidedOn = "2026-11-12", document = "批 1" });
        }
        using var loaded = await clerk.PostAsJsonAsync("/api/debts", NewDebt("HT-loaded", 500, startDate: "2026-11-16", creditorName: "青山平滑基金"));
        _reserveLoaded = (await loaded.Body(HttpStatusCode.Created)).Count("debtId");

        async Task<long> Made(string path, object body)
        {
            using var answer = await clerk.PostAsJsonAsync($"/api/reserve-fund{path}", body);
            return (await answer.Body(HttpStatusCode.OK)).GetProperty("id").GetInt64();
        }
    }

    private async Task<int> Debt(HttpClient clerk, string name, decimal? drawnYuan, string instrument = "WorkingCapitalLoan")
    {
        using var answer = await clerk.PostAsJsonAsync("/api/debts", NewDebt($"HT-{name}", drawnYuan, instrument: instrument));
        return (await answer.Body(HttpStatusCode.Created)).Count("debtId");
    }

    /// <summary>A signed extension of a debt of its own.</summary>
    private async Task<int> Measure(HttpClient clerk, string name)
    {
        using var answer = await clerk.PostAsJsonAsync("/api/measures", new
        {
            regionCode = region, title = name, kind = "Extension", plannedOn = Day, draftedOn = "2026-11-01",
            actions = new[] { new { debtId = await Debt(clerk, name, drawnYuan: 500_000), newMaturityDate = "2028-01-10" } },
        });
        var id = (await answer.Body(HttpStatusCode.Created)).Count("id");
        await Step(clerk, id, "steps", new { version = await MeasureVersion(clerk, id), stage = "Signed", on = "2026-11-02", document = "协议 1" });
        return id;
    }

    private static async Task Step(HttpClient clerk, int measure, string route, object body)
    {
        using var answer = await clerk.PostAsJsonAsync($"/api/measures/{measure}/{route}", body);
        await answer.Body(HttpStatusCode.OK);
    }

    private static async Task<int> MeasureVersion(HttpClient clerk, int measure) => (await clerk.Json($"/api/measures/{measure}")).Count("version");

    private object NewDebt(string number, decimal? drawnYuan, string debtorName = "青山投资开发有限公司", string startDate = "2026-01-10", string instrument = "WorkingCapitalLoan", string creditorName = "青山银行") => new
    {
        regionCode = region, contractNumber = number, debtorName, debtorKind = "Platform", creditorName, creditorKind = "RuralCommercialBank",
        debtClass = "Operating", instrument, principalYuan = 1_000_000, startDate, maturityDate = "2027-01-10", annualRatePercent = 3.6,
        repayment = "Bullet", paymentFrequency = "AtMaturity", drawnYuan, drawnOn = drawnYuan is null ? null : startDate,
    };

    private async Task<int> Version(int debt) => (await Client(Role.Clerk).Json($"/api/debts/{debt}")).GetProperty("debt").Count("version");

    public void Dispose()
    {
        Second.Dispose();
        foreach (var client in _clients.Values) client.Dispose();
    }
}
