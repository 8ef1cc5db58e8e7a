using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Warnings;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Warnings;

/// <summary>Ends a warning with a reason (办结预警). If its condition goes, and comes back, that is another one.</summary>
[Display(Name = "办结预警")]
public sealed record CloseWarning(string Reason, int Version) : ICommand<WarningDetail>
{
    [JsonIgnore] public int WarningId { get; init; } // from the route
}

public sealed class CloseWarningValidator : AbstractValidator<CloseWarning>
{
    public CloseWarningValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Warning.MaxNoteLength).WithName("办结理由");
}

public sealed class CloseWarningHandler(WarningSteps steps) : IRequestHandler<CloseWarning, WarningDetail>
{
    public Task<WarningDetail> Handle(CloseWarning command, CancellationToken ct) => steps.Take(command.WarningId, command.Version, (warning, actor) =>
    {
        warning.Close(command.Reason.Trim(), actor);
        return Task.CompletedTask;
    }, ct);
}
