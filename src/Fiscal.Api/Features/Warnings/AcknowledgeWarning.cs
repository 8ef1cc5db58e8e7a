using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Warnings;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Warnings;

/// <summary>Somebody has seen a warning and sees to it (确认预警).</summary>
[Display(Name = "确认预警")]
public sealed record AcknowledgeWarning(int Version, string? Note = null) : ICommand<WarningDetail>
{
    [JsonIgnore] public int WarningId { get; init; } // from the route
}

public sealed class AcknowledgeWarningValidator : AbstractValidator<AcknowledgeWarning>
{
    public AcknowledgeWarningValidator() => RuleFor(c => c.Note).MaximumLength(Warning.MaxNoteLength).WithName("说明");
}

public sealed class AcknowledgeWarningHandler(WarningSteps steps) : IRequestHandler<AcknowledgeWarning, WarningDetail>
{
    public Task<WarningDetail> Handle(AcknowledgeWarning command, CancellationToken ct) => steps.Take(command.WarningId, command.Version, (warning, actor) =>
    {
        warning.Acknowledge(DebtVerbs.Words(command.Note), actor);
        return Task.CompletedTask;
    }, ct);
}
