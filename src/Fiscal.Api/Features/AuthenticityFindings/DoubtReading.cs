using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuthenticityFindings;

/// <summary>What is doubtful about one reduction, whatever the number of rules (一笔减少的存疑金额).</summary>
internal sealed record Doubt(int PartyId, int? DebtId, ResolutionMethod? Method, int? MeasureId, decimal AmountYuan, bool IsConfirmed);

internal static class DoubtReading
{
    /// <summary>Doubts about the reductions of a year up to a day, as known at the instant; claims are in no ledger and not among them.</summary>
    public static async Task<List<Doubt>> DoubtsOf(this FiscalDbContext db, List<string>? regions, int year, TwoClocks clocks, CancellationToken ct)
    {
        var hits = (await db.HitsOf(regions, year, clocks, ct)).FindAll(h => h.DebtId is not null);
        return [.. hits.GroupBy(h => (h.RegionCode, h.SubjectKey)).Select(g => Merged([.. g]))];
    }

    public static async Task<DoubtLine> DoubtLineOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var hits = await db.HitsOf([regionCode], clocks.AsOf.Year, clocks, ct);
        var merged = hits.GroupBy(h => h.SubjectKey).Select(g => Merged([.. g])).ToList();
        return new(
            hits.Count(h => h.Status == FindingStatus.Pending), merged.Where(d => !d.IsConfirmed).Sum(d => d.AmountYuan),
            hits.Count(h => h.Status == FindingStatus.Confirmed), merged.Where(d => d.IsConfirmed).Sum(d => d.AmountYuan));
    }

    // One rule that is true is enough; otherwise the largest doubt.
    private static Doubt Merged(List<HitRow> hits)
    {
        var confirmed = hits.Where(h => h.Status == FindingStatus.Confirmed).ToList();
        var counted = confirmed.Count > 0 ? confirmed : hits;
        return new(hits[0].PartyId, hits[0].DebtId, hits[0].Method, hits[0].MeasureId, counted.Max(h => h.AmountYuan), confirmed.Count > 0);
    }

    private static async Task<List<HitRow>> HitsOf(this FiscalDbContext db, List<string>? regions, int year, TwoClocks clocks, CancellationToken ct)
    {
        var (first, last) = (new LocalDate(year, 1, 1), LocalDate.Min(clocks.AsOf, new LocalDate(year, 12, 31)));
        var findings = db.AuthenticityFindings.Where(f => f.OccurredOn >= first && f.OccurredOn <= last);
        if (regions is not null) findings = findings.Where(f => regions.Contains(f.RegionCode));
        return await (from f in findings
                      join s in db.FindingSteps.StandingAt(clocks.KnownAt) on f.Id equals s.FindingId
                      where s.Outcome == RuleOutcome.Hit && (s.Status == FindingStatus.Pending || s.Status == FindingStatus.Confirmed)
                      select new HitRow(f.RegionCode, f.SubjectKey, f.PartyId, f.DebtId, f.Method, f.MeasureId, s.AmountYuan, s.Status)).ToListAsync(ct);
    }

    private sealed record HitRow(
        string RegionCode, string SubjectKey, int PartyId, int? DebtId, ResolutionMethod? Method, int? MeasureId, decimal AmountYuan, FindingStatus Status);
}
