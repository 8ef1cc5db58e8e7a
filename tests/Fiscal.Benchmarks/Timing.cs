using System.Diagnostics;

namespace Fiscal.Benchmarks;

/// <summary>Times of one thing done many times.</summary>
internal static class Timing
{
    public static async Task<double> Seconds(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Median and 99th percentile in milliseconds; the first runs warm up and do not count.</summary>
    public static async Task<(double P50, double P99)> Percentiles(int warmUp, int runs, Func<Task> work)
    {
        for (var i = 0; i < warmUp; i++) await work();
        var times = new List<double>(runs);
        for (var i = 0; i < runs; i++) times.Add(1000 * await Seconds(work));
        times.Sort();
        return (times[runs / 2], times[Math.Min(runs - 1, runs * 99 / 100)]);
    }

    public static double ResidentMegabytes()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }
}
