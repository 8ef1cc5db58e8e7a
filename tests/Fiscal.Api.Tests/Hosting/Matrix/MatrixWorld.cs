using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.RiskIndicators;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Hosting.Matrix;

/// <summary>Two counties of one city with everything that a route can name; in ours two units besides, each with a reporter.</summary>
internal sealed class MatrixWorld(FiscalApp app)
{
    private const string Neighbour = "439902";

    public MatrixRows OwnRegion { get; } = new(FiscalApp.County, "青山");
    public MatrixRows OtherRegion { get; } = new(Neighbour, "红河");
    public MatrixRows OwnUnit { get; } = new(FiscalApp.County, "青山");
    public MatrixRows OtherUnit { get; } = new(FiscalApp.County, "白石");

    /// <summary>What nobody of the own region may read, and what nobody of the own unit may read either.</summary>
    public (string[] OfRegion, string[] OfUnit) Secrets => ([OtherRegion.Word, $"\"{Neighbour}\""], [OtherRegion.Word, $"\"{Neighbour}\"", OtherUnit.Word]);

    public async Task Build()
    {
        await app.CreateRegion("439900", "云岭市");
        await app.CreateRegion(FiscalApp.County, "青山县", "439900");
        await app.CreateRegion(Neighbour, "红河县", "439900");
        await Fill(OwnRegion, OwnUnit);
        await Fill(OtherRegion, new MatrixRows(Neighbour, OtherRegion.Word));
        using var clerk = await app.Client();
        await clerk.Commit(await clerk.Upload("台账.csv", Ledger(OtherUnit, "1"), Samples.AsOf));
        await Report(OtherUnit);
        await Close(clerk, OwnRegion);
        OwnUnit.With(OwnRegion);
    }

    /// <summary>A user who belongs to the own unit, made with this role.</summary>
    /// <param name="where">The application of this world, or one on a copy of its database.</param>
    public Task<HttpClient> OfUnit(FiscalApp where, Role role) => where.ClientOf($"unit-{role}", [role], unit: OwnUnit.Debtor);

    /// <summary>A lender's list with one debt of the place, in nothing like those of other numbers.</summary>
    /// <param name="number">One digit.</param>
    public static byte[] Ledger(MatrixRows rows, string number) => Encoding.UTF8.GetBytes(
        $"{rows.Creditor}贷款台账\n金额单位：元\n合同编号,借据号,借款人,债权人,借据金额,贷款余额,放款日,到期日,执行利率(%)\n"
        + $"HT-{rows.Word}-{number},JJ-{rows.Word}-{number},{rows.Debtor},{rows.Creditor},{number}350000,{number}170000,201{number}-03-1{number},203{number}-06-2{number},{number}.35\n");

