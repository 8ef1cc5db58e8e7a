using System.Globalization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Maturities;

/// <summary>How long one line of the ladder is (时间粒度).</summary>
public enum MaturityBucket { Day, Month, Quarter, Year }

/// <summary>What the lines are told apart by (分组).</summary>
public enum MaturityGroup { None, Debtor, Creditor, CreditorKind, DebtClass, Instrument, Region }

/// <summary>What falls due and is not yet paid (到期应还), from the first day to the last, both included.</summary>
/// <param name="From">By default the day of <paramref name="AsOf"/>.</param>
/// <param name="Bucket">By default a month.</param>
/// <param name="GroupBy">By default none.</param>
public sealed record SummarizeMaturities(
    DateOnly? From = null, DateOnly? To = null, Choice<MaturityBucket>? Bucket = null, Choice<MaturityGroup>? GroupBy = null,
    string? RegionCode = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<MaturityLadder>;

public sealed record MaturityLadder(IReadOnlyList<MaturityRow> Items, int Total, LocalDate From, LocalDate To, LocalDate AsOf, Instant KnownAt, MaturityTotals Totals);

/// <param name="Bucket">2026-11-01, 2026-11, 2026-Q4 or 2026.</param>
/// <param name="Group">A name, code or English enum name; null without grouping.</param>
/// <param name="GroupName">The group in Chinese.</param>
/// <param name="Count">Number of duties.</param>
public sealed record MaturityRow(string Bucket, string? Group, string? GroupName, decimal PrincipalYuan, decimal InterestYuan, decimal TotalYuan, int Count);

public sealed record MaturityTotals(decimal PrincipalYuan, decimal InterestYuan, decimal TotalYuan, int Count);

public sealed class SummarizeMaturitiesValidator : AbstractValidator<SummarizeMaturities>
{
    public SummarizeMaturitiesValidator()
    {
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From!.Value).When(q => q.From is not null).WithMessage("截止日不得早于起始日。");
    }
}

public sealed class SummarizeMaturitiesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SummarizeMaturities, MaturityLadder>
{
    public async Task<MaturityLadder> Handle(SummarizeMaturities query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var (duties, from, to) = await db.DutiesOf(query.From, query.To, query.RegionCode, clocks, ct);

        var bucket = query.Bucket?.Value ?? MaturityBucket.Month;
        // Days are summed in SQL, calendar buckets here: a quarter does not translate, and a ladder has few days.
        var items = (await Days(duties, query.GroupBy?.Value ?? MaturityGroup.None, ct))
            .GroupBy(d => (Bucket: Label(d.DueOn, bucket), d.Group))
            .OrderBy(g => g.Key.Bucket, StringComparer.Ordinal).ThenBy(g => g.Key.Group, StringComparer.Ordinal)
            .Select(g => new MaturityRow(
                g.Key.Bucket, g.Key.Group, g.First().GroupName, g.Sum(d => d.PrincipalYuan), g.Sum(d => d.InterestYuan),
                g.Sum(d => d.PrincipalYuan + d.InterestYuan), g.Sum(d => d.Count)))
            .ToList();
        return new(items, items.Count, from, to, clocks.AsOf, clocks.KnownAt, new(
            items.Sum(i => i.PrincipalYuan), items.Sum(i => i.InterestYuan), items.Sum(i => i.TotalYuan), items.Sum(i => i.Count)));
    }

    private sealed record DayRow(LocalDate DueOn, string? Group, string? GroupName, decimal PrincipalYuan, decimal InterestYuan, int Count);

    private static async Task<List<DayRow>> Days(IQueryable<DuePayment> duties, MaturityGroup groupBy, CancellationToken ct) => groupBy switch
    {
        MaturityGroup.Debtor => await Sum(duties.GroupBy(d => new Key<string> { DueOn = d.DueOn, Value = d.Debt.Contract.Debtor.Name }), n => (n, n), ct),
        MaturityGroup.Creditor => await Sum(duties.GroupBy(d => new Key<string> { DueOn = d.DueOn, Value = d.Debt.Contract.Creditor.Name }), n => (n, n), ct),
        MaturityGroup.Region => await Sum(duties.GroupBy(d => new Key<string> { DueOn = d.DueOn, Value = d.RegionCode }), n => (n, n), ct),
        MaturityGroup.CreditorKind => await Sum(
            duties.GroupBy(d => new Key<Domain.Parties.PartyKind> { DueOn = d.DueOn, Value = d.Debt.Contract.Creditor.Kind }), k => (k.ToString(), k.DisplayName()), ct),
        MaturityGroup.DebtClass => await Sum(
            duties.GroupBy(d => new Key<DebtClass> { DueOn = d.DueOn, Value = d.Class }), c => (c.ToString(), c.DisplayName()), ct),
        MaturityGroup.Instrument => await Sum(
            duties.GroupBy(d => new Key<DebtInstrument> { DueOn = d.DueOn, Value = d.Instrument }), i => (i.ToString(), i.DisplayName()), ct),
        _ => await Sum(duties.GroupBy(d => new Key<int> { DueOn = d.DueOn, Value = 0 }), _ => (null, null), ct),
    };

    private sealed record Key<T>
    {
        public LocalDate DueOn { get; init; }
        public required T Value { get; init; }
    }

    private static async Task<List<DayRow>> Sum<T>(IQueryable<IGrouping<Key<T>, DuePayment>> groups, Func<T, (string? Group, string? Name)> name, CancellationToken ct)
    {
        var sums = await groups
            .Select(g => new { g.Key.DueOn, g.Key.Value, Principal = g.Sum(d => d.PrincipalYuan), Interest = g.Sum(d => d.InterestYuan), Count = g.Count() })
            .ToListAsync(ct);
        return sums.Select(s => new DayRow(s.DueOn, name(s.Value).Group, name(s.Value).Name, s.Principal, s.Interest, s.Count)).ToList();
    }

    private static string Label(LocalDate day, MaturityBucket bucket) => bucket switch
    {
        MaturityBucket.Day => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        MaturityBucket.Month => day.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        MaturityBucket.Quarter => FormattableString.Invariant($"{day.Year:0000}-Q{(day.Month + 2) / 3}"),
        MaturityBucket.Year => day.ToString("uuuu", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(bucket), bucket, null),
    };
}

internal static class DutySelection
{
    /// <summary>The duties behind a ladder (到期应还明细), both ends included; by default twelve months from the day asked about.</summary>
    public static async Task<(IQueryable<DuePayment> Duties, LocalDate From, LocalDate To)> DutiesOf(
        this FiscalDbContext db, DateOnly? first, DateOnly? last, string? regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var from = first?.ToLocalDate() ?? clocks.AsOf;
        var to = last?.ToLocalDate() ?? (from.Year < LocalDate.MaxIsoValue.Year ? from.PlusMonths(12).PlusDays(-1) : LocalDate.MaxIsoValue);
        var duties = db.DutiesAt(clocks.AsOf, clocks.KnownAt).Where(d => d.DueOn >= from && d.DueOn <= to);
        if (regionCode is null) return (duties, from, to);
        var regions = await db.WithDescendants(regionCode, ct);
        return (duties.Where(d => regions.Contains(d.RegionCode)), from, to);
    }
}
