using Fiscal.Domain.Debts;
using Fiscal.Domain.Reconciliations;
using NodaTime;

namespace Fiscal.Domain.Tests.Reconciliations;

/// <summary>What is easy to confuse, case by case.</summary>
public sealed class DebtMatchingTests
{
    private static BookedDebt Debt(int id, string contract, string drawdown, decimal balance, decimal? previous = null, decimal? principal = null) => new()
    {
        Id = id, ContractNumber = contract, DrawdownNumber = drawdown, DebtorName = "示范城投有限公司", DebtorKey = "城投", CreditorName = "示范农商行", CreditorKey = "农商行",
        OutstandingYuan = balance, PreviousYuan = previous ?? balance, PrincipalYuan = principal ?? 10_000_000m, StartDate = new(2024, 5, 20), MaturityDate = new(2029, 5, 20),
        AnnualRatePercent = 4.35m, Class = DebtClass.Operating,
    };

    private static SourceLine Line(int row, BookedDebt debt) => new()
    {
        Sheet = "表", Row = row, ContractNumber = debt.ContractNumber, DrawdownNumber = debt.DrawdownNumber, DebtorName = debt.DebtorName, DebtorKey = debt.DebtorKey,
        CreditorName = debt.CreditorName, CreditorKey = debt.CreditorKey, OutstandingYuan = debt.OutstandingYuan, PrincipalYuan = debt.PrincipalYuan,
        StartDate = debt.StartDate, MaturityDate = debt.MaturityDate, AnnualRatePercent = debt.AnnualRatePercent, Class = debt.Class,
    };

    /// <summary>“Kind ids @rows effect”, one for each break.</summary>
    private static List<string> Breaks(IReadOnlyList<BookedDebt> book, params IReadOnlyList<SourceLine> lines)
    {
        var groups = DebtMatching.Match(book, lines);
        Assert.Equal(lines.Sum(l => l.OutstandingYuan) - groups.Sum(g => g.BookYuan), groups.Sum(g => g.RoundingYuan + g.Breaks.Sum(b => b.BalanceEffectYuan)));
        return [.. groups.SelectMany(g => g.Breaks).Select(b => FormattableString.Invariant(
            $"{b.Kind} {string.Join(',', b.Debts.Select(d => d.Id))} @{string.Join(',', b.Lines.Select(l => l.Row))} {b.BalanceEffectYuan:0.##}"))];
    }

    [Fact]
    public void Two_independent_differences_are_two_breaks_and_the_effect_counts_once()
    {
        var debt = Debt(1, "HT-1", "HT-1-001", 5_000_000m);

        Assert.Equal(["Amount 1 @4 7", "Date 1 @4 0", "Rate 1 @4 0"], Breaks([debt], Line(4, debt) with
        {
            OutstandingYuan = 5_000_007m, AnnualRatePercent = 4.5m, StartDate = new LocalDate(2024, 5, 21), MaturityDate = new LocalDate(2028, 5, 20),
        }));
    }

    [Fact]
    public void A_settled_debt_still_listed_twice_at_last_months_balance_is_late_and_repeated()
    {
        var settled = Debt(1, "HT-1", "HT-1-001", 0, previous: 3_000_000m);
        var line = Line(4, settled) with { OutstandingYuan = 3_000_000m };

        Assert.Equal(["Duplicate 1 @4,9 3000000", "Timing 1 @4,9 3000000"], Breaks([settled], line, line with { Row = 9 }));
    }

    [Fact]
    public void A_debt_settled_long_ago_and_listed_again_is_an_amount_not_an_unknown_debt() =>
        Assert.Equal(["Amount 1 @4 500"], Breaks([Debt(1, "HT-1", "HT-1-001", 0)], Line(4, Debt(1, "HT-1", "HT-1-001", 0)) with { OutstandingYuan = 500m }));

    [Fact]
    public void Equal_debts_of_one_contract_merge_and_the_third_is_itself()
    {
        BookedDebt[] book = [Debt(1, "HT-1", "A", 100m), Debt(2, "HT-1", "B", 100m), Debt(3, "HT-1", "C", 100m)];

        Assert.Equal(["Merged 1,2 @4 0"], Breaks(book, Line(4, book[0]) with { DrawdownNumber = null, OutstandingYuan = 200m, PrincipalYuan = 20_000_000m }, Line(5, book[2])));
        Assert.Equal(["MissingThere 3 @ -100"], Breaks(book, Line(4, book[0]) with { DrawdownNumber = null }, Line(5, book[1]) with { DrawdownNumber = null }));
        Assert.Empty(Breaks(book, [.. book.Select((d, i) => Line(i, d) with { DrawdownNumber = null })]));
    }

    [Fact]
    public void Drawdown_numbers_written_one_after_another_are_one_merged_row()
    {
        BookedDebt[] book = [Debt(1, "HT-1", "SXXT-0001", 100m), Debt(2, "HT-1", "SXXT-0002", 50m)];

        Assert.Equal(["Merged 1,2 @4 0", "Amount 1,2 @4 5"], Breaks(book, Line(4, book[0]) with { DrawdownNumber = "SXXT-0001、SXXT-0002", OutstandingYuan = 155m }));
    }

