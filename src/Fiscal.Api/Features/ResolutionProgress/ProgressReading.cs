using Fiscal.Api.Features.AuthenticityFindings;
using Fiscal.Api.Features.ResolutionPlans;
using Fiscal.Api.Persistence;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.ResolutionProgress;

/// <summary>A planned part of a unit's task, or something done of it (任务分项).</summary>
/// <param name="Method">Null: nobody said how.</param>
internal sealed record ProgressPart(string Region, string Unit, ResolutionMethod? Method, string? Department, decimal PlannedYuan, decimal DoneYuan, decimal ClaimedYuan)
{
    /// <summary>Of what is done: under doubt, and found to be false.</summary>
    public (decimal DoubtYuan, decimal FalseYuan) Doubts { get; init; }

    public bool ReducesHiddenDebt => Method?.ReducesHiddenDebt() ?? true;
}

internal static class ProgressReading
{
    /// <summary>The plans of a year and what the ledger shows of them.</summary>
    /// <param name="regions">The region and those below it; null: all that the reader may see.</param>
    public static async Task<List<ProgressPart>> ProgressOf(this FiscalDbContext db, string? regionCode, List<string>? regions, int year, TwoClocks clocks, CancellationToken ct)
    {
        var lines = await db.Lines(regionCode, year, clocks, ct);
        var found = db.HiddenMovesOf(year, clocks).Where(m => !m.IsExtension);
        if (regions is not null) found = found.Where(m => regions.Contains(m.RegionCode));
        var moves = await found.Named(ct);
        var measures = await db.Measures.Where(m => m.Department != null).ToDictionaryAsync(m => m.Id, m => m.Department, ct);
        var doubts = await db.DoubtsOf(regions, year, clocks, ct);
        var ids = moves.Select(m => m.PartyId).Concat(doubts.Select(d => d.PartyId)).Distinct().ToList();
        var units = await db.Parties.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => (p.RegionCode, p.Name), ct);

        string? Measured(int? measureId) => measureId is { } id ? measures.GetValueOrDefault(id) : null;

        // A department answers for what is booked where the plan names no other one, or where its measure did it.
        var only = lines.Where(l => l.Figures.PartsOf().Select(p => p.Department).Distinct().Count() == 1).ToDictionary(l => (l.PartyId, (ResolutionMethod?)l.Method), l => l.Figures.Department);
        return
        [
            .. lines.SelectMany(l => l.Figures.PartsOf().Select(p => new ProgressPart(l.RegionCode, l.Party.Name, l.Method, p.Department, p.PlannedYuan ?? 0, 0, p.ClaimedYuan ?? 0))),
            .. moves.Select(m => new ProgressPart(
                units[m.PartyId].RegionCode, units[m.PartyId].Name, m.Move.Method,
                Measured(m.Move.MeasureId) ?? only.GetValueOrDefault((m.PartyId, m.Move.Method)), 0, m.Move.AmountYuan, 0)),
            .. doubts.Where(d => units.ContainsKey(d.PartyId)).Select(d => new ProgressPart(
                units[d.PartyId].RegionCode, units[d.PartyId].Name, d.Method, Measured(d.MeasureId) ?? only.GetValueOrDefault((d.PartyId, d.Method)), 0, 0, 0)
            {
                Doubts = (d.IsConfirmed ? 0 : d.AmountYuan, d.IsConfirmed ? d.AmountYuan : 0),
            }),
        ];
    }

    private static async Task<List<ResolutionPlanLine>> Lines(this FiscalDbContext db, string? regionCode, int year, TwoClocks clocks, CancellationToken ct)
    {
        var stated = (await db.ResolutionPlanLines.In(db, regionCode, ct)).Where(l => l.Year == year).StatedBy(clocks);
        return await stated.LastOfEach().Include(l => l.Party).AsNoTracking().ToListAsync(ct);
    }
}
