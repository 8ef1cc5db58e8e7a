using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.DebtResolution;

/// <summary>A unit's hidden debt at the start of a year and now, in yuan (填报隐债余额). Null = not stated.</summary>
public sealed record HiddenDebtFigures
{
    /// <summary>At the end of the year before (年初隐性债务余额).</summary>
    public decimal? OpeningYuan { get; init; }

    /// <summary>On the day of the statement (期末隐性债务余额).</summary>
    public decimal? ClosingYuan { get; init; }
}

/// <summary>What a unit's resolution plan states of its hidden debt, once for all its methods (隐债余额填报).</summary>
public sealed class HiddenDebtStatement : StatedFact
{
    private HiddenDebtStatement() { } // EF

    public HiddenDebtStatement(Party party, int year, HiddenDebtFigures figures, LocalDate statedOn, Recording recording)
        : base(party.RegionCode, statedOn, recording) => (Party, Year, Figures) = (party, year, figures);

    public int PartyId { get; private set; }
    public Party Party { get; private set; } = null!;
    public int Year { get; private set; }
    public HiddenDebtFigures Figures { get; private set; } = new();

    public override object Topic => (Party, Year);
    public override object Said => Figures;
    public override string Subject => $"“{Party.Name}”的隐债余额";

    public override HiddenDebtStatement Reversal(Recording recording) => new(Party, Year, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
