using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.RiskRegister;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskLists;

/// <summary>Records a version of the kinds of exposure or of the levels of likelihood (登记风险隐患清单).</summary>
/// <param name="Document">文号 of the paper behind it.</param>
/// <param name="Items">In their order, of likelihoods the gravest first.</param>
/// <param name="RegionCode">Null: for every region.</param>
/// <param name="ValidTo">First day from which it no longer applies; null while it has no end.</param>
[Display(Name = "登记风险隐患清单")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordRiskList(
    RiskListKind Kind, string Document, LocalDate ValidFrom, IReadOnlyList<RiskListItemInput> Items, string? RegionCode = null, LocalDate? ValidTo = null, bool IsUnverified = false)
    : ICommand<RiskListRow>, IDatedPolicy;

public sealed record RiskListItemInput(string Code, string Name, string? Meaning = null, bool IsUsed = true);

public sealed class RecordRiskListValidator : AbstractValidator<RecordRiskList>
{
    public RecordRiskListValidator()
    {
        this.RulesForPolicy();
        RuleFor(c => c.Kind).IsInEnum().WithName("清单种类");
        RuleFor(c => c.Items).Must(i => i is { Count: > 0 and <= RiskList.MostItems } && i.All(IsItem))
            .WithMessage($"清单须有 1 至 {RiskList.MostItems} 项，各项有代码（至多 {RiskList.MaxCodeLength} 字）和名称（至多 {RiskList.MaxNameLength} 字），含义至多 {RiskList.MaxMeaningLength} 字。");
    }

    private static bool IsItem(RiskListItemInput? item) => item is { Code: { } code, Name: { } name } && !string.IsNullOrWhiteSpace(code) && !string.IsNullOrWhiteSpace(name)
        && code.Length <= RiskList.MaxCodeLength && name.Length <= RiskList.MaxNameLength && !(item.Meaning?.Length > RiskList.MaxMeaningLength);
}

public sealed class RecordRiskListHandler(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock) : IRequestHandler<RecordRiskList, RiskListRow>
{
    public async Task<RiskListRow> Handle(RecordRiskList command, CancellationToken ct)
    {
        if (command.RegionCode is { } code) await db.RequireRegion(code, ct);
        var list = new RiskList(
            command.Kind, command.RegionCode, command.ValidFrom, command.ValidTo, command.IsUnverified,
            command.Items.Select(i => new RiskListItem(i.Code, i.Name, i.Meaning, i.IsUsed)), command.Document.Trim(), clock.GetCurrentInstant(), user.UserName);
        await tables.Record([list], ct);
        return RiskListRow.Of(list);
    }
}
