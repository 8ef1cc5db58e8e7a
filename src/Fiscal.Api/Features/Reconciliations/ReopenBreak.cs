using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>Opens a resolved break again (重新打开差异).</summary>
[Display(Name = "重新打开差异")]
public sealed record ReopenBreak(string Note, int Version) : ICommand<BreakRow>
{
    [JsonIgnore] public int ReconciliationId { get; init; } // from the route
    [JsonIgnore] public int BreakId { get; init; } // from the route
}

public sealed class ReopenBreakValidator : AbstractValidator<ReopenBreak>
{
    public ReopenBreakValidator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(400).WithName("说明");
}

public sealed class ReopenBreakHandler(HandledBreaks breaks) : IRequestHandler<ReopenBreak, BreakRow>
{
    public Task<BreakRow> Handle(ReopenBreak command, CancellationToken ct) => breaks.Handle(
        command.ReconciliationId, command.BreakId, command.Version, (found, by, at) => found.Reopen(command.Note.Trim(), by, at), ct);
}
