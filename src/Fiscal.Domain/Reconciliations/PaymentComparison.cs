using NodaTime;

namespace Fiscal.Domain.Reconciliations;

/// <summary>The lines and the bookings of one debt, day by day (逐日核对).</summary>
internal sealed class PaymentComparison(BookedDebt debt, List<PaidLine> lines, List<BookedPayment> payments, List<DueItem> due)
{
    /// <summary>Days between a duty and its payment within which one is taken to answer the other.</summary>
    private const int NearDays = 10;

    private readonly List<MatchGroup> _groups = [];

    private sealed record Day(LocalDate On, List<PaidLine> Lines, PaidParts Stated, PaidParts? Booked);

    public List<MatchGroup> Groups()
    {
        TakeBack();
        var booked = payments.GroupBy(p => p.PaidOn).ToDictionary(g => g.Key, g => g.Aggregate(default(PaidParts), (sum, p) => sum + p.Parts));
        var open = new List<Day>();
        foreach (var day in lines.GroupBy(l => l.PaidOn).OrderBy(g => g.Key))
        {
            var stated = day.Aggregate(default(PaidParts), (sum, l) => sum + l.Parts);
            if (booked.Remove(day.Key, out var there)) Add([.. day], stated, there, day.Key, there == stated ? null : AmountKind(there, stated));
            else open.Add(new(day.Key, [.. day], stated, null));
        }
        foreach (var day in open)
        {
            var other = booked.Where(b => b.Value == day.Stated).OrderBy(b => Math.Abs(Days(b.Key, day.On))).Select(b => (LocalDate?)b.Key).FirstOrDefault();
            if (other is { } on && booked.Remove(on, out var there)) Add(day.Lines, day.Stated, there, day.On, BreakKind.Date, on);
            else Add(day.Lines, day.Stated, null, day.On, BreakKind.MissingHere);
        }
        foreach (var (on, there) in booked.OrderBy(b => b.Key)) Add([], null, there, on, BreakKind.MissingThere);
        return _groups;
    }

    private static int Days(LocalDate a, LocalDate b) => Period.DaysBetween(a, b);

    private static BreakKind AmountKind(PaidParts booked, PaidParts stated) =>
        GroupComparison.UnitFactor(booked.TotalYuan, stated.TotalYuan) is null ? BreakKind.Amount : BreakKind.Unit;

    // A wrong charge and the line that takes it back leave the book as it is.
    private void TakeBack()
    {
        foreach (var back in lines.Where(l => l.Parts.TotalYuan < 0).ToList())
        {
            if (lines.Where(l => l.PaidOn <= back.PaidOn && l.Parts == -back.Parts).OrderBy(l => l.PaidOn).LastOrDefault() is not { } charge) continue;
            lines.Remove(back);
            lines.Remove(charge);
            _groups.Add(new([], [Line(charge), Line(back)], []));
        }
    }

    private static SourceLine Line(PaidLine line) => line.Line with { OutstandingYuan = line.Parts.TotalYuan };

    private void Add(List<PaidLine> stating, PaidParts? stated, PaidParts? booked, LocalDate on, BreakKind? kind, LocalDate? bookedOn = null)
    {
        var (bookYuan, sourceYuan) = (booked?.TotalYuan ?? 0, stated?.TotalYuan ?? 0);
        IReadOnlyList<BookedDebt> debts = [debt with { OutstandingYuan = bookYuan }];
        IReadOnlyList<SourceLine> rows = [.. stating.Select(Line)];
        if (kind is not { } named)
        {
            _groups.Add(new(debts, rows, []));
            return;
        }
        var found = new Break(
            named, debts, rows, Fields(named, booked, stated), booked is { } b ? BreakWords.Paid(bookedOn ?? on, b) : null, stated is { } s ? BreakWords.Paid(on, s) : null,
            bookYuan, sourceYuan, sourceYuan - bookYuan, named switch
            {
                BreakKind.MissingHere => BreakWords.NotBooked(stated!.Value, Due(on)),
                BreakKind.MissingThere => BreakWords.NotStated(),
                BreakKind.Date => BreakWords.PaidOnAnotherDay(),
                BreakKind.Unit => BreakWords.Unit(GroupComparison.UnitFactor(bookYuan, sourceYuan)!.Value),
                _ => BreakWords.PaidAnotherAmount(),
            });
        _groups.Add(new(debts, rows, [found]));
    }

    private DueItem? Due(LocalDate paidOn) =>
        due.Where(d => Math.Abs(Days(d.DueOn, paidOn)) <= NearDays).OrderBy(d => Math.Abs(Days(d.DueOn, paidOn))).FirstOrDefault();

    private static List<string> Fields(BreakKind kind, PaidParts? booked, PaidParts? stated)
    {
        if (kind == BreakKind.Date) return [nameof(PaidLine.PaidOn)];
        if (booked is not { } a || stated is not { } b) return [];
        var fields = new List<string>();
        if (a.PrincipalYuan != b.PrincipalYuan) fields.Add(nameof(PaidParts.PrincipalYuan));
        if (a.InterestYuan != b.InterestYuan) fields.Add(nameof(PaidParts.InterestYuan));
        if (a.PenaltyYuan != b.PenaltyYuan) fields.Add(nameof(PaidParts.PenaltyYuan));
        if (a.DrawnYuan != b.DrawnYuan) fields.Add(nameof(PaidParts.DrawnYuan));
        return fields;
    }
}
