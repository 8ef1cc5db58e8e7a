using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.SanBao;

/// <summary>What was stated of one item of a year's 三保 list on a day (三保项目).</summary>
public sealed class SanBaoItem : StatedFact
{
    public const int MaxNameLength = 100;

    private SanBaoItem() { } // EF

    public SanBaoItem(
        string regionCode, int year, SanBaoCategory category, string? group, string name, SanBaoFigures figures, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
        Year = year;
        Category = category;
        Group = group ?? "";
        GroupKey = TextKey.Of(Group);
        Name = name;
        NameKey = TextKey.Of(name);
        Figures = figures;
    }

    /// <summary>The budget year (预算年度).</summary>
    public int Year { get; private set; }

    public SanBaoCategory Category { get; private set; }

    /// <summary>The heading between category and item, such as 教育 (分组); empty where the list has none.</summary>
    public string Group { get; private set; } = "";

    public string GroupKey { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string NameKey { get; private set; } = "";
    public SanBaoFigures Figures { get; private set; } = new();

    public override object Topic => (Year, Category, GroupKey, NameKey);
    public override object Said => Figures;
    public override string Subject => $"三保项目“{Name}”";

    public override SanBaoItem Reversal(Recording recording) =>
        new(RegionCode, Year, Category, Group, Name, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
