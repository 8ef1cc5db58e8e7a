[assembly: Xunit.AssemblyFixture(typeof(Fiscal.Api.Tests.Hosting.Matrix.MatrixCounties))]

namespace Fiscal.Api.Tests.Hosting.Matrix;

/// <summary>The two counties of the matrix, made once, when the first test asks for them.</summary>
public sealed class MatrixCounties : IAsyncDisposable
{
    private readonly Lazy<Task<(FiscalApp App, MatrixWorld World)>> _built = new(Build);

    /// <summary>For reading and for what is refused: who changes something takes a copy of the application.</summary>
    internal Task<(FiscalApp App, MatrixWorld World)> Built() => _built.Value;

    private static async Task<(FiscalApp App, MatrixWorld World)> Build()
    {
        var app = new FiscalApp();
        var world = new MatrixWorld(app);
        await world.Build();
        app.Clock.AdvanceSeconds(1); // past the instants of its saves
        return (app, world);
    }

    public async ValueTask DisposeAsync()
    {
        if (_built.IsValueCreated) await (await _built.Value).App.DisposeAsync();
    }
}
