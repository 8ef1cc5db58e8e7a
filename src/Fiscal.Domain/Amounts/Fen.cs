using System.Globalization;

namespace Fiscal.Domain.Amounts;

/// <summary>Rounding of yuan amounts (四舍五入到分). Amounts are bare decimals in yuan, named <c>…Yuan</c>.</summary>
public static class Fen
{
    /// <summary>Rounded to the fen, half away from zero. Call it once, where the amount becomes money.</summary>
    public static decimal RoundToFen(this decimal yuan) => Math.Round(yuan, 2, MidpointRounding.AwayFromZero);

    /// <summary>Rounds to a multiple of a step, in yuan, half away from zero (四舍五入): to 100 yuan is 万元 with two decimals.</summary>
    public static decimal RoundTo(this decimal yuan, decimal step) => Math.Round(yuan / step, 0, MidpointRounding.AwayFromZero) * step;

    /// <summary>As messages write an amount: <c>1,234.50</c>.</summary>
    internal static string Yuan(decimal yuan) => yuan.ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>
    /// <paramref name="yuan"/> ÷ <paramref name="divisor"/> rounded to the fen, half away from zero, as if the quotient had no
    /// end of digits. The same as dividing and rounding, only exact at every tie and several times faster on everyday amounts.
    /// </summary>
    public static decimal Quotient(decimal yuan, long divisor)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(yuan, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        if (bits[2] != 0 || scale > 9 || divisor > 1_000_000_000)
            return (yuan / divisor).RoundToFen();

        // yuan is digits ÷ 10^scale, so in fen the quotient is digits × 100 ÷ (divisor × 10^scale)
        var digits = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        var under = (ulong)divisor * s_powersOfTen[scale];
        if (digits > ulong.MaxValue / 100)
            return (yuan / divisor).RoundToFen();
        var (fen, rest) = Math.DivRem(digits * 100, under);
        if (rest >= under - rest)
            fen++;
        return new decimal(unchecked((int)fen), unchecked((int)(fen >> 32)), 0, bits[3] < 0, 2);
    }

    private static readonly ulong[] s_powersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];
}
