using Fiscal.Api.Features.BankSupport;
using Fiscal.Api.Features.Targets;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Targets;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Sql.Tests;

/// <summary>What targets and the support of banks ask, asked of SQL Server too.</summary>
public sealed class TargetQueryTests : IAsyncDisposable
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 11, 22, 4, 0));
    private static readonly LocalDate Day = new(2026, 11, 22);

    private readonly EmptyServer _server = new();
    private readonly FiscalDbContext _db;

    public TargetQueryTests() => _db = SqlServerModel.Open(o => o.AddInterceptors(_server));

    [Fact]
    public async Task Targets_and_their_versions()
    {
        await new ListTargetsHandler(_db, Clock).Handle(new("439901"), default);
        await new ListTargetVersionsHandler(_db, Clock).Handle(new("439901"), default);
        await new ListTargetVersionsHandler(_db, Clock).Handle(new(), default);

        AllParse(6);
    }

    [Theory]
    [InlineData(TargetMetric.EasedMaturing, TargetUnit.Yuan, TargetComparator.AtLeast)]
    [InlineData(TargetMetric.HiddenDebtReduced, TargetUnit.Yuan, TargetComparator.AtLeast)]
    [InlineData(TargetMetric.NewHiddenDebt, TargetUnit.Yuan, TargetComparator.AtMost)]
    [InlineData(TargetMetric.WeightedRate, TargetUnit.Percent, TargetComparator.AtMost)]
    [InlineData(TargetMetric.Platforms, TargetUnit.Count, TargetComparator.AtMost)]
    public async Task What_the_ledger_gives_of_a_metric(TargetMetric metric, TargetUnit unit, TargetComparator comparator)
    {
        var scoped = metric == TargetMetric.EasedMaturing;
        var target = new Target(
            "439901", new("goal", "目标", metric, comparator, unit, 1, null, SeriesStep.Month, null, null, scoped ? "县财政局" : null, null, new(2026, 1, 1), new(2026, 12, 31), null, null, null),
            scoped ? [3, 4] : [], new(2026, 1, 1), null, false, new(Clock.GetCurrentInstant(), "test", "登记", FactSource.Entered));

        var ledger = new LedgerMetrics(_db, Clock.GetCurrentInstant());
        await ledger.On(target, Day, default);
        if (metric != TargetMetric.Platforms) await ledger.FromBook(target, Day, default);

        AllParse(metric == TargetMetric.Platforms ? 2 : 3);
    }

    [Fact]
    public async Task What_banks_did()
    {
        await new ListSupportWeightsHandler(_db, Clock).Handle(new("439901"), default);
        await _db.WeightsOf("439901", Day, Clock.GetCurrentInstant(), default);
        await _db.BankFiguresOf(["439901"], new(2026, 1, 1), Day, Clock.GetCurrentInstant(), default);

        AllParse(9);
    }

    private void AllParse(int atLeast)
    {
        Assert.True(_server.Asked.Count >= atLeast, $"asked only {_server.Asked.Count} times");
        Assert.All(_server.Asked, SqlServerModel.AssertParses);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
