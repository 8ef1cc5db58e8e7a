namespace Fiscal.Benchmarks;

/// <summary>The most memory the process held while something was done (内存峰值): resident, looked at every few milliseconds.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly Timer _timer;
    private long _most;

    private PeakMemory(long before)
    {
        _most = before;
        _timer = new Timer(_ => _most = Math.Max(_most, Environment.WorkingSet), null, 0, 5);
    }

    /// <summary>Megabytes before and at most, after everything that is no longer used has been given back.</summary>
    public static async Task<(double Before, double Most)> During(Func<Task> work)
    {
        await Task.Yield(); // off the stack of what ran before, which holds on to its objects
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Environment.WorkingSet;
        using var peak = new PeakMemory(before);
        await work();
        peak._most = Math.Max(peak._most, Environment.WorkingSet);
        return (before / 1e6, peak._most / 1e6);
    }

    public void Dispose() => _timer.Dispose();
}
