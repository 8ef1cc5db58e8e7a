using System.Text.Json;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Measures;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Simulations;

/// <summary>A simulation worked out again, by the clocks it was made with (查看试算).</summary>
public sealed record GetSimulation(int Id) : IQuery<SimulationResult>;

public sealed class GetSimulationHandler(FiscalDbContext db, SimulationRuns runs) : IRequestHandler<GetSimulation, SimulationResult>
{
    public async Task<SimulationResult> Handle(GetSimulation query, CancellationToken ct)
    {
        var simulation = await db.SimulationOf(query.Id, ct);
        return await runs.Run(simulation, simulation.Definition(), ct);
    }
}

internal static class SimulationReading
{
    public static async Task<Simulation> SimulationOf(this FiscalDbContext db, int id, CancellationToken ct) =>
        await db.Simulations.SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new NotFoundException($"试算 {id} 不存在。", "simulation.not-found");

    public static SimulationDefinition Definition(this Simulation simulation) =>
        JsonSerializer.Deserialize<SimulationDefinition>(simulation.DefinitionJson, CurrentAct.Json)!;
}
