using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Measures;

/// <summary>
/// Measures tried side by side on the book as of a day (模拟试算): what was asked is kept, not the answer. With both clocks fixed the answer
/// is the same whenever it is worked out again.
/// </summary>
public sealed class Simulation : IRegional
{
    public const int MaxNameLength = 200;

    /// <summary>Most branches.</summary>
    public const int MostBranches = 4;

    private Simulation() { } // EF

    public Simulation(string regionCode, string name, LocalDate asOf, Instant knownAt, string definitionJson, string by, Instant at) =>
        (RegionCode, Name, AsOf, KnownAt, DefinitionJson, MadeBy, MadeAt) = (regionCode, name.Trim(), asOf, knownAt, definitionJson, by, at);

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public string Name { get; private set; } = "";
    public LocalDate AsOf { get; private set; }
    public Instant KnownAt { get; private set; }

    /// <summary>The branches as they were asked for, as JSON.</summary>
    public string DefinitionJson { get; private set; } = "";

    public string MadeBy { get; private set; } = "";

    [SetBySave]
    public Instant MadeAt { get; private set; }

    /// <summary>The branch whose measures were drafted (采纳的分支); null: none yet.</summary>
    public int? AdoptedBranch { get; private set; }

    public int Version { get; private set; }

    /// <summary>Its measures are drafted now (采纳); once.</summary>
    public void Adopt(int branch)
    {
        if (AdoptedBranch is { } adopted) throw MeasureErrors.AdoptedAlready(Name, adopted);
        AdoptedBranch = branch;
        Version++;
    }
}
