using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>The audit of a region's 三保 budget before it is passed, item by item (三保预算事前审核).</summary>
/// <param name="ReviewId">The audit as it was submitted then; year and clocks are those of the submission.</param>
/// <param name="AvailableYuan">可用财力: what part of it the need takes.</param>
public sealed record AuditSanBao(string RegionCode, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, long? ReviewId = null, decimal? AvailableYuan = null) : IQuery<SanBaoAuditTable>;

/// <param name="MethodMark">【待核】: no paper words the formula.</param>
/// <param name="NeedOfAvailablePercent">Need of the funds that are available (可用财力占比); no threshold is settled.</param>
/// <param name="ListDocument">文号 of the list in force; null where none is.</param>
public sealed record SanBaoAuditTable(
    string RegionCode, string RegionName, int Year, LocalDate AsOf, Instant KnownAt, string MethodMark, IReadOnlyList<SanBaoAuditRow> Items, int Total, AuditSums Totals,
    IReadOnlyList<SanBaoCategoryAudit> ByCategory, decimal? NeedOfAvailablePercent, string? ListDocument);

/// <param name="OnList">Null where no list is in force.</param>
public sealed record SanBaoAuditRow(
    SanBaoCategory Category, string Group, string Name, string? Beneficiary, decimal? Quantity, string? StandardUnit, int? PeriodsPerYear, PartAudit National, PartAudit? Provincial,
    decimal NeedYuan, decimal BudgetYuan, decimal CoveredYuan, bool? OnList)
{
    internal static SanBaoAuditRow Of(ItemAudit audit, SanBaoList? list)
    {
        var (item, f) = (audit.Item, audit.Item.Figures);
        return new(item.Category, item.Group, item.Name, f.Beneficiary, f.Quantity, f.StandardUnit, f.PeriodsPerYear, audit.National, audit.Provincial,
            audit.NeedYuan, audit.BudgetYuan, audit.CoveredYuan, list?.Has(item.Category, item.Name));
    }
}

public sealed record SanBaoCategoryAudit(SanBaoCategory Category, AuditSums Sums);

public sealed class AuditSanBaoValidator : AbstractValidator<AuditSanBao>
{
    public AuditSanBaoValidator()
    {
        RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithMessage("预算年度应为 2000 至 2100。");
        RuleFor(q => q.AvailableYuan).GreaterThan(0).WithName("可用财力").AmountOrNone("可用财力");
    }
}

public sealed class AuditSanBaoHandler(FiscalDbContext db, IClock clock) : IRequestHandler<AuditSanBao, SanBaoAuditTable>
{
    public Task<SanBaoAuditTable> Handle(AuditSanBao query, CancellationToken ct) => TableOf(db, clock, query, ct);

    internal static async Task<SanBaoAuditTable> TableOf(FiscalDbContext db, IClock clock, AuditSanBao query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var year = query.Year ?? clocks.AsOf.Year;
        if (query.ReviewId is { } id)
        {
            var submission = await db.SanBaoReviewSteps.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.RegionCode == query.RegionCode && s.Kind == ReviewStepKind.Submitted, ct)
                ?? throw SanBaoReviews.NotFound(id);
            (year, clocks) = (submission.Year, submission.Clocks());
        }
        var audits = SanBaoAudit.Of(await db.AuditedItemsOf(query.RegionCode, year, clocks, ct));
        var list = await db.SanBaoListOf(query.RegionCode, year, clocks, ct);
        var totals = SanBaoAudit.Sum(audits);
        return new(
            query.RegionCode, await db.Regions.Where(r => r.Code == query.RegionCode).Select(r => r.Name).SingleAsync(ct), year, clocks.AsOf, clocks.KnownAt, Bases.BasisReading.NotYetChecked,
            [.. audits.Select(a => SanBaoAuditRow.Of(a, list))], audits.Count, totals, ByCategory(audits),
            query.AvailableYuan is { } available ? Math.Round(totals.NeedYuan * 100 / available, 2, MidpointRounding.AwayFromZero) : null, list?.Source.Document);
    }

    internal static IReadOnlyList<SanBaoCategoryAudit> ByCategory(IEnumerable<ItemAudit> audits) =>
        [.. audits.GroupBy(a => a.Item.Category).OrderBy(g => g.Key).Select(g => new SanBaoCategoryAudit(g.Key, SanBaoAudit.Sum([.. g])))];
}

internal static class AuditReading
{
    /// <summary>Of the region alone: what lies below it is audited by itself.</summary>
    public static async Task<List<AuditedItem>> AuditedItemsOf(this FiscalDbContext db, string regionCode, int year, TwoClocks clocks, CancellationToken ct) =>
        [.. (await db.SanBaoLinesOf(regionCode, year, null, clocks, ct)).Where(l => l.Item.RegionCode == regionCode).Select(l => l.Audited)];
}
