using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fiscal.Api.Features.Measures;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Measures;
using FluentValidation;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Simulations;

/// <summary>Tries measures side by side on the book as of a day (试算). The book does not change; what was asked is kept.</summary>
/// <param name="AsOf">By default today.</param>
/// <param name="KnownAt">By default all that is known.</param>
/// <param name="Months">Of the ladder, 1 to 120.</param>
[Display(Name = "试算化债措施")]
public sealed record RunSimulation(
    string RegionCode, string Name, IReadOnlyList<BranchInput> Branches, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Months = 24, decimal? MonthlyFundsYuan = null)
    : ICommand<SimulationResult>;

public sealed class RunSimulationValidator : AbstractValidator<RunSimulation>
{
    public RunSimulationValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(Simulation.MaxNameLength).WithName("试算名称");
        RuleFor(c => c.Months).InclusiveBetween(1, 120).WithName("测算月数");
        RuleFor(c => c.MonthlyFundsYuan).GreaterThanOrEqualTo(0).WithName("每月可用偿债资金");
        RuleFor(c => c.Branches).Must(b => b is { Count: > 0 and <= Simulation.MostBranches } && b.All(x => x is not null && !string.IsNullOrWhiteSpace(x.Name)))
            .WithMessage($"试算应有 1 至 {Simulation.MostBranches} 个分支，每个分支须有名称。");
        RuleForEach(c => c.Branches).ChildRules(branch =>
        {
            branch.RuleFor(b => b).Must(b => (b.MeasureIds?.Count ?? 0) + (b.Drafts?.Count ?? 0) <= 50).WithName("措施").WithMessage("一个分支最多 50 项措施。");
            branch.RuleFor(b => b).Must(b => b.MeasureIds is null || b.MeasureIds.Distinct().Count() == b.MeasureIds.Count).WithName("措施").WithMessage("同一分支不能重复列同一项措施。");
            branch.RuleForEach(b => b.Drafts).ChildRules(draft =>
            {
                draft.RuleFor(d => d.Title).NotEmpty().MaximumLength(Measure.MaxTitleLength).WithName("措施名称");
                draft.RulesForProposal();
            });
            branch.RuleFor(b => b.Stress!.LprShiftBp).InclusiveBetween(-1000, 1000).WithName("LPR 变动（基点）").When(b => b.Stress is not null);
            branch.RuleFor(b => b.Stress!.RevenueFallPercent).InclusiveBetween(0, 100).WithName("收入下降幅度（%）").When(b => b.Stress is not null);
        }).When(c => c.Branches?.All(b => b is not null) == true);
    }
}

public sealed class RunSimulationHandler(FiscalDbContext db, SimulationRuns runs, CurrentUser user, IClock clock) : IRequestHandler<RunSimulation, SimulationResult>
{
    public async Task<SimulationResult> Handle(RunSimulation command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var (asOf, knownAt) = await db.ClocksOf(command.AsOf, command.KnownAt, clock, ct);
        var definition = new SimulationDefinition(command.Months, command.MonthlyFundsYuan, command.Branches);
        var simulation = new Simulation(
            command.RegionCode, command.Name, asOf, knownAt, JsonSerializer.Serialize(definition, CurrentAct.Json), user.UserName, clock.GetCurrentInstant());
        var result = await runs.Run(simulation, definition, ct);
        db.Simulations.Add(simulation);
        await db.SaveChangesAsync(ct);
        return result with { Id = simulation.Id, MadeAt = simulation.MadeAt };
    }
}
