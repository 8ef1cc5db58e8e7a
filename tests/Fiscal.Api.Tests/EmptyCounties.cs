[assembly: Xunit.AssemblyFixture(typeof(Fiscal.Api.Tests.EmptyCounties))]

namespace Fiscal.Api.Tests;

/// <summary>Counties without a book, one for each test that asks, all in one application.</summary>
public sealed class EmptyCounties : IAsyncDisposable
{
    private readonly FiscalApp _app = new();
    private int _count;

    /// <summary>A clerk of a county that nobody else uses.</summary>
    public Task<HttpClient> Clerk() => _app.Client(region: $"{500_000 + Interlocked.Increment(ref _count)}");

    /// <summary>A reviewer of the same county as a clerk.</summary>
    public async Task<HttpClient> Reviewer(HttpClient clerk) => await _app.Client(Domain.Accounts.Role.Reviewer, (await clerk.Items("/api/regions"))[0].Text("code"));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
