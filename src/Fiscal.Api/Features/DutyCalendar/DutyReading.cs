using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.RiskRegister;
using Fiscal.Api.Features.ReserveFunds;
using Fiscal.Api.Features.Warnings;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.AuditQuestions;
using Fiscal.Domain.Debts;
using Fiscal.Domain.DutyCalendar;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Reconciliations;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.Targets;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.DutyCalendar;

/// <summary>Works out what is to be done from the book, the plans and the rules (重要时点取数); the reader's own scope filters every look.</summary>
public sealed class DutyReading(FiscalDbContext db)
{
    /// <summary>By day, both ends included.</summary>
    /// <param name="regionCode">Null: all that the reader sees.</param>
    internal async Task<List<DutyRow>> Between(string? regionCode, LocalDate from, LocalDate to, TwoClocks clocks, CancellationToken ct)
    {
        var span = new DutySpan(regionCode is null ? null : await db.WithDescendants(regionCode, ct), from, to, clocks);
        var duties = await new DebtDuties(db, span).All(ct);
        duties.AddRange(await OfReports(span, duties.Select(d => d.RegionCode).Distinct(), ct));
        duties.AddRange(await OfPlatforms(span, ct));
        duties.AddRange(await OfMeasures(span, ct));
        duties.AddRange(await OfTargets(span, ct));
        duties.AddRange(await OfHandling(span, ct));
        duties.AddRange(await OfRisks(span, ct));
        duties.AddRange(await OfReserve(span, ct));
        return [.. duties.Where(d => d.On >= from && d.On <= to).OrderBy(d => d.On).ThenBy(d => d.Kind).ThenBy(d => d.Uid, StringComparer.Ordinal)];
    }

    // The days are those of the rules that warn when they pass.
    private async Task<List<DutyRow>> OfReports(DutySpan span, IEnumerable<string> withDebts, CancellationToken ct)
    {
        var rows = new List<DutyRow>();
        if (db.Scope.IsLimited) return rows; // the bureau's own work
        foreach (var region in withDebts.ToList())
        {
            var rules = await db.WarningRulesOn(region, span.Clocks.AsOf, ct);
            if (rules.FirstOrDefault(r => r.Terms.Kind == WarningKind.ReportLate) is { } report)
                for (var month = span.From.With(DateAdjusters.StartOfMonth); month <= span.To; month = month.PlusMonths(1))
                    rows.Add(new($"report-{region}-{month.PlusMonths(-1):uuuu-MM}@fiscal", month.PlusDays(report.Terms.Days!.Value - 1), DutyKind.Report, DutyKind.Report.DisplayName(), region,
                        $"出具{month.PlusMonths(-1).Year}年{month.PlusMonths(-1).Month}月债务监测报告", Route: $"/api/monthly-reports?regionCode={region}", Mark: MarkOf(report)));
            if (rules.FirstOrDefault(r => r.Terms.Kind == WarningKind.AssessmentDue) is { } review)
                for (var half = HalfYear.LastBefore(span.From); half.End <= span.To; half = half.Next)
                    rows.Add(new($"review-{region}-{half.End:uuuu-MM}@fiscal", half.End.PlusDays(review.Terms.Days!.Value), DutyKind.Review, DutyKind.Review.DisplayName(), region,
                        $"完成{half.Name}债务风险评估并通报预警结果", Mark: MarkOf(review)));
        }
        return rows;
    }

    private static string? MarkOf(WarningRule rule) => rule.IsUnverified ? BasisReading.NotYetChecked : null;

