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
    public static async Task<(double P50, double P99)> Percentiles(int warmUp, int runs, Func<Task> work) => (await InTurns(warmUp, runs, [work]))[0];

    /// <summary>The same for several things, one after the other in every round.</summary>
    public static async Task<List<(double P50, double P99)>> InTurns(int warmUp, int runs, IReadOnlyList<Func<Task>> works)
    {
        for (var i = 0; i < warmUp; i++)
            foreach (var work in works) await work();
        var times = works.Select(_ => new List<double>(runs)).ToList();
        for (var i = 0; i < runs; i++)
            foreach (var (work, its) in works.Zip(times)) its.Add(1000 * await Seconds(work));
        foreach (var its in times) its.Sort();
        return times.ConvertAll(its => (its[runs / 2], its[Math.Min(runs - 1, runs * 99 / 100)]));
    }

    public static double ResidentMegabytes()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }
}
