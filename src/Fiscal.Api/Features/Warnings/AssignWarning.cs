using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Warnings;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Warnings;

/// <summary>Gives a warning to a person (分派预警), with another day to deal with it where one is named.</summary>
/// <param name="Owner">User name.</param>
[Display(Name = "分派预警")]
public sealed record AssignWarning(string Owner, int Version, LocalDate? DueOn = null, string? Note = null) : ICommand<WarningDetail>
{
    [JsonIgnore] public int WarningId { get; init; } // from the route
}

public sealed class AssignWarningValidator : AbstractValidator<AssignWarning>
{
    public AssignWarningValidator()
    {
        RuleFor(c => c.Owner).NotEmpty().MaximumLength(WarningTerms.MaxOwnerLength).WithName("责任人");
        RuleFor(c => c.Note).MaximumLength(Warning.MaxNoteLength).WithName("说明");
        RuleFor(c => c.DueOn!.Value.Year).InclusiveBetween(2000, 2150).When(c => c.DueOn is not null).WithName("处理期限的年份").OverridePropertyName("dueOn");
    }
}

public sealed class AssignWarningHandler(FiscalDbContext db, WarningSteps steps) : IRequestHandler<AssignWarning, WarningDetail>
{
    public Task<WarningDetail> Handle(AssignWarning command, CancellationToken ct) => steps.Take(command.WarningId, command.Version, async (warning, actor) =>
    {
        await db.RequireOwner(command.Owner, warning.RegionCode, ct);
        warning.Assign(command.Owner, command.DueOn, DebtVerbs.Words(command.Note), actor);
    }, ct);
}
