using Fiscal.Api.Features;
using Fiscal.Api.Features.Bonds;
using Fiscal.Api.Features.Projects;
using Fiscal.Api.Persistence;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Sql.Tests;

/// <summary>What bonds and projects ask, asked of SQL Server too.</summary>
public sealed class BondQueryTests : IAsyncDisposable
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 11, 22, 4, 0));

    private readonly EmptyServer _server = new();
    private readonly FiscalDbContext _db;

    public BondQueryTests() => _db = SqlServerModel.Open(o => o.AddInterceptors(_server));

    [Fact]
    public async Task Bonds_their_money_and_projects()
    {
        var clocks = new TwoClocks(new(2026, 11, 22), Clock.GetCurrentInstant());
        await new ListBondsHandler(_db, Clock).Handle(new("439901"), default);
        await _db.BondDebtsOf("439901", clocks, default);
        await _db.StatutoryYuan(["439901"], clocks, default);
        await _db.BondIndicatorsOf("439901", clocks, default);
        await _db.BondLimitsOf("439901", 2026, clocks, default);
        await _db.RemittancesOf("439901", null, null, clocks, default);
        await new ListBondRulesHandler(_db, Clock).Handle(new("439901"), default);
        await new ListProjectsHandler(_db, Clock).Handle(new("439901"), default);
        await new ListProjectRulesHandler(_db, Clock).Handle(new("439901"), default);

        AllParse(40);
    }

    private void AllParse(int atLeast)
    {
        Assert.True(_server.Asked.Count >= atLeast, $"asked only {_server.Asked.Count} times");
        Assert.All(_server.Asked, SqlServerModel.AssertParses);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
