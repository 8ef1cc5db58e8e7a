using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.SanBao;

/// <summary>Records a version of the items that a year's 三保 budget may have (登记三保清单).</summary>
/// <param name="Document">文号.</param>
[Display(Name = "登记三保清单")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordSanBaoList(
    string RegionCode, int Year, string Name, LocalDate ValidFrom, string Document, IReadOnlyList<SanBaoListItem> Items, bool IsUnverified = false, string? LateReason = null)
    : ICommand<SanBaoListRow>, IDatedPolicy;

/// <param name="StandardUnit">What the standards are per, such as 元/人·月.</param>
public sealed record SanBaoListItem(
    SanBaoCategory Category, string Name, string? Group = null, string? StandardUnit = null, decimal? NationalStandardYuan = null, decimal? ProvincialStandardYuan = null, string? Note = null);

/// <param name="Mark">【待核】 while no paper settles it, 【示例】 for the shipped example; otherwise null.</param>
public sealed record SanBaoListRow(
    long? Id, string? RegionCode, int Year, string Name, LocalDate? ValidFrom, string Document, bool IsUnverified, string? Mark, IReadOnlyList<SanBaoListItem> Items, Instant? RecordedAt, string? RecordedBy)
{
    internal static SanBaoListRow Of(SanBaoList list) => new(
        list.Id, list.RegionCode, list.Year, list.Name, list.EffectiveOn, list.Source.Document ?? "", list.IsUnverified, list.IsUnverified ? BasisReading.NotYetChecked : null,
        [.. list.Lines.OrderBy(l => l.Number).Select(l => new SanBaoListItem(l.Category, l.Name, l.Group, l.StandardUnit, l.NationalStandardYuan, l.ProvincialStandardYuan, l.Note))],
        list.RecordedAt, list.RecordedBy);
}

public sealed class RecordSanBaoListValidator : AbstractValidator<RecordSanBaoList>
{
    public RecordSanBaoListValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Year).InclusiveBetween(2000, 2100).WithMessage("预算年度应为 2000 至 2100。");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(200).WithName("清单名称");
        this.RulesForPolicy();
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c.Items).Must(i => i is { Count: > 0 and <= SanBaoList.MostLines } && i.All(x => x is not null)).WithMessage($"items 为清单项目，1 至 {SanBaoList.MostLines} 项，不能有空项。");
        RuleForEach(c => c.Items).ChildRules(item =>
        {
            item.RuleFor(i => i.Name).NotEmpty().MaximumLength(SanBaoItem.MaxNameLength).WithName("项目名称");
            item.RuleFor(i => i.Group).MaximumLength(SanBaoItem.MaxNameLength).WithName("分组");
            item.RuleFor(i => i.StandardUnit).MaximumLength(40).WithName("标准计量单位");
            item.RuleFor(i => i.NationalStandardYuan).AmountOrNone("国家标准");
            item.RuleFor(i => i.ProvincialStandardYuan).AmountOrNone("地方标准");
            item.RuleFor(i => i.Note).MaximumLength(DebtVerbRules.MaxReason).WithName("说明");
        }).When(c => c.Items?.All(i => i is not null) == true);
    }
}

public sealed class RecordSanBaoListHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RecordSanBaoList, SanBaoListRow>
{
    public async Task<SanBaoListRow> Handle(RecordSanBaoList command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var list = new SanBaoList(
            command.RegionCode, command.Year, command.Name.Trim(),
            command.Items.Select((i, n) => new SanBaoListLine(n + 1, i.Category, DebtVerbs.Words(i.Group), i.Name.Trim(), DebtVerbs.Words(i.StandardUnit), i.NationalStandardYuan, i.ProvincialStandardYuan, DebtVerbs.Words(i.Note))),
            command.ValidFrom, command.IsUnverified, verbs.RecordingOf(command.Document, null, command.LateReason, "登记三保清单"));
        db.SanBaoLists.Add(list);
        await db.SaveChangesAsync(ct);
        return SanBaoListRow.Of(list);
    }
}
