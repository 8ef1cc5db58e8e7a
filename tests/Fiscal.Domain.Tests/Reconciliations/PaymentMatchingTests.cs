using Fiscal.Domain.Reconciliations;
using NodaTime;

namespace Fiscal.Domain.Tests.Reconciliations;

/// <summary>Lines of a statement beside the payments booked.</summary>
public sealed class PaymentMatchingTests
{
    private static readonly BookedDebt Loan = new() { Id = 1, ContractNumber = "HT-1", DrawdownNumber = "HT-1-000001", DebtorKey = "城投", CreditorKey = "农商行", DebtorName = "城投" };

    private static LocalDate October(int day) => new(2026, 10, day);

    private static PaidLine Line(int row, int day, decimal principal, decimal interest, decimal drawn = 0, string drawdown = "HT-1-000001") =>
        new(new SourceLine { Row = row, DrawdownNumber = drawdown }, October(day), new(principal, interest, 0, drawn));

    private static BookedPayment Booked(int day, decimal principal, decimal interest) => new(Loan, October(day), new(principal, interest, 0, 0));

    private static List<string> Breaks(PaidLine[] lines, params BookedPayment[] booked)
    {
        var groups = PaymentMatching.Match([Loan], lines, booked, [new DueItem(1, October(21), 100m, 7m)]);
        Assert.Equal(lines.Sum(l => l.Parts.TotalYuan) - booked.Sum(b => b.Parts.TotalYuan), groups.SelectMany(g => g.Breaks).Sum(b => b.BalanceEffectYuan));
        Assert.Equal(lines.Select(l => l.Line.Row).Order(), groups.SelectMany(g => g.Lines).Select(l => l.Row).Order());
        return [.. groups.SelectMany(g => g.Breaks).Select(b => FormattableString.Invariant(
            $"{b.Kind} {string.Join(',', b.Fields)} @{string.Join(',', b.Lines.Select(l => l.Row))} {b.BalanceEffectYuan:0.##}"))];
    }

    [Fact]
    public void Principal_and_interest_of_a_day_may_be_two_lines_and_two_equal_lines_are_two_payments()
    {
        Assert.Empty(Breaks([Line(1, 20, 100m, 0), Line(2, 20, 0, 7m)], Booked(20, 100m, 7m)));
        Assert.Empty(Breaks([Line(1, 20, 0, 7m), Line(2, 20, 0, 7m)], Booked(20, 0, 7m), Booked(20, 0, 7m)));
        Assert.Equal(["Amount InterestYuan @1,2 7"], Breaks([Line(1, 20, 0, 7m), Line(2, 20, 0, 7m)], Booked(20, 0, 7m)));
    }

    [Fact]
    public void The_same_payment_on_another_day_is_a_date()
    {
        Assert.Equal(["Date PaidOn @1 0"], Breaks([Line(1, 22, 100m, 7m)], Booked(20, 100m, 7m)));
        Assert.Equal(["MissingHere  @1 107", "MissingThere  @ -90"], Breaks([Line(1, 22, 100m, 7m)], Booked(20, 90m, 0)));
    }

    [Fact]
    public void A_charge_taken_back_agrees_with_a_book_that_has_neither()
    {
        Assert.Empty(Breaks([Line(1, 20, 0, 88m), Line(2, 22, 0, -88m)]));
        Assert.Equal(["MissingHere  @2 -88"], Breaks([Line(2, 22, 0, -88m)]));
    }

    [Fact]
    public void What_is_not_booked_is_held_against_what_was_due()
    {
        string Said(decimal principal) => PaymentMatching.Match([Loan], [Line(1, 20, principal, 7m)], [], [new DueItem(1, October(21), 100m, 7m)])[0].Breaks[0].Explanation;

        Assert.Contains("与 2026-10-21 应还的本息一致", Said(100m), StringComparison.Ordinal);
        Assert.Contains("应还本金 100.00 元、利息 7.00 元，与流水不一致", Said(90m), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_an_unknown_debt_and_money_lent_are_named()
    {
        Assert.Equal(["Unit PrincipalYuan,InterestYuan @1 1069893"], Breaks([Line(1, 20, 1_000_000m, 70_000m)], Booked(20, 100m, 7m)));
        Assert.Equal(["MissingHere  @1 5"], Breaks([Line(1, 20, 5m, 0, drawdown: "别处-1")]));
        Assert.Equal(["MissingHere  @1 0"], Breaks([Line(1, 20, 0, 0, drawn: 500m)])); // in no total
    }
}
