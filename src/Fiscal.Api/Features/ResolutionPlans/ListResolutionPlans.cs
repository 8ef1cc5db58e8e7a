using Fiscal.Api.Features.Exposures;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.ResolutionPlans;

/// <summary>The year's plans for resolving hidden debt, what is claimed of them, and what the ledger shows (化债年度计划与进度).</summary>
/// <param name="Year">By default the year of <paramref name="AsOf"/>.</param>
/// <param name="Unit">Part of the unit's name.</param>
public sealed record ListResolutionPlans(
    string? RegionCode = null, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, string? Unit = null, int Page = 1, int PageSize = 500)
    : IQuery<ResolutionPlanPage>, IPaged;

/// <param name="Units">Every unit of the plans, whatever the page.</param>
/// <param name="Totals">Over all units.</param>
public sealed record ResolutionPlanPage(
    IReadOnlyList<ResolutionPlanItem> Items, int Total, int Page, int PageSize, int Year, LocalDate AsOf, Instant KnownAt,
    ResolutionTotals Totals, IReadOnlyList<ResolutionUnit> Units);

/// <param name="Department">Of several parts all that they name.</param>
/// <param name="Parts">By department and source of funds; one where the plan has one row.</param>
public sealed record ResolutionPlanItem(
    long Id, string RegionCode, int PartyId, string UnitName, ResolutionMethod Method, bool ReducesHiddenDebt,
    decimal? PlannedYuan, decimal? ClaimedYuan, decimal BookedYuan, decimal OverstatedYuan, decimal? ClaimedPercent, string? Remark,
    string? Department, string? FundSource, IReadOnlyList<ResolutionPart> Parts, LocalDate StatedOn, StatementSource Source);

public sealed record ResolutionUnit(int PartyId, string UnitName, string RegionCode, LocalDate? StatedOn, ResolutionTotals Totals);

public sealed record ResolutionTotals(
    decimal? OpeningYuan, decimal LedgerOpeningYuan, decimal PlannedReductionYuan, decimal ClaimedReductionYuan, decimal BookedReductionYuan,
    decimal OverstatedYuan, decimal UnattributedYuan, decimal? ClosingYuan, decimal LedgerClosingYuan);

public sealed class ListResolutionPlansValidator : AbstractValidator<ListResolutionPlans>
{
    public ListResolutionPlansValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithMessage("年度应为 2000 至 2100。");
    }
}

public sealed class ListResolutionPlansHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListResolutionPlans, ResolutionPlanPage>
{
    public async Task<ResolutionPlanPage> Handle(ListResolutionPlans query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var year = query.Year ?? clocks.AsOf.Year;
        var lines = await Lines(query, year, clocks, ct);
        var balances = (await Balances(query, year, clocks, ct)).ToDictionary(b => b.PartyId);
        var evidence = await db.HiddenDebtOf([.. lines.Select(l => l.Fact.PartyId).Union(balances.Keys)], year, clocks, ct);

        var items = lines.OrderBy(l => l.Fact.RegionCode, StringComparer.Ordinal).ThenBy(l => l.Fact.PartyId).ThenBy(l => l.Fact.Method)
            .Select(l => Item(l, evidence[l.Fact.PartyId])).ToList();
        var units = items.GroupBy(i => i.PartyId).Select(u => Unit([.. u], balances.GetValueOrDefault(u.Key), evidence[u.Key])).ToList();
        return new([.. items.OnPage(query)], items.Count, query.Page, query.PageSize, year, clocks.AsOf, clocks.KnownAt, Sum(units.ConvertAll(u => u.Totals)), units);
    }

    private async Task<List<Stated<ResolutionPlanLine>>> Lines(ListResolutionPlans query, int year, TwoClocks clocks, CancellationToken ct)
    {
        var stated = (await db.ResolutionPlanLines.In(db, query.RegionCode, ct)).Where(l => l.Year == year).StatedBy(clocks);
        var lines = stated.LastOfEach();
        if (query.Unit is { } unit && TextKey.Of(unit) is var key) lines = lines.Where(l => l.Party.NameKey.Contains(key) || l.Party.ShortName == unit);
        return await lines.Include(l => l.Party).WithFiles(db, ct);
    }

