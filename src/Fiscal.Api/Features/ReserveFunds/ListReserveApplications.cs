using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.ReserveFunds;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>Applications for the reserve funds with what became of them (平滑基金使用申请清单).</summary>
public sealed record ListReserveApplications(
    string? RegionCode = null, Choice<ReserveApplicationState>? State = null, int? DebtId = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 50)
    : IQuery<ReserveApplicationPage>, IPaged;

public sealed record ReserveApplicationPage(IReadOnlyList<ReserveApplicationRow> Items, int Total, int Page, int PageSize, LocalDate AsOf, Instant KnownAt);

public sealed class ListReserveApplicationsValidator : AbstractValidator<ListReserveApplications>
{
    public ListReserveApplicationsValidator() => this.RulesForPaging();
}

public sealed class ListReserveApplicationsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListReserveApplications, ReserveApplicationPage>
{
    public async Task<ReserveApplicationPage> Handle(ListReserveApplications query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var books = await db.ReservesAt(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null, clocks, ct);
        var rows = books.SelectMany(ReserveRows.Applications).Where(a => (query.State is null || a.State == query.State.Value.Value) && (query.DebtId is null || a.DebtId == query.DebtId)).ToList();
        return new([.. rows.OnPage(query)], rows.Count, query.Page, query.PageSize, clocks.AsOf, clocks.KnownAt);
    }
}
