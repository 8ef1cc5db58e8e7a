using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Measures;

/// <summary>Another version of what a measure is to do (调整措施方案), until it is signed.</summary>
[Display(Name = "调整措施方案")]
public sealed record ProposeMeasure(int Version, LocalDate PlannedOn, IReadOnlyList<ActionInput> Actions, IReadOnlyList<NewDebtInput>? NewDebts = null)
    : ICommand<MeasureDetail>, IProposal
{
    [JsonIgnore] public int MeasureId { get; init; } // from the route
}

public sealed class ProposeMeasureValidator : AbstractValidator<ProposeMeasure>
{
    public ProposeMeasureValidator() => this.RulesForProposal();
}

public sealed class ProposeMeasureHandler(FiscalDbContext db, MeasureProposals proposals, MeasureDetails details) : IRequestHandler<ProposeMeasure, MeasureDetail>
{
    public async Task<MeasureDetail> Handle(ProposeMeasure command, CancellationToken ct)
    {
        var measure = await db.MeasureOf(command.MeasureId, command.Version, ct);
        var proposal = proposals.Of(measure.RegionCode, command);
        measure.Propose(proposal);
        await proposals.Check(measure.RegionCode, measure.Kind, proposal, ct);
        await db.SaveChangesAsync(ct);
        return await details.Of(measure.Id, ct);
    }
}
