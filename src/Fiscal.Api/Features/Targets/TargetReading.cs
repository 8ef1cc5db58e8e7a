using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Targets;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Targets;

public enum EvidenceSource { Ledger, Stated }

/// <summary>A figure that a verdict rests on (考核依据).</summary>
/// <param name="On">The day it stands for.</param>
/// <param name="What">How it comes about, or what the document is about.</param>
/// <param name="Route">Where to see what it is made of; null for what was stated.</param>
/// <param name="StatedOn">The day of the statement; null from the ledger.</param>
public sealed record TargetEvidence(
    LocalDate On, decimal Value, EvidenceSource Source, string What, string? Route, LocalDate? StatedOn, string? Document, string? RecordedBy, Instant? RecordedAt);

/// <summary>A target with what it came to.</summary>
internal sealed record JudgedTarget(
    Target Target, TargetVerdict Verdict, decimal? Actual, decimal? Required, decimal ElapsedPercent, IReadOnlyList<TargetEvidence> Evidence, IReadOnlyList<string> MissingInputs);

/// <summary>Judges the targets of regions by what was known at an instant (目标考核取数).</summary>
internal sealed class TargetReading(FiscalDbContext db, TwoClocks clocks)
{
    private readonly LedgerMetrics _ledger = new(db, clocks.KnownAt);

    /// <param name="regions">Null: all that the reader may see.</param>
    public async Task<List<JudgedTarget>> Judged(IReadOnlyCollection<string>? regions, CancellationToken ct)
    {
        var versions = db.Targets.Where(t => t.EffectiveOn <= clocks.AsOf && t.RecordedAt <= clocks.KnownAt);
        var stated = db.TargetActuals.Where(a => a.EffectiveOn <= clocks.AsOf && a.RecordedAt <= clocks.KnownAt);
        if (regions is not null) (versions, stated) = (versions.Where(t => regions.Contains(t.RegionCode)), stated.Where(a => regions.Contains(a.RegionCode)));
        var inForce = Target.InForce(await versions.Include(t => t.Creditors).AsNoTracking().ToListAsync(ct), clocks.AsOf).ToList();
        var actuals = inForce.Count == 0 ? [] : await stated.AsNoTracking().ToListAsync(ct);
        var judged = new List<JudgedTarget>();
        foreach (var target in inForce)
            judged.Add(await Judge(target, [.. actuals.Where(a => a.RegionCode == target.RegionCode && a.Code == target.Terms.Code)], ct));
        return judged;
    }

    /// <summary>The ledger gives the value of that day, so that nobody needs to state it.</summary>
    public async Task<bool> LedgerKnows(Target target, LocalDate day, CancellationToken ct) =>
        MetricRule.Of(target.Terms.Metric).AsksLedger && (await _ledger.On(target, day, ct)).Value is not null;

    private async Task<JudgedTarget> Judge(Target target, List<TargetActual> stated, CancellationToken ct)
    {
        var (terms, look) = (target.Terms, new Look(this, target, stated));
        var day = LocalDate.Min(clocks.AsOf, terms.PeriodTo);
        var comparesSeries = terms.Comparator is TargetComparator.Falling or TargetComparator.NotRising;
        var baseline = comparesSeries || terms.Comparator == TargetComparator.FallBy || (terms.Comparator == TargetComparator.AtMost && MetricRule.Of(terms.Metric).Nature == MetricNature.Stock)
            ? await look.At(terms.Baseline, null, isNeeded: terms.Comparator == TargetComparator.FallBy, ct) : null;
        var ends = comparesSeries ? await look.AtEnds(day, ct) : [];
        var now = clocks.AsOf < terms.PeriodFrom ? new MetricPoint(day, null) : await look.At(day, terms.PeriodFrom, isNeeded: !comparesSeries, ct);
        var required = terms.Value;
        if (required is null && terms.Metric == TargetMetric.HiddenDebtReduced && (required = await _ledger.PlannedYuan(target, day, ct)) is null) look.Missing.Add("化债年度计划（未导入，目标值无从取得）");
        var verdict = TargetVerdict.Of(terms, new(required, now, baseline, ends), clocks.AsOf);
        return new(target, verdict, now.Value, required, Fiscal.Domain.DebtResolution.TaskPace.ElapsedPercent(terms.PeriodFrom, terms.PeriodTo, clocks.AsOf),
            [.. look.Found.OrderBy(e => e.On)], verdict.State is null || now.Value is null ? [.. look.Missing.Distinct()] : []);
    }

    /// <summary>The figures of one target, collected with where they are from.</summary>
    private sealed class Look(TargetReading reading, Target target, List<TargetActual> stated)
    {
        private readonly MetricRule _rule = MetricRule.Of(target.Terms.Metric);

        public List<TargetEvidence> Found { get; } = [];
        public List<string> Missing { get; } = [];

        /// <param name="statedFrom">What was stated for earlier days does not stand for this one; null: the last statement does.</param>
        public async Task<MetricPoint> At(LocalDate day, LocalDate? statedFrom, bool isNeeded, CancellationToken ct)
        {
            if (Found.Find(e => e.On == day) is { } known) return new(day, known.Value);
            var ledger = _rule.AsksLedger ? await reading._ledger.On(target, day, ct) : null;
            if (ledger?.Value is { } value) Found.Add(new(day, value, EvidenceSource.Ledger, ledger.What, $"{ledger.Route}&knownAt={reading.Known}", null, null, null, null));
            else if (StatedFor(day, statedFrom) is { } actual)
                Found.Add(new(day, actual.Value, EvidenceSource.Stated, actual.Reason, null, actual.EffectiveOn, actual.Source.Document, actual.RecordedBy, actual.RecordedAt));
            else
            {
                if (isNeeded) Missing.AddRange(ledger?.Missing is { } missing && _rule.IsFromLedger ? [missing] : _rule.MissingInputs.Append($"或登记 {day:uuuu-MM-dd} 及以前的实际数"));
                return new(day, null);
            }
            return new(day, Found[^1].Value);
        }

        public async Task<List<MetricPoint>> AtEnds(LocalDate last, CancellationToken ct)
        {
            var (terms, points) = (target.Terms, new List<MetricPoint>());
            for (var step = 1; ; step++)
            {
                var from = terms.PeriodFrom.PlusMonths((step - 1) * (int)terms.Step);
                var end = LocalDate.Min(terms.PeriodFrom.PlusMonths(step * (int)terms.Step).PlusDays(-1), terms.PeriodTo);
                if (end > last || from > terms.PeriodTo) break;
                points.Add(await At(end, from, isNeeded: true, ct));
            }
            return points;
        }

        private TargetActual? StatedFor(LocalDate day, LocalDate? from) => stated.Where(a => a.EffectiveOn <= day && !(a.EffectiveOn < from))
            .Latest();
    }

    private string Known => NodaTime.Text.InstantPattern.ExtendedIso.Format(clocks.KnownAt);
}
