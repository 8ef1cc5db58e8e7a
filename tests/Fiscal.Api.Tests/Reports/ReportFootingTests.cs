using Fiscal.Api.Reports;
using Fiscal.Domain;

namespace Fiscal.Api.Tests.Reports;

public sealed class ReportFootingTests
{
    private static readonly MonthlyReport Sound = WorldFacts.October().Compose();

    [Fact]
    public void A_row_that_does_not_fit_its_total_is_refused_by_name()
    {
        var annex = Sound.Annexes[2];
        var rows = annex.Printed!.Rows.ToArray();
        rows[0] = rows[0] with { Cells = [rows[0].Cells[0], rows[0].Cells[1], rows[0].Cells[2] with { Number = 1m }, .. rows[0].Cells.Skip(3)] };
        var broken = Sound with { Annexes = [.. Sound.Annexes.Take(2), annex with { Printed = annex.Printed with { Rows = rows } }, Sound.Annexes[3]] };

        var refusal = Assert.Throws<BusinessRuleException>(() => ReportFooting.Require(broken));

        Assert.Equal("report.does-not-foot", refusal.Code);
        Assert.Equal(
            "报告数据不平：附表3“债务余额”各行之和为 1.00，其“上级财政小计”为 3,162,500,000.00，相差 -3,162,499,999.00。报告未生成，请核对后重试。",
            refusal.Message);
    }

    [Fact]
    public void A_printed_number_that_does_not_fit_is_refused_too()
    {
        var overall = Sound.Sections[0];
        var blocks = overall.Blocks.Select(b => b is ReportTableBlock { Table: { TotalRow: not null } table }
            ? new ReportTableBlock(table with { Rows = [.. table.Rows.SkipLast(1), table.TotalRow with
                { Cells = [.. table.TotalRow.Cells.Select(c => c with { PrintedNumber = c.PrintedNumber + 0.01m })] }] })
            : b);

        var refusal = Assert.Throws<BusinessRuleException>(() =>
            ReportFooting.Require(Sound with { Sections = [overall with { Blocks = [.. blocks] }, .. Sound.Sections.Skip(1)] }));

        Assert.Contains("列示数", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_differs_between_two_places_is_refused_with_both()
    {
        var annex = Sound.Annexes[3];
        var figures = annex.Figures.Select(f => f.Name == "全口径债务余额" ? f with { ValueYuan = f.ValueYuan - 0.01m } : f);
        var broken = Sound with { Annexes = [.. Sound.Annexes.Take(3), annex with { Figures = [.. figures] }] };

        var refusal = Assert.Throws<BusinessRuleException>(() => ReportFooting.Require(broken));

        Assert.Equal(
            "报告数据不平：总体情况的“全口径债务余额”为 10,506,898,182.28，附表4的“全口径债务余额”为 10,506,898,182.27，相差 0.01。报告未生成，请核对后重试。",
            refusal.Message);
    }

    [Fact]
    public void A_payment_owed_by_no_debt_of_the_book_is_refused()
    {
        var facts = Facts.Of(Facts.Debt(1, 1_000_000)) with { DueItems = [Facts.Due(2, new(2026, 12, 1), 1_000, 0)] };

        var refusal = Assert.Throws<BusinessRuleException>(facts.Compose);

        Assert.Contains("未来12个月应还本金", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_that_must_agree_stands_in_at_least_two_places() =>
        Assert.All(Sound.Figures.GroupBy(f => f.Name), places => Assert.True(places.Count() > 1, places.Key));
}
