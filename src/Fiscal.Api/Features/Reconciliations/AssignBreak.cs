using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>Gives a break to somebody, with a day to clear it by (分派差异).</summary>
[Display(Name = "分派差异")]
public sealed record AssignBreak(string Owner, int Version, LocalDate? DueOn = null) : ICommand<BreakRow>
{
    [JsonIgnore] public int ReconciliationId { get; init; } // from the route
    [JsonIgnore] public int BreakId { get; init; } // from the route
}

public sealed class AssignBreakValidator : AbstractValidator<AssignBreak>
{
    public AssignBreakValidator() => RuleFor(c => c.Owner).NotEmpty().MaximumLength(100).WithName("责任人");
}

public sealed class AssignBreakHandler(HandledBreaks breaks) : IRequestHandler<AssignBreak, BreakRow>
{
    public Task<BreakRow> Handle(AssignBreak command, CancellationToken ct) => breaks.Handle(
        command.ReconciliationId, command.BreakId, command.Version, (found, by, at) => found.Assign(command.Owner.Trim(), command.DueOn, by, at), ct);
}
