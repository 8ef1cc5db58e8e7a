using System.Net;
using System.Text.Json;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Features.Journal;

public sealed class VerifyJournalTests(LoadedCounty county)
{
    private const string County = FiscalApp.County;
    private const int Last = -1;
    private const int PastTheLast = -2;

    [Fact]
    public async Task An_untouched_journal_verifies_to_the_last_entry()
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);

        var verification = await auditor.Json("/api/journal/verify");

        Assert.True(verification.GetProperty("valid").GetBoolean(), verification.ToString());
        var chains = verification.List("chains").ToDictionary(c => c.Text("chain"));
        Assert.Equal([County, "national"], chains.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(JsonValueKind.Null, chains[County].GetProperty("firstBad").ValueKind);
        Assert.True(chains[County].Count("entries") >= 4, chains[County].ToString());
        Assert.Matches("^[0-9a-f]{64}$", chains[County].Text("headHash"));
    }

    [Theory]
    [InlineData("UPDATE JournalEntry SET UserName = 'nobody' WHERE Chain = '439901' AND Sequence = 3", 3, "own-hash")]
    [InlineData("UPDATE JournalEntry SET PayloadJson = '{{}}' WHERE Chain = '439901' AND Sequence = 3", 3, "payload-hash")]
    [InlineData("UPDATE JournalEntry SET FactCount = FactCount + 1 WHERE Chain = '439901' AND Sequence = 2", 2, "own-hash")]
    [InlineData("UPDATE JournalEntry SET At = replace(At, '2026-11-22', '2026-11-21') WHERE Chain = '439901' AND Sequence = 1", 1, "own-hash")]
    [InlineData("DELETE FROM JournalEntry WHERE Chain = '439901' AND Sequence = 2", 2, "sequence-gap")]
    [InlineData("DELETE FROM JournalEntry WHERE Chain = '439901' AND Sequence = (SELECT max(Sequence) FROM JournalEntry WHERE Chain = '439901')", Last, "end-mismatch")]
    [InlineData("UPDATE JournalEntry SET Sequence = 1000 - Sequence WHERE Chain = '439901' AND Sequence IN (2, 3); UPDATE JournalEntry SET Sequence = 5 - (1000 - Sequence) WHERE Sequence > 900", 2, "previous-hash")]
    [InlineData("INSERT INTO JournalEntry (Id, Chain, Sequence, At, UserName, Act, Subject, SubjectCount, PayloadJson, PayloadHash, FactCount, FactsHash, PreviousHash, Algorithm, Hash) SELECT 9999, Chain, Sequence + 100, At, UserName, Act, Subject, SubjectCount, PayloadJson, PayloadHash, FactCount, FactsHash, PreviousHash, Algorithm, Hash FROM JournalEntry WHERE Chain = '439901' AND Sequence = 4", PastTheLast, "end-mismatch")]
    [InlineData("DELETE FROM JournalHead WHERE Chain = '439901'", 1, "head-missing")]
    [InlineData("UPDATE JournalHead SET Sequence = 3, Hash = (SELECT Hash FROM JournalEntry WHERE Chain = '439901' AND Sequence = 3) WHERE Chain = '439901'; DELETE FROM LedgerEntry WHERE 0", 4, "end-mismatch")]
    [InlineData("UPDATE LedgerEntry SET AmountYuan = '1.0' WHERE Id = 7", 4, "facts-changed")]
    [InlineData("UPDATE TermsVersion SET RecordedBy = 'nobody' WHERE Id = 7", 4, "facts-changed")]
    [InlineData("UPDATE RepaymentPlanLine SET InterestYuan = '1.0' WHERE Id = 1", 4, "facts-changed")]
    [InlineData("DELETE FROM LedgerEntry WHERE Id = 7", 4, "facts-missing")]
    [InlineData("INSERT INTO DebtClassification (Id, DebtId, RegionCode, EffectiveOn, RecordedAt, RecordedBy, Reason, Class) SELECT 99999, DebtId, RegionCode, EffectiveOn, RecordedAt, RecordedBy, Reason, Class FROM DebtClassification WHERE Id = 1", 4, "facts-added")]
    [InlineData("UPDATE LedgerEntry SET RecordedAt = replace(RecordedAt, '2026-11-22', '2026-11-21') WHERE Id = 7", 1, "facts-unrecorded")]
    [InlineData("UPDATE LedgerEntry SET RecordedAt = replace(RecordedAt, '2026-11-22', '2026-11-23') WHERE Id > 7", 4, "facts-missing")]
    public async Task What_was_tampered_with_is_located(string statements, int sequence, string problem)
    {
        await using var app = await county.Copy();
        using var auditor = await app.Client(Role.AuditAdmin);
        var last = (await auditor.Items($"/api/journal?regionCode={County}"))[0].Count("sequence");
        await app.Tamper(statements.Split("; "));

        var verification = await auditor.Json($"/api/journal/verify?regionCode={County}");

        Assert.False(verification.GetProperty("valid").GetBoolean());
        var bad = Assert.Single(verification.List("chains")).GetProperty("firstBad");
        Assert.Equal((sequence switch { Last => last, PastTheLast => last + 1, _ => sequence }, problem), (bad.Count("sequence"), bad.Text("problem")));
        Assert.Contains("439901", bad.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_rate_of_a_national_table_is_located_in_the_national_chain()
    {
        await using var app = await county.Copy();
        using var auditor = await app.Client(Role.Auditor);
        await app.Tamper("UPDATE IndexFixing SET Percent = '1.0' WHERE Id = 7");

        var chains = (await auditor.Json("/api/journal/verify")).List("chains").ToDictionary(c => c.Text("chain"));

        Assert.True(chains[County].GetProperty("valid").GetBoolean());
        Assert.Equal("facts-changed", chains["national"].GetProperty("firstBad").Text("problem"));
    }

    [Fact]
    public async Task The_database_refuses_to_change_or_delete_what_is_only_added()
    {
        await using var app = await county.Copy();
        string[] tables =
        [
            "LedgerEntry", "TermsVersion", "DebtClassification", "RepaymentPlan", "RepaymentPlanLine", "ArrearsStatement", "ArrearsLine", "BalanceConfirmation",
            "CalendarDay", "IndexFixing", "JournalEntry",
        ];
        var filled = 0;
        foreach (var table in tables)
            await app.WithDatabase(async db =>
            {
                var (count, update, delete) = ($"SELECT count(*) AS Value FROM {table}", $"UPDATE {table} SET Id = Id", $"DELETE FROM {table}");
                if (await db.Database.SqlQueryRaw<int>(count).SingleAsync() == 0) return 0;
                foreach (var statement in new[] { update, delete })
                {
                    var refusal = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync(statement));
                    Assert.Contains("只增不改", refusal.Message, StringComparison.Ordinal);
                }
                return ++filled;
            });

        Assert.True(filled >= 9, $"only {filled} tables have rows");
    }

    [Fact]
    public async Task A_clerk_of_another_county_sees_and_verifies_only_its_own_chain_and_the_national_one()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client(Role.Clerk, "430000");

        Assert.Equal(["430000", "national"], (await clerk.Json("/api/journal/verify")).List("chains").Select(c => c.Text("chain")));
        Assert.Equal(["430000", "national"], (await clerk.Items("/api/journal")).Select(e => e.Text("chain")).Distinct().Order(StringComparer.Ordinal));
        await clerk.GetAsync($"/api/journal/verify?regionCode={County}").Refused(HttpStatusCode.NotFound, "region.not-found");
        await clerk.GetAsync($"/api/journal/export?regionCode={County}").Refused(HttpStatusCode.NotFound, "region.not-found");
    }

    [Fact]
    public async Task A_switch_of_the_algorithm_leaves_the_chain_whole()
    {
        await using var app = new FiscalApp(("Journal:Hash", "Sm3"));
        using var clerk = await app.Client();
        await clerk.Import(Samples.Trust);
        var before = (await clerk.Items($"/api/journal?regionCode={County}")).Select(e => e.Text("algorithm")).Distinct();
        Assert.Equal(["Sm3"], before);

        await using var later = await app.Copy(("Journal:Hash", "Sha256"));
        using var clerkLater = await later.Client();
        await clerkLater.Import(Samples.TrustInWan);

        Assert.Equal(["Sha256", "Sm3"], (await clerkLater.Items($"/api/journal?regionCode={County}")).Select(e => e.Text("algorithm")).Distinct());
        var verification = await clerkLater.Json("/api/journal/verify");
        Assert.True(verification.GetProperty("valid").GetBoolean(), verification.ToString());
    }
}
