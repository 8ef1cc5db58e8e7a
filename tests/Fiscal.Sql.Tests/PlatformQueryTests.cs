using Fiscal.Api.Features;
using Fiscal.Api.Features.Guarantees;
using Fiscal.Api.Features.Platforms;
using Fiscal.Api.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Sql.Tests;

/// <summary>What platform companies ask, asked of SQL Server too.</summary>
public sealed class PlatformQueryTests : IAsyncDisposable
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 11, 22, 4, 0));
    private static readonly LocalDate Day = new(2026, 11, 22);

    private readonly EmptyServer _server = new();
    private readonly FiscalDbContext _db;

    public PlatformQueryTests() => _db = SqlServerModel.Open(o => o.AddInterceptors(_server));

    [Fact]
    public async Task Companies_their_guarantees_and_the_answers_of_creditors()
    {
        var clocks = new TwoClocks(Day, Clock.GetCurrentInstant());
        await _db.PlatformsOf("439901", clocks, default);
        await _db.GuaranteesOf("439901", clocks, default);
        await _db.SeenGuarantorsOf("439901", [], clocks, default);
        await _db.TallyOf(1, new(Domain.Platforms.ConsentBasis.Both, 2, 3, 30, false, 10, 12, null, [], [], [], []), clocks, default);
        await _db.DebtsWithFactsOf(1, default);
        await new ListGuaranteesHandler(_db, Clock).Handle(new("439901", 1, 1), default);
        await new ListExitRulesHandler(_db, Clock).Handle(new(), default);
        await new ObserveExitsHandler(_db, Clock).Handle(new(), default);
        await _db.ExitExplanations.StatedBy(clocks).Where(e => e.PartyId == 1).ToListAsync();
        await _db.GuaranteesGiven.Where(g => g.Id == 1).Rows(_db).ToListAsync();

        Assert.True(_server.Asked.Count >= 20, $"asked only {_server.Asked.Count} times");
        Assert.All(_server.Asked, SqlServerModel.AssertParses);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
