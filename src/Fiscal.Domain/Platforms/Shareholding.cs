using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.Platforms;

/// <summary>The part of a company that a holder has, percent (持股数).</summary>
public sealed record ShareFigures
{
    /// <summary>0: none any more.</summary>
    public decimal SharePercent { get; init; }
}

/// <summary>
/// The share that somebody other than the parent of the list holds in a company, from a day on (其他股东持股). Together with the parent's it is at most 100.
/// </summary>
public sealed class Shareholding : StatedFact
{
    private Shareholding() { } // EF

    /// <param name="othersPercent">What the others hold on that day, the parent of the list among them.</param>
    public Shareholding(Party company, Party holder, decimal sharePercent, decimal othersPercent, LocalDate statedOn, Recording recording)
        : base(company.RegionCode, statedOn, recording)
    {
        (Company, CompanyId, Holder, HolderId, Figures) = (company, company.Id, holder, holder.Id, new() { SharePercent = sharePercent });
        if (company.Id == holder.Id) throw PlatformErrors.HoldsItself(company.Name);
        Shares.Require(company.Name, sharePercent, othersPercent);
    }

    private Shareholding(Shareholding taken, Recording recording) : base(taken.RegionCode, taken.EffectiveOn, recording) =>
        (CompanyId, Company, HolderId, Holder, Figures) = (taken.CompanyId, taken.Company, taken.HolderId, taken.Holder, taken.Figures with { });

    public int CompanyId { get; private set; }
    public Party Company { get; private set; } = null!;
    public int HolderId { get; private set; }
    public Party Holder { get; private set; } = null!;
    public ShareFigures Figures { get; private set; } = new();

    public override object Topic => (CompanyId, HolderId);
    public override object Said => Figures;
    public override string Subject => $"“{Holder.Name}”在“{Company.Name}”的持股";

    public override Shareholding Reversal(Recording recording) => new(this, recording) { ReversesId = Id };
}

/// <summary>Shares of one company add up to at most 100 percent (持股合计).</summary>
public static class Shares
{
    public static void Require(string company, decimal sharePercent, decimal othersPercent)
    {
        if (sharePercent is < 0 or > 100) throw PlatformErrors.ShareOfNoSense(company, sharePercent);
        if (sharePercent + othersPercent > 100) throw PlatformErrors.SharesAboveWhole(company, sharePercent, othersPercent);
    }
}