    private async Task<List<DutyRow>> OfPlatforms(DutySpan span, CancellationToken ct)
    {
        var stated = await span.In(db.PlatformListings).StatedBy(span.Clocks).Include(l => l.Party).AsNoTracking().ToListAsync(ct);
        return [.. stated.GroupBy(l => l.PartyId).Select(g => g.Latest()!).SelectMany(l => new[]
        {
            l.Figures.ObservedUntil is { } until ? new DutyRow($"observe-{l.PartyId}-{until:uuuu-MM-dd}@fiscal", until, DutyKind.Observe, DutyKind.Observe.DisplayName(), l.RegionCode, $"“{l.Party.Name}”退出后观察期届满", DebtorName: l.Party.Name, Route: $"/api/platforms?regionCode={l.RegionCode}") : null,
            l.Figures is { TargetOn: { } planned, CompletedOn: null } ? new DutyRow($"wind-down-{l.PartyId}-{planned:uuuu-MM-dd}@fiscal", planned, DutyKind.WindDown, DutyKind.WindDown.DisplayName(), l.RegionCode, $"“{l.Party.Name}”计划完成时间", DebtorName: l.Party.Name, Route: $"/api/platforms?regionCode={l.RegionCode}") : null,
        }).OfType<DutyRow>()];
    }

    private async Task<List<DutyRow>> OfMeasures(DutySpan span, CancellationToken ct)
    {
        var ids = await span.In(db.Measures).Where(m => m.Stage == MeasureStage.Drafted || m.Stage == MeasureStage.Negotiating || m.Stage == MeasureStage.Signed).Select(m => m.Id).ToListAsync(ct);
        if (ids.Count == 0) return [];
        var measures = await db.Measures.Where(m => ids.Contains(m.Id)).Include(m => m.Steps).Include(m => m.Proposals).AsNoTracking().AsSplitQuery().ToListAsync(ct);
        return [.. measures.Select(m => new DutyRow(
            $"measure-{m.Id}@fiscal", m.Planned.PlannedOn, DutyKind.Measure, DutyKind.Measure.DisplayName(), m.RegionCode, $"措施“{m.Title}”拟实施（{m.Stage.DisplayName()}）", FundSource: m.FundSource, Owner: m.Department, Route: $"/api/measures/{m.Id}"))];
    }

    private async Task<List<DutyRow>> OfTargets(DutySpan span, CancellationToken ct)
    {
        var (day, known) = span.Clocks;
        var versions = await span.In(db.Targets).Where(t => t.EffectiveOn <= day && t.RecordedAt <= known).AsNoTracking().ToListAsync(ct);
        return [.. Target.InForce(versions, day).Select(t => new DutyRow(
            $"target-{t.RegionCode}-{t.Terms.Code}-{t.Terms.PeriodTo:uuuu-MM-dd}@fiscal", t.Terms.PeriodTo, DutyKind.Target, DutyKind.Target.DisplayName(), t.RegionCode, $"目标“{t.Terms.Name}”到期", Owner: t.Terms.Department,
            Route: $"/api/targets?regionCode={t.RegionCode}", Mark: t.IsUnverified ? BasisReading.NotYetChecked : null))];
    }

    // What is overdue since before the span is still to be done: it stands on today.
    private async Task<List<DutyRow>> OfRisks(DutySpan span, CancellationToken ct)
    {
        var today = span.Clocks.AsOf;
        return [.. (await db.RisksAt(span.Regions, span.Clocks, ct)).Where(r => r.Standing is { IsOpen: true, DueOn: not null }).Select(r =>
        {
            var (at, due, late) = (r.Standing, r.Standing.DueOn!.Value, r.Standing.IsOverdueOn(today));
            return new DutyRow(
                $"risk-{r.Item.Id}@fiscal", late && due < span.From ? today : due, DutyKind.Risk, DutyKind.Risk.DisplayName(), r.Item.RegionCode, $"风险隐患“{at.Statement.Figures.Title}”办结到期（{at.State.DisplayName()}）",
                DebtorName: at.Statement.Party?.Name, AmountYuan: at.OutsideYuan, Owner: at.HandedOver?.Figures.HandedTo ?? at.Statement.Figures.Department, Route: $"/api/risk-register/{r.Item.Id}",
                Note: late ? $"已超期 {Period.DaysBetween(due, today)} 天，期限为 {due:uuuu-MM-dd}。" : null);
        })];
    }

