using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskIndicators;
using FluentValidation;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.RiskIndicators;

/// <summary>The indicators of debt risk of a region by every formula in force (债务风险指标).</summary>
/// <param name="Year">Of the capacity; by default the last year on record up to the day's.</param>
/// <param name="AsOf">By default today, or the last day of <paramref name="Year"/> if that is earlier.</param>
/// <param name="Scope">By default the whole region.</param>
public sealed record ListRiskIndicators(string RegionCode, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<CapacityScope>? Scope = null) : IQuery<RiskIndicatorTable>, IRiskQuestion;

public sealed record RiskIndicatorTable(
    string RegionCode, CapacityScope Scope, string ScopeName, int CapacityYear, LocalDate AsOf, Instant KnownAt, string Basis, IReadOnlyList<RiskIndicatorRow> Items, int Total);

/// <param name="ValuePercent">Null where an input is missing: see <paramref name="Missing"/>.</param>
/// <param name="Mark">【待核】 while no paper settles the formula.</param>
public sealed record RiskIndicatorRow(
    RiskIndicator Indicator, string IndicatorName, string FormulaCode, string FormulaName, bool IsInUse, string Document, string? Mark, string? Note,
    decimal? NumeratorYuan, decimal? DenominatorYuan, decimal? ValuePercent, string? Remark, IndicatorBandRow? Band, IReadOnlyList<IndicatorInputRow> Inputs, IReadOnlyList<string> Missing);

/// <param name="Mark">【待核】 while no paper settles the bands.</param>
public sealed record IndicatorBandRow(string Name, decimal? FromPercent, decimal? ToPercent, string Document, string? Mark);

public enum IndicatorSide { Numerator, Denominator }

public enum InputSource { Ledger, Published }

/// <param name="ValueYuan">Without the coefficient; null is missing.</param>
/// <param name="Where">Where it comes from, or why it is missing.</param>
public sealed record IndicatorInputRow(
    IndicatorSide Side, string Name, decimal Coefficient, decimal? ValueYuan, bool IsMissing, InputSource Source, string Where, StatementSource? Statement);

public sealed class ListRiskIndicatorsValidator : AbstractValidator<ListRiskIndicators>
{
    public ListRiskIndicatorsValidator() => this.RulesForRisk();
}

public sealed class ListRiskIndicatorsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListRiskIndicators, RiskIndicatorTable>
{
    internal const string Basis = "分子的债务余额、逾期本金取台账在 asOf 当日的未偿本金（每笔债务按当日责任分类只计一次，全市口径含所辖地区）；提款、还本、付息取台账当年 1 月 1 日至 asOf 的发生额，不含置换转入、转出；分母取所列年度的公布数。缺一项即不计算。";

    public async Task<RiskIndicatorTable> Handle(ListRiskIndicators query, CancellationToken ct)
    {
        var reading = await db.RiskReadingOf(query, clock, ct);
        await reading.Read(query.Year, ct);
        await reading.ReadPolicies(ct);
        var scope = query.Scope?.Value ?? CapacityScope.Whole;
        var rows = reading.Judged().ConvertAll(j => Row(j, reading));
        return new(query.RegionCode, scope, scope.DisplayName(), reading.Year, reading.Clocks.AsOf, reading.Clocks.KnownAt, Basis, rows, rows.Count);
    }

    private static RiskIndicatorRow Row(JudgedFormula judged, RiskReading reading)
    {
        var (policy, formula, answer) = (judged.Policy, judged.Formula, judged.Answer);
        return new(
            formula.Indicator, formula.Indicator.DisplayName(), formula.Code, formula.Name, judged.IsInUse, policy.Source, MarkOf(policy), formula.Note,
            answer.NumeratorYuan, answer.DenominatorYuan, Shown(answer.ValuePercent), answer.Remark,
            judged is { Band: { } band, Standard: { } standard } ? new(band.Name, band.From, band.To, standard.Source, MarkOf(standard)) : null,
            [.. formula.Numerator.Select(t => reading.InputOf(t, IndicatorSide.Numerator)), .. formula.Denominator.Select(t => reading.InputOf(t, IndicatorSide.Denominator))],
            [.. answer.Missing.Select(t => t.Name)]);
    }

    internal static string? MarkOf(RiskPolicy policy) => policy.IsUnverified ? BasisReading.NotYetChecked : null;

    /// <summary>Four decimals to read; what is judged is not rounded.</summary>
    internal static decimal? Shown(decimal? percent) => percent is { } value ? Math.Round(value, 4, MidpointRounding.AwayFromZero) : null;
}
