using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.MonthCloses;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.MonthCloses;

/// <summary>The closes of the visible regions, last month first, reopened ones included (月结记录).</summary>
public sealed record ListMonthCloses(string? RegionCode = null, int Page = 1, int PageSize = 50) : IQuery<ListPage<MonthCloseRow>>, IPaged;

/// <param name="Period">Year and month, <c>2026-10</c>.</param>
/// <param name="ClosedAt">Facts recorded by then count in the month.</param>
/// <param name="IsClosed">False once it was reopened.</param>
public sealed record MonthCloseRow(
    int Id, string RegionCode, string Period, bool IsClosed, Instant ClosedAt, string ClosedBy,
    string? ReopeningReason, string? ReopeningRequestedBy, Instant? ReopeningRequestedAt, string? ReopenedBy, Instant? ReopenedAt)
{
    internal static MonthCloseRow Of(MonthClose c) => new(
        c.Id, c.RegionCode, $"{c.Month:uuuu-MM}", c.IsClosed, c.ClosedAt, c.ClosedBy,
        c.ReopeningReason, c.ReopeningRequestedBy, c.ReopeningRequestedAt, c.ReopenedBy, c.ReopenedAt);
}

public sealed class ListMonthClosesValidator : AbstractValidator<ListMonthCloses>
{
    public ListMonthClosesValidator() => this.RulesForPaging();
}

public sealed class ListMonthClosesHandler(FiscalDbContext db) : IRequestHandler<ListMonthCloses, ListPage<MonthCloseRow>>
{
    public Task<ListPage<MonthCloseRow>> Handle(ListMonthCloses query, CancellationToken ct) => db.MonthCloses
        .Where(c => query.RegionCode == null || c.RegionCode == query.RegionCode)
        .OrderByDescending(c => c.Month).ThenByDescending(c => c.Id)
        .Select(c => MonthCloseRow.Of(c)) // on the client: a month is no text in SQL
        .ToPageAsync(query, ct);
}
