using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Projections;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Measures;

/// <summary>The measures of a region (措施台账), newest first.</summary>
/// <param name="DebtId">Only those that name the debt, in whichever version.</param>
public sealed record ListMeasures(
    string? RegionCode = null, Choice<MeasureStage>? Stage = null, Choice<ActionKind>? Kind = null, int? DebtId = null, int Page = 1, int PageSize = 100)
    : IQuery<ListPage<MeasureRow>>, IPaged;

/// <param name="PlannedYuan">Principal that the planned actions name or, where they name none, the balance of their debts.</param>
/// <param name="Realised">By the ledger, without what was taken back.</param>
public sealed record MeasureRow(
    int Id, string RegionCode, string Title, ActionKind Kind, MeasureStage Stage, int? ListItem, string? Department, LocalDate PlannedOn, int DebtCount,
    decimal PlannedYuan, MeasureSums Realised, LocalDate LastStepOn, int Version);

public sealed class ListMeasuresValidator : AbstractValidator<ListMeasures>
{
    public ListMeasuresValidator() => this.RulesForPaging();
}

public sealed class ListMeasuresHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListMeasures, ListPage<MeasureRow>>
{
    public async Task<ListPage<MeasureRow>> Handle(ListMeasures query, CancellationToken ct)
    {
        var measures = db.Measures.AsQueryable();
        if (query.RegionCode is { } code)
        {
            var regions = await db.WithDescendants(code, ct);
            measures = measures.Where(m => regions.Contains(m.RegionCode));
        }
        if (query.Stage?.Value is { } stage) measures = measures.Where(m => m.Stage == stage);
        if (query.Kind?.Value is { } kind) measures = measures.Where(m => m.Kind == kind);
        if (query.DebtId is { } debt) measures = measures.Where(m => m.Proposals.Any(p => p.Actions.Any(a => a.DebtId == debt)));
        var page = await measures.OrderByDescending(m => m.Id).Select(m => m.Id).ToPageAsync(query, ct);
        if (page.Items.Count == 0) return new([], page.Total, page.Page, page.PageSize);
        var found = await db.Measures.Where(m => page.Items.Contains(m.Id)).Include(m => m.Steps).Include(m => m.Proposals).AsNoTracking().AsSplitQuery().ToListAsync(ct);
        var effects = (await db.MeasureEffects.BelievedAt(OpenEnd.AllKnown).Where(e => page.Items.Contains(e.MeasureId)).AsNoTracking().ToListAsync(ct)).ToLookup(e => e.MeasureId);
        var balances = await Balances(found, ct);
        return new([.. found.OrderByDescending(m => m.Id).Select(m => Row(m, effects[m.Id].ToList(), balances))], page.Total, page.Page, page.PageSize);
    }

    private async Task<Dictionary<int, decimal>> Balances(List<Measure> measures, CancellationToken ct)
    {
        var ids = measures.SelectMany(m => m.Planned.Actions).Where(a => a.PrincipalYuan is null).Select(a => a.DebtId).Distinct().ToList();
        var clocks = await db.ClocksOf(null, null, clock, ct);
        var balances = new Dictionary<int, decimal>();
        foreach (var some in ids.Chunk(BookProjection.DebtsAtATime))
            foreach (var position in await db.PositionsAt(clocks.AsOf, clocks.KnownAt).Where(p => some.Contains(p.Debt.Id)).Select(p => new { p.Debt.Id, p.OutstandingYuan }).ToListAsync(ct))
                balances[position.Id] = position.OutstandingYuan;
        return balances;
    }

    private static MeasureRow Row(Measure m, List<MeasureEffect> effects, Dictionary<int, decimal> balances) => new(
        m.Id, m.RegionCode, m.Title, m.Kind, m.Stage, m.ListItem, m.Department, m.Planned.PlannedOn, m.Planned.Actions.Count,
        m.Planned.Actions.Sum(a => a.PrincipalYuan ?? balances.GetValueOrDefault(a.DebtId)), MeasureSums.Of(effects), m.Steps[^1].StepOn, m.Version);
}
