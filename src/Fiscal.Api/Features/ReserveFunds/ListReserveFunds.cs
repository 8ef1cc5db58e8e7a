using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>The reserve funds with their balances (平滑基金清单), and how they moved from a day on.</summary>
/// <param name="From">First day of the movement; by default 1 January of the year.</param>
public sealed record ListReserveFunds(string? RegionCode = null, DateOnly? From = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 50) : IQuery<ReserveFundPage>, IPaged;

public sealed record ReserveFundPage(IReadOnlyList<ReserveFundRow> Items, int Total, int Page, int PageSize, LocalDate From, LocalDate AsOf, Instant KnownAt);

public sealed class ListReserveFundsValidator : AbstractValidator<ListReserveFunds>
{
    public ListReserveFundsValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.From).LessThanOrEqualTo(q => q.AsOf!.Value).When(q => q.AsOf is not null).WithMessage("起始日 from 不得晚于 asOf。");
    }
}

public sealed class ListReserveFundsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListReserveFunds, ReserveFundPage>
{
    public async Task<ReserveFundPage> Handle(ListReserveFunds query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var from = clocks.PeriodFrom(query.From);
        var rows = (await db.ReservesAt(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null, clocks, ct)).ConvertAll(b => ReserveRows.Of(b, from, ReserveRows.Uses(b)));
        return new([.. rows.OnPage(query)], rows.Count, query.Page, query.PageSize, from, clocks.AsOf, clocks.KnownAt);
    }
}
