namespace Fiscal.Import.Tests;

public sealed class SourceCellTests
{
    [Theory]
    [InlineData("1234.50", 12_345_000, 100)]
    [InlineData("123.45", 123_450_000, 10_000)] // 百万元
    [InlineData("1,234.5678", 123_456_780_000, 10_000)]
    [InlineData("12345.60", 12_345.60, 0.01)]
    public void The_last_digit_written_is_worth_what_its_unit_makes_it(string raw, decimal yuan, decimal place) =>
        Assert.Equal(place, new SourceCell("H4", raw).PlaceYuan(yuan));

    [Theory]
    [InlineData("1234.50", 999)]
    [InlineData("0.00", 0)]
    [InlineData("—", 5)]
    public void What_no_unit_explains_has_no_place(string raw, decimal yuan) => Assert.Null(new SourceCell("H4", raw).PlaceYuan(yuan));
}
