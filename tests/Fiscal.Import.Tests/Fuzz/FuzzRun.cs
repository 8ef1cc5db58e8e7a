using System.Collections.Concurrent;

namespace Fiscal.Import.Tests.Fuzz;

/// <summary>Runs many mutations with a fixed seed, each on its own, and names those that fail.</summary>
internal static class FuzzRun
{
    private const int Seed = 20261031;

    /// <param name="check">Gets the number of the mutation and its own source of chance; answers null when all is well.</param>
    public static void Of(int mutations, Func<int, Random, string?> check)
    {
        var faults = new ConcurrentBag<(int Number, string Fault)>();
        Parallel.For(0, mutations, new() { MaxDegreeOfParallelism = 2 }, number =>
        {
            try
            {
                if (check(number, new Random(unchecked(Seed + (number * 7919)))) is { } fault) faults.Add((number, fault));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                faults.Add((number, e.ToString()));
            }
        });
        Assert.True(faults.IsEmpty, $"{faults.Count} of {mutations}:\n{string.Join("\n", faults.OrderBy(f => f.Number).Take(12).Select(f => $"#{f.Number} {f.Fault}"))}");
    }

    public static T Pick<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
