using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.SanBao;

/// <summary>A line of a list (清单项目).</summary>
/// <param name="Group">Null where the list has no groups.</param>
public sealed record SanBaoListLine(
    int Number, SanBaoCategory Category, string? Group, string Name, string? StandardUnit = null, decimal? NationalStandardYuan = null, decimal? ProvincialStandardYuan = null, string? Note = null)
{
    public long ListId { get; init; }
}

/// <summary>
/// One version of the items that a year's 三保 budget may have (三保清单), in force from <see cref="Fact.EffectiveOn"/> on in its region
/// and those below it. The 文号 is the document of its source.
/// </summary>
public sealed class SanBaoList : Fact
{
    public const int MostLines = 1_000;

    private readonly List<SanBaoListLine> _lines = [];

    private SanBaoList() { } // EF

    public SanBaoList(string regionCode, int year, string name, IEnumerable<SanBaoListLine> lines, LocalDate validFrom, bool isUnverified, Recording recording)
        : base(regionCode, validFrom, recording)
    {
        (Year, Name, IsUnverified) = (year, name, isUnverified);
        _lines.AddRange(lines);
        var twice = _lines.GroupBy(l => (l.Category, TextKey.Of(l.Group ?? ""), TextKey.Of(l.Name))).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw SanBaoErrors.Twice($"第 {twice.ElementAt(1).Number} 行", twice.First().Name);
    }

    /// <summary>The budget year that it is for.</summary>
    public int Year { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Not settled by a paper (待核).</summary>
    public bool IsUnverified { get; private set; }

    public IReadOnlyList<SanBaoListLine> Lines => _lines;

    public override string Subject => $"{Year} 年三保清单";

    /// <summary>The list that counts for a year on a day: of the nearest region that has one, the last to begin and, of these, the last recorded.</summary>
    /// <param name="regions">The region and those above it, nearest first.</param>
    public static SanBaoList? InForce(IEnumerable<SanBaoList> rows, IReadOnlyList<string> regions, int year, LocalDate day) =>
        rows.Where(r => r.Year == year && r.EffectiveOn <= day).ToList().OfNearest(regions);

    /// <summary>Whether an item is on it: by category and name, whatever group a table puts it in.</summary>
    public bool Has(SanBaoCategory category, string name) => TextKey.Of(name) is var key && _lines.Exists(l => l.Category == category && TextKey.Of(l.Name) == key);
}

/// <summary>How far spending may fall behind the year before it is far behind (三保预警界限), in force from <see cref="Fact.EffectiveOn"/> on.</summary>
public sealed class SanBaoLimits : Fact
{
    /// <summary>One product's rule, no official one (待核): counts where a region and those above it recorded none.</summary>
    public const decimal UsualLagPoints = 8;

    private SanBaoLimits() { } // EF

    public SanBaoLimits(string regionCode, decimal lagPoints, LocalDate validFrom, bool isUnverified, Recording recording)
        : base(regionCode, validFrom, recording)
    {
        if (lagPoints is > 0 and < 1) throw SanBaoErrors.LimitIsFraction(lagPoints);
        (LagPoints, IsUnverified) = (lagPoints, isUnverified);
    }

    /// <summary>Percentage points, 0 to 100.</summary>
    public decimal LagPoints { get; private set; }

    public bool IsUnverified { get; private set; }

    public override string Subject => "三保预警界限";
}
