using Fiscal.Api.Features.Movements;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.ResolutionProgress;

public enum ProgressGroup { Debtor, Method, Department, Region }

/// <summary>A year's task of resolving hidden debt against what the ledger shows (化债进度).</summary>
/// <param name="Year">By default the year of <paramref name="AsOf"/>.</param>
public sealed record SummarizeProgress(
    string? RegionCode = null, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<ProgressGroup>? GroupBy = null) : IQuery<ResolutionProgressTable>;

/// <param name="ElapsedPercent">Part of the year that has passed at the end of the day.</param>
/// <param name="Totals">Of the methods that reduce hidden debt; the others stand in the items only.</param>
/// <param name="Hidden">How the hidden debt went from the opening of the year to the day, without residual.</param>
public sealed record ResolutionProgressTable(
    int Year, LocalDate AsOf, Instant KnownAt, decimal ElapsedPercent, ProgressGroup GroupBy, IReadOnlyList<ProgressRow> Items, ProgressSums Totals, MovementRow Hidden);

/// <param name="Group">Name or code of the group; the Chinese name of a method in <paramref name="GroupName"/>.</param>
public sealed record ProgressRow(string Group, string GroupName, bool ReducesHiddenDebt, ProgressSums Sums);

/// <param name="DoneYuan">By the ledger, never by what is claimed.</param>
/// <param name="ClaimedYuan">As units report it.</param>
/// <param name="DonePercent">Null without a plan.</param>
/// <param name="DoubtYuan">Of what is done, under doubt (待查): not taken off it.</param>
/// <param name="FalseYuan">Of what is done, found to be false (属实): not taken off it either, that is done by reversing it.</param>
public sealed record ProgressSums(
    decimal PlannedYuan, decimal DoneYuan, decimal ClaimedYuan, decimal? DonePercent, decimal RemainingYuan, TaskState State, decimal DoubtYuan, decimal FalseYuan);

public sealed class SummarizeProgressValidator : AbstractValidator<SummarizeProgress>
{
    public SummarizeProgressValidator() => RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithMessage("年度应为 2000 至 2100。");
}

public sealed class SummarizeProgressHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SummarizeProgress, ResolutionProgressTable>
{
    /// <summary>What nobody is named for.</summary>
    public const string NoDepartment = "未分到部门", NoMethod = "未注明化解方式";

    public async Task<ResolutionProgressTable> Handle(SummarizeProgress query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var year = query.Year ?? clocks.AsOf.Year;
        List<string>? regions = query.RegionCode is { } code ? await db.WithDescendants(code, ct) : null;
        var parts = await db.ProgressOf(query.RegionCode, regions, year, clocks, ct);
        var group = query.GroupBy?.Value ?? ProgressGroup.Debtor;
        var items = parts.GroupBy(p => (Key: KeyOf(p, group), Reduces: p.ReducesHiddenDebt))
            .OrderByDescending(g => g.Key.Reduces).ThenBy(g => g.Key.Key.Order).ThenBy(g => g.Key.Key.Group, StringComparer.Ordinal)
            .Select(g => new ProgressRow(g.Key.Key.Group, g.Key.Key.Name, g.Key.Reduces, Sums(g, year, clocks.AsOf))).ToList();
        var from = new LocalDate(year, 1, 1);
        var to = LocalDate.Max(from, LocalDate.Min(clocks.AsOf, new LocalDate(year, 12, 31)));
        var hidden = (await db.MovementsOf(new(regions), new(from, to, clocks.KnownAt, clocks.KnownAt), ct)).Where(m => m.Group.Class == DebtClass.Hidden).ToList();
        return new(
            year, clocks.AsOf, clocks.KnownAt, TaskPace.ElapsedPercent(year, clocks.AsOf), group, items, Sums(parts.Where(p => p.ReducesHiddenDebt), year, clocks.AsOf),
            MovementRow.Of((nameof(DebtClass.Hidden), DebtClass.Hidden.DisplayName()), hidden.Select(m => m.DebtId).Distinct().Count(), hidden.Select(m => m.Movement).Sum()));
    }

    private static (int Order, string Group, string Name) KeyOf(ProgressPart part, ProgressGroup group) => group switch
    {
        ProgressGroup.Method => part.Method is { } method ? ((int)method, method.ToString(), method.DisplayName()) : (int.MaxValue, NoMethod, NoMethod),
        ProgressGroup.Department => part.Department is { } department ? (0, department, department) : (1, NoDepartment, NoDepartment),
        ProgressGroup.Region => (0, part.Region, part.Region),
        _ => (0, part.Unit, part.Unit),
    };

    private static ProgressSums Sums(IEnumerable<ProgressPart> parts, int year, LocalDate asOf)
    {
        decimal planned = 0, done = 0, claimed = 0, doubt = 0, untrue = 0;
        foreach (var part in parts)
        {
            (planned, done, claimed) = (planned + part.PlannedYuan, done + part.DoneYuan, claimed + part.ClaimedYuan);
            (doubt, untrue) = (doubt + part.Doubts.DoubtYuan, untrue + part.Doubts.FalseYuan);
        }
        return new(
            planned, done, claimed, planned <= 0 ? null : Math.Round(done * 100 / planned, 2, MidpointRounding.AwayFromZero), planned - done, TaskPace.StateOf(planned, done, year, asOf), doubt, untrue);
    }
}
