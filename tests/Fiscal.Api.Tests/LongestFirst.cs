using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Fiscal.Api.Tests.LongestFirst))]

namespace Fiscal.Api.Tests;

/// <summary>What takes minutes on one processor begins first, beside the rest instead of after it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] s_long = [nameof(Histories.KillTests), nameof(Histories.HistoryTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => s_long.Any(name => c.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)) ? 0 : 1).ThenBy(c => c.UniqueID, StringComparer.Ordinal)];
}
