using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>Where the review of a budget stands (事前审核状态).</summary>
public enum SanBaoReviewState
{
    [Display(Name = "待审核")] Submitted,
    [Display(Name = "审核通过")] Passed,
    [Display(Name = "已退回")] SentBack,

    /// <summary>Figures differ from those that were passed.</summary>
    [Display(Name = "变动后未审")] ChangedSincePassed,
}

/// <summary>The reviews of a year's budgets, step by step (三保预算审核情况).</summary>
public sealed record ListSanBaoReviews(string? RegionCode = null, int? Year = null, DateTimeOffset? KnownAt = null) : IQuery<SanBaoReviewList>;

public sealed record SanBaoReviewList(IReadOnlyList<SanBaoReviewRow> Items, int Total, int Year, Instant KnownAt);

/// <param name="PinnedAt">The figures of the last submission are those known at this instant.</param>
/// <param name="Changes">What differs today from the figures submitted last.</param>
public sealed record SanBaoReviewRow(
    string RegionCode, int Year, SanBaoReviewState State, string StateName, long SubmissionId, LocalDate FiguresOn, Instant PinnedAt, AuditSums Submitted, AuditSums Now,
    IReadOnlyList<SanBaoReviewChange> Changes, IReadOnlyList<SanBaoReviewStepRow> Steps);

/// <param name="Submitted">Null: the item is new; <paramref name="Now"/> null: it is gone.</param>
public sealed record SanBaoReviewChange(SanBaoCategory Category, string Group, string Name, SanBaoReviewAmounts? Submitted, SanBaoReviewAmounts? Now);

public sealed record SanBaoReviewAmounts(decimal NeedYuan, decimal BudgetYuan, decimal HardGapYuan, decimal SoftGapYuan);

public sealed class ListSanBaoReviewsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListSanBaoReviews, SanBaoReviewList>
{
    public async Task<SanBaoReviewList> Handle(ListSanBaoReviews query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(null, query.KnownAt, clock, ct);
        var year = query.Year ?? clocks.AsOf.Year;
        var regions = query.RegionCode is { } code ? await db.WithDescendants(code, ct) : null;
        var steps = await db.SanBaoReviewSteps.Where(s => s.Year == year && s.RecordedAt <= clocks.KnownAt && (regions == null || regions.Contains(s.RegionCode))).AsNoTracking().ToListAsync(ct);
        var rows = new List<SanBaoReviewRow>();
        foreach (var review in steps.GroupBy(s => s.RegionCode).OrderBy(g => g.Key, StringComparer.Ordinal)) rows.Add(await Row([.. review.OrderBy(s => s.Number)], clocks, ct));
        return new(rows, rows.Count, year, clocks.KnownAt);
    }

    private async Task<SanBaoReviewRow> Row(List<SanBaoReviewStep> steps, TwoClocks clocks, CancellationToken ct)
    {
        var (last, submission) = (steps[^1], steps.Last(s => s.Kind == ReviewStepKind.Submitted));
        var submitted = SanBaoAudit.Of(await db.AuditedItemsOf(last.RegionCode, last.Year, submission.Clocks(), ct));
        var now = SanBaoAudit.Of(await db.AuditedItemsOf(last.RegionCode, last.Year, clocks, ct));
        var changes = Changes(submitted, now);
        var state = last.Kind switch
        {
            ReviewStepKind.Submitted => SanBaoReviewState.Submitted,
            ReviewStepKind.SentBack => SanBaoReviewState.SentBack,
            _ => changes.Count > 0 ? SanBaoReviewState.ChangedSincePassed : SanBaoReviewState.Passed,
        };
        return new(last.RegionCode, last.Year, state, state.DisplayName(), submission.Id, submission.FiguresOn, submission.RecordedAt, SanBaoAudit.Sum(submitted), SanBaoAudit.Sum(now),
            changes, [.. steps.Select(SanBaoReviewStepRow.Of)]);
    }

    private static List<SanBaoReviewChange> Changes(IReadOnlyList<ItemAudit> submitted, IReadOnlyList<ItemAudit> now)
    {
        static object Key(ItemAudit a) => (a.Item.Category, TextKey.Of(a.Item.Group), TextKey.Of(a.Item.Name));
        static SanBaoReviewAmounts Amounts(ItemAudit a) => new(a.NeedYuan, a.BudgetYuan, a.National.GapYuan, a.Provincial?.GapYuan ?? 0);
        var (old, fresh) = (submitted.ToDictionary(Key), now.ToDictionary(Key));
        return [.. old.Keys.Union(fresh.Keys).Select(k => (Old: old.GetValueOrDefault(k), New: fresh.GetValueOrDefault(k)))
            .Where(p => p.Old is null || p.New is null || p.Old.National != p.New.National || p.Old.Provincial != p.New.Provincial)
            .Select(p => ((p.New ?? p.Old)!.Item, p)).Select(c => new SanBaoReviewChange(
                c.Item.Category, c.Item.Group, c.Item.Name, c.p.Old is { } was ? Amounts(was) : null, c.p.New is { } @is ? Amounts(@is) : null))];
    }
}
