using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskIndicators;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskIndicators;

/// <summary>Whether a year's interest pulls the trigger of fiscal restructuring (财政重整触发判断).</summary>
public sealed record GetRestructuringTrigger(string RegionCode, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<CapacityScope>? Scope = null) : IQuery<RestructuringTrigger>, IRiskQuestion;

/// <param name="IsTriggered">Null: can't be said, because a figure that decides it is missing.</param>
public sealed record RestructuringTrigger(
    string RegionCode, CapacityScope Scope, int Year, LocalDate AsOf, Instant KnownAt, string Document, string? Mark, bool? IsTriggered, string Conclusion, IReadOnlyList<TriggerRow> Items);

/// <param name="IsTriggered">Strictly above the threshold; null where a figure is missing.</param>
public sealed record TriggerRow(
    string Name, string InterestName, decimal? InterestYuan, string ExpenditureName, decimal? ExpenditureYuan, decimal? ValuePercent, decimal ThresholdPercent, bool? IsTriggered, IReadOnlyList<string> Missing,
    StatementSource? InterestSource, StatementSource? ExpenditureSource);

public sealed class GetRestructuringTriggerValidator : AbstractValidator<GetRestructuringTrigger>
{
    public GetRestructuringTriggerValidator() => this.RulesForRisk();
}

public sealed class GetRestructuringTriggerHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetRestructuringTrigger, RestructuringTrigger>
{
    public async Task<RestructuringTrigger> Handle(GetRestructuringTrigger query, CancellationToken ct)
    {
        var reading = await db.RiskReadingOf(query, clock, ct);
        await reading.ReadCapacity(query.Year, ct);
        await reading.ReadPolicies(ct);
        var policy = reading.InForce(RiskPolicyKind.Triggers, nameof(TriggerRules)) ?? throw RiskErrors.NoStandard("财政重整触发规则");
        var rows = policy.Triggers().Restructuring.Select(r => Row(r, reading.Capacity)).ToList();
        bool? triggered = rows.Exists(r => r.IsTriggered == true) ? true : rows.Exists(r => r.IsTriggered is null) ? null : false;
        return new(
            query.RegionCode, query.Scope?.Value ?? CapacityScope.Whole, reading.Year, reading.Clocks.AsOf, reading.Clocks.KnownAt, policy.Source, ListRiskIndicatorsHandler.MarkOf(policy), triggered,
            triggered switch
            {
                true => $"{reading.Year} 年已达到财政重整触发条件，债务管理领导小组必须依规定启动财政重整计划。",
                false => $"{reading.Year} 年未达到财政重整触发条件。",
                _ => $"{reading.Year} 年缺少公布数，不能判断是否达到财政重整触发条件。",
            }, rows);
    }

    private static TriggerRow Row(RestructuringRule rule, IReadOnlyDictionary<CapacityComponent, Stated<CapacityFigure>> capacity)
    {
        var (interest, expenditure) = (capacity.GetValueOrDefault(rule.Interest), capacity.GetValueOrDefault(rule.Expenditure));
        var (paid, spent) = (interest?.Fact.Figures.AmountYuan, expenditure?.Fact.Figures.AmountYuan);
        // Compared without dividing: nothing is rounded at the threshold.
        bool? triggered = paid * 100 > spent * rule.ThresholdPercent ? true : paid is null || spent is null ? null : false;
        return new(
            rule.Name, rule.Interest.DisplayName(), paid, rule.Expenditure.DisplayName(), spent, spent is > 0 ? ListRiskIndicatorsHandler.Shown(paid * 100 / spent) : null, rule.ThresholdPercent, triggered,
            [.. new[] { (rule.Interest, paid), (rule.Expenditure, spent) }.Where(p => p.Item2 is null).Select(p => p.Item1.DisplayName())], interest?.SourceOf(), expenditure?.SourceOf());
    }
}
