using System.Text.Json.Serialization;
using Fiscal.Api.Features.Schedules;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Schedules;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>What one debt still has to pay, line by line, and what its terms say (还本付息计划).</summary>
public sealed record GetDebtSchedule(DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<DebtSchedule>
{
    [JsonIgnore] internal int DebtId { get; init; }
}

/// <param name="Payments">What is due: arrears first, then what is to come. The outstanding column is the balance after the line.</param>
/// <param name="Origin">What the future lines rest on: a stated plan, or the terms.</param>
/// <param name="Computed">What the terms give, with the calendar and the published rates of now; empty when they give nothing.</param>
/// <param name="Comparison">The stated plan beside the computed lines; empty without a plan. The plan is what is due.</param>
/// <param name="EffectiveAnnualRatePercent">All-in cost of what is left (综合融资成本), compounded yearly; null when it can't be told.</param>
public sealed record DebtSchedule(
    int DebtId, decimal OutstandingYuan, DueOrigin? Origin, IReadOnlyList<DebtSchedulePayment> Payments, DebtScheduleTotals Totals,
    IReadOnlyList<ComputedPayment> Computed, IReadOnlyList<ComparisonLine> Comparison, ComparisonSummary? ComparisonSummary,
    decimal? EffectiveAnnualRatePercent, IReadOnlyList<ScheduleWarning> Warnings);

public sealed record DebtSchedulePayment(
    int Number, LocalDate Date, decimal PrincipalYuan, decimal InterestYuan, decimal TotalYuan, decimal OutstandingYuan, DueOrigin Origin, bool IsOverdue, bool IsForecast);

public sealed record DebtScheduleTotals(decimal PrincipalYuan, decimal InterestYuan, decimal TotalYuan);

public sealed record ComputedPayment(
    int Number, LocalDate Date, LocalDate PeriodStart, LocalDate PeriodEnd, int Days, decimal RatePercent, bool IsForecast,
    decimal PrincipalYuan, decimal InterestYuan, decimal TotalYuan, decimal OutstandingYuan);

/// <param name="Date">Day in the plan; for a line the plan lacks, the computed day.</param>
/// <param name="DifferenceYuan">Plan minus terms, principal and interest together.</param>
public sealed record ComparisonLine(
    int Number, LocalDate Date, LocalDate? ComputedDate, decimal? PlannedPrincipalYuan, decimal? ComputedPrincipalYuan,
    decimal? PlannedInterestYuan, decimal? ComputedInterestYuan, decimal DifferenceYuan, bool Differs);

public sealed record ComparisonSummary(int Lines, int DifferentLines, decimal LargestDifferenceYuan, decimal InterestDifferenceYuan);

public sealed class GetDebtScheduleHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetDebtSchedule, DebtSchedule>
{
    public async Task<DebtSchedule> Handle(GetDebtSchedule query, CancellationToken ct)
    {
        var (asOf, knownAt) = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var found = await db.Debts.SingleOrDefaultAsync(d => d.Id == query.DebtId, ct) ?? throw DebtQueries.NotFound(query.DebtId);
        await db.LoadFacts([found], f => f.DebtId == query.DebtId, ct);
        var debt = found.On(asOf, knownAt) ?? throw DebtQueries.NotFound(query.DebtId);
        var duties = await db.DutiesAt(asOf, knownAt).Where(d => d.DebtId == query.DebtId).OrderBy(d => d.DueOn).ThenBy(d => d.Id).AsNoTracking().ToListAsync(ct);
        var outstanding = debt.OutstandingYuan;
        var balance = outstanding;
        var ahead = 0;
        var payments = duties.Select(d => new DebtSchedulePayment(
            d.IsOverdue ? 0 : d.Number == 0 ? ++ahead : d.Number, d.DueOn, d.PrincipalYuan, d.InterestYuan, d.PrincipalYuan + d.InterestYuan, balance -= d.PrincipalYuan,
            d.Origin, d.IsOverdue, d.IsForecast)).ToList();

        var references = await db.References(ct);
        var (agreed, warnings) = Agreed(debt, references);
        var comparison = agreed is null || debt.Plan is not { } plan ? null
            : agreed.CompareWith(plan.Lines, debt.Terms!, references.Calendar);
        return new(
            query.DebtId, outstanding, duties.Where(d => !d.IsOverdue).Select(d => (DueOrigin?)d.Origin).FirstOrDefault(), payments,
            new(payments.Sum(p => p.PrincipalYuan), payments.Sum(p => p.InterestYuan), payments.Sum(p => p.TotalYuan)),
            Lines(agreed), Lines(comparison), SummaryOf(comparison), Cost(agreed, duties), warnings);
    }

    private static (AgreedSchedule? Agreed, List<ScheduleWarning> Warnings) Agreed(DebtOnDay debt, ReferenceTables references)
    {
        try
        {
            var agreed = Duties.Agreed(debt, references.Calendar, references.Fixings);
            var warnings = agreed?.Warnings.ToList() ?? [];
            if (agreed is { IsGuess: true })
                warnings.Add(PreviewWarnings.TermsIncomplete());
            return (agreed, warnings);
        }
        catch (BusinessRuleException rule)
        {
            return (null, [PreviewWarnings.NotComputable(rule.Code, rule.Message)]);
        }
    }

    private static List<ComputedPayment> Lines(AgreedSchedule? agreed) => agreed is null ? [] : [.. agreed.Payments.Select((p, i) => new ComputedPayment(
        i + 1, p.Date, p.PeriodStart, p.PeriodEnd, p.Days, p.RatePercent, p.IsForecast, p.PrincipalYuan, p.InterestYuan, p.TotalYuan, p.OutstandingYuan))];

    private static List<ComparisonLine> Lines(StatedPlanComparison? comparison) => comparison is null ? [] : [.. comparison.Lines.Select(l => new ComparisonLine(
        l.Number, l.Date, l.ComputedDate, l.PlannedPrincipalYuan, l.ComputedPrincipalYuan, l.PlannedInterestYuan, l.ComputedInterestYuan, l.DifferenceYuan, l.Differs))];

    private static ComparisonSummary? SummaryOf(StatedPlanComparison? comparison) => comparison is null ? null
        : new(comparison.Lines.Count, comparison.DifferentLines, comparison.LargestDifferenceYuan, comparison.InterestDifferenceYuan);

    /// <summary>Over what is due, not what the terms give. What is overdue has its own price and stays out.</summary>
    private static decimal? Cost(AgreedSchedule? agreed, List<DuePayment> duties) => agreed is null or { IsGuess: true } ? null
        : agreed.CostOf(duties.Where(d => !d.IsOverdue).Select(d => new CashFlow(d.DueOn, -d.PrincipalYuan - d.InterestYuan))).EffectivePercent;
}
