namespace Fiscal.Domain.Schedules;

/// <summary>
/// Searches the rates at which cash flows are worth nothing (内部收益率). The one place with binary numbers:
/// the search needs powers, and its result is a rate, never money.
/// </summary>
internal static class InternalRate
{
    private const double Lowest = -6.9; // ln(1 + rate): −99.9%
    private const double Highest = 6.9; // about 100,000%
    private const double GridStep = 0.005;

    /// <summary>The solutions as ln(1 + yearly rate), ascending.</summary>
    public static List<double> Roots(double[] years, double[] yuan)
    {
        var changes = SignChanges(yuan);
        if (changes == 0)
            return [];
        // One change of sign, after sorting by time, leaves exactly one solution (Descartes): no need to scan finely.
        var step = changes == 1 ? Highest - Lowest : GridStep;
        var roots = new List<double>();
        var low = Lowest;
        var atLow = Value(years, yuan, low);
        while (low < Highest)
        {
            var high = Math.Min(low + step, Highest);
            var atHigh = Value(years, yuan, high);
            if (atHigh == 0)
                roots.Add(high);
            else if (atLow * atHigh < 0)
                roots.Add(Bisect(years, yuan, low, high, atLow));
            (low, atLow) = (high, atHigh);
        }

        return roots;
    }

    private static double Bisect(double[] years, double[] yuan, double low, double high, double atLow)
    {
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
                break;
            var value = Value(years, yuan, middle);
            if (value == 0)
                return middle;
            if (atLow * value < 0)
                high = middle;
            else
                (low, atLow) = (middle, value);
        }

        return (low + high) / 2;
    }

    private static int SignChanges(double[] yuan)
    {
        var (changes, previous) = (0, 0);
        foreach (var amount in yuan)
        {
            var sign = Math.Sign(amount);
            if (sign != 0 && previous != 0 && sign != previous)
                changes++;
            previous = sign == 0 ? previous : sign;
        }

        return changes;
    }

    private static double Value(double[] years, double[] yuan, double log)
    {
        var value = 0.0;
        for (var i = 0; i < years.Length; i++)
            value += yuan[i] * Math.Exp(-log * years[i]);
        return value;
    }
}
