using System.Collections.Immutable;
using Fiscal.Domain.Amounts;
using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>Puts the fees on the payments (费用). An upfront fee is a line of its own on the start day, number 0.</summary>
internal static class FeeCharges
{
    public static ImmutableArray<ScheduledPayment> Added(ImmutableArray<ScheduledPayment> payments, ScheduleTerms terms, bool toFen)
    {
        var result = ImmutableArray.CreateBuilder<ScheduledPayment>(payments.Length + 1);
        var upfront = Sum(terms, FeeTiming.Upfront, terms.PrincipalYuan, 0, toFen);
        if (upfront != 0)
        {
            result.Add(new ScheduledPayment
            {
                Date = terms.StartDate,
                PeriodStart = terms.StartDate,
                PeriodEnd = terms.StartDate,
                FeeYuan = upfront,
                OutstandingYuan = terms.Drawdowns.Count == 0 ? terms.PrincipalYuan : terms.Drawdowns.Where(d => d.Date == terms.StartDate).Sum(d => d.AmountYuan),
            });
        }

        var anniversary = 1;
        foreach (var payment in payments)
        {
            var paid = payment.PrincipalYuan + payment.InterestYuan;
            var before = payment.OutstandingYuan + payment.PrincipalYuan;
            var fee = paid == 0 ? 0 : Sum(terms, FeeTiming.EachPayment, before, paid, toFen);
            for (; terms.StartDate.PlusYears(anniversary) <= payment.Date; anniversary++)
                fee += Sum(terms, FeeTiming.Annual, before, paid, toFen);
            result.Add(payment with { FeeYuan = fee });
        }

        return result.DrainToImmutable();
    }

    private static decimal Sum(ScheduleTerms terms, FeeTiming timing, decimal outstanding, decimal payment, bool toFen)
    {
        var sum = 0m;
        foreach (var fee in terms.Fees)
        {
            if (fee.Timing != timing)
                continue;
            var basis = fee.Basis switch
            {
                FeeBasis.Principal => terms.PrincipalYuan,
                FeeBasis.Outstanding => outstanding,
                _ => payment,
            };
            var yuan = (fee.Yuan ?? 0) + (basis * (fee.PerMille ?? 0) / 1000);
            sum += toFen ? yuan.RoundToFen() : yuan;
        }

        return sum;
    }
}
