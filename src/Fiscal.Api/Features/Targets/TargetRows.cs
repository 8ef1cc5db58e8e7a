using Fiscal.Api.Features.Bases;
using Fiscal.Domain;
using Fiscal.Domain.Targets;
using NodaTime;

namespace Fiscal.Api.Features.Targets;

/// <summary>One version of a target as answered (目标的一个版本).</summary>
/// <param name="Document">文号.</param>
/// <param name="Mark">【待核】 while figure or reading is not settled by a paper; otherwise null.</param>
public sealed record TargetRow(
    long Id, string RegionCode, string Code, string Name, TargetMetric Metric, string MetricName, TargetComparator Comparator, TargetUnit Unit, decimal? Value, decimal? UpperValue,
    SeriesStep Step, FallReading? Reading, IReadOnlyList<TargetParty> Creditors, TargetParty? Debtor, string? Department, decimal? ScopeFromYuan,
    LocalDate PeriodFrom, LocalDate PeriodTo, LocalDate BaselineOn, string Document, bool IsUnverified, string? Mark, string? Note, string? CopiedFrom,
    LocalDate ValidFrom, LocalDate? ValidTo, Instant RecordedAt, string RecordedBy)
{
    internal static TargetRow Of(Target target, IReadOnlyDictionary<int, string> names)
    {
        var t = target.Terms;
        return new(
            target.Id, target.RegionCode, t.Code, t.Name, t.Metric, t.Metric.DisplayName(), t.Comparator, t.Unit, t.Value, t.UpperValue, t.Step, t.Reading,
            [.. target.Creditors.Select(c => new TargetParty(c.PartyId, names.GetValueOrDefault(c.PartyId, "")))], t.DebtorId is { } id ? new(id, names.GetValueOrDefault(id, "")) : null,
            t.Department, t.ScopeFromYuan, t.PeriodFrom, t.PeriodTo, t.Baseline, target.Source.Document ?? "", target.IsUnverified, target.IsUnverified ? BasisReading.NotYetChecked : null,
            t.Note, t.CopiedFrom, target.EffectiveOn, target.ValidTo, target.RecordedAt, target.RecordedBy);
    }
}

public sealed record TargetParty(int Id, string Name);

internal static class TargetWords
{
    /// <summary>“不低于 400,000,000.00 元”, “逐月不升”.</summary>
    public static string Requirement(TargetTerms terms, decimal? required) => terms.Comparator switch
    {
        TargetComparator.Falling or TargetComparator.NotRising => terms.Step.DisplayName() + terms.Comparator.DisplayName()[2..],
        TargetComparator.Within => $"{Amount(required, terms)}至{Amount(terms.UpperValue, terms)}",
        TargetComparator.FallBy when terms.UpperValue is { } upper => $"下降{Amount(required, terms)}至{Amount(upper, terms)}",
        TargetComparator.FallBy => $"下降{Amount(required, terms)}",
        TargetComparator.AtMost when required == 0 => "为零",
        _ => terms.Comparator.DisplayName() + Amount(required, terms),
    };

    public static string Amount(decimal? value, TargetTerms terms) => value is not { } number ? "—" : terms.Unit switch
    {
        TargetUnit.Yuan => Reports.ReportText.Amount(number),
        TargetUnit.Percent => Reports.ReportText.Percent(number),
        TargetUnit.Workdays => $"{number:0.####}个工作日",
        _ => $"{number:0.####}{(terms.Metric == TargetMetric.Other ? "个" : "家")}",
    };
}
