using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Rates;

/// <summary>Published rates (利率公布值), newest first, as known at an instant.</summary>
/// <param name="From">First day of publication that counts.</param>
/// <param name="To">Last day of publication that counts.</param>
public sealed record ListFixings(
    string? Index = null, DateOnly? From = null, DateOnly? To = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 200)
    : IQuery<FixingPage>, IPaged;

public sealed record FixingPage(IReadOnlyList<FixingListRow> Items, int Total, int Page, int PageSize, IReadOnlyList<IndexState> Indexes);

/// <param name="Corrected">Earlier rows of the same index and day, overruled by this one.</param>
public sealed record FixingListRow(string Index, LocalDate PublishedOn, decimal Percent, string Source, Instant RecordedAt, string RecordedBy, int Corrected);

/// <summary>How far an index is on record (指数现状).</summary>
/// <param name="MissingMonths">For the LPR, which comes out every month: months since the last one that nobody recorded, yyyy-MM.</param>
/// <param name="Mark">【待核】 while months are missing: rates after the last publication are forecasts.</param>
public sealed record IndexState(string Index, LocalDate LatestPublishedOn, decimal LatestPercent, IReadOnlyList<string> MissingMonths, string? Mark);

public sealed class ListFixingsValidator : AbstractValidator<ListFixings>
{
    public ListFixingsValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From!.Value).When(q => q.From is not null).WithName("截止日");
    }
}

public sealed class ListFixingsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListFixings, FixingPage>
{
    private const int PublicationDay = 20;
    private static readonly string[] s_monthly = Enum.GetNames<RateIndex>();

    public async Task<FixingPage> Handle(ListFixings query, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var knownAt = query.KnownAt?.ToInstant() ?? await db.NowKnown(clock, ct);
        // A table of a few hundred rows: what is in force is told apart here, as everywhere.
        var recorded = await db.IndexFixings.AsNoTracking()
            .Where(f => f.RecordedAt <= knownAt && (query.Index == null || f.Index == query.Index)).ToListAsync(ct);
        var times = recorded.CountBy(f => (f.Index, f.PublishedOn)).ToDictionary();
        var inForce = IndexFixing.InForce(recorded);
        var (from, to) = (query.From?.ToLocalDate(), query.To?.ToLocalDate());
        var rows = inForce.Where(f => (from is null || f.PublishedOn >= from) && (to is null || f.PublishedOn <= to))
            .OrderByDescending(f => f.PublishedOn).ThenBy(f => f.Index, StringComparer.Ordinal)
            .Select(f => new FixingListRow(f.Index, f.PublishedOn, f.Percent, f.Source, f.RecordedAt, f.RecordedBy, times[(f.Index, f.PublishedOn)] - 1)).ToList();
        var page = rows.Skip((int)Math.Min((query.Page - 1L) * query.PageSize, int.MaxValue)).Take(query.PageSize).ToList();
        return new(page, rows.Count, query.Page, query.PageSize, [.. inForce.GroupBy(f => f.Index).Select(g => StateOf(g.Last(), now.InChina()))]);
    }

    private static IndexState StateOf(IndexFixing latest, LocalDate today)
    {
        var missing = new List<string>();
        // A month counts from the day after the publication day: on a holiday it comes out later, but not earlier.
        for (var month = latest.PublishedOn.PlusMonths(1); IsOut(month, today) && s_monthly.Contains(latest.Index); month = month.PlusMonths(1))
            missing.Add($"{month.Year:0000}-{month.Month:00}");
        return new(latest.Index, latest.PublishedOn, latest.Percent, missing, missing.Count > 0 ? "【待核】" : null);
    }

    private static bool IsOut(LocalDate month, LocalDate today) =>
        (month.Year, month.Month).CompareTo((today.Year, today.Month)) < 0
        || ((month.Year, month.Month) == (today.Year, today.Month) && today.Day > PublicationDay);
}
