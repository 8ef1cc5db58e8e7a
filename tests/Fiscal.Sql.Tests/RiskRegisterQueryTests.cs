using Fiscal.Api.Features;
using Fiscal.Api.Features.RiskLists;
using Fiscal.Api.Features.RiskRegister;
using Fiscal.Api.Persistence;
using Fiscal.Domain.RiskRegister;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Sql.Tests;

/// <summary>What the risk register asks, asked of SQL Server too.</summary>
public sealed class RiskRegisterQueryTests : IAsyncDisposable
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 11, 22, 4, 0));

    private readonly EmptyServer _server = new();
    private readonly FiscalDbContext _db;

    public RiskRegisterQueryTests() => _db = SqlServerModel.Open(o => o.AddInterceptors(_server));

    [Fact]
    public async Task Exposures_their_steps_and_lists()
    {
        var clocks = new TwoClocks(new(2026, 11, 22), Clock.GetCurrentInstant());
        await _db.RisksAt(["439901"], clocks, default);
        await _db.RisksAt(null, clocks, default);
        await _db.StandingFactsOf(new RiskItem("439901", "YH-1"), default);
        await _db.RiskListsOn("439901", clocks, default);
        await new ListRisksHandler(_db, Clock).Handle(new("439901", "其他", new(RiskState.Closed), "高", "财政局", true), default);
        await new SummarizeRisksHandler(_db, Clock).Handle(new("439901"), default);
        await _db.RiskSteps.Where(s => s.LinkedDebtId == 1).Standing().Select(s => s.Figures.AmountYuan).ToListAsync();

        Assert.True(_server.Asked.Count >= 12, $"asked only {_server.Asked.Count} times");
        Assert.All(_server.Asked, SqlServerModel.AssertParses);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
