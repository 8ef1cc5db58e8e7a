using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.ReserveFunds;

/// <summary>What is stated of a reserve fund (平滑基金基本情况).</summary>
public sealed record ReserveFundFigures
{
    public string Name { get; init; } = "";

    /// <summary>Who stands as creditor of what the fund lends (基金债权人): the fund itself, or the finance bureau.</summary>
    public string CreditorName { get; init; } = "";

    public PartyKind CreditorKind { get; init; } = PartyKind.Government;
    public string? Remark { get; init; }
}

/// <summary>A reserve fund as stated on a day (平滑基金设立和变更). The last statement holds.</summary>
public sealed class ReserveFundStatement : StatedFact
{
    /// <summary>Longest name and remark.</summary>
    public const int MaxNameLength = 200, MaxRemarkLength = 1000;

    private ReserveFundStatement() { } // EF

    public ReserveFundStatement(string regionCode, ReserveFundFigures figures, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording) => Figures = figures;

    public ReserveFundFigures Figures { get; private set; } = new();
    public override object Topic => RegionCode;
    public override object Said => Figures;
    public override string Subject => $"平滑基金“{Figures.Name}”";

    public override ReserveFundStatement Reversal(Recording recording) => new(RegionCode, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