    private async Task Fill(MatrixRows rows, MatrixRows unit)
    {
        var region = rows.Region;
        using var clerk = await app.Client(Role.Clerk, region);
        using var reviewer = await app.Client(Role.Reviewer, region);
        using var auditor = await app.Client(Role.Auditor, region);
        await clerk.Commit(await clerk.Upload("台账.csv", Ledger(rows, "1"), Samples.AsOf));
        await Report(unit);
        rows.Add("debts", await app.WithDatabase(db => db.Debts.Where(d => d.RegionCode == region).Select(d => d.Id).FirstAsync()));
        rows.Add("approvals", unit.Take("approvals"));
        rows.Add("parties", unit.Take("parties"));
        foreach (var name in new[] { "旧名甲", "旧名乙", "旧名丙", "旧名丁" }) rows.Add("aliasId", await Alias(clerk, rows, name));
        var import = await clerk.Upload("台账二.csv", Ledger(rows, "3"), Samples.AsOf);
        rows.Add("imports", import.Count("id"));
        var reconciliation = await Made(clerk, "/api/reconciliations", new { importIds = new[] { import.Count("id") }, asOf = "2026-10-31" });
        rows.Add("reconciliations", reconciliation.Count("id"));
        rows.Add("breakId", reconciliation.List("breaks")[0].Count("id"));
        foreach (var stated in new[] { Samples.SanBao, Samples.Platforms, Samples.ResolutionPlan }) await clerk.Import(stated);
        foreach (var line in await app.WithDatabase(db => db.ResolutionPlanLines.Where(l => l.RegionCode == region).OrderBy(l => l.Id).Select(l => l.Id).Take(3).ToListAsync())) rows.Add("resolution-plans", line);
        var company = await app.WithDatabase(db => db.Parties.Where(p => p.RegionCode == region && p.NameKey == "示范县园区物业服务有限公司").Select(p => p.Id).SingleAsync());
        rows.Add("platforms", company);
        for (var i = 0; i < 3; i++) rows.Add("listings", (await Made(clerk, $"/api/platforms/{company}/listings", new { remark = $"{rows.Word}更正", statedOn = "2026-11-01", document = "文 1" }, HttpStatusCode.OK)).GetProperty("id").GetInt64());
        foreach (var (step, day) in new[] { ("HiddenDebtCleared", 1), ("CreditorsAsked", 1), ("GovernmentDetermined", 1), ("FinancingFunctionStripped", 1), ("Announced", 2), ("ProvinceConfirmed", 12), ("Exited", 13) })
        {
            var taken = await Made(clerk, $"/api/platforms/{company}/exit-steps", new { step, statedOn = $"2026-11-{day:00}", document = $"{rows.Word}文 1", statement = "不再承担政府融资职能" }, HttpStatusCode.OK);
            if (step == "Exited") rows.Add("stepId", taken.GetProperty("id").GetInt64());
        }
        await Made(clerk, "/api/guarantees", MatrixBodies.For("POST /api/guarantees/", rows), HttpStatusCode.OK);
        var check = await Made(clerk, "/api/authenticity-checks", new { regionCode = region, period = "2026-10" }, HttpStatusCode.OK);
        rows.Add("authenticity-checks", check.Count("id"));
        rows.Add("authenticity-findings", (await clerk.Items($"/api/authenticity-findings?regionCode={region}"))[0].Count("id"));
        rows.Add("measures", (await Made(clerk, "/api/measures", MatrixBodies.For("POST /api/measures/", rows))).Count("id"));
        rows.Add("targets", (await Made(reviewer, "/api/policy/targets", MatrixBodies.Target(rows), HttpStatusCode.OK)).Count("id"));
        await Made(reviewer, "/api/policy/support-weights", MatrixBodies.Weights(rows), HttpStatusCode.OK);
        foreach (var name in new[] { "treasury-cash", "cash-plans" })
            for (var i = 0; i < 3; i++)
            {
                var (path, body) = name == "treasury-cash" ? ("/api/treasury-cash", MatrixBodies.Cash(rows)) : ("/api/treasury-cash/plans", MatrixBodies.CashPlan(rows));
                rows.Add(name, (await Made(clerk, path, body, HttpStatusCode.OK)).List("items")[0].Count("id"));
            }
        await Made(reviewer, "/api/policy/payment-priorities", MatrixBodies.Priority(rows), HttpStatusCode.OK);
        await Made(reviewer, "/api/policy/cash-level-rules", MatrixBodies.CashLevel(rows), HttpStatusCode.OK);
        await Made(clerk, "/api/san-bao/items", MatrixBodies.SanBaoItems(rows), HttpStatusCode.OK);
        foreach (var item in await app.WithDatabase(db => db.SanBaoItems.Where(i => i.RegionCode == region && i.Year == 2026).OrderBy(i => i.Id).Select(i => i.Id).Take(6).ToListAsync())) rows.Add("san-bao-items", item);
        await Made(clerk, "/api/san-bao/executions", MatrixBodies.SanBaoExecutions(rows), HttpStatusCode.OK);
        rows.Add("san-bao", (await Made(clerk, "/api/san-bao/reviews", new { regionCode = region, year = 2025, document = $"{rows.Word}报审 1" }, HttpStatusCode.OK)).Count("id"));
        rows.Add("san-bao-accounts", (await Made(clerk, "/api/san-bao/accounts", MatrixBodies.SanBaoAccount(rows), HttpStatusCode.OK)).Count("id"));
        await Made(clerk, "/api/san-bao/account-payments", MatrixBodies.SanBaoPayments(rows.Number("san-bao-accounts")), HttpStatusCode.OK);
        await Made(reviewer, "/api/policy/san-bao-lists", MatrixBodies.SanBaoList(rows), HttpStatusCode.OK);
        await Made(reviewer, "/api/policy/san-bao-limits", MatrixBodies.SanBaoLimits(rows), HttpStatusCode.OK);
        foreach (var figure in (await Made(clerk, "/api/fiscal-capacity", MatrixBodies.Capacity(rows), HttpStatusCode.OK)).List("figures")) rows.Add("fiscal-capacity", figure.Count("id"));
        foreach (var _ in Enumerable.Range(0, 2)) rows.Add("fiscal-capacity", (await Made(clerk, "/api/fiscal-capacity", MatrixBodies.Capacity(rows), HttpStatusCode.OK)).List("figures")[0].Count("id"));
        await Made(reviewer, "/api/policy/risk-policies/scorecards", MatrixBodies.Scorecard(rows), HttpStatusCode.OK);
        rows.Add("risk-assessments", await Assessed(region));
        rows.Add("partyId", await app.WithDatabase(db => db.DebtContracts.Where(c => c.RegionCode == region).OrderBy(c => c.Id).Select(c => c.DebtorId).FirstAsync()));
        rows.Add("projects", (await Made(clerk, "/api/projects", MatrixBodies.Project(rows), HttpStatusCode.OK)).Count("id"));
        rows.Add("bonds", (await Made(clerk, "/api/bonds", MatrixBodies.Bond(rows), HttpStatusCode.OK)).Count("id"));
        rows.Add("bond-limits", (await Made(clerk, "/api/bonds/limits", MatrixBodies.Limit(rows), HttpStatusCode.OK)).Count("id"));
        await Made(reviewer, "/api/policy/bond-rules", MatrixBodies.For("POST /api/policy/bond-rules/", rows), HttpStatusCode.OK);
        await Made(reviewer, "/api/policy/project-rules", MatrixBodies.For("POST /api/policy/project-rules/", rows), HttpStatusCode.OK);
        foreach (var (path, key) in new[] { ("/api/assets", "asset-statements"), ("/api/arrears", "claim-statements") }) rows.Add(key, (await Made(clerk, path, MatrixBodies.For($"POST {path}/", rows), HttpStatusCode.OK)).Count("id"));
        foreach (var document in new[] { "处置 甲", "处置 乙" }) rows.Add("assets", (await Made(clerk, "/api/assets/disposals", MatrixBodies.Disposal(rows, document), HttpStatusCode.OK)).Count("id"));
        rows.Add("arrears", (await Made(clerk, "/api/arrears/payments", MatrixBodies.Payment(rows, "付 甲"), HttpStatusCode.OK)).Count("id"));
        rows.Add("risk-register", (await Made(clerk, "/api/risk-register", MatrixBodies.Risk(rows), HttpStatusCode.OK)).Count("itemId"));
        rows.Add("reserve-fund", (await Made(clerk, "/api/reserve-fund", MatrixBodies.Reserve(rows), HttpStatusCode.OK)).Count("fundId"));
        foreach (var document in new[] { "出 1", "出 2" }) rows.Add("reserve-events", (await Made(clerk, "/api/reserve-fund/capital", MatrixBodies.ReserveCapital(rows, document), HttpStatusCode.OK)).Count("id"));
        rows.Add("reserve-applications", (await Made(clerk, "/api/reserve-fund/applications", MatrixBodies.ReserveApplication(rows, rows.Number("debts"), "SQ-1"), HttpStatusCode.OK)).Count("id"));
        await Made(reviewer, "/api/policy/reserve-rules", MatrixBodies.For("POST /api/policy/reserve-rules/", rows), HttpStatusCode.OK);
        rows.Add("simulations", (await Made(clerk, "/api/simulations", MatrixBodies.For("POST /api/simulations/", rows))).Count("id"));
        rows.Add("samples", (await Made(auditor, "/api/samples", MatrixBodies.For("POST /api/samples/", rows))).Count("id"));
        rows.Add("audit-questions", (await Made(auditor, "/api/audit-questions", new { regionCode = region, title = $"{rows.Word}疑点", text = "请说明。" })).GetProperty("question").Count("id"));
        rows.Add("audit-extracts", (await Made(auditor, "/api/audit-extracts", new { regionCode = region })).Count("id"));
        await Made(clerk, "/api/layouts", new { name = $"layout-{region}", title = $"{rows.Word}台账", kind = "DebtLedger", regionCode = region, columns = new Dictionary<string, string> { ["欠钱的"] = "debtorName" } });
        rows.Add("layouts", $"layout-{region}");
        using var target = await app.ClientOf($"target-{region}", [Role.Clerk], region);
        rows.Add("users", await app.WithDatabase(db => db.Users.Where(u => u.UserName == $"target-{region}").Select(u => u.Id).SingleAsync()));
        rows.Add("delegations", (await Made(reviewer, "/api/approvals/delegations", new { to = $"target-{region}", validFrom = "2026-11-22", validTo = "2026-11-23", reason = $"{rows.Word}出差" })).Count("id"));
        await Made(clerk, "/api/warnings/evaluations", new { regionCode = region }, HttpStatusCode.OK);
        rows.Add("warnings", (await clerk.Items($"/api/warnings?regionCode={region}"))[0].Count("id"));
        rows.Add("feed-tokens", (await Made(clerk, "/api/duties/feed-tokens", new { name = "电脑" }, HttpStatusCode.OK)).Count("id"));
        if (region != FiscalApp.County) await Close(clerk, rows);
    }

