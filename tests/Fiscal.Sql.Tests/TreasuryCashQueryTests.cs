using Fiscal.Api.Features.TreasuryCash;
using Fiscal.Api.Persistence;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Sql.Tests;

/// <summary>What treasury cash asks, asked of SQL Server too.</summary>
public sealed class TreasuryCashQueryTests : IAsyncDisposable
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 11, 22, 4, 0));
    private static readonly LocalDate Day = new(2026, 11, 22);

    private readonly EmptyServer _server = new();
    private readonly FiscalDbContext _db;

    public TreasuryCashQueryTests() => _db = SqlServerModel.Open(o => o.AddInterceptors(_server));

    [Fact]
    public async Task Balances_plans_debts_and_policies()
    {
        var (clocks, basis) = (new Fiscal.Api.Features.TwoClocks(Day, Clock.GetCurrentInstant()), new ProjectTreasuryCash("439901").Basis);
        await _db.CashOf("439901", Day, clocks, default);
        await _db.LastCashOf("439901", clocks, default);
        await new PlannedPayables(_db, "439901", clocks, basis).Of(Day, Day.PlusYears(1), 5, default);
        await new DebtPayables(_db, "439901", clocks, basis).Of(Day.PlusDays(-9), Day.PlusYears(1), default);
        await _db.CashMonthsOf("439901", new(2026, 11, 1), clocks, default);
        await _db.LevelRuleOf("439901", Day, clocks.KnownAt, default);
        await new ListPaymentPrioritiesHandler(_db, Clock).Handle(new("439901"), default);
        await new ListCashLevelRulesHandler(_db, Clock).Handle(new(), default);

        Assert.True(_server.Asked.Count >= 11, $"asked only {_server.Asked.Count} times");
        Assert.All(_server.Asked, SqlServerModel.AssertParses);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
