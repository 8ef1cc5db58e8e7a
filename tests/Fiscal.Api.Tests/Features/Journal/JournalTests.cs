using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Regions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Tests.Features.Journal;

public sealed class JournalTests(LoadedCounty county)
{
    [Fact]
    public async Task Every_command_leaves_who_what_and_on_which_subject()
    {
        await using var app = new FiscalApp();
        using var clerk = await app.Client();
        await clerk.Import(Samples.Trust);

        var entries = (await clerk.Items($"/api/journal?regionCode={FiscalApp.County}&userName=Clerk-439901")).Take(2).ToList();

        Assert.Equal(["CommitImport", "UploadWorkbook"], entries.Select(e => e.Text("act")));
        Assert.Equal(["导入入账", "上传工作簿"], entries.Select(e => e.Text("actName")));
        Assert.All(entries, e => Assert.Equal("import/1", e.Text("subject")));
        Assert.Equal("""{"importId":1,"lateReason":null}""", entries[0].Text("payloadJson"));
        Assert.Contains(Samples.Trust, entries[1].Text("payloadJson"), StringComparison.Ordinal);
        Assert.True(entries[0].Count("factCount") > 0 && entries[1].Count("factCount") == 0);
    }

    [Theory]
    [InlineData("act=CommitImport", 1)]
    [InlineData("subject=import/1", 2)]
    [InlineData("userName=nobody", 0)]
    [InlineData("regionCode=national&userName=system", 3)]
    [InlineData("act=UploadWorkbook&from=2026-11-22T04:00:00Z&to=2026-11-22T05:00:00Z", 1)]
    [InlineData("to=2026-11-22T04:00:00Z", 0)]
    public async Task The_journal_is_filtered(string filter, int count)
    {
        using var clerk = await (await county.Shared()).Client();

        Assert.Equal(count, (await clerk.Json($"/api/journal?{filter}")).Count("total"));
    }

