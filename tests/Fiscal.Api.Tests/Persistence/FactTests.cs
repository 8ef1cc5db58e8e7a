using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Persistence;

public sealed class FactTests(LoadedCounty county)
{
    [Fact]
    public async Task A_fact_is_never_changed()
    {
        await using var app = await county.Copy();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => app.WithDatabase(async db =>
        {
            var entry = await db.LedgerEntries.FirstAsync();
            db.Entry(entry).Property(e => e.AmountYuan).CurrentValue = 1;
            return await db.SaveChangesAsync();
        }));

        Assert.Contains("never changed", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_of_any_kind_is_never_deleted()
    {
        await using var app = await county.Copy();
        Func<Api.Persistence.FiscalDbContext, Task<Fact>>[] kinds =
        [
            async db => await db.LedgerEntries.FirstAsync(), async db => await db.TermsVersions.FirstAsync(), async db => await db.DebtClassifications.FirstAsync(),
            async db => await db.RepaymentPlans.FirstAsync(), async db => await db.ArrearsStatements.FirstAsync(),
        ];

        foreach (var first in kinds)
            await Assert.ThrowsAsync<InvalidOperationException>(() => app.WithDatabase(async db =>
            {
                db.Remove(await first(db));
                return await db.SaveChangesAsync();
            }));
    }

    [Fact]
    public async Task Every_imported_fact_says_who_brought_it_why_and_from_which_cell()
    {
        var app = await county.Shared();

        var facts = await app.WithDatabase(async db => (List<Fact>)
        [
            .. await db.LedgerEntries.ToListAsync(), .. await db.TermsVersions.ToListAsync(), .. await db.DebtClassifications.ToListAsync(),
            .. await db.RepaymentPlans.ToListAsync(), .. await db.ArrearsStatements.ToListAsync(),
        ]);

        Assert.True(facts.Count > 1000, $"only {facts.Count} facts");
        Assert.All(facts, f =>
        {
            Assert.Equal((1, "Clerk-439901"), (f.Source.ImportBatchId, f.RecordedBy));
            Assert.Contains($"导入“{Samples.Book}”", f.Reason, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(f.Source.Sheet) || string.IsNullOrEmpty(f.Source.Cell), $"{f.GetType().Name} {f.Id} has no cell");
        });
    }
}
