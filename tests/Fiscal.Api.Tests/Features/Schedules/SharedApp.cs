namespace Fiscal.Api.Tests.Features.Schedules;

/// <summary>One application for all tests of a class that change nothing.</summary>
public sealed class SharedApp : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    internal Task<HttpClient> Client(Domain.Accounts.Role role = Domain.Accounts.Role.Clerk) => _app.Client(role);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
