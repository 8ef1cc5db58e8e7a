using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>One fund, whole (查看平滑基金): its account line by line, its uses and applications.</summary>
/// <param name="From">First day of the lines; by default 1 January of the year.</param>
public sealed record GetReserveFund(DateOnly? From = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ReserveFundDetail>
{
    [JsonIgnore] internal int FundId { get; init; }
}

/// <param name="Movements">From the first day to the last, each with the balance after it.</param>
/// <param name="Rules">In force on the last day.</param>
public sealed record ReserveFundDetail(
    ReserveFundRow Fund, IReadOnlyList<ReserveMovementRow> Movements, IReadOnlyList<ReserveUseRow> Uses, IReadOnlyList<ReserveApplicationRow> Applications, ReserveRulesRow Rules, LocalDate From, LocalDate AsOf,
    Instant KnownAt);

public sealed class GetReserveFundValidator : AbstractValidator<GetReserveFund>
{
    public GetReserveFundValidator() => RuleFor(q => q.From).LessThanOrEqualTo(q => q.AsOf!.Value).When(q => q.AsOf is not null).WithMessage("起始日 from 不得晚于 asOf。");
}

public sealed class GetReserveFundHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetReserveFund, ReserveFundDetail>
{
    public async Task<ReserveFundDetail> Handle(GetReserveFund query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var region = await db.ReserveFunds.Where(f => f.Id == query.FundId).Select(f => f.RegionCode).SingleOrDefaultAsync(ct);
        var book = region is null ? null : (await db.ReservesAt([region], clocks, ct)).SingleOrDefault();
        if (book is null) throw ReserveLookupErrors.NoFund(query.FundId);
        var (from, uses) = (clocks.PeriodFrom(query.From), ReserveRows.Uses(book));
        return new(
            ReserveRows.Of(book, from, uses), ReserveRows.Movements(book, from), uses, ReserveRows.Applications(book), ReserveRulesRow.Of(book.Rules.VersionOn(clocks.AsOf)), from, clocks.AsOf, clocks.KnownAt);
    }
}
