using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Movements;

/// <summary>A question about a period (期间).</summary>
public interface IMovementPeriod
{
    /// <summary>First day; by default 1 January of the last day's year.</summary>
    DateOnly? From { get; }

    /// <summary>Last day; by default today in China, or the first day if that is later.</summary>
    DateOnly? To { get; }

    /// <summary>By default all that is known.</summary>
    DateTimeOffset? KnownAt { get; }

    /// <summary>Whose knowledge the opening was reported by; by default <see cref="KnownAt"/>, which leaves nothing to correct.</summary>
    DateTimeOffset? OpeningKnownAt { get; }
}

internal static class MovementPeriods
{
    /// <summary>No book is older; it also keeps the day before the first within the calendar.</summary>
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    public static async Task<MovementPeriod> PeriodOf(this FiscalDbContext db, IMovementPeriod query, IClock clock, CancellationToken ct)
    {
        var (to, knownAt) = await db.ClocksOf(query.To, query.KnownAt, clock, ct);
        var from = query.From?.ToLocalDate() ?? new LocalDate(to.Year, 1, 1);
        return new(from, LocalDate.Max(from, to), knownAt, query.OpeningKnownAt?.ToInstant() ?? knownAt);
    }

    public static void RulesForPeriod<TQuery>(this AbstractValidator<TQuery> validator) where TQuery : IMovementPeriod
    {
        validator.RuleFor(q => q.From).GreaterThanOrEqualTo(Earliest).WithMessage("起始日不得早于 1900-01-01。");
        validator.RuleFor(q => q.To).GreaterThanOrEqualTo(Earliest).WithMessage("截止日不得早于 1900-01-01。");
        validator.RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From!.Value).When(q => q.From is not null).WithMessage("截止日不得早于起始日。");
        validator.RuleFor(q => q.OpeningKnownAt).LessThanOrEqualTo(q => q.KnownAt!.Value).When(q => q.KnownAt is not null)
            .WithMessage("期初的已知时刻不得晚于期末的已知时刻。");
    }
}
