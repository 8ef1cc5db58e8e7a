using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Tests.Features.Exports;
using Fiscal.Api.Tests.Features.Journal;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Features.AccessLog;

/// <summary>Who looked at what: on record before the answer goes out, in a chain of its own.</summary>
public sealed class AccessLogTests(LoadedCounty county)
{
    private const string County = FiscalApp.County;

    [Fact]
    public async Task Views_exports_and_refusals_are_on_record_with_who_when_what_and_how_many_rows()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var admin = await app.Client(Role.AuditAdmin);
        var (heads, before) = (await Heads(app), await Last(app));

        var debts = await clerk.Items("/api/debts?debtClass=Hidden");
        var (file, name, _) = await clerk.Download("/api/debts/export?format=csv&debtClass=Hidden");
        var (original, originalName, _) = await clerk.Download("/api/imports/1/file");
        await clerk.GetAsync("/api/debts/999999").Refused(HttpStatusCode.NotFound, "debt.not-found");
        await clerk.GetAsync("/api/access-log").Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await clerk.PostAsync("/api/policy/access-retention", JsonContent.Create(new { })).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await clerk.Json("/api/regions");

        var seen = (await admin.Items($"/api/access-log?userName=Clerk-{County}&from={app.Clock.GetCurrentInstant()}")).Where(e => e.Count("sequence") > before).Reverse().ToList();
        Assert.Equal(
            ["View Succeeded 200 /api/debts", "Export Succeeded 200 /api/debts/export", "Export Succeeded 200 /api/imports/1/file", "View Refused 404 /api/debts/999999", "View Refused 403 /api/access-log", "Change Refused 403 /api/policy/access-retention"],
            seen.Select(e => $"{e.Text("act")} {e.Text("result")} {e.Count("status")} {e.Text("path").TrimEnd('/')}"));
        Assert.All(seen, e => Assert.Equal((County, "2026-11-22T04:00:01"), (e.Text("chain"), e.Text("at")[..19])));
        Assert.Equal((debts.Count, "?debtClass=Hidden&pageSize=5000"), (seen[0].Count("rows"), seen[0].Text("query")));
        Assert.Equal((name, debts.Count, Sha256(file)), (seen[1].Text("fileName"), seen[1].Count("rows"), seen[1].Text("sha256")));
        Assert.Equal((originalName, Sha256(original)), (seen[2].Text("fileName"), seen[2].Text("sha256")));
        Assert.Equal("debt.not-found", seen[3].Text("code"));
        Assert.Equal(heads, await Heads(app)); // reading never took a place in the chain of the book
    }

    [Fact]
    public async Task A_flood_of_bad_tokens_is_told_of_and_does_not_fill_the_log()
    {
        await using var app = new FiscalApp();
        using var forged = app.CreateClient();
        forged.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "x.y.z");

        for (var i = 0; i < 70; i++) await forged.GetAsync("/api/debts").Refused(HttpStatusCode.Unauthorized, "auth.required");
        app.Clock.AdvanceMinutes(1);
        await forged.GetAsync("/api/debts").Refused(HttpStatusCode.Unauthorized, "auth.required");

        var codes = await app.WithDatabase(db => db.AccessEntries.Where(e => e.Status == 401).OrderBy(e => e.Sequence).Select(e => e.Code).ToListAsync());
        Assert.Equal([.. Enumerable.Repeat("auth.required", 59), "auth.token-flood", "auth.required"], codes);
    }

    [Fact]
    public async Task Sign_ins_are_on_record_whether_they_succeed_or_not_and_a_bad_token_too()
    {
        await using var app = await county.Copy();
        using var admin = await app.Client(Role.AuditAdmin);
        const string name = "guest";
        await app.Send(new CreateUser(name, FiscalApp.Password, "来宾", County, [Role.Viewer]));
        await app.Token(name, FiscalApp.Password);

        for (var i = 0; i < 5; i++) await SignIn(app, name, "Wrong-horse-7");
        await SignIn(app, name, FiscalApp.Password);
        await SignIn(app, "nobody", FiscalApp.Password);
        using var forged = app.CreateClient();
        forged.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "x.y.z");
        await forged.GetAsync("/api/debts").Refused(HttpStatusCode.Unauthorized, "auth.required");
        using var unsigned = app.CreateClient();
        await unsigned.GetAsync("/api/debts").Refused(HttpStatusCode.Unauthorized, "auth.required"); // carries nothing: nobody to tell of

        var log = await admin.Items("/api/access-log?act=signIn");
        Assert.Equal(
            ["Succeeded", "Refused", "Refused", "Refused", "Refused", "LockedOut", "LockedOut"],
            log.Where(e => e.Text("userName") == name).Reverse().Select(e => e.Text("result")));
        var unknown = Assert.Single(log, e => e.Text("userName") == "nobody");
        Assert.Equal(("national", "Refused", "auth.sign-in-refused"), (unknown.Text("chain"), unknown.Text("result"), unknown.Text("code")));
        var token = Assert.Single(await admin.Items("/api/access-log?regionCode=national&result=refused&path=/api/debts"));
        Assert.Equal((401, "", "national"), (token.Count("status"), token.Text("userName"), token.Text("chain")));
        Assert.Equal(2, (await admin.Items($"/api/access-log?result=lockedOut&userName={name}")).Count);
    }

    [Fact]
    public async Task What_cannot_be_put_on_record_does_not_happen()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var auditor = await app.Client(Role.Auditor);
        await app.WithDatabase(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON AccessEntry BEGIN SELECT RAISE(ABORT, 'full'); END"));

        await clerk.GetAsync("/api/debts").Refused(HttpStatusCode.InternalServerError, "access-log.not-written");
        await auditor.GetAsync("/api/debts/export").Refused(HttpStatusCode.InternalServerError, "access-log.not-written");
        await clerk.GetAsync("/api/debts/999999").Refused(HttpStatusCode.InternalServerError, "access-log.not-written");
        using var anybody = app.CreateClient();
        await anybody.PostAsJsonAsync("/api/auth/token", new { userName = $"Clerk-{County}", password = FiscalApp.Password })
            .Refused(HttpStatusCode.InternalServerError, "access-log.not-written");
        Assert.Single(await clerk.Items("/api/regions")); // nobody is told of this one

        await app.WithDatabase(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Full"));
        Assert.NotEmpty(await clerk.Items("/api/debts"));
    }

    [Fact]
    public async Task Only_the_administrator_of_the_logs_reads_them_and_everybody_his_own()
    {
        await using var app = await county.Copy();
        var before = await Last(app);
        using var auditor = await app.Client(Role.Auditor);
        using var neighbour = await app.Client(Role.AuditAdmin, "439902");
        using var city = await app.Client(Role.AuditAdmin, "439900");
        await auditor.Items("/api/parties");
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.AuditAdmin))
        {
            using var client = await app.Client(role);
            foreach (var path in new[] { "", "/export", "/verify" })
                Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/api/access-log{path}")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/api/access-log/purges", null)).StatusCode);
        }

        var mine = (await auditor.Items("/api/access-log/mine?result=succeeded")).FindAll(e => e.Count("sequence") > before);
        Assert.All(mine, e => Assert.Equal($"Auditor-{County}", e.Text("userName")));
        Assert.Equal(["/api/parties", "/api/auth/token"], mine.Select(e => e.Text("path").TrimEnd('/')));
        Assert.Equal(4, (await auditor.Items("/api/access-log/mine?result=refused")).Count(e => e.Count("sequence") > before)); // its own attempts above and none of the others'
        Assert.All(await neighbour.Items("/api/access-log"), e => Assert.Equal("439902", e.Text("chain")));
        Assert.Contains(await city.Items("/api/access-log"), e => e.Text("chain") == County);
        using var workbook = await city.Workbook($"/api/access-log/export?regionCode={County}&act=view");
        Assert.Contains(workbook.Worksheet("访问日志").RowsUsed(), r => r.Cell(10).GetString().StartsWith("/api/parties", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE AccessEntry SET UserName = 'nobody' WHERE Chain = '439901' AND Sequence = 2", 2, "own-hash")]
    [InlineData("UPDATE AccessEntry SET RowsShown = 987654 WHERE Chain = '439901' AND Sequence = 4", 4, "own-hash")]
    [InlineData("DELETE FROM AccessEntry WHERE Chain = '439901' AND Sequence = 2", 2, "sequence-gap")]
    [InlineData("DELETE FROM AccessEntry WHERE Chain = '439901' AND Sequence >= 4", 4, "end-mismatch")]
    [InlineData("DELETE FROM AccessHead WHERE Chain = '439901'", 1, "head-missing")]
    [InlineData("INSERT INTO AccessCut (Chain, Sequence, Hash, Count, Before, Months, CutBy, CutAt) SELECT Chain, Sequence, Hash, 3, At, 12, 'x', At FROM AccessEntry WHERE Chain = '439901' AND Sequence = 3; DELETE FROM AccessEntry WHERE Chain = '439901' AND Sequence <= 3", 3, "cut-too-early")]
    public async Task What_was_tampered_with_is_located(string statements, int sequence, string problem)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        for (var i = 0; i < 4; i++) await clerk.Items("/api/debts");
        using var admin = await app.Client(Role.AuditAdmin, "439900");
        Assert.True((await admin.Json("/api/access-log/verify")).GetProperty("valid").GetBoolean());
        await app.Tamper(statements.Split("; "));

        var verification = await admin.Json($"/api/access-log/verify?regionCode={County}");

        Assert.False(verification.GetProperty("valid").GetBoolean());
        var bad = Assert.Single(verification.List("chains")).GetProperty("firstBad");
        Assert.Equal((sequence, problem), (bad.Count("sequence"), bad.Text("problem")));
    }

    [Fact]
    public async Task What_is_older_than_the_retention_can_be_purged_and_the_rest_still_verifies()
    {
        await using var app = await county.Copy();
        using (var clerk = await app.Client())
            for (var i = 0; i < 3; i++) await clerk.Items("/api/debts");
        await RefusesToChange(app);
        var old = await Last(app);
        app.Clock.Advance(NodaTime.Duration.FromDays(200));
        using var first = await app.Client(Role.AuditAdmin);
        Assert.Equal(12, (await first.Json("/api/policy/access-retention")).Count("monthsInForce"));
        Assert.Equal((12, 0), Purged(await first.Post("/api/access-log/purges")));

        using var security = await app.Client(Role.SecurityAdmin);
        await security.PostAsJsonAsync("/api/policy/access-retention", new { months = 5, validFrom = "2026-11-01", document = "示财〔2026〕1号" })
            .Refused(HttpStatusCode.UnprocessableEntity, "access-log.retention-out-of-bounds");
        using (var recorded = await security.PostAsJsonAsync("/api/policy/access-retention", new { months = 6, validFrom = "2026-11-01", document = "示财〔2026〕1号" }))
            await recorded.Body(HttpStatusCode.OK);

        var purged = await first.Post("/api/access-log/purges");
        var chain = Assert.Single(purged.List("chains"), c => c.Text("chain") == County);
        Assert.True(old >= 4, "one sign-in and three views");
        Assert.Equal((6, old), (purged.Count("months"), chain.Count("count")));
        var verified = await first.Json("/api/access-log/verify");
        Assert.True(verified.GetProperty("valid").GetBoolean(), verified.ToString());
        Assert.Equal(old, verified.List("chains").Single(c => c.Text("chain") == County).Count("purged"));
        var kept = await first.Items("/api/access-log");
        Assert.DoesNotContain(kept, e => e.Text("at").StartsWith("2026", StringComparison.Ordinal));
        Assert.Equal(2, kept.Count(e => e.Text("act") == "Purge"));
        Assert.Contains(await first.Items("/api/journal"), e => e.Text("act") == "PurgeAccess");
        Assert.True((await first.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
        await app.Tamper($"UPDATE AccessEntry SET PreviousHash = '{new string('1', 64)}' WHERE Chain = '{County}' AND Sequence = {old + 1}");
        Assert.Equal("previous-hash", (await first.Json($"/api/access-log/verify?regionCode={County}")).List("chains")[0].GetProperty("firstBad").Text("problem"));
    }

    [Fact]
    public async Task Many_readers_at_once_leave_one_unbroken_chain()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var admin = await app.Client(Role.AuditAdmin, "439900");
        var before = await Last(app);

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(() => clerk.Json("/api/parties?pageSize=1"))));

        Assert.Equal(60, (await admin.Items($"/api/access-log?userName=Clerk-{County}&path=/api/parties")).Count(e => e.Count("sequence") > before));
        Assert.True((await admin.Json("/api/access-log/verify")).GetProperty("valid").GetBoolean());
    }

    private static (int, int) Purged(JsonElement answer) => (answer.Count("months"), answer.Count("count"));

    private static async Task RefusesToChange(FiscalApp app) => await app.WithDatabase(async db =>
    {
        string[] statements = ["UPDATE AccessEntry SET UserName = 'x'", "DELETE FROM AccessEntry WHERE Sequence = 1"];
        foreach (var statement in statements)
            Assert.Contains("不得修改", (await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync(statement))).Message, StringComparison.Ordinal);
        return 0;
    });

    private static async Task SignIn(FiscalApp app, string userName, string password)
    {
        using var client = app.CreateClient();
        await client.PostAsJsonAsync("/api/auth/token", new { userName, password }).Refused(HttpStatusCode.Unauthorized, "auth.sign-in-refused");
    }

    private static Task<List<(string, long)>> Heads(FiscalApp app) => app.WithDatabase(async db =>
        (await db.JournalHeads.AsNoTracking().OrderBy(h => h.Chain).ToListAsync()).ConvertAll(h => (h.Chain, h.Sequence)));

    /// <summary>Number of the county's last entry: what was read before is no matter of the test.</summary>
    private static Task<long> Last(FiscalApp app) => app.WithDatabase(db => db.AccessHeads.Where(h => h.Chain == County).Select(h => h.Sequence).SingleOrDefaultAsync());

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