    // What is late is to be returned at once; until then the debt's own payment stands on its day.
    private async Task<List<DutyRow>> OfReserve(DutySpan span, CancellationToken ct) => [.. (await db.ReservesAt(span.Regions, span.Clocks, ct))
        .SelectMany(b => ReserveRows.Uses(b).Where(u => u.OverdueDays > 0).Select(u => new DutyRow(
            $"reserve-return-{u.DebtId}@fiscal", span.Clocks.AsOf, DutyKind.ReserveReturn, DutyKind.ReserveReturn.DisplayName(), b.RegionCode,
            $"“{u.DebtorName}”归还{b.Stated.Figures.Name} {u.OutstandingYuan:N2} 元，已逾期 {u.OverdueDays} 天", u.DebtId, u.ContractNumber, u.DrawdownNumber, u.DebtorName, b.Stated.Figures.CreditorName,
            PrincipalYuan: u.OutstandingYuan, AmountYuan: u.OutstandingYuan, Route: $"/api/debts/{u.DebtId}", Note: $"应于 {u.ReturnBy:uuuu-MM-dd} 归还。")))];

    private async Task<List<DutyRow>> OfHandling(DutySpan span, CancellationToken ct)
    {
        var rows = new List<DutyRow>();
        var breaks = await span.In(db.ReconciliationBreaks).Where(b => b.Status != BreakStatus.Resolved && b.DueOn != null).AsNoTracking().Select(b => new { b.Id, b.RegionCode, b.ReconciliationId, b.Ordinal, b.DueOn, b.Owner }).ToListAsync(ct);
        rows.AddRange(breaks.Select(b => new DutyRow($"break-{b.Id}@fiscal", b.DueOn!.Value, DutyKind.Break, DutyKind.Break.DisplayName(), b.RegionCode, $"对账 {b.ReconciliationId} 第 {b.Ordinal} 条差异处理到期", Owner: b.Owner, Route: $"/api/reconciliations/{b.ReconciliationId}")));
        var questions = await span.In(db.AuditQuestions).Where(q => q.Status == QuestionStatus.Rectifying && q.DueOn != null).AsNoTracking().Select(q => new { q.Id, q.RegionCode, q.Title, q.DueOn, q.Owner }).ToListAsync(ct);
        rows.AddRange(questions.Select(q => new DutyRow($"rectify-{q.Id}@fiscal", q.DueOn!.Value, DutyKind.Rectify, DutyKind.Rectify.DisplayName(), q.RegionCode, $"审计疑点“{q.Title}”整改到期", Owner: q.Owner, Route: $"/api/audit-questions/{q.Id}")));
        var (from, to) = (span.From, span.To);
        var warnings = await span.In(db.Warnings).Where(w => w.Standing.State != WarningState.Closed && w.Standing.DueOn >= from && w.Standing.DueOn <= to).AsNoTracking()
            .Select(w => new { w.Id, w.RegionCode, w.Kind, w.SubjectName, w.DebtId, w.Standing.DueOn, w.Standing.OwnerRole, w.Standing.OwnerName }).ToListAsync(ct);
        rows.AddRange(warnings.Select(w => new DutyRow($"warning-{w.Id}@fiscal", w.DueOn, DutyKind.Warning, DutyKind.Warning.DisplayName(), w.RegionCode, $"预警“{w.Kind.DisplayName()}”处理到期：{w.SubjectName}", w.DebtId, Owner: w.OwnerName ?? w.OwnerRole.DisplayName(), Route: $"/api/warnings/{w.Id}")));
        return rows;
    }
}

/// <summary>What is asked for: which regions, which days, by which knowledge.</summary>
/// <param name="Regions">Null: all that the reader sees.</param>
internal sealed record DutySpan(List<string>? Regions, LocalDate From, LocalDate To, TwoClocks Clocks)
{
    public IQueryable<T> In<T>(IQueryable<T> rows) where T : Fiscal.Domain.Regions.IRegional => Regions is { } regions ? rows.Where(r => regions.Contains(r.RegionCode)) : rows;
}
