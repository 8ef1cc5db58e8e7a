using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Persistence;
using Fiscal.Api.Tests.Features.Journal;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Persistence;

/// <summary>Statements of every kind, those that nobody has thought of yet included, are only ever added.</summary>
public sealed class StatedFactTests(LoadedCounty county)
{
    [Fact]
    public async Task A_statement_of_any_kind_has_its_cell_and_is_neither_changed_nor_deleted()
    {
        await using var app = await Given();
        using var clerk = await app.Client();

        var debt = (await clerk.Items("/api/debts")).First(d => d.Number("outstandingYuan") > 1);
        await ByHand($"/api/debts/{debt.Count("id")}/strategies", new { steps = new[] { new { year = 2027, kind = "Extension", amountYuan = 1 } }, document = "方案 1" });
        await ByHand("/api/repayment-plans", new { regionCode = FiscalApp.County, unitName = debt.Text("debtorName"), year = 2027, parts = Array.Empty<object>(), document = "方案 1" });
        await StateBonds(debt.Count("id"));

        await ByHand("/api/treasury-cash", new { regionCode = FiscalApp.County, items = new[] { new { month = "2026-10", openingYuan = 1, inflowYuan = 1, outflowYuan = 1, closingYuan = 1 } }, document = "方案 1" });
        await ByHand("/api/treasury-cash/plans", new { regionCode = FiscalApp.County, items = new[] { new { kind = "Revenue", name = "税收", amountYuan = 1, month = "2027-01" } }, document = "方案 1" });
        await ByHand("/api/san-bao/executions", new { regionCode = FiscalApp.County, year = 2026, month = 10, document = "方案 1", items = new[] { new { category = "Wages", name = "基本工资", spentYuan = 1, fallReason = "更正" } } });
        await Platforms();
        await ByHand("/api/fiscal-capacity", new { regionCode = FiscalApp.County, year = 2025, scope = "Whole", figures = new[] { new { component = "GeneralRevenue", amountYuan = 1 } }, document = "方案 1" });

        await ByHand("/api/assets", new { regionCode = FiscalApp.County, code = "ZC-1", kind = "Property", name = "老办公楼", holderName = "机关事务中心", document = "方案 1" });
        await ByHand("/api/reserve-fund", new { regionCode = FiscalApp.County, name = "平滑基金", document = "方案 1" });
        await ByHand("/api/arrears", new
        {
            regionCode = FiscalApp.County, code = "QK-1", creditorName = "建筑公司", debtorName = "住建局", kind = "Works", owedYuan = 1, formedOn = "2025-01-01", isDisputed = false, isInCourt = false, document = "方案 1",
        });

        await ByHand("/api/risk-register", new { regionCode = FiscalApp.County, code = "YH-1", kind = "涉诉", title = "工程款诉讼", amountYuan = 1, department = "住建局", document = "方案 1" });
        await ByHand($"/api/risk-register/{(await clerk.Items("/api/risk-register"))[0].Count("id")}/steps", new { kind = "HandedOver", handedTo = "住建局", dueOn = "2026-12-31", document = "方案 1" });

        var kinds = await app.WithDatabase(async db =>
        {
            var facts = new List<StatedFact>();
            foreach (var kind in db.KindsOf<StatedFact>()) facts.Add(await kind.OrderBy(f => f.Id).FirstAsync());
            return facts;
        });

        Assert.Equal(
            typeof(StatedFact).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(StatedFact))).Select(t => t.Name).Order(StringComparer.Ordinal),
            kinds.Select(k => k.GetType().Name).Order(StringComparer.Ordinal));
        Assert.All(kinds.Where(f => f.Source.Document != "方案 1"), f => Assert.False(f.Source.ImportBatchId is null || string.IsNullOrEmpty(f.Source.Sheet) || string.IsNullOrEmpty(f.Source.Cell) || string.IsNullOrEmpty(f.Source.Rule), f.GetType().Name));
        foreach (var fact in kinds)
        {
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => app.WithDatabase(db =>
            {
                db.Remove(fact);
                return db.SaveChangesAsync();
            }));
            Assert.Contains("never changed", refusal.Message, StringComparison.Ordinal);
            foreach (var statement in new[] { $"UPDATE {fact.GetType().Name} SET Id = Id", $"DELETE FROM {fact.GetType().Name}" })
                Assert.Contains("只增不改", (await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => app.WithDatabase(db => db.Database.ExecuteSqlRawAsync(statement)))).Message, StringComparison.Ordinal);
        }

        // A company that left the list, borrowed again and explains it; another that asks its creditor.
        async Task Platforms()
        {
            var ids = (await clerk.Items("/api/platforms")).ToDictionary(p => p.Text("name"), p => p.Count("partyId"));
            var (shell, owing) = (ids["示范县园区物业服务有限公司"], ids["示范县文化旅游发展有限公司"]);
            await ByHand($"/api/platforms/{shell}/listings", new { headcount = 3, document = "方案 1" });
            await ByHand($"/api/platforms/{ids["示范县净源污水处理有限公司"]}/shareholdings", new { holder = "示范县园区物业服务有限公司", sharePercent = 20, document = "方案 1" });
            await ByHand("/api/guarantees", new { regionCode = FiscalApp.County, guarantor = "示范县园区物业服务有限公司", debtId = debt.Count("id"), document = "方案 1" });
            foreach (var (step, day) in new[] { ("HiddenDebtCleared", 1), ("CreditorsAsked", 1), ("GovernmentDetermined", 1), ("FinancingFunctionStripped", 1), ("Announced", 2), ("ProvinceConfirmed", 12), ("Exited", 13) })
                await ByHand($"/api/platforms/{shell}/exit-steps", new { step, statedOn = $"2026-11-{day:00}", document = "方案 1", statement = "不再承担政府融资职能" });
            var creditor = (await clerk.Json($"/api/platforms/{owing}/creditor-consents")).GetProperty("tally").List("creditors")[0].Text("name");
            await ByHand($"/api/platforms/{owing}/creditor-consents", new { creditor, answer = "Agrees", claimYuan = 1, document = "方案 1" });
            using (var late = await clerk.PostAsJsonAsync("/api/debts", new
            {
                regionCode = FiscalApp.County, contractNumber = "HT-late", debtorName = "示范县园区物业服务有限公司", debtorKind = "Platform", creditorName = creditor, creditorKind = "StateBank", debtClass = "Operating",
                instrument = "WorkingCapitalLoan", principalYuan = 100, startDate = "2026-11-20", maturityDate = "2027-11-20", annualRatePercent = 3, drawnYuan = 100, drawnOn = "2026-11-20",
            })) await late.Body(HttpStatusCode.Created);
            var key = (await clerk.Json($"/api/platforms/{shell}/observation")).List("findings")[0].Text("key");
            await ByHand($"/api/platforms/{shell}/observation-explanations", new { key, text = "市场化借款", document = "方案 1" });
        }

        async Task<long> ByHand(string path, object body)
        {
            using var answer = await clerk.PostAsJsonAsync(path, body);
            return (await answer.Body(HttpStatusCode.OK)).TryGetProperty("id", out var id) ? id.GetInt64() : 0;
        }

        async Task StateBonds(int debtId)
        {
            var (region, document) = (FiscalApp.County, "方案 1");
            var project = await ByHand("/api/projects", new { regionCode = region, code = "P1", name = "水厂", unitName = "水务局", state = "Ongoing", totalYuan = 100, sources = new[] { new { fundSource = "专项债券", amountYuan = 100 } }, document });
            await ByHand($"/api/projects/{project}/reviews", new { level = "City", result = "Passed", document });
            await ByHand($"/api/projects/{project}/debts", new { debtId, document });
            var bond = await ByHand("/api/bonds", new
            {
                regionCode = region, code = "B1", name = "债券", kind = "Special", plannedYuan = 100_000, issuedYuan = 100, newYuan = 100, startsOn = "2026-03-02", termYears = 10, couponPercent = 2, couponsPerYear = 2, document,
            });
            await ByHand("/api/bonds/limits", new { regionCode = region, year = 2026, kind = "Special", limitYuan = 100, document });
            await ByHand("/api/bonds/evaluations", new { regionCode = region, year = 2026, projectCode = "P1", amountYuan = 1, document });
            await ByHand($"/api/bonds/{bond}/allocations", new { projectCode = "P1", amountYuan = 100, document });
            await ByHand($"/api/bonds/{bond}/payments", new { projectCode = "P1", stage = "Spent", voucher = "记 1", payeeName = "施工方", amountYuan = 1, document });
            await ByHand($"/api/bonds/{bond}/misuses", new { projectCode = "P1", number = "问题 1", misusedYuan = 1, finding = "挪用", document });
            var due = (await clerk.Items($"/api/bonds/remittances?regionCode={region}"))[0];
            await ByHand("/api/bonds/remittances", new { debtId = due.Count("debtId"), dueOn = due.Text("dueOn"), amountYuan = 1, receiptNumber = "收 1", document });
        }
    }

    [Theory]
    [InlineData("UPDATE SanBaoItem SET SpentYuan = '1.0' WHERE Id = 1", "facts-changed")]
    [InlineData("UPDATE PlatformListing SET Progress = 'Exited' WHERE Id = 1", "facts-changed")]
    [InlineData("UPDATE ResolutionPlanLine SET ClaimedYuan = '1.0' WHERE Id = 1", "facts-changed")]
    [InlineData("DELETE FROM HiddenDebtStatement WHERE Id = 1", "facts-missing")]
    public async Task The_journal_locates_a_statement_that_was_tampered_with(string statement, string problem)
    {
        await using var app = await Given();
        using var clerk = await app.Client();
        Assert.True((await clerk.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
        await app.Tamper(statement);

        var bad = Assert.Single((await clerk.Json($"/api/journal/verify?regionCode={FiscalApp.County}")).List("chains")).GetProperty("firstBad");

        Assert.Equal(problem, bad.Text("problem"));
    }

    private async Task<FiscalApp> Given()
    {
        var app = await county.Copy();
        using var clerk = await app.Client();
        foreach (var sample in new[] { Samples.SanBao, Samples.Platforms, Samples.ResolutionPlan, Samples.BondLedger }) await clerk.Import(sample);
        return app;
    }
}
