using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Reconciliations;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>Says how a break was cleared (处理差异). The book itself is corrected by the ledger's own verbs.</summary>
[Display(Name = "处理差异")]
public sealed record ResolveBreak(BreakResolution Resolution, int Version, string? Note = null) : ICommand<BreakRow>
{
    [JsonIgnore] public int ReconciliationId { get; init; } // from the route
    [JsonIgnore] public int BreakId { get; init; } // from the route
}

public sealed class ResolveBreakValidator : AbstractValidator<ResolveBreak>
{
    public ResolveBreakValidator()
    {
        RuleFor(c => c.Resolution).IsInEnum().WithName("处理方式");
        RuleFor(c => c.Note).MaximumLength(400).WithName("说明");
    }
}

public sealed class ResolveBreakHandler(HandledBreaks breaks) : IRequestHandler<ResolveBreak, BreakRow>
{
    public Task<BreakRow> Handle(ResolveBreak command, CancellationToken ct) => breaks.Handle(
        command.ReconciliationId, command.BreakId, command.Version, (found, by, at) => found.Resolve(command.Resolution, command.Note?.Trim(), by, at), ct);
}