    // A report rests on every debt: what a unit reports comes before it.
    private static async Task Close(HttpClient clerk, MatrixRows rows)
    {
        var month = new { regionCode = rows.Region, period = "2026-10" };
        rows.Add("month-closes", (await Made(clerk, "/api/month-closes", month)).Count("id"));
        rows.Add("monthly-reports", (await Made(clerk, "/api/monthly-reports", month)).Count("id"));
    }

    /// <summary>What a unit has of its own: its debt, itself, its upload and what it wants to have booked.</summary>
    private async Task Report(MatrixRows unit)
    {
        using var reporter = await app.ClientOf($"reporter-{unit.Region}-{(unit == OtherUnit ? 2 : 1)}", [Role.Reporter], unit.Region, unit.Debtor);
        var import = await reporter.Upload("台账.csv", Ledger(unit, "2"), Samples.AsOf);
        Assert.DoesNotContain(import.List("findings"), f => f.Text("severity") == "Error");
        unit.Add("imports", import.Count("id"));
        unit.Add("approvals", (await reporter.Post($"/api/imports/{import.Count("id")}/commit", HttpStatusCode.Accepted)).Count("id"));
        unit.Add("debts", Assert.Single(await reporter.Items("/api/debts")).Count("id"));
        unit.Add("parties", (await reporter.Items("/api/parties")).Single(p => p.Text("name") == unit.Debtor).Count("id"));
        using var clerk = await app.Client(Role.Clerk, unit.Region);
        foreach (var name in new[] { "曾用名甲", "曾用名乙" }) unit.Add("aliasId", await Alias(clerk, unit, name));
    }

