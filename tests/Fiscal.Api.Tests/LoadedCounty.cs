[assembly: Xunit.AssemblyFixture(typeof(Fiscal.Api.Tests.LoadedCounty))]

namespace Fiscal.Api.Tests;

/// <summary>The sample county with the bureau's book on it, loaded once, when the first test asks for it.</summary>
public sealed class LoadedCounty : IAsyncDisposable
{
    private readonly Lazy<Task<FiscalApp>> _app = new(Load);

    /// <summary>For reading only: all tests share it.</summary>
    public Task<FiscalApp> Shared() => _app.Value;

    /// <summary>A copy of its own for a test that changes something.</summary>
    public async Task<FiscalApp> Copy() => await (await _app.Value).Copy();

    private static async Task<FiscalApp> Load()
    {
        var app = new FiscalApp();
        await app.CreateRegion("439900", "云岭市");
        await app.CreateRegion(FiscalApp.County, "示范县", "439900");
        using var clerk = await app.Client();
        await clerk.Import(Samples.Book);
        app.Clock.AdvanceSeconds(1); // past the instants of its saves
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app.IsValueCreated) await (await _app.Value).DisposeAsync();
    }
}
