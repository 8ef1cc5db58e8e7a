using CsCheck;
using Fiscal.Domain.Amounts;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Amounts;

public sealed class FenTests
{
    [Theory]
    [InlineData("1", 200, "0.01")] // 0.005
    [InlineData("-1", 200, "-0.01")]
    [InlineData("0.99", 200, "0.00")]
    [InlineData("1087500", 1, "1087500")]
    [InlineData("36000.18", 36000, "1.00")] // 1.000005
    [InlineData("36180", 36000, "1.01")] // 1.005
    [InlineData("79228162514264337593543950335", 3, "26409387504754779197847983445")]
    public void A_quotient_is_rounded_half_away_from_zero(string yuan, int divisor, string expected) =>
        Assert.Equal(Number(expected), Fen.Quotient(Number(yuan), divisor));

    [Fact]
    public void A_quotient_is_the_division_rounded() => Gen.Select(Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000], Gen.Int[0, 6], Gen.Int[1, 400_000]).Sample((digits, scale, divisor) =>
    {
        var yuan = (decimal)digits / Number("1" + new string('0', scale));
        Assert.Equal((yuan / divisor).RoundToFen(), Fen.Quotient(yuan, divisor));
    });
}
