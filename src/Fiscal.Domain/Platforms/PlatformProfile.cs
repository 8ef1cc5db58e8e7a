using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.Platforms;

/// <summary>Whose a platform company is (融资公司性质).</summary>
public enum CompanyNature
{
    [Display(Name = "国有独资")] WhollyStateOwned,
    [Display(Name = "国有控股")] StateControlled,
    [Display(Name = "国有参股")] StateParticipated,
    [Display(Name = "其他")] Other,
}

/// <summary>Who put a company on the list of platforms (平台名单认定).</summary>
public enum ListRecognition
{
    [Display(Name = "审计认定")] Audit,
    [Display(Name = "银监认定")] BankRegulator,
    [Display(Name = "政府认定")] Government,
}

/// <summary>What a company states of itself beside the list (公司基本情况), amounts in yuan. Null = nobody stated it.</summary>
public sealed record ProfileFigures
{
    /// <summary>Longest name of a department or person.</summary>
    public const int MaxTextLength = 200;

    public CompanyNature? Nature { get; init; }
    public ListRecognition? Recognition { get; init; }

    /// <summary>资产总额.</summary>
    public decimal? AssetsYuan { get; init; }

    /// <summary>Of the assets, what serves the public and earns nothing (公益性资产).</summary>
    public decimal? PublicAssetsYuan { get; init; }

    /// <summary>职工人数.</summary>
    public int? Headcount { get; init; }

    /// <summary>Department that answers for winding it down (责任单位).</summary>
    public string? Department { get; init; }

    /// <summary>责任人.</summary>
    public string? Person { get; init; }

    /// <summary>The figures with what a later statement leaves out taken over from this one.</summary>
    public ProfileFigures FollowedBy(ProfileFigures later) => new()
    {
        Nature = later.Nature ?? Nature, Recognition = later.Recognition ?? Recognition, AssetsYuan = later.AssetsYuan ?? AssetsYuan,
        PublicAssetsYuan = later.PublicAssetsYuan ?? PublicAssetsYuan, Headcount = later.Headcount ?? Headcount,
        Department = later.Department ?? Department, Person = later.Person ?? Person,
    };
}

/// <summary>What is stated of a platform company itself, from a day on (公司基本情况填报).</summary>
public sealed class PlatformProfile : StatedFact
{
    private PlatformProfile() { } // EF

    public PlatformProfile(Party party, ProfileFigures figures, LocalDate statedOn, Recording recording)
        : base(party.RegionCode, statedOn, recording)
    {
        (Party, PartyId, Figures) = (party, party.Id, figures);
        if (figures.PublicAssetsYuan > figures.AssetsYuan) throw PlatformErrors.PartAboveAssets(party.Name, figures.PublicAssetsYuan.Value, figures.AssetsYuan.Value);
    }

    public int PartyId { get; private set; }
    public Party Party { get; private set; } = null!;
    public ProfileFigures Figures { get; private set; } = new();

    public override object Topic => PartyId;
    public override object Said => Figures;
    public override string Subject => $"平台公司“{Party.Name}”的基本情况";

    public override PlatformProfile Reversal(Recording recording) => new(Party, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
