using Fiscal.Api.Features;
using Fiscal.Api.Features.DebtStrategies;
using Fiscal.Api.Features.MeasureLists;
using Fiscal.Api.Features.MeasureSuggestions;
using Fiscal.Api.Features.Measures;
using Fiscal.Api.Features.RepaymentPlans;
using Fiscal.Api.Features.ResolutionProgress;
using Fiscal.Api.Features.Simulations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Sql.Tests;

/// <summary>What measures, simulations and the progress of resolving hidden debt ask, asked of SQL Server too.</summary>
public sealed class MeasureQueryTests : IAsyncDisposable
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 11, 22, 4, 0));

    private readonly EmptyServer _server = new();
    private readonly FiscalDbContext _db;

    public MeasureQueryTests() => _db = SqlServerModel.Open(o => o.AddInterceptors(_server));

    [Fact]
    public async Task Lists_of_measures_and_measures()
    {
        await new ListMeasureListsHandler(_db, Clock).Handle(new("439901"), default);
        await new ListMeasuresHandler(_db, Clock).Handle(new("439901", new(MeasureStage.Signed), new(ActionKind.Extension), 3), default);
        SqlServerModel.AssertParses(_db.Measures.Include(m => m.Steps).Include(m => m.Proposals).AsSingleQuery().ToQueryString());
        await _db.EffectsOf("439901", new(2026, 1, 1), new(2026, 11, 22), OpenEnd.AllKnown, default);
        await new SummarizeMeasuresHandler(_db, Clock).Handle(new("439901", GroupBy: new(MeasureGroup.Creditor)), default);

        AllParse(5);
    }

    [Fact]
    public async Task What_a_realisation_touched()
    {
        await _db.TouchedBy(7, Clock.GetCurrentInstant(), default);

        AllParse(1);
    }

    [Fact]
    public async Task Progress_of_resolving_hidden_debt()
    {
        await new SummarizeProgressHandler(_db, Clock).Handle(new("439901", 2026, GroupBy: new(ProgressGroup.Department)), default);

        AllParse(8);
    }

    [Fact]
    public async Task Plans_and_suggestions()
    {
        await new ListStrategiesHandler(_db, Clock).Handle(new("439901", "城投", DebtId: 1), default);
        await new SummarizeRepaymentPlansHandler(_db, Clock).Handle(new("439901", "城投"), default);
        await new SuggestMeasuresHandler(_db, Clock).Handle(new("439901"), default);
        SqlServerModel.AssertParses(_db.ResolutionPlanLines.StatedBy(new(new(2026, 11, 22), OpenEnd.AllKnown)).OrderByDescending(l => l.EffectiveOn).ToQueryString());

        AllParse(7);
    }

    [Fact]
    public async Task Simulations_and_the_book_they_start_from()
    {
        await new ListSimulationsHandler(_db).Handle(new("439901"), default);
        await Assert.ThrowsAsync<NotFoundException>(() => _db.SimulationOf(1, default));
        var runs = new SimulationRuns(_db, null!);
        await runs.Run(new("439901", "试算", new(2026, 11, 22), Clock.GetCurrentInstant(), "{}", "test", Clock.GetCurrentInstant()),
            new(12, null, [new("LPR", Stress: new(50)), new("抽贷", Stress: new(0, [1, 2]))]), default);

        AllParse(10);
    }

    private void AllParse(int atLeast)
    {
        Assert.True(_server.Asked.Count >= atLeast, $"asked only {_server.Asked.Count} times");
        Assert.All(_server.Asked, SqlServerModel.AssertParses);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
