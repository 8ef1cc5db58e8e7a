using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.RiskLists;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.RiskRegister;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>What exposures are summed by (隐患汇总方式).</summary>
public enum RiskGrouping
{
    [Display(Name = "按类别")] Kind,
    [Display(Name = "按发生可能性")] Likelihood,
    [Display(Name = "按状态")] State,
    [Display(Name = "按责任单位")] Department,
}

/// <summary>How the exposures moved in a period, and how they stand at its end (隐患汇总).</summary>
/// <param name="From">By default the first day of the year of <paramref name="To"/>.</param>
/// <param name="To">Counts; by default today.</param>
public sealed record SummarizeRisks(string? RegionCode = null, Choice<RiskGrouping>? By = null, DateOnly? From = null, DateOnly? To = null, DateTimeOffset? KnownAt = null) : IQuery<RiskSummary>;

/// <param name="Mark">【待核】 while no paper of the region settles the lists in force; of one region only.</param>
public sealed record RiskSummary(
    string? RegionCode, RiskGrouping By, LocalDate From, LocalDate To, Instant KnownAt, IReadOnlyList<RiskGroupRow> Items, int Total, RiskMovement TotalMovement, RiskSums TotalSums, string? Mark);

/// <summary>One group (隐患汇总行).</summary>
/// <param name="Sums">At the end of the period.</param>
public sealed record RiskGroupRow(string Group, string GroupName, RiskMovement Movement, RiskSums Sums);

public sealed class SummarizeRisksValidator : AbstractValidator<SummarizeRisks>
{
    public SummarizeRisksValidator()
    {
        RuleFor(q => q.To).Must((q, to) => to is null || q.From is not { } from || from <= to).WithMessage("期末不得早于期初；请核对 from、to。");
        RuleFor(q => q.From!.Value.Year).InclusiveBetween(1950, 2150).When(q => q.From is not null).WithName("期初的年份").OverridePropertyName("from");
    }
}

public sealed class SummarizeRisksHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SummarizeRisks, RiskSummary>
{
    public async Task<RiskSummary> Handle(SummarizeRisks query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) await db.RequireRegion(code, ct);
        var clocks = await db.ClocksOf(query.To, query.KnownAt, clock, ct);
        var from = clocks.PeriodFrom(query.From);
        var by = query.By?.Value ?? RiskGrouping.Kind;
        var risks = await db.RisksAt(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null, clocks, ct);
        var groups = RiskGroups.Of(risks, by, from, clocks.AsOf);
        return new(
            query.RegionCode, by, from, clocks.AsOf, clocks.KnownAt, groups, groups.Count, RiskGroups.Total(risks, from, clocks.AsOf), RiskSums.Of(risks.Select(r => r.Standing), clocks.AsOf),
            query.RegionCode is null ? null : await db.RiskMarkOf(query.RegionCode, clocks, ct));
    }
}

internal static class RiskGroups
{
    /// <summary>Largest first; one that is empty at both ends and moved nothing is left out.</summary>
    public static List<RiskGroupRow> Of(IReadOnlyCollection<RiskInBook> risks, RiskGrouping by, LocalDate from, LocalDate to)
    {
        var at = risks.Select(r => r.Standing).ToLookup(s => GroupOf(s, by));
        return [.. RiskMovement.Of(risks.Select(r => r.Course), from, to, s => GroupOf(s, by))
            .Select(g => new RiskGroupRow(g.Key.Code, g.Key.Name, g.Value, RiskSums.Of(at[g.Key], to)))
            .OrderByDescending(g => g.Movement.ClosingYuan).ThenByDescending(g => g.Movement.OpeningYuan).ThenBy(g => g.Group, StringComparer.Ordinal)];
    }

    public static RiskMovement Total(IEnumerable<RiskInBook> risks, LocalDate from, LocalDate to) => RiskMovement.Of(risks.Select(r => r.Course), from, to, _ => true).GetValueOrDefault(true, RiskMovement.None);

    /// <summary>【待核】, or null where papers settle both lists in force, or none is.</summary>
    public static async Task<string?> RiskMarkOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var (kinds, likelihoods) = await db.RiskListsOn(regionCode, clocks, ct);
        return kinds?.IsUnverified == true || likelihoods?.IsUnverified == true ? BasisReading.NotYetChecked : null;
    }

    private static (string Code, string Name) GroupOf(RiskStanding s, RiskGrouping by) => by switch
    {
        RiskGrouping.Likelihood => (s.Statement.Figures.LikelihoodCode ?? "", s.Statement.Figures.LikelihoodName ?? "未判断"),
        RiskGrouping.State => (s.State.ToString(), s.State.DisplayName()),
        RiskGrouping.Department => (s.Statement.Figures.Department, s.Statement.Figures.Department),
        _ => (s.Statement.Figures.KindCode, s.Statement.Figures.KindName),
    };
}
