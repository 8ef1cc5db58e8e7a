using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.Platforms;

/// <summary>What the list of platform companies stated of one of them on a day (平台名单).</summary>
public sealed class PlatformListing : StatedFact
{
    private PlatformListing() { } // EF

    /// <param name="parent">The company above it, where the book knows it.</param>
    public PlatformListing(Party party, Party? parent, PlatformFigures figures, LocalDate statedOn, Recording recording)
        : base(party.RegionCode, statedOn, recording) => (Party, Parent, Figures) = (party, parent, figures);

    public int PartyId { get; private set; }
    public Party Party { get; private set; } = null!;
    public int? ParentId { get; private set; }
    public Party? Parent { get; private set; }
    public PlatformFigures Figures { get; private set; } = new();

    public override object Topic => Party;
    public override object Said => Figures;
    public override string Subject => $"平台公司“{Party.Name}”";

    public override PlatformListing Reversal(Recording recording) =>
        new(Party, Parent, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
