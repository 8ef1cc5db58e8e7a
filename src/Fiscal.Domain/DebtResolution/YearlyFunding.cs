using System.Text.Json;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.DebtResolution;

/// <summary>Money that a unit counts on in a year (偿债资金来源).</summary>
/// <param name="AmountYuan">To the fen.</param>
public sealed record FundingPart(string FundSource, decimal AmountYuan, string? Department = null);

/// <summary>The money of a unit's year, by source.</summary>
public sealed record FundingFigures
{
    /// <summary>Most sources of one year.</summary>
    public const int MostParts = 20;

    /// <summary>Sum of the parts.</summary>
    public decimal TotalYuan { get; init; }

    public string? Remark { get; init; }

    /// <summary>The parts as JSON.</summary>
    public string Parts { get; init; } = "[]";

    public static FundingFigures Of(IReadOnlyList<FundingPart> parts, string? remark) =>
        new() { TotalYuan = parts.Sum(p => p.AmountYuan), Remark = remark, Parts = JsonSerializer.Serialize(parts, PlanJson.Options) };

    public IReadOnlyList<FundingPart> PartsOf() => JsonSerializer.Deserialize<List<FundingPart>>(Parts, PlanJson.Options)!;
}

/// <summary>What a unit counts on to pay the debts of a year (分年偿债资金), as stated on a day. The last statement holds.</summary>
public sealed class YearlyFunding : StatedFact
{
    private YearlyFunding() { } // EF

    public YearlyFunding(Party party, int year, FundingFigures figures, LocalDate statedOn, Recording recording)
        : base(party.RegionCode, statedOn, recording) => (Party, PartyId, Year, Figures) = (party, party.Id, year, figures);

    public int PartyId { get; private set; }
    public Party Party { get; private set; } = null!;
    public int Year { get; private set; }
    public FundingFigures Figures { get; private set; } = new();

    public override object Topic => (PartyId, Year);
    public override object Said => Figures;
    public override string Subject => $"“{Party.Name}”{Year} 年的偿债资金";

    public override YearlyFunding Reversal(Recording recording) => new(Party, Year, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
