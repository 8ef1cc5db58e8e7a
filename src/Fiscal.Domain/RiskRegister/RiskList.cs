using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Fiscal.Domain.RiskRegister;

/// <summary>What a list of the register is of (风险隐患清单种类).</summary>
public enum RiskListKind
{
    [Display(Name = "隐患类别清单")] Kinds,
    [Display(Name = "发生可能性分级")] Likelihoods,
}

/// <summary>
/// One version of the kinds of exposure, or of the levels of likelihood (风险隐患清单), for every region or for one and those below it. What was
/// stated by an earlier version keeps its names. Rows are only added.
/// </summary>
public sealed class RiskList : ReferenceRow, IRegionalPolicy
{
    /// <summary>Most items, and longest code, name and meaning.</summary>
    public const int MostItems = 30, MaxCodeLength = 40, MaxNameLength = 60, MaxMeaningLength = 200;

    private readonly List<RiskListItem> _items = [];

    private RiskList() { } // EF

    /// <param name="regionCode">Null: national.</param>
    public RiskList(
        RiskListKind kind, string? regionCode, LocalDate validFrom, LocalDate? validTo, bool isUnverified, IEnumerable<RiskListItem> items, string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        if (validTo <= validFrom) throw RiskRegisterErrors.ListEndsBeforeItBegins(validFrom, validTo.Value);
        (Kind, RegionCode, ValidFrom, ValidTo, IsUnverified) = (kind, regionCode, validFrom, validTo, isUnverified);
        _items.AddRange(items);
        for (var i = 0; i < _items.Count; i++) _items[i].Number = i + 1;
        if (_items.SelectMany(i => new[] { i.Code, i.Name }.Select(TextKey.Of).Distinct()).GroupBy(k => k).FirstOrDefault(g => g.Count() > 1) is { } twice) throw RiskRegisterErrors.ItemTwice(twice.Key);
    }

    public RiskListKind Kind { get; private set; }
    public string? RegionCode { get; private set; }
    public LocalDate ValidFrom { get; private set; }
    public LocalDate? ValidTo { get; private set; }

    /// <summary>No paper of the region settles it (待核).</summary>
    public bool IsUnverified { get; private set; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<RiskListItem> Items => [.. _items.OrderBy(i => i.Number)];

    /// <summary>The item in use of that code or name; null: there is none.</summary>
    public RiskListItem? Find(string codeOrName)
    {
        var key = TextKey.Of(codeOrName);
        return Items.FirstOrDefault(i => i.IsUsed && (TextKey.Of(i.Code) == key || TextKey.Of(i.Name) == key));
    }

    /// <summary>What may be named, in words.</summary>
    public string Names => string.Join("、", Items.Where(i => i.IsUsed).Select(i => $"{i.Name}（{i.Code}）"));
}

/// <summary>A kind of exposure or a level of likelihood (风险隐患清单项).</summary>
public sealed class RiskListItem
{
    private RiskListItem() { } // EF

    public RiskListItem(string code, string name, string? meaning = null, bool isUsed = true) => (Code, Name, Meaning, IsUsed) = (code.Trim(), name.Trim(), meaning?.Trim(), isUsed);

    public int ListId { get; private set; }

    /// <summary>Place on the list, from 1; of likelihoods the gravest first.</summary>
    public int Number { get; internal set; }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>What it stands for, where somebody said; null otherwise.</summary>
    public string? Meaning { get; private set; }

    /// <summary>False: kept on the list, but nothing new is stated by it.</summary>
    public bool IsUsed { get; private set; }
}
