using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features;

/// <summary>A query that answers one page of a list (分页).</summary>
public interface IPaged
{
    /// <summary>From 1.</summary>
    int Page { get; }

    /// <summary>1 to <see cref="Paging.MaxPageSize"/>.</summary>
    int PageSize { get; }
}

/// <summary>One page of a list, and how many rows the whole list has (一页).</summary>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Items, int Total, int Page, int PageSize);

public static class Paging
{
    public const int MaxPageSize = 5000;

    /// <summary>Order the rows first: pages of an unordered list overlap.</summary>
    public static async Task<ListPage<TRow>> ToPageAsync<TRow>(this IQueryable<TRow> rows, IPaged paged, CancellationToken ct)
    {
        var total = await rows.CountAsync(ct);
        var items = await rows.Skip(Skipped(paged)).Take(paged.PageSize).ToListAsync(ct);
        return new(items, total, paged.Page, paged.PageSize);
    }

    /// <summary>The same for rows that are here already.</summary>
    public static IEnumerable<TRow> OnPage<TRow>(this IEnumerable<TRow> rows, IPaged paged) => rows.Skip(Skipped(paged)).Take(paged.PageSize);

    // A page far beyond the end is empty, not an overflow.
    private static int Skipped(IPaged paged) => (int)Math.Min((paged.Page - 1L) * paged.PageSize, int.MaxValue);

    /// <summary>The bounds of a page, for the validator of every paged query.</summary>
    public static void RulesForPaging<TQuery>(this AbstractValidator<TQuery> validator) where TQuery : IPaged
    {
        validator.RuleFor(q => q.Page).GreaterThan(0).WithMessage("页码应从 1 开始。");
        validator.RuleFor(q => q.PageSize).InclusiveBetween(1, MaxPageSize).WithMessage($"每页条数应为 1 至 {MaxPageSize}。");
    }
}
