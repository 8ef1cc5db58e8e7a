using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Persistence;
using Fiscal.Api.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Persistence;

public sealed class WaitingThreadsTests
{
    [Fact]
    public async Task While_many_wait_for_somebody_s_save_there_are_threads_left_for_who_has_it_and_for_readers()
    {
        await using var app = new FiscalApp();
        using var clerk = await app.Client();
        using var stranger = app.CreateClient();
        List<Task<HttpStatusCode>> waiting = [];
        await app.WithDatabase(async db =>
        {
            await using var save = await db.Database.BeginTransactionAsync();
            waiting.AddRange(Enumerable.Range(0, 100).Select(i => Task.Run(() => clerk.PostAsJsonAsync("/api/layouts", Layout(i)).Status())));
            Assert.Equal("Healthy", await stranger.GetStringAsync("/health"));
            Assert.DoesNotContain(waiting, w => w.IsCompleted);
            await save.RollbackAsync();
            return 0;
        });

        Assert.All(await Task.WhenAll(waiting), status => Assert.Equal(HttpStatusCode.OK, status));
        ThreadPool.GetMinThreads(out var least, out _);
        Assert.True(least >= WaitingThreads.Least, $"only {least} threads come without delay");

        static object Layout(int i) => new { name = $"v{i}", title = "台账", kind = "DebtLedger", columns = new Dictionary<string, string> { ["欠钱的"] = "debtorName" } };
    }
}
