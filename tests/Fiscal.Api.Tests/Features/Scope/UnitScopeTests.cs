using System.Net;
using System.Net.Http.Json;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Features.Scope;

public sealed class UnitScopeTests(LoadedCounty loaded)
{
    private const string Unit = "示范县水务投资发展有限公司";

    [Fact]
    public async Task A_unit_sees_the_debts_of_its_own_tree_wherever_it_looks()
    {
        await using var app = await loaded.Copy();
        using var clerk = await app.Client();
        await clerk.Import(Samples.Platforms);
        using var issued = await clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" });
        await issued.Body(HttpStatusCode.Created);
        app.Clock.AdvanceSeconds(1);
        using var unit = await app.ClientOf("reporter", [Role.Reporter], unit: Unit);
        var (own, all) = (await Tree(app), await clerk.Items("/api/debts"));
        var (ours, foreign) = (all.Where(d => own.Contains(d.Text("debtorName"))).ToList(), all.Where(d => !own.Contains(d.Text("debtorName"))).ToList());
        Assert.True(own.Count > 1 && ours.Count > 5 && foreign.Count > 50, $"{own.Count} units, {ours.Count} own debts, {foreign.Count} others");

        Assert.Equal(ours.Select(d => d.Count("id")).Order(), (await unit.Items("/api/debts")).Select(d => d.Count("id")).Order());
        var exposed = (await unit.Json("/api/exposures?asOf=2026-11-22")).List("items").Sum(i => i.Number("outstandingYuan"));
        Assert.Equal(ours.Sum(d => d.Number("outstandingYuan")), exposed);
        await Same(clerk, unit, own, "/api/maturities?from=2026-11-01&to=2040-12-31&groupBy=debtor&bucket=year", "items", "group", "totalYuan");
        Assert.All(await unit.Items("/api/platforms"), p => Assert.Contains(p.Text("name"), own));
        Assert.NotEmpty(await unit.Items("/api/platforms"));
        Assert.Empty(await unit.Items("/api/monthly-reports"));
        Assert.Empty(await unit.Items("/api/imports"));
        Assert.Subset(own.Concat(ours.Select(d => d.Text("creditorName"))).ToHashSet(), (await unit.Items("/api/parties")).Select(p => p.Text("name")).ToHashSet());

        var foreignId = foreign[0].Count("id");
        await unit.GetAsync($"/api/debts/{foreignId}").Refused(HttpStatusCode.NotFound, "debt.not-found");
        await unit.GetAsync("/api/monthly-reports/1").Refused(HttpStatusCode.NotFound, "report.not-found");
        Silent(await EveryRead.Of(app, unit, [foreignId, 1]), [.. foreign.Select(d => d.Text("drawdownNumber")), .. foreign.Select(d => d.Text("debtorName"))]);
    }

    [Fact]
    public async Task A_reporter_without_debts_sees_none_and_a_user_of_the_host_none_but_what_it_may()
    {
        await using var app = await loaded.Copy();
        using var reporter = await app.Client(Role.Reporter);

        Assert.Empty(await reporter.Items("/api/debts"));
        Assert.Equal(0, (await reporter.Json("/api/exposures")).List("items").Sum(i => i.Number("outstandingYuan")));
        var refused = await Assert.ThrowsAsync<Domain.BusinessRuleException>(() => app.ClientOf("nobody", [Role.Reporter]));
        Assert.Equal("account.unit-needed", refused.Code);
    }

    [Fact]
    public async Task A_unit_brings_in_its_own_ledger_and_the_bureau_approves_it()
    {
        await using var app = await loaded.Copy();
        using var unit = await app.ClientOf("reporter", [Role.Reporter], unit: "示范县城市建设投资集团有限公司");
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);

        var import = await unit.Upload(Samples.FinancingLedger);
        Assert.Equal(import.Count("id"), (await unit.Items("/api/imports")).Single().Count("id"));
        var foreign = (await unit.Rows(import)).Where(r => r.TextOrNull("reason")?.Contains("不是本单位", StringComparison.Ordinal) == true);
        Assert.Empty(foreign);
        await unit.PostAsync($"/api/imports/{import.Count("id")}/revert", null).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await unit.Send(Samples.SanBao, Samples.Content(Samples.SanBao), Samples.AsOf).Refused(HttpStatusCode.UnprocessableEntity, "import.not-for-units");

