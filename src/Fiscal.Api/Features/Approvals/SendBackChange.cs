using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Approvals;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Approvals;

/// <summary>Returns a pending change to its maker (退回待批事项).</summary>
[Display(Name = "退回待批事项")]
public sealed record SendBackChange(string Reason) : ICommand<PendingChangeRow>
{
    [JsonIgnore] public int ChangeId { get; init; } // from the route
}

public sealed class SendBackChangeValidator : AbstractValidator<SendBackChange>
{
    public SendBackChangeValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(PendingChange.MaxReasonLength).WithName("退回理由");
}

public sealed class SendBackChangeHandler(ChangeDecisions decisions) : IRequestHandler<SendBackChange, PendingChangeRow>
{
    public Task<PendingChangeRow> Handle(SendBackChange command, CancellationToken ct) => decisions.SendBack(command.ChangeId, command.Reason.Trim(), ct);
}
