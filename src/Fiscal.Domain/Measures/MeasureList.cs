using NodaTime;

namespace Fiscal.Domain.Measures;

/// <summary>
/// One version of a list of measures that a paper names (措施清单), such as the 六个一批: up to six items, each standing for kinds of
/// action. For every region, or for one and those below. Rows are only added; a list without items is allowed and names none.
/// </summary>
public sealed class MeasureList : ReferenceRow, IRegionalPolicy
{
    /// <summary>Most items.</summary>
    public const int MostItems = 6;

    /// <summary>Longest <see cref="Name"/> of the list or of an item.</summary>
    public const int MaxNameLength = 60;

    private readonly List<MeasureListItem> _items = [];

    private MeasureList() { } // EF

    /// <param name="regionCode">Null: national.</param>
    /// <param name="source">The paper behind it (文号).</param>
    public MeasureList(
        string? regionCode, string name, LocalDate validFrom, LocalDate? validTo, bool isUnverified, IEnumerable<MeasureListItem> items,
        string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        (RegionCode, Name, ValidFrom, ValidTo, IsUnverified) = (regionCode, name.Trim(), validFrom, validTo, isUnverified);
        _items.AddRange(items);
        for (var i = 0; i < _items.Count; i++) _items[i].Number = i + 1;
        if (validTo <= validFrom) throw MeasureErrors.ListEndsBeforeItBegins(validFrom, validTo.Value);
        if (_items.Count > MostItems) throw MeasureErrors.TooManyItems(_items.Count, MostItems);
        if (_items.GroupBy(i => i.Name).FirstOrDefault(g => g.Count() > 1) is { } repeated) throw MeasureErrors.ItemNamedTwice(repeated.Key);
    }

    /// <summary>Null: national.</summary>
    public string? RegionCode { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>First day whose measures it counts (生效日).</summary>
    public LocalDate ValidFrom { get; private set; }

    /// <summary>First day from which it no longer applies (失效日); null while it has no end.</summary>
    public LocalDate? ValidTo { get; private set; }

    /// <summary>No paper of the region settles the items (待核); wherever the list is used, that is said.</summary>
    public bool IsUnverified { get; private set; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<MeasureListItem> Items => [.. _items.OrderBy(i => i.Number)];

    /// <summary>The item a measure counts in: the one it names, or else the first in use that stands for its kind; null if none does.</summary>
    public MeasureListItem? ItemOf(ActionKind kind, int? named) => Items.Where(i => i.IsUsed)
        .FirstOrDefault(i => named is { } number ? i.Number == number : i.Kinds.Contains(kind));
}

/// <summary>One item of a list of measures (清单项), such as “展期一批”.</summary>
public sealed class MeasureListItem
{
    private MeasureListItem() { } // EF

    public MeasureListItem(string name, IEnumerable<ActionKind> kinds, bool isUsed = true) =>
        (Name, Kinds, IsUsed) = (name.Trim(), [.. kinds.Distinct().Order()], isUsed);

    public int ListId { get; private set; }

    /// <summary>Place on the list, from 1 (序号).</summary>
    public int Number { get; internal set; }

    public string Name { get; private set; } = "";
    public IReadOnlyList<ActionKind> Kinds { get; private set; } = [];

    /// <summary>False: kept on the list, but nothing counts in it (停用).</summary>
    public bool IsUsed { get; private set; }
}
