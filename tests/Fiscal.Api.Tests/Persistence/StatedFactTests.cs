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

        async Task ByHand(string path, object body)
        {
            using var answer = await clerk.PostAsJsonAsync(path, body);
            await answer.Body(HttpStatusCode.OK);
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
        foreach (var sample in new[] { Samples.SanBao, Samples.Platforms, Samples.ResolutionPlan }) await clerk.Import(sample);
        return app;
    }
}
