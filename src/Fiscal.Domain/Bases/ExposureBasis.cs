using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.Bases;

/// <summary>
/// One version of what a total counts (统计口径): which debts, by what government owes in law, by who the debtor is and by
/// instrument. The two axes overlap; a debt still counts once, in the first component that takes it.
/// </summary>
public sealed class ExposureBasis : ReferenceRow
{
    /// <summary>Longest <see cref="Code"/>.</summary>
    public const int MaxCodeLength = 40;

    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int MaxNameLength = 60;

    /// <summary>Longest <see cref="Note"/>.</summary>
    public const int MaxNoteLength = 500;

    /// <summary>Most components.</summary>
    public const int MaxComponents = 50;

    private readonly List<BasisComponent> _components = [];

    private ExposureBasis() { } // EF

    /// <param name="source">The paper behind the definition (文号), or what it was taken from.</param>
    public ExposureBasis(
        string code, string name, string? note, LocalDate validFrom, LocalDate? validTo, bool isUnverified, IEnumerable<BasisComponent> components,
        string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        (Code, Name, Note, ValidFrom, ValidTo, IsUnverified) = (code, name.Trim(), note?.Trim(), validFrom, validTo, isUnverified);
        _components.AddRange(components);
        for (var i = 0; i < _components.Count; i++) _components[i].Number = i + 1;
        if (validTo <= validFrom) throw BasisErrors.EndsBeforeItBegins(code, validFrom, validTo.Value);
        if (_components.Count == 0) throw BasisErrors.CountsNothing(code);
        if (_components.GroupBy(c => c.Name).FirstOrDefault(g => g.Count() > 1) is { } repeated) throw BasisErrors.ComponentNamedTwice(code, repeated.Key);
    }

    /// <summary>The English name by which versions belong together (口径代码).</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";
    public string? Note { get; private set; }

    /// <summary>First day whose balances it counts (生效日).</summary>
    public LocalDate ValidFrom { get; private set; }

    /// <summary>First day from which it no longer applies (失效日); null while it has no end.</summary>
    public LocalDate? ValidTo { get; private set; }

    /// <summary>No public paper settles the definition (待核); wherever the basis is used, that is said.</summary>
    public bool IsUnverified { get; private set; }

    /// <summary>In the order in which they are asked.</summary>
    public IReadOnlyList<BasisComponent> Components => [.. _components.OrderBy(c => c.Number)];

    /// <summary>The component that counts such a debt; null if the basis leaves it out.</summary>
    public BasisComponent? ComponentOf(DebtClass debtClass, PartyKind debtorKind, DebtInstrument instrument)
    {
        BasisComponent? first = null;
        foreach (var component in _components)
            if (component.Takes(debtClass, debtorKind, instrument) && !(first?.Number < component.Number))
                first = component;
        return first;
    }

    public bool SaysTheSameAs(ExposureBasis other) =>
        (Code, Name, Note, ValidFrom, ValidTo, IsUnverified, Source) == (other.Code, other.Name, other.Note, other.ValidFrom, other.ValidTo, other.IsUnverified, other.Source)
        && Components.Count == other.Components.Count && Components.Zip(other.Components).All(p => p.First.SaysTheSameAs(p.Second));

    /// <summary>
    /// Of the versions of one code the one that counts on a day: the last to begin by then, and of those that begin on the same day
    /// the last recorded. Null if none has begun, or that one has ended.
    /// </summary>
    public static ExposureBasis? InForce(IEnumerable<ExposureBasis> versions, LocalDate asOf) =>
        versions.Where(v => v.ValidFrom <= asOf).OrderBy(v => v.ValidFrom).ThenBy(v => v.RecordedAt).ThenBy(v => v.Id).LastOrDefault() is { } last
            && !(last.ValidTo <= asOf) ? last : null;
}