        var held = await unit.Post($"/api/imports/{import.Count("id")}/commit", HttpStatusCode.Accepted);
        Assert.Equal(1, held.Count("requiredApprovals"));
        await unit.PostAsJsonAsync($"/api/approvals/{held.Count("id")}/approve", new { seenHash = held.Text("hash") }).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        Assert.Equal("Previewed", (await clerk.Json($"/api/imports/{import.Count("id")}")).Text("status"));
        using var approved = await reviewer.PostAsJsonAsync($"/api/approvals/{held.Count("id")}/approve", new { seenHash = held.Text("hash") });
        await approved.Body(HttpStatusCode.OK);
        Assert.Equal("Committed", (await clerk.Json($"/api/imports/{import.Count("id")}")).Text("status"));
    }

    [Fact]
    public async Task A_unit_may_not_report_what_others_owe_nor_enter_it()
    {
        await using var app = await loaded.Copy();
        using var unit = await app.ClientOf("water", [Role.Clerk], unit: Unit);
        using var clerk = await app.Client();
        var foreign = (await clerk.Items("/api/debts")).First(d => d.Text("debtorName") == "示范县人民医院");

        var import = await unit.Upload(Samples.FinancingLedger);
        var refused = (await unit.Rows(import)).Where(r => r.TextOrNull("reason")?.Contains("不是本单位", StringComparison.Ordinal) == true).ToList();
        Assert.NotEmpty(refused);
        Assert.DoesNotContain(import.List("findings").Select(f => f.Text("message")), m => m.Contains("没有出现", StringComparison.Ordinal));

        await unit.PostAsJsonAsync($"/api/debts/{foreign.Count("id")}/repayments", new { version = 1, principalYuan = 1, paidOn = "2026-11-20" }).Refused(HttpStatusCode.NotFound, "debt.not-found");
        object debt = new
        {
            regionCode = FiscalApp.County, contractNumber = "X-1", debtorName = "别的公司", debtorKind = "Platform", creditorName = "别的银行", creditorKind = "RuralCommercialBank", debtClass = "Operating",
            instrument = "WorkingCapitalLoan", principalYuan = 100, startDate = "2026-11-01", maturityDate = "2027-11-01", annualRatePercent = 3, drawnYuan = 100, drawnOn = "2026-11-01",
        };
        await unit.PostAsJsonAsync("/api/debts", debt).Refused(HttpStatusCode.NotFound, "scope.outside-unit");
        await unit.PostAsJsonAsync("/api/month-closes", new { regionCode = FiscalApp.County, period = "2026-10" }).Refused(HttpStatusCode.NotFound, "scope.outside-unit");
        await unit.PostAsJsonAsync("/api/rates", new { rows = new[] { new { index = "LPR1Y", publishedOn = "2026-11-20", percent = 1, source = "x" } } }).Refused(HttpStatusCode.UnprocessableEntity, "scope.every-debt-needed");
        await unit.PostAsJsonAsync("/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" }).Refused(HttpStatusCode.UnprocessableEntity, "scope.every-debt-needed");
    }

    internal static void Silent(List<(string Route, HttpStatusCode Status, string Text)> read, HashSet<string> secrets)
    {
        Assert.DoesNotContain(read, r => r.Status == HttpStatusCode.InternalServerError);
        var answered = read.Where(r => r.Status == HttpStatusCode.OK).Select(r => r.Route).Distinct().ToList();
        Assert.True(answered.Count > 20, $"only {string.Join(' ', answered)}");
        var told = read.SelectMany(r => secrets.Where(s => s.Length > 5 && r.Text.Contains(s, StringComparison.Ordinal)).Take(1).Select(s => $"{r.Route}: {s}"));
        Assert.Empty(told);
    }

    private static async Task Same(HttpClient whole, HttpClient part, HashSet<string> own, string path, string list, string group, string yuan)
    {
        async Task<Dictionary<string, decimal>> Sums(HttpClient client) => (await client.Json(path)).List(list).GroupBy(i => i.Text(group)).ToDictionary(g => g.Key, g => g.Sum(i => i.Number(yuan)));
        var expected = (await Sums(whole)).Where(s => own.Contains(s.Key)).ToDictionary();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await Sums(part));
    }

    private static Task<HashSet<string>> Tree(FiscalApp app) => app.WithDatabase(async db =>
    {
        var parties = await db.Parties.AsNoTracking().Select(p => new { p.Id, p.Name, p.ParentId }).ToListAsync();
        var tree = parties.Where(p => p.Name == Unit).ToList();
        for (var i = 0; i < tree.Count; i++) tree.AddRange(parties.Where(p => p.ParentId == tree[i].Id));
        return tree.Select(p => p.Name).ToHashSet();
    });
}
