using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;

namespace Fiscal.Domain.Bases;

/// <summary>One part of a statistical basis (口径构成): the debts that meet all of its tests. An empty list tests nothing.</summary>
public sealed class BasisComponent
{
    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int MaxNameLength = 60;

    private BasisComponent() { } // EF

    public BasisComponent(
        string name, IEnumerable<DebtClass>? debtClasses = null, IEnumerable<PartyKind>? debtorKinds = null, IEnumerable<DebtInstrument>? instruments = null)
    {
        Name = name.Trim();
        DebtClasses = Distinct(debtClasses);
        DebtorKinds = Distinct(debtorKinds);
        Instruments = Distinct(instruments);
    }

    public int Id { get; private set; }
    public int BasisId { get; private set; }

    /// <summary>Place among the components, from 1 (次序): a debt counts in the first that takes it.</summary>
    public int Number { get; internal set; }

    public string Name { get; private set; } = "";
    public IReadOnlyList<DebtClass> DebtClasses { get; private set; } = [];
    public IReadOnlyList<PartyKind> DebtorKinds { get; private set; } = [];
    public IReadOnlyList<DebtInstrument> Instruments { get; private set; } = [];

    public bool Takes(DebtClass debtClass, PartyKind debtorKind, DebtInstrument instrument) =>
        Allows(DebtClasses, debtClass) && Allows(DebtorKinds, debtorKind) && Allows(Instruments, instrument);

    public bool SaysTheSameAs(BasisComponent other) => Name == other.Name
        && DebtClasses.SequenceEqual(other.DebtClasses) && DebtorKinds.SequenceEqual(other.DebtorKinds) && Instruments.SequenceEqual(other.Instruments);

    private static bool Allows<T>(IReadOnlyList<T> tests, T value) => tests.Count == 0 || tests.Contains(value);

    private static List<T> Distinct<T>(IEnumerable<T>? values) => [.. (values ?? []).Distinct().Order()];
}
