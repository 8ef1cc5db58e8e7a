using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.EnterpriseArrears;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.EnterpriseArrears;

/// <summary>How paying overdue accounts goes in a year, by unit and month, beside the plans (清欠进度).</summary>
/// <param name="Year">By default that of the day.</param>
public sealed record SummarizeClaims(string RegionCode, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ClaimProgress>;

/// <param name="InCourt">In judicial procedure, in no other figure.</param>
public sealed record ClaimProgress(int Year, LocalDate AsOf, Instant KnownAt, ClaimSums Total, IReadOnlyList<UnitClaims> Units, IReadOnlyList<MonthClaims> Months, ClaimSums InCourt);

/// <summary>What is owed and what was paid of it (清欠合计).</summary>
/// <param name="PlannedYuan">Of the year.</param>
/// <param name="YearCleared">Paid in the year by the day.</param>
/// <param name="Cleared">Paid ever by the day.</param>
public sealed record ClaimSums(int Count, decimal OwedYuan, decimal UnpaidYuan, decimal PlannedYuan, ClearedAmounts YearCleared, ClearedAmounts Cleared);

public sealed record UnitClaims(string DebtorName, ClaimSums Sums);

/// <param name="CumulativePlannedYuan">From January on.</param>
/// <param name="Behind">More was planned up to the end of a month that is over than was paid.</param>
public sealed record MonthClaims(int Month, decimal PlannedYuan, ClearedAmounts Cleared, decimal CumulativePlannedYuan, decimal CumulativePaidYuan, bool Behind);

public sealed class SummarizeClaimsValidator : AbstractValidator<SummarizeClaims>
{
    public SummarizeClaimsValidator()
    {
        RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithName("年度");
    }
}

public sealed class SummarizeClaimsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SummarizeClaims, ClaimProgress>
{
    public async Task<ClaimProgress> Handle(SummarizeClaims query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var (year, all) = (query.Year ?? clocks.AsOf.Year, await db.ClaimsAt(await db.WithDescendants(query.RegionCode, ct), clocks, ct));
        var task = all.FindAll(c => !c.Claim.Figures.IsInCourt);
        return new(
            year, clocks.AsOf, clocks.KnownAt, Sums(task, year), [.. task.GroupBy(c => c.Claim.Figures.DebtorName).Select(g => new UnitClaims(g.Key, Sums([.. g], year)))],
            Months(task, year, clocks.AsOf), Sums(all.FindAll(c => c.Claim.Figures.IsInCourt), year));
    }

    internal static ClaimSums Sums(List<ClaimInBook> claims, int year) => new(
        claims.Count, claims.Sum(c => c.Claim.Figures.OwedYuan), claims.Sum(c => c.UnpaidYuan), claims.Sum(c => c.Claim.Figures.PlanOf().Where(m => m.Year == year).Sum(m => m.AmountYuan)),
        ClearedAmounts.Of([.. claims.SelectMany(c => c.In(new(year, 1, 1), new(year, 12, 31)))]), ClearedAmounts.Of([.. claims.SelectMany(c => c.Payments)]));

    private static List<MonthClaims> Months(List<ClaimInBook> claims, int year, LocalDate asOf)
    {
        var (planned, paid, months) = (0m, 0m, new List<MonthClaims>());
        for (var month = 1; month <= 12; month++)
        {
            var (first, last) = (new LocalDate(year, month, 1), new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1));
            var plan = claims.Sum(c => c.Claim.Figures.PlanOf().Where(m => m.Year == year && m.Month == month).Sum(m => m.AmountYuan));
            var cleared = ClearedAmounts.Of([.. claims.SelectMany(c => c.In(first, last))]);
            (planned, paid) = (planned + plan, paid + cleared.PaidYuan);
            months.Add(new(month, plan, cleared, planned, paid, last <= asOf && paid < planned));
        }
        return months;
    }
}
