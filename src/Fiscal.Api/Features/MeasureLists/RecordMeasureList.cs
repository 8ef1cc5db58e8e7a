using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Measures;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.MeasureLists;

/// <summary>Records a version of a list of measures (登记措施清单).</summary>
/// <param name="Document">文号 of the paper behind it.</param>
/// <param name="Items">In their order; none: the list names nothing.</param>
/// <param name="RegionCode">Null: for every region.</param>
/// <param name="ValidTo">First day from which it no longer applies; null while it has no end.</param>
[Display(Name = "登记措施清单")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordMeasureList(
    string Name, string Document, LocalDate ValidFrom, IReadOnlyList<MeasureListItemInput> Items, string? RegionCode = null, LocalDate? ValidTo = null,
    bool IsUnverified = false) : ICommand<MeasureListRow>, IDatedPolicy;

public sealed record MeasureListItemInput(string Name, IReadOnlyList<ActionKind> Kinds, bool IsUsed = true);

public sealed class RecordMeasureListValidator : AbstractValidator<RecordMeasureList>
{
    public RecordMeasureListValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(MeasureList.MaxNameLength).WithName("清单名称");
        this.RulesForPolicy();
        RuleFor(c => c.Items).Must(i => i is not null && i.All(x => x is { Kinds.Count: > 0 } && !string.IsNullOrWhiteSpace(x.Name) && x.Name.Length <= MeasureList.MaxNameLength))
            .WithMessage($"清单各项须有名称（至多 {MeasureList.MaxNameLength} 字）和至少一种措施动作 kinds；不分项的填空列表。");
    }
}

public sealed class RecordMeasureListHandler(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock) : IRequestHandler<RecordMeasureList, MeasureListRow>
{
    public async Task<MeasureListRow> Handle(RecordMeasureList command, CancellationToken ct)
    {
        if (command.RegionCode is { } code) await db.RequireRegion(code, ct);
        var list = new MeasureList(
            command.RegionCode, command.Name, command.ValidFrom, command.ValidTo, command.IsUnverified,
            command.Items.Select(i => new MeasureListItem(i.Name, i.Kinds, i.IsUsed)), command.Document.Trim(), clock.GetCurrentInstant(), user.UserName);
        await tables.Record([list], ct);
        return MeasureListRow.Of(list);
    }
}
