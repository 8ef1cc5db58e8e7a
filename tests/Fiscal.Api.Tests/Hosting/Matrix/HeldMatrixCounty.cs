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
    private long _entry, _plan, _traced;

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
        _traced = (await clerk.Json($"/api/debts/{_rows["payment-trails"]}/ledger")).List("items")[0].GetProperty("id").GetInt64();
        _rows["revert"] = (await clerk.Commit(await clerk.Upload("台账.csv", MatrixWorld.Ledger(rows, "1"), Samples.AsOf))).Count("id");
        _rows["commit"] = (await clerk.Upload("台账二.csv", MatrixWorld.Ledger(rows, "3"), Samples.AsOf)).Count("id");
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
        var (id, version) = (_rows.GetValueOrDefault(verb), endpoint.Contains("/debts/{", StringComparison.Ordinal) ? await Version(_rows[verb])
            : endpoint.Contains("/measures/{", StringComparison.Ordinal) ? await MeasureVersion(Client(Role.Clerk), _rows[verb]) : 0);
        return await Client(role).PostAsJsonAsync(endpoint["POST ".Length..].Replace("{id:int}", $"{id}", StringComparison.Ordinal).Replace("{id:long}", $"{_plan}", StringComparison.Ordinal), Body(endpoint, verb, version, await Version(_newDebt)));
    }

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
        ("POST /api/policy/support-weights/", _) => MatrixBodies.Weights(new(region, "青山")),
        (_, "actuals") => new { value = 1, statedOn = Day, document = "表 1" },
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
        (_, "commit" or "revert") => new { },
        _ => throw new InvalidOperationException($"Nobody said what to send to {endpoint}: add it here."),
    };

    private async Task<int> Debt(HttpClient clerk, string name, decimal? drawnYuan)
    {
        using var answer = await clerk.PostAsJsonAsync("/api/debts", NewDebt($"HT-{name}", drawnYuan));
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

    private object NewDebt(string number, decimal? drawnYuan) => new
    {
        regionCode = region, contractNumber = number, debtorName = "青山投资开发有限公司", debtorKind = "Platform", creditorName = "青山银行", creditorKind = "RuralCommercialBank",
        debtClass = "Operating", instrument = "WorkingCapitalLoan", principalYuan = 1_000_000, startDate = "2026-01-10", maturityDate = "2027-01-10", annualRatePercent = 3.6,
        repayment = "Bullet", paymentFrequency = "AtMaturity", drawnYuan, drawnOn = drawnYuan is null ? null : "2026-01-10",
    };

    private async Task<int> Version(int debt) => (await Client(Role.Clerk).Json($"/api/debts/{debt}")).GetProperty("debt").Count("version");

    public void Dispose()
    {
        Second.Dispose();
        foreach (var client in _clients.Values) client.Dispose();
    }
}
