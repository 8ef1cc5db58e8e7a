using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Measures;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Measures;

/// <summary>Moves a measure on to negotiating or signed, or ends it (登记谈判、签约、终止).</summary>
/// <param name="On">The day of the step by its paper.</param>
/// <param name="Document">The paper.</param>
[Display(Name = "登记措施进展")]
public sealed record AdvanceMeasure(int Version, MeasureStage Stage, LocalDate On, string Document, string? Text = null) : ICommand<MeasureDetail>
{
    [JsonIgnore] public int MeasureId { get; init; } // from the route
}

public sealed class AdvanceMeasureValidator : AbstractValidator<AdvanceMeasure>
{
    public AdvanceMeasureValidator() => this.RulesForNote(c => c.Document, c => c.Text);
}

public sealed class AdvanceMeasureHandler(FiscalDbContext db, MeasureProposals proposals, MeasureDetails details) : IRequestHandler<AdvanceMeasure, MeasureDetail>
{
    public async Task<MeasureDetail> Handle(AdvanceMeasure command, CancellationToken ct)
    {
        var measure = await db.MeasureOf(command.MeasureId, command.Version, ct);
        measure.Advance(command.Stage, proposals.Note(command.On, command.Document, command.Text));
        await db.SaveChangesAsync(ct);
        return await details.Of(measure.Id, ct);
    }
}
