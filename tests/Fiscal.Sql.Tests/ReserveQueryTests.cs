using Fiscal.Api.Features;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Features.ReserveFunds;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.ReserveFunds;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Sql.Tests;

/// <summary>What the reserve fund asks, asked of SQL Server too.</summary>
public sealed class ReserveQueryTests : IAsyncDisposable
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 11, 22, 4, 0));

    private readonly EmptyServer _server = new();
    private readonly FiscalDbContext _db;

    public ReserveQueryTests() => _db = SqlServerModel.Open(o => o.AddInterceptors(_server));

    [Fact]
    public async Task Funds_their_account_uses_applications_and_rules()
    {
        await new ListReserveFundsHandler(_db, Clock).Handle(new("439901"), default);
        await new ListReserveApplicationsHandler(_db, Clock).Handle(new("439901"), default);
        await new ListReserveRulesHandler(_db, Clock).Handle(new("439901"), default);
        await _db.ReserveRulesOf("439901", Clock.GetCurrentInstant(), default);
        var recording = new Recording(Clock.GetCurrentInstant(), "test", "登记", FactSource.Entered);
        var stated = new ReserveFundStatement("439901", new() { Name = "基金" }, new(2026, 1, 1), recording);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _db.Read(stated, new(new(2026, 11, 22), Clock.GetCurrentInstant()), default)); // asked for the fund last, which is not there
        await _db.DueOf([1, 2], new(2026, 11, 22), Clock.GetCurrentInstant(), default);
        await _db.TakeBackReserve("439901", 1, recording, default);
        await _db.ReserveLineOf("439901", new TwoClocks(new(2026, 11, 22), Clock.GetCurrentInstant()), default);

        Assert.True(_server.Asked.Count > 12, $"asked only {_server.Asked.Count} times");
        Assert.All(_server.Asked, SqlServerModel.AssertParses);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
