using Fiscal.Api.Features.AuthenticityFindings;
using Fiscal.Api.Features.Targets;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Reconciliations;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Warnings.Evaluators;

/// <summary>Targets behind time, and those missed.</summary>
internal sealed class TargetEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.TargetBehind, WarningKind.TargetMissed];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var state = terms.Kind == WarningKind.TargetMissed ? TaskState.Missed : TaskState.Behind;
        return (await new TargetReading(book.Db, book.Clocks).Judged([book.RegionCode], ct)).Where(j => j.Verdict.State == state).Select(j => new WarningHit(
            $"target/{j.Target.Terms.Code}", j.Target.Terms.Name, j.Actual,
            $"目标“{j.Target.Terms.Name}”{state.DisplayName()}：要求{TargetWords.Requirement(j.Target.Terms, j.Required)}，实际{TargetWords.Amount(j.Actual, j.Target.Terms)}，时序进度 {j.ElapsedPercent:0.00}%。",
            $"/api/targets?{book.Seen}", DeadlineOn: j.Target.Terms.PeriodTo));
    }
}

/// <summary>Breaks of reconciliations not cleared by their day. Only how they stand now is kept of them.</summary>
internal sealed class BreakEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.BreakOverdue];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var (region, last) = (book.RegionCode, book.Day.PlusDays(-terms.Days!.Value));
        var breaks = await book.Db.ReconciliationBreaks.AsNoTracking().Where(b => b.RegionCode == region && b.Status != BreakStatus.Resolved && b.DueOn < last).OrderBy(b => b.Id)
            .Select(b => new { b.Id, b.ReconciliationId, b.Ordinal, b.Kind, b.DebtorName, b.Owner, b.DueOn, b.BalanceEffectYuan }).ToListAsync(ct);
        return breaks.Select(b => new WarningHit(
            $"break/{b.Id}", $"对账 {b.ReconciliationId} 第 {b.Ordinal} 条差异", Period.DaysBetween(b.DueOn!.Value, book.Day),
            $"对账 {b.ReconciliationId} 第 {b.Ordinal} 条差异（{b.Kind.DisplayName()}，{b.DebtorName ?? "单位不明"}，影响余额{ReportText.Amount(b.BalanceEffectYuan)}）应由{b.Owner}于 {b.DueOn:uuuu-MM-dd} 前处理，已超期 {Period.DaysBetween(b.DueOn.Value, book.Day)} 天。",
            $"/api/reconciliations/{b.ReconciliationId}"));
    }
}

/// <summary>Doubts about reductions of hidden debt that nobody explained.</summary>
internal sealed class DoubtEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.DoubtOpen];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var (region, (day, known)) = (book.RegionCode, book.Clocks);
        var doubts = await (from f in book.Db.AuthenticityFindings
                            join s in book.Db.FindingSteps.StandingAt(known) on f.Id equals s.FindingId
                            where f.RegionCode == region && f.OccurredOn <= day && s.Outcome == RuleOutcome.Hit && (s.Status == FindingStatus.Pending || s.Status == FindingStatus.Confirmed)
                            orderby f.Id
                            select new { f.Id, f.Rule, f.OccurredOn, f.PartyId, f.DebtId, s.Status, s.AmountYuan }).AsNoTracking().ToListAsync(ct);
        return doubts.Where(d => d.AmountYuan > terms.Threshold.GetValueOrDefault()).Select(d => new WarningHit(
            $"finding/{d.Id}", $"{d.Rule.DisplayName()}（疑点 {d.Id}）", d.AmountYuan,
            $"{d.OccurredOn:uuuu-MM-dd} 的隐性债务减少涉嫌“{d.Rule.DisplayName()}”，涉及{ReportText.Amount(d.AmountYuan)}，{(d.Status == FindingStatus.Confirmed ? "已认定属实，应予冲正" : "尚待认定")}。",
            $"/api/authenticity-findings/{d.Id}", d.DebtId, d.PartyId));
    }
}

/// <summary>The monthly report and the half-yearly assessment of risk.</summary>
internal sealed class ReportEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.ReportLate, WarningKind.AssessmentDue];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        if ((await book.Debts(ct)).Count == 0) return [];
        if (terms.Kind == WarningKind.AssessmentDue) return await IsAssessed(book, ct) ? [] : [Assessment(terms, book)];
        var (month, region, known) = (book.Day.With(DateAdjusters.StartOfMonth).PlusMonths(-1), book.RegionCode, book.Clocks.KnownAt);
        if (book.Day.Day <= terms.Days || await book.Db.MonthlyReportIssues.AnyAsync(i => i.RegionCode == region && i.Month == month && i.KnownAt <= known, ct)) return [];
        return [new(
            $"report/{month:uuuu-MM}", $"{ReportText.Month(month)}债务监测报告", book.Day.Day,
            $"{ReportText.Month(month)}债务监测报告应于次月 {terms.Days} 日前出具，至 {book.Day:uuuu-MM-dd} 尚未出具。", $"/api/monthly-reports?regionCode={region}&period={month:uuuu-MM}")];
    }

    private static Task<bool> IsAssessed(WarningBook book, CancellationToken ct)
    {
        var ((year, half), region, (day, known)) = (HalfYear.LastBefore(book.Day), book.RegionCode, book.Clocks);
        return book.Db.RiskAssessments.AnyAsync(a => a.RegionCode == region && a.Year == year && a.Half == half && a.EffectiveOn <= day && a.RecordedAt <= known, ct);
    }

    private static WarningHit Assessment(WarningTerms terms, WarningBook book)
    {
        var half = HalfYear.LastBefore(book.Day);
        var (end, name) = (half.End, half.Name);
        return new(
            $"half-year/{end:uuuu-MM}", $"{name}债务风险评估", Period.DaysBetween(end, book.Day),
            $"{name}债务风险评估应于 {end.PlusDays(terms.Days!.Value):uuuu-MM-dd} 前完成，并向各单位通报预警结果；请在半年度债务风险评估中登记。",
            $"/api/risk-assessments?regionCode={book.RegionCode}", DeadlineOn: end.PlusDays(terms.Days.Value));
    }
}
