using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Approvals;

/// <summary>Approves a pending change (审核通过); with the last approval it needs, it is executed in the same transaction.</summary>
/// <param name="SeenHash">The hash of what the approver read.</param>
[Display(Name = "审核通过")]
public sealed record ApproveChange(string SeenHash) : ICommand<PendingChangeRow>
{
    [JsonIgnore] public int ChangeId { get; init; } // from the route
}

public sealed class ApproveChangeValidator : AbstractValidator<ApproveChange>
{
    public ApproveChangeValidator() => RuleFor(c => c.SeenHash).NotEmpty().WithMessage("请填写 seenHash：所见待批事项的 hash。");
}

public sealed class ApproveChangeHandler(ChangeDecisions decisions) : IRequestHandler<ApproveChange, PendingChangeRow>
{
    public Task<PendingChangeRow> Handle(ApproveChange command, CancellationToken ct) => decisions.Approve(command.ChangeId, command.SeenHash, ct);
}