    [Fact]
    public void A_merged_row_of_last_month_or_of_another_unit_is_both()
    {
        BookedDebt[] book = [Debt(1, "HT-1", "A", 100m, previous: 110m), Debt(2, "HT-2", "B", 50m)];
        var merged = Line(4, book[0]) with { ContractNumber = "HT-1；HT-2", DrawdownNumber = null, PrincipalYuan = 20_000_000m };

        Assert.Equal(["Merged 1,2 @4 0", "Timing 1,2 @4 10"], Breaks(book, merged with { OutstandingYuan = 160m }));
        Assert.Equal(["Merged 1,2 @4 0", "Unit 1,2 @4 1499850"], Breaks(book, merged with { OutstandingYuan = 1_500_000m }));
    }

    [Fact]
    public void Parts_of_a_debt_may_carry_its_number_and_be_equal()
    {
        var debt = Debt(1, "HT-1", "HT-1-001", 100m);

        Assert.Equal(["Split 1 @4,5 0"], Breaks([debt], Line(4, debt) with { OutstandingYuan = 50m }, Line(5, debt) with { OutstandingYuan = 50m }));
        Assert.Equal(["Duplicate 1 @4,5 100"], Breaks([debt], Line(4, debt), Line(5, debt) with { DrawdownNumber = null }));
    }

    [Fact]
    public void A_split_or_merged_debt_may_also_go_by_another_name()
    {
        BookedDebt[] book = [Debt(1, "HT（1）", "A", 100m), Debt(2, "HT（1）", "B", 50m)];
        var part = Line(4, book[0]) with { DrawdownNumber = null, ContractNumber = "HT(1)", OutstandingYuan = 60m };

        Assert.Equal(["Split 1 @4,5 0", "NameVariant 1 @4,5 0"], Breaks(book, part, part with { Row = 5, OutstandingYuan = 40m }, Line(6, book[1])));
        Assert.Equal(["Merged 1,2 @4 0", "NameVariant 1,2 @4 0"], Breaks(book, part with { OutstandingYuan = 150m, DebtorName = "城投" }));
    }

    [Fact]
    public void A_row_of_a_known_contract_with_a_drawdown_nobody_knows_is_another_debt()
    {
        var debt = Debt(1, "HT-1", "HT-1-001", 100m);

        Assert.Equal(["MissingHere  @5 77"], Breaks([debt], Line(4, debt), Line(5, debt) with { DrawdownNumber = "HT-1-002", OutstandingYuan = 77m, PrincipalYuan = 90m }));
    }

    [Fact]
    public void Lenders_that_number_from_one_are_told_apart_by_contract_and_party()
    {
        BookedDebt[] book = [Debt(1, "HT-1", "001", 100m), Debt(2, "QS-1", "001", 200m) with { CreditorKey = "交行", CreditorName = "交通银行" }];

        Assert.Empty(Breaks(book, Line(4, book[1]), Line(5, book[0])));
        Assert.Empty(Breaks(book, Line(4, book[1]) with { ContractNumber = null }, Line(5, book[0]) with { ContractNumber = null }));
        Assert.Equal(["MissingThere 1 @ -100", "MissingThere 2 @ -200", "MissingHere  @4 100"], Breaks(book, Line(4, book[0]) with { ContractNumber = "ZZ-9", CreditorKey = "工行", PrincipalYuan = 5m }));
    }

    [Theory]
    [InlineData("示农商（园区）流借字〔2025〕第0011号", "示农商(园区) 流借字[2025]第００11号")]
    [InlineData("HTZ439901-2025N022", "HTZ439901—2025N022")]
    [InlineData("C202302210001475", "C2023 0221 0001475")]
    [InlineData("YLBL〔2025〕保理字039号", "ylbl2025保理字039号")]
    public void A_number_written_otherwise_is_the_same_number(string booked, string stated)
    {
        var debt = Debt(1, booked, "J-1", 100m);

        Assert.Equal(["NameVariant 1 @4 0"], Breaks([debt], Line(4, debt) with { ContractNumber = stated, DrawdownNumber = null }));
        Assert.Equal(["NameVariant 1 @4 0"], Breaks([debt], Line(4, debt) with { ContractNumber = stated }));
    }

