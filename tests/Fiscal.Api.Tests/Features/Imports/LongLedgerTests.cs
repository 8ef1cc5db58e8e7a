using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Fiscal.Api.Features.Imports;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>A ledger of more debts than one part of its save holds.</summary>
public sealed class LongLedgerTests
{
    private const int Rows = 2 * CommitImportHandler.DebtsAtATime + 103;

    [Fact]
    public async Task Enters_as_one_save_of_one_instant_and_one_journal_entry_however_many_parts_it_has()
    {
        await using var app = new FiscalApp();
        using var clerk = await app.Client();
        await clerk.Commit(await clerk.Upload("9月台账.csv", Ledger(Enumerable.Range(0, 3)), ("asOf", "2026-09-30")));

        var import = await clerk.Commit(await clerk.Upload("10月台账.csv", Ledger(Enumerable.Range(0, Rows)), ("asOf", "2026-10-31")));

        Assert.Equal((Rows - 3, 0, 3), (import.Counts().New, import.Counts().Changed, import.Counts().Same));
        var entry = Assert.Single(await clerk.Items($"/api/journal?subject=import/{import.Count("id")}&act=CommitImport"));
        var facts = await app.WithDatabase(async db => new[]
        {
            await db.TermsVersions.Where(f => f.Source.ImportBatchId == import.Count("id")).Select(f => f.RecordedAt).ToListAsync(),
            await db.DebtClassifications.Where(f => f.Source.ImportBatchId == import.Count("id")).Select(f => f.RecordedAt).ToListAsync(),
            await db.LedgerEntries.Where(f => f.Source.ImportBatchId == import.Count("id")).Select(f => f.RecordedAt).ToListAsync(),
            await db.ArrearsStatements.Where(f => f.Source.ImportBatchId == import.Count("id")).Select(f => f.RecordedAt).ToListAsync(),
            await db.BalanceConfirmations.Where(f => f.Source.ImportBatchId == import.Count("id")).Select(f => f.RecordedAt).ToListAsync(),
        }.SelectMany(k => k).ToList());
        Assert.Single(facts.Distinct());
        Assert.Equal(entry.Count("factCount"), facts.Count);
        Assert.True((await clerk.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
        Assert.Equal(Rows, (await clerk.Json($"/api/debts?importId={import.Count("id")}&pageSize=1")).Count("total"));
        Assert.Equal(Rows * 1_000_000m, (await clerk.Items("/api/exposures?groupBy=none&asOf=2026-10-31")).Sum(g => g.Number("outstandingYuan")));

        var again = await clerk.Upload("10月台账.csv", Ledger(Enumerable.Range(0, Rows)), ("asOf", "2026-10-31"));
        Assert.Equal((0, 0, Rows), (again.Counts().New, again.Counts().Changed, again.Counts().Same));
        await clerk.Post($"/api/imports/{import.Count("id")}/revert");
        Assert.Equal(3, (await clerk.Json("/api/debts?pageSize=1")).Count("total"));
    }

    [Fact]
    public async Task Leaves_nothing_when_the_last_of_its_parts_is_refused()
    {
        await using var app = new FiscalApp();
        using var clerk = await app.Client();
        await clerk.Commit(await clerk.Upload("8月台账.csv", Ledger([0], drawnOn: "2026-08-01"), ("asOf", "2026-08-31")));
        using (var closed = await clerk.PostAsJsonAsync("/api/month-closes", new { regionCode = FiscalApp.County, period = "2026-09" })) await closed.Body(HttpStatusCode.Created);
        var before = await app.WithDatabase(Counted);

        var import = await clerk.Upload("10月台账.csv", Ledger(Enumerable.Range(1, Rows), late: Rows), ("asOf", "2026-10-31"));
        await clerk.PostAsync($"/api/imports/{import.Count("id")}/commit", null).Refused(HttpStatusCode.UnprocessableEntity, "ledger.month-closed");

        Assert.Equal(before, await app.WithDatabase(Counted));
        Assert.Equal("Previewed", (await clerk.Json($"/api/imports/{import.Count("id")}")).Text("status"));
        Assert.True((await clerk.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
    }

    private static async Task<(int, int, int, int)> Counted(Fiscal.Api.Persistence.FiscalDbContext db) =>
        (await db.DebtContracts.CountAsync(), await db.Debts.CountAsync(), await db.LedgerEntries.CountAsync(), await db.DebtStates.CountAsync());

    private static byte[] Ledger(IEnumerable<int> numbers, string drawnOn = "2026-10-10", int late = -1)
    {
        var text = new StringBuilder("长岭农村商业银行贷款台账\n金额单位：元\n合同编号,借据号,借款人,债权人,借据金额,贷款余额,放款日,到期日,执行利率(%)\n");
        foreach (var i in numbers)
        {
            var drawn = i == late ? "2026-09-15" : i < 3 && drawnOn != "2026-08-01" ? "2026-09-10" : drawnOn;
            text.AppendLine(CultureInfo.InvariantCulture, $"HT{i / 3:000000},JJ{i:00000000},示范县第{i % 7}投资有限公司,长岭农村商业银行,1000000,1000000,{drawn},2029-06-20,4.35");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
