using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.DutyCalendar;
using FluentValidation;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.DutyCalendar;

/// <summary>What is to be done in the next days (重要时点), from today's book.</summary>
/// <param name="From">By default today.</param>
/// <param name="To">Counts; by default <paramref name="Days"/> days later.</param>
/// <param name="Warnings">False: without the days by which warnings are to be dealt with.</param>
public sealed record ListDuties(
    string? RegionCode = null, DateOnly? From = null, DateOnly? To = null, int Days = 30, Choice<DutyKind>? Kind = null, bool Warnings = true, int Page = 1, int PageSize = 200) : IQuery<DutyPage>, IPaged
{
    /// <summary>Longest span.</summary>
    public const int MostDays = 366;
}

public sealed record DutyPage(IReadOnlyList<DutyRow> Items, int Total, int Page, int PageSize, LocalDate From, LocalDate To, LocalDate AsOf, Instant KnownAt);

/// <summary>One thing to be done by a day (时点事项明细).</summary>
/// <param name="Uid">Stays the same while the thing does.</param>
/// <param name="AmountYuan">Null where it is not about money.</param>
/// <param name="Account">The account that the debt was last paid from; null where nobody said.</param>
/// <param name="FundSource">Null: no source is named.</param>
/// <param name="IsForecast">The interest rests on a rate not yet published.</param>
/// <param name="IsDateUncertain">The holidays of the year are not known: <paramref name="Note"/> says what follows.</param>
/// <param name="Mark">【待核】 where the day rests on a figure that no paper settles.</param>
public sealed record DutyRow(
    string Uid, LocalDate On, DutyKind Kind, string KindName, string RegionCode, string Title, int? DebtId = null, string? ContractNumber = null, string? DrawdownNumber = null,
    string? DebtorName = null, string? CreditorName = null, decimal? PrincipalYuan = null, decimal? InterestYuan = null, decimal? AmountYuan = null, string? Account = null, string? FundSource = null,
    LastPayment? LastPayment = null, string? Owner = null, string? Route = null, bool IsForecast = false, bool IsDateUncertain = false, string? Note = null, string? Mark = null);

/// <summary>How the debt was paid last time (上次还款).</summary>
/// <param name="LateDays">Negative where it was paid early; null where it paid no duty.</param>
public sealed record LastPayment(LocalDate PaidOn, LocalDate? DueOn, decimal AmountYuan, int? LateDays);

public sealed class ListDutiesValidator : AbstractValidator<ListDuties>
{
    public ListDutiesValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.Days).InclusiveBetween(1, ListDuties.MostDays).WithMessage($"天数应为 1 至 {ListDuties.MostDays}。");
        RuleFor(q => q.From!.Value.Year).InclusiveBetween(2000, 2150).When(q => q.From is not null).WithName("起始日的年份").OverridePropertyName("from");
        RuleFor(q => q.To).Must((q, to) => to is null || q.From is not { } from || (to >= from && to.Value.DayNumber - from.DayNumber <= ListDuties.MostDays))
            .WithMessage($"截止日不得早于起始日，期间不超过 {ListDuties.MostDays} 天。");
    }
}

public sealed class ListDutiesHandler(FiscalDbContext db, DutyReading reading, IClock clock) : IRequestHandler<ListDuties, DutyPage>
{
    public async Task<DutyPage> Handle(ListDuties query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var clocks = await db.ClocksOf(null, null, clock, ct);
        var from = query.From?.ToLocalDate() ?? clocks.AsOf;
        var to = query.To?.ToLocalDate() ?? from.PlusDays(query.Days);
        if (to < from || Period.DaysBetween(from, to) > ListDuties.MostDays) to = from.PlusDays(Math.Clamp(Period.DaysBetween(from, to), 0, ListDuties.MostDays));
        var duties = (await reading.Between(query.RegionCode, from, to, clocks, ct))
            .Where(d => (query.Kind is not { } kind || d.Kind == kind.Value) && (query.Warnings || d.Kind != DutyKind.Warning)).ToList();
        return new([.. duties.OnPage(query)], duties.Count, query.Page, query.PageSize, from, to, clocks.AsOf, clocks.KnownAt);
    }
}