    [Fact]
    public void Without_any_number_the_parties_and_the_figures_decide()
    {
        BookedDebt[] book = [Debt(1, "借条1", "借条1", 100m), Debt(2, "借条2", "借条2", 300m, principal: 400m), Debt(3, "借条3", "借条3", 500m, principal: 600m)];
        SourceLine Bare(int row, BookedDebt debt) => Line(row, debt) with { ContractNumber = null, DrawdownNumber = null };

        Assert.Empty(Breaks(book, Bare(4, book[2]), Bare(5, book[0]), Bare(6, book[1])));
        Assert.Equal(["Amount 2 @6 -10"], Breaks(book, Bare(4, book[2]), Bare(5, book[0]), Bare(6, book[1]) with { OutstandingYuan = 290m }));
        Assert.Equal(["Merged 2,3 @4 0"], Breaks(book, Bare(4, book[1]) with { OutstandingYuan = 800m, PrincipalYuan = 1_000m }, Bare(5, book[0])));
    }

    [Fact]
    public void A_debt_out_of_scope_counts_only_when_it_is_listed()
    {
        BookedDebt[] book = [Debt(1, "HT-1", "A", 100m), Debt(2, "ZQ-1", "99-0001", 900m) with { IsInScope = false }];

        Assert.Empty(Breaks(book, Line(4, book[0])));
        Assert.Equal(["Rate 2 @5 0"], Breaks(book, Line(4, book[0]), Line(5, book[1]) with { AnnualRatePercent = 1m }));
    }

    [Fact]
    public void A_debt_drawn_this_month_is_late_one_whose_past_the_book_does_not_know_is_missing()
    {
        Assert.Equal(["Timing 1 @ -100"], Breaks([Debt(1, "HT-1", "A", 100m, previous: 0)]));
        Assert.Equal(["MissingThere 1 @ -100"], Breaks([Debt(1, "HT-1", "A", 100m) with { PreviousYuan = null }]));
    }

    [Fact]
    public void What_a_side_does_not_say_is_no_difference()
    {
        var debt = Debt(1, "HT-1", "HT-1-001", 100m);

        Assert.Empty(Breaks([debt], Line(4, debt) with { AnnualRatePercent = null, Class = null, StartDate = null, PrincipalYuan = null, CreditorName = null, CreditorKey = null }));
        Assert.Empty(Breaks([debt with { AnnualRatePercent = null }], Line(4, debt)));
    }

    private static (List<BookedDebt> Book, List<SourceLine> Lines) Rounded(int odd, int even, decimal? place)
    {
        var book = Enumerable.Range(1, odd + even).Select(i => Debt(i, $"HT-{i}", $"HT-{i}-001", i <= odd ? 5_000_033.33m + (i * 1_000) : 5_000_000m + (i * 1_200))).ToList();
        return (book, [.. book.Select((d, i) => Line(i + 4, d) with { OutstandingYuan = Math.Round(d.OutstandingYuan / 100, 0, MidpointRounding.AwayFromZero) * 100, OutstandingPlaceYuan = place })]);
    }

    [Theory]
    [InlineData(3, 10, null)]
    [InlineData(1, 10, 100)] // the column itself shows two decimals of 万元
    [InlineData(2, 10, 100)]
    public void What_a_rounded_table_rounds_is_no_break(int odd, int even, int? place)
    {
        var (book, lines) = Rounded(odd, even, place);

        Assert.Empty(Breaks(book, lines));
        Assert.Equal(odd * -33.33m, DebtMatching.Match(book, lines).Sum(g => g.RoundingYuan));
    }

    [Theory]
    [InlineData(1, 10, null)]
    [InlineData(2, 10, null)] // as well two small errors in a table of round amounts
    [InlineData(1, 3, 100)] // too few rows to show anything
    [InlineData(1, 10, 10_000)]
    public void One_row_or_two_do_not_make_a_table_rounded(int odd, int even, int? place)
    {
        var (book, lines) = Rounded(odd, even, place);

        Assert.Equal(odd, Breaks(book, lines).Count);
    }

    [Fact]
    public void A_row_written_to_the_fen_in_a_rounded_table_is_taken_at_the_fen()
    {
        var (book, lines) = Rounded(5, 20, null);
        lines[0] = lines[0] with { OutstandingYuan = book[0].OutstandingYuan };
        lines[1] = lines[1] with { OutstandingYuan = book[1].OutstandingYuan + 0.01m };

        Assert.Equal(["Amount 2 @5 0.01"], Breaks(book, lines));
    }

    [Fact]
    public void What_is_cut_off_instead_of_rounded_is_an_amount()
    {
        var (book, lines) = Rounded(5, 20, null);
        book[0] = book[0] with { OutstandingYuan = 5_001_066.66m, PreviousYuan = 5_001_066.66m };
        lines[0] = lines[0] with { OutstandingYuan = 5_001_000m };

        Assert.Equal(["Amount 1 @4 -66.66"], Breaks(book, lines));
    }

    [Fact]
    public void Many_small_errors_of_an_exact_table_stay_errors()
    {
        var (book, lines) = Rounded(6, 6, null);

        Assert.Equal(6, Breaks(book, [.. lines.Select((l, i) => i % 2 == 0 ? l with { OutstandingYuan = l.OutstandingYuan + 200 } : i < 6 ? l with { OutstandingYuan = book[i].OutstandingYuan } : l)]).Count);
    }
}