    [Fact]
    public async Task A_password_never_reaches_the_journal()
    {
        await using var app = await county.Copy();
        await app.Send(new CreateUser("zhang", FiscalApp.Password, "张三", FiscalApp.County, [Role.Clerk]));
        using var clerk = await app.Client();

        var entry = Assert.Single(await clerk.Items("/api/journal?subject=user/zhang"));

        Assert.Equal("""{"userName":"zhang","displayName":"张三","regionCode":"439901","roles":["Clerk"],"unitName":null,"expiresOn":null,"isOwnPassword":false}""", entry.Text("payloadJson"));
        Assert.All(await clerk.Items("/api/journal"), e => Assert.DoesNotContain(FiscalApp.Password, e.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_has_a_Chinese_name_and_hides_its_secrets()
    {
        var commands = typeof(Program).Assembly.GetTypes().Where(t => !t.IsAbstract && t.GetInterfaces().Any(CurrentAct.IsCommand)).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, c => Assert.True(c.GetCustomAttribute<DisplayAttribute>() is { Name.Length: > 0 }, $"{c.Name} has no [Display(Name = …)]."));
        Assert.All(
            commands.SelectMany(c => c.GetProperties()).Where(p => p.PropertyType == typeof(string)).Where(p => p.Name.Contains("Password", StringComparison.Ordinal) || p.Name.Contains("Secret", StringComparison.Ordinal)),
            p => Assert.False(CurrentAct.IsJournalled(p, p.PropertyType), $"{p.DeclaringType!.Name}.{p.Name}"));
    }

    [Fact]
    public async Task Signing_in_leaves_no_entry()
    {
        await using var app = await county.Copy();
        var before = await app.WithDatabase(db => db.JournalEntries.CountAsync());
        using var client = app.CreateClient();

        for (var i = 0; i < 3; i++)
            await client.PostAsJsonAsync("/api/auth/token", new { userName = "Clerk-439901", password = "wrong-Password-1" });
        await app.Token("Clerk-439901", FiscalApp.Password);

        Assert.Equal(before, await app.WithDatabase(db => db.JournalEntries.CountAsync()));
    }

    [Fact]
    public async Task Instants_of_recording_grow_while_the_clock_stands_still_or_goes_back()
    {
        await using var app = new FiscalApp();
        using var clerk = await app.Client();
        await clerk.Import(Samples.Trust);
        app.Clock.Advance(Duration.FromHours(-1));
        using var again = await app.Client();
        await again.Import(Samples.TrustInWan);
        await again.PostAsJsonAsync("/api/rates", new { rows = new[] { new { index = "LPR1Y", publishedOn = "2026-11-20", percent = 2.9m, source = "测试" } } });
        await again.Import(Samples.RuralBank);

        var recorded = await app.WithDatabase(db => db.LedgerEntries.GroupBy(e => e.Source.ImportBatchId).Select(g => new { g.Key, First = g.Min(e => e.RecordedAt), Last = g.Max(e => e.RecordedAt) }).ToListAsync());
        var byBatch = recorded.OrderBy(r => r.Key).ToList();
        var entries = (await again.Items($"/api/journal?regionCode={FiscalApp.County}")).OrderBy(e => e.Count("sequence")).Select(e => InstantPattern.ExtendedIso.Parse(e.Text("at")).Value).ToList();
        var rate = await app.WithDatabase(db => db.IndexFixings.Where(f => f.Source == "测试").Select(f => f.RecordedAt).SingleAsync());

        Assert.All(byBatch, b => Assert.Equal(b.First, b.Last));
        Assert.All(byBatch.Zip(byBatch.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.True(byBatch[^2].Last < rate && rate < byBatch[^1].First, "A national row moves debts of every region, and stands between their saves.");
        Assert.True((await again.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task What_was_just_recorded_is_seen_although_the_clock_stands_behind_it()
    {
        await using var app = new FiscalApp();
        app.Clock.Advance(Duration.FromHours(1));
        using var clerk = await app.Client();
        await clerk.Import(Samples.Trust);
        app.Clock.Advance(Duration.FromHours(-1));
        using var again = await app.Client();
        var before = (await again.Items("/api/debts")).Count;

        await again.Import(Samples.TrustInWan);

        Assert.True(before > 0 && (await again.Items("/api/debts")).Count > before);
    }

    [Fact]
    public async Task If_the_journal_cannot_be_written_nothing_is()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var upload = await clerk.Upload(Samples.Trust);
        await app.WithDatabase(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER full_disk BEFORE INSERT ON JournalEntry WHEN NEW.Act = 'CommitImport' BEGIN SELECT RAISE(ABORT, 'full'); END"));
        var before = await Counted(app);

        await clerk.PostAsync($"/api/imports/{upload.Count("id")}/commit", null).Refused(HttpStatusCode.InternalServerError, "internal-error");

        Assert.Equal(before, await Counted(app));
        await app.WithDatabase(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER full_disk"));
        await clerk.Commit(upload);
        Assert.True((await clerk.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task A_save_outside_any_command_is_journalled_too()
    {
        await using var app = new FiscalApp();
        await app.Given(new Region("431000", "某县", null));
        using var clerk = await app.Client(region: "431000");

        var first = (await clerk.Items("/api/journal?regionCode=431000")).Single(e => e.Count("sequence") == 1);

        Assert.Equal(("direct", "系统直接写入", "system", "region/431000"), (first.Text("act"), first.Text("actName"), first.Text("userName"), first.Text("subject")));
    }

    private static Task<(int, int, int, int, string)> Counted(FiscalApp app) => app.WithDatabase(async db => (
        await db.LedgerEntries.CountAsync(), await db.Debts.CountAsync(), await db.DuePayments.CountAsync(), await db.JournalEntries.CountAsync(),
        (await db.ImportBatches.OrderBy(b => b.Id).LastAsync()).Status.ToString()));
}
