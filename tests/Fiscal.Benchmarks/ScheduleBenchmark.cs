using System.Diagnostics;
using System.Globalization;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime.Text;

namespace Fiscal.Benchmarks;

/// <summary>Schedules per second on one thread: the engine beside the plain loop, in turns, in the same process.</summary>
internal static class ScheduleBenchmark
{
    private const int Rounds = 7;

    public static int Run()
    {
        var facts = Portfolio.Facts();
        var terms = facts.ConvertAll(Portfolio.Terms);
        var plain = facts.ConvertAll(f => new PlainDebt(
            f.Kind, f.PrincipalYuan, f.Start.ToDateOnly(), f.Months, f.RatePercent, f.MonthsBetween, f.Plan.ToDictionary(l => l.Date.ToDateOnly(), l => l.PrincipalYuan)));
        var published = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "lpr.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))
            .Select(c => new RateFixing(LocalDatePattern.Iso.Parse(c[0]).Value, decimal.Parse(c[2], CultureInfo.InvariantCulture))).ToList();
        var fixings = RateFixings.None.With(RateIndex.LPR5Y, published);
        var lpr = published.ConvertAll(p => (p.PublishedOn.ToDateOnly(), p.Percent));

        var (engineBest, plainBest) = (double.MaxValue, double.MaxValue);
        Sample engine = default, loop = default;
        for (var round = 0; round < Rounds; round++)
        {
            engine = Measure(i =>
            {
                var schedule = Schedule.Of(terms[i], WorkCalendar.None, fixings);
                var interest = 0m;
                foreach (var payment in schedule.Payments)
                    interest += payment.InterestYuan;
                return (schedule.Payments.Length, interest);
            });
            loop = Measure(i =>
            {
                var rows = PlainLoop.Schedule(plain[i], lpr);
                var interest = 0m;
                foreach (var row in rows)
                    interest += row.Interest;
                return (rows.Count, interest);
            });
            engineBest = Math.Min(engineBest, engine.Seconds);
            plainBest = Math.Min(plainBest, loop.Seconds);
        }

        Report("engine", engine with { Seconds = engineBest });
        Report("plain loop", loop with { Seconds = plainBest });
        Console.WriteLine(FormattableString.Invariant($"engine / plain loop      {plainBest / engineBest,12:0.00} times its speed"));
        if (engine.Rows == loop.Rows && engine.Interest == loop.Interest)
            return 0;
        Console.WriteLine(FormattableString.Invariant($"The two disagree: {engine.Rows} rows and {engine.Interest} against {loop.Rows} rows and {loop.Interest}."));
        return 1;
    }

    private static Sample Measure(Func<int, (int Rows, decimal Interest)> schedule)
    {
        GC.Collect();
        var (rows, interest) = (0L, 0m);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Portfolio.Size; i++)
        {
            var (count, sum) = schedule(i);
            rows += count;
            interest += sum;
        }

        watch.Stop();
        return new(watch.Elapsed.TotalSeconds, rows, interest, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Report(string name, Sample run) => Console.WriteLine(FormattableString.Invariant(
        $"{name,-12} {Portfolio.Size / run.Seconds,12:N0} schedules/s {run.Rows / run.Seconds,14:N0} rows/s {run.Bytes / (double)Portfolio.Size,10:N0} bytes/schedule   {run.Rows:N0} rows"));

    private readonly record struct Sample(double Seconds, long Rows, decimal Interest, long Bytes);
}