    private async Task<List<HiddenDebtStatement>> Balances(ListResolutionPlans query, int year, TwoClocks clocks, CancellationToken ct)
    {
        var stated = (await db.HiddenDebtStatements.In(db, query.RegionCode, ct)).Where(s => s.Year == year).StatedBy(clocks);
        return await stated.Where(s => s.Id == stated.Where(o => o.PartyId == s.PartyId)
            .OrderByDescending(o => o.EffectiveOn).ThenByDescending(o => o.RecordedAt).ThenByDescending(o => o.Id).Select(o => o.Id).FirstOrDefault())
            .AsNoTracking().ToListAsync(ct);
    }

    private static ResolutionPlanItem Item(Stated<ResolutionPlanLine> stated, HiddenDebtEvidence evidence)
    {
        var (line, f) = (stated.Fact, stated.Fact.Figures);
        return new(
            line.Id, line.RegionCode, line.PartyId, line.Party.Name, line.Method, line.Method.ReducesHiddenDebt(), f.PlannedYuan, f.ClaimedYuan,
            evidence.BookedYuan.GetValueOrDefault(line.Method), evidence.OverstatedYuan(line.Method, f.ClaimedYuan),
            f is { PlannedYuan: > 0, ClaimedYuan: not null } ? Math.Round(f.ClaimedYuan.Value * 100 / f.PlannedYuan.Value, 2, MidpointRounding.AwayFromZero) : null,
            f.Remark, f.Department, f.FundSource, f.PartsOf(), line.EffectiveOn, stated.SourceOf());
    }

    private static ResolutionUnit Unit(List<ResolutionPlanItem> items, HiddenDebtStatement? balances, HiddenDebtEvidence evidence)
    {
        var reducing = items.FindAll(i => i.ReducesHiddenDebt);
        return new(items[0].PartyId, items[0].UnitName, items[0].RegionCode, balances?.EffectiveOn, new(
            balances?.Figures.OpeningYuan, evidence.OpeningYuan, reducing.Sum(i => i.PlannedYuan ?? 0), reducing.Sum(i => i.ClaimedYuan ?? 0),
            evidence.BookedYuan.Where(b => b.Key.ReducesHiddenDebt()).Sum(b => b.Value), reducing.Sum(i => i.OverstatedYuan), evidence.UnattributedYuan,
            balances?.Figures.ClosingYuan, evidence.ClosingYuan));
    }

    // A balance that one unit does not state is unknown of the whole too.
    private static ResolutionTotals Sum(List<ResolutionTotals> units) => new(
        units.TrueForAll(u => u.OpeningYuan is not null) ? units.Sum(u => u.OpeningYuan) : null, units.Sum(u => u.LedgerOpeningYuan),
        units.Sum(u => u.PlannedReductionYuan), units.Sum(u => u.ClaimedReductionYuan), units.Sum(u => u.BookedReductionYuan), units.Sum(u => u.OverstatedYuan),
        units.Sum(u => u.UnattributedYuan), units.TrueForAll(u => u.ClosingYuan is not null) ? units.Sum(u => u.ClosingYuan) : null, units.Sum(u => u.LedgerClosingYuan));
}

internal static class PlanLineSelection
{
    /// <summary>Of each unit, year and method the last that was stated.</summary>
    public static IQueryable<ResolutionPlanLine> LastOfEach(this IQueryable<ResolutionPlanLine> stated) =>
        stated.Where(l => l.Id == stated.Where(o => o.PartyId == l.PartyId && o.Year == l.Year && o.Method == l.Method)
            .OrderByDescending(o => o.EffectiveOn).ThenByDescending(o => o.RecordedAt).ThenByDescending(o => o.Id).Select(o => o.Id).FirstOrDefault());
}
