using NodaTime;

namespace Fiscal.Domain.TreasuryCash;

/// <summary>Money that comes in on a day (库款流入).</summary>
/// <param name="Id">Of the plan line it is of, where it is of one.</param>
public sealed record CashInflow(LocalDate On, decimal AmountYuan, string? Id = null, string? Name = null);

/// <summary>Something to be paid (待付款项).</summary>
/// <param name="Rank">The lowest number goes first.</param>
public sealed record CashPayment(string Id, string Name, int Rank, LocalDate DueOn, decimal AmountYuan)
{
    /// <summary>It cannot be paid before this day, though it was due before; by default from its due day on.</summary>
    public LocalDate? PayableFrom { get; init; }

    internal LocalDate First(LocalDate from) => LocalDate.Max(from, PayableFrom is { } day && day > DueOn ? day : DueOn);
}

/// <summary>One day of a waterfall (逐日库款): opening and inflow less paid is closing.</summary>
/// <param name="DueYuan">What becomes payable on the day.</param>
/// <param name="UnpaidYuan">What is due by then and could not be paid (资金缺口): carried to the next day.</param>
public sealed record CashDay(LocalDate On, decimal OpeningYuan, decimal InflowYuan, decimal DueYuan, decimal PaidYuan, decimal ClosingYuan, decimal UnpaidYuan);

/// <summary>What became of a payment (付款结果).</summary>
/// <param name="PayableOn">The first day on which it could be paid.</param>
/// <param name="ShortYuan">What was missing at the end of that day.</param>
/// <param name="PaidInFullOn">Null: never, up to the last day.</param>
/// <param name="UnpaidYuan">Missing at the end of the last day.</param>
public sealed record PaymentOutcome(CashPayment Payment, LocalDate PayableOn, decimal ShortYuan, LocalDate? PaidInFullOn, decimal PaidYuan, decimal UnpaidYuan);

/// <summary>Money paid to a payment on a day, which may be a part of it (实付).</summary>
public sealed record PaidPart(LocalDate On, string Id, decimal AmountYuan);

/// <summary>Pays what is due day by day in order of rank with the cash at hand (保支付排序).</summary>
/// <param name="Payments">In order of rank, due day and id.</param>
public sealed record CashWaterfall(LocalDate From, LocalDate To, IReadOnlyList<CashDay> Days, IReadOnlyList<PaymentOutcome> Payments, IReadOnlyList<PaidPart> Paid)
{
    /// <summary>The first day at whose end something due is unpaid (首个缺口日).</summary>
    public CashDay? FirstGap => Days.FirstOrDefault(d => d.UnpaidYuan > 0);

    /// <summary>The day with most unpaid, of several the first (最大累计缺口).</summary>
    public CashDay? LargestGap => FirstGap is null ? null : Days.MaxBy(d => d.UnpaidYuan);

    /// <summary>Those that could not be paid in full on their first day (受影响款项).</summary>
    public IEnumerable<PaymentOutcome> Hit => Payments.Where(p => p.ShortYuan > 0);

    /// <summary>
    /// On each day what comes in is there before anything is paid; then, while there is cash, the payment that goes first is paid as far as the cash reaches: lowest rank, then earliest
    /// due day, then id (ordinal). What is due before the first day is payable on the first. Nothing is kept back for what is due later. Payments and inflows after the last day, and
    /// inflows before the first, do not count.
    /// </summary>
    public static CashWaterfall Run(LocalDate from, LocalDate to, decimal openingYuan, IEnumerable<CashInflow> inflows, IEnumerable<CashPayment> payments)
    {
        var incoming = inflows.Where(i => i.On >= from && i.On <= to).GroupBy(i => i.On).ToDictionary(g => g.Key, g => g.Sum(i => i.AmountYuan));
        var counted = payments.Where(p => p.First(from) <= to).Select(p => new Open(p, p.First(from))).ToList();
        counted.Sort(Open.InOrder);
        for (var i = 0; i < counted.Count; i++) counted[i].Place = i;
        var arriving = counted.ToLookup(o => o.PayableOn);
        var open = new SortedSet<Open>(Comparer<Open>.Create((a, b) => a.Place.CompareTo(b.Place)));
        var (cash, unpaid, days, paid) = (openingYuan, 0m, new List<CashDay>(), new List<PaidPart>());
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            var (opening, inflow) = (cash, incoming.GetValueOrDefault(day));
            open.UnionWith(arriving[day].Where(o => o.Unpaid > 0));
            var due = arriving[day].Sum(o => o.Payment.AmountYuan);
            (cash, unpaid) = (cash + inflow, unpaid + due);
            var before = cash;
            while (cash > 0 && open.Min is { } next)
            {
                cash -= next.Pay(Math.Min(cash, next.Unpaid), day, paid);
                if (next.Unpaid == 0) open.Remove(next);
            }
            unpaid -= before - cash;
            foreach (var arrived in arriving[day]) arrived.Short = arrived.Unpaid;
            days.Add(new(day, opening, inflow, due, before - cash, cash, unpaid));
        }
        return new(from, to, days, [.. counted.Select(o => o.Outcome())], paid);
    }

    private sealed class Open(CashPayment payment, LocalDate payableOn)
    {
        public static readonly Comparison<Open> InOrder = (a, b) =>
            a.Payment.Rank != b.Payment.Rank ? a.Payment.Rank.CompareTo(b.Payment.Rank)
            : a.Payment.DueOn != b.Payment.DueOn ? a.Payment.DueOn.CompareTo(b.Payment.DueOn) : string.CompareOrdinal(a.Payment.Id, b.Payment.Id);

        private LocalDate? _paidInFullOn;

        public CashPayment Payment { get; } = payment;
        public LocalDate PayableOn { get; } = payableOn;
        public int Place { get; set; }
        public decimal Unpaid { get; private set; } = payment.AmountYuan;
        public decimal Short { get; set; }

        public decimal Pay(decimal yuan, LocalDate on, List<PaidPart> paid)
        {
            Unpaid -= yuan;
            if (Unpaid == 0) _paidInFullOn = on;
            paid.Add(new(on, Payment.Id, yuan));
            return yuan;
        }

        public PaymentOutcome Outcome() => new(Payment, PayableOn, Short, Unpaid == 0 ? _paidInFullOn ?? PayableOn : null, Payment.AmountYuan - Unpaid, Unpaid);
    }
}
