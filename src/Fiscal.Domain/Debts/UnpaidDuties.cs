using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>What a part of a payment went to: a duty, or (not <paramref name="IsDuty"/>) what was not due yet.</summary>
public readonly record struct PaidDuty(LocalDate DueOn, decimal AmountYuan, bool IsDuty);

/// <summary>What had fallen due and is unpaid (到期未付), oldest first. Taking from it leaves what is then overdue.</summary>
public sealed class UnpaidDuties
{
    private readonly List<ArrearsLine> _lines;

    private UnpaidDuties(IEnumerable<ArrearsLine> lines) => _lines = [.. lines.OrderBy(l => l.DueOn)];

    /// <summary>Something was taken, or fell due since arrears were last stated.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>What stays unpaid.</summary>
    public IEnumerable<ArrearsLine> Left => _lines.Where(l => l.PrincipalYuan != 0 || l.InterestYuan != 0)
        .GroupBy(l => l.DueOn).Select(g => new ArrearsLine(g.Key, g.Sum(l => l.PrincipalYuan), g.Sum(l => l.InterestYuan)));

    /// <summary>Arrears as stated, and the lines of plan or schedule whose day has come by <paramref name="day"/>.</summary>
    public static UnpaidDuties By(LocalDate day, Debt debt, WorkCalendar calendar, RateFixings fixings)
    {
        var due = Duties.Of(debt.AtPresent, calendar, fixings).Where(d => d.IsOverdue || d.DueOn <= day).ToList();
        return new(due.Select(d => new ArrearsLine(d.DueOn, d.PrincipalYuan, d.InterestYuan))) { HasChanged = due.Exists(d => !d.IsOverdue) };
    }

    internal static UnpaidDuties Of(IEnumerable<ArrearsLine> lines) => new(lines);

    /// <summary>Interest due by a day, in yuan (到期应付利息).</summary>
    public decimal InterestBy(LocalDate day) => _lines.Where(l => l.DueOn <= day).Sum(l => l.InterestYuan);

    public IReadOnlyList<PaidDuty> TakeInterest(decimal amountYuan, LocalDate paidOn) =>
        Take(amountYuan, paidOn, l => l.InterestYuan, (l, left) => new(l.DueOn, l.PrincipalYuan, left));

    public IReadOnlyList<PaidDuty> TakePrincipal(decimal amountYuan, LocalDate paidOn) =>
        Take(amountYuan, paidOn, l => l.PrincipalYuan, (l, left) => new(l.DueOn, left, l.InterestYuan));

    private List<PaidDuty> Take(decimal amountYuan, LocalDate paidOn, Func<ArrearsLine, decimal> part, Func<ArrearsLine, decimal, ArrearsLine> with)
    {
        var paid = new List<PaidDuty>();
        for (var i = 0; i < _lines.Count && amountYuan > 0; i++)
        {
            var taken = Math.Min(amountYuan, part(_lines[i]));
            if (taken <= 0) continue;
            paid.Add(new(_lines[i].DueOn, taken, IsDuty: true));
            _lines[i] = with(_lines[i], part(_lines[i]) - taken);
            amountYuan -= taken;
            HasChanged = true;
        }
        if (amountYuan > 0) paid.Add(new(paidOn, amountYuan, IsDuty: false));
        return paid;
    }
}
