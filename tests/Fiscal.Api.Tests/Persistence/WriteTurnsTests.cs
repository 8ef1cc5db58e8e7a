using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Persistence;
using Fiscal.Api.Tests.Features.Accounts;

namespace Fiscal.Api.Tests.Persistence;

public sealed class WriteTurnsTests
{
    [Fact]
    public async Task While_many_wait_for_somebody_s_save_others_read_and_all_of_them_save_in_the_end()
    {
        await using var app = new FiscalApp();
        using var clerk = await app.Client();
        using var stranger = app.CreateClient();
        List<Task<HttpStatusCode>> waiting = [];
        await app.WithDatabase(async db =>
        {
            await using var save = await Writing.Begin(db, TestContext.Current.CancellationToken);
            waiting.AddRange(Enumerable.Range(0, 100).Select(i => Task.Run(() => clerk.PostAsJsonAsync("/api/layouts", Layout(i)).Status())));
            Assert.Equal("Healthy", await stranger.GetStringAsync("/health"));
            Assert.DoesNotContain(waiting, w => w.IsCompleted);
            return 0;
        });

        Assert.All(await Task.WhenAll(waiting), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task Who_waits_too_long_for_another_s_save_is_told_to_come_back_and_nothing_is_saved()
    {
        await using var app = new FiscalApp((DatabaseRegistration.WriteWaitKey, "0"));
        using var clerk = await app.Client();
        using var refused = await app.WithDatabase(async db =>
        {
            await using var save = await Writing.Begin(db, TestContext.Current.CancellationToken);
            return await clerk.PostAsJsonAsync("/api/layouts", Layout(1));
        });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter?.Delta);
        Assert.Equal("database.busy", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, await clerk.PostAsJsonAsync("/api/layouts", Layout(1)).Status());
    }

    [Fact]
    public async Task A_turn_comes_back_when_what_was_written_is_refused_or_taken_back()
    {
        await using var app = new FiscalApp((DatabaseRegistration.WriteWaitKey, "0"));
        using var clerk = await app.Client();

        Assert.Equal(HttpStatusCode.OK, await clerk.PostAsJsonAsync("/api/layouts", Layout(1)).Status());
        Assert.Equal(HttpStatusCode.BadRequest, await clerk.PostAsJsonAsync("/api/layouts", new { name = "" }).Status());
        await app.WithDatabase(async db =>
        {
            await using (await Writing.Begin(db, TestContext.Current.CancellationToken)) { } // let go without a word
            await using var refused = await Writing.Begin(db, TestContext.Current.CancellationToken);
            await refused.Rollback(TestContext.Current.CancellationToken);
            await using var within = await Writing.Begin(db, TestContext.Current.CancellationToken);
            await using var inner = await Writing.Begin(db, TestContext.Current.CancellationToken); // joins it, and does not end it
            await inner.Commit(TestContext.Current.CancellationToken);
            Assert.NotNull(db.Database.CurrentTransaction);
            return 0;
        });
        Assert.Equal(HttpStatusCode.OK, await clerk.PostAsJsonAsync("/api/layouts", Layout(2)).Status());
    }

    private static object Layout(int i) => new { name = $"v{i}", title = "台账", kind = "DebtLedger", columns = new Dictionary<string, string> { ["欠钱的"] = "debtorName" } };
}
