using Fiscal.Api.Tests.Histories;

namespace Fiscal.Benchmarks;

/// <summary>
/// Many users of mixed roles at once on the real process over a loopback port. Fails if any answer tells of another region's or unit's
/// debt, or is an error that nobody expected; prints what each route took beside the empty endpoint of the same run.
/// </summary>
internal static class LoadBenchmark
{
    private const string Empty = "/health";

    public static async Task<int> Run(Options options)
    {
        var (users, seconds, debts, think) = (options.Number("--users") ?? 200, options.Number("--seconds") ?? 120, options.Number("--debts") ?? 1_000, options.Number("--think") ?? 2_000);
        var folder = Directory.CreateTempSubdirectory("fiscal-load-").FullName;
        try
        {
            var book = await LoadBook.Make(ServerProcess.DatabaseIn(folder), debts, users);
            using var server = await ServerProcess.Start(folder);
            var (answers, worked) = await Load(book, server.Address, seconds, think);
            return Report(book, answers, worked, think);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(LoadAnswers Answers, double Seconds)> Load(LoadBook book, Uri address, int seconds, int think)
    {
        var warmUp = new LoadAnswers();
        var sessions = book.Users.Select((user, i) => new LoadSession(user, address, warmUp, i)).ToList();
        // A few at a time, as people come to work: a password takes a good tenth of a second of a processor.
        var signingIn = await Timing.Seconds(() => Parallel.ForEachAsync(sessions, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (session, _) => await session.SignIn()));
        Console.WriteLine(FormattableString.Invariant($"{sessions.Count} users signed in in {signingIn:0} s"));
        await Work(sessions, think, 10);
        var answers = new LoadAnswers();
        foreach (var session in sessions) session.Answers = answers;
        foreach (var error in warmUp.Errors.Concat(warmUp.Leaks)) answers.Errors.Add($"warm-up: {error}");
        var worked = await Timing.Seconds(() => Work(sessions, think, seconds));
        foreach (var session in sessions) session.Dispose();
        return (answers, worked);
    }

    private static async Task Work(List<LoadSession> sessions, int think, int seconds)
    {
        using var until = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(sessions.Select(s => Task.Run(() => s.Work(think, until.Token))));
    }

    private static int Report(LoadBook book, LoadAnswers answers, double seconds, int think)
    {
        var all = answers.Milliseconds.Values.Sum(v => v.Count);
        Console.WriteLine(FormattableString.Invariant(
            $"{book.Users.Count} users, think up to {think} ms, {seconds:0} s: {all:N0} requests, {all / seconds:0}/s, {answers.Errors.Count} errors, {answers.Leaks.Count} rows of others"));
        var empty = Percentiles(answers.Milliseconds[Empty]);
        foreach (var (route, times) in answers.Milliseconds.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var (p50, p99, most) = Percentiles(times);
            Console.WriteLine(FormattableString.Invariant($"{route,-62} {times.Count,7:N0}  p50 {p50,7:0.0}  p99 {p99,8:0.0}  max {most,8:0.0} ms  p99 / empty {p99 / empty.P99,6:0.0}"));
        }
        foreach (var wrong in answers.Leaks.Concat(answers.Errors).Take(20)) Console.WriteLine(wrong);
        return answers.Leaks.IsEmpty && answers.Errors.IsEmpty ? 0 : 1;
    }

    private static (double P50, double P99, double Most) Percentiles(IReadOnlyCollection<double> times)
    {
        var sorted = times.Order().ToList();
        return (sorted[sorted.Count / 2], sorted[Math.Min(sorted.Count - 1, sorted.Count * 99 / 100)], sorted[^1]);
    }
}
