using Fiscal.Api.Features;
using Fiscal.Api.Features.DutyCalendar;
using Fiscal.Api.Features.Warnings;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Warnings;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Sql.Tests;

/// <summary>What warnings and the duty calendar ask, asked of SQL Server too.</summary>
public sealed class WarningQueryTests : IAsyncDisposable
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 11, 22, 4, 0));
    private static readonly LocalDate Day = new(2026, 11, 22);

    private readonly EmptyServer _server = new();
    private readonly FiscalDbContext _db;

    public WarningQueryTests() => _db = SqlServerModel.Open(o => o.AddInterceptors(_server));

    [Fact]
    public async Task Every_kind_of_rule()
    {
        var clocks = new TwoClocks(Day, Clock.GetCurrentInstant());
        foreach (var kind in Enum.GetValues<WarningKind>())
        {
            var rule = WarningKindRule.Of(kind);
            var terms = new WarningTerms(
                "x", kind, rule.Unit is null ? null : 5, rule.Days?.Least, kind == WarningKind.BalanceAboveLimit ? DebtClass.General : null, RemittanceCounting.OnTheDay, WarningSeverity.Alert, Role.Clerk, null, 1, 1, Role.Reviewer);
            Assert.Empty(await WarningEvaluators.ByKind[kind].Hits(terms, new(_db, "439901", clocks, new ReferenceRows([], [])), default));
        }

        AllParse(15);
    }

    [Fact]
    public async Task Lists_and_duties()
    {
        await new ListWarningsHandler(_db, Clock).Handle(new("439901", new(WarningState.Open), new(WarningSeverity.Alert), new(WarningKind.DataStale), "Clerk", "甲", 3, true), default);
        await new ListWarningsHandler(_db, Clock).Handle(new(Owner: "li"), default);
        await _db.WarningLinesOf("439901", new(2026, 11, 1), new(Day, Clock.GetCurrentInstant()), default);
        await new ListDutiesHandler(_db, new(_db), Clock).Handle(new("439901"), default);
        await PaymentHistory.Of(_db, [1, 2], new(Day, Clock.GetCurrentInstant()), default);

        AllParse(15);
    }

    private void AllParse(int atLeast)
    {
        Assert.True(_server.Asked.Count >= atLeast, $"asked only {_server.Asked.Count} times");
        Assert.All(_server.Asked, SqlServerModel.AssertParses);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
