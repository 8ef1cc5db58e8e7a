using Fiscal.Domain.SanBao;
using NodaTime;

namespace Fiscal.Domain.Tests.SanBao;

public sealed class SanBaoPacesTests
{
    [Theory]
    [InlineData(2026, "2026-10-31", 83.3)]
    [InlineData(2026, "2026-01-15", 8.3)]
    [InlineData(2026, "2025-12-20", 0)]
    [InlineData(2026, "2027-03-31", 100)]
    public void The_year_passes_month_by_month(int year, string statedOn, double percent) =>
        Assert.Equal((decimal)percent, SanBaoPaces.ElapsedPercent(year, NodaTime.Text.LocalDatePattern.Iso.Parse(statedOn).Value));

    [Theory]
    [InlineData(83.3, SanBaoPace.OnPace)]
    [InlineData(83.2, SanBaoPace.Behind)]
    [InlineData(75.3, SanBaoPace.Behind)]
    [InlineData(75.2, SanBaoPace.FarBehind)]
    public void The_limit_itself_is_still_behind(double progress, SanBaoPace pace) =>
        Assert.Equal(pace, SanBaoPaces.Of((decimal)progress, 83.3m, 8));

    [Fact]
    public void Without_budget_or_spending_there_is_no_progress()
    {
        Assert.Null(SanBaoPaces.ProgressPercent(null, 100));
        Assert.Null(SanBaoPaces.ProgressPercent(5, 0));
        Assert.Null(SanBaoPaces.Of(null, 50, 8));
        Assert.Equal(33.3m, SanBaoPaces.ProgressPercent(1, 3));
    }

    [Fact]
    public void A_surplus_of_one_part_fills_no_gap_of_the_other()
    {
        var figures = new SanBaoFigures { NationalNeedYuan = 100, NationalBudgetYuan = 150, ProvincialNeedYuan = 30, ProvincialBudgetYuan = 10 };

        Assert.Equal((0m, 20m, 130m, 160m), (figures.NationalGapYuan, figures.ProvincialGapYuan, figures.NeedYuan, figures.BudgetYuan));
    }
}
