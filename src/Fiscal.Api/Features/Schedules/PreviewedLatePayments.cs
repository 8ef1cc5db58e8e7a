using Fiscal.Api.Hosting;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Api.Features.Schedules;

/// <summary>What the actual payments settled, and what is still overdue on the day asked for.</summary>
public sealed record PreviewedLatePayments(LocalDate AsOf, IReadOnlyList<PreviewedSettlement> Settlements, IReadOnlyList<PreviewedOverdue> Overdue)
{
    internal static PreviewedLatePayments? Of(PreviewSchedule query, Schedule schedule)
    {
        if (query.LatePayments is not { } input) return null;
        var late = LatePayments.Of(
            schedule.Payments.Where(p => p.Date >= (input.OverdueFrom ?? p.Date)),
            [.. input.Payments.Select(p => new ActualPayment(p.Date, p.Yuan))],
            line => new(input.ContractPercent ?? line.RatePercent, input.UpliftPercent, query.DayCount, input.OnInterest),
            input.AsOf, input.Order);
        return new(
            input.AsOf,
            [.. late.Settlements.Select(s => new PreviewedSettlement(s.PaidOn, s.DueOn, s.PrincipalYuan, s.InterestYuan, s.PenaltyYuan))],
            [.. late.Overdue.Select(o => new PreviewedOverdue(o.DueOn, o.PrincipalYuan, o.InterestYuan, o.PenaltyYuan))]);
    }
}

/// <summary>What one payment settled of one due line.</summary>
[ExactYuan]
public sealed record PreviewedSettlement(LocalDate PaidOn, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, decimal PenaltyYuan);

/// <summary>What is unpaid of one due line.</summary>
[ExactYuan]
public sealed record PreviewedOverdue(LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, decimal PenaltyYuan);
