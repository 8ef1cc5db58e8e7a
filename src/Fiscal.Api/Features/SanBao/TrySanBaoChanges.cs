using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>The audit as it would be with other numbers and standards (三保审核试算). Nothing is saved.</summary>
public sealed record TrySanBaoChanges(string RegionCode, IReadOnlyList<SanBaoChangeInput> Changes, int? Year = null, LocalDate? AsOf = null) : IQuery<SanBaoTrial>;

public sealed record SanBaoChangeInput(SanBaoCategory Category, string Name, string? Group = null, decimal? Quantity = null, decimal? NationalStandardYuan = null, decimal? ProvincialStandardYuan = null);

/// <param name="Items">What was changed, before and after.</param>
public sealed record SanBaoTrial(
    string RegionCode, int Year, LocalDate AsOf, AuditSums Before, AuditSums After, IReadOnlyList<SanBaoCategoryTrial> ByCategory, IReadOnlyList<SanBaoItemTrial> Items);

public sealed record SanBaoCategoryTrial(SanBaoCategory Category, AuditSums Before, AuditSums After);

public sealed record SanBaoItemTrial(SanBaoAuditRow Before, SanBaoAuditRow After);

public sealed class TrySanBaoChangesValidator : AbstractValidator<TrySanBaoChanges>
{
    public TrySanBaoChangesValidator()
    {
        RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithMessage("预算年度应为 2000 至 2100。");
        RuleFor(q => q.Changes).Must(c => c is { Count: > 0 and <= StateSanBaoItemsValidator.MostItems } && c.All(x => x is not null))
            .WithMessage($"changes 为假设变动，1 至 {StateSanBaoItemsValidator.MostItems} 项，不能有空项。");
        RuleForEach(q => q.Changes).ChildRules(change =>
        {
            change.RuleFor(c => c.Name).NotEmpty().MaximumLength(SanBaoItem.MaxNameLength).WithName("项目名称");
            change.RuleFor(c => c.Quantity).AmountOrNone("数量").LessThanOrEqualTo(1_000_000_000).WithName("数量");
            change.RuleFor(c => c.NationalStandardYuan).AmountOrNone("国家标准").LessThanOrEqualTo(1_000_000_000).WithName("国家标准");
            change.RuleFor(c => c.ProvincialStandardYuan).AmountOrNone("地方标准").LessThanOrEqualTo(1_000_000_000).WithName("地方标准");
        }).When(q => q.Changes?.All(c => c is not null) == true);
    }
}

public sealed class TrySanBaoChangesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<TrySanBaoChanges, SanBaoTrial>
{
    public async Task<SanBaoTrial> Handle(TrySanBaoChanges query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        var clocks = await db.ClocksOf(query.AsOf?.ToDateOnly(), null, clock, ct);
        var year = query.Year ?? clocks.AsOf.Year;
        var items = await db.AuditedItemsOf(query.RegionCode, year, clocks, ct);
        var changes = query.Changes.Select(c => new AuditChange(
            c.Category, c.Group ?? GroupOf(items, c), c.Name, c.Quantity, c.NationalStandardYuan, c.ProvincialStandardYuan)).ToList();
        var (before, after) = (SanBaoAudit.Of(items), SanBaoAudit.Of(SanBaoAudit.With(items, changes)));
        return new(
            query.RegionCode, year, clocks.AsOf, SanBaoAudit.Sum(before), SanBaoAudit.Sum(after),
            [.. AuditSanBaoHandler.ByCategory(before).Zip(AuditSanBaoHandler.ByCategory(after)).Select(p => new SanBaoCategoryTrial(p.First.Category, p.First.Sums, p.Second.Sums))],
            [.. before.Zip(after).Where(p => p.First.Item.Figures != p.Second.Item.Figures).Select(p => new SanBaoItemTrial(SanBaoAuditRow.Of(p.First, null), SanBaoAuditRow.Of(p.Second, null)))]);
    }

    private static string? GroupOf(List<AuditedItem> items, SanBaoChangeInput change) =>
        items.FindAll(i => i.Category == change.Category && Fiscal.Domain.TextKey.Of(i.Name) == Fiscal.Domain.TextKey.Of(change.Name)) is [var only] ? only.Group : null;
}
