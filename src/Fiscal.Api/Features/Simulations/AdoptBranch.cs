using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Measures;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Measures;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Simulations;

/// <summary>Puts the drafts of a branch on record as measures (采纳分支). A simulation of them gives the numbers of the branch.</summary>
/// <param name="Branch">Its number.</param>
[Display(Name = "采纳试算分支")]
public sealed record AdoptBranch(int Version, int Branch) : ICommand<AdoptedBranch>
{
    [JsonIgnore] public int SimulationId { get; init; } // from the route
}

/// <param name="MeasureIds">All measures of the branch, those already on record first.</param>
public sealed record AdoptedBranch(int SimulationId, int Branch, int Version, IReadOnlyList<int> MeasureIds);

public sealed class AdoptBranchValidator : AbstractValidator<AdoptBranch>
{
    public AdoptBranchValidator() => RuleFor(c => c.Branch).InclusiveBetween(1, Simulation.MostBranches).WithName("分支序号");
}

public sealed class AdoptBranchHandler(FiscalDbContext db, SimulationRuns runs, MeasureProposals proposals) : IRequestHandler<AdoptBranch, AdoptedBranch>
{
    public async Task<AdoptedBranch> Handle(AdoptBranch command, CancellationToken ct)
    {
        var simulation = await db.SimulationOf(command.SimulationId, ct);
        var definition = simulation.Definition();
        var branch = definition.Branches.ElementAtOrDefault(command.Branch - 1) ?? throw new NotFoundException($"试算没有分支 {command.Branch}。", "simulation.no-branch");
        if ((await runs.Run(simulation, definition with { Branches = [branch] }, ct)).Branches[0].Refusal is { } refusal)
            throw MeasureErrors.BranchRefused(branch.Name, refusal.Message);

        db.Attach(simulation).Property(s => s.Version).OriginalValue = command.Version;
        simulation.Adopt(command.Branch);
        var measures = new List<Measure>();
        foreach (var draft in branch.Drafts ?? [])
        {
            var proposal = proposals.Of(simulation.RegionCode, draft);
            await proposals.Check(simulation.RegionCode, draft.Kind, proposal, ct);
            measures.Add(new(simulation.RegionCode, draft.Title, draft.Kind, draft.ListItem, draft.Method, proposal, proposals.Note(proposals.Today, null, $"采纳试算“{simulation.Name}”"))
            {
                Department = draft.Department, FundSource = draft.FundSource,
            });
        }
        db.AddRange(measures);
        await db.SaveChangesAsync(ct);
        return new(simulation.Id, command.Branch, simulation.Version, [.. branch.MeasureIds ?? [], .. measures.Select(m => m.Id)]);
    }
}