    private static async Task<int> Alias(HttpClient clerk, MatrixRows rows, string name)
    {
        var path = $"/api/parties/{rows.Take("parties")}/aliases";
        await Made(clerk, path, new { alias = rows.Word + name }, HttpStatusCode.OK);
        return (await clerk.Json(path)).EnumerateArray().Single(a => a.Text("alias") == rows.Word + name).Count("id");
    }

    // The book opens after the last half-year that is over: nobody could assess it through the API.
    private Task<int> Assessed(string region) => app.WithDatabase(async db =>
    {
        var policy = await db.RiskPolicies.FirstAsync(p => p.RegionCode == region && p.Kind == RiskPolicyKind.Scorecard);
        var unit = await db.DebtContracts.Where(c => c.RegionCode == region).OrderBy(c => c.Id).Select(c => c.DebtorId).FirstAsync();
        var figures = new UnitFigures(1, 1, 0, 0, 0, null, 0, 0, 0, 0);
        var assessment = new RiskAssessment(
            region, new(2026, 1), NodaTime.Instant.FromUtc(2026, 11, 1, 0, 0), policy, [new AssessedUnit(unit, figures, policy.Scorecard().Score(figures.ValueOf))], new(2026, 11, 20),
            new(NodaTime.Instant.FromUtc(2026, 11, 20, 0, 0), "test", "评估", FactSource.Entered));
        db.RiskAssessments.Add(assessment);
        await db.SaveChangesAsync();
        return (int)assessment.Id;
    });

    private static async Task<JsonElement> Made(HttpClient client, string path, object body, HttpStatusCode? status = null)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        return await answer.Body(status ?? (answer.IsSuccessStatusCode ? answer.StatusCode : HttpStatusCode.Created));
    }
}
