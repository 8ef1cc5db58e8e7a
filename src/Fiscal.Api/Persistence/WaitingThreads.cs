namespace Fiscal.Api.Persistence;

/// <summary>
/// A writer that waits for another one on SQLite holds its thread meanwhile (等待线程): the provider knows no other way. Threads at hand
/// from the start keep those who only read from waiting with it. It is not shown to end the stalls of very many users at once.
/// </summary>
internal static class WaitingThreads
{
    /// <summary>More than users who write at the same moment; a thread that only waits costs next to nothing.</summary>
    public const int Least = 256;

    public static void Allow()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Least), ports);
    }
}
